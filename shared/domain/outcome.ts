// What an end says of who had the ticket, and what an opening again takes back. Pure: of two looks at a ticket.
import type { MemberId } from "../core/ids.ts";
import { DAY } from "../core/time.ts";
import { classifyTicket } from "./classify.ts";
import { intentOf, type IntentGroup } from "./taxonomy.ts";
import { settle, type Phase, type Ticket } from "./ticket.ts";

/** To be added to the record of that member for that group. */
export interface Outcome {
  readonly member: MemberId;
  readonly group: IntentGroup;
  readonly handled: number;
  readonly solved: number;
}

const ENDED: readonly Phase[] = ["resolved", "closed"];
const SOLVED_FOR = 7 * DAY; // who comes back later has another matter (service.md: first-contact resolution)

/**
 * An end by who answered counts as handled and solved. The shopper back within seven days takes «solved» back; a colleague who opens it
 * again takes all of it back. Undefined: nothing changes.
 */
export function outcomeOf(before: Ticket, after: Ticket, now: number): Outcome | undefined {
  const [was, is] = [settle(before, now), settle(after, now)];
  if (before.merged !== undefined || after.merged !== undefined) return undefined; // it goes on elsewhere: no end of its own
  const [wasOver, isOver] = [ENDED.includes(was.phase), ENDED.includes(is.phase)];
  if (wasOver === isOver) return undefined;
  const ticket = isOver ? after : before;
  const member = ticket.assignment.to;
  const first = classifyTicket(ticket).intents[0];
  if (member === undefined || first === undefined || !ticket.messages.some((one) => one.kind === "agent" && one.by === member))
    return undefined;
  const { group } = intentOf(first);
  if (isOver) return { member, group, handled: 1, solved: 1 };
  const ended = before.statusWish?.at ?? 0;
  if (!is.reopened) return { member, group, handled: -1, solved: -1 };
  return now - ended > SOLVED_FOR ? undefined : { member, group, handled: 0, solved: -1 };
}
