// One ticket in the inbox: who, how long, what was said last, and why it stands here. Draws only.
import { Show, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import { pressingReason } from "../../../shared/domain/priority.ts";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Ring } from "../../ui/kit/Ring.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { shopperWords } from "../shopperWords.ts";
import { mainIntent } from "../ticket/mainIntent.ts";
import { clockOf, type Clock } from "./clock.ts";
import { clockWords, momentOf } from "./clockWords.ts";
import { INBOX } from "./words.ts";

export interface RowProps {
  readonly id: string;
  readonly row: TicketRow;
  readonly me: MemberId;
  readonly now: number;
  readonly sla: Policy["sla"];
  readonly unread: number;
  readonly pending: boolean;
  readonly selected: boolean;
  readonly cursor: boolean;
  readonly place: number;
  readonly count: number;
  readonly onOpen: () => void;
}

export function Row(props: RowProps): JSX.Element {
  const clock = (): Clock => clockOf(props.row, props.sla, props.now);
  const why = (): readonly string[] => whyParts(props.row, clock());
  const inFull = (): string =>
    [...why(), ...props.row.why.map((one) => told(one.words))].filter((one, i, all) => all.indexOf(one) === i).join(" · ");
  const time = (): string => {
    if (props.row.open === 0) return momentOf(props.row.updatedAt, props.now);
    return props.row.phase === "snoozed" && props.row.wakeAt > 0
      ? say(INBOX.snoozedTo, { time: momentOf(props.row.wakeAt, props.now) })
      : clockWords(clock(), props.now);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys; its rows are reached by aria-activedescendant
    <div
      id={props.id}
      class="row"
      classList={{ unread: props.unread > 0, cursor: props.cursor }}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-setsize={props.count}
      aria-posinset={props.place + 1}
      title={say(INBOX.why, { why: inFull() })}
      onClick={() => props.onOpen()}
    >
      <Ring left={clock().left} state={clock().state}>
        {props.row.level === "" ? "–" : props.row.level}
      </Ring>
      <span class="who cut">
        <b class="cut">{shopperWords(props.row.shopperName, props.row.number)}</b>
        <Show when={props.row.tier !== "none"}>
          <span class="t12">{tierWords(props.row.tier)}</span>
        </Show>
      </span>
      <span class="left" classList={{ "is-warn": clock().state === "warn", "is-breach": clock().state === "late" }}>
        {time()}
      </span>
      <span class="said cut" classList={{ whole: props.unread === 0 }}>
        {saidBy(props.row, props.me)}
        {props.row.lastText}
      </span>
      <Show when={props.unread > 0}>
        <span class="count">
          <span aria-hidden="true">{props.unread > 99 ? "99+" : props.unread}</span>
          <span class="sr">{say(INBOX.unread, { n: props.unread })}</span>
        </span>
      </Show>
      <span class="why">
        <span class="cut">
          <Mood row={props.row} more={why().length > 0} />
          {why().join(" · ")}
        </span>
        <Show when={props.pending}>
          <span class="pending push">
            <Icon name="clock" />
            {say(INBOX.pending)}
          </span>
        </Show>
      </span>
    </div>
  );
}

function Mood(props: { readonly row: TicketRow; readonly more: boolean }): JSX.Element {
  const dot = (): string => (props.more ? " · " : "");
  return (
    <>
      <Show when={props.row.mood === "negative"}>
        <em>
          <Icon name="frown" />
          {props.row.negatives > 1 ? say(INBOX.negativeTimes, { n: props.row.negatives }) : say(INBOX.negative)}
        </em>
        {dot()}
      </Show>
      <Show when={props.row.mood === "positive"}>
        <em class="pos">
          <Icon name="smile" />
          {say(INBOX.positive)}
        </em>
        {dot()}
      </Show>
    </>
  );
}

const PARTS = 3; // as many as a row has room for, the mood among them

/** The short why: what it is about, then what presses, then where it is. The whole of it is on hover. */
function whyParts(row: TicketRow, clock: Clock): readonly string[] {
  const intent = mainIntent(row.intents);
  const pressing = row.open === 1 ? pressingReason(row.why) : undefined; // nothing presses once it is done
  return [
    ...(row.held > 0 ? [say(INBOX.held, { n: row.held })] : []),
    ...(row.reopened ? [say(INBOX.reopened)] : []),
    ...(intent === undefined ? [] : [intentOf(intent)[inLanguage()]]),
    ...pressingClock(clock),
    ...(pressing === undefined || onlyRepeats(told(pressing.words), intent) ? [] : [told(pressing.words)]),
    ...standing(row),
  ].slice(0, row.mood === "neutral" ? PARTS : PARTS - 1);
}

/** Does what presses say no more than what it is about? Signs are joined by 、 or a comma. */
function onlyRepeats(pressing: string, intent: IntentId | undefined): boolean {
  if (intent === undefined) return false;
  const rest = pressing.replace(intentOf(intent)[inLanguage()], "");
  return rest !== pressing && !/[、,]/.test(rest);
}

function pressingClock(clock: Clock): readonly string[] {
  if (clock.state === "late") return [say(INBOX.replyLate)];
  return clock.state === "warn" ? [say(INBOX.replySoon)] : [];
}

function standing(row: TicketRow): readonly string[] {
  switch (row.phase) {
    case "new":
      return [say(INBOX.withBot)];
    case "queued":
      return [say(INBOX.queued)];
    case "assigned":
      return row.assignmentState === "offered" ? [say(INBOX.offered)] : [];
    case "waiting":
      return [say(INBOX.waiting)];
    case "resolved":
      return [say(INBOX.resolved)];
    case "closed":
      return [say(INBOX.closed)];
    case "open":
    case "snoozed":
      return [];
  }
}

function saidBy(row: TicketRow, me: MemberId): string {
  if (row.lastFrom === "bot") return say(INBOX.saidBot);
  if (row.lastFrom !== "agent") return "";
  return row.assignee === me ? say(INBOX.saidYou) : say(INBOX.saidShop);
}

/** 金卡 … ; nothing for no tier. */
export function tierWords(tier: TicketRow["tier"]): string {
  return tier === "none" ? "" : say(INBOX[tier]);
}
