// Working time: when the shop is open, and how much open time lies between two moments, in the shop's own time zone.
// Never reads a clock. What is slow to find out and answers the same always is remembered: formatters and offsets per zone, spans per calendar.
import { DAY, MINUTE } from "../core/time.ts";
import type { Calendar } from "./slaPolicy.ts";

/** How far ahead any question looks. A shop that opens on none of 400 days (a leap year and a long holiday) is shut for good. */
const HORIZON_DAYS = 400;

interface Open {
  readonly from: number;
  readonly to: number; // not open at this moment any more
}

/** Is the shop open at this moment (ms)? The first moment of a span is open, its last is not. */
export function isOpen(calendar: Calendar, at: number): boolean {
  const day = localDay(calendar.timeZone, at);
  // Where clocks go back across midnight the span of one day goes on while the clock already (or again) shows the other.
  return [day - 1, day, day + 1].some((one) => openOn(calendar, one).some((span) => span.from <= at && at < span.to));
}

/** The first open moment at or after `at`; undefined when there is none within the horizon. */
export function nextOpen(calendar: Calendar, at: number): number | undefined {
  for (const span of openAfter(calendar, at)) return span.from;
  return undefined;
}

/**
 * The moment when `ms` of working time have passed since `from`: with 0 the next open moment, at a span's very end that end
 * (so a deadline falls on this evening, not on tomorrow morning). Infinity when the horizon ends first.
 */
export function addWorking(calendar: Calendar, from: number, ms: number): number {
  let left = ms;
  for (const span of openAfter(calendar, from)) {
    const length = span.to - span.from;
    if (left <= length) return span.from + left;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}

/** Working time (ms) between two moments; 0 when `to` is not after `from`. Counts no further than the horizon. */
export function workingBetween(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  for (const span of openAfter(calendar, from)) {
    if (span.from >= to) break;
    sum += Math.min(span.to, to) - span.from;
  }
  return sum;
}

/** Does this runtime know the zone? Settings ask before they save; an unknown zone is reckoned as UTC, for a room must not throw. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Open spans from `from` on, none over another, the first one cut at `from`; ends at the horizon. Where clocks go back across midnight two
 * days' spans overlap: the evening before begins again after the new day has begun.
 */
function* openAfter(calendar: Calendar, from: number): Generator<Open> {
  const first = localDay(calendar.timeZone, from);
  let passed = from;
  for (let day = first - 1; day <= first + HORIZON_DAYS; day++) {
    for (const span of openOn(calendar, day)) {
      if (span.to <= passed) continue;
      yield { from: Math.max(span.from, passed), to: span.to };
      passed = span.to;
    }
  }
}

const spansOf = new WeakMap<Calendar, Map<number, readonly Open[]>>(); // by day: deadlines ask about the same few again and again
const SPANS_MOST = 2 * HORIZON_DAYS;

/** The open spans of one local day (days since 1970-01-01), in order, touching ones joined. */
function openOn(calendar: Calendar, day: number): readonly Open[] {
  const known = spansOf.get(calendar) ?? new Map<number, readonly Open[]>();
  spansOf.set(calendar, known);
  const found = known.get(day);
  if (found !== undefined) return found;
  if (known.size >= SPANS_MOST) known.clear();
  const spans = readSpans(calendar, day);
  known.set(day, spans);
  return spans;
}

function readSpans(calendar: Calendar, day: number): readonly Open[] {
  const spans = hoursOn(calendar, day);
  if (spans.length === 0) return [];
  const moment = wallClock(calendar.timeZone, day);
  const out: Open[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const span = { from: moment(from, "first"), to: moment(to, "last") };
    const last = out.at(-1);
    if (last !== undefined && span.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.from < span.to) out.push(span);
  }
  return out;
}

/**
 * A made-up working day beats a holiday (shops list whole holiday weeks and then the days they do work); where its weekday has
 * no hours of its own it has those of the first weekday, from Monday on, that has any.
 */
function hoursOn(calendar: Calendar, day: number): Calendar["week"][number] {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  const own = calendar.week[(day + 4) % 7] ?? []; // 1970-01-01 was a Thursday
  if (calendar.workdays.includes(date)) {
    if (own.length > 0) return own;
    return [1, 2, 3, 4, 5, 6, 0].map((weekday) => calendar.week[weekday] ?? []).find((spans) => spans.length > 0) ?? [];
  }
  return calendar.holidays.includes(date) ? [] : own;
}

/**
 * Minutes of one local day as moments. Where the clock is set back a minute comes twice: a span begins at its first and ends at
 * its last. Where it is set forward a minute never comes: the moment of the change stands for it.
 */
function wallClock(zone: string, day: number): (minutes: number, which: "first" | "last") => number {
  const before = offsetAt(zone, (day - 1) * DAY);
  const after = offsetAt(zone, (day + 2) * DAY);
  return (minutes, which) => {
    const wall = day * DAY + minutes * MINUTE;
    if (before === after) return wall - before;
    const times = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall).sort((a, b) => a - b);
    const found = which === "first" ? times[0] : times.at(-1);
    return found ?? changeBetween(zone, wall - Math.max(before, after), wall - Math.min(before, after));
  };
}

/** The moment in (low, high] from which the zone's offset is the later one. */
function changeBetween(zone: string, low: number, high: number): number {
  const later = offsetAt(zone, high);
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(zone, middle) === later) to = middle;
    else from = middle;
  }
  return to;
}

/** The moment (ms) at which the zone's clocks show that minute of that local day; of two the first, for one that never comes the change itself. */
export function momentAt(zone: string, day: number, minute: number): number {
  return wallClock(zone, day)(minute, "first");
}

/** The minute of its local day (0 to 1,439) that the zone's clocks show at a moment (ms). */
export function localMinute(zone: string, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / MINUTE) - localDay(zone, at) * (DAY / MINUTE);
}

/** The local day (days since 1970-01-01) of a moment (ms); an unknown zone is reckoned as UTC. */
export function localDay(zone: string, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / DAY);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: isTimeZone(zone) ? zone : "UTC",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

const MINUTES_FROM = Date.UTC(1973, 0, 1) / MINUTE; // since then every zone's clocks were changed at a full minute (so says the platform's own list)
const OFFSETS_MOST = 5_000; // a year's spans of a shop need some 1,000
const offsets = new Map<string, Map<number, number>>(); // by zone and minute

/** What the zone's clocks show, less UTC (ms), at a moment. */
export function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / MINUTE);
  if (minute < MINUTES_FROM) return readOffset(zone, at);
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const found = known.get(minute);
  if (found !== undefined) return found;
  if (known.size >= OFFSETS_MOST) known.clear();
  const offset = readOffset(zone, at);
  known.set(minute, offset);
  return offset;
}

function readOffset(zone: string, at: number): number {
  const second = Math.floor(at / 1_000) * 1_000;
  const shown: Record<string, number> = {};
  for (const part of formatterOf(zone).formatToParts(second)) shown[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}
