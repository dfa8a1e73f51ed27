// What fits what was typed, and what fits better.
import { describe, expect, it } from "vitest";
import { fitOf, folded } from "./rank.ts";

const names = (...all: string[]): readonly string[] => all.map(folded);
const RESOLVE = names("解决", "Resolve", "jj");
const REPLY = names("写回复", "Write a reply", "xhf");

describe("what was typed", () => {
  it("fits by Chinese, by English, by initials, in any width and case", () => {
    for (const typed of ["解决", "解", "resolve", "RES", "ｒｅｓ", "jj", " jj "]) expect(fitOf(typed, RESOLVE), typed).toBeGreaterThan(0);
    expect(fitOf("xhf", REPLY)).toBeGreaterThan(0);
    expect(fitOf("回复", REPLY)).toBeGreaterThan(0);
  });
  it("fits with letters left out, in their order, but not by one letter anywhere nor far apart", () => {
    expect(fitOf("rslv", RESOLVE)).toBeGreaterThan(0);
    expect(fitOf("vlsr", RESOLVE)).toBeUndefined();
    expect(fitOf("q", REPLY)).toBeUndefined();
    expect(fitOf("wy", names("Write to the whole family"))).toBeUndefined();
  });
  it("fits the whole better than the beginning, that better than a word within, that better than a piece, that better than scattered letters", () => {
    const name = (text: string): number => fitOf("open", names(text)) ?? -1;
    const fits = [name("open"), name("open it"), name("again open"), name("reopened"), name("o p e n")];
    expect(fits).toEqual(fits.toSorted((a, b) => b - a));
    expect(new Set(fits).size).toBe(5);
  });
  it("fits everything alike while nothing is typed", () => {
    expect(fitOf("  ", REPLY)).toBe(0);
  });
});
