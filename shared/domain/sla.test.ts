// Named cases of the promised times: who is promised what from when, pauses, nights, holidays, changes of priority, alarms.
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
import { DAY, HOUR, MINUTE, SECOND } from "../core/time.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import type { SlaRule } from "./slaPolicy.ts";
import { promisedTo, promisedToRow, targetsIn } from "./promised.ts";
import { foldTicketRow } from "./ticketRow.ts";
import { advanceSla, dueMoments, pressing, tell } from "./sla.ts";
import { settle, type Level, type Sla, type Ticket } from "./ticket.ts";

const T = MORNING; // Monday 10:00 in Shanghai, open 9 to 21
const ranked = (ticket: Ticket, level: Level): Ticket => ({ ...ticket, priority: { level, score: 50, reasons: [] } });
const at = (ticket: Ticket, now: number, policy: Policy = DEFAULT_POLICY): Ticket => ({ ...ticket, sla: advanceSla(ticket, policy, now) });
const slaOf = (ticket: Ticket): Sla => ticket.sla ?? { told: [] };
const local = (clock: string): number => Date.parse(`2026-11-${clock}+08:00`);

const asked = ranked(shopperWrites(buildTicket(), "衣服破了", { at: T }), "P2");
const wanted = at(handedOff(asked, T), T);
const answered = at(agentWrites(wanted, ANNA, "您好,请发照片", { at: T + 40 * SECOND }), T + 40 * SECOND);
const waiting = at(wishes(answered, "waiting", ANNA), T + MINUTE);

describe("the first reply", () => {
  it("is not promised while the bot has it", () => {
    expect(at(botWrites(asked, "亲"), T).sla).toEqual({ told: [] });
  });
  it("is due after the level's chat time, from the hand-off on", () => {
    expect(slaOf(wanted).firstDue).toBe(T + 60 * SECOND);
  });
  it("has an hour column of its own where the ticket is no chat", () => {
    const mail = { ...handedOff(asked, T), head: { ...asked.head, channel: "api" as const } };
    expect(slaOf(at(mail, T)).firstDue).toBe(T + 4 * HOUR);
    expect(targetsIn(DEFAULT_POLICY.sla.P0, "api")).toEqual({ first: 15 * MINUTE, next: 15 * MINUTE, resolve: 4 * HOUR });
  });
  it("is an ordinary ticket's when nobody has ranked it yet", () => {
    expect(slaOf(at({ ...wanted, priority: undefined }, T)).firstDue).toBe(T + 3 * MINUTE);
  });
  it("counts from the claim when somebody takes over from the bot", () => {
    expect(slaOf(at(assignedTo(asked, ANNA, { at: T + 5 * SECOND }), T + 5 * SECOND)).firstDue).toBe(T + 65 * SECOND);
  });
  it("counts from the first moment a person was wanted, not from a later transfer", () => {
    const moved = assignedTo(happens(wanted, "transferred", { at: T + 30 * SECOND }), BOB, { at: T + 30 * SECOND });
    expect(slaOf(at(moved, T + 30 * SECOND)).firstDue).toBe(T + 60 * SECOND);
  });
  it("is kept when an agent has written, at the room's moment, whatever the device's clock says", () => {
    const offline = at(agentWrites(wanted, ANNA, "您好", { at: T - 7 * DAY }), T + 20 * SECOND);
    expect(slaOf(offline).firstAt).toBe(T + 20 * SECOND);
    expect(slaOf(offline).firstDue).toBeUndefined();
  });
  it("is not kept by a reply that was held back", () => {
    const held = {
      ...agentWrites(wanted, ANNA, "您好", { id: "late" }),
      deliveries: { late: { state: "held" as const, why: "assigned" } },
    };
    expect(slaOf(at(held, T + 20 * SECOND)).firstAt).toBeUndefined();
  });
  it("stays first: a second agent's reply does not move it", () => {
    const later = at(agentWrites(answered, BOB, "我来", { at: T + HOUR }), T + HOUR);
    expect(slaOf(later).firstAt).toBe(T + 40 * SECOND);
  });
  it("is due next morning for a hand-off of the night", () => {
    expect(slaOf(at(handedOff(asked, local("23T23:30")), local("23T23:30"))).firstDue).toBe(local("24T09:01"));
  });
  it("is due next morning for a hand-off ten seconds before closing", () => {
    const late = local("23T20:59:50");
    expect(slaOf(at(handedOff(asked, late), late)).firstDue).toBe(local("24T09:00:50"));
  });
  it("is due after the holiday", () => {
    const policy = { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, holidays: ["2026-11-23", "2026-11-24"] } };
    expect(slaOf(at(handedOff(asked, T), T, policy)).firstDue).toBe(local("25T09:01"));
  });
  it("is never due in a shop that never opens", () => {
    const policy = { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, week: [] } };
    expect(at(handedOff(asked, T), T, policy).sla).toEqual({ wantedAt: T, told: [] });
  });
});

