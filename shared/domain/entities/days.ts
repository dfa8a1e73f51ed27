// Arithmetic of civil days (days since 1970-01-01), months and weeks; no clock, no zone: today is an argument.
import { DAY } from "../../core/time.ts";
import type { When } from "./entity.ts";

/** Day → YYYY-MM-DD. */
const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day of a date; undefined where there is none (30 February). Months count from 1. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  const ms = Date.UTC(year, month - 1, date);
  const made = new Date(ms);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? ms / DAY : undefined;
}

export interface YearMonth {
  readonly year: number;
  readonly month: number; // 1-12
}

export function monthOf(day: number, plus = 0): YearMonth {
  const at = new Date(day * DAY);
  const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + plus;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** The same date some months on, or that month's last day. */
export function addMonths(day: number, months: number): number {
  const { year, month } = monthOf(day, months);
  const date = new Date(day * DAY).getUTCDate();
  return dayOf(year, month, date) ?? lastOf({ year, month });
}

export const firstOf = ({ year, month }: YearMonth): number => Date.UTC(year, month - 1, 1) / DAY;
export const lastOf = ({ year, month }: YearMonth): number => Date.UTC(year, month, 0) / DAY;
/** 0 = Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
export const mondayOf = (day: number): number => day - weekdayOf(day);

export const onDay = (day: number): When => ({ from: isoDay(day), to: isoDay(day) });
export const fromTo = (from: number, to: number): When => ({ from: isoDay(from), to: isoDay(to) });
export const wholeMonth = (month: YearMonth): When => fromTo(firstOf(month), lastOf(month));
export const wholeYear = (year: number): When => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Which way a day without a year, month or week is sought: it was, it will be, or whichever is nearer. */
export type Towards = "past" | "future" | "nearest";

/** The one of several days that is meant; of two equally near ones the coming one. */
export function choose(days: readonly (number | undefined)[], today: number, towards: Towards): number | undefined {
  const far = (day: number): number => {
    const wrong = (towards === "past" && day > today) || (towards === "future" && day < today);
    return Math.abs(day - today) + (wrong ? 10_000 : 0) + (day < today ? 0.5 : 0);
  };
  return days.filter((one) => one !== undefined).sort((a, b) => far(a) - far(b))[0];
}

/** A month and date without a year. */
export function yearless(month: number, date: number, today: number, towards: Towards): number | undefined {
  const { year } = monthOf(today);
  return choose(
    [-3, -2, -1, 0, 1, 2, 3].map((by) => dayOf(year + by, month, date)), // ± 3: 29 February
    today,
    towards,
  );
}

/** A date without a month. */
export function monthless(date: number, today: number, towards: Towards): number | undefined {
  const near = [-2, -1, 0, 1, 2].map((by) => monthOf(today, by));
  return choose(
    near.map(({ year, month }) => dayOf(year, month, date)),
    today,
    towards,
  );
}
