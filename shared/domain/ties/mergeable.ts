// Tickets and rows as merging asks for them (merge.ts). Pure.
import { isErased } from "../erased.ts";
import { countShopper, type Ticket } from "../ticket.ts";
import type { TicketRow } from "../ticketRow.ts";
import { mergedInto } from "./merge.ts";
import type { Mergeable, MergeHome } from "./mayMerge.ts";

export function asMergeable(ticket: Ticket): Mergeable {
  const { head, assignment, merged } = ticket;
  return {
    id: head.id,
    shopper: head.shopper.id,
    isErased: isErased(head.shopper.id),
    shopperMessages: countShopper(ticket),
    assignee: assignment.to,
    merged,
  };
}

export function asHome(ticket: Ticket): MergeHome {
  const { shopper } = ticket.head;
  return { shopper: shopper.id, isErased: isErased(shopper.id), isMerged: mergedInto(ticket.merged, countShopper(ticket)) !== undefined };
}

export function homeOfRow({ shopper, mergedInto: into }: Pick<TicketRow, "shopper" | "mergedInto">): MergeHome {
  return { shopper, isErased: isErased(shopper), isMerged: into !== undefined };
}
