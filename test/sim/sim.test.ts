// A slice of the simulation for every run of the tests: some seeds, the same twice, and those that once broke.
import { describe, expect, it } from "vitest";
import { MENDED } from "./mended.ts";
import { planOf } from "./plan.ts";
import { runPlan, runSeed } from "./runSeed.ts";
import { shrink } from "./shrink.ts";

const SEEDS = Array.from({ length: 16 }, (_, i) => 1_001 + i);
const STEPS = 250;

describe("a whole shop in one thread", () => {
  it.each(SEEDS)(
    "keeps every promise (seed %i)",
    async (seed) => {
      expect((await runSeed(seed, STEPS)).violation).toBeUndefined();
    },
    60_000,
  );

  it("runs the same twice from one seed, and differently from another", async () => {
    const runs = [await runSeed(7, 120), await runSeed(7, 120), await runSeed(8, 120)];
    expect(runs[0]?.hash).toBe(runs[1]?.hash);
    expect(runs[0]?.events).toBe(runs[1]?.events);
    expect(runs[0]?.hash).not.toBe(runs[2]?.hash);
  }, 60_000);
});

describe("a run that broke once", () => {
  it.each(MENDED)(
    "$name (seed $seed)",
    async ({ seed, plan }) => {
      expect((await runPlan({ seed, plan })).violation).toBeUndefined();
    },
    60_000,
  );
});

describe("a failing run", () => {
  it("is shortened to the steps that matter", async () => {
    const swallow = { post: (body: string) => body.replaceAll("#s", "#x") }; // the room gets other words than the shopper's
    const { plan, violation } = await shrink({ seed: 3, plan: planOf(3, 40), rule: "altered", defect: swallow });
    expect(violation.words).toContain("#s");
    expect(plan.map((one) => one.do)).toEqual(["say"]);
  }, 60_000);
});
