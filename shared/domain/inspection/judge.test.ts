// When a conversation is judged, and what is frozen of it: numbers and ids, never a word.
import { describe, expect, it } from "vitest";
import { ANNA, buildTicket, MORNING } from "../../../test/kit/buildTicket.ts";
import { buildCard, ORDERED_AT } from "../../../test/kit/buildOrder.ts";
import { asId, type MessageId } from "../../core/ids.ts";
import { MINUTE, SECOND } from "../../core/time.ts";
import type { Message, Ticket } from "../ticket.ts";
import { DEFAULT_RULES } from "./defaultRules.ts";
import { createInspector } from "./inspect.ts";
import { inspectTicket } from "./inspectTicket.ts";
import { judge } from "./judge.ts";
import { readJudgement } from "./judgement.ts";
import { knownOrders } from "./knownOrders.ts";
import { qualityIn } from "./standing.ts";

const inspector = createInspector(DEFAULT_RULES);
const seen = { shopper: 1, shop: 0, assignment: 0 };
const s = (n: number, text: string, after: number): Message => ({ kind: "shopper", id: asId(`m${n}`), at: MORNING + after, text });
const a = (n: number, text: string, after: number): Message => ({
  kind: "agent",
  id: asId<MessageId>(`m${n}`),
  at: MORNING + after,
  text,
  by: ANNA,
  seen,
});
const closed: Ticket["statusWish"] = { want: "closed", by: ANNA, at: MORNING + MINUTE, seenShopper: 9 };
const NOW = MORNING + 2 * MINUTE;
const RUDE = [s(1, "能便宜吗", 0), a(2, "加我微信聊", 10 * SECOND), a(3, "加我微信聊", 12 * SECOND), a(4, "加我微信聊", 14 * SECOND)];

describe("judge", () => {
  it("judges an end, by the rules of now, and nothing that goes on or that the bot did alone", () => {
    const ticket = buildTicket({ messages: RUDE, statusWish: closed });
    expect(judge(inspector, ticket, NOW, {})).toMatchObject({ rules: DEFAULT_RULES.version, of: MORNING + MINUTE, at: NOW, pass: 70 });
    expect(judge(inspector, buildTicket({ messages: RUDE }), NOW, {})).toBeUndefined();
    expect(judge(inspector, buildTicket({ messages: [s(1, "在吗", 0)], statusWish: closed }), NOW, {})).toBeUndefined();
    const opened = { ...ticket, messages: [...RUDE, s(5, "还在吗", 3 * MINUTE)], statusWish: { ...closed, seenShopper: 1 } };
    expect(judge(inspector, opened, NOW, {})).toBeUndefined();
  });

  it("comes to the same score, pass and red line as the inspection it was frozen from", () => {
    for (const messages of [
      RUDE,
      [s(1, "退款?", 0), a(2, "嗯", MINUTE), a(3, "哦", 5 * MINUTE)],
      [s(1, "在吗", 0), a(2, "您好,在的", SECOND)],
    ]) {
      const ticket = buildTicket({ messages, statusWish: closed });
      const { score, pass, redLine } = inspectTicket(inspector, ticket, NOW);
      const judged = judge(inspector, ticket, NOW, {});
      expect(judged && qualityIn({ judged })).toMatchObject({ score, pass, redLine });
    }
  });

  it("holds nobody's words, in a few hundred bytes, and is read back as it was", () => {
    const judgement = judge(inspector, buildTicket({ messages: RUDE, statusWish: closed }), NOW, {});
    const json = JSON.stringify(judgement);
    expect(json).not.toMatch(/[\u3400-\u9fff]/);
    expect(json.length).toBeLessThan(700);
    expect(readJudgement(JSON.parse(json))).toEqual(judgement);
  });
});

describe("what orders say", () => {
  it("is known of one order alone: not shipped, shipped when its parcel first moved, refunded", () => {
    expect(knownOrders([])).toEqual({});
    expect(knownOrders([buildCard(), buildCard()])).toEqual({});
    expect(knownOrders([buildCard()])).toEqual({ shipped: ORDERED_AT });
    expect(knownOrders([buildCard({ status: "paid", parcels: [] })])).toEqual({ shipped: false });
    expect(knownOrders([buildCard({ status: "shipped", parcels: [] })])).toEqual({});
    expect(knownOrders([buildCard({ status: "cancelled" })])).toEqual({});
    const refund = { state: "refunding", amount: 9, events: [] };
    expect(knownOrders([buildCard({ refund })])).toMatchObject({ refunded: false });
    expect(knownOrders([buildCard({ refund: { ...refund, state: "refunded", events: [{ at: 7, text: "已退" }] } })])).toMatchObject({
      refunded: 7,
    });
    expect(knownOrders([buildCard({ refund: { ...refund, state: "refused" } })])).toEqual({ shipped: ORDERED_AT });
  });
});
