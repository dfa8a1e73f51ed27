// A shopper's word about an answer of the bot: judged and kept by the room. Adds no line, moves nothing of the ticket.
import type { Doc } from "yjs";
import { setRating } from "../../shared/doc/ticketDoc.ts";
import { isRateable } from "../../shared/domain/rating.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { ticketIn } from "./events.ts";

export type RateTurn = Extract<WidgetTurn, { kind: "rate" }>;

/** Is it about an answer that the bot gave in this conversation? */
export function isAboutAnswer(ticket: Ticket, { message }: RateTurn): boolean {
  return isRateable(ticket.messages.find((one) => one.id === message));
}

/** Has the room this word, or a later one about the same answer? */
export function isRated(ticket: Ticket, { message, at }: RateTurn): boolean {
  const ratings = ticket.ratings ?? {};
  const kept = Object.hasOwn(ratings, message) ? ratings[message] : undefined;
  return kept !== undefined && kept.at >= at;
}

/** Keeps it, where it is about an answer here. What is known already writes nothing. */
export function writeRating(doc: Doc, turn: RateTurn): void {
  const ticket = ticketIn(doc);
  if (isAboutAnswer(ticket, turn) && !isRated(ticket, turn)) setRating(doc, turn.message, { is: turn.is, at: turn.at });
}
