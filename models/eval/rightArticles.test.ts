// The join of questions and articles: what the rule gives, what was read by hand, and what no shop's article answers.
import { describe, expect, it } from "vitest";
import { demoPack } from "./finding.ts";
import { byRule, judgements, type Judgement } from "./rightArticles.ts";

const PACK = demoPack();
const all = judgements(PACK, Date.UTC(2026, 10, 22));
const of = (text: string): Judgement => {
  const found = all.find((one) => one.question.text === text);
  if (found === undefined) throw new Error(`nobody asks ${text}`);
  return found;
};
const right = (text: string): readonly string[] => [...of(text).right];

describe("which articles are right", () => {
  it("follows from intent, aspect and the product's most special scope", () => {
    expect(right("亚麻立领衬衫洗了缩不缩啊")).toEqual(["a-shrink-linen"]);
    expect(right("四件套1米8床的,洗了缩水了还套得上不")).toEqual(["a-shrink-bedding"]);
    expect(right("涤纶的料子不缩的吧")).toEqual(["a-shrink-polyester"]);
    expect(right("shrinkage??").length).toBeGreaterThan(4);
  });

  it("is read by hand where an intent has several articles", () => {
    expect(right("吊牌剪了还收吗")).toEqual(["a-return-late"]);
    expect(right("can i stack 2 coupons")).toEqual(["a-coupon-use"]);
  });

  it("is none for what no article says: then the right thing is not to answer", () => {
    expect(right("明儿苏州下雨不")).toEqual([]);
    expect(right("改裤脚你们管不管")).toEqual([]);
    for (const one of all) if (one.question.expected === "none") expect([...one.right], one.question.text).toEqual([]);
  });

  it("names of questions in two parts the articles of both", () => {
    expect(right("细支羊毛那件怎么洗 起球严重不")).toEqual(["a-wash-merino", "a-pill-wool"]);
  });

  it("gives every question, most of them an article", () => {
    expect(all.length).toBe(578);
    expect(all.filter((one) => one.right.size > 0 && !one.near).length).toBeGreaterThanOrEqual(430);
  });

  it("finds nothing by rule in a shop without articles", () => {
    for (const { question, product } of all) expect(byRule(question, [], product)).toEqual([]);
  });
});
