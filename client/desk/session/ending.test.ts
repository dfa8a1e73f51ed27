// When a device forgets and when it keeps.
import { describe, expect, it } from "vitest";
import { endOf, gone } from "./ending.ts";

const anna = { shop: "demo", member: "anna" };
const ben = { shop: "demo", member: "ben" };

describe("the end of a session", () => {
  it("makes the device forget when it was ended on purpose", () => {
    expect(endOf({ kind: "signed-out", words: "", ended: true })).toBe("ended");
  });
  it("keeps the shelf when it is merely too old or not known", () => {
    expect(endOf({ kind: "signed-out", words: "" })).toBe("expired");
    expect(endOf({ kind: "signed-out", words: "", ended: false })).toBe("expired");
  });
  it("is no end when the edge is away, busy or says no to something else", () => {
    expect(endOf({ kind: "full", words: "offline" })).toBe("stands");
    expect(endOf({ kind: "rate", words: "" })).toBe("stands");
    expect(endOf({ kind: "forbidden", words: "", ended: true })).toBe("stands");
  });
});

describe("who comes in", () => {
  it("finds their own shelf as they left it", () => {
    expect(gone([anna, anna], anna)).toEqual([]);
    expect(gone([undefined], anna)).toEqual([]);
  });
  it("sends away what anybody else left, each once, also of the same name in another shop", () => {
    expect(gone([ben, ben, undefined], anna)).toEqual([ben]);
    expect(gone([{ shop: "other", member: "anna" }], anna)).toEqual([{ shop: "other", member: "anna" }]);
  });
  it("keeps no more of them than whose they are", () => {
    expect(gone([{ ...ben, name: { zh: "本", en: "Ben" }, unsent: 2 } as typeof ben], anna)).toEqual([ben]);
  });
});
