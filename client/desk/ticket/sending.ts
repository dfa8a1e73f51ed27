// What sending a reply does to a ticket beside sending: nothing, a claim, or a take-over. Pure.
import type { MemberId } from "../../../shared/core/ids.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";

export type Sending =
  | { readonly kind: "plain" }
  | { readonly kind: "claim" }
  /** A colleague has it: this member may take it (and is asked first), or may not. */
  | { readonly kind: "takeover" | "theirs"; readonly from: string }
  | { readonly kind: "fromBot" };

type Held = Pick<TicketRow, "assignee" | "assignmentState" | "withPerson">;
interface Me {
  readonly id: MemberId;
  readonly role: Role;
}

/** May this member have it now? Nobody has it, it is offered to them, or they may take it from a colleague. */
export function mayClaim(row: Pick<Held, "assignee">, me: Me): boolean {
  return row.assignee === "" || row.assignee === me.id || roleMay(me.role, "takeFromColleague");
}

/** `claiming`: a claim of this device is on its way; it counts as mine. */
export function sendingOf(row: Held, me: Me, claiming: boolean, nameOf: (member: string) => string): Sending {
  if (claiming || (row.assignee === me.id && row.assignmentState === "held")) return { kind: "plain" };
  if (row.assignee === me.id) return { kind: "claim" };
  if (row.assignee !== "") return { kind: mayClaim(row, me) ? "takeover" : "theirs", from: nameOf(row.assignee) };
  return { kind: row.withPerson ? "claim" : "fromBot" };
}
