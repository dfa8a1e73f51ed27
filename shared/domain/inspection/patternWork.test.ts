// What a pattern of a person's can cost, worked by hand; and that what takes for ever on some text is never let in.
import { describe, expect, it } from "vitest";
import { PATTERN_WORK, patternWork } from "./patternWork.ts";

const work = (source: string): number | string => {
  const done = patternWork(source);
  return done.ok ? done.value : done.error.kind;
};

describe("patternWork", () => {
  it.each([
    ["加微信", 3],
    ["a|bc", 3],
    ["(?:加|添加)微信", 7], // three to read either, then two for each of the two ways
    ["加.{0,5}微信", 1 + 5 + 6 * 2], // six ways past the gap, two letters each
    ["(?:ab){2}", 4],
    ["[加添]?微", 1 + 2],
    ["\\d{4}", 4],
    ["(?<!不)行", 2],
    ["\\p{L}\\u{4e00}[\\]x]", 3],
    ["a\\|b\\(", 4],
  ])("%s: %d steps", (source, steps) => expect(work(source)).toBe(steps));

  it.each([
    "(a+)+$",
    "(a*)*b",
    "(a|a)*b",
    "(a|aa)+$",
    "(.*a){12}",
    "(?:a?){40}a{40}",
    ".*.*=.*",
    "\\s+$",
    "(x+x+)+y",
    "(?:(?:a{0,9}){0,9}){0,9}b",
    "(?=(a+))a*b",
    "(?<=.+)a",
    "[^a]{1,}b",
    "(a{1,}){1,}",
    "(?:.{0,40}){3}x",
    "a{0,2001}",
  ])("%s is refused: it, or one like it, can take too long", (source) => expect(work(source)).toBe("forbidden"));

  it("refuses what refers back, what is none, and what is too long", () => {
    expect(work("(a)\\1")).toBe("forbidden");
    expect(work("(?<x>a)\\k<x>")).toBe("forbidden");
    for (const source of ["(", "[", "a{2,1}", "*a", "\\"]) expect(work(source)).toBe("malformed");
    expect(work("")).toBe("too-large");
    expect(work("a".repeat(201))).toBe("too-large");
    expect(work(`${"(".repeat(14)}a${")".repeat(14)}`)).toBe("malformed"); // deeper than anybody writes
    expect(work("\\\\1")).toBe(2); // a backslash, and a one
  });

  it("is never lower than what an engine does: counted on every text of a few letters, by a matcher that goes back as an engine does", () => {
    for (const [tree, source] of COUNTED) {
      const most = Math.max(...texts("ab", 9).map((text) => stepsFrom(tree, text)));
      expect(work(source)).toBeGreaterThanOrEqual(most);
    }
  });

  it("the heaviest that is let in reads the longest line on which it fails everywhere, and comes to an end", () => {
    const source = "(?:a{0,4}){3}.{0,2}b";
    expect(work(source)).toBeLessThanOrEqual(PATTERN_WORK);
    expect(work(source)).toBeGreaterThan(PATTERN_WORK / 4);
    expect(new RegExp(source, "u").test("a".repeat(4_000))).toBe(false);
  });
});

/** A pattern as a tree, for the matcher below, and as it is written. */
type Tree = readonly Node[];
type Node = { readonly letter: string } | { readonly any: readonly Tree[]; readonly least: number; readonly most: number };
const group = (least: number, most: number, ...any: readonly Tree[]): Node => ({ any, least, most });
const a: Node = { letter: "a" };
const b: Node = { letter: "b" };
const COUNTED: readonly (readonly [Tree, string])[] = [
  [[group(0, 5, [a]), b, b], "a{0,5}bb"],
  [[group(0, 4, [a], [a, a]), b], "(?:a|aa){0,4}b"],
  [[group(0, 3, [group(0, 3, [a])]), b], "(?:a{0,3}){0,3}b"],
  [[group(1, 1, [a], [a, b]), group(0, 3, [b], [a]), b, a], "(?:a|ab)(?:b|a){0,3}ba"],
];

/** Every letter that is compared, from the beginning of the text until it matches or nothing is left to try. */
function stepsFrom(tree: Tree, text: string): number {
  let steps = 0;
  const run = (rest: Tree, at: number, then: (at: number) => boolean): boolean => {
    const [node, ...others] = rest;
    if (node === undefined) return then(at);
    const go = (to: number): boolean => run(others, to, then);
    if ("letter" in node) {
      steps += 1;
      return text[at] === node.letter && go(at + 1);
    }
    const round = (n: number, from: number): boolean => {
      if (n < node.most && node.any.some((one) => run(one, from, (to) => to > from && round(n + 1, to)))) return true;
      return n >= node.least && go(from);
    };
    return round(0, at);
  };
  run(tree, 0, () => true);
  return steps;
}

function texts(letters: string, most: number): readonly string[] {
  let all = [""];
  const every = [""];
  for (let n = 0; n < most; n++) {
    all = all.flatMap((one) => [...letters].map((letter) => one + letter));
    every.push(...all);
  }
  return every;
}
