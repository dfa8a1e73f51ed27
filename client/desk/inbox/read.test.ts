// Unread counts and arrivals.
import { describe, expect, it } from "vitest";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { aRow } from "../../../test/kit/buildRow.ts";
import { arrivals } from "./arrivals.ts";
import { markRead, unreadOf } from "./read.ts";

describe("unread", () => {
  it("counts what nobody answered and this agent has not seen", () => {
    const row = aRow({ id: asId<TicketId>("read1"), shopperMessages: 5, unanswered: 2 });
    expect(unreadOf(row)).toBe(2);
    markRead(row);
    expect(unreadOf(row)).toBe(0);
    expect(unreadOf({ ...row, shopperMessages: 6, unanswered: 3 })).toBe(1);
  });
  it("is nothing while the bot has it, and nothing once it is closed", () => {
    const row = aRow({ id: asId<TicketId>("read2"), shopperMessages: 3, unanswered: 3 });
    expect(unreadOf({ ...row, withPerson: false })).toBe(0);
    expect(unreadOf({ ...row, open: 0 })).toBe(0);
  });
});

describe("arrivals", () => {
  const rows = [{ id: "a" }, { id: "b" }];
  it("are none at the first look", () => {
    expect(arrivals(undefined, rows)).toEqual([]);
  });
  it("are those not seen before", () => {
    expect(arrivals(new Set(["a"]), rows)).toEqual([{ id: "b" }]);
  });
});
