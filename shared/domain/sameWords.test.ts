// Other words for the same thing: what is compared as what, and that no word stands for two.
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../test/kit/buildPack.ts";
import { atOnce } from "../core/atOnce.ts";
import { indexingWords } from "./evidence.ts";
import { inCommonWords, OTHER_WORDS } from "./sameWords.ts";

describe("a text in common words", () => {
  it.each([
    ["一件邮费几块钱", "一件运费多少钱"],
    ["咋退钱", "怎么退款"],
    ["啥时候发", "什么时候发"],
    ["免邮费吗", "包邮吗"],
    ["快递丢了", "快递丢件"],
    ["what's the postage", "what's the shipping"],
    ["can i swap it", "can i exchange it"],
    ["my promo code", "my coupon"],
    ["send it back", "return"],
  ])("«%s» is «%s»", (text, common) => {
    expect(inCommonWords(text)).toBe(common);
  });

  it.each(["退款多久到账", "swapped", "a parcel", "", "啊".repeat(3)])("leaves «%s» as it is", (text) => {
    expect(inCommonWords(text)).toBe(text);
  });

  it("says the same a second time: no common word is itself another's other word", () => {
    for (const common of OTHER_WORDS.values()) expect(inCommonWords(common), common).toBe(common);
    for (const one of OTHER_WORDS.keys()) expect(inCommonWords(one), one).toBe(OTHER_WORDS.get(one));
  });
});

describe("the evidence of words", () => {
  const index = atOnce(
    indexingWords([
      buildArticle("freight", "freight", { asked: "运费多少", askedEn: "How much is shipping?" }),
      buildArticle("invoice", "invoice", { asked: "怎么开发票", askedEn: "How do I get an invoice?" }),
    ]),
  );

  it("is that of the common word: an article is found by a word it does not have", () => {
    expect(index.evidenceOf("邮费多少").likeness[0]).toBe(1);
    expect(index.evidenceOf("咋开票").likeness[1]).toBe(1);
    expect(index.evidenceOf("how much is postage").likeness[0]).toBe(1);
    expect(index.evidenceOf("receipt").words[1]).toBeGreaterThan(0);
  });
});