describe("a rule of the shop's", () => {
  const gold = { chatFirst: 10 * SECOND, chatNext: 30 * SECOND, ticketFirst: HOUR, ticketResolve: 2 * HOUR };
  const rule: SlaRule = {
    id: "vip",
    name: "VIP",
    on: true,
    tiers: ["gold", "diamond"],
    channels: [],
    intents: [],
    levels: [],
    targets: gold,
  };
  const withRules = (...slaRules: readonly SlaRule[]): Policy => ({ ...DEFAULT_POLICY, slaRules });
  const tiered = { ...wanted, sla: undefined, head: { ...wanted.head, shopper: { ...wanted.head.shopper, tier: "gold" as const } } };
  const firstDue = (ticket: Ticket, policy: Policy): number | undefined => slaOf(at(ticket, T, policy)).firstDue;

  it("[R366] holds for whom it is made, and for nobody else", () => {
    expect(firstDue(tiered, withRules(rule))).toBe(T + 10 * SECOND);
    expect(firstDue({ ...wanted, sla: undefined }, withRules(rule))).toBe(T + 60 * SECOND);
    expect(firstDue(tiered, withRules({ ...rule, on: false }))).toBe(T + 60 * SECOND);
    expect(firstDue(tiered, withRules({ ...rule, channels: ["api"] }))).toBe(T + 60 * SECOND);
    expect(firstDue(tiered, withRules({ ...rule, levels: ["P0"] }))).toBe(T + 60 * SECOND);
    expect(firstDue(ranked(tiered, "P0"), withRules({ ...rule, levels: ["P0"] }))).toBe(T + 10 * SECOND);
  });
  it("[R366] the first that fits holds, by what is asked too", () => {
    const slow = { ...rule, id: "slow", tiers: [], intents: ["refund_progress" as const], targets: { ...gold, chatFirst: HOUR } };
    const about = { ...tiered, handoff: { ...tiered.handoff, intents: ["refund_progress"] } } as Ticket;
    expect(firstDue(about, withRules(slow, rule))).toBe(T + HOUR);
    expect(firstDue(about, withRules(rule, slow))).toBe(T + 10 * SECOND);
    expect(firstDue(tiered, withRules(slow))).toBe(T + 60 * SECOND);
  });
  it("[R366] may count in hours of its own; hours that are gone are the shop's", () => {
    const night = local("23T23:30");
    const always = {
      timeZone: "Asia/Shanghai",
      week: Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]),
      holidays: [],
      workdays: [],
    };
    const policy = {
      ...withRules({ ...rule, calendar: "always" }),
      calendars: { always: { name: { zh: "全天", en: "Always" }, hours: always } },
    };
    const late = { ...tiered, handoff: tiered.handoff === undefined ? undefined : { ...tiered.handoff, at: night }, messages: [] };
    expect(slaOf(at(late, night, policy)).firstDue).toBe(night + 10 * SECOND);
    expect(slaOf(at(late, night, { ...policy, calendars: {} })).firstDue).toBe(local("24T09:00:10"));
    expect(promisedTo(late, policy).rule?.id).toBe("vip");
  });
  it("[R374] a row is promised what its ticket is", () => {
    const slow = { ...rule, id: "slow", tiers: [], intents: ["refund_progress" as const], targets: { ...gold, chatFirst: HOUR } };
    const policy = withRules({ ...rule, levels: ["P0"] }, { ...slow, channels: ["api"] }, { ...slow, id: "chat" });
    const about = handedOff(tiered, T, { intents: ["refund_progress"] });
    const mail = { ...about, head: { ...about.head, channel: "api" as const } };
    const one = [tiered, ranked(tiered, "P0"), about, mail, { ...wanted, priority: undefined }];
    for (const ticket of one) expect(promisedToRow(foldTicketRow(ticket), policy)).toEqual(promisedTo(ticket, policy));
    expect(one.map((ticket) => promisedTo(ticket, policy).rule?.id)).toEqual([undefined, "vip", "chat", "slow", undefined]);
  });
  it("[R366] moves its alarms with it", () => {
    const now = at(tiered, T, withRules(rule));
    expect(dueMoments(now, withRules(rule)).find((one) => one.key === "first:breach")?.at).toBe(T + 10 * SECOND);
  });
});

describe("what makes the clocks stand", () => {
  it("[R367] may be less than the usual: a shop that counts on while it waits for the shopper", () => {
    const counting: Policy = { ...DEFAULT_POLICY, slaPauses: { waiting: false, snoozed: true } };
    const still = at(wishes(answered, "waiting", ANNA), T + MINUTE, counting);
    expect(slaOf(still).pausedSince).toBeUndefined();
    expect(slaOf(still).resolveDue).toBe(slaOf(wanted).resolveDue);
    expect(slaOf(waiting).pausedSince).toBe(T + MINUTE);
    expect(slaOf(at(wishes(answered, "resolved", ANNA), T + MINUTE, counting)).pausedSince).toBe(T + MINUTE);
  });
});

