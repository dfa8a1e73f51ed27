// What the shopper sees, folded from what the room showed and what the device still keeps. Pure: same inputs, same view.
import type { MessageId } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import type { ShownMessage, Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { isUnsent, type Kept } from "./outbox.ts";

const ROOM_CLOCK_SLACK = 60 * SECOND; // a room that moved to another machine may have a clock a little behind

/** How far a line of the shopper's has come. kept: on this device only; sending: on its way; delivered: the room has it. */
export type Mark = "kept" | "sending" | "delivered" | "refused";

export interface Line extends ShownMessage {
  readonly mark?: Mark;
  /** The kind of refusal. */
  readonly why?: string;
}

/** fresh: nothing said yet · bot · queued: a person is on the way · person · closed · gone: the room does not know us any more. */
export type Stage = "fresh" | "bot" | "queued" | "person" | "closed" | "gone";

export interface View {
  readonly stage: Stage;
  readonly lines: readonly Line[];
  readonly agent: string | undefined;
  /** Place in line while queued; 1 is next. */
  readonly position: number | undefined;
  readonly online: boolean;
  /** The shopper's own lines that are only on this device. */
  readonly unsent: number;
  /** The room asked us to slow down: sending goes on at this moment (ms, the device's clock). */
  readonly waitUntil: number | undefined;
  /** The bot is still making up its mind about the last message. */
  readonly thinking: boolean;
  /** False: the browser gives no storage, unsent words are lost with the page. */
  readonly durable: boolean;
}

export interface Seen {
  readonly shown: Shown | undefined;
  readonly kept: readonly Kept[];
  readonly online: boolean;
  readonly waitUntil: number | undefined;
  readonly thinking: boolean;
  readonly gone: boolean;
  readonly durable: boolean;
  /** The words of a bot's move that the room has not shown yet. */
  readonly botLine: (turn: Extract<WidgetTurn, { kind: "bot" }>) => ShownMessage | undefined;
}

/** The view. Order: the room's list first, then what the device keeps, each by its id once. */
export function viewOf(seen: Seen): View {
  const { shown, kept, online } = seen;
  const known = knownIds(shown);
  const accepted = new Set<string>(shown?.accepted ?? []);
  const fromRoom = (shown?.messages ?? []).map(
    (one): Line => (one.from === "shopper" && accepted.has(one.id) ? { ...one, mark: "delivered" } : one),
  );
  const waiting = kept.filter((act) => !act.sent);
  const own = waiting.flatMap((act) => act.turns.flatMap((turn) => (known.has(turn.id) ? [] : linesOf(turn, act, seen))));
  const lines = [...fromRoom, ...own];
  const unsent = own.filter((one) => one.mark === "kept" || one.mark === "sending").length;
  return {
    stage: stageOf(seen, lines.length),
    lines,
    agent: shown?.agent?.name,
    position: shown?.position,
    online,
    unsent,
    waitUntil: seen.waitUntil,
    thinking: seen.thinking,
    durable: seen.durable,
  };
}

function linesOf(turn: WidgetTurn, act: Kept, { online, waitUntil, botLine }: Seen): readonly Line[] {
  switch (turn.kind) {
    case "say": {
      const line = { id: turn.id, at: turn.at, from: "shopper", text: turn.text } as const;
      if (act.refused !== undefined) return [{ ...line, mark: "refused", why: act.refused }];
      return [{ ...line, mark: online && waitUntil === undefined ? "sending" : "kept" }];
    }
    case "bot": {
      const line = botLine(turn);
      return line === undefined ? [] : [line];
    }
    case "person":
      return [];
  }
}

function stageOf({ shown, kept, gone }: Seen, lines: number): Stage {
  if (gone) return "gone";
  const pending = kept.some(isUnsent);
  if (shown?.phase === "closed" && !pending) return "closed";
  if (shown?.withPerson === "yes") return "person";
  if (shown?.withPerson === "queued" || wantsPerson(kept)) return "queued";
  return lines === 0 ? "fresh" : "bot";
}

/** Did the shopper, or the bot, ask for a person in what the room does not have yet? */
export function wantsPerson(kept: readonly Kept[]): boolean {
  return kept
    .filter(isUnsent)
    .some((act) => act.turns.some((turn) => turn.kind === "person" || (turn.kind === "bot" && turn.move.did === "handoff")));
}

/** Ids the room has: the turns it took and the messages it shows. */
export function knownIds(shown: Shown | undefined): ReadonlySet<MessageId> {
  return new Set([...(shown?.accepted ?? []), ...(shown?.messages ?? []).map((one) => one.id)]);
}

/** Is `next` later than `last`? A post's answer and a socket's frame may overtake each other. */
export function isLater(next: Shown, last: Shown | undefined): boolean {
  if (last === undefined || next.now > last.now + ROOM_CLOCK_SLACK) return true;
  if (next.accepted.length < last.accepted.length) return false;
  return next.now >= last.now || next.messages.length > last.messages.length;
}
