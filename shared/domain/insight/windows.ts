// Counts of what was asked for by half-hours of the shop's own clock, and how many there usually are. Pure.
import { DAY, MINUTE } from "../../core/time.ts";
import { offsetAt } from "../calendar.ts";
import type { Slice } from "./dayRows.ts";
import type { Matter } from "./matter.ts";

export const WINDOW = 30 * MINUTE;
export const WEEK = (7 * DAY) / WINDOW; // windows
const WEEKS = 4; // looked back
const AROUND = [
  { by: -1, weight: 0.5 },
  { by: 0, weight: 1 },
  { by: 1, weight: 0.5 },
] as const; // what comes at 10:15 tells of 10:00 as well
const SHARE = 4; // what the slice's share of everything is worth, in weeks: a rare matter has no habit of its own by the hour
const CHANCE = 2; // what chance alone makes of the deviation (√μ) is worth, in weeks: twelve half-hours tell little of it
const DAYS_DIFFER = 0.3; // of the mean: where hundreds come, days differ by more than chance and four weeks show
// How busy it is, against the same hours: pulled towards an ordinary day, for a quiet morning proves little.
const OTHERS_WORTH = 30; // conversations
const OWN_WORTH = 8;
const BEFORE = 10; // windows looked back to at most
const LATELY = 3; // of them for everything else,
const NOW = 2; // the newest twice
const OWN_MOST = 2;
const MOST = 4;

const KEPT = 2 * (DAY / WINDOW); // beyond what is looked back to: a share is reckoned as of the day's beginning

/** How many are usual, and how far the count strays by itself. */
export interface Usual {
  readonly mean: number;
  readonly deviation: number;
}

/** The window of a moment (ms), by the clock of that zone. */
export const windowAt = (zone: string, at: number): number => Math.floor((at + offsetAt(zone, at)) / WINDOW);

/** When a window is over (ms). Where clocks are set back it is the first of the two moments. */
export function windowEnd(zone: string, window: number): number {
  const local = (window + 1) * WINDOW;
  return local - offsetAt(zone, local - offsetAt(zone, local));
}

/** Half-hours in the making. A window is its number since 1970-01-01 by the shop's clock: the same hour of the week is a multiple of WEEK away. */
export interface Windows {
  readonly windowOf: (at: number) => number;
  /** `window`: its own, where it is known: telling it takes longer than all the rest. */
  readonly add: (matter: Matter, window?: number) => void;
  readonly count: (slice: Slice, window: number) => number;
  /** Slices in which there were at least so many in that window. */
  readonly with: (window: number, least: number) => readonly Slice[];
  /** This was a surge: not to be taken for usual later. */
  readonly leaveOut: (slice: Slice, window: number) => void;
  /** Windows that nobody looks back to from this one need not be kept. */
  readonly forgetBefore: (window: number) => void;
  /** Undefined before a whole week is known. */
  readonly usual: (slice: Slice, window: number) => Usual | undefined;
}

