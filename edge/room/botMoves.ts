// The bot's moves and the person button, as they are written into a conversation. The room makes the words; a device only names the move.
import type { Doc } from "yjs";
import type { MessageId } from "../../shared/core/ids.ts";
import { appendMessage, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { isOpen } from "../../shared/domain/calendar.ts";
import { packHandoff } from "../../shared/domain/handoff.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { sayMove, type Said } from "../../shared/domain/sayMove.ts";
import { isWithPerson, MESSAGE_CHARS, type BotMove, type Ticket } from "../../shared/domain/ticket.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Result } from "../../shared/core/result.ts";
import { appendEvent, ticketIn, type EventPorts } from "./events.ts";
import { lineTime } from "./line.ts";
import type { Opening } from "./opening.ts";

export interface BotPorts extends EventPorts {
  readonly pack: () => AnswerPack;
  readonly policy: () => Policy;
  readonly opening: Pick<Opening, "cardsOf" | "here">;
}

type BotTurn = Extract<WidgetTurn, { kind: "bot" }>;

/**
 * Writes a bot's move. Silent once a person has (or is wanted for) the conversation, and when it answers nothing that was said here.
 * A move for which no words can be made (an article that is not published, a choice that does not exist) is not written; a person is
 * called instead, so that the shopper is not left without an answer.
 */
export function writeBotTurn(doc: Doc, turn: BotTurn, now: number, ports: BotPorts): void {
  const ticket = ticketIn(doc);
  if (isWithPerson(ticket) || !ticket.messages.some((one) => one.kind === "shopper" && one.id === turn.replyTo)) return;
  const { move, said } = sayable(turn.move, ticket, now, ports);
  if (!said.ok) return handOver(doc, "no-answer", said.error.words, undefined, now, ports);
  const at = lineTime(ticket.messages, now, turn.at);
  appendMessage(doc, { kind: "bot", id: turn.id, at, text: said.value.text.slice(0, MESSAGE_CHARS), replyTo: turn.replyTo, move });
  if (move.did === "handoff") handOver(doc, move.cause, move.reason, undefined, now, ports);
}

/** The words; where the device knew an older version of the article, those of the one that is published now. */
function sayable(move: BotMove, ticket: Ticket, now: number, ports: BotPorts): { readonly move: BotMove; readonly said: Result<Said> } {
  const pack = ports.pack();
  const article = move.did === "answer" ? pack.articles.find((one) => one.id === move.article) : undefined;
  const current = move.did === "answer" && article !== undefined ? { ...move, version: article.version, intent: article.intent } : move;
  const { language, channel, shopper } = ticket.head;
  const orders = move.did === "order" || move.did === "ask" ? ports.opening.cardsOf(ticket) : [];
  const when = { now, open: isOpen(ports.policy().calendar, now), tier: shopper.tier, channel, orders };
  return { move: current, said: sayMove(current, pack, language, when) };
}

/** Gives the conversation to people, with the package that spares the shopper from saying anything twice. Once only. */
export function handOver(doc: Doc, cause: string, reason: string, id: MessageId | undefined, now: number, ports: BotPorts): void {
  const ticket = ticketIn(doc);
  if (isWithPerson(ticket)) return;
  setVerdicts(doc, { handoff: packHandoff(ticket, cause, reason, ports.pack(), now, ports.policy().calendar.timeZone) });
  appendEvent(doc, { what: "handoff", reason: cause, id }, ports);
}
