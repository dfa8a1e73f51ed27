// The clock of a row: which deadline, how full the ring, what it says.
import { describe, expect, it } from "vitest";
import { DAY, HOUR, SECOND } from "../../../shared/core/time.ts";
import { DEFAULT_POLICY } from "../../../shared/domain/policy.ts";
import type { SlaRule } from "../../../shared/domain/slaPolicy.ts";
import { clockOf, leftText, runningDue } from "./clock.ts";

const NOW = 1_700_000_000_000;
const row = { firstDue: 0, nextDue: 0, resolveDue: 0, pausedSince: 0, phase: "open", level: "P1", tier: "none", intents: [] } as const;
const sla = DEFAULT_POLICY;

describe("which deadline runs", () => {
  it("puts the next reply before the first and the resolution last", () => {
    expect(runningDue({ ...row, firstDue: 1, nextDue: 2, resolveDue: 3 })).toEqual({ which: "next", at: 2 });
    expect(runningDue({ ...row, firstDue: 1, resolveDue: 3 })).toEqual({ which: "first", at: 1 });
    expect(runningDue({ ...row, resolveDue: 3 })).toEqual({ which: "resolve", at: 3 });
  });
  it("rests while paused, waiting on the shopper, or with the bot", () => {
    expect(runningDue({ ...row, nextDue: 2, pausedSince: 1 }).which).toBe("none");
    expect(runningDue({ ...row, nextDue: 2, phase: "waiting" }).which).toBe("none");
    expect(runningDue({ ...row, nextDue: 2, phase: "new" }).which).toBe("none");
  });
});

describe("the ring", () => {
  it("empties with the target of the level", () => {
    expect(clockOf({ ...row, nextDue: NOW + 60 * SECOND }, sla, NOW)).toMatchObject({ left: 0.5, state: "ok" });
  });
  it("is amber in the last quarter, for P0 in the last half", () => {
    expect(clockOf({ ...row, nextDue: NOW + 30 * SECOND }, sla, NOW).state).toBe("warn");
    expect(clockOf({ ...row, level: "P0", nextDue: NOW + 30 * SECOND }, sla, NOW).state).toBe("warn");
    expect(clockOf({ ...row, nextDue: NOW + 31 * SECOND }, sla, NOW).state).toBe("ok");
  });
  it("is late from the very moment on, and never fuller than full", () => {
    expect(clockOf({ ...row, nextDue: NOW }, sla, NOW)).toMatchObject({ left: 0, state: "late" });
    expect(clockOf({ ...row, nextDue: NOW + DAY }, sla, NOW).left).toBe(1);
  });
});

describe("the promise it counts by", () => {
  const rule: SlaRule = {
    id: "gold",
    name: "金卡先回",
    on: true,
    tiers: ["gold"],
    channels: [],
    intents: [],
    levels: [],
    targets: { chatFirst: 10 * SECOND, chatNext: 40 * SECOND, ticketFirst: HOUR, ticketResolve: DAY },
  };
  const policy = { ...DEFAULT_POLICY, slaRules: [rule] };
  const due = { ...row, nextDue: NOW + 20 * SECOND };

  it("[R374] is the shop's rule where one holds, by name; else the level's", () => {
    expect(clockOf({ ...due, tier: "gold" }, policy, NOW)).toMatchObject({ left: 0.5, state: "ok", whole: 40 * SECOND, rule: "金卡先回" });
    expect(clockOf(due, policy, NOW)).toMatchObject({ state: "warn", whole: 120 * SECOND, rule: "" });
  });
  it("[R374] is a ticket's own where it is no chat; a row of an earlier version was a chat", () => {
    const first = { ...row, firstDue: NOW + 30 * SECOND };
    expect(clockOf({ ...first, channel: "api" }, policy, NOW).whole).toBe(DEFAULT_POLICY.sla.P1.ticketFirst);
    expect(clockOf(first, policy, NOW).whole).toBe(DEFAULT_POLICY.sla.P1.chatFirst);
  });
  it("[R374] is still named while the clock rests", () => {
    expect(clockOf({ ...due, tier: "gold", phase: "waiting" }, policy, NOW)).toMatchObject({ state: "rest", whole: 0, rule: "金卡先回" });
  });
});

describe("the time left, written", () => {
  it.each([
    [52 * SECOND, "0:52", "clock"],
    [156 * SECOND, "2:36", "clock"],
    [51_200, "0:52", "clock"],
    [14 * HOUR + 5, "14", "hours"],
    [47 * HOUR, "47", "hours"],
    [3 * DAY + HOUR, "3", "days"],
  ])("%i ms to go is %s", (ms, text, unit) => {
    expect(leftText(NOW + ms, NOW)).toEqual({ late: false, text, unit });
  });
  it("counts up once it is late", () => {
    expect(leftText(NOW - 84 * SECOND, NOW)).toEqual({ late: true, text: "1:24", unit: "clock" });
  });
});
