// The simulation can fail: every deliberately broken shop is caught within a few seeds.
import { describe, expect, it } from "vitest";
import { planFor, PLANTED } from "./planted.ts";
import { runPlan } from "./runSeed.ts";

const SEEDS = 24; // a fault of one kind needs weather and people of one kind
const STEPS = 300;

describe("a planted fault is caught", () => {
  it.each(PLANTED)(
    "$name",
    async (planted) => {
      let caught: string | undefined;
      for (let seed = 1; seed <= SEEDS && caught === undefined; seed++) {
        const { violation, steps } = await runPlan({ seed, plan: planFor(planted, seed, STEPS), defect: planted.make() });
        if (violation !== undefined) caught = `seed ${seed}, step ${steps}: ${violation.rule}`;
      }
      console.log(`  ${caught ?? "not caught"}`);
      expect(caught).toBeDefined();
    },
    120_000,
  );
});
