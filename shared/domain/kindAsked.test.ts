// What kind of thing a question asks for, and whether an article's wordings ask for the same.
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../test/kit/buildPack.ts";
import { asksLeave, asksTheSame, kindsAsked } from "./kindAsked.ts";

describe("the kind of thing a question asks for", () => {
  it.each([
    ["退款多久到账", ["time"]],
    ["钱退到哪里了", ["place"]],
    ["一件邮费几块", ["amount"]],
    ["为啥给我驳回", ["reason"]],
    ["寄丢了算谁的", ["person"]],
    ["咋换货", ["way"]],
    ["how soon is it there", ["time"]],
    ["Where do I send it?", ["place"]],
    ["how much is 100 points", ["amount"]],
    ["how do i get there", ["way"]],
    ["能退吗", []],
    ["whenever you like", []],
    ["", []],
  ] as const)("«%s»", (text, kinds) => {
    expect(kindsAsked(text)).toEqual(kinds);
  });
});

describe("a question whether something may be done", () => {
  it.each(["can you post me a paper invoice", "Could I swap it?", "is it possible to collect it", "am i allowed to fly with it"])(
    "«%s»",
    (text) => {
      expect(asksLeave(text)).toBe(true);
    },
  );
  it.each(["why can't I use my coupon", "I can not see my order", "a can of paint", "能退吗"])("but not «%s»", (text) => {
    expect(asksLeave(text)).toBe(false);
  });
});

describe("an article and a question", () => {
  const when = buildArticle("when", "refund_progress", { asked: "退款多久到账|退款几天到", askedEn: "How long does a refund take?" });

  it("ask for the same when one of its wordings asks for a thing of that kind, in whichever language", () => {
    expect(asksTheSame("我的钱什么时候能回来", when)).toBe(true);
    expect(asksTheSame("when is my money back", when)).toBe(true);
    expect(asksTheSame("退款退到哪里", when)).toBe(false);
    expect(asksTheSame("who gets it", when)).toBe(false);
  });

  it("leave it open where either asks for nothing of a kind", () => {
    expect(asksTheSame("退款能退到卡里吗", when)).toBeUndefined();
    expect(asksTheSame("退款多久到账", buildArticle("plain", "refund_progress", { asked: "我要退款" }))).toBeUndefined();
  });
});
