// What was typed is understood: pinyin, first letters, operators in both languages; and where it stands in a text.
import { describe, expect, it } from "vitest";
import { DAY } from "../../core/time.ts";
import { addGrams } from "./grams.ts";
import { marksIn, snippetOf } from "./marks.ts";
import { readingsOf, spellingsOf, syllablesOf } from "./pinyin.ts";
import { asksNothing, readQuery } from "./query.ts";
import { wordsTyped } from "./tradeWords.ts";

const MIDNIGHT = Date.UTC(2026, 10, 22, 16); // the 23rd in Shanghai

const gramsIn = (text: string): readonly string[] => {
  const grams = new Set<string>();
  addGrams(text, grams);
  return [...grams];
};

describe("what a text is cut into", () => {
  it("pairs of Chinese characters, stems of English words, numbers whole and by their last four", () => {
    expect(gramsIn("退款到账了")).toEqual(["退款", "款到", "到账", "账了"]);
    expect(gramsIn("My refunds")).toEqual(["refund"]);
    expect(gramsIn("ＤＤ２０２６１１２３")).toEqual(["dd20261123", "~1123"]);
    expect(gramsIn("共 3 件")).toEqual(["共", "3", "件"]);
  });
});

describe("pinyin", () => {
  it("spells a word whole and by first letters, both ways where a character has two", () => {
    expect(spellingsOf("退款")).toEqual({ whole: ["tuikuan"], initials: ["tk"] });
    expect(spellingsOf("银行").whole).toContain("yinhang");
    expect(readingsOf("行")).toEqual(expect.arrayContaining(["xing", "hang"]));
    expect(spellingsOf("退款x").whole).toEqual([]);
  });

  it("cuts typed letters into syllables, the fewest first", () => {
    expect(syllablesOf("tuikuan")[0]).toEqual(["tui", "kuan"]);
    expect(syllablesOf("xian")).toEqual([["xian"], ["xi", "an"]]);
    expect(syllablesOf("refund")).toEqual([]);
  });

  it("knows the words of the trade by first letters, spelled out, and begun", () => {
    expect(wordsTyped("tk")).toContain("退款");
    expect(wordsTyped("tuikuan")[0]).toBe("退款");
    expect(wordsTyped("tuiku")).toContain("退款");
    expect(wordsTyped("wlxx")).toEqual(["物流信息"]);
    expect(wordsTyped("zzz")).toEqual([]);
  });
});

describe("what was typed", () => {
  const read = (typed: string) => readQuery(typed, MIDNIGHT);

  it("is words, the last of them unfinished until something follows", () => {
    expect(read("退款 五天").words).toEqual([
      { text: "退款", exact: false, unfinished: false },
      { text: "五天", exact: false, unfinished: true },
    ]);
    expect(read("Refund ").words).toEqual([{ text: "refund", exact: false, unfinished: false }]);
    expect(read('"not yet here" ').words).toEqual([{ text: "not yet here", exact: true, unfinished: false }]);
  });

  it("is operators, in either language and with either colon", () => {
    expect(read("from:王女士 is:open tag:急 order:8842")).toMatchObject({
      from: ["王女士"],
      standings: ["open"],
      tags: ["急"],
      orders: ["8842"],
      words: [],
    });
    expect(read("来自：王女士 状态：我的")).toMatchObject({ from: ["王女士"], standings: ["mine"] });
  });

  it("counts days from where the person is", () => {
    expect(read("after:2026-11-01").after).toBe(Date.UTC(2026, 9, 31, 16));
    expect(read("before:7d").before).toBe(MIDNIGHT - 7 * DAY);
    expect(read("after:昨天").after).toBe(MIDNIGHT - DAY);
    expect(read("after:12-24").after).toBe(Date.UTC(2025, 11, 23, 16));
    expect(read("after:2026年3月").after).toBe(Date.UTC(2026, 1, 28, 16));
  });

  it("says which operators it does not understand, and takes other colons for words", () => {
    expect(read("is:gone before:soon").unknown).toEqual(["is:gone", "before:soon"]);
    expect(read("note:urgent").words.map((one) => one.text)).toEqual(["note", "urgent"]);
    expect(read("__proto__:x is:constructor").unknown).toEqual(["is:constructor"]);
  });

  it("may be nothing", () => {
    expect(asksNothing(read("   "))).toBe(true);
    expect(asksNothing(read("is:open"))).toBe(false);
  });
});

describe("marks", () => {
  it("stand where the words stand, joined where they touch", () => {
    const marks = { pieces: ["退款", "款到"], stems: ["refund"], begun: ["deliv"] };
    expect(marksIn("我的退款到了吗", marks)).toEqual([[2, 5]]);
    expect(marksIn("REFUNDS delivered", marks)).toEqual([
      [0, 7],
      [8, 13],
    ]);
    expect(marksIn("ﬁn 退款", marks)).toEqual([[3, 5]]);
  });

  it("a long text is shown around its first mark", () => {
    const text = `${"好".repeat(50)}退款${"好".repeat(50)}`;
    const { text: shown, marks } = snippetOf(text, [[50, 52]], 40);
    expect(shown.length).toBe(42);
    const [from, to] = marks[0] ?? [0, 0];
    expect(shown.slice(from, to)).toBe("退款");
  });
});
