// Nearness by words, and what finding the right text counts as.
import { describe, expect, it } from "vitest";
import { likenessFigures } from "./likeness.ts";
import { between, tfIdf, wordsInCommon, type Nearness } from "./nearness.ts";

describe("nearness by words", () => {
  it("is 1 for the same words and 0 for none in common", async () => {
    for (const near of [wordsInCommon, tfIdf]) {
      const nearness = await near(["什么时候发货", "能开发票吗", "几号发货"]);
      expect(nearness("什么时候发货", "什么时候发货")).toBeCloseTo(1);
      expect(nearness("什么时候发货", "能便宜吗")).toBe(0);
      expect(nearness("什么时候发货", "几号发货")).toBeGreaterThan(nearness("什么时候发货", "能开发票吗"));
    }
  });

  it("weighs what is rare more: of two texts that share one word, the one with the rarer word is nearer", async () => {
    const near = await tfIdf(["red kettle", "red lamp", "blue kettle", "red door", "red box"]);
    expect(near("red kettle", "blue kettle")).toBeGreaterThan(near("red kettle", "red lamp"));
  });

  it("of two ways is their mean", async () => {
    const always =
      (value: number): Nearness =>
      () =>
        Promise.resolve(() => value);
    expect((await between(always(0.2), always(0.6))([]))("a", "b")).toBeCloseTo(0.4);
  });
});

it("a text is found first when one of its group is nearer than all others, and a text alone in its group is not asked", async () => {
  const place: Readonly<Record<string, number>> = { a1: 0, a2: 1, b1: 1.5, b2: 9, c1: 4 };
  const near: Nearness = () => Promise.resolve((a, b) => -Math.abs((place[a] ?? 0) - (place[b] ?? 0)));
  const texts = Object.keys(place).map((text) => ({ text, group: text.charAt(0), asked: true }));
  const graded = [
    { a: "a1", b: "a2", grade: 5 },
    { a: "a1", b: "b1", grade: 3 },
    { a: "a1", b: "b2", grade: 1 },
  ];
  const figures = await likenessFigures(
    near,
    { jddc: graded, jddcAll: graded, taobao: graded, jddcShelf: { texts }, taobaoShelf: { texts } },
    "near",
  );
  const of = (id: string) => figures.find((one) => one.id === id);
  expect(of("sts.jddc.near")?.value).toBeCloseTo(1);
  // a1 → a2 first; a2 → b1 is nearer than a1; b1 and b2 have others between them: 1 of 4
  expect(of("shelf.jddc.near.1")).toMatchObject({ n: 4, value: 0.25 });
  expect(of("shelf.jddc.near.5")?.value).toBe(1);
});
