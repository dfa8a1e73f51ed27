// What a conversation comes to: a table of small ones told line by line, each figure worked out by hand.
import { describe, expect, it } from "vitest";
import { asId, type ProductId, type TicketId } from "../../core/ids.ts";
import { HOUR, MINUTE, SECOND } from "../../core/time.ts";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  botWrites,
  buildTicket,
  handedOff,
  happens,
  MORNING,
  shopperWrites,
  wishes,
} from "../../../test/kit/buildTicket.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import type { Ticket } from "../ticket.ts";
import { factOf, QUIET, SOLVED_FOR, type Beside, type TicketFact } from "./ticketFact.ts";

const T = MORNING;
const s = (seconds: number): number => T + seconds * SECOND;
const DAYS_LATER = T + 9 * 24 * HOUR;
/** Fails where there is none. */
function factIn(ticket: Ticket, now = DAYS_LATER, beside?: Beside): TicketFact {
  const fact = factOf(ticket, DEFAULT_POLICY, now, beside);
  if (fact === undefined) throw new Error("it goes on");
  return fact;
}
const ends = (ticket: Ticket, at: number, by = ANNA): Ticket => happens(wishes(ticket, "resolved", by, { at }), "resolved", { at, by });

const asks = shopperWrites(buildTicket(), "退款到哪了", { at: s(0), intents: ["refund_progress"], mood: "neutral" });
const told = botWrites(asks, "亲,在处理", {
  at: s(1),
  move: { did: "answer", intent: "refund_progress", article: "refund", version: 2, product: asId<ProductId>("p-shirt"), reason: "" },
});
const wants = shopperWrites(told, "转人工", { at: s(20), intents: ["human"], mood: "negative" });
const handed = happens(handedOff(wants, s(20), { cause: "asked", intents: ["refund_progress"] }), "handoff", { at: s(20) });
const held = happens(assignedTo(handed, ANNA, { at: s(30) }), "claimed", { at: s(30), by: ANNA });
const answered = agentWrites(held, ANNA, "您好,我查一下", { at: s(50) });
const asksMore = shopperWrites(shopperWrites(answered, "好", { at: s(80), mood: "neutral" }), "要多久?", { at: s(90) });
const done = ends(shopperWrites(agentWrites(asksMore, ANNA, "今天", { at: s(200) }), "谢谢", { at: s(210), mood: "positive" }), s(230));

describe("a conversation that a person answered", () => {
  const fact = factIn(done);
  it.each<[string, Partial<TicketFact>]>([
    ["began with the shopper's first line and ended with its end", { from: s(0), to: s(230), resolvedMs: 230 * SECOND }],
    ["counts for the day of its end in the shop's zone", { day: 20_780 }],
    [
      "waited from asking for a person, and from the first of two lines",
      {
        waits: [
          { by: ANNA, ms: 30 * SECOND },
          { by: ANNA, ms: 120 * SECOND },
        ],
      },
    ],
    ["was in her hands until its end", { handledMs: 200 * SECOND }],
    ["was hers", { agent: ANNA, wanted: true, agentLines: 2, shopperLines: 5 }],
    ["was the bot's to settle, and was not", { bot: "unsolved", handedOff: "asked" }],
    ["kept every promise", { kept: { first: true, next: true, resolve: true } }],
    ["ended in a good mood", { moodEnd: "positive" }],
    ["is about the product that the bot spoke of", { product: asId<ProductId>("p-shirt") }],
    ["was not opened again, and nobody wrote unasked", { reopened: false, proactive: false }],
  ])("%s", (_, parts) => expect(fact).toMatchObject(parts));
  it("is about what was asked for most, a person being the least of it", () => expect(fact.intents).toEqual(["refund_progress", "human"]));
  it("holds no words of anybody", () => expect(JSON.stringify(fact)).not.toMatch(/退款|您好|顾客/));
});

describe("the waits", () => {
  const waits = (ticket: Ticket): readonly number[] => factIn(ends(ticket, s(9_000))).waits.map((one) => one.ms / SECOND);
  it("of a reply that had not seen the last line go on from that line", () => {
    const two = shopperWrites(shopperWrites(answered, "一", { at: s(100) }), "二", { at: s(110) });
    const crossed = agentWrites(two, ANNA, "好", { at: s(115), seen: { shopper: 3 } });
    expect(waits(agentWrites(crossed, ANNA, "也好", { at: s(150) }))).toEqual([30, 15, 40]);
  });
  it("stand while it waits on the shopper by wish", () => {
    const asked = shopperWrites(answered, "等等", { at: s(100) });
    const paused = happens(asked, "waiting", { at: s(120), by: ANNA });
    expect(waits(agentWrites(shopperWrites(paused, "好了", { at: s(500) }), ANNA, "好", { at: s(530) }))).toEqual([30, 30]);
  });
  it("of a second bubble are none", () => expect(waits(agentWrites(answered, ANNA, "还有", { at: s(55) }))).toEqual([30]));
  it("of a held reply are none: it never went out", () => {
    const second = agentWrites(asksMore, BOB, "拿走", { at: s(95), id: "late" });
    expect(waits({ ...second, deliveries: { late: { state: "held", why: "overtaken" } } })).toEqual([30]);
  });
  it("are none where the bot was left alone", () => expect(factIn(told).waits).toEqual([]));
  it("in the promised hours leave the night out", () => {
    const night = Date.parse("2026-11-23T23:59:00+08:00");
    const late = happens(handedOff(shopperWrites(buildTicket(), "在吗", { at: night }), night), "handoff", { at: night });
    const reply = agentWrites(assignedTo(late, ANNA, { at: night }), ANNA, "早", { at: night + 12 * HOUR });
    const fact = factIn(ends(reply, night + 13 * HOUR));
    expect(fact.waits[0]?.ms).toBe(12 * HOUR);
    expect(fact.firstWorkingMs).toBeLessThan(12 * HOUR);
  });
});

