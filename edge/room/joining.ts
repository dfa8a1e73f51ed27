// Tickets that go on in another one: the room's verdict on a member's wish, and the lines that say so in both.
// Alters no message of either; judges no rights (the gate did).
import { mintId, readId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { same } from "../../shared/core/same.ts";
import { appendMessage, createTicket, setVerdicts, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { setLink, setMerged } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countShopper, settle, type Phase } from "../../shared/domain/ticket.ts";
import { mergedInto, type MergeWish } from "../../shared/domain/ties/merge.ts";
import type { MergeHome } from "../../shared/domain/ties/mayMerge.ts";
import { freshSplits, type SplitWish } from "../../shared/domain/ties/split.ts";
import { asHome } from "../../shared/domain/ties/mergeable.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { appendEvent, ticketIn, type EventPorts } from "./events.ts";
import type { Turn } from "./turn.ts";

export interface JoiningPorts extends EventPorts {
  readonly docs: Pick<Docs, "open">;
}

const ENDED: readonly Phase[] = ["resolved", "closed"];

/** The ticket of that id as what ties to it asks for it; undefined: there is none. */
export function homeAt(docs: Pick<Docs, "open">, id: TicketId): MergeHome | undefined {
  const live = docs.open(ticketDocName(id), "ticket");
  return live.row.id === undefined ? undefined : asHome(ticketIn(live.doc));
}

/** Answers every wish that came with this turn; and a ticket whose shopper wrote in it once more stands for itself again. */
export function joinTickets(turn: Turn, ports: JoiningPorts): void {
  for (const { live, before, received, erased } of turn.touched()) {
    if (live.kind !== "ticket" || erased || live.row.id === undefined) continue;
    const ticket = ticketIn(live.doc);
    const { mergeWish: wish, merged } = ticket;
    const was = before?.kind === "ticket" ? before.ticket.mergeWish : undefined;
    if (received !== undefined)
      for (const [id, asked] of freshSplits(before?.kind === "ticket" ? before.ticket.splits : undefined, ticket.splits))
        splitOff(turn, live, id, asked, ports);
    if (received !== undefined && wish !== undefined && !same(was, wish)) {
      if (wish.off === true) part(turn, live, wish, ports);
      else join(turn, live, wish, ports);
    } else if (merged !== undefined && mergedInto(merged, countShopper(ticket)) === undefined) part(turn, live, merged, ports);
  }
}

function join(turn: Turn, live: LiveDoc, { into, by }: MergeWish, ports: JoiningPorts): void {
  const ticket = ticketIn(live.doc);
  const isOver = ENDED.includes(settle(ticket, turn.now).phase);
  turn.edit(live, (doc) => {
    setMerged(doc, { into, by, at: turn.now, seen: countShopper(ticket) });
    appendEvent(doc, { what: "merged", by, reason: into }, ports);
  });
  turn.edit(ports.docs.open(ticketDocName(into), "ticket"), (doc) => {
    appendEvent(doc, { what: "absorbed", by, reason: ticket.head.id }, ports);
    const home = ticketIn(doc);
    if (!isOver && ENDED.includes(settle(home, turn.now).phase))
      wishStatus(doc, { want: "open", by, at: turn.now, seenShopper: countShopper(home) });
    const { to, version } = home.assignment;
    if (to !== undefined || isOver) return;
    setVerdicts(doc, { assignment: { version: version + 1, to: by, state: "held", at: turn.now, cause: "claim", reasons: [] } });
    appendEvent(doc, { what: "claimed", by, to: by }, ports); // else the shopper would wait for nobody
  });
}

function part(turn: Turn, live: LiveDoc, { into, by }: Pick<MergeWish, "into" | "by">, ports: JoiningPorts): void {
  const id = ticketIn(live.doc).head.id;
  turn.edit(live, (doc) => {
    setMerged(doc, undefined);
    appendEvent(doc, { what: "unmerged", by, reason: into }, ports);
  });
  const home = ports.docs.open(ticketDocName(into), "ticket");
  if (home.row.id !== undefined && !home.row.erased) turn.edit(home, (doc) => appendEvent(doc, { what: "parted", by, reason: id }, ports));
}

/** Makes the ticket of a second matter, with the question it begins with, in the hands of who asked for it, and linked. The first one stays as it is. */
function splitOff(turn: Turn, live: LiveDoc, id: string, { by, from }: SplitWish, ports: JoiningPorts): void {
  const { head, messages } = ticketIn(live.doc);
  const line = messages.find((one) => one.id === from);
  const ticket = readId<TicketId>(id);
  if (line?.kind !== "shopper" || ticket === undefined) return;
  turn.edit(ports.docs.open(ticketDocName(ticket), "ticket"), (doc) => {
    createTicket(doc, { ...head, id: ticket, createdAt: turn.now });
    appendMessage(doc, { ...line, id: mintId<MessageId>(ports.clock, ports.random), at: turn.now });
    appendEvent(doc, { what: "splitOff", by, reason: head.id }, ports);
    setLink(doc, head.id, { by, at: turn.now });
    setVerdicts(doc, { assignment: { version: 1, to: by, state: "held", at: turn.now, cause: "claim", reasons: [] } });
    appendEvent(doc, { what: "claimed", by, to: by }, ports);
  });
  turn.edit(live, (doc) => appendEvent(doc, { what: "split", by, reason: ticket }, ports));
}
