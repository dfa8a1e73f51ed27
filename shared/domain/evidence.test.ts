// What words say for an article: likeness to a wording, and words anywhere in it.
import { describe, expect, it } from "vitest";
import { atOnce } from "../core/atOnce.ts";
import { buildArticle } from "../../test/kit/buildPack.ts";
import { indexingWords } from "./evidence.ts";

const ARTICLES = [
  buildArticle("shrink", "product_info", { asked: "会缩水吗|洗了会不会变小", askedEn: "Does it shrink in the wash?" }),
  buildArticle("pill", "product_info", {
    asked: "会起球吗",
    askedEn: "Does it pill?",
    answer: { zh: "背双肩包的地方可能起少量小球。", en: "Small pills where a backpack rubs." },
  }),
  buildArticle("invoice", "invoice", { asked: "怎么开发票|能开电子发票吗", askedEn: "Can I get an invoice?" }),
];
const INDEX = atOnce(indexingWords(ARTICLES));
const best = (of: ArrayLike<number>): number => Array.from(of).indexOf(Math.max(...Array.from(of)));

describe("the evidence of words", () => {
  it("is 1 for an article's own wording, in either language and any width or case", () => {
    for (const text of ["会缩水吗", "does it SHRINK in the wash", "Ｄｏｅｓ it shrink in the wash?"])
      expect(INDEX.evidenceOf(text).likeness[0]).toBe(1);
  });

  it("finds a colloquial form by single characters, where no pair is the same", () => {
    const { likeness, words } = INDEX.evidenceOf("缩不缩");
    expect(Math.max(...likeness)).toBe(0);
    expect(best(words)).toBe(0);
  });

  it("finds an article by what only its answer says", () => {
    expect(best(INDEX.evidenceOf("背双肩包磨的地方").words)).toBe(1);
    expect(best(INDEX.evidenceOf("what about my backpacks").words)).toBe(1);
  });

  it("finds an English word in another form", () => {
    expect(best(INDEX.evidenceOf("has the invoicing begun").words)).toBe(2);
    expect(best(INDEX.evidenceOf("pilling").words)).toBe(1);
  });

  it("tells how much of the question an article says too: all, some, none; a Latin word that nobody says counts, a Chinese one does not", () => {
    expect(INDEX.evidenceOf("会缩水吗").covered[0]).toBe(1);
    expect(INDEX.evidenceOf("will an invoice shrink").covered[0]).toBeCloseTo(
      INDEX.evidenceOf("will an invoice shrink").covered[2] ?? 0,
      1,
    );
    expect(INDEX.evidenceOf("shrink zebra").covered[0]).toBeLessThan(0.5);
    expect(INDEX.evidenceOf("缩水斑马").covered[0]).toBe(1);
    expect(Array.from(INDEX.evidenceOf("zebra").covered)).toEqual([0, 0, 0]);
  });

  it("explains itself: the likest wording, and what both have in common, the longest first", () => {
    expect(INDEX.explain("这个会缩水吗", 0)).toEqual({ wording: "会缩水吗", terms: ["会缩水吗"] });
    expect(INDEX.explain("背双肩包会起", 1)).toEqual({ wording: "会起球吗", terms: ["背双肩包", "会起"] });
    expect(INDEX.explain("缩不缩", 0)).toEqual({ wording: undefined, terms: ["缩", "不"] });
    expect(INDEX.explain("shrinking", 0).terms).toEqual(["shrink"]);
    expect(INDEX.explain("发票", 0)).toEqual({ wording: undefined, terms: [] });
  });

  it("stays between 0 and 1, also for no articles, an empty text and odd characters", () => {
    for (const text of ["", "😀", "\u0000", "缩".repeat(4_000), "shrink ".repeat(1_000)]) {
      for (const { likeness, words, covered } of [INDEX.evidenceOf(text), atOnce(indexingWords([])).evidenceOf(text)])
        for (const one of [...likeness, ...words, ...covered]) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(1);
        }
    }
  });

  it("gives the same to the same text, whatever was asked between", () => {
    const before = INDEX.evidenceOf("会起球吗");
    for (let i = 0; i < 40; i++) INDEX.evidenceOf(`会缩水吗${i}`);
    expect(INDEX.evidenceOf("会起球吗")).toEqual(before);
  });
});
