// The window on a long list.
import { describe, expect, it } from "vitest";
import { revealing, sliceOf } from "./windowing.ts";

const ROW_PX = 76;

describe("windowing", () => {
  it("draws a handful of ten thousand rows, and the space of the others", () => {
    const slice = sliceOf(10_000, 5_000 * ROW_PX, 10 * ROW_PX, ROW_PX);
    expect(slice.to - slice.from).toBeLessThan(30);
    expect(slice.above + (slice.to - slice.from) * ROW_PX + slice.below).toBe(10_000 * ROW_PX);
  });
  it("survives a list that became shorter than the scroll position", () => {
    expect(sliceOf(3, 5_000, 700, ROW_PX)).toEqual({ from: 3, to: 3, above: 3 * ROW_PX, below: 0 });
  });
  it("is empty for an empty list", () => {
    expect(sliceOf(0, 0, 700, ROW_PX)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
  });
  it("scrolls no further than needed to show a row", () => {
    expect(revealing(0, 500, 700, ROW_PX)).toBe(0);
    expect(revealing(5, 0, 700, ROW_PX)).toBe(0);
    expect(revealing(20, 0, 700, ROW_PX)).toBe(21 * ROW_PX - 700);
  });
});
