// The hand-off package, read in five seconds: what it is, what is known, what was answered, what not to ask again. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import { causeWords } from "../../../shared/domain/handoff.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Handoff } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { TICKET } from "./words.ts";

const NARROW = 719; // px; the phone begins folded

export function HandoffPanel(props: { readonly handoff: Handoff }): JSX.Element {
  const [open, setOpen] = createSignal(innerWidth > NARROW);
  const comma = (parts: readonly string[]): string => parts.join(inLanguage() === "zh" ? "、" : ", ");
  const names = (): readonly string[] => props.handoff.facts.map((one) => one.name).filter((one, i, all) => all.indexOf(one) === i);
  return (
    <section class="handoff" classList={{ folded: !open() }} aria-label={say(TICKET.handoff)}>
      <header>
        <Icon name="bot" />
        <span>
          {say(TICKET.handoff)} · {timeOf(props.handoff.at)}
        </span>
        <span class="wide cut">{causeWords(props.handoff.cause, inLanguage())}</span>
        <button type="button" class="btn quiet s push" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {say(open() ? TICKET.fold : TICKET.unfold)}
        </button>
      </header>
      <p class="sum">{props.handoff.summary}</p>
      <dl class="facts two">
        <Show when={open()}>
          <dt>{say(TICKET.known)}</dt>
          <dd>
            <Show when={props.handoff.facts.length > 0} fallback={say(TICKET.nothingGiven)}>
              {comma(props.handoff.facts.map((one) => `${one.name} ${one.value}`))}
            </Show>
          </dd>
          <dt>{say(TICKET.answered)}</dt>
          <dd>
            <For each={props.handoff.cited} fallback={say(TICKET.nothingSaid)}>
              {(one) => <span>{say(TICKET.cite, { title: one.title, version: one.version })} </span>}
            </For>
          </dd>
        </Show>
        <Show when={!open() && names().length > 0}>
          <dt>{say(TICKET.dontAsk)}</dt>
          <dd>{comma(names())}</dd>
        </Show>
        <Show when={open() && props.handoff.intents.length > 0}>
          <dt>{say(TICKET.about)}</dt>
          <dd>{comma(props.handoff.intents.map((id) => intentOf(id)[inLanguage()]))}</dd>
        </Show>
      </dl>
    </section>
  );
}
