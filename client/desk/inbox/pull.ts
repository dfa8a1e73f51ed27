// Takes the next waiting ticket for who asks, by the row of each; fetched with the key's first press. Whether it was theirs the room says.
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Waiting } from "../../../shared/domain/dispatchWork.ts";
import { pullable } from "../../../shared/domain/pull.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Member } from "../../../shared/domain/team.ts";
import { asId, type ShopperId, type TicketId } from "../../../shared/core/ids.ts";
import type { Desk } from "../desk.ts";

/** The ticket taken; undefined: nobody waits whom this member could serve. What a colleague took meanwhile is passed over. */
export async function pullNext(desk: Pick<Desk, "queries" | "actions">, me: Member, now: number): Promise<TicketId | undefined> {
  const rows = (await desk.queries.unassigned()).filter((row) => row.assignee === "");
  for (const id of pullable(me, rows.map(waitingOf), now)) {
    if ((await desk.actions.claim(id)).ok) return id;
  }
  return undefined;
}

function waitingOf(row: TicketRow): Waiting {
  const [intent] = row.intents;
  return {
    work: {
      ticket: row.id,
      shopper: asId<ShopperId>(row.shopper),
      type: row.type === "" ? "other" : row.type,
      language: row.language,
      weight: 1,
      servedBy: [],
      ...(intent === undefined ? {} : { group: intentOf(intent).group }),
    },
    priority: { score: row.score },
    since: row.createdAt,
  };
}
