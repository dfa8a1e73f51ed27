// Named cases of what a ticket is about.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../test/kit/buildTicket.ts";
import { classifyTicket, moodStreak, subjectOf } from "./classify.ts";
import type { IntentId } from "./taxonomy.ts";
import type { Ticket } from "./ticket.ts";
import type { Mood } from "./understanding.ts";

type Said = Partial<Record<IntentId, number>>;
const saying = (...all: readonly Said[]): Ticket =>
  all.reduce((ticket: Ticket, intents, i) => shopperWrites(ticket, `第${i}句`, { intents }), buildTicket());
const feeling = (...moods: readonly Mood[]): Ticket =>
  moods.reduce((ticket: Ticket, mood) => shopperWrites(ticket, "……", { mood }), buildTicket());

describe("classifyTicket", () => {
  const cases: readonly [string, Ticket, string, readonly IntentId[]][] = [
    ["takes the one intent there is", saying({ stock: 0.8 }), "presale", ["stock"]],
    ["takes the stronger of two in one message", saying({ stock: 0.4, coupon: 0.6 }), "promotion", ["coupon", "stock"]],
    ["takes the later of two equally sure", saying({ coupon: 0.8 }, { stock: 0.8 }), "presale", ["stock", "coupon"]],
    [
      "keeps the surer one when the later is a faint guess",
      saying({ refund_request: 0.9 }, { stock: 0.35 }),
      "aftersale",
      ["refund_request", "stock"],
    ],
    [
      "does not bury a complaint under the next question",
      saying({ complaint_product: 0.8 }, { freight: 0.85 }),
      "complaint",
      ["complaint_product", "freight"],
    ],
    ["ignores small talk before and after", saying({ greeting: 0.99 }, { invoice: 0.6 }, { thanks_bye: 0.99 }), "invoice", ["invoice"]],
    ["ignores guesses too faint to mean anything", saying({ invoice: 0.6, stock: 0.29 }), "invoice", ["invoice"]],
    [
      "lets asking for a person not name the ticket",
      saying({ refund_progress: 0.5 }, { human: 0.99 }),
      "aftersale",
      ["refund_progress", "human"],
    ],
    [
      "lets chasing not name the ticket",
      saying({ logistics_track: 0.5 }, { follow_up: 0.9 }, { follow_up: 0.9 }),
      "logistics",
      ["logistics_track", "follow_up"],
    ],
    ["is other when only a person was asked for", saying({ human: 0.9 }), "other", ["human"]],
    ["is other when nothing was heard", shopperWrites(buildTicket(), "?"), "other", []],
    [
      "takes the hand-off's intents when there are no labels",
      handedOff(shopperWrites(buildTicket(), "?"), MORNING, { intents: ["account"] }),
      "account",
      ["account"],
    ],
    ["does not care what the shop's side says", agentWrites(botWrites(saying({ stock: 0.8 }), "亲"), ANNA, "在"), "presale", ["stock"]],
  ];
  it.each(cases)("%s", (_name, ticket, type, intents) => {
    expect(classifyTicket(ticket)).toEqual({ type, intents });
  });
  it("names six intents at most", () => {
    expect(
      classifyTicket(
        saying(
          { stock: 0.9, price: 0.8 },
          { coupon: 0.9, freight: 0.8 },
          { invoice: 0.9, account: 0.8 },
          { review: 0.9, size_advice: 0.8 },
        ),
      ).intents,
    ).toHaveLength(6);
  });
});

describe("subjectOf", () => {
  const cases: readonly [string, Ticket, "zh" | "en", string][] = [
    ["is the intent's name", saying({ refund_progress: 0.8 }), "zh", "退款进度"],
    ["is the intent's name in English", saying({ refund_progress: 0.8 }), "en", "Refund progress"],
    ["is not asking for a person, where there is a topic", saying({ stock: 0.5 }, { human: 0.9 }), "zh", "库存与补货"],
    ["is the first words that are no greeting", shopperWrites(saying({ greeting: 0.9 }), "那个蓝色的杯子"), "zh", "那个蓝色的杯子"],
    ["is the greeting when there is nothing else", saying({ greeting: 0.9 }), "zh", "第0句"],
    [
      "is cut, and one line",
      shopperWrites(buildTicket(), "I was\nwondering whether you might be able to"),
      "en",
      "I was wondering whether…",
    ],
    ["says something when nothing was said", buildTicket(), "zh", "新会话"],
  ];
  it.each(cases)("%s", (_name, ticket, language, subject) => {
    expect(subjectOf(ticket, language)).toBe(subject);
  });
});

describe("moodStreak", () => {
  const cases: readonly [string, Ticket, number][] = [
    ["is nothing without a message", buildTicket(), 0],
    ["is nothing when the last was neutral", feeling("negative", "negative", "neutral"), 0],
    ["counts back from the end", feeling("negative", "positive", "negative", "negative"), 2],
    ["counts all when all were negative", feeling("negative", "negative"), 2],
    ["is not broken by a message nobody labelled", shopperWrites(feeling("negative", "negative"), "?"), 2],
    ["is not broken by our own words", agentWrites(feeling("negative", "negative"), ANNA, "抱歉"), 2],
  ];
  it.each(cases)("%s", (_name, ticket, streak) => {
    expect(moodStreak(ticket)).toBe(streak);
  });
});
