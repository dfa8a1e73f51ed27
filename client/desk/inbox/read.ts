// What this agent has looked at on this device: how many of the shopper's messages per ticket. Comfort only; never leaves the device.
import { createSignal, type Accessor } from "solid-js";
import { integer, readJson, record } from "../../../shared/core/check.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { recall, remember } from "../../ui/remembered.ts";

const READ_KEY = "zg.read";
const MOST = 500; // tickets remembered; the oldest are forgotten first

const check = record(integer(), MOST + 1);

function load(): ReadonlyMap<string, number> {
  const kept = readJson(check, recall(READ_KEY) ?? "{}", "read marks");
  return new Map(kept.ok ? Object.entries(kept.value) : []);
}

const [read, setRead] = createSignal(load());

/** Notes that everything the shopper said so far was seen. */
export function markRead(row: Pick<TicketRow, "id" | "shopperMessages">): void {
  if (read().get(row.id) === row.shopperMessages) return;
  const next = new Map(read());
  next.delete(row.id);
  next.set(row.id, row.shopperMessages);
  for (const id of next.keys()) {
    if (next.size <= MOST) break;
    next.delete(id);
  }
  setRead(next);
  remember(READ_KEY, JSON.stringify(Object.fromEntries(next)));
}

/** Changes whenever something was seen. */
export const readMarks: Accessor<ReadonlyMap<string, number>> = read;

/** Another person comes to this desk: the marks of the one before go. */
export function forgetRead(): void {
  setRead(new Map());
}

/** Messages of the shopper nobody answered and this agent has not seen. */
export function unreadOf(row: Pick<TicketRow, "id" | "shopperMessages" | "unanswered" | "withPerson" | "open">): number {
  if (!row.withPerson || row.open === 0) return 0;
  return Math.max(0, Math.min(row.unanswered, row.shopperMessages - (read().get(row.id) ?? 0)));
}
