// Moving a ticket to another column: whether it may be, the deed that does it, and the way back. Draws nothing; the room judges by itself.
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Result } from "../../../shared/core/result.ts";
import { isErased } from "../../../shared/domain/erased.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";
import type { Phrase } from "../../ui/words.ts";
import { undoOne } from "../inbox/bulk/bulkDeeds.ts";
import { mayClaim } from "../ticket/sending.ts";
import { BOARD } from "./boardWords.ts";
import type { Lane } from "./lanes.ts";

export type Move = { readonly to: Exclude<Lane, "snoozed"> } | { readonly to: "snoozed"; readonly until: number };

interface Me {
  readonly id: MemberId;
  readonly role: Role;
}

/** Why it may not go from one column to the other; undefined: it may, as far as this device knows. */
export function whyNotMove(row: TicketRow, from: Lane, to: Lane, me: Me): Phrase | undefined {
  if (isErased(row.shopper)) return BOARD.erased;
  if (from === to) return BOARD.isThere;
  if (from === "resolved" && to !== "open") return BOARD.reopenFirst;
  const rights = row.assignee === me.id || roleMay(me.role, "takeFromColleague") ? undefined : notMine(row);
  switch (to) {
    case "queued":
      return row.assignee === "" ? BOARD.nobodyHas : rights;
    case "assigned":
      if (from !== "queued") return BOARD.begun;
      return mayClaim(row, me) ? undefined : BOARD.theirs;
    case "open":
      return from === "queued" || from === "assigned" ? BOARD.byReply : rights;
    case "waiting":
    case "snoozed":
    case "resolved":
      return rights;
  }
}

const notMine = (row: TicketRow): Phrase => (row.assignee === "" ? BOARD.takeFirst : BOARD.theirs);

/** Does it. Refuses what the room would refuse anyhow. */
export function doMove({ id }: TicketRow, move: Move, actions: TicketActions): Promise<Result<void>> {
  switch (move.to) {
    case "queued":
      return actions.release(id);
    case "assigned":
      return actions.claim(id);
    case "open":
      return actions.reopen(id, "");
    case "waiting":
      return actions.waiting(id);
    case "snoozed":
      return actions.snooze(id, move.until);
    case "resolved":
      return actions.resolve(id);
  }
}

/** Puts it back as `before` says. `now`: its row by then; undefined: it is not here any more. "not yet": the room has not said who has it. */
export async function putBack(
  before: TicketRow,
  { to }: Move,
  now: TicketRow | undefined,
  me: MemberId,
  actions: TicketActions,
): Promise<Result<void> | "not yet"> {
  if (to === "queued") {
    if (now === undefined || now.assignmentVersion === before.assignmentVersion || before.assignee === "") return "not yet";
    return before.assignee === me ? actions.claim(before.id) : actions.transfer(before.id, before.assignee, "");
  }
  if (to !== "assigned" && before.phase === "closed") return actions.close(before.id);
  return undoOne({ did: to === "assigned" ? "claim" : "resolve" }, before, now, actions);
}
