// One ticket in the inbox: who, how long, what was said last, and why it stands here. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import { pressingReason } from "../../../shared/domain/pressing.ts";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { Promises } from "../../../shared/domain/promised.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Ring } from "../../ui/kit/Ring.tsx";
import type { InList } from "../../ui/kit/RowList.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { saidWords } from "../saidWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { tierWords } from "../tierWords.ts";
import { createLongPress } from "./longPress.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";
import { clockOf, type Clock } from "./clock.ts";
import { clockWords, momentOf, promiseWords } from "./clockWords.ts";
import { INBOX } from "./words.ts";

export interface RowProps extends InList {
  readonly row: TicketRow;
  readonly me: MemberId;
  readonly now: number;
  readonly promises: Promises;
  readonly unread: number;
  readonly pending: boolean;
  /** Who else is at it. */
  readonly faces: JSX.Element;
  readonly tags: readonly Tag[];
  readonly chosen: boolean;
  /** Something is chosen: on a touch screen a tap chooses more. */
  readonly choosing: boolean;
  readonly onChoose: (upTo: boolean) => void;
}

export function Row(props: RowProps): JSX.Element {
  const clock = (): Clock => clockOf(props.row, props.promises, props.now);
  const why = (): readonly string[] => whyParts(props.row, clock());
  const inFull = (): string =>
    [...why(), ...props.row.why.map((one) => told(one.words)), ...promiseWords(clock())]
      .filter((one, i, all) => all.indexOf(one) === i)
      .join(" · ");
  const time = (): string => {
    if (props.row.open === 0) return momentOf(props.row.updatedAt, props.now);
    return props.row.phase === "snoozed" && props.row.wakeAt > 0
      ? say(INBOX.snoozedTo, { time: momentOf(props.row.wakeAt, props.now) })
      : clockWords(clock(), props.now);
  };
  const press = createLongPress(() => props.onChoose(false));
  const onClick = (event: MouseEvent & { readonly target: Element }): void => {
    if (press.wasLong()) return; // it was chosen; letting go is no tap
    const isTouch = "pointerType" in event && event.pointerType === "touch";
    if (event.shiftKey || event.target.closest(".choose") !== null || (isTouch && props.choosing)) props.onChoose(event.shiftKey);
    else props.onOpen();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys; its rows are reached by aria-activedescendant
    <div
      id={props.id}
      class="row"
      classList={{ unread: props.unread > 0, cursor: props.cursor, chosen: props.chosen }}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-setsize={props.count}
      aria-posinset={props.place + 1}
      title={say(INBOX.why, { why: inFull() })}
      aria-checked={props.choosing ? props.chosen : undefined}
      onClick={onClick}
      onPointerDown={press.down}
      onPointerUp={press.up}
      onPointerLeave={press.up}
      onPointerCancel={press.up}
    >
      <span class="choose" aria-hidden="true" />
      <Ring left={clock().left} state={clock().state}>
        {props.row.level === "" ? "–" : props.row.level}
      </Ring>
      <span class="who cut">
        <b class="cut">{shopperWords(props.row.shopperName, props.row.number, props.row.shopper)}</b>
        <Show when={props.row.tier !== "none"}>
          <span class="t12">{tierWords(props.row.tier)}</span>
        </Show>
      </span>
      <span class="left" classList={{ "is-warn": clock().state === "warn", "is-breach": clock().state === "late" }}>
        {time()}
      </span>
      <span class="said cut" classList={{ whole: props.unread === 0 }}>
        {saidBy(props.row, props.me)}
        {saidWords(props.row.lastText)}
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
        <Show when={props.tags.length > 0}>
          <span class="tags">
            <For each={props.tags.slice(0, TAGS_SHOWN)}>
              {(tag) => (
                <span class="tag chip-tag" data-colour={tag.colour}>
                  <span class="cut">{tag.name}</span>
                </span>
              )}
            </For>
            <Show when={props.tags.length > TAGS_SHOWN}>
              <span class="t12">+{props.tags.length - TAGS_SHOWN}</span>
            </Show>
          </span>
        </Show>
        <span class="push at">{props.faces}</span>
        <Show when={props.pending}>
          <span class="pending">
            <Icon name="clock" />
            {say(INBOX.pending)}
          </span>
        </Show>
      </span>
    </div>
  );
}

const TAGS_SHOWN = 2;

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
    ...(row.followUpAt === undefined ? [] : [say(INBOX.followUp, { time: momentOf(row.followUpAt, Date.now()) })]),
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
