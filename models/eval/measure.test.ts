// The figures against values worked out by hand.
import { describe, expect, it } from "vitest";
import {
  accuracyOf,
  aurocOf,
  confusionsOf,
  coverageAt,
  eceOf,
  macroF1Of,
  perLabel,
  recallAt,
  spearmanOf,
  thresholdFor,
  top3Of,
  yesNoOf,
  type Judged,
} from "./measure.ts";

const say = (truth: string, ...guesses: readonly (readonly [string, number])[]): Judged => ({
  truth,
  guesses: guesses.map(([id, p]) => ({ id, p })),
});

// a: 2 true, said 2, 1 both → F1 .5 · b: 2 true, said 2, 1 both → .5 · c: 1 true, never said → 0 (d is said, never true)
const FIVE = [
  say("a", ["a", 0.95], ["b", 0.05]),
  say("a", ["b", 0.85], ["a", 0.1]),
  say("b", ["b", 0.65], ["a", 0.3]),
  say("b", ["a", 0.55], ["c", 0.2], ["d", 0.15], ["b", 0.1]),
  say("c", ["d", 0.25], ["c", 0.2]),
];

describe("first guesses", () => {
  it("are right in two of five, and the truth is among the first three in four", () => {
    expect(accuracyOf(FIVE)).toBeCloseTo(0.4);
    expect(top3Of(FIVE)).toBeCloseTo(0.8);
  });

  it("have the mean F1 of the labels that are true of something", () => {
    expect(macroF1Of(FIVE)).toBeCloseTo((0.5 + 0.5 + 0) / 3);
    expect(perLabel(FIVE)[0]).toEqual({ id: "a", n: 2, right: 0.5, f1: 0.5 });
  });

  it("that are wrong are counted by what was heard", () => {
    expect(confusionsOf([...FIVE, say("b", ["a", 0.3]), say("a")])).toEqual([
      { truth: "b", heard: "a", n: 2 },
      { truth: "a", heard: "b", n: 1 },
      { truth: "c", heard: "d", n: 1 },
      { truth: "a", heard: "nothing", n: 1 },
    ]);
  });
});

describe("confidence", () => {
  it("is off by the mean distance to being right, bin by bin", () => {
    // one answer a bin: |.95−1| + |.85−0| + |.65−1| + |.55−0| + |.25−0| = 2.05, over five
    expect(eceOf(FIVE)).toBeCloseTo(2.05 / 5);
    // two in one bin: |(.82 + .88) − 1| / 2
    expect(eceOf([say("a", ["a", 0.82]), say("a", ["b", 0.88])])).toBeCloseTo(0.35);
    expect(eceOf([say("a", ["a", 1])])).toBe(0);
  });

  it("gives the lowest threshold that keeps the precision, past a wrong answer on the way", () => {
    const judged = [say("a", ["a", 0.9]), say("a", ["b", 0.8]), say("a", ["a", 0.7]), say("a", ["a", 0.6]), say("a", ["b", 0.5])];
    expect(thresholdFor(judged, 0.75)).toBe(0.6); // 3 of 4
    expect(thresholdFor(judged, 0.9)).toBe(0.9); // 1 of 1
    expect(thresholdFor([say("a", ["b", 0.9])], 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(coverageAt(judged, 0.6)).toEqual({ coverage: 0.8, precision: 0.75 });
  });

  it("lets answers of equal confidence stand or fall together", () => {
    expect(thresholdFor([say("a", ["a", 0.9]), say("a", ["a", 0.8]), say("a", ["b", 0.8])], 0.9)).toBe(0.9);
  });
});

describe("scores against yes and no", () => {
  const TRUTH = [true, false, true, false];

  it.each([
    [[4, 1, 3, 2], 1],
    [[1, 4, 2, 3], 0],
    [[4, 3, 2, 1], 0.75], // of four pairs only (2, 3) is the wrong way round
    [[2, 2, 2, 2], 0.5],
    [[3, 3, 2, 1], 0.625], // one pair wrong, one tied: 2.5 of 4
  ])("%j has the area %d", (scores, area) => expect(aurocOf(scores, TRUTH)).toBeCloseTo(area));

  it("finds as many as the false alarms allow", () => {
    const scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
    const truth = [true, false, true, true, false, false];
    expect(recallAt(scores, truth, 0)).toBeCloseTo(1 / 3);
    expect(recallAt(scores, truth, 1 / 3)).toBeCloseTo(1);
    expect(recallAt([1, 1], [true, false], 0)).toBe(0); // the true one cannot be had without the false one
  });

  it("are worth what a decision makes of them", () => {
    const pairs = [
      { said: true, truth: true },
      { said: false, truth: true },
      { said: true, truth: false },
      { said: false, truth: false },
      { said: false, truth: false },
    ];
    expect(yesNoOf(pairs)).toEqual({ accuracy: 0.6, recall: 0.5, falseAlarms: 1 / 3, f1: 0.5 });
  });
});

describe("ranks", () => {
  it.each([
    [[1, 2, 3, 4], [10, 20, 30, 40], 1],
    [[1, 2, 3, 4], [4, 3, 2, 1], -1],
    [[1, 2, 3, 4], [2, 1, 4, 3], 0.6], // 1 − 6 × 4 / (4 × 15)
    [[1, 1, 2], [1, 2, 3], Math.sqrt(3) / 2], // ranks 1.5 1.5 3: 1.5 / √(1.5 × 2)
  ])("of %j and %j agree to %d", (a, b, rho) => expect(spearmanOf(a, b)).toBeCloseTo(rho));
});
