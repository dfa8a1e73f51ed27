// The figures above a column of the board: how long its tickets are open, and how much of what was promised to each is gone. Pure.
import { HOUR } from "../../../shared/core/time.ts";
import type { Promises } from "../../../shared/domain/promised.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { clockOf } from "../inbox/clock.ts";

export const DUE_AT = 78; // % of the width: there a promised time is over; behind it stands what is late
const OVER_AT = 100;

export interface Ages {
  readonly oldest: number;
  readonly median: number; // of an even number the lower of the middle two
}

/** ms since they began; undefined where there is none. */
export function agesOf(rows: readonly Pick<TicketRow, "createdAt">[], now: number): Ages | undefined {
  const ages = rows.map((row) => Math.max(0, now - row.createdAt)).toSorted((a, b) => a - b);
  const [oldest, median] = [ages.at(-1), ages[Math.floor((ages.length - 1) / 2)]];
  return oldest === undefined || median === undefined ? undefined : { oldest, median };
}

export const HOURS = 8;

/** How many were touched last in each of the last hours, the running one last: of what ended, when it did. */
export function hoursOf(rows: readonly Pick<TicketRow, "updatedAt">[], now: number): readonly number[] {
  const hour = (at: number): number => Math.floor(at / HOUR);
  const counts = Array.from({ length: HOURS }, () => 0);
  for (const { updatedAt } of rows) {
    const at = HOURS - 1 - (hour(now) - hour(updatedAt));
    if (at >= 0 && at < HOURS) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export interface Mark {
  /** % of the width, by the share of the promised time that is gone. */
  readonly at: number;
  readonly state: "ok" | "warn" | "late";
}

type MarkRow = Parameters<typeof clockOf>[0];

/** A mark for each whose clock runs; one that is late stands as far behind as it is over, half its time at most. */
export function marksOf(rows: readonly MarkRow[], promises: Promises, now: number): readonly Mark[] {
  return rows.flatMap((row): readonly Mark[] => {
    const clock = clockOf(row, promises, now);
    if (clock.due.which === "none" || clock.state === "rest") return [];
    const over = clock.whole > 0 ? Math.min(0.5, Math.max(0, now - clock.due.at) / clock.whole) : 0.5;
    const at = clock.state === "late" ? DUE_AT + over * 2 * (OVER_AT - DUE_AT) : (1 - clock.left) * DUE_AT;
    return [{ at: Math.round(at * 10) / 10, state: clock.state }];
  });
}
