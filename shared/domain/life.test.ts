// A ticket's life told from what happened to it: holders, waits, marks, sums; odd clocks.
import { describe, expect, it } from "vitest";
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
} from "../../test/kit/buildTicket.ts";
import { HOUR, MINUTE } from "../core/time.ts";
import { lifeOf, type Life } from "./life.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import type { Ticket } from "./ticket.ts";

const T = MORNING;
const m = (minutes: number): number => T + minutes * MINUTE;
const told = (ticket: Ticket, now: number): Life => lifeOf(ticket, DEFAULT_POLICY, now);
/** `bot·shopper 0-2`, in minutes. */
const lines = (life: Life): readonly string[] =>
  life.spans.map(({ holder, waits, from, to }) => {
    const who = "member" in holder ? (holder.kind === "offered" ? `(${holder.member})` : holder.member) : holder.kind;
    return `${who}·${waits} ${(from - T) / MINUTE}-${(to - T) / MINUTE}`;
  });

const asked = botWrites(shopperWrites(buildTicket(), "在吗", { at: T }), "亲", { at: m(1) });
const handed = happens(handedOff(shopperWrites(asked, "找人", { at: m(2) }), m(2)), "handoff", { at: m(2) });
const offered = happens(assignedTo(handed, ANNA, { at: m(4), state: "offered" }), "offered", { at: m(4), to: ANNA });
const held = happens(assignedTo(offered, ANNA, { at: m(4) }), "accepted", { at: m(5), by: ANNA, to: ANNA });
const answered = agentWrites(held, ANNA, "您好", { at: m(7) });

describe("who had it, and whose turn it was", () => {
  it("[R373] of a ticket with the bot alone", () => {
    expect(lines(told(asked, m(3)))).toEqual(["bot·shop 0-1", "bot·shopper 1-3"]);
    expect(told(buildTicket(), m(3)).spans).toHaveLength(1);
  });
  it("[R373] from the bot through the queue and an offer to a person", () => {
    expect(lines(told(answered, m(10)))).toEqual([
      "bot·shop 0-1",
      "bot·shopper 1-2",
      "queue·shop 2-4",
      "(anna)·shop 4-5",
      "anna·shop 5-7",
      "anna·shopper 7-10",
    ]);
    expect(told(answered, m(10)).marks.map(({ what, at }) => [what, (at - T) / MINUTE])).toEqual([
      ["handoff", 2],
      ["reply", 7],
    ]);
  });
  it("[R373] through a transfer, a snooze, an end and the shopper's return", () => {
    const moved = happens(assignedTo(answered, BOB, { at: m(8), cause: "transfer" }), "transferred", { at: m(8), by: ANNA, to: BOB });
    const slept = happens(wishes(moved, "snoozed", BOB, { at: m(10), until: m(20) }), "snoozed", { at: m(10), by: BOB });
    const woke = happens(slept, "woke", { at: m(20) });
    const ended = happens(wishes(woke, "resolved", BOB, { at: m(22) }), "resolved", { at: m(22), by: BOB });
    const life = told(ended, m(60));
    expect(lines(life).slice(-4)).toEqual(["anna·shopper 7-8", "bob·shopper 8-10", "bob·nobody 10-20", "bob·shopper 20-22"]);
    expect([life.isOver, (life.to - T) / MINUTE]).toEqual([true, 22]);
    const back = happens(shopperWrites(ended, "还没好", { at: m(30) }), "reopened", { at: m(30) });
    expect(lines(told(back, m(40))).slice(-2)).toEqual(["done·nobody 22-30", "bob·shop 30-40"]);
    expect(told(back, m(40)).marks.map((one) => one.what)).toEqual(["handoff", "reply", "transferred", "resolved", "reopened"]);
  });
  it("[R373] a snooze is over at its hour, though the room has not said so", () => {
    const slept = happens(wishes(answered, "snoozed", ANNA, { at: m(10), until: m(20) }), "snoozed", { at: m(10), by: ANNA });
    expect(lines(told(slept, m(15))).at(-1)).toBe("anna·nobody 10-15");
    expect(lines(told(slept, m(30))).slice(-2)).toEqual(["anna·nobody 10-20", "anna·shopper 20-30"]);
  });
  it("[R373] an end wished here and not yet told by the room counts", () => {
    const life = told(wishes(answered, "resolved", ANNA, { at: m(9) }), m(30));
    expect([life.isOver, life.to]).toEqual([true, m(9)]);
  });
  it("[R373] a ticket without events says who has it by its assignment", () => {
    const bare = agentWrites(assignedTo(handedOff(asked, m(2)), ANNA, { at: m(3) }), ANNA, "您好", { at: m(4) });
    expect(lines(told(bare, m(9)))).toEqual(["bot·shop 0-1", "bot·shopper 1-2", "queue·shop 2-3", "anna·shop 3-4", "anna·shopper 4-9"]);
  });
});

describe("how long", () => {
  it("[R373] per holder, an offer counting as the queue's, and per wait", () => {
    const { held: sums, waited } = told(answered, m(10));
    expect(sums.map((one) => [one.holder.kind, one.ms / MINUTE])).toEqual([
      ["member", 5],
      ["queue", 3],
      ["bot", 2],
    ]);
    expect([waited.shop.ms, waited.shopper.ms, waited.nobody.ms].map((ms) => ms / MINUTE)).toEqual([6, 4, 0]);
  });
  it("[R373] the night is time, but no working time", () => {
    const evening = Date.parse("2026-11-23T20:30:00+08:00");
    const late = shopperWrites(buildTicket({ head: { createdAt: evening } }), "在吗", { at: evening });
    const queued = happens(handedOff(late, evening), "handoff", { at: evening });
    const [queue] = told(queued, evening + 13 * HOUR).held;
    expect([queue?.ms, queue?.workingMs]).toEqual([13 * HOUR, HOUR]);
  });
});

describe("odd clocks", () => {
  const sane = (life: Life): void => {
    let at = life.from;
    for (const { from, to } of life.spans) {
      expect(from).toBe(at);
      expect(to).toBeGreaterThan(from);
      at = to;
    }
    expect(at).toBe(life.to);
    for (const one of life.marks) expect(one.at >= life.from && one.at <= life.to).toBe(true);
  };
  it("[R373] a reply from a device of last week stands where its author had read to, or when the room first had one", () => {
    const early = agentWrites(held, ANNA, "您好", { at: T - 7 * 24 * HOUR });
    sane(told(early, m(10)));
    expect(told(early, m(10)).marks.find((one) => one.what === "reply")?.at).toBe(m(2));
    expect(told({ ...early, sla: { told: [], firstAt: m(7) } }, m(10)).spans).toEqual(told(answered, m(10)).spans);
  });
  it("[R373] a reply from a device of tomorrow stands at now", () => {
    const life = told(agentWrites(held, ANNA, "您好", { at: T + 24 * HOUR }), m(10));
    sane(life);
    expect(life.to).toBe(m(10));
  });
  it("[R373] a device that is behind the room shows what the room knows; a held reply is none", () => {
    sane(told(answered, T - HOUR));
    const late = agentWrites(held, BOB, "我来", { at: m(8), id: "late" });
    const kept = {
      ...late,
      deliveries: Object.fromEntries(late.messages.slice(-1).map((one) => [one.id, { state: "held" as const, why: "taken" }])),
    };
    expect(told(kept, m(10)).marks.some((one) => one.what === "reply")).toBe(false);
  });
});
