// What the shopper sees, folded from what the room showed and what the device still keeps. Pure: same inputs, same view.
import type { MessageId } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import type { ShownMessage, Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { isUnsent, type Kept } from "./outbox.ts";

const ROOM_CLOCK_SLACK = 60 * SECOND; // a room that moved to another machine may have a clock a little behind

/** How far a line of the shopper's, or what they say of an answer, has come. kept: on this device only; sending: on its way; delivered: the room has it; read: a person has. */
export type Mark = "kept" | "sending" | "delivered" | "read" | "refused";

export interface Line extends ShownMessage {
  readonly mark?: Mark;
  /** The kind of refusal. */
  readonly why?: string;
}

/** fresh: nothing said yet · bot · queued: a person is on the way · person · closed · gone: the room does not know us any more · erased: nor does this device. */
export type Stage = "fresh" | "bot" | "queued" | "person" | "closed" | "gone" | "erased";

export interface View {
  readonly stage: Stage;
  readonly lines: readonly Line[];
  readonly agent: string | undefined;
  /** Place in line while queued; 1 is next. */
  readonly position: number | undefined;
  /** What may be expected there; see the wire. */
  readonly expected: Pick<Shown, "wait" | "backAt"> | undefined;
  readonly online: boolean;
  /** The shopper's own lines that are only on this device. */
  readonly unsent: number;
  /** The room asked us to slow down: sending goes on at this moment (ms, the device's clock). */
  readonly waitUntil: number | undefined;
  /** The bot is still making up its mind about the last message. */
  readonly thinking: boolean;
  /** Orders that may be shown, unread. */
  readonly orders: Shown["orders"];
  /** It is over and may be rated, unread; and what the device keeps, in which a rating may wait. */
  readonly rate: Shown["rate"];
  readonly kept: readonly Kept[];
  /** False: the browser gives no storage, unsent words are lost with the page. */
  readonly durable: boolean;
  /** The device had no room for what the shopper did last: it was not kept, and not sent. */
  readonly full: boolean;
  /** The shop has a newer chat than this page: nothing leaves until it is loaded anew. */
  readonly outdated: boolean;
}

export interface Seen {
  readonly shown: Shown | undefined;
  readonly kept: readonly Kept[];
  readonly online: boolean;
  readonly waitUntil: number | undefined;
  readonly thinking: boolean;
  readonly gone: boolean;
  readonly erased: boolean;
  readonly durable: boolean;
  readonly full: boolean;
  readonly outdated: boolean;
  /** The words of a bot's move that the room has not shown yet. */
  readonly botLine: (turn: Extract<WidgetTurn, { kind: "bot" }>, orders: Shown["orders"]) => ShownMessage | undefined;
}

/** The view. Order: the room's list first, then what the device keeps, each by its id once. */
export function viewOf(seen: Seen): View {
  const { shown, kept, online } = seen;
  const known = knownIds(shown);
  const accepted = new Set<string>(shown?.accepted ?? []);
  const readTo = shown?.messages.findIndex((one) => one.id === shown.read) ?? -1;
  const fromRoom = (shown?.messages ?? []).map(
    (one, place): Line => (one.from === "shopper" && accepted.has(one.id) ? { ...one, mark: place <= readTo ? "read" : "delivered" } : one),
  );
  const waiting = kept.filter((act) => !act.sent);
  const own = waiting.flatMap((act) => act.turns.flatMap((turn) => (known.has(turn.id) ? [] : linesOf(turn, act, seen))));
  const lines = withRatings([...fromRoom, ...own], seen);
  const unsent = own.filter((one) => one.mark === "kept" || one.mark === "sending").length;
  return {
    stage: stageOf(seen, lines.length),
    lines,
    agent: shown?.agent?.name,
    position: shown?.position,
    expected: shown,
    online,
    unsent,
    waitUntil: seen.waitUntil,
    thinking: seen.thinking,
    orders: shown?.orders,
    rate: shown?.rate,
    kept,
    durable: seen.durable,
    full: seen.full,
    outdated: seen.outdated,
  };
}

function linesOf(turn: WidgetTurn, act: Kept, { shown, online, waitUntil, botLine }: Seen): readonly Line[] {
  switch (turn.kind) {
    case "say": {
      const line = {
        id: turn.id,
        at: turn.at,
        from: "shopper",
        text: turn.text,
        ...(turn.files === undefined ? {} : { files: turn.files }),
      } as const;
      if (act.refused !== undefined) return [{ ...line, mark: "refused", why: act.refused }];
      return [{ ...line, mark: online && waitUntil === undefined ? "sending" : "kept" }];
    }
    case "bot": {
      const line = botLine(turn, shown?.orders);
      return line === undefined ? [] : [line];
    }
    case "person":
    case "rate":
      return [];
  }
}

/** What was said of the bot's answers and has not left yet stands before what the room has. */
function withRatings(lines: readonly Line[], { kept, online, waitUntil }: Seen): readonly Line[] {
  const mark = online && waitUntil === undefined ? "sending" : "kept";
  const said = new Map<MessageId, Pick<Line, "rated" | "mark">>();
  for (const act of kept.filter(isUnsent))
    for (const turn of act.turns) if (turn.kind === "rate" && turn.is) said.set(turn.message, { rated: turn.is, mark });
  return said.size === 0 ? lines : lines.map((one) => ({ ...one, ...(one.from === "bot" ? said.get(one.id) : undefined) }));
}

function stageOf({ shown, kept, gone, erased }: Seen, lines: number): Stage {
  if (erased) return "erased";
  if (gone) return "gone";
  const pending = kept.some((act) => isUnsent(act) && act.turns[0]?.kind !== "rate");
  if (shown?.phase === "closed" && !pending) return "closed";
  if (shown?.withPerson === "yes") return "person";
  if (shown?.withPerson === "queued" || wantsPerson(kept)) return "queued";
  return lines === 0 ? "fresh" : "bot";
}

/** Does a person have the conversation, or is one wanted? Then the bot says nothing. */
export const isSilent = ({ shown, kept }: Pick<Seen, "shown" | "kept">): boolean =>
  (shown?.withPerson ?? "no") !== "no" || wantsPerson(kept);

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

/** What a person has read stays read, also where a room that slept does not know it any more. */
export function keepRead(next: Shown, last: Shown | undefined): Shown {
  const placeOf = (id: string): number => next.messages.findIndex((one) => one.id === id);
  const isFurther = last?.read !== undefined && next.read !== undefined && placeOf(last.read) > placeOf(next.read);
  return isFurther ? { ...next, read: last.read } : next;
}

/** Was the room restored between the two? Then it may lack what it once had. */
export function isOtherHistory(next: Shown, last: Shown | undefined): boolean {
  return next.epoch !== undefined && last?.epoch !== undefined && next.epoch !== last.epoch;
}

/** Is `next` later than `last`? A post's answer and a socket's frame may overtake each other. */
export function isLater(next: Shown, last: Shown | undefined): boolean {
  if (last === undefined || next.now > last.now + ROOM_CLOCK_SLACK) return true;
  if (isOtherHistory(next, last)) return next.now >= last.now;
  if (next.messages.length < last.messages.length) return false;
  return next.now >= last.now || next.messages.length > last.messages.length;
}