describe("the next reply", () => {
  it("is not promised while nothing is unanswered", () => {
    expect(slaOf(answered).nextDue).toBeUndefined();
  });
  it("counts from the first message nobody answered, not from the last", () => {
    const twice = shopperWrites(shopperWrites(answered, "好了", { at: T + MINUTE }), "在吗", { at: T + 2 * MINUTE });
    expect(slaOf(at(twice, T + 2 * MINUTE)).nextDue).toBe(T + 4 * MINUTE);
  });
  it("goes on running when the reply crossed the shopper's message", () => {
    const wrote = at(shopperWrites(answered, "好了", { at: T + MINUTE }), T + MINUTE);
    const crossed = at(agentWrites(wrote, ANNA, "在吗?", { seen: { shopper: 1 }, at: T + 90 * SECOND }), T + 90 * SECOND);
    expect(slaOf(crossed).nextDue).toBe(T + 4 * MINUTE);
  });
  it("stops with the reply", () => {
    const wrote = at(shopperWrites(answered, "好了", { at: T + MINUTE }), T + MINUTE);
    expect(slaOf(at(agentWrites(wrote, ANNA, "收到"), T + 2 * MINUTE)).nextDue).toBeUndefined();
  });
  it("counts from the opening for a message of the night", () => {
    const night = at(shopperWrites(answered, "好了", { at: local("23T22:00") }), local("23T22:00"));
    expect(slaOf(night).nextDue).toBe(local("24T09:03"));
  });
  it("begins anew when a snooze is over", () => {
    const wrote = at(shopperWrites(answered, "好了", { at: T + MINUTE }), T + MINUTE);
    const snoozed = at(wishes(wrote, "snoozed", ANNA, { until: T + HOUR }), T + 2 * MINUTE);
    const awake = at(snoozed, T + HOUR);
    expect(slaOf(snoozed).nextDue).toBeUndefined();
    expect(slaOf(awake).nextDue).toBe(T + HOUR + 3 * MINUTE);
    expect(slaOf(at(awake, T + HOUR + MINUTE)).nextDue).toBe(T + HOUR + 3 * MINUTE);
  });
});

describe("the solution", () => {
  it("is due after the level's working hours: four days of twelve", () => {
    expect(slaOf(wanted).resolveDue).toBe(local("27T10:00"));
  });
  it("stands while the agent waits for the shopper", () => {
    expect(slaOf(waiting)).toMatchObject({ pausedSince: T + MINUTE });
    expect(pressing(slaOf(waiting))).toBeUndefined();
  });
  it("goes on where it stood when the shopper has answered", () => {
    const back = at(shopperWrites(waiting, "照片", { at: T + 2 * HOUR + MINUTE }), T + 2 * HOUR + MINUTE);
    expect(slaOf(back).resolveDue).toBe(local("27T12:00"));
    expect(slaOf(back).nextDue).toBe(T + 2 * HOUR + 4 * MINUTE);
    expect(slaOf(back).pausedSince).toBeUndefined();
  });
  it("does not count the night of a pause twice", () => {
    const back = at(shopperWrites(waiting, "照片", { at: local("24T09:00") }), local("24T09:00"));
    expect(slaOf(back).pausedMs).toBe(11 * HOUR - MINUTE);
    expect(slaOf(back).resolveDue).toBe(local("27T20:59"));
  });
  it("adds up several pauses", () => {
    const back = at(shopperWrites(waiting, "照片", { at: T + HOUR + MINUTE }), T + HOUR + MINUTE);
    const again = at(wishes(agentWrites(back, ANNA, "收到"), "waiting", ANNA), T + 2 * HOUR);
    const third = at(shopperWrites(again, "好", { at: T + 3 * HOUR }), T + 3 * HOUR);
    expect(slaOf(third).pausedMs).toBe(2 * HOUR);
  });
  it("ends a snooze at its hour even if the room woke late", () => {
    const snoozed = at(wishes(answered, "snoozed", ANNA, { until: T + HOUR }), T + MINUTE);
    expect(slaOf(at(snoozed, T + 2 * HOUR)).pausedMs).toBe(59 * MINUTE);
  });
  it("is not due any more once resolved or closed", () => {
    for (const want of ["resolved", "closed"] as const) {
      const done = at(wishes(answered, want, ANNA), T + HOUR);
      expect(slaOf(done)).toEqual({ firstAt: T + 40 * SECOND, wantedAt: T, pausedSince: T + HOUR, told: [] });
    }
  });
  it("is due again when the shopper comes back, the days between left out", () => {
    const done = at(wishes(answered, "closed", ANNA), T + HOUR);
    const back = at(shopperWrites(done, "又坏了", { at: T + 2 * DAY + HOUR }), T + 2 * DAY + HOUR);
    expect(settle(back, T + 2 * DAY + HOUR).reopened).toBe(true);
    expect(slaOf(back).resolveDue).toBe(local("29T10:00"));
    expect(slaOf(back).nextDue).toBe(T + 2 * DAY + HOUR + 3 * MINUTE);
  });
});

