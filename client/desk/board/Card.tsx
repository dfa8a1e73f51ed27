// One ticket on the board: what it is about, who asks, how its clock stands, who has it. Draws only.
import { Show, type JSX } from "solid-js";
import { DAY, HOUR, MINUTE } from "../../../shared/core/time.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";
import type { Promises } from "../../../shared/domain/promised.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Ring } from "../../ui/kit/Ring.tsx";
import type { InList } from "../../ui/kit/RowList.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { clockOf, type Clock } from "../inbox/clock.ts";
import { clockWords, momentOf } from "../inbox/clockWords.ts";
import { createLongPress } from "../inbox/longPress.ts";
import { INBOX } from "../inbox/words.ts";
import { saidWords } from "../saidWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { TICKET } from "../ticket/words.ts";
import { BOARD } from "./boardWords.ts";

export const CARD_PX = 64; // board.css holds the same number

interface CardProps extends InList {
  readonly row: TicketRow;
  readonly now: number;
  readonly promises: Promises;
  readonly mine: boolean;
  /** Who has it, by name; "" for nobody. */
  readonly has: string;
  readonly onMove: () => void;
  readonly onDrag: (on: boolean) => void;
}

export function Card(props: CardProps): JSX.Element {
  const clock = (): Clock => clockOf(props.row, props.promises, props.now);
  const time = (): string => {
    if (props.row.open === 0) return momentOf(props.row.updatedAt, props.now);
    if (props.row.phase === "snoozed" && props.row.wakeAt > 0) return say(INBOX.snoozedTo, { time: momentOf(props.row.wakeAt, props.now) });
    return clock().due.which === "none" ? "" : clockWords(clock(), props.now);
  };
  const about = (): string => {
    const intent = mainIntent(props.row.intents);
    return intent === undefined ? saidWords(props.row.lastText) : intentOf(intent)[inLanguage()];
  };
  const has = (): string => (props.has === "" ? say(BOARD.nobody) : props.has);
  const press = createLongPress(() => props.onMove());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys; its rows are reached by aria-activedescendant
    <div
      id={props.id}
      class="job"
      classList={{ cursor: props.cursor }}
      role="option"
      tabIndex={-1}
      aria-selected={props.cursor}
      aria-setsize={props.count}
      aria-posinset={props.place + 1}
      draggable={true}
      title={saidWords(props.row.lastText)}
      onDragStart={(event) => {
        event.dataTransfer?.setData("text/plain", numberWords(props.row)); // some browsers drag nothing without data
        props.onDrag(true);
      }}
      onDragEnd={() => props.onDrag(false)}
      onClick={() => press.wasLong() || props.onOpen()}
      onPointerDown={press.down}
      onPointerUp={press.up}
      onPointerLeave={press.up}
      onPointerCancel={press.up}
    >
      <Show
        when={props.row.open === 1}
        fallback={
          <span class="tick">
            <Icon name="done" large />
          </span>
        }
      >
        <Ring left={clock().left} state={clock().state}>
          {props.row.level === "" ? "–" : props.row.level}
        </Ring>
      </Show>
      <span class="job-lines">
        <span>
          <b class="cut">{about()}</b>
          <span class="age" classList={{ "is-warn": clock().state === "warn", "is-breach": clock().state === "late" }}>
            <Show when={clock().state === "late"}>
              <Icon name="alert" />
            </Show>
            {time()}
          </span>
        </span>
        <span>
          <span class="sub cut">
            {shopperWords(props.row.shopperName, props.row.number, props.row.shopper)} · {ageWords(props.row, props.now)} ·{" "}
            {numberWords(props.row)}
          </span>
          <span class="has cut" classList={{ me: props.mine }}>
            {has()}
          </span>
        </span>
      </span>
    </div>
  );
}

/** #T-12 */
export function numberWords({ number }: Pick<TicketRow, "number">): string {
  return number > 0 ? say(TICKET.number, { n: number }) : say(TICKET.numberSoon);
}

/** 「开 3 时」: since it began. */
function ageWords(row: Pick<TicketRow, "createdAt">, now: number): string {
  const span = now - row.createdAt;
  return span < MINUTE ? say(BOARD.openedNow) : say(BOARD.opened, { time: spanWords(span) });
}

/** 不到 1 分, 12 分, 3 时, 2 天. */
export function spanWords(ms: number): string {
  const span = Math.max(0, ms);
  if (span < MINUTE) return say(BOARD.moments);
  if (span < HOUR) return say(BOARD.minutes, { n: Math.floor(span / MINUTE) });
  return span < 2 * DAY ? say(BOARD.hours, { n: Math.floor(span / HOUR) }) : say(BOARD.days, { n: Math.floor(span / DAY) });
}
