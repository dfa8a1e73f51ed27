// Many durations in little room: counts by length, to the second up to a minute and to 1.6 % beyond, so that medians survive being added up. Pure.
import { SECOND } from "../../core/time.ts";

/** How many of each step: step and count, step and count, by step. Whole numbers, so that adding is exact and in any order; flat, for years of them are read at once. */
export type Counts = readonly number[];

const FINE = 32; // steps for each doubling (HdrHistogram's layout): half a step is 1 / 64 at most
const EXACT = 2 * FINE; // seconds that are a step each
const BITS = 5; // of FINE
const SECONDS_MOST = 2 ** 30 - 1; // 34 years
export const STEPS = EXACT + (30 - BITS - 1) * FINE;

/** The step of a duration (ms). */
export function stepOf(ms: number): number {
  const seconds = Math.min(SECONDS_MOST, Math.max(0, Math.round(ms / SECOND)));
  if (seconds < EXACT) return seconds;
  const doubling = 31 - Math.clz32(seconds) - BITS; // 1 for 64 to 127 seconds
  return EXACT + (doubling - 1) * FINE + (seconds >> doubling) - FINE;
}

/** The duration (ms) in the middle of a step. */
export function middleOf(step: number): number {
  if (step < EXACT) return step * SECOND;
  const doubling = Math.floor((step - EXACT) / FINE) + 1;
  const begins = (FINE + ((step - EXACT) % FINE)) * 2 ** doubling;
  return (begins + (2 ** doubling - 1) / 2) * SECOND;
}

/** How many there are. */
export function howMany(counts: Counts): number {
  let all = 0;
  for (let at = 1; at < counts.length; at += 2) all += counts[at] ?? 0;
  return all;
}

/** The least duration (ms) that at least that share (0-1) of them do not exceed; undefined of none. */
export function quantileOf(counts: Counts, share: number): number | undefined {
  const rank = Math.max(1, Math.ceil(share * howMany(counts)));
  let passed = 0;
  for (let at = 0; at < counts.length; at += 2) {
    passed += counts[at + 1] ?? 0;
    if (passed >= rank) return middleOf(counts[at] ?? 0);
  }
  return undefined;
}
