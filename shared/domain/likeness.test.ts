// How like texts are in words and by vectors.
import { describe, expect, it } from "vitest";
import { likeInMeaning, likeInWords, type Neighbours } from "./likeness.ts";

const all = (neighbours: Neighbours, at: number): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  neighbours(at, (other, like) => found.set(other, like));
  return found;
};

describe("alike in words", () => {
  const texts = [
    "衬衫会缩水吗",
    "衬衫会缩水吗?",
    "这件衬衫会缩水吗",
    "能开发票吗",
    "Does the shirt shrink",
    "will the shirts shrink?",
    "",
    "!!!",
  ];
  const like = likeInWords(texts);
  it("the same words are one, whatever stands between them", () => expect(all(like, 0).get(1)).toBeCloseTo(1));
  it("more words in common are more alike; none in common are not told", () => {
    expect(all(like, 0).get(2)).toBeGreaterThan(0.6);
    expect(all(like, 0).has(3)).toBe(false);
  });
  it("English words count by their stems", () => expect(all(like, 4).get(5)).toBeCloseTo(1));
  it("a text without words is like nothing, and nothing is like itself", () => {
    expect(all(like, 6).size + all(like, 7).size).toBe(0);
    expect(all(like, 0).has(0)).toBe(false);
    expect(all(like, 99).size).toBe(0);
  });
  it("is the same both ways, and asked twice", () => {
    expect(all(like, 0).get(2)).toBe(all(like, 2).get(0));
    expect(all(like, 0)).toEqual(all(like, 0));
  });
});

describe("alike by vectors", () => {
  const like = likeInMeaning([
    new Int8Array([3, 4]),
    new Int8Array([6, 8]),
    new Int8Array([-3, -4]),
    new Int8Array([4, -3]),
    new Int8Array([0, 0]),
  ]);
  it("is the cosine; what points elsewhere, and nothing, are not told", () => expect([...all(like, 0)]).toEqual([[1, 1]]));
  it("a place that is not there has no neighbours", () => expect(all(like, 9).size).toBe(0));
});
