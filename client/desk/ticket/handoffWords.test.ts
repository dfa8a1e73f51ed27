// The hand-off for a reader of English: codes are said in English, the shopper's words stand as said.
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../../shared/core/ids.ts";
import type { Handoff, Message } from "../../../shared/domain/ticket.ts";
import type { Mood, Understanding } from "../../../shared/domain/understanding.ts";
import { factName } from "../../../shared/domain/entities/factNames.ts";
import { moodTrail, summaryIn } from "./handoffWords.ts";

const said = (id: string, at: number, text: string): Message => ({ kind: "shopper", id: asId<MessageId>(id), at, text });
const handoff: Handoff = {
  at: 10,
  cause: "asked",
  reason: "",
  summary: "顾客问退款进度。",
  intents: ["refund_progress", "human"],
  facts: [],
  cited: [],
};
const messages = [said("a", 1, "My refund has not come"), said("b", 20, "hello?")];

describe("the hand-off's summary", () => {
  it("stands as the edge wrote it for the team in Chinese", () => {
    expect(summaryIn(handoff, { messages, labels: {} }, "zh")).toBe("顾客问退款进度。");
  });
  it("is made anew in English, with the words said before the hand-off", () => {
    expect(summaryIn(handoff, { messages, labels: {} }, "en")).toBe(
      "Asks about refund progress: “My refund has not come”. The bot has not answered yet.",
    );
  });
  it("says so when only a person was wanted", () => {
    expect(summaryIn({ ...handoff, intents: ["human"] }, { messages: [], labels: {} }, "en")).toBe(
      "Wants to talk to a person. The bot has not answered yet.",
    );
  });
});

describe("a fact's name", () => {
  it("is known in English, and an unknown one stands as it is", () => {
    expect(["订单号", "颜色", "暗号"].map((name) => factName(name, "en"))).toEqual(["Order", "Colours", "暗号"]);
  });
});

describe("the mood over time", () => {
  const heard = (mood: Mood): Understanding => ({
    model: "light@1",
    intents: [],
    mood: { label: mood, p: { negative: 0, neutral: 0, positive: 0 } },
    abuse: 0,
    wantsHuman: 0,
  });
  const trail = (moods: readonly Mood[]): Parameters<typeof moodTrail>[0] => ({
    messages: moods.map((_, i) => said(`m${i}`, i, "……")),
    labels: Object.fromEntries(moods.map((mood, i) => [`m${i}`, heard(mood)])),
  });
  it("is read from the first message to the newest, like following like", () => {
    expect(moodTrail(trail(["neutral", "neutral", "negative", "negative"]), "zh")).toBe("平稳 → 不满 ×2");
    expect(moodTrail(trail(["neutral", "negative", "positive"]), "en")).toBe("calm → upset → content");
  });
  it("keeps to the newest turns, and says nothing where nothing was heard", () => {
    expect(moodTrail(trail(["positive", "negative", "neutral", "negative", "neutral"]), "en")).toBe("… → upset → calm → upset → calm");
    expect(moodTrail({ messages, labels: {} }, "en")).toBeUndefined();
  });
});
