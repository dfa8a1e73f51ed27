// Our written talks: how a cell is read, and that every one of the file can be.
import { describe, expect, it } from "vitest";
import { readTalkExamples, turnsIn } from "./talkTexts.ts";

describe("a written talk", () => {
  it("is its turns, the last one apart", () => {
    expect(turnsIn("s:有红色吗 ‖ a:有的 ‖ s:那蓝色呢")).toEqual({
      last: { from: "shopper", text: "那蓝色呢" },
      before: [
        { from: "shopper", text: "有红色吗" },
        { from: "agent", text: "有的" },
      ],
    });
  });

  it("is refused where nobody speaks, nothing is said, or the shop has the last word", () => {
    for (const bad of ["", "有红色吗", "s:", "x:有红色吗", "s:有红色吗 ‖ a:有的"]) expect(() => turnsIn(bad)).toThrow();
  });

  it("can be read, every one that trains", () => {
    const talks = readTalkExamples();
    expect(talks.length).toBeGreaterThan(1_500);
    expect(talks.every(({ context }) => context.length > 0)).toBe(true);
  });
});
