// Days off and made-up working days out of a file or a paste: the JSON that circulates for China's public holidays ({days: [{name, date, isOffDay}]}),
// an iCalendar file, or plain lines («2027-02-06 春节 休»). Pure.
import { boolean, isPlain, list, readJson, shape, string, type Check } from "../core/check.ts";
import { DAY } from "../core/time.ts";
import type { Calendar } from "./slaPolicy.ts";

export interface Holiday {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly name: string;
  /** False: a weekend day that is worked. */
  readonly off: boolean;
}

export interface Holidays {
  readonly days: readonly Holiday[];
  /** Lines that say no day. */
  readonly unread: readonly string[];
}

const DAYS_MOST = 1_000;
const WORKED = /班|补班|上班|调休上班|workday|working day/i;

/** Reads whatever it is. A day said twice: the last counts. */
export function readHolidays(text: string): Holidays {
  const trimmed = text.trim();
  const found =
    trimmed.startsWith("{") || trimmed.startsWith("[")
      ? fromJson(trimmed)
      : /^BEGIN:VCALENDAR/i.test(trimmed)
        ? fromIcs(trimmed)
        : fromLines(trimmed);
  const byDay = new Map(found.days.map((one) => [one.date, one]));
  return { days: [...byDay.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(0, DAYS_MOST), unread: found.unread };
}

/** The calendar with these days in place of what it said of them; what else it holds stays. */
export function withHolidays(calendar: Calendar, days: readonly Holiday[]): Calendar {
  const said = new Set(days.map((one) => one.date));
  const kept = (dates: readonly string[], off: boolean): readonly string[] =>
    [...dates.filter((one) => !said.has(one)), ...days.filter((one) => one.off === off).map((one) => one.date)].toSorted();
  return { ...calendar, holidays: kept(calendar.holidays, true), workdays: kept(calendar.workdays, false) };
}

const readDays: Check<readonly Holiday[]> = (v) => {
  const entries = list(shape({ name: string(100), date: string(10, 10), isOffDay: boolean }), DAYS_MOST)(isPlain(v) ? v["days"] : v);
  return entries?.every((one) => isDay(one.date)) === true
    ? entries.map(({ name, date, isOffDay }) => ({ name, date, off: isOffDay }))
    : undefined;
};

function fromJson(text: string): Holidays {
  const read = readJson(readDays, text, "holidays");
  return read.ok ? { days: read.value, unread: [] } : { days: [], unread: [text.slice(0, 80)] };
}

/** RFC 5545, as far as whole days go: DTSTART, DTEND (the day after the last), SUMMARY. Folded lines are unfolded. */
function fromIcs(text: string): Holidays {
  const lines = text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const days: Holiday[] = [];
  const unread: string[] = [];
  let event: { start?: string; end?: string; name?: string } | undefined;
  for (const line of lines) {
    const [, key = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
    if (/^BEGIN$/i.test(key) && /^VEVENT$/i.test(value)) event = {};
    else if (event === undefined) continue;
    else if (/^DTSTART$/i.test(key)) event.start = dayOf(value);
    else if (/^DTEND$/i.test(key)) event.end = dayOf(value);
    else if (/^SUMMARY$/i.test(key)) event.name = value.replaceAll(/\\([,;\\])/g, "$1");
    else if (/^END$/i.test(key)) {
      const { start = "", end, name = "" } = event;
      if (start === "") unread.push(name);
      else for (const date of daysFrom(start, end)) days.push({ date, name, off: !WORKED.test(name) });
      event = undefined;
    }
  }
  return { days, unread };
}

function fromLines(text: string): Holidays {
  const days: Holiday[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [whole = "", year = "", month = "", day = ""] = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(line) ?? [];
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (whole === "" || !isDay(date)) unread.push(line.trim().slice(0, 80));
    else
      days.push({
        date,
        name: line
          .replace(whole, "")
          .replaceAll(/[\s,，;；]+/g, " ")
          .trim(),
        off: !WORKED.test(line),
      });
  }
  return { days, unread };
}

const dayOf = (value: string): string => {
  const [, year = "", month = "", day = ""] = /^(\d{4})(\d{2})(\d{2})/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDay(date) ? date : "";
};

/** Every day from the first on, the end's not any more; an event without an end is one day, one of more than a month is none of ours. */
function daysFrom(start: string, end: string | undefined): readonly string[] {
  const first = Date.parse(start);
  const last = end === undefined || end === "" ? first + DAY : Date.parse(end);
  const count = Math.min(31, Math.max(1, Math.round((last - first) / DAY)));
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10));
}

/** A day there is. */
export function isDay(date: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date);
}
