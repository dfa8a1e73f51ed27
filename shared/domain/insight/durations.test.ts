// Durations counted by step: which step, how far off, which of many is the middle one.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../test/kit/random.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../core/time.ts";
import { middleOf, quantileOf, STEPS, stepOf, type Counts } from "./durations.ts";

const countsOf = (times: readonly number[]): Counts => {
  const counts = new Map<number, number>();
  for (const ms of times) counts.set(stepOf(ms), (counts.get(stepOf(ms)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).flat();
};

describe("a duration's step", () => {
  it.each([0, 1, 30, 59, 63])("is %i seconds itself up to a minute", (seconds) => {
    expect(middleOf(stepOf(seconds * SECOND))).toBe(seconds * SECOND);
  });
  it.each([64, 65, 128, 255, 256, 3_600, 86_400, 604_800, 31_536_000, 2 ** 30 - 1])("is nearer than 1.6 % to %i seconds", (seconds) => {
    expect(Math.abs(middleOf(stepOf(seconds * SECOND)) / (seconds * SECOND) - 1)).toBeLessThan(0.016);
  });
  it("rises with the duration and leaves none out", () => {
    let before = stepOf(0);
    for (let seconds = 1; seconds < 5_000; seconds++) {
      const step = stepOf(seconds * SECOND);
      expect(step === before || step === before + 1).toBe(true);
      before = step;
    }
  });
  it("of an odd one is a step all the same", () => {
    expect([stepOf(-5 * SECOND), stepOf(400), stepOf(600), stepOf(10 ** 15)]).toEqual([0, 0, 1, STEPS - 1]);
  });
});

describe("of many durations", () => {
  it.each([
    ["one", [7], 0.5, 7],
    ["the lower of two", [10, 20], 0.5, 10],
    ["the middle of three", [50, 10, 40], 0.5, 40],
    ["nine of ten", [1, 2, 3, 4, 5, 6, 7, 8, 9, 60], 0.9, 9],
    ["nine of eleven is the tenth", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 60], 0.9, 10],
    ["the same often", [5, 5, 5, 5, 60], 0.9, 60],
  ])("%s", (_, seconds, share, middle) => {
    expect(quantileOf(countsOf(seconds.map((one) => one * SECOND)), share)).toBe(middle * SECOND);
  });
  it("none has no middle", () => {
    expect(quantileOf([], 0.5)).toBeUndefined();
  });
  it.each([1, 2, 3])("median and p90 are within 1.6 % of the exact ones (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const times = Array.from({ length: 2_001 }, () => Math.exp(random() * Math.log((3 * DAY) / MINUTE)) * MINUTE + HOUR * random());
    const sorted = times.toSorted((a, b) => a - b);
    for (const share of [0.5, 0.9]) {
      const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
      expect(Math.abs((quantileOf(countsOf(times), share) ?? 0) / exact - 1)).toBeLessThan(0.016);
    }
  });
});
