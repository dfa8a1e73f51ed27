// One change of a ticket through the shelf's door: reads it, applies a verb, asks whether this member may. Knows no particular deed.
import { mintId, type Clock, type MessageId, type Random, type TicketId } from "../../shared/core/ids.ts";
import { refuse, type Result } from "../../shared/core/result.ts";
import { readDoc } from "../../shared/doc/readDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { mayChangeTicket } from "../../shared/domain/mayChangeTicket.ts";
import type { Actor } from "../../shared/domain/team.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { Shelf, Summary } from "../store/db.ts";

type Doc = Parameters<LocalChange["change"]>[0];

/** Changes the copy of the document, having read the ticket; or refuses. */
export type TicketVerb = (doc: Doc, before: Ticket) => Result<void>;

export interface ActionPorts {
  readonly shelf: Shelf;
  readonly actor: Extract<Actor, { kind: "member" }>;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Commits a verb on a ticket. Refuses "unknown" when the ticket is not on this device, and what the gate would refuse anyhow. `draft`: what
 * is then left of the words typed under it, written with the change. `files`: keys of those it names, which go before it.
 */
export function changeTicket(
  ports: ActionPorts,
  ticket: TicketId,
  summary: Summary,
  verb: TicketVerb,
  draft?: string,
  files: readonly string[] = [],
): Promise<Result<void>> {
  return commit(ports.shelf, {
    kind: "local",
    doc: ticketDocName(ticket),
    id: mintId<MessageId>(ports.clock, ports.random), // an update's id is of the same make as a message's
    summary,
    ...(draft === undefined ? {} : { draft: { ticket, text: draft } }),
    ...(files.length === 0 ? {} : { files }),
    change(doc, before) {
      if (before?.kind !== "ticket") return refuse("unknown", "此设备上没有这个工单。 This ticket is not on this device.");
      const done = verb(doc, before.ticket);
      if (!done.ok) return done;
      const after = readDoc("ticket", doc);
      if (!after.ok) return after;
      if (after.value.kind !== "ticket") return refuse("schema", "a ticket that became something else");
      const allowed = mayChangeTicket(ports.actor.id, before.ticket, after.value.ticket);
      return allowed.ok ? done : allowed;
    },
  });
}
