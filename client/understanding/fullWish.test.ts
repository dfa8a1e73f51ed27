// Which devices fetch the full ear unasked.
import { describe, expect, it } from "vitest";
import { mayFetch } from "./fullWish.ts";

describe("a device fetches the full ear unasked", () => {
  it("when nothing speaks against it, or the browser tells nothing", () => {
    expect(mayFetch({ isKept: false })).toBe(true);
    expect(mayFetch({ isKept: false, saveData: false, effectiveType: "4g", memory: 8 })).toBe(true);
    expect(mayFetch({ isKept: false, effectiveType: "3g", memory: 2 })).toBe(true);
  });

  it("not when the person saves data, nor on a 2g line", () => {
    expect(mayFetch({ isKept: false, saveData: true })).toBe(false);
    expect(mayFetch({ isKept: false, effectiveType: "2g" })).toBe(false);
    expect(mayFetch({ isKept: false, effectiveType: "slow-2g" })).toBe(false);
  });

  it("but opens what is already there, which costs no data", () => {
    expect(mayFetch({ isKept: true, saveData: true, effectiveType: "2g" })).toBe(true);
  });

  it("never with a gigabyte of memory or less", () => {
    expect(mayFetch({ isKept: true, memory: 1 })).toBe(false);
    expect(mayFetch({ isKept: false, memory: 0.5 })).toBe(false);
  });
});
