// The day's random sample: conversations read in whole beside the risky ones, so that what inspection misses is seen. The same draw on every device. Pure.
import { hash32 } from "../../core/hash32.ts";
import type { TicketId } from "../../core/ids.ts";

const SHARE = 0.03; // of the conversations of a day
const LEAST = 5; // a day; a quiet day's all
const READERS = 2; // of each: what two say apart can be compared
const SEED = 3; // another draw than what else is hashed by an id

/** A conversation that ended, and the day of its end (days since 1970-01-01, in the shop's zone). */
export interface Drawable {
  readonly id: TicketId;
  readonly day: number;
}

/** Those of each day that are drawn: by a hash of their id, which nobody chooses and no score moves. */
export function drawnIn(all: readonly Drawable[]): ReadonlySet<TicketId> {
  const drawn = [...Map.groupBy(all, (one) => one.day).values()].flatMap((day) =>
    day
      .toSorted((a, b) => hash32(a.id, SEED) - hash32(b.id, SEED) || (a.id < b.id ? -1 : 1))
      .slice(0, Math.max(LEAST, Math.ceil(day.length * SHARE))),
  );
  return new Set(drawn.map((one) => one.id));
}

/** Is it still to be read by this member? Each is read by two. */
export function isToRead(readBy: readonly string[] | undefined, me: string): boolean {
  return (readBy ?? []).length < READERS && readBy?.includes(me) !== true;
}
