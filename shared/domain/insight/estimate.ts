// What a share of few says: pulled towards the team's, with the range in which it probably lies. Pure.

export const PRIOR = 20; // conversations of the team's average that everybody is given (service.md: (s + 20·p₀)/(n + 20))
export const LEAST = 20; // conversations below which nobody is compared: half of what is shown would be the team's
const NEAR = 1e-9; // all of all against all of all is no less: the range of a share is worked out in fractions
const SIDE = 1.96; // standard deviations on either side: 95 of 100

export interface Estimate {
  readonly rate: number;
  /** Both 0-1. */
  readonly low: number;
  readonly high: number;
}

/** `above` and `below`: the range leaves the team's rate out. `few`: too few to compare. */
export type Standing = "above" | "below" | "same" | "few";

/** The share of `yes` in `all`, pulled towards `team` (0-1). */
export function shrunk(yes: number, all: number, team: number): Estimate {
  const n = all + PRIOR;
  const rate = (yes + PRIOR * team) / n;
  return { rate, ...rangeOf(rate, n) };
}

/** 95 % range of a share seen in `n` (Wilson 1927): never outside 0-1, and right where the share is near either. Of none: 0 to 1. */
export function rangeOf(rate: number, n: number): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const z = (SIDE * SIDE) / n;
  const middle = (rate + z / 2) / (1 + z);
  const half = (SIDE * Math.sqrt((rate * (1 - rate)) / n + z / (4 * n))) / (1 + z);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How somebody with `all` conversations stands to the team. */
export function standing({ low, high }: Estimate, all: number, team: number): Standing {
  if (all < LEAST) return "few";
  return low > team + NEAR ? "above" : high < team - NEAR ? "below" : "same";
}
