// Shortens a failing run: leaves out chunks of its plan, halves first and single steps last, as long as the same promise still breaks.
import type { Defect } from "./defects.ts";
import type { Step } from "./plan.ts";
import { runPlan } from "./runSeed.ts";
import type { Violation } from "./broken.ts";

const RUNS_MOST = 400; // then it is short enough
const LONGEST_MS = 180_000; // of the machine's time: a person waits

export interface Shrunk {
  readonly plan: readonly Step[];
  readonly violation: Violation;
  readonly runs: number;
}

export interface ShrinkAsk {
  readonly seed: number;
  readonly plan: readonly Step[];
  /** The promise that broke; another one is another bug. */
  readonly rule: string;
  readonly defect?: Defect | undefined;
}

/** A step as a person reads it. */
export const stepText = (step: Step): string => `${step.do} ${step.a} ${step.b} ${step.c} +${step.ms} ms`;

/** Delta debugging (Zeller): the plan it gives breaks the promise, and no chunk tried could be left out. */
export async function shrink({ seed, plan, rule, defect }: ShrinkAsk): Promise<Shrunk> {
  const end = performance.now() + LONGEST_MS;
  const mayGoOn = (): boolean => runs < RUNS_MOST && performance.now() < end;
  let runs = 0;
  let best: readonly Step[] = plan;
  let violation: Violation = { rule, words: "not seen again: the run is not the same twice" };
  const breaks = async (tried: readonly Step[]): Promise<boolean> => {
    runs++;
    const outcome = await runPlan({ seed, plan: tried, defect });
    if (outcome.violation?.rule !== rule) return false;
    violation = outcome.violation;
    best = tried.slice(0, outcome.steps + 1);
    return true;
  };
  if (!(await breaks(plan))) return { plan, violation, runs };
  for (let end = Math.floor(best.length / 2); end > 0 && end < best.length && mayGoOn(); end = Math.floor((end + best.length) / 2)) {
    if (await breaks(best.slice(0, end))) end = 0; // what comes after the break, or is not needed for it, goes first
    if (end + 1 >= best.length) break;
  }
  for (let size = Math.ceil(best.length / 2); mayGoOn(); ) {
    let shorter = false;
    for (let from = 0; from < best.length && mayGoOn(); ) {
      if (await breaks([...best.slice(0, from), ...best.slice(from + size)])) shorter = true;
      else from += size;
    }
    if (size === 1 && !shorter) break;
    size = Math.max(1, Math.floor(size / 2));
  }
  return { plan: best, violation, runs };
}
