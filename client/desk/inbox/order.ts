// Which tickets stand in which tab, and in what order. Pure.
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Level } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Order } from "../../../shared/domain/viewOrder.ts";
import { runningDue } from "./clock.ts";

export const TABS = ["mine", "queue", "all", "done"] as const;
export type Tab = (typeof TABS)[number];
export type TabCounts = Readonly<Record<Exclude<Tab, "done">, number>>;

const RANK: Readonly<Record<Level | "", number>> = { P0: 0, P1: 1, P2: 2, P3: 3, "": 4 };

/** Does the row belong to that tab? Queue: a person is wanted and nobody has it. */
export function isIn(tab: Tab, row: TicketRow, me: MemberId): boolean {
  switch (tab) {
    case "mine":
      return row.assignee === me;
    case "queue":
      return row.assignee === "" && row.withPerson;
    case "all":
      return row.open === 1;
    case "done":
      return row.open === 0;
  }
}

/** Rows in order: what waits for the shopper stands last; within, by level, clock or age. Ties by id, so nothing jumps. */
export function inOrder(rows: readonly TicketRow[], order: Order): readonly TicketRow[] {
  const by: Readonly<Record<Order, (a: TicketRow, b: TicketRow) => number>> = {
    priority: (a, b) => resting(a) - resting(b) || RANK[a.level] - RANK[b.level] || dueAt(a) - dueAt(b) || a.lastAt - b.lastAt,
    waiting: (a, b) => resting(a) - resting(b) || dueAt(a) - dueAt(b) || a.lastAt - b.lastAt,
    newest: (a, b) => b.createdAt - a.createdAt,
    soonest: (a, b) => (a.followUpAt ?? Number.MAX_SAFE_INTEGER) - (b.followUpAt ?? Number.MAX_SAFE_INTEGER),
  };
  return rows.toSorted((a, b) => by[order](a, b) || (a.id < b.id ? -1 : 1));
}

function dueAt(row: TicketRow): number {
  const due = runningDue(row);
  return due.which === "none" ? Number.MAX_SAFE_INTEGER : due.at;
}

function resting(row: TicketRow): number {
  return runningDue(row).which === "none" ? 1 : 0;
}
