// What the meter beside a new password says.
import { describe, expect, it } from "vitest";
import { measure } from "./passwordMeter.ts";

describe("the meter of a new password", () => {
  it("counts what is missing, an emoji as one", () => {
    expect(measure("")).toEqual({ missing: 12, level: 0 });
    expect(measure("掌柜掌柜")).toEqual({ missing: 8, level: 0 });
    expect(measure("🐟🐟🐟")).toEqual({ missing: 9, level: 0 });
  });
  it("goes by length", () => {
    expect(measure("twelve-chars").level).toBe(1);
    expect(measure("sixteen-chars-ok").level).toBe(2);
    expect(measure("twenty-characters-ok").level).toBe(3);
  });
  it("is not taken in by one thing over and over", () => {
    expect(measure("aaaaaaaaaaaaaaaaaaaaaaaa").level).toBe(1);
    expect(measure("123412341234123412341234").level).toBe(1);
  });
});
