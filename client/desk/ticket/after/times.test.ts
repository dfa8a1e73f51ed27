// Moments by the shop's clocks, also where they are set forward and back.
import { describe, expect, it } from "vitest";
import { momentOfForm, offered, shownAt } from "./times.ts";

const at = (text: string): number => Date.parse(text);

describe("when to come back", () => {
  it("[R388] is offered by the shop's clocks: an hour on, tomorrow, in three days, on the next Monday, never today", () => {
    const now = at("2026-11-23T23:30:20+08:00"); // a Monday evening
    expect(offered("Asia/Shanghai", now).map((one) => new Date(one.at).toISOString())).toEqual([
      "2026-11-23T16:31:00.000Z",
      "2026-11-24T02:00:00.000Z",
      "2026-11-26T02:00:00.000Z",
      "2026-11-30T02:00:00.000Z",
    ]);
  });
  it("[R388] is read and shown in the shop's zone, whatever the device's is", () => {
    for (const zone of ["Asia/Shanghai", "America/New_York", "Asia/Kolkata", "no/such"]) {
      const moment = momentOfForm(zone, "2026-12-01", 9 * 60 + 5) ?? 0;
      expect(shownAt(zone, moment)).toEqual({ day: "2026-12-01", minute: 545 });
    }
    expect(momentOfForm("Asia/Shanghai", "", 0)).toBeUndefined();
    expect(momentOfForm("Asia/Shanghai", "2026-13-01", 0)).toBeUndefined();
  });
  it("[R388] of a minute that comes twice is the first, of one that never comes the change of the clocks", () => {
    const zone = "America/New_York";
    expect(momentOfForm(zone, "2026-11-01", 90)).toBe(at("2026-11-01T05:30:00Z"));
    expect(momentOfForm(zone, "2026-03-08", 150)).toBe(at("2026-03-08T07:00:00Z"));
  });
});
