// A ticket that comes back at the time somebody planned: open again, with who had it or in the queue, and a line that says why. Once.
import type { Doc } from "yjs";
import { setVerdicts, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { setCameBack } from "../../shared/doc/ticketMarks.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { plannedFor, type FollowUp } from "../../shared/domain/followUp.ts";
import { mergedInto } from "../../shared/domain/ties/merge.ts";
import { countShopper, isWithPerson, settle, type Phase, type Ticket } from "../../shared/domain/ticket.ts";
import { takeBack } from "./assigning.ts";
import { appendEvent, ticketIn, type EventPorts } from "./events.ts";

export interface FollowingPorts extends EventPorts {
  readonly isPresent: (member: string) => boolean;
}

const RESTING: readonly Phase[] = ["resolved", "closed", "waiting", "snoozed"];

/** What it is to come back for; one that goes on in another ticket waits until they are parted. */
export function dueBack(ticket: Ticket): FollowUp | undefined {
  return mergedInto(ticket.merged, countShopper(ticket)) === undefined ? plannedFor(ticket) : undefined;
}

/** Does nothing before its time, and nothing a second time: what it came back for is kept as a verdict. */
export function comeBack(doc: Doc, now: number, ports: FollowingPorts): void {
  const ticket = ticketIn(doc);
  const planned = dueBack(ticket);
  if (planned === undefined || planned.at > now || isErased(ticket.head.shopper.id)) return;
  const { at, by, made, why } = planned;
  const { to, version } = ticket.assignment;
  setCameBack(doc, { at, by, made });
  if (RESTING.includes(settle(ticket, now).phase)) wishStatus(doc, { want: "open", by, at: now, seenShopper: countShopper(ticket) });
  appendEvent(doc, { what: "followedUp", by, to, reason: why }, ports);
  if (to !== undefined && !ports.isPresent(to)) takeBack(doc, "away", now, ports);
  if (to === undefined && !isWithPerson(ticket))
    setVerdicts(doc, { assignment: { version: version + 1, state: "none", at: now, cause: "followUp", reasons: [] } }); // a person's from now on, not the bot's
}
