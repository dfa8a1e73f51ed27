// Many seeds in one thread, one after the other: sums what happened, and stops at the first promise that breaks.
import { planOf } from "./plan.ts";
import { runPlan } from "./runSeed.ts";
import type { Violation } from "./broken.ts";

export interface SeedsAsk {
  readonly first: number;
  /** Seeds run are first, first + stride, … : `count` of them. */
  readonly stride: number;
  readonly count: number;
  readonly steps: number;
  readonly log?: ((words: string) => void) | undefined;
}

/** What many runs came to. Plain data: it travels between processes. */
export interface Tally {
  readonly seeds: number;
  readonly steps: number;
  readonly events: number;
  /** How often each deed and fault happened, by name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly broken?: { readonly seed: number; readonly after: number; readonly violation: Violation };
}

export const NOTHING_RUN: Tally = { seeds: 0, steps: 0, events: 0, counts: {} };

export async function runSeeds({ first, stride, count, steps, log }: SeedsAsk): Promise<Tally> {
  let tally = NOTHING_RUN;
  for (let seed = first; seed < first + stride * count; seed += stride) {
    const outcome = await runPlan({ seed, plan: planOf(seed, steps), log });
    tally = sum(tally, { seeds: 1, steps: outcome.steps, events: outcome.events, counts: Object.fromEntries(outcome.counts) });
    if (outcome.violation !== undefined) return { ...tally, broken: { seed, after: outcome.steps, violation: outcome.violation } };
  }
  return tally;
}

export function sum(a: Tally, b: Tally): Tally {
  const counts: Record<string, number> = { ...a.counts };
  for (const [what, n] of Object.entries(b.counts)) counts[what] = (counts[what] ?? 0) + n;
  const broken = a.broken ?? b.broken;
  return {
    seeds: a.seeds + b.seeds,
    steps: a.steps + b.steps,
    events: a.events + b.events,
    counts,
    ...(broken === undefined ? {} : { broken }),
  };
}
