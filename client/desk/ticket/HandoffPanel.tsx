// The hand-off package, read in five seconds: what it is, what is known, what was answered, what not to ask again. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import { causeWords } from "../../../shared/domain/cause.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Handoff, Ticket } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { factName } from "../../../shared/domain/entities/factNames.ts";
import { moodTrail, summaryIn } from "./handoffWords.ts";
import { TICKET } from "./words.ts";

const PRODUCT = "商品"; // the fact whose value is a product of the shop
const NARROW = 719; // px; the phone begins folded

interface PanelProps {
  readonly handoff: Handoff;
  readonly ticket: Pick<Ticket, "messages" | "labels">;
  readonly titleOf: (article: string) => string;
  readonly productTitled: (title: string) => string;
}

export function HandoffPanel(props: PanelProps): JSX.Element {
  const [open, setOpen] = createSignal(innerWidth > NARROW);
  const comma = (parts: readonly string[]): string => parts.join(inLanguage() === "zh" ? "、" : ", ");
  const names = (): readonly string[] => [...new Set(props.handoff.facts.map((one) => factName(one.name, inLanguage())))];
  const facts = (): readonly string[] =>
    props.handoff.facts.map(
      (one) => `${factName(one.name, inLanguage())} ${one.name === PRODUCT ? props.productTitled(one.value) : one.value}`,
    );
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
      <p class="sum">{summaryIn(props.handoff, props.ticket, inLanguage())}</p>
      <dl class="facts two">
        <Show when={open()}>
          <dt>{say(TICKET.known)}</dt>
          <dd>
            <Show when={props.handoff.facts.length > 0} fallback={say(TICKET.nothingGiven)}>
              {comma(facts())}
            </Show>
          </dd>
          <dt>{say(TICKET.answered)}</dt>
          <dd>
            <For each={props.handoff.cited} fallback={say(TICKET.nothingSaid)}>
              {(one) => (
                <span>
                  {say(TICKET.cite, { title: inLanguage() === "zh" ? one.title : props.titleOf(one.article), version: one.version })}{" "}
                </span>
              )}
            </For>
          </dd>
        </Show>
        <Show when={!open() && names().length > 0}>
          <dt>{say(TICKET.dontAsk)}</dt>
          <dd>{comma(names())}</dd>
        </Show>
        <Show when={open() && moodTrail(props.ticket, inLanguage())}>
          {(trail) => (
            <>
              <dt>{say(TICKET.mood)}</dt>
              <dd>{trail()}</dd>
            </>
          )}
        </Show>
        <Show when={open() && props.handoff.intents.length > 0}>
          <dt>{say(TICKET.about)}</dt>
          <dd>{comma(props.handoff.intents.map((id) => intentOf(id)[inLanguage()]))}</dd>
        </Show>
      </dl>
    </section>
  );
}
