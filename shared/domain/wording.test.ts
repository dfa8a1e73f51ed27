// How words of a list are found.
import { expect, it } from "vitest";
import { createFinder, fold } from "./wording.ts";

const find = createFinder({ words: ["急", "art", "no. 1", "315", "can't"], innocent: ["急救", "art deco"] });

it.each([
  ["a Chinese word anywhere", "真急啊", "急"],
  ["no Chinese word inside its innocent twin", "急救包", undefined],
  ["a Chinese word beside its innocent twin", "急救包,急", "急"],
  ["a Latin word alone", "State of the ART!", "art"],
  ["no Latin word at the end of a longer one", "let's start", undefined],
  ["no Latin word at the beginning of a longer one", "an artist", undefined],
  ["no Latin word inside its innocent twin", "an art  deco lamp", undefined],
  ["digits alone", "打315举报", "315"],
  ["no digits inside a number", "订单13155", undefined],
  ["full-width digits", "３１５", "315"],
  ["a dot as a dot", "no. 1", "no. 1"],
  ["no dot as anything", "not 1", undefined],
  ["a curly apostrophe as a straight one", "I can’t", "can't"],
] as const)("finds %s", (_name, text, word) => {
  expect(find(text)).toBe(word);
});

it("finds the same again: a finder keeps nothing of the text before", () => {
  expect([find("急"), find("急"), find("急救"), find("急")]).toEqual(["急", "急", undefined, "急"]);
});

it("folds a text into plain lower case with single spaces", () => {
  expect(fold("Ａ\n  B")).toBe("a b");
});
