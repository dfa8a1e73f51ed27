// Who is told of what and when: chains, levels, quiet hours in the shop's own time zone.
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../core/time.ts";
import { defaultAlerts, plannedFor, quietUntil, type AlertSettings } from "./alertRules.ts";

const SHANGHAI = "Asia/Shanghai";
const at = (iso: string): number => Date.parse(iso);
const NOON = at("2026-11-23T12:00:00+08:00");

describe("a rule's chain", () => {
  it("[R376] a breach goes to who has it at once, to supervisors after two minutes, to the channels after five", () => {
    expect(plannedFor(defaultAlerts(["ding"]), "breached", "P2", SHANGHAI, NOON)).toEqual([
      { to: "member", afterMs: 0, step: 0 },
      { to: "supervisors", afterMs: 2 * MINUTE, step: 1 },
      { to: "channel:ding", afterMs: 5 * MINUTE, step: 2 },
    ]);
  });
  it("names each once, at its earliest step", () => {
    const settings: AlertSettings = {
      rules: [
        {
          kind: "urgent",
          on: true,
          levels: [],
          steps: [
            { afterMs: HOUR, to: ["supervisors", "channel:a"] },
            { afterMs: 0, to: ["supervisors"] },
          ],
        },
      ],
    };
    expect(plannedFor(settings, "urgent", "P0", SHANGHAI, NOON).map(({ to, afterMs }) => [to, afterMs])).toEqual([
      ["supervisors", 0],
      ["channel:a", HOUR],
    ]);
  });
  it("tells nobody where the rule is off, of another level, or not there", () => {
    const rule = { kind: "warned", on: true, levels: ["P0", "P1"], steps: [{ afterMs: 0, to: ["member"] }] } as const;
    expect(plannedFor({ rules: [rule] }, "warned", "P1", SHANGHAI, NOON)).toHaveLength(1);
    expect(plannedFor({ rules: [rule] }, "warned", "P2", SHANGHAI, NOON)).toEqual([]);
    expect(plannedFor({ rules: [{ ...rule, on: false }] }, "warned", "P1", SHANGHAI, NOON)).toEqual([]);
    expect(plannedFor({ rules: [rule] }, "breached", "P1", SHANGHAI, NOON)).toEqual([]);
  });
});

describe("a rule with hours", () => {
  const rule = { kind: "waiting", on: true, levels: [], steps: [{ afterMs: 0, to: ["supervisors"] }] } as const;
  const told = (hours: { from: number; to: number } | undefined, iso: string): number =>
    plannedFor({ rules: [{ ...rule, ...(hours === undefined ? {} : { hours }) }] }, "waiting", "P2", SHANGHAI, at(iso)).length;
  it.each<[string, { from: number; to: number } | undefined, string, number]>([
    ["none: at any time", undefined, "2026-11-23T03:00:00+08:00", 1],
    ["in the working day", { from: 9 * 60, to: 18 * 60 }, "2026-11-23T09:00:00+08:00", 1],
    ["after it", { from: 9 * 60, to: 18 * 60 }, "2026-11-23T18:00:00+08:00", 0],
    ["over midnight", { from: 22 * 60, to: 6 * 60 }, "2026-11-23T03:00:00+08:00", 1],
    ["the same twice: at any time", { from: 60, to: 60 }, "2026-11-23T03:00:00+08:00", 1],
  ])("[R694] %s", (_name, hours, iso, n) => expect(told(hours, iso)).toBe(n));
});

describe("quiet hours", () => {
  const night = { from: 22 * 60, to: 8 * 60, except: ["P0"] } as const;
  it.each([
    ["before ten in the evening", "2026-11-23T21:59:00+08:00", undefined],
    ["from ten on, until eight", "2026-11-23T22:00:00+08:00", "2026-11-24T08:00:00+08:00"],
    ["after midnight", "2026-11-24T03:30:30+08:00", "2026-11-24T08:00:00+08:00"],
    ["at eight", "2026-11-24T08:00:00+08:00", undefined],
  ])("[R377] %s", (_name, now, until) => {
    expect(quietUntil(night, "P2", SHANGHAI, at(now))).toBe(until === undefined ? undefined : at(until));
  });
  it("hold back nothing that is excepted, and nothing where there are none", () => {
    const now = at("2026-11-24T03:30:00+08:00");
    expect(quietUntil(night, "P0", SHANGHAI, now)).toBeUndefined();
    expect(quietUntil(undefined, "P2", SHANGHAI, now)).toBeUndefined();
    expect(quietUntil({ from: 60, to: 60, except: [] }, "P2", SHANGHAI, now)).toBeUndefined();
  });
  it("within one day, and in the shop's own zone", () => {
    const lunch = { from: 12 * 60, to: 13 * 60, except: [] } as const;
    expect(quietUntil(lunch, "P2", "Europe/London", at("2026-11-24T12:30:00Z"))).toBe(at("2026-11-24T13:00:00Z"));
    expect(quietUntil(lunch, "P2", SHANGHAI, at("2026-11-24T12:30:00Z"))).toBeUndefined();
    expect(quietUntil(lunch, "P2", "Nowhere/Land", at("2026-11-24T12:30:00Z"))).toBe(at("2026-11-24T13:00:00Z"));
  });
});
