// Which news stands on the page.
import { expect, it } from "vitest";
import { withNews } from "./news.ts";

const passing = (words: string) => ({ words });
const standing = (words: string, more = "") => ({ words, more, stays: true });

it("the newest three are shown", () => {
  const all = ["a", "b", "c", "d"].map(passing).reduce(withNews<ReturnType<typeof passing>>, []);
  expect(all.map((one) => one.words)).toEqual(["b", "c", "d"]);
});

it("what stays until it is answered stands there once, as it was said last", () => {
  const [first, other, again] = [standing("a newer desk"), standing("a newer desk", "of today"), standing("a newer desk")];
  expect(withNews(withNews([first], other), again)).toEqual([other, again]);
  expect(withNews([first], again)[0]).toBe(again);
});

it("what goes by itself is told each time, and takes away nothing that stays", () => {
  const stays = standing("kept");
  expect(withNews<{ words: string; more?: string; stays?: boolean }>([stays], { words: "kept", more: "" })).toHaveLength(2);
  expect(withNews([passing("kept")], passing("kept"))).toHaveLength(2);
});
