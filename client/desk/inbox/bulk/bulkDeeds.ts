// What may be done with each of several tickets, doing it one by one, and putting it back: exactly what was done, as it was before. Draws nothing.
import type { MemberId } from "../../../../shared/core/ids.ts";
import type { Result } from "../../../../shared/core/result.ts";
import { isErased } from "../../../../shared/domain/erased.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { Role } from "../../../../shared/domain/team.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import type { TicketActions } from "../../../actions/ticketActions.ts";
import type { Phrase } from "../../../ui/words.ts";
import { mayClaim } from "../../ticket/sending.ts";
import { BULK } from "./bulkWords.ts";

export type BulkDeed =
  | { readonly did: "claim" }
  /** `wrapUp`: why, by the shop's list; of those that had ended before the old reason stays. */
  | { readonly did: "resolve" | "close"; readonly wrapUp?: string }
  | { readonly did: "snooze"; readonly until: number }
  | { readonly did: "assign"; readonly to: MemberId };
export type BulkKind = BulkDeed["did"] | "tag";

interface Me {
  readonly id: MemberId;
  readonly role: Role;
}

/** Why this cannot be done with this ticket; undefined: it can, as far as this device knows. */
export function whyNotRow(kind: BulkKind, row: TicketRow, me: Me): Phrase | undefined {
  if (isErased(row.shopper)) return BULK.erased;
  const ends = row.assignee === me.id || roleMay(me.role, "takeFromColleague") ? undefined : BULK.notYours;
  switch (kind) {
    case "tag":
      return undefined;
    case "claim":
      if (row.open === 0) return BULK.isDone;
      if (row.assignee === me.id && row.assignmentState === "held") return BULK.yours;
      return mayClaim(row, me) ? undefined : BULK.theirs;
    case "close":
      return row.phase === "closed" ? BULK.isDone : ends;
    case "resolve":
    case "snooze":
    case "assign":
      return row.open === 0 ? BULK.isDone : ends;
  }
}

/** Why it cannot be done with any of them: the reason of the first; undefined: with one of them it can. */
export function whyNotAny(kind: BulkKind, rows: readonly TicketRow[], me: Me): Phrase | undefined {
  const whys = rows.map((row) => whyNotRow(kind, row, me));
  return whys.some((one) => one === undefined) ? undefined : whys[0];
}

/** What became of each; rows as they were before. `why`: words for a ticket that was left as it was. */
export interface Outcome {
  readonly done: readonly TicketRow[];
  readonly left: readonly { readonly row: TicketRow; readonly why: Phrase | Refused }[];
}
export interface Refused {
  readonly error: Extract<Result<never>, { ok: false }>["error"];
}

/** One after the other: each is a change of its own in the outbox, refused or not by itself. */
export async function doAll(deed: BulkDeed, rows: readonly TicketRow[], me: Me, actions: TicketActions): Promise<Outcome> {
  const done: TicketRow[] = [];
  const left: { row: TicketRow; why: Phrase | Refused }[] = [];
  const before = rows.map((row) => ({ ...row })); // a list's own rows change under our hands
  for (const row of before) {
    const why = whyNotRow(deed.did, row, me);
    if (why !== undefined) {
      left.push({ row, why });
      continue;
    }
    const did = await doOne(deed, row, actions);
    if (did.ok) done.push(row);
    else left.push({ row, why: { error: did.error } });
  }
  return { done, left };
}

/** How many of them would end by it, so that the shop may want to know why. */
export function endedBy(deed: BulkDeed, rows: readonly TicketRow[], me: Me): number {
  const isEnd = deed.did === "resolve" || deed.did === "close";
  return isEnd ? rows.filter((row) => row.open > 0 && whyNotRow(deed.did, row, me) === undefined).length : 0;
}

function doOne(deed: BulkDeed, { id, open }: TicketRow, actions: TicketActions): Promise<Result<void>> {
  switch (deed.did) {
    case "resolve":
    case "close":
      return actions[deed.did](id, "", open > 0 ? deed.wrapUp : undefined);
    case "claim":
      return actions.claim(id);
    case "snooze":
      return actions.snooze(id, deed.until);
    case "assign":
      return actions.transfer(id, deed.to, "");
  }
}

/** May it be put back? What was given away is a supervisor's to take from there. */
export function mayUndo(deed: BulkDeed, me: Me): boolean {
  return deed.did !== "assign" || roleMay(me.role, "takeFromColleague");
}

/** Puts one back as `before` says. `now`: its row as it is by then; undefined: it is not here any more. */
export async function undoOne(
  deed: BulkDeed,
  before: TicketRow,
  now: TicketRow | undefined,
  actions: TicketActions,
): Promise<Result<void> | "not yet"> {
  const { id, assignee } = before;
  if (deed.did === "claim" || deed.did === "assign") {
    if (now === undefined || now.assignmentVersion === before.assignmentVersion) return "not yet"; // the room decides; until then there is nothing to take back
    return assignee === "" ? actions.release(id) : actions.transfer(id, assignee, "");
  }
  switch (before.phase) {
    case "waiting":
      return actions.waiting(id);
    case "snoozed":
      return before.wakeAt > Date.now() ? actions.snooze(id, before.wakeAt) : actions.reopen(id, "");
    case "resolved":
      return actions.resolve(id, "", before.wrapUp);
    default:
      return actions.reopen(id, "");
  }
}
