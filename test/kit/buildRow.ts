// A plain inbox row for tests of the desk: one complete example to vary. Never part of the app.
import { asId, type TicketId } from "../../shared/core/ids.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";

const PLAIN: TicketRow = {
  kind: "ticket",
  id: asId<TicketId>("t1"),
  number: 1,
  shopper: "s1",
  shopperName: "王若溪",
  tier: "none",
  language: "zh",
  product: "",
  phase: "open",
  open: 1,
  reopened: false,
  wakeAt: 0,
  type: "aftersale",
  intents: ["refund_progress"],
  level: "P2",
  score: 40,
  assignee: "",
  assignmentState: "none",
  assignmentVersion: 0,
  why: [],
  firstDue: 0,
  nextDue: 0,
  resolveDue: 0,
  firstAt: 0,
  pausedSince: 0,
  lastText: "",
  lastFrom: "shopper",
  lastAt: 0,
  unanswered: 0,
  shopperMessages: 1,
  agentMessages: 0,
  mood: "neutral",
  negatives: 0,
  withPerson: true,
  crossed: 0,
  held: 0,
  createdAt: 0,
  updatedAt: 0,
};

/** A row that differs from a plain one in what is given. */
export function aRow(over: Partial<TicketRow>): TicketRow {
  return { ...PLAIN, ...over };
}
