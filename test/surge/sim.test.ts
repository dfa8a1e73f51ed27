// A slice of the simulated weeks for every run: surges put in are seen in time and put down to what they were, and nobody is called for nothing.
import { describe, expect, it } from "vitest";
import { judge, together } from "./judge.ts";
import { drawWeeks, type Scene } from "./weeks.ts";

const SCENE: Scene = { seed: 1, perDay: 2_000, before: 4, weeks: 2, aWeek: 5, times: [3, 6] };

describe("simulated weeks", () => {
  it("are the same every time, seed by seed", () => {
    const short = { ...SCENE, before: 1, weeks: 1, perDay: 200 };
    expect(drawWeeks(short)).toEqual(drawWeeks(short));
    expect(drawWeeks({ ...short, seed: 2 })).not.toEqual(drawWeeks(short));
  });
  it("of three shops: 95 of 100 surges within two windows, the cause named, at most one false alarm a week", () => {
    const all = together([1, 2, 3].map((seed) => judge({ ...SCENE, seed })));
    expect(all.planted).toBe(30);
    expect(all.inTime / all.planted).toBeGreaterThanOrEqual(0.95);
    expect(all.cause / (all.inTime + all.late)).toBeGreaterThanOrEqual(0.9);
    expect(all.alarms / all.weeks).toBeLessThanOrEqual(1);
  });
  it("without surges: nobody is called oftener than once a week", () => {
    const all = together([4, 5].map((seed) => judge({ ...SCENE, seed, aWeek: 0 })));
    expect([all.planted, all.inTime, all.late]).toEqual([0, 0, 0]);
    expect(all.alarms / all.weeks).toBeLessThanOrEqual(1);
  });
});
