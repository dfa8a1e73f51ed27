// When the bot does not say the article it found: each reason alone, on a pack of a few articles, and the cases beside it where it may speak.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack, hear, PACK_AT } from "../../test/kit/buildPack.ts";
import { decide } from "./answer.ts";
import { asExpected } from "./dialogues/judge.ts";
import { noted } from "./dialogues/notation.ts";
import { DEFAULT_BOT } from "./policy.ts";
import type { Line } from "./question.ts";
import { indexPack } from "./packIndex.ts";
import type { Understanding } from "./understanding.ts";

const title = (zh: string, en: string) => ({ title: { zh, en } });
const INDEX = indexPack({
  ...buildPack(),
  articles: [
    buildArticle("returns", "return_exchange", { ...title("退换货", "Return or exchange"), asked: "我想退货|七天无理由怎么退" }),
    buildArticle("exchange", "return_exchange", { ...title("怎么换货", "How to exchange"), asked: "怎么换货|换大一码怎么操作" }),
    buildArticle("late", "return_exchange", { ...title("超期", "Too late"), asked: "超过七天还能退吗|吊牌剪了能退吗" }),
    buildArticle("fast", "delivery_time", { ...title("加急", "Express"), asked: "能加急吗|有特快吗" }),
    buildArticle("hours", "follow_up", { ...title("客服时间", "Hours"), asked: "客服几点上班|人工几点下班" }),
    buildArticle("join", "business", { ...title("商务合作", "Business"), asked: "怎么入驻" }),
    buildArticle("general", "product_info", { ...title("看参数", "See the details"), asked: "介绍一下这款" }),
  ],
});

function says(...said: readonly (readonly [text: string, heard: Understanding])[]): string {
  const lines: Line[] = [];
  let did = "";
  for (const [text, heard] of said) {
    lines.push({ from: "shopper", text, heard });
    const moves = decide({ language: "zh", lines, index: INDEX, bot: DEFAULT_BOT, tier: "none", now: PACK_AT });
    for (const move of moves) lines.push({ from: "bot", move });
    did = noted(asExpected(moves));
  }
  return did;
}

describe("the article found is not said yet", () => {
  it("when another matter's article is clearly liker in words: both titles are asked for", () => {
    expect(says(["客服几点下班", hear("delivery_time .85")])).toBe("ask intent: hours fast");
  });

  it("but an ear that is certain, and has some words on its side, is not talked out of it", () => {
    expect(says(["能加急的客服几点下班", hear("delivery_time .85")])).toBe("ask intent: hours fast");
    expect(says(["能加急的客服几点下班", hear("delivery_time .99")])).toBe("answer fast");
  });

  it("when not one word bears out what the ear is certain of: both titles, and a tap answers", () => {
    const certain = ["客服几点下班", hear("delivery_time .99")] as const;
    expect(says(certain)).toBe("ask intent: fast hours");
    expect(says(certain, ["客服时间", hear("")])).toBe("answer hours");
    expect(says(certain, ["加急", hear("")])).toBe("answer fast");
  });

  it("when a sibling has as many of the words: both titles", () => {
    expect(says(["七天退", hear("return_exchange .8")])).toMatch(/^ask intent: (?=.*returns)(?=.*late)/);
  });

  it("when a sibling has as many of the words, however like the article's wording is: both titles", () => {
    expect(says(["换大一码,吊牌剪了", hear("return_exchange .97")])).toBe("ask intent: late exchange");
    expect(says(["七天无理由还能退吗", hear("return_exchange .8")])).toBe("ask intent: returns late");
    expect(says(["七天无理由能退吗", hear("return_exchange .8")])).toBe("answer returns");
  });

  it("when nothing in the words speaks for one of several: their titles are asked for, and a tap answers", () => {
    const first = ["能改短吗", hear("return_exchange .9")] as const;
    expect(says(first)).toMatch(/^ask intent: (?=.*returns)(?=.*exchange)(?=.*late)/);
    expect(says(first, ["超期", hear("")])).toBe("answer late");
    expect(says(first, ["Too late", hear("")])).toBe("answer late");
  });

  it("when neither ear nor words are sure: it asks which matter it is", () => {
    expect(says(["加钱能换好一点的吗", hear("return_exchange .6, price .2")])).toMatch(/^ask intent: /);
  });

  it("when it would answer anything of a product, and nobody asked for that", () => {
    expect(says(["这个有口袋吗", hear("product_info .9")])).toBe("handoff no-answer");
    expect(says(["介绍一下这款", hear("product_info .9")])).toBe("answer general");
  });

  it("when the only article there is for a matter has none of the words: its title is offered, and a yes takes it", () => {
    expect(says(["想谈谈", hear("business .8")])).toBe("ask intent: join");
    expect(says(["想谈谈", hear("business .8")], ["是的", hear("")])).toBe("answer join");
    expect(says(["想入驻", hear("business .8")])).toBe("answer join");
  });

  it("when nothing was heard, but an article says it: its title stands before the usual matters", () => {
    expect(says(["有没有特快的", hear("coupon .2")])).toMatch(/^ask intent: fast /);
    expect(says(["特快", hear("coupon .2")])).not.toContain("fast"); // a lone word may be any of them
  });

  it("and with no question left, a person has it", () => {
    const vague = ["那个", hear("")] as const;
    expect(says(vague, ["这个", hear("business .2")], ["能改短吗", hear("return_exchange .9")])).toBe("handoff unclear");
  });

  it("and where the same titles were just passed over, without a second question", () => {
    const first = ["七天退", hear("return_exchange .8")] as const;
    expect(says(first)).toMatch(/^ask intent: (?=.*returns)(?=.*late)/);
    expect(says(first, ["七天退呀", hear("return_exchange .8")])).toBe("handoff unclear");
    expect(says(first, ["那个", hear("")])).toMatch(/^ask intent: /);
  });
});

