// A ticket's whole life as a picture: who had it when, waiting on whom, what happened; and the same step by step. Draws only.
// On a phone the steps are the picture: they stand one under the other along its line.
import { createMemo, For, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../../shared/core/ids.ts";
import { MINUTE } from "../../../../shared/core/time.ts";
import { lifeOf, type Life, type LifeSpan, type MarkKind } from "../../../../shared/domain/life.ts";
import type { Holder, WaitsOn } from "../../../../shared/domain/lifeTurn.ts";
import type { Promises } from "../../../../shared/domain/promised.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { Icon, type IconName } from "../../../ui/icons.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { createNow } from "../../../ui/now.ts";
import { say } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { spanWords } from "../../spanWords.ts";
import { eventWords } from "../EventLine.tsx";
import { TICKET } from "../words.ts";
import { partsOf, placeIn, roomOf, toneOf, type Happened, type LifePart } from "./lifeParts.ts";
import { LIFE } from "./lifeWords.ts";
import "./life.css";

interface LifeProps {
  readonly ticket: Ticket;
  readonly promises: Promises;
  readonly me: MemberId;
  /** The reason it ended for; "" for none. */
  readonly wrapUp: string;
  readonly nameOf: (member: string) => string;
  readonly onClose: () => void;
}

/** `name`: somebody's, 您 for who looks. */
interface Drawn {
  readonly life: Life;
  readonly parts: readonly LifePart[];
  readonly name: (member: string) => string;
}

export function LifeSheet(props: LifeProps): JSX.Element {
  const now = createNow();
  const minute = createMemo(() => Math.floor(now() / MINUTE)); // drawn anew with every change of the ticket, and once a minute
  const life = createMemo(() => lifeOf(props.ticket, props.promises, minute() >= 0 ? Date.now() : 0));
  const name = (member: string): string => (member === props.me ? say(TICKET.withYouShort) : props.nameOf(member));
  const parts = createMemo(() => partsOf(life()));
  return (
    <Sheet title={say(LIFE.title)} close={say(LIFE.close)} onClose={() => props.onClose()}>
      <div class="life">
        <Show when={parts().length > 0} fallback={<p class="dim">{say(LIFE.none)}</p>}>
          <p>{inAll(life())}</p>
          <Show when={props.wrapUp !== ""}>
            <p>{say(LIFE.wrapUp, { reason: props.wrapUp })}</p>
          </Show>
          <Picture life={life()} parts={parts()} name={name} />
          <Sums life={life()} parts={parts()} name={name} />
          <h3>{say(LIFE.steps)}</h3>
          <Steps life={life()} parts={parts()} name={name} />
        </Show>
      </div>
    </Sheet>
  );
}

function inAll(life: Life): string {
  const [from, to] = [momentOf(life.from, Date.now()), momentOf(life.to, Date.now())];
  const span = spanWords(life.to - life.from);
  return life.isOver ? say(LIFE.over, { from, to, span }) : say(LIFE.running, { from, span });
}

/** Who has it, in words. */
function holderWords(holder: Holder, name: (member: string) => string): string {
  if (holder.kind === "member") return name(holder.member);
  return holder.kind === "offered" ? say(LIFE.offered, { name: name(holder.member) }) : say(LIFE[holder.kind]);
}

function waitWords(span: LifeSpan): string {
  return span.holder.kind === "done" ? "" : say(LIFE[span.waits]);
}

const ICONS: Readonly<Record<Exclude<MarkKind, "reply">, IconName>> = {
  handoff: "move",
  transferred: "move",
  warned: "clock",
  breached: "alert",
  resolved: "done",
  closed: "done",
  reopened: "undo",
  merged: "move",
  absorbed: "link",
  followedUp: "clock",
};

function MarkIcon(props: { readonly what: MarkKind }): JSX.Element {
  return (
    <Show when={props.what !== "reply" && props.what} fallback={<i class="dot" />}>
      {(what) => <Icon name={ICONS[what()]} />}
    </Show>
  );
}

/** The same is said by the steps, so who hears the screen is spared it. */
function Picture(props: Drawn): JSX.Element {
  return (
    <figure class="life-picture" aria-hidden="true">
      <div class="life-band">
        <For each={props.parts}>
          {({ span, happened }) => (
            <div
              class="life-span"
              data-tone={toneOf(span.holder, props.life.spans)}
              data-waits={span.waits}
              data-kind={span.holder.kind}
              style={{ "flex-grow": roomOf(span) }}
            >
              <span class="life-marks">
                <For each={happened}>
                  {({ mark }) => (
                    <span data-what={mark.what} style={{ left: `${100 * placeIn(span, mark.at)}%` }}>
                      <MarkIcon what={mark.what} />
                    </span>
                  )}
                </For>
              </span>
              <b class="cut">{holderWords(span.holder, props.name)}</b>
              <i class="had" />
              <i class="waits" />
              <span class="cut">{spanWords(span.to - span.from)}</span>
              <span class="cut">{waitWords(span)}</span>
            </div>
          )}
        </For>
      </div>
      <figcaption class="t12 dim">{say(LIFE.roots)}</figcaption>
    </figure>
  );
}

const WAITS: readonly WaitsOn[] = ["shop", "shopper", "nobody"];

function Sums(props: Drawn): JSX.Element {
  return (
    <table class="life-sums">
      <thead>
        <tr>
          <th scope="col">{say(LIFE.who)}</th>
          <th scope="col">{say(LIFE.whole)}</th>
          <th scope="col">{say(LIFE.working)}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.life.held}>{(one) => <Sum {...one} words={holderWords(one.holder, props.name)} />}</For>
      </tbody>
      <tbody>
        <For each={WAITS.filter((one) => props.life.waited[one].ms > 0)}>
          {(one) => <Sum {...props.life.waited[one]} words={say(LIFE[one])} />}
        </For>
      </tbody>
    </table>
  );
}

