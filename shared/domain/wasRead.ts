// What was read: by the shopper of our replies, by us of what the shopper said. Pure; a claim only where somebody surely had it before them.
import type { MessageId } from "../core/ids.ts";
import type { ReadMark } from "./readMark.ts";
import { isHeld, isWithPerson, type Ticket } from "./ticket.ts";

/** Where among the lines of a ticket a reply stands that the shopper was shown; -1: it is none of those. */
export function placeOfReply(ticket: Ticket, message: string | undefined): number {
  const place = message === undefined ? -1 : ticket.messages.findIndex((one) => one.id === message);
  const found = ticket.messages[place];
  return found?.kind === "agent" && !isHeld(ticket, found.id) ? place : -1;
}

/** The mark that reaches further; undefined where neither names a reply of this ticket. */
export function furtherMark(ticket: Ticket, ...marks: readonly (ReadMark | undefined)[]): ReadMark | undefined {
  let best: ReadMark | undefined;
  for (const one of marks) if (placeOfReply(ticket, one?.message) > placeOfReply(ticket, best?.message)) best = one;
  return best;
}

/**
 * Up to which of the shopper's own lines a person has read: whoever replied noted how many were in view, and `looked` stood there while somebody
 * looked. Undefined: none, or the bot alone has the conversation, which reads in its own way.
 */
export function readByUs(ticket: Ticket, looked: number): MessageId | undefined {
  if (!isWithPerson(ticket)) return undefined;
  const count = ticket.messages.reduce((most, one) => (one.kind === "agent" ? Math.max(most, one.seen.shopper) : most), looked);
  return ticket.messages
    .filter((one) => one.kind === "shopper")
    .slice(0, count)
    .at(-1)?.id;
}
