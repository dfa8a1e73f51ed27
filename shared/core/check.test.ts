// A check that remembers what it read.
import { describe, expect, it } from "vitest";
import { isPlain, once } from "./check.ts";

describe("a check that reads an object once", () => {
  it("gives the same answer for the same object without reading it again, and reads an equal one anew", () => {
    let reads = 0;
    const check = once((v) => {
      reads++;
      return isPlain(v) && typeof v["a"] === "number" ? { a: v["a"] } : undefined;
    });
    const value = { a: 1 };
    expect(check(value)).toBe(check(value));
    expect(reads).toBe(1);
    expect(check({ a: 1 })).toEqual({ a: 1 });
    expect(reads).toBe(2);
  });

  it("remembers a refusal, and reads what is no object each time", () => {
    let reads = 0;
    const check = once((v) => {
      reads++;
      return typeof v === "string" ? v : undefined;
    });
    const bad = {};
    expect([check(bad), check(bad), check("a"), check("a"), check(null)]).toEqual([undefined, undefined, "a", "a", undefined]);
    expect(reads).toBe(4);
  });
});
