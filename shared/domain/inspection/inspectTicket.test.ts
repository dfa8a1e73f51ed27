// A ticket inspected: what reached the shopper is read, with its moments, its labels and its end.
import { describe, expect, it } from "vitest";
import { hear } from "../../../test/kit/buildPack.ts";
import { ANNA, buildTicket, MORNING } from "../../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../../core/ids.ts";
import { MINUTE, SECOND } from "../../core/time.ts";
import type { Message, Ticket } from "../ticket.ts";
import { DEFAULT_RULES } from "./defaultRules.ts";
import { createInspector } from "./inspect.ts";
import { inspectTicket, type Known } from "./inspectTicket.ts";

const inspector = createInspector(DEFAULT_RULES);
const seen = { shopper: 1, shop: 0, assignment: 0 };
const id = (n: number): MessageId => asId<MessageId>(`m${n}`);
const s = (n: number, text: string, after: number): Message => ({ kind: "shopper", id: id(n), at: MORNING + after, text });
const a = (n: number, text: string, after: number): Message => ({ kind: "agent", id: id(n), at: MORNING + after, text, by: ANNA, seen });
const event = (n: number, what: string, after: number): Message => ({ kind: "event", id: id(n), at: MORNING + after, what });
const closed = (after: number, seenShopper = 1): Ticket["statusWish"] => ({ want: "closed", by: ANNA, at: MORNING + after, seenShopper });
const rulesOf = (ticket: Ticket, known?: Known): readonly string[] =>
  inspectTicket(inspector, ticket, MORNING + 60 * MINUTE, known).findings.map((one) => one.rule);

describe("inspectTicket", () => {
  it("names the message that is the evidence, events aside", () => {
    const messages = [event(0, "created", 0), s(1, "能便宜吗", 0), event(2, "accepted", 5 * SECOND), a(3, "您好,加我微信聊", 10 * SECOND)];
    const found = inspectTicket(inspector, buildTicket({ messages }), MORNING + MINUTE).findings.find((one) => one.redLine);
    expect(found).toMatchObject({ rule: "Q18", message: "m3", turn: 1 });
  });

  it("a reply that was held back reached nobody and is not read", () => {
    const messages = [s(1, "能便宜吗", 0), a(2, "滚", SECOND), a(3, "您好,可以用券", 2 * SECOND)];
    expect(rulesOf(buildTicket({ messages, deliveries: { m2: { state: "held", why: "overtaken" } } }))).not.toContain("Q11");
    expect(rulesOf(buildTicket({ messages }))).toContain("Q11");
  });

  it("[R605] a reply is slow in the hours of the shop alone", () => {
    const messages = [s(1, "在吗", 0), a(2, "您好", SECOND), s(3, "几天到", MINUTE), a(4, "三天", 10 * MINUTE)];
    const slept = (from: number, to: number): number => Math.max(0, to - Math.max(from, MORNING + 9 * MINUTE)); // it opens nine minutes in
    expect(rulesOf(buildTicket({ messages }))).toContain("Q05");
    expect(rulesOf(buildTicket({ messages }), { onDuty: slept })).not.toContain("Q05");
    const unanswered = buildTicket({ messages: messages.slice(0, 3), statusWish: closed(20 * MINUTE, 2) });
    expect(rulesOf(unanswered)).toContain("Q06");
    expect(rulesOf(unanswered, { onDuty: slept })).not.toContain("Q06");
  });

  it("reads the clock and the labels", () => {
    const messages = [s(1, "等了三天了", 0), a(2, "您好,订单号", 2 * MINUTE), a(3, "查到了", 3 * MINUTE)];
    const labels = { m1: hear("logistics_track", { mood: "negative" }) };
    expect(rulesOf(buildTicket({ messages }))).toContain("Q04");
    expect(inspectTicket(inspector, buildTicket({ messages, labels }), MORNING).mood).toEqual(["negative"]);
  });

  it("what needs an end is silent while it runs", () => {
    const messages = [s(1, "什么时候发货?", 0), a(2, "您好,今天", SECOND), s(3, "几点?", 2 * SECOND)];
    const running = buildTicket({ messages });
    expect(inspectTicket(inspector, running, MORNING + MINUTE).findings.map((one) => one.rule)).not.toContain("Q06");
    expect(inspectTicket(inspector, running, MORNING + 20 * MINUTE).findings.map((one) => one.rule)).toContain("Q06");
  });

  it("an end without a reason is a finding where the shop asks for one", () => {
    const ticket = buildTicket({ messages: [s(1, "在吗", 0), a(2, "您好", SECOND)], statusWish: closed(MINUTE) });
    expect(rulesOf(ticket)).not.toContain("Q40");
    expect(rulesOf(ticket, { asksReason: true })).toContain("Q40");
  });

  it("opened again within a day, it was closed unsolved", () => {
    const messages = [s(1, "退款", 0), a(2, "您好,已退", SECOND), event(3, "closed", MINUTE), event(4, "reopened", 30 * MINUTE)];
    expect(rulesOf(buildTicket({ messages, statusWish: closed(40 * MINUTE) }))).toContain("Q31");
    expect(rulesOf(buildTicket({ messages: messages.slice(0, 3), statusWish: closed(MINUTE) }))).not.toContain("Q31");
  });

  it("says «shipped» against the shop's own record", () => {
    const ticket = buildTicket({ messages: [s(1, "发了吗", 0), a(2, "您好,已经发货了", SECOND)] });
    expect(rulesOf(ticket)).not.toContain("Q24");
    expect(rulesOf(ticket, { shipped: false })).toContain("Q24");
  });
});
