// Moments to come back at, by the shop's clocks: the ones offered, and what a form says. Pure.
import { DAY, HOUR, MINUTE } from "../../../../shared/core/time.ts";
import { localDay, localMinute, momentAt } from "../../../../shared/domain/calendar.ts";
import type { Phrase } from "../../../ui/words.ts";
import { AFTER } from "./afterWords.ts";

const TEN = 10 * 60; // minutes of the day: everybody is there, and the day is long

/** Moments to choose with one press. */
export function offered(zone: string, now: number): readonly { readonly words: Phrase; readonly at: number }[] {
  const today = localDay(zone, now);
  const weekday = (today + 4) % 7; // 1970-01-01 was a Thursday; 0 = Sunday
  return [
    { words: AFTER.hour, at: Math.ceil((now + HOUR) / MINUTE) * MINUTE },
    { words: AFTER.tomorrow, at: momentAt(zone, today + 1, TEN) },
    { words: AFTER.threeDays, at: momentAt(zone, today + 3, TEN) },
    { words: AFTER.week, at: momentAt(zone, today + ((8 - weekday) % 7 || 7), TEN) },
  ];
}

/** What a form shows for a moment: the day as YYYY-MM-DD, the minute of it. */
export function shownAt(zone: string, at: number): { readonly day: string; readonly minute: number } {
  return { day: new Date(localDay(zone, at) * DAY).toISOString().slice(0, 10), minute: localMinute(zone, at) };
}

/** The moment a form says; undefined: it names no day. */
export function momentOfForm(zone: string, day: string, minute: number): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : momentAt(zone, at / DAY, minute);
}