describe("a change of priority", () => {
  it("moves what is due, counted from the same beginning", () => {
    const raised = at(ranked(wanted, "P0"), T + 10 * SECOND);
    expect(slaOf(raised)).toMatchObject({ firstDue: T + 15 * SECOND, resolveDue: T + 4 * HOUR });
    expect(slaOf(at(ranked(raised, "P3"), T + 11 * SECOND)).firstDue).toBe(T + 3 * MINUTE);
  });
  it("may make it overdue at once", () => {
    const raised = at(ranked(wanted, "P0"), T + 30 * SECOND);
    expect(slaOf(raised).firstDue).toBeLessThan(T + 30 * SECOND);
  });
  it("keeps the pauses", () => {
    const back = at(shopperWrites(waiting, "照片", { at: T + HOUR + MINUTE }), T + HOUR + MINUTE);
    expect(slaOf(at(ranked(back, "P0"), T + HOUR + MINUTE)).resolveDue).toBe(T + 5 * HOUR);
  });
});

describe("the alarms", () => {
  const alarms = (ticket: Ticket, level: Level = "P2") => dueMoments(ranked({ ...ticket, sla: slaOf(ticket) }, level), DEFAULT_POLICY);
  it("warn at three quarters, then say the time is over", () => {
    expect(alarms(wanted)).toEqual([
      { key: "first:warn", at: T + 45 * SECOND },
      { key: "first:breach", at: T + 60 * SECOND },
      { key: "resolve:warn", at: local("26T10:00") },
      { key: "resolve:breach", at: local("27T10:00") },
    ]);
  });
  it("warn at half time too where it is a P0", () => {
    const urgent = at(ranked(wanted, "P0"), T);
    expect(alarms(urgent, "P0").map((one) => one.key)).toEqual([
      "first:half",
      "first:warn",
      "first:breach",
      "resolve:half",
      "resolve:warn",
      "resolve:breach",
    ]);
    expect(alarms(urgent, "P0")[0]?.at).toBe(T + 7.5 * SECOND);
  });
  it("agree with what is due after pauses", () => {
    const back = at(shopperWrites(waiting, "照片", { at: T + 2 * HOUR }), T + 2 * HOUR);
    const moments = new Map(alarms(back).map((one) => [one.key, one.at]));
    expect(moments.get("resolve:breach")).toBe(slaOf(back).resolveDue);
    expect(moments.get("next:breach")).toBe(slaOf(back).nextDue);
    expect(moments.get("next:warn")).toBe(T + 2 * HOUR + 135 * SECOND);
  });
  it("are given once", () => {
    const told = { ...wanted, sla: tell(tell(slaOf(wanted), "first:warn"), "first:warn") };
    expect(slaOf(told).told).toEqual(["first:warn"]);
    expect(alarms(told).map((one) => one.key)).not.toContain("first:warn");
    expect(slaOf(at(told, T + 50 * SECOND)).told).toEqual(["first:warn"]);
  });
  it("are none while the clocks stand", () => {
    expect(alarms(waiting)).toEqual([]);
  });
  it("ring again for the next unanswered message, though the one before was told", () => {
    const wrote = at(shopperWrites(answered, "好了", { at: T + MINUTE }), T + MINUTE);
    const told = { ...wrote, sla: tell(tell(slaOf(wrote), "next:warn"), "resolve:warn") };
    const replied = agentWrites(told, ANNA, "收到");
    const again = at(shopperWrites(at(replied, T + 3 * MINUTE), "还有", { at: T + 4 * MINUTE }), T + 4 * MINUTE);
    expect(slaOf(again).told).toEqual(["resolve:warn"]);
    const inOneGo = at(shopperWrites(replied, "还有", { at: T + 4 * MINUTE }), T + 4 * MINUTE);
    expect(slaOf(inOneGo).told).toEqual(["resolve:warn"]);
  });
});

it("answers the same when asked again at the same moment", () => {
  for (const ticket of [wanted, answered, waiting])
    expect(at(ticket, T + 2 * MINUTE).sla).toEqual(at(at(ticket, T + 2 * MINUTE), T + 2 * MINUTE).sla);
});

it("names the clock that presses most", () => {
  expect(pressing(slaOf(wanted))).toEqual({ target: "first", due: T + 60 * SECOND });
});