describe("two matters in one message, one of them not clear", () => {
  it("are both choices, when nothing shows that the clear one is asked and not told beside the other", () => {
    expect(says(["要加急的 能改短吗", hear("delivery_time .96, return_exchange .95")])).toMatch(/^ask intent: fast /);
  });

  it("but what is asked in its own words is answered, and the other asked about", () => {
    expect(says(["能加急吗 能改短吗", hear("delivery_time .96, return_exchange .95")])).toMatch(/^answer fast \+ ask intent: /);
  });
});

describe("words like an article's own", () => {
  it("stand before what the ear is sure of, unless it is certain: both titles then", () => {
    expect(says(["人工几点下班呀", hear("delivery_time .9")])).toBe("answer hours");
    expect(says(["人工几点下班呀", hear("delivery_time .97")])).not.toBe("answer hours");
  });
});

describe("what is not asked", () => {
  it("is a matter beside the article of the same name", () => {
    const asked = says(["七天无理由", hear("return_exchange .2")]);
    expect(asked).toMatch(/^ask intent: (?=.*\breturns\b)/);
    expect(asked).not.toContain("return_exchange");
  });

  it("is anything of «稍等»", () => {
    expect(says(["稍等 我看下", hear("")])).toBe("smalltalk thanks_bye");
  });

  it("is what the same message is answered with", () => {
    expect(says(["能加急吗 几点有特快", hear("delivery_time .9, follow_up .8")])).toBe("answer fast + ask intent: hours");
  });

  it("is anything of whoever gives an order number or a link after a question: somebody must look it up", () => {
    const number = ["202611230012345", hear("")] as const;
    expect(says(number)).toMatch(/^ask intent: /);
    expect(says(["在吗", hear("greeting")], number)).toMatch(/^ask intent: /);
    expect(says(["[链接] 你好", hear("greeting")], number)).toMatch(/^ask intent: /);
    expect(says(["七天退", hear("return_exchange .8")], number)).toBe("handoff no-answer");
  });
});

describe("a matter heard for certain", () => {
  it("begins with the article that is named like it", () => {
    expect(says(["七天退", hear("return_exchange .99")])).toBe("answer returns");
  });
});

describe("several questions", () => {
  it("are answered in the order they were asked, whichever the ear is surer of", () => {
    expect(says(["怎么入驻?能加急吗?", hear("delivery_time .95, business .9")])).toBe("answer join + answer fast");
    expect(says(["能加急吗?怎么入驻?", hear("business .95, delivery_time .9")])).toBe("answer fast + answer join");
  });

  it("are not made of one clause by two guesses", () => {
    expect(says(["怎么换货", hear("return_exchange .8, business .7")])).toBe("answer exchange");
  });
});

describe("an answer that did not help", () => {
  const asked = ["怎么换货", hear("return_exchange .95")] as const;

  it("is followed by a question when she says nothing else, and by a person the second time, whatever the ear makes of it", () => {
    expect(says(asked, ["没用啊", hear("return_exchange .9")])).toMatch(/^ask intent: /);
    expect(says(asked, ["没用啊", hear("return_exchange .9")], ["还是不行", hear("return_exchange .9")])).toBe("handoff failed");
    expect(says(asked, ["还是不懂", hear("")], ["still doesn't help", hear("")])).toBe("handoff failed");
  });

  it("and a new question in the same breath is answered", () => {
    expect(says(asked, ["没用,能加急吗", hear("delivery_time .9")])).toBe("answer fast");
  });
});
