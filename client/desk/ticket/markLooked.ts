// What goes with looking at a ticket: its words are read, and what was told of it is seen. This device's comfort only.
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { markRead } from "../inbox/read.ts";
import { markTold } from "../inbox/told.ts";

export function markLooked(row: Pick<TicketRow, "id" | "shopperMessages">): void {
  markRead(row);
  markTold(row.id);
}
