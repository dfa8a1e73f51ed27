// Places of a list: between two, at the ends, behind all.
import { describe, expect, it } from "vitest";
import { placeBeside, placeLast } from "./place.ts";

const all = [
  { id: "c", place: 1 },
  { id: "a", place: 2 },
  { id: "b", place: 4 },
];

describe("a place in a list", () => {
  it("is between two others, or past the last of them", () => {
    const of = (id: string, step: 1 | -1) => placeBeside(all, id, step);
    expect([of("c", 1), of("a", 1), of("b", -1), of("a", -1)]).toEqual([3, 5, 1.5, 0]);
  });
  it("is none further than the ends, and none for what is not in it", () => {
    const of = (id: string, step: 1 | -1) => placeBeside(all, id, step);
    expect([of("c", -1), of("b", 1), of("gone", 1), of("gone", -1)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(placeBeside([], "a", 1)).toBeUndefined();
  });
  it("of a new one is behind all others", () => {
    expect([placeLast(all), placeLast([])]).toEqual([5, 1]);
  });
});
