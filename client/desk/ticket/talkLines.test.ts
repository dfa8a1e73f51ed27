// Day lines, the subject and the mood along a conversation.
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../../shared/core/ids.ts";
import { DAY, HOUR } from "../../../shared/core/time.ts";
import type { Message } from "../../../shared/domain/ticket.ts";
import type { Mood, Understanding } from "../../../shared/domain/understanding.ts";
import { negativeRuns, subjectOf, talkLines } from "./talkLines.ts";

const said = (id: string, at: number, text = "…"): Message => ({ kind: "shopper", id: asId<MessageId>(id), at, text });
const heard = (intent: Understanding["intents"][number]["id"], mood: Mood = "neutral"): Understanding => ({
  intents: [{ id: intent, p: 0.9 }],
  mood: { label: mood, p: { negative: 0, neutral: 0, positive: 0 } },
  abuse: 0,
  wantsHuman: 0,
  model: "light@test",
});

describe("the conversation as lines", () => {
  it("draws one line for each local day", () => {
    const lines = talkLines([said("a", 20 * DAY + 15 * HOUR), said("b", 20 * DAY + 15.5 * HOUR), said("c", 20 * DAY + 16 * HOUR)], 8 * 60);
    expect(lines.map((one) => one.kind)).toEqual(["day", "message", "message", "day", "message"]);
  });
  it("puts what happened one right after the other on one line, a deadline alone", () => {
    const event = (id: string, at: number, what: string): Message => ({ kind: "event", id: asId<MessageId>(id), at, what });
    const lines = talkLines(
      [event("a", 1_000, "handoff"), event("b", 2_000, "offered"), event("c", 3_000, "warned"), event("d", 900_000, "accepted")],
      0,
    );
    expect(lines.map((one) => (one.kind === "events" ? one.events.map((each) => each.what).join("+") : one.kind))).toEqual([
      "day",
      "handoff+offered",
      "warned",
      "accepted",
    ]);
  });
  it("is empty for an empty conversation", () => {
    expect(talkLines([], 0)).toEqual([]);
  });
});

describe("the subject", () => {
  it("passes over a greeting to the first words about something", () => {
    const messages = [said("a", 1, "在吗"), said("b", 2, "我的退款\n怎么还没到？")];
    expect(subjectOf({ messages, labels: { a: heard("greeting"), b: heard("refund_progress") }, handoff: undefined }, "zh")).toBe(
      "我的退款 怎么还没到？",
    );
  });
  it("is what matters most of several things asked", () => {
    const messages = [said("a", 1, "会缩水吗"), said("b", 2, "退款五天了")];
    expect(subjectOf({ messages, labels: { a: heard("product_info"), b: heard("refund_progress") }, handoff: undefined }, "zh")).toBe(
      "退款五天了",
    );
  });
  it("falls back to the first words", () => {
    expect(subjectOf({ messages: [said("a", 1, "在吗")], labels: {}, handoff: undefined }, "zh")).toBe("在吗");
  });
});

describe("the mood along the way", () => {
  it("counts negative messages in a row and starts again after a neutral one", () => {
    const messages = ["a", "b", "c", "d"].map((id, i) => said(id, i));
    const labels = {
      a: heard("invoice", "negative"),
      b: heard("invoice", "negative"),
      c: heard("invoice"),
      d: heard("invoice", "negative"),
    };
    expect([...negativeRuns({ messages, labels })]).toEqual([
      ["a", 1],
      ["b", 2],
      ["d", 1],
    ]);
  });
});
