// A textarea's edit as one splice, and the caret that stays where the person left it.
import { describe, expect, it } from "vitest";
import { applySplice, caretAfter, spliceBetween } from "./textDiff.ts";

describe("the splice between two texts", () => {
  it("finds what was typed, deleted or replaced", () => {
    expect(spliceBetween("退款到了", "退款还没到了", 4)).toEqual({ at: 2, remove: 0, insert: "还没" });
    expect(spliceBetween("abcdef", "abef", 2)).toEqual({ at: 2, remove: 2, insert: "" });
    expect(spliceBetween("abcdef", "abXYef", 4)).toEqual({ at: 2, remove: 2, insert: "XY" });
    expect(spliceBetween("same", "same")).toBeUndefined();
  });
  it("puts a repeated letter where the caret was", () => {
    expect(spliceBetween("aaa", "aaaa", 1)).toEqual({ at: 0, remove: 0, insert: "a" });
    expect(spliceBetween("aaa", "aaaa", 4)).toEqual({ at: 3, remove: 0, insert: "a" });
  });
  it("never cuts a two-unit letter in half", () => {
    const splice = spliceBetween("😀", "😁", 2);
    expect(splice).toEqual({ at: 0, remove: 2, insert: "😁" });
  });
  it("always rebuilds the new text, for any pair and caret", () => {
    const texts = ["", "a", "aa", "ab", "ba", "aba", "abab", "退款", "款退款", "😀a", "a😀", "😀😁"];
    for (const before of texts) {
      for (const after of texts) {
        for (let caret = 0; caret <= after.length; caret++) {
          const splice = spliceBetween(before, after, caret);
          expect(splice === undefined ? before : applySplice(before, splice)).toBe(after);
        }
      }
    }
  });
});

describe("the caret", () => {
  it("stays before, moves behind, and lands after what replaced its place", () => {
    expect(caretAfter(2, { at: 5, remove: 0, insert: "xx" })).toBe(2);
    expect(caretAfter(8, { at: 5, remove: 1, insert: "xx" })).toBe(9);
    expect(caretAfter(6, { at: 5, remove: 4, insert: "x" })).toBe(6);
  });
});
