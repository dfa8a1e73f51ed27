// Names in two languages.
import { describe, expect, it } from "vitest";
import { bothNames } from "./bothNames.ts";

describe("a name in two languages", () => {
  it("copies the one that is given to the one that is left", () => {
    expect(bothNames({ zh: " 半亩棉麻 ", en: "" })).toEqual({ zh: "半亩棉麻", en: "半亩棉麻" });
    expect(bothNames({ zh: " ", en: "Half Acre" })).toEqual({ zh: "Half Acre", en: "Half Acre" });
  });
  it("keeps both where both are given, and is none where none is", () => {
    expect(bothNames({ zh: "半亩", en: "Half Acre" })).toEqual({ zh: "半亩", en: "Half Acre" });
    expect(bothNames({ zh: "", en: "  " })).toBeUndefined();
  });
});
