// Named cases of rank: what makes a ticket urgent, what does not, and the floors.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, buildTicket, shopperWrites } from "../../test/kit/buildTicket.ts";
import { MINUTE } from "../core/time.ts";
import { queueScore, rankInput, rankTicket, type RankInput } from "./priority.ts";
import type { Level } from "./ticket.ts";
import { biggestSum, findRiskWord, findSoonWord, findUrgentWord } from "./urgency.ts";

const calm: RankInput = { intents: [], texts: [], negatives: 0, repeats: 0, abuse: false, tier: "none" };
const rank = (parts: Partial<RankInput>) => rankTicket({ ...calm, ...parts });

describe("rankTicket", () => {
  const cases: readonly [string, Partial<RankInput>, Level, number][] = [
    ["is nothing for nothing", {}, "P3", 0],
    ["ranks a question before the sale at nothing", { intents: ["product_info"], texts: ["会缩水吗"] }, "P3", 0],
    ["ranks asking where the parcel is low", { intents: ["logistics_track"], texts: ["到哪了"] }, "P3", 19],
    ["lifts it for haste", { intents: ["logistics_track"], texts: ["到哪了,急"] }, "P3", 34],
    ["lifts it for haste and anger", { intents: ["logistics_track"], texts: ["到哪了,急"], negatives: 2 }, "P2", 43],
    ["lifts it a little for a day", { intents: ["logistics_track"], texts: ["今天能到吗"] }, "P3", 25],
    ["ranks a refund that does not come in the middle", { intents: ["refund_progress"], texts: ["退款怎么没到"] }, "P2", 36],
    ["ranks money gone and no order higher", { intents: ["payment_issue"], texts: ["扣了钱没有订单"] }, "P2", 42],
    ["ranks a broken thing in the middle", { intents: ["damaged_wrong_missing"], texts: ["碎了"] }, "P2", 36],
    ["ranks a plain complaint in the middle", { intents: ["complaint_service"], texts: ["态度太差"] }, "P2", 52],
    ["ranks an angry, hasty complaint high", { intents: ["complaint_service"], texts: ["态度太差,马上处理"], negatives: 3 }, "P1", 70],
    [
      "ranks the same of a diamond member highest",
      { intents: ["complaint_service"], texts: ["态度太差,马上处理"], negatives: 3, tier: "diamond" },
      "P0",
      90,
    ],
    ["counts the worse of two intents", { intents: ["product_info", "complaint_product"], texts: ["…"] }, "P2", 49],
    ["does not count a third", { intents: ["product_info", "stock", "complaint_product"], texts: ["…"] }, "P3", 0],
    ["counts asking again", { intents: ["refund_progress"], texts: ["退款"], repeats: 1 }, "P2", 41],
    ["counts asking again twice at most", { intents: ["refund_progress"], texts: ["退款"], repeats: 9 }, "P2", 45],
    ["never gives urgency more than its share", { intents: ["payment_issue"], texts: ["急"], negatives: 9, repeats: 9 }, "P2", 57],
    ["counts a tier alone", { tier: "gold" }, "P3", 14],
    ["makes a gold member's plain complaint a P1", { intents: ["complaint_product"], texts: ["质量不行"], tier: "gold" }, "P1", 63],
    [
      "lifts a gold member's quiet complaint to P1 by the floor",
      { intents: ["stock", "complaint_product"], texts: ["…"], tier: "gold" },
      "P1",
      63,
    ],
    ["does not lift a silver member's", { intents: ["complaint_product"], texts: ["质量不行"], tier: "silver" }, "P2", 57],
    ["counts a dear order", { intents: ["refund_progress"], texts: ["2000元的退款呢"] }, "P2", 46],
    ["counts a dearer order no more", { intents: ["refund_progress"], texts: ["¥99,999 的退款呢"] }, "P2", 46],
    ["counts a threat of a bad review as risk", { intents: ["refund_progress"], texts: ["不退就差评"] }, "P2", 42],
    ["counts abuse as risk", { intents: ["refund_progress"], texts: ["…"], abuse: true }, "P2", 42],
    ["lifts a regulator to P0, whatever it is about", { intents: ["stock"], texts: ["没货还卖,我打12315"] }, "P0", 80],
    ["lifts a burnt hand to P0", { texts: ["杯子突然炸开了,烫伤"] }, "P0", 80],
    ["lifts an English threat of the media to P0", { texts: ["the press will love this"] }, "P0", 80],
    ["keeps the flag of an earlier message", { texts: ["我要报警", "在吗"] }, "P0", 80],
    ["does not lift an innocent twin", { intents: ["installation"], texts: ["报警器怎么装"] }, "P3", 0],
    ["says not in a hurry is no haste", { intents: ["ship_out"], texts: ["不急,慢慢发"] }, "P3", 19],
  ];
  it.each(cases)("%s", (_name, parts, level, score) => {
    expect(rank(parts)).toMatchObject({ level, score });
  });

  it("says in words what each point is for", () => {
    expect(
      rank({ intents: ["refund_progress"], texts: ["1000元的退款怎么还没到"], negatives: 2, repeats: 1, tier: "silver" }).reasons,
    ).toEqual([
      { words: { zh: "事情：退款进度", en: "The matter: Refund progress" }, points: 27, of: 40 },
      {
        words: {
          zh: "急：退款进度不等人、说了「怎么还没」、连续 2 句不满、催了 1 次",
          en: "Urgent: Refund progress cannot wait, said “怎么还没”, 2 unhappy in a row, asked again 1×",
        },
        points: 30,
        of: 30,
      },
      { words: { zh: "银卡会员", en: "Silver member" }, points: 8, of: 20 },
      { words: { zh: "提到 1000 元", en: "Mentions 1000 yuan" }, points: 5, of: 10 },
    ]);
  });
  it("puts the floor's reason first, with the word it was raised for", () => {
    expect(rank({ intents: ["stock"], texts: ["我打12315"] }).reasons[0]).toEqual({
      words: { zh: "红旗 监管或法律：「12315」", en: "Red flag, regulator or law: “12315”" },
    });
  });
  it("lets a shop weigh its tiers otherwise", () => {
    expect(rankTicket({ ...calm, tier: "gold" }, { gold: 1 }).score).toBe(20);
    expect(rankTicket({ ...calm, tier: "silver" }, { gold: 1 }).score).toBe(8);
  });
});

