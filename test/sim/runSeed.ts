// One run: a plan taken step by step in a world of that seed, then rest. Gives what happened; throws nothing.
import type { Defect } from "./defects.ts";
import { planOf, type Step } from "./plan.ts";
import { Broken, type Violation } from "./broken.ts";
import { createWorld } from "./world.ts";

export interface Outcome {
  readonly seed: number;
  /** Steps taken before the end, or before it broke. */
  readonly steps: number;
  readonly events: number;
  readonly hash: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly violation: Violation | undefined;
}

export interface RunAsk {
  readonly seed: number;
  readonly plan: readonly Step[];
  readonly defect?: Defect | undefined;
  readonly log?: ((words: string) => void) | undefined;
}

export async function runPlan({ seed, plan, defect, log }: RunAsk): Promise<Outcome> {
  const world = createWorld({ seed, defect, log });
  let steps = 0;
  let violation: Violation | undefined;
  try {
    await world.begin();
    for (const step of plan) {
      await world.take(step);
      steps++;
    }
    await world.rest();
  } catch (broke) {
    violation = violationOf(broke);
  } finally {
    world.close();
  }
  return { seed, steps, events: world.events(), hash: world.hash(), counts: world.counts, violation };
}

/** A bug that throws is a broken promise like any other. */
function violationOf(broke: unknown): Violation {
  if (broke instanceof Broken) return broke.violation;
  return { rule: "threw", words: broke instanceof Error ? (broke.stack ?? broke.message) : String(broke) };
}

export const runSeed = (seed: number, steps: number): Promise<Outcome> => runPlan({ seed, plan: planOf(seed, steps) });
