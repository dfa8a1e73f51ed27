// Questions the bot had no answer to, as tickets show them: hers, and what an agent then wrote. Pure; decides nothing, keeps nothing.
import type { MessageId, ProductId, ShopperId, TicketId } from "../core/ids.ts";
import { readCause, type Cause } from "./cause.ts";
import { saysOnlyNoHelp, smalltalkIn } from "./cues.ts";
import { wordsAlone } from "./entities/given.ts";
import { isErased } from "./erased.ts";
import type { Language } from "./knowledge.ts";
import type { IntentId } from "./taxonomy.ts";
import { isHeld, type Message, type Ticket } from "./ticket.ts";

/** Hand-offs that show a gap: nothing to say, not understood, or said and of no use. The others are about the person, not about knowledge. */
const GAPS: readonly Cause[] = ["no-answer", "unclear", "failed"];
const SURE = 0.5; // of an intent, to be called what it is about
const REPLIES_MOST = 3;

/** One question that ended with a person for want of an answer. */
export interface Unanswered {
  readonly ticket: TicketId;
  readonly shopper: ShopperId;
  readonly message: MessageId;
  readonly at: number;
  readonly text: string;
  readonly language: Language;
  readonly cause: Cause;
  readonly intent?: IntentId;
  readonly product?: ProductId;
  /** What agents wrote first, of what reached the shopper. */
  readonly replies: readonly Reply[];
}

export interface Reply {
  readonly ticket: TicketId;
  readonly message: MessageId;
  readonly at: number;
  readonly text: string;
}

/** The questions without an answer in these tickets, the oldest first; at most one a ticket: the bot is silent after its hand-off. */
export function unansweredIn(tickets: readonly Ticket[]): readonly Unanswered[] {
  const found = tickets.flatMap((one) => unansweredOf(one) ?? []);
  return found.sort((a, b) => a.at - b.at || (a.message < b.message ? -1 : 1));
}

function unansweredOf(ticket: Ticket): Unanswered | undefined {
  const cause = readCause(ticket.handoff?.cause ?? "");
  if (ticket.handoff === undefined || cause === undefined || !GAPS.includes(cause) || isErased(ticket.head.shopper.id)) return undefined;
  const until = handedAt(ticket, ticket.handoff.at);
  const asked = ticket.messages.slice(0, until).filter((one) => one.kind === "shopper");
  const question = asked.findLast((one) => isQuestion(one.text));
  if (question === undefined) return undefined;
  const intent = intentOf(ticket, question.id);
  const product = productOf(ticket, until);
  return {
    ticket: ticket.head.id,
    shopper: ticket.head.shopper.id,
    message: question.id,
    at: question.at,
    text: question.text,
    language: ticket.head.language,
    cause,
    ...(intent === undefined ? {} : { intent }),
    ...(product === undefined ? {} : { product }),
    replies: repliesAfter(ticket, until),
  };
}

/** The place in the conversation where it was given away. */
function handedAt({ messages }: Ticket, at: number): number {
  const said = messages.findIndex((one) => one.kind === "bot" && one.move.did === "handoff");
  if (said >= 0) return said;
  const later = messages.findIndex((one) => one.at > at);
  return later < 0 ? messages.length : later;
}

/** More than a hello, a number, or «that did not help». */
function isQuestion(text: string): boolean {
  const words = wordsAlone(text);
  return words !== "" && smalltalkIn(words) === undefined && !saysOnlyNoHelp(text);
}

function intentOf(ticket: Ticket, message: MessageId): IntentId | undefined {
  const [first] = ticket.labels[message]?.intents ?? [];
  return first !== undefined && first.p >= SURE ? first.id : undefined;
}

/** What the bot took it to be about last, else the page she asked on. */
function productOf(ticket: Ticket, until: number): ProductId | undefined {
  const meant = ticket.messages
    .slice(0, until)
    .findLast((one) => one.kind === "bot" && one.move.did === "answer" && one.move.product !== undefined);
  return meant?.kind === "bot" && meant.move.did === "answer" ? meant.move.product : ticket.head.product;
}

function repliesAfter(ticket: Ticket, from: number): readonly Reply[] {
  const reached = (one: Message): boolean => one.kind === "agent" && !isHeld(ticket, one.id) && smalltalkIn(one.text) === undefined;
  const replies = ticket.messages.slice(from).filter(reached).slice(0, REPLIES_MOST);
  return replies.flatMap((one) => (one.kind === "agent" ? [{ ticket: ticket.head.id, message: one.id, at: one.at, text: one.text }] : []));
}
