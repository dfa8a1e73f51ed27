// A filter as the form holds it.
import { describe, expect, it } from "vitest";
import { dayOf, plainFilter, toggled, withDay } from "./viewForm.ts";

describe("the form of a view", () => {
  it("keeps days: from its first moment, to its last", () => {
    const filter = withDay(withDay({}, "createdFrom", "2026-11-23"), "createdTo", "2026-11-23");
    expect(filter.createdFrom).toBe(new Date(2026, 10, 23).getTime());
    expect(filter.createdTo).toBe(new Date(2026, 10, 24).getTime());
    expect([dayOf(filter, "createdFrom"), dayOf(filter, "createdTo"), dayOf(filter, "updatedTo")]).toEqual([
      "2026-11-23",
      "2026-11-23",
      "",
    ]);
  });
  it("takes a day out again, and takes no day that is none", () => {
    const filter = withDay({}, "updatedTo", "2026-11-23");
    expect(withDay(filter, "updatedTo", "")).toEqual({});
    expect(withDay(filter, "updatedTo", "yesterday")).toEqual({});
  });
  it("leaves out what asks nothing", () => {
    expect(plainFilter({ phases: [], unread: false, tiers: ["gold"], createdFrom: 0 })).toEqual({ tiers: ["gold"], createdFrom: 0 });
    expect(toggled(toggled(undefined, "a"), "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
