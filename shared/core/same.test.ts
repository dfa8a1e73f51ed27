// Named cases of sameness.
import { expect, it } from "vitest";
import { same } from "./same.ts";

it.each([
  ["scalars", 1, 1, true],
  ["a number and its word", 1, "1", false],
  ["nothing and null", undefined, null, false],
  ["keys in another order", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ["a key that is undefined and one that is not there", { a: 1, b: undefined }, { a: 1 }, true],
  ["lists in another order", [1, 2], [2, 1], false],
  ["a list that goes on", [1], [1, 2], false],
  ["a list and an object like it", [1], { 0: 1 }, false],
  ["something deep inside", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, false],
  ["an inherited key and an own one", { toString: undefined }, {}, true],
] as const)("compares %s", (_name, a, b, expected) => {
  expect(same(a, b)).toBe(expected);
  expect(same(b, a)).toBe(expected);
});
