// In which column a ticket stands, and that every column is read along an index of its own.
import { describe, expect, it } from "vitest";
import { HOUR } from "../../../shared/core/time.ts";
import { openIn } from "../../../shared/domain/ticketView.ts";
import { ALL, filtersOf, laneOf, LANES, midnightOf } from "./lanes.ts";

const NOW = new Date(2026, 10, 20, 14, 6).getTime();
const MIDNIGHT = midnightOf(NOW);

describe("[R371] a ticket stands on the board", () => {
  it("by its state, and what the bot has stands nowhere", () => {
    const at = (phase: Parameters<typeof laneOf>[0]["phase"]) => laneOf({ phase, wakeAt: 0, updatedAt: NOW }, NOW, MIDNIGHT);
    expect((["queued", "assigned", "open", "waiting"] as const).map(at)).toEqual(["queued", "assigned", "open", "waiting"]);
    expect(at("new")).toBeUndefined();
  });
  it("among the snoozed until its hour, then among the open ones", () => {
    const until = (wakeAt: number) => laneOf({ phase: "snoozed", wakeAt, updatedAt: NOW }, NOW, MIDNIGHT);
    expect([until(NOW + 1), until(NOW)]).toEqual(["snoozed", "open"]);
  });
  it("among the resolved on the day it ended, resolved or closed, and not the day after", () => {
    const ended = (updatedAt: number) => laneOf({ phase: "closed", wakeAt: 0, updatedAt }, NOW, MIDNIGHT);
    expect([ended(MIDNIGHT), ended(MIDNIGHT - 1)]).toEqual(["resolved", undefined]);
    expect(laneOf({ phase: "resolved", wakeAt: 0, updatedAt: NOW - HOUR }, NOW, MIDNIGHT)).toBe("resolved");
  });
  it("and no column is asked for by a walk over all tickets", () => {
    for (const lane of LANES)
      for (const filter of filtersOf(lane, { ...ALL, levels: ["P1"], whose: { is: "me" } }, MIDNIGHT)) {
        expect(openIn(filter)).toBe(lane === "resolved" ? 0 : 1);
        expect(lane === "resolved" ? filter.updatedFrom : filter.phases?.length).toBe(lane === "resolved" ? MIDNIGHT : 1);
      }
  });
});
