// The line under the title: priority with its reasons, the clock, the resolution due, the lamp, what it is about. Draws only.
import { Match, Show, Switch, type JSX } from "solid-js";
import type { Promises } from "../../../shared/domain/promised.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Ring } from "../../ui/kit/Ring.tsx";
import { createNow } from "../../ui/now.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import { clockOf, type Clock } from "../inbox/clock.ts";
import { clockWords, momentOf, promiseWords } from "../inbox/clockWords.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";
import { TICKET } from "./words.ts";

interface MetersProps {
  readonly ticket: Ticket;
  readonly row: TicketRow;
  readonly promises: Promises;
  /** Mood and risk; until it has come, `instead`. */
  readonly lamp: (props: { readonly instead: JSX.Element }) => JSX.Element;
}

export function Meters(props: MetersProps): JSX.Element {
  const now = createNow();
  const clock = (): Clock => clockOf(props.row, props.promises, now());
  const score = (): number => Math.round(props.ticket.priority?.score ?? 0);
  const reasons = (): string =>
    (props.ticket.priority?.reasons ?? [])
      .map((one) => `${told(one.words)}${one.points === undefined ? "" : ` ${Math.round(one.points)}`}`)
      .join(" · ");
  return (
    <div class="bar2 bar-t meters">
      <Show when={props.row.level !== ""}>
        <span class="meter" tabindex="0" title={say(TICKET.scoreWhy, { n: score(), why: reasons() })}>
          <Ring small left={clock().left} state={clock().state} />
          <b>{props.row.level}</b>
          <span class="wide">{say(TICKET.score, { n: score() })}</span>
          <span class="sr">{reasons()}</span>
        </span>
      </Show>
      <NextReply clock={clock()} now={now()} />
      <Show when={props.row.resolveDue > 0 && props.row.open === 1 && clock().due.which !== "resolve"}>
        <span class="meter wide">
          {say(TICKET.resolveBy)} <b>{say(TICKET.before, { time: momentOf(props.row.resolveDue, now()) })}</b>
        </span>
      </Show>
      <span class="push" />
      <props.lamp instead={<MoodMeter row={props.row} />} />
      <Show when={mainIntent(props.row.intents)}>
        {(intent) => (
          <span class="meter wide mid-hide">
            {say(TICKET.intent)} <b class="cut">{intentOf(intent())[inLanguage()]}</b>
          </span>
        )}
      </Show>
    </div>
  );
}

function NextReply(props: { readonly clock: Clock; readonly now: number }): JSX.Element {
  const label = (): string =>
    say(props.clock.due.which === "first" ? TICKET.firstReply : props.clock.due.which === "resolve" ? TICKET.resolveBy : TICKET.nextReply);
  const promise = (): string => promiseWords(props.clock).join("");
  return (
    <Show when={props.clock.due.which !== "none"} fallback={<span class="meter">{say(TICKET.paused)}</span>}>
      <span class="meter" tabindex="0" title={promise()}>
        {label()}{" "}
        <b classList={{ "is-warn": props.clock.state === "warn", "is-breach": props.clock.state === "late" }}>
          {clockWords(props.clock, props.now)}
        </b>
        <Show when={props.clock.rule !== ""}>
          <span class="wide cut by-rule">{say(TICKET.byRule, { rule: props.clock.rule })}</span>
        </Show>
        <span class="sr">{promise()}</span>
      </span>
    </Show>
  );
}

function MoodMeter(props: { readonly row: TicketRow }): JSX.Element {
  return (
    <Switch>
      <Match when={props.row.mood === "negative"}>
        <span class="meter is-breach">
          <Icon name="frown" />
          {props.row.negatives > 1 ? say(TICKET.negativeTimes, { n: props.row.negatives }) : say(TICKET.negative)}
        </span>
      </Match>
      <Match when={props.row.mood === "positive"}>
        <span class="meter is-ok">
          <Icon name="smile" />
          {say(TICKET.positive)}
        </span>
      </Match>
    </Switch>
  );
}
