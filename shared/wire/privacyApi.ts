// One person's data, JSON: finding it, taking it away as a file, erasing it; and how long a shop keeps words. Asks and answers, with their readers.
// What is searched for never stands in an address or a log; every refusal is {error:{kind,words,retryAfterMs?}}.
//
// POST /api/privacy/find       FindAsk      → 200 FoundPage           owner, supervisor: a stretch of the shop at a time; go on with `next`
// GET  /api/privacy/export     ?shopper=…   → 200 ExportFile, streamed, as an attachment (the parameter up to 20 times)    owner
// POST /api/privacy/erase      EraseAsk     → 200 Erasure              owner; another count of conversations than is there now → conflict
// GET  /api/privacy/erasures                → 200 {erasures}           owner, supervisor: those under way and the last that are done
import { boolean, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type ShopperId, type TicketId } from "../core/ids.ts";
import { LANGUAGES } from "../domain/languages.ts";
import type { OrderCard } from "../domain/orders/order.ts";
import { PHASES, TIERS } from "../domain/ticket.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const shopperId: Check<ShopperId> = (v) => readId<ShopperId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const time = number(0);

export const SEARCH_CHARS = 200;
export const SHOPPERS_MOST = 20; // devices and customers one person may have written as
const CONVERSATIONS_MOST = 5_000; // of one shopper; the room refuses to erase more at once

/** By what a person is searched for. `customer`: their id at the shop, as its server signed it; `shopper`: the id in a ticket's head. */
export const FIND_BY = ["phone", "email", "order", "customer", "shopper"] as const;
export type FindBy = (typeof FIND_BY)[number];

/** `after`: where the answer before left off; absent or "" begins. */
export const readFindAsk = shape({ by: oneOf(FIND_BY), value: string(SEARCH_CHARS, 1), after: optional(string(80)) });
export type FindAsk = Checked<typeof readFindAsk>;

/** One conversation of somebody found. */
const readFoundTicket = shape({
  id: ticketId,
  /** 0: not numbered yet. */
  number: integer(0),
  phase: oneOf(PHASES),
  createdAt: time,
  lastAt: time,
  /** What was searched for stands in it: in a message, a reply, the note or the hand-off. */
  says: boolean,
});
export type FoundTicket = Checked<typeof readFoundTicket>;

/** Somebody who wrote to the shop: one device, or one customer the shop's server signed. One human being may be several of these: people choose. */
export const readFoundPerson = shape({
  shopper: shopperId,
  /** As they are called in their newest conversation; "" where nobody said. */
  name: string(60),
  tier: oneOf(TIERS),
  language: oneOf(LANGUAGES),
  /** What the shop's server signed; absent: nobody did. */
  signed: optional(shape({ customer: string(128), phone: optional(string(40)), email: optional(string(254)) })),
  /** Why they are here: their signed identity says so, or words of a conversation do. */
  how: list(oneOf(["identity", "words", "id", "order"]), 4),
  /** ALL their conversations, newest first, up to 200; `conversations` counts them all. */
  tickets: list(readFoundTicket, 200),
  conversations: integer(0),
  /** Orders the shop gave of them; absent: none. */
  orders: optional(integer(0)),
});
export type FoundPerson = Checked<typeof readFoundPerson>;

/** `next`: ask again with `after: next` for what is not searched yet; absent: that was all. The same person may come with several pages. */
export const readFoundPage = shape({
  people: list(readFoundPerson, 500),
  /** Conversations searched so far, and how many there are: for a bar that moves. */
  searched: integer(0),
  total: integer(0),
  next: optional(string(80)),
});
export type FoundPage = Checked<typeof readFoundPage>;

/** Whom to erase. `conversations`: how many they have together as was shown: another number now → "conflict", look again. */
export const readEraseAsk = shape({
  shoppers: list(shopperId, SHOPPERS_MOST),
  conversations: integer(0, CONVERSATIONS_MOST),
});
export type EraseAsk = Checked<typeof readEraseAsk>;

/** An erasure: begun in the request, gone on with by the room's alarm until `left` is 0. Names nobody. */
export const readErasure = shape({
  id: string(64, 1),
  /** Who the person is from now on, in every conversation that was theirs: leads nowhere (domain/erased.ts `isErased`). */
  shopper: shopperId,
  by: memberId,
  at: time,
  /** Conversations altogether, and still to do. */
  conversations: integer(0),
  left: integer(0),
});
export type Erasure = Checked<typeof readErasure>;
export const readErasures = shape({ erasures: list(readErasure, 100) });

// ---- the file ----------------------------------------------------------------------------------------------------------

/** What stands in the file of a person: written by the room, read by people and their programs. Times are ISO 8601. */
export interface ExportFile {
  readonly what: "zhanggui person export";
  readonly version: 1;
  readonly shop: string;
  readonly madeAt: string;
  readonly identities: readonly ExportIdentity[];
  /** Orders, as they are kept: masked. */
  readonly orders: readonly ExportOrder[];
  readonly conversations: readonly ExportConversation[];
}

export interface ExportOrder extends OrderCard {
  readonly shopper: string;
}

export interface ExportIdentity {
  readonly shopper: string;
  readonly customer?: string;
  readonly name?: string;
  readonly tier?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface ExportConversation {
  readonly id: string;
  readonly number: number;
  readonly shopper: string;
  readonly name: string;
  readonly language: string;
  readonly begunAt: string;
  readonly state: string;
  readonly type: string;
  readonly product: string;
  readonly messages: readonly {
    readonly at: string;
    readonly from: "shopper" | "bot" | "agent";
    readonly text: string;
    /** What came beside the words. The files themselves are the shop's to hand over from the conversation. */
    readonly files?: readonly { readonly name: string; readonly kind: string; readonly bytes: number }[];
    /** Of a reply: it was held and never reached the shopper. */
    readonly undelivered?: true;
    /** What the shop's ear heard in the shopper's words. */
    readonly understood?: { readonly intents: readonly string[]; readonly mood: string };
  }[];
  readonly handoff?: {
    readonly at: string;
    readonly summary: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
  };
  /** The note colleagues share. */
  readonly note?: string;
  /** What was filled in beside it: fields by their names in the shop's list (or ids), choices by theirs; and why it was to come back. */
  readonly details?: readonly { readonly name: string; readonly value: string }[];
  readonly followUp?: string;
  /** What colleagues kept of the person, as this conversation says it. */
  readonly shopperNote?: string;
  /** What a colleague wrote as its summary. */
  readonly summary?: string;
}
