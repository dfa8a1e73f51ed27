// How long what is kept: choices, and when a choice cannot be taken back.
import { describe, expect, it } from "vitest";
import { readRetention } from "../../../shared/domain/policy.ts";
import { CHOICES, choicesOf, isShorter, KEEP_ALL, KINDS } from "./retentionForm.ts";

describe("how long it is kept", () => {
  it("may be chosen from what a shop's settings hold, for ever among it", () => {
    for (const kind of KINDS) {
      expect(CHOICES[kind]).toContain(0);
      for (const n of CHOICES[kind]) expect(readRetention({ ...KEEP_ALL, [kind]: n })).toEqual({ ...KEEP_ALL, [kind]: n });
    }
  });
  it("shows a number that somebody else chose, in its place", () => {
    expect(choicesOf("wordsMonths", 18)).toEqual([0, 3, 6, 12, 18, 24, 36, 60]);
    expect(choicesOf("wordsMonths", 12)).toEqual(CHOICES.wordsMonths);
  });
  it("asks before anything goes that was to be kept, and for nothing else", () => {
    const some = { ...KEEP_ALL, wordsMonths: 12 };
    expect(isShorter(KEEP_ALL, some)).toBe(true);
    expect(isShorter(some, { ...some, wordsMonths: 6 })).toBe(true);
    expect(isShorter(some, { ...some, wordsMonths: 24 })).toBe(false);
    expect(isShorter(some, KEEP_ALL)).toBe(false);
    expect(isShorter(some, some)).toBe(false);
  });
});
