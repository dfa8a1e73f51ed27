// Numbers drawn from the distributions the model states. All from one seeded source; never a clock.
import type { Random } from "../../shared/core/ids.ts";

/** Standard normal (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal with that median; `spread` is the deviation of the logarithm. */
export function around(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random));
}

/** Exponential with that mean: the time to the next of what comes at any moment. */
export function gap(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

/** One of them, by weight. */
export function pick<T>(random: Random, weighted: readonly (readonly [T, number])[]): T {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of weighted) {
    left -= weight;
    if (left < 0) return one;
  }
  const last = weighted.at(-1);
  if (last === undefined) throw new Error("nothing to draw from");
  return last[0];
}

/** In another order (Fisher and Yates). */
export function shuffled<T>(random: Random, from: readonly T[]): readonly T[] {
  const left = [...from];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}