describe("rankInput", () => {
  it("takes words, mood and repeats from the shopper's messages only", () => {
    const first = shopperWrites(
      buildTicket({ head: { shopper: { id: buildTicket().head.shopper.id, name: "林", tier: "gold" } } }),
      "退款到哪了?",
      { intents: ["refund_progress"] },
    );
    const replied = agentWrites(first, ANNA, "马上");
    const again = shopperWrites(replied, "退款到哪了", { intents: ["refund_progress"], mood: "negative" });
    const chased = shopperWrites(again, "人呢", { intents: ["follow_up"], mood: "negative", abuse: 0.7 });
    expect(rankInput(chased)).toEqual({
      intents: ["refund_progress", "follow_up"],
      texts: ["退款到哪了?", "退款到哪了", "人呢"],
      negatives: 2,
      repeats: 2,
      abuse: true,
      tier: "gold",
    });
  });
  it("takes a bare question mark for no repeat", () => {
    expect(rankInput(shopperWrites(shopperWrites(buildTicket(), "?"), "?")).repeats).toBe(0);
  });
});

describe("queueScore", () => {
  it.each([
    ["is the score at first", { score: 40 }, 0, 40],
    ["grows a point a minute", { score: 40 }, 10 * MINUTE, 50],
    ["grows by thirty at most", { score: 40 }, 600 * MINUTE, 70],
    ["is not less for a clock that runs backwards", { score: 40 }, -MINUTE, 40],
    ["is waiting alone where nobody ranked it", undefined, 6 * MINUTE, 6],
  ] as const)("%s", (_name, priority, waited, expected) => {
    expect(queueScore(priority, waited)).toBe(expected);
  });
});

describe("words of haste, days, risk and money", () => {
  it.each([
    [findUrgentWord, "马上发货", "马上"],
    [findUrgentWord, "I need it ASAP", "asap"],
    [findUrgentWord, "不着急", undefined],
    [findUrgentWord, "有急救包吗", undefined],
    [findUrgentWord, "can't wait to wear it", undefined],
    [findSoonWord, "明天要用", "明天"],
    [findSoonWord, "今天有活动吗", undefined],
    [findRiskWord, "就是假货", "假货"],
    [findRiskWord, "a fake plant for my desk", undefined],
    [findRiskWord, "this is a scam", "scam"],
  ] as const)("%o finds in 「%s」 %s", (find, text, word) => {
    expect(find(text)).toBe(word);
  });
  it.each([
    ["两件一共1,299.50元", 1299.5],
    ["￥88", 88],
    ["$45.00 or 60 dollars", 60],
    ["三件,每件200块,总共600块", 600],
    ["订单 20261123", 0],
  ] as const)("reads 「%s」 as %d", (text, sum) => {
    expect(biggestSum(text)).toBe(sum);
  });
});
