// What is an id and what is none.
import { describe, expect, it } from "vitest";
import { asId, readId } from "./ids.ts";

describe("an id from outside", () => {
  it("is 1 to 64 characters of a-z, 0-9 and '-', not beginning with '-'", () => {
    for (const good of ["a", "0", "t-1", "m-zhoumin", "x".repeat(64)]) expect(readId(good)).toBe(good);
    for (const bad of ["", "-a", "A", "a b", "a_b", "ä", "x".repeat(65), "a\n", 7, null, undefined, ["a"]])
      expect(readId(bad), String(bad)).toBeUndefined();
  });

  it("is no name that every object answers to", () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    expect(names).toContain("constructor");
    expect(names.filter((name) => readId(name) !== undefined)).toEqual([]);
  });

  it("of our own making that is none is a bug", () => {
    expect(() => asId("constructor")).toThrow();
    expect(asId("demo")).toBe("demo");
  });
});
