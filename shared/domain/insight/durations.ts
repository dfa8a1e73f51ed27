// Many durations in little room: counts by length, to the second up to two minutes and to under 1 % beyond, so that medians survive being added up. Pure.
import { SECOND } from "../../core/time.ts";

/** Counts by step of length: pairs of step and count, by step. Whole numbers, so that adding is exact and in any order. */
export type Counts = readonly (readonly [step: number, count: number])[];

const FINE = 64; // steps for each doubling (HdrHistogram's layout): half a step is 1 / 128
const EXACT = 2 * FINE; // seconds that are a step each
const SECONDS_MOST = 2 ** 30; // 34 years

/** The step of a duration (ms). */
export function stepOf(ms: number): number {
  const seconds = Math.min(SECONDS_MOST, Math.max(0, Math.round(ms / SECOND)));
  if (seconds < EXACT) return seconds;
  const doubling = 31 - Math.clz32(seconds) - 6; // 1 for 128 to 255 seconds
  return EXACT + (doubling - 1) * FINE + (seconds >> doubling) - FINE;
}

/** The duration (ms) in the middle of a step. */
export function middleOf(step: number): number {
  if (step < EXACT) return step * SECOND;
  const doubling = Math.floor((step - EXACT) / FINE) + 1;
  const begins = (FINE + ((step - EXACT) % FINE)) * 2 ** doubling;
  return (begins + (2 ** doubling - 1) / 2) * SECOND;
}

/** The least duration (ms) that at least that share (0-1) of them do not exceed; undefined of none. */
export function quantileOf(counts: Counts, share: number): number | undefined {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.max(1, Math.ceil(share * all));
  let passed = 0;
  for (const [step, count] of counts) {
    passed += count;
    if (passed >= rank) return middleOf(step);
  }
  return undefined;
}
