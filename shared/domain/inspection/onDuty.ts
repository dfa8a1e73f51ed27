// The hours in which a wait counts: those in which the shop promises answers, for the conversation's channel, level and customer. Pure.
import { workingBetween } from "../calendar.ts";
import { promisedTo, type Promises } from "../promised.ts";
import type { Ticket } from "../ticket.ts";

/** The time (ms) in those hours between two moments. */
export function onDutyIn(ticket: Ticket, promises: Promises): (from: number, to: number) => number {
  const { calendar } = promisedTo(ticket, promises);
  return (from, to) => workingBetween(calendar, from, to);
}