export function createWindows(zone: string): Windows {
  const windows = new Map<number, Map<Slice, number>>();
  const leftOut = new Map<number, Set<Slice>>(); // by window
  let first = Number.POSITIVE_INFINITY;
  const windowOf = (at: number): number => windowAt(zone, at);
  const count = (slice: Slice, window: number): number => windows.get(window)?.get(slice) ?? 0;
  const usable = (slice: Slice, window: number): boolean => window >= first && leftOut.get(window)?.has(slice) !== true;

  /** The same hours of the last weeks, each with what it counts for. */
  function* alike(slice: Slice, window: number): Generator<{ readonly n: number; readonly weight: number; readonly at: number }> {
    for (let week = 1; week <= WEEKS; week++) {
      for (const { by, weight } of AROUND) {
        const at = window - week * WEEK + by;
        if (usable(slice, at)) yield { n: count(slice, at), weight, at };
      }
    }
  }
  const meanOf = (slice: Slice, window: number): number | undefined => {
    let [sum, weights] = [0, 0];
    for (const { n, weight } of alike(slice, window)) [sum, weights] = [sum + n * weight, weights + weight];
    return weights === 0 ? undefined : sum / weights;
  };
  const past = createPast(windows, (slice, window) => usable(slice, window));

  /** How much busier than usual it is: everything else until now; and what is asked about itself until an hour ago, lest a surge hide itself. */
  const levelAt = (slice: Slice, window: number): number => {
    const [now, then, own] = [part(OTHERS_WORTH), part(OTHERS_WORTH), part(OWN_WORTH)];
    for (let at = window - BEFORE; at <= window; at++) {
      const [all, mean] = [meanOf("all", at), meanOf(slice, at)];
      if (all === undefined || mean === undefined) continue;
      const others = slice === "all" ? 0 : count("all", at) - count(slice, at);
      const usual = slice === "all" ? 0 : Math.max(0, all - mean);
      if (at > window - LATELY) add(now, others, usual, at === window ? NOW : 1);
      if (at > window - 2 || !usable(slice, at)) continue;
      add(then, others, usual);
      add(own, count(slice, at), mean);
    }
    const level = (now.seen / now.usual) * Math.min(OWN_MOST, Math.max(1 / OWN_MOST, own.seen / own.usual / (then.seen / then.usual)));
    return Math.min(MOST, Math.max(1 / MOST, level));
  };

  return {
    windowOf,
    count,
    add(matter, window = windowOf(matter.at)) {
      first = Math.min(first, window);
      const counts = windows.get(window) ?? new Map<Slice, number>();
      windows.set(window, counts);
      const slices: readonly Slice[] = [
        "all",
        `intent:${matter.intent}`,
        ...(matter.product === undefined ? [] : ([`product:${matter.product}`] as const)),
      ];
      for (const slice of slices) counts.set(slice, (counts.get(slice) ?? 0) + 1);
    },
    with: (window, least) => [...(windows.get(window) ?? [])].filter(([, n]) => n >= least).map(([slice]) => slice),
    leaveOut(slice, window) {
      const known = leftOut.get(window) ?? new Set<Slice>();
      leftOut.set(window, known.add(slice));
    },
    forgetBefore(window) {
      for (const at of windows.keys()) if (at < window - WEEKS * WEEK - KEPT) windows.delete(at);
      for (const at of leftOut.keys()) if (at < window - WEEKS * WEEK - KEPT) leftOut.delete(at);
    },
    usual(slice, window) {
      if (window - first < WEEK) return undefined;
      const all = meanOf("all", window);
      if (all === undefined) return undefined;
      const before = past(window);
      const byShare = slice === "all" ? 0 : (all * (before.get(slice) ?? 0)) / Math.max(1, before.get("all") ?? 0);
      const worth = slice === "all" ? 0 : SHARE;
      let [sum, weights] = [byShare * worth, worth];
      const same = [...alike(slice, window)];
      for (const { n, weight } of same) [sum, weights] = [sum + n * weight, weights + weight];
      const mean = sum / weights;
      const strays = same.reduce((total, { n, weight }) => total + weight * (n - mean) ** 2, CHANCE * mean);
      const own = same.reduce((total, { weight }) => total + weight, CHANCE);
      const level = levelAt(slice, window);
      return { mean: mean * level, deviation: Math.max(Math.sqrt(strays / own), DAYS_DIFFER * mean) * level };
    },
  };
}

interface Part {
  seen: number;
  usual: number;
}

const part = (worth: number): Part => ({ seen: worth, usual: worth });

function add(to: Part, seen: number, usual: number, weight = 1): void {
  to.seen += weight * seen;
  to.usual += weight * usual;
}

type Sum = ReadonlyMap<Slice, number>;

/** How often each slice came in the weeks before the day of a window: reckoned once a day. */
function createPast(
  windows: ReadonlyMap<number, ReadonlyMap<Slice, number>>,
  usable: (slice: Slice, window: number) => boolean,
): (window: number) => Sum {
  const DAY_OF = DAY / WINDOW;
  let known: { readonly day: number; readonly sum: Sum } | undefined;
  return (window) => {
    const day = Math.floor(window / DAY_OF);
    if (known?.day === day) return known.sum;
    const sum = new Map<Slice, number>();
    for (let at = (day - 7 * WEEKS) * DAY_OF; at < day * DAY_OF; at++) {
      for (const [slice, n] of windows.get(at) ?? []) if (usable(slice, at)) sum.set(slice, (sum.get(slice) ?? 0) + n);
    }
    known = { day, sum };
    return sum;
  };
}
