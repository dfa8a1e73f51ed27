// The widget's door, JSON: what a shopper's device posts and what it is shown. A shopper never speaks Yjs.
//
// POST /w/<shop>/turns   Authorization: Bearer <capability>   body Turns   → 200 Shown | 4xx {error: Refusal}
// GET  /w/<shop>/pack    → AnswerPack (ETag = version)
// WS   /w/<shop>/socket/<ticket>  subprotocols ["zg1", "<capability>"] → text frames: Shown whole on open and after every change; "ping" ↔ "pong"
// GET  /w/<shop>/conversation/<ticket>   Authorization: Bearer <capability> → Shown
//
// The device mints the ticket id, every message id and the capability (128 bits, base64url): a conversation can begin in a tunnel.
import { either, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MessageId, type ProductId, type ShopperId, type TicketId } from "../core/ids.ts";
import { LANGUAGES } from "../domain/knowledge.ts";
import { MESSAGE_CHARS, PHASES, readBotMove } from "../domain/ticket.ts";
import { readUnderstanding } from "../domain/understanding.ts";

const messageId: Check<MessageId> = (v) => readId<MessageId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const shopperId: Check<ShopperId> = (v) => readId<ShopperId>(v);

export const TURNS_BYTES = 64 * 1024; // one post; an outbox after a long tunnel is sent in several
export const TURNS_MOST = 40;
export const CAPABILITY = /^[A-Za-z0-9_-]{22}$/; // 128 bits, base64url
export const WIDGET_SUBPROTOCOL = "zg1";

/** One thing that happened on the shopper's device, in order. */
export const readTurn = either(
  /** The shopper wrote. `hint`: what the device's ear heard. */
  shape({ kind: oneOf(["say"]), id: messageId, at: number(0), text: string(MESSAGE_CHARS, 1), hint: optional(readUnderstanding) }),
  /** The device's bot moved after message `replyTo`. The room makes the words. */
  shape({ kind: oneOf(["bot"]), id: messageId, at: number(0), replyTo: messageId, move: readBotMove }),
  /** The person button. */
  shape({ kind: oneOf(["person"]), id: messageId, at: number(0) }),
);
export type WidgetTurn = Checked<typeof readTurn>;

export const readTurns = shape({
  protocol: integer(1),
  ticket: ticketId,
  /** The conversation's beginning; sent with every post, used by the first that arrives. */
  start: shape({
    shopper: shopperId,
    name: string(60),
    language: oneOf(LANGUAGES),
    product: optional(productId),
    createdAt: number(0),
  }),
  turns: list(readTurn, TURNS_MOST),
});
export type Turns = Checked<typeof readTurns>;

/** One line as the shopper sees it. */
export const readShownMessage = shape({
  id: messageId,
  at: number(0),
  from: oneOf(["shopper", "bot", "agent", "event"]),
  text: string(8_000),
  /** Of an agent: the name to show. */
  name: optional(string(80)),
  /** Of the bot: the article it quotes. */
  cite: optional(shape({ title: string(200), version: integer(1) })),
  /** Of the bot asking back: what can be tapped. */
  choices: optional(list(shape({ id: string(64, 1), label: string(200) }), 6)),
});
export type ShownMessage = Checked<typeof readShownMessage>;

/** The whole conversation as the shopper may see it. */
export const readShown = shape({
  ticket: ticketId,
  phase: oneOf(PHASES),
  /** From now on a person: the bot is silent. */
  withPerson: oneOf(["no", "queued", "yes"]),
  agent: optional(shape({ name: string(80) })),
  /** While queued: place in line (1 = next). */
  position: optional(integer(1)),
  /** Ids of the shopper's own turns the room has (shown as delivered). */
  accepted: list(messageId, 2_000),
  messages: list(readShownMessage, 2_000),
  now: number(0),
});
export type Shown = Checked<typeof readShown>;

export const readWidgetError = shape({ error: shape({ kind: string(40), words: string(400), retryAfterMs: optional(number(0)) }) });
