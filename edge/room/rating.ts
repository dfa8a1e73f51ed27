// A shopper's word about an answer of the bot, or about the whole conversation once it is over: judged and kept by the room. Adds no line, moves nothing of the ticket.
import type { Doc } from "yjs";
import { setRating } from "../../shared/doc/ticketDoc.ts";
import { setSatisfaction } from "../../shared/doc/ticketMarks.ts";
import { rateableSince } from "../../shared/domain/mayRate.ts";
import { isRateable } from "../../shared/domain/rating.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { ticketIn } from "./events.ts";

export type RateTurn = Extract<WidgetTurn, { kind: "rate" }>;

/** A word on the whole, and not on one answer. */
export const isOfWhole = ({ stars }: RateTurn): boolean => stars !== undefined;

/** Is it about an answer that the bot gave in this conversation, or, of the whole, may it be said now? */
export function isWelcome(ticket: Ticket, turn: RateTurn, now: number): boolean {
  if (isOfWhole(turn)) return rateableSince(ticket, now) !== undefined;
  return turn.is !== undefined && isRateable(ticket.messages.find((one) => one.id === turn.message));
}

/** Has the room this word, or a later one about the same? */
export function isRated(ticket: Ticket, turn: RateTurn): boolean {
  const kept = isOfWhole(turn) ? ticket.satisfaction : ratingOf(ticket, turn.message);
  return kept !== undefined && kept.at >= turn.at;
}

function ratingOf({ ratings = {} }: Ticket, message: string) {
  return Object.hasOwn(ratings, message) ? ratings[message] : undefined;
}

/** Keeps it, where it is welcome. What is known already writes nothing. */
export function writeRating(doc: Doc, turn: RateTurn, now: number): void {
  const ticket = ticketIn(doc);
  if (!isWelcome(ticket, turn, now) || isRated(ticket, turn)) return;
  const { is, stars, at } = turn;
  const words = turn.words?.trim() ?? "";
  if (stars !== undefined) setSatisfaction(doc, { stars, at, ...(words === "" ? {} : { words }) });
  else if (is !== undefined) setRating(doc, turn.message, { is, at });
}

/** Of the whole, as its shopper is shown it: that they may say something, and what they said. */
export function rateShown(ticket: Ticket, now: number): Pick<Shown, "rate"> {
  if (rateableSince(ticket, now) === undefined) return {};
  const { stars, words } = ticket.satisfaction ?? {};
  return { rate: { ...(stars === undefined ? {} : { stars }), ...(words === undefined ? {} : { words }) } };
}