function Sum(props: { readonly words: string; readonly ms: number; readonly workingMs: number }): JSX.Element {
  return (
    <tr>
      <th scope="row">{props.words}</th>
      <td>{spanWords(props.ms)}</td>
      <td>{spanWords(props.workingMs)}</td>
    </tr>
  );
}

function Steps(props: Drawn): JSX.Element {
  return (
    <ol class="life-steps">
      <For each={props.parts}>
        {({ span, happened }) => (
          <li
            data-tone={toneOf(span.holder, props.life.spans)}
            data-waits={span.waits}
            data-kind={span.holder.kind}
            style={{ "--room": roomOf(span) }}
          >
            <p>
              <b>{holderWords(span.holder, props.name)}</b>
              <Show when={waitWords(span)}>{(words) => <span class="mid"> · {words()}</span>}</Show>
              <span class="mid"> · {spanWords(span.to - span.from)}</span>
              <span class="t12 dim when">{momentOf(span.from, Date.now())}</span>
            </p>
            <Show when={happened.length > 0}>
              <ul>
                <For each={happened}>{(one) => <HappenedLine one={one} name={props.name} />}</For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function HappenedLine(props: { readonly one: Happened; readonly name: (member: string) => string }): JSX.Element {
  const words = (): string => {
    const { mark, times, until } = props.one;
    if (mark.what !== "reply") return eventWords(mark, props.name);
    const name = props.name(mark.by ?? "");
    return times === 1 ? say(LIFE.reply, { name }) : say(LIFE.replies, { name, n: times, time: momentOf(until, Date.now()) });
  };
  return (
    <li data-what={props.one.mark.what}>
      <MarkIcon what={props.one.mark.what} />
      <span>{words()}</span>
      <span class="t12 dim when">{momentOf(props.one.mark.at, Date.now())}</span>
    </li>
  );
}
