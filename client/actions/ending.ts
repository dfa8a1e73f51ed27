// What the shop wants said before a ticket may be resolved or closed: its required fields, and a reason where it insists on one. Reads only.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { missingIn } from "../../shared/domain/field.ts";
import { settle, type StatusWish, type Ticket } from "../../shared/domain/ticket.ts";
import { wrapUpOf } from "../../shared/domain/wrapUpMark.ts";
import type { Shelf } from "../store/db.ts";
import { endWants } from "../store/endWants.ts";

/** What goes with the wish for an end; refuses where something is missing. */
export type Ending = (before: Ticket) => Result<Pick<StatusWish, "wrapUp">>;

/** Asked of the ticket as it stands when the change is made. What has ended already is asked nothing more, and keeps the reason it has. */
export async function createEnding(shelf: Shelf, wrapUp: string | undefined, now: number): Promise<Ending> {
  const wants = await endWants(shelf);
  return (before) => {
    const { phase } = settle(before, now);
    const isOver = phase === "resolved" || phase === "closed";
    if (!isOver && missingIn(wants.fields, before.fields).length > 0) return fieldsMissing;
    if (!isOver && wants.wrapUp === "required" && wrapUp === undefined) return reasonMissing;
    const reason = wrapUp ?? (isOver ? wrapUpOf(before) : "");
    return ok(reason === "" ? {} : { wrapUp: reason });
  };
}

const fieldsMissing = refuse("conflict", "还有必填的字段没填。 A field that must be filled in is empty.");
const reasonMissing = refuse("conflict", "请先说明结束的原因。 Say first why it ends.");
