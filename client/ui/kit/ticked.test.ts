// Several of a few: what a tick makes of the choice.
import { describe, expect, it } from "vitest";
import { ticked } from "./ticked.ts";

const OFFERED = ["a", "b", "c"] as const;

describe("several of a few", () => {
  it("stand in the order they are offered in, however they were ticked", () => {
    expect(ticked(OFFERED, ticked(OFFERED, undefined, "c", true), "a", true)).toEqual(["a", "c"]);
  });
  it("lose what is ticked no longer, and nothing else", () => {
    expect(ticked(OFFERED, ["a", "b", "c"], "b", false)).toEqual(["a", "c"]);
    expect(ticked(OFFERED, ["a"], "b", false)).toEqual(["a"]);
  });
  it("hold what is ticked twice once", () => {
    expect(ticked(OFFERED, ["a"], "a", true)).toEqual(["a"]);
  });
  it("keep what was chosen and is not offered here", () => {
    expect(ticked<string>(OFFERED, ["gone", "b"], "a", true)).toEqual(["a", "b", "gone"]);
  });
});
