// The widget's door, JSON: what a shopper's device posts and what it is shown. A shopper never speaks Yjs.
//
// POST /w/<shop>/turns   Authorization: Bearer <capability>   body Turns   → 200 Shown | 4xx {error: Refusal}
// GET  /w/<shop>/pack    → AnswerPack and PackAt (ETag = version)
// GET  /w/<shop>/pack?after=<at>  If-None-Match "<version>" → the same, or PackDelta and PackAt (domain/packDelta.ts)
// WS   /w/<shop>/socket/<ticket>  subprotocols ["zg1", "<capability>"] → text frames: Shown whole on open and after every change, PackTold, Writing; "ping" ↔ "pong"
//                                 and, where Shown says that it hears: Signal
// GET  /w/<shop>/conversation/<ticket>   Authorization: Bearer <capability> → Shown
//
// A post without turns is one that only says who the shopper is, in a conversation the room has already.
// The device mints the ticket id, every message id and the capability (128 bits, base64url): a conversation can begin in a tunnel.
import {
  boolean,
  either,
  integer,
  isPlain,
  list,
  number,
  oneOf,
  optional,
  shape,
  string,
  type Check,
  type Checked,
} from "../core/check.ts";
import { readId, type MessageId, type ProductId, type ShopperId, type TicketId } from "../core/ids.ts";
import { LANGUAGES } from "../domain/languages.ts";
import { ABOUTS } from "../domain/orders/about.ts";
import { RATINGS } from "../domain/rating.ts";
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

const aRow: Check<Readonly<Record<string, unknown>>> = (v) => (isPlain(v) ? v : undefined);
/** Files beside words (domain/sentFile.ts SentFile): read by who brings or draws them, so that the first script need not. */
const files = optional(list(aRow, 6));

/** One thing that happened on the shopper's device, in order. */
export const readTurn = either(
  /** The shopper wrote. `hint`: what the device's ear heard. `files`: given before (wire/fileApi.ts); what is not here is left out. */
  shape({
    kind: oneOf(["say"]),
    id: messageId,
    at: number(0),
    text: string(MESSAGE_CHARS, 1),
    files,
    hint: optional(readUnderstanding),
  }),
  /** The device's bot moved after message `replyTo`. The room makes the words. */
  shape({ kind: oneOf(["bot"]), id: messageId, at: number(0), replyTo: messageId, move: readBotMove }),
  /** The person button. */
  shape({ kind: oneOf(["person"]), id: messageId, at: number(0) }),
  /** An answer of the bot (`message`) helped, or did not (`is`); or how the whole of it went (`stars`, `message`: the ticket). Of two about one the later `at` stands. */
  shape({
    ...{ kind: oneOf(["rate"]), id: messageId, at: number(0), message: messageId, is: optional(oneOf(RATINGS)) },
    ...{ stars: optional(integer(1, 5)), words: optional(string(500, 1)) },
  }),
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
  /** Signed by the shop's server (shared/domain/identity.ts), until the room has said what it makes of it. A bad one never costs the words beside it. */
  identity: optional(string(TURNS_BYTES)),
});
export type Turns = Checked<typeof readTurns>;

/** One line as the shopper sees it. */
export const readShownMessage = shape({
  id: messageId,
  at: number(0),
  from: oneOf(["shopper", "bot", "agent", "event"]),
  text: string(8_000),
  files,
  /** Of an agent: the name to show. */
  name: optional(string(80)),
  /** Of the bot: the article it quotes. */
  cite: optional(shape({ title: string(200), version: integer(1) })),
  /** Of the bot: what the shopper said of it. */
  rated: optional(oneOf(RATINGS)),
  /** Of the bot asking back: what can be tapped. */
  choices: optional(list(shape({ id: string(64, 1), label: string(200) }), 6)),
  /** Of the bot: the order it answered from, one of `Shown.orders`. */
  card: optional(shape({ order: string(40), about: oneOf(ABOUTS) })),
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
  /** While queued, where enough is known: how long it will probably take, in minutes. Never a promise. */
  wait: optional(shape({ from: integer(0, 60), to: integer(1, 60) })),
  /** While queued and people are away: when they are back (ms). */
  backAt: optional(number(0)),
  /** Ids of the shopper's own turns the room has (shown as delivered). */
  accepted: list(messageId, 2_000),
  messages: list(readShownMessage, 2_000),
  /** Orders that may be shown (domain/orders/order.ts OrderCard): read by who draws them or answers from them, so that the first script need not. */
  orders: optional(list(aRow, 12)),
  /** It is over and may be rated; what was said of it so far (`stars`, `words`). Read by who draws it, so that the first script need not. */
  rate: optional(aRow),
  /** In the answer to a post with an identity: whether it counts, and for the shop's developer, why not. */
  identity: optional(shape({ state: oneOf(["signed", "expired", "refused"]), words: string(200) })),
  now: number(0),
  /** The room's history: another one than before means that it was restored, and may lack what it once accepted. */
  epoch: optional(string(40)),
  /** Version of the answer pack that is out. */
  pack: optional(string(64)),
  /** The newest of the shopper's own lines that a person is known to have read; "": none. Absent: the shop does not say. */
  read: optional(string(64)),
  /** Signals are heard on this conversation's socket. */
  hears: optional(boolean),
});
export type Shown = Checked<typeof readShown>;

/** Another answer pack may be out: worth asking. `pack`: where the room stands. */
export const readPackTold = shape({ pack: string(64, 1) });
export type PackTold = Checked<typeof readPackTold>;

/** A person writes a reply now, or writes no more. Said again while they go on: nothing heard for WRITING_SHOWN_MS means that they stopped. */
export const readWriting = shape({ writing: boolean });
export type Writing = Checked<typeof readWriting>;
export const WRITING_SHOWN_MS = 10_000;
export const WRITING_EVERY_MS = 5_000; // how often it is said anew, on either side

/** What a shopper's page says beside words: they type, or they have read our lines up to this one. Kept nowhere for its own sake; what comes too fast is dropped. */
export const readSignal = either(shape({ typing: boolean }), shape({ read: messageId }));
export type Signal = Checked<typeof readSignal>;
export const SIGNAL_CHARS = 120;

export const readWidgetError = shape({
  error: shape({ kind: string(40), words: string(400), reason: optional(string(40)), retryAfterMs: optional(number(0)) }),
});
