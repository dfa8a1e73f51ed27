// When a shopper may say how a conversation went: once it is over, by a person's end or a goodbye to the bot, and for a week. Pure.
import { DAY } from "../core/time.ts";
import { isErased } from "./erased.ts";
import { settle, type Message, type Ticket } from "./ticket.ts";

export const RATE_FOR = 7 * DAY; // after the end: later nobody remembers which conversation it was

/** Since when (ms) it can be rated; undefined: it goes on, has no shopper any more, or ended too long ago. */
export function rateableSince(ticket: Ticket, now: number): number | undefined {
  if (isErased(ticket.head.shopper.id)) return undefined;
  const { phase } = settle(ticket, now);
  const since = phase === "resolved" || phase === "closed" ? endedAt(ticket) : phase === "new" ? goodbyeAt(ticket) : undefined;
  return since === undefined || now - since > RATE_FOR ? undefined : since;
}

/** By the room's clock, where it has said so; an end that nobody spoke of is when it was wished. */
function endedAt({ messages, statusWish }: Ticket): number | undefined {
  return messages.findLast((one) => one.kind === "event" && (one.what === "resolved" || one.what === "closed"))?.at ?? statusWish?.at;
}

/** The bot was thanked or said goodbye to after it had answered, and nothing was asked since. */
function goodbyeAt({ messages }: Ticket): number | undefined {
  const last = messages.findLast((one) => one.kind === "bot" || one.kind === "shopper");
  return last !== undefined && isGoodbye(last) && messages.some(isAnswer) ? last.at : undefined;
}

const isGoodbye = (one: Message): boolean => one.kind === "bot" && one.move.did === "smalltalk" && one.move.intent === "thanks_bye";
const isAnswer = (one: Message): boolean => one.kind === "bot" && (one.move.did === "answer" || one.move.did === "order");
