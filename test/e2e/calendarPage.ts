// The calendar's answers as a browser gives them: put on the page for calendar.test.ts, which holds them against Node's.
import { addWorking, isOpen, workingBetween } from "../../shared/domain/calendar.ts";
import type { Calendar } from "../../shared/domain/slaPolicy.ts";

export interface CalendarAsk {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

/** Of each: is it open at `from`, when is `ms` of work done, how much work lies between the two. */
export function answersOf(calendar: Calendar, asks: readonly CalendarAsk[]): readonly (readonly [boolean, number, number])[] {
  return asks.map(
    ({ from, to, ms }) => [isOpen(calendar, from), addWorking(calendar, from, ms), workingBetween(calendar, from, to)] as const,
  );
}

Object.assign(globalThis, { answersOf });
