// Tabs and orders of the inbox.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { aRow } from "../../../test/kit/buildRow.ts";
import { inOrder, isIn } from "./order.ts";

const me = asId<MemberId>("me");
const row = (id: string, over: Partial<TicketRow>): TicketRow => aRow({ id: asId<TicketId>(id), ...over });
const ids = (rows: readonly TicketRow[]): string => rows.map((one) => one.id).join(" ");

describe("tabs", () => {
  it("mine is what is assigned to me, the queue is what nobody has and waits for a person", () => {
    expect(isIn("mine", row("a", { assignee: me }), me)).toBe(true);
    expect(isIn("mine", row("a", { assignee: "" }), me)).toBe(false);
    expect(isIn("queue", row("a", { assignee: "", withPerson: true }), me)).toBe(true);
    expect(isIn("queue", row("a", { assignee: "", withPerson: false }), me)).toBe(false);
    expect(isIn("all", row("a", { assignee: "", withPerson: false }), me)).toBe(true);
  });
  it("what is resolved or closed stands in its own tab", () => {
    expect(isIn("done", row("a", { open: 0, phase: "closed" }), me)).toBe(true);
    expect(isIn("done", row("a", { open: 1 }), me)).toBe(false);
    expect(isIn("all", row("a", { open: 0 }), me)).toBe(false);
  });
});

describe("orders", () => {
  const rows = [
    row("rest", { level: "P0", pausedSince: 5, createdAt: 1 }),
    row("low", { level: "P2", nextDue: 10, createdAt: 4 }),
    row("late", { level: "P1", nextDue: 30, createdAt: 3 }),
    row("soon", { level: "P1", nextDue: 20, createdAt: 2 }),
  ];
  it("by priority: level, then clock; what rests stands last", () => {
    expect(ids(inOrder(rows, "priority"))).toBe("soon late low rest");
  });
  it("by waiting: the clock that runs out first", () => {
    expect(ids(inOrder(rows, "waiting"))).toBe("low soon late rest");
  });
  it("by newest", () => {
    expect(ids(inOrder(rows, "newest"))).toBe("low late soon rest");
  });
  it("does not jump between equals", () => {
    const twins = [row("b", { createdAt: 1 }), row("a", { createdAt: 1 })];
    expect(ids(inOrder(twins, "priority"))).toBe("a b");
    expect(ids(inOrder(twins.toReversed(), "priority"))).toBe("a b");
  });
});