describe("the bot's part", () => {
  const rated = (is: "up" | "down"): Ticket => ({ ...told, ratings: { [told.messages[1]?.id ?? ""]: { is, at: s(5) } } });
  const given = (cause: string): Ticket =>
    ends(
      agentWrites(assignedTo(happens(handedOff(told, s(20), { cause }), "handoff", { at: s(20) }), ANNA), ANNA, "好", { at: s(60) }),
      s(90),
    );
  it.each<[string, Ticket, TicketFact["bot"]]>([
    ["alone and silent since is settled", told, "solved"],
    ["liked is settled", rated("up"), "solved"],
    ["disliked is not", rated("down"), "unsolved"],
    ["without an answer is not", given("no-answer"), "unsolved"],
    ["tapped away is not", given("button"), "unsolved"],
    ["upset twice is not", given("mood"), "unsolved"],
    ["of a complaint was never its own", given("complaint"), "handed"],
    ["of a tier was never its own", given("tier"), "handed"],
    ["taken over was never its own", given("takeover"), "handed"],
    ["where it said nothing is none", ends(agentWrites(assignedTo(asks, ANNA), ANNA, "好", { at: s(60) }), s(90)), undefined],
  ])("%s", (_, ticket, bot) => expect(factIn(ticket).bot).toBe(bot));
});

describe("what goes on has no fact", () => {
  it.each<[string, Ticket, number]>([
    ["one that is open", answered, DAYS_LATER],
    ["one with the bot that was just written in", told, s(1) + QUIET - 1],
    ["one nobody wrote in", happens(buildTicket(), "created"), DAYS_LATER],
    ["one that waits for a person", handed, DAYS_LATER],
    ["one that goes on in another", { ...done, merged: { into: asId<TicketId>("t2"), by: ANNA, at: s(240), seen: 5 } }, DAYS_LATER],
    ["one whose shopper is back", shopperWrites(done, "还没到", { at: s(3_000) }), DAYS_LATER],
  ])("%s", (_, ticket, now) => expect(factOf(ticket, DEFAULT_POLICY, now)).toBeUndefined());
  it("but one with the bot alone, a day after its last line", () => expect(factIn(told, s(1) + QUIET).to).toBe(s(1)));
});

describe("opened again", () => {
  const again = (after: number, what = "reopened"): Ticket =>
    ends(
      agentWrites(happens(shopperWrites(done, "还没到", { at: s(230) + after }), what, { at: s(230) + after }), ANNA, "查", {
        at: s(260) + after,
      }),
      s(290) + after,
    );
  it("by the shopper counts", () => expect(factIn(again(HOUR)).reopened).toBe(true));
  it("by a colleague counts", () => expect(factIn(again(HOUR, "opened")).reopened).toBe(true));
  it("on the seventh day counts, later is another matter", () => {
    expect(factIn(again(SOLVED_FOR), T + 20 * 24 * HOUR).reopened).toBe(true);
    expect(factIn(again(SOLVED_FOR + MINUTE), T + 20 * 24 * HOUR).reopened).toBe(false);
  });
  it("counts for the day it was over at last", () => expect(factIn(again(48 * HOUR)).day).toBe(20_782));
});

describe("what else is told", () => {
  it("a promise that was broken", () => {
    const broken = { ...done, sla: { told: ["first:warn", "first:breach"] } };
    expect(factIn(broken).kept).toEqual({ first: false, next: true, resolve: true });
  });
  it("a round that was late, though a later one was not", () => {
    const late = ends(happens(asksMore, "breached", { at: s(150), to: ANNA }), s(230));
    const reasoned = {
      ...late,
      messages: late.messages.map((one) => (one.kind === "event" && one.what === "breached" ? { ...one, reason: "next:breach" } : one)),
    };
    expect(factIn(reasoned).kept).toMatchObject({ next: false });
  });
  it("who wrote unasked, a while after the last line", () => {
    expect(factIn(ends(agentWrites(answered, ANNA, "到了吗", { at: s(50) + 2 * MINUTE }), s(900))).proactive).toBe(true);
    expect(factIn(ends(agentWrites(answered, ANNA, "还有", { at: s(60) }), s(900))).proactive).toBe(false);
  });
  it("who planned to come back, unless it was called off", () => {
    const planned = { at: s(9_000), by: ANNA, made: s(100) };
    expect(factIn({ ...done, followUp: planned }).proactive).toBe(true);
    expect(factIn({ ...done, followUp: { ...planned, off: true } }).proactive).toBe(false);
  });
  it("why it ended", () => {
    expect(factIn(happens(wishes(answered, "closed", ANNA, { at: s(60), wrapUp: "solved" }), "closed", { at: s(60) })).wrapUp).toBe(
      "solved",
    );
  });
  it("what others know of it", () => {
    const quality = { score: 65, pass: false, rules: ["Q10"] };
    const rated = { ...done, satisfaction: { stars: 2, at: DAYS_LATER } };
    expect(factIn(rated, DAYS_LATER, { quality, bought: true })).toMatchObject({ csat: 2, quality, bought: true });
  });
  it("the same for ever after", () => expect(factIn(done, DAYS_LATER * 2)).toEqual(factIn(done)));
});
