// A ticket as everybody sees it: people's intentions, the edge's verdicts, the conversation; and `settle`, which derives the truth.
import { boolean, either, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type MessageId, type ProductId, type ShopperId, type TicketId } from "../core/ids.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { LANGUAGES } from "./languages.ts";
import type { MacroTraces } from "./macroMark.ts";
import { ABOUTS } from "./orders/about.ts";
import type { Opened } from "./orders/order.ts";
import type { Rating } from "./rating.ts";
import type { ReadMark } from "./readMark.ts";
import type { Remark } from "./remark.ts";
import { readFiles, type NoteFiles } from "./sentFile.ts";
import type { TagMarks } from "./tagMark.ts";
import { mergedInto } from "./ties/merge.ts";
import type { TicketTies } from "./ties/ticketTies.ts";
import type { TICKET_TYPES } from "./taxonomy.ts";
import type { TicketMarks } from "./ticketMarks.ts";
import type { readUnderstanding } from "./understanding.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const shopperId: Check<ShopperId> = (v) => readId<ShopperId>(v);
const productId: Check<ProductId> = (v) => readId<ProductId>(v);
export const MESSAGE_CHARS = 4_000; // a long complaint fits; a pasted book does not
export const TIERS = ["none", "silver", "gold", "diamond"] as const;
export type Tier = (typeof TIERS)[number];
export const CHANNELS = ["widget", "api"] as const;
// ---- who and where: written once when the ticket is made -------------------------------------------------------------
export const readHead = shape({
  id: ticketId,
  shopper: shape({ id: shopperId, name: string(60), tier: oneOf(TIERS) }),
  channel: oneOf(CHANNELS),
  language: oneOf(LANGUAGES),
  /** The product on the page where the shopper asked, if any. */
  product: optional(productId),
  createdAt: number(0),
});
export type TicketHead = Checked<typeof readHead>;

// ---- messages: append-only plain objects -----------------------------------------------------------------------------
const text = string(MESSAGE_CHARS, 1);
const upset = optional(boolean); // the shopper is: an apology comes first

/** What the bot decided at a turn; the words are made from it by the room, never taken from the shopper's device. */
export const readBotMove = either(
  shape({
    did: oneOf(["answer"]),
    intent: oneOf(INTENT_IDS),
    article: string(64, 1),
    version: integer(1),
    product: optional(productId),
    /** The colour or size that is meant, as the shop writes it in its variants. */
    variant: optional(string(60, 1)),
    upset,
    reason: string(400),
  }),
  shape({
    did: oneOf(["ask"]),
    about: oneOf(["intent", "product", "order"]),
    choices: list(string(64, 1), 6), // to tap: ids of intents, of articles of one intent, of products, order numbers, or nothing (free text wanted)
    files: optional(boolean), // what the files show that came without words
    missing: optional(oneOf(["tail", "fit"])), // of an order: the phone's tail is wanting, or what was given fits none
    upset,
    reason: string(400),
  }),
  shape({ did: oneOf(["order"]), order: string(40, 1), about: oneOf(ABOUTS), upset, reason: string(400) }),
  shape({ did: oneOf(["handoff"]), cause: string(40, 1), reason: string(400) }),
  shape({ did: oneOf(["smalltalk"]), intent: oneOf(["greeting", "thanks_bye", "feedback", "out_of_scope"]), upset, reason: string(400) }),
);
export type BotMove = Checked<typeof readBotMove>;

/** What an agent had seen when writing: how the edge knows an offline reply was crossed or overtaken. */
const readSeen = shape({
  shopper: integer(), // shopper messages in view
  shop: integer(), // agents' messages in view, held ones too (else two in a row by one author look like one by a colleague)
  assignment: integer(), // version of the assignment in view
});
export type Seen = Checked<typeof readSeen>;

export const readMessage = either(
  shape({ kind: oneOf(["shopper"]), id: messageId, at: number(0), text, files: readFiles }),
  shape({
    kind: oneOf(["bot"]),
    id: messageId,
    at: number(0),
    text,
    replyTo: optional(messageId),
    move: readBotMove,
  }),
  shape({ kind: oneOf(["agent"]), id: messageId, at: number(0), text, files: readFiles, by: memberId, seen: readSeen }),
  shape({
    kind: oneOf(["event"]),
    id: messageId,
    at: number(0),
    /** What happened: created, handoff, takeover, queued, offered, accepted, returned, transferred, resolved, closed, reopened, snoozed, warned, breached … */
    what: string(40, 1),
    by: optional(memberId),
    to: optional(memberId),
    reason: optional(string(400)),
  }),
);
export type Message = Checked<typeof readMessage>;
export type AgentMessage = Extract<Message, { kind: "agent" }>;

// ---- intentions: what people want of the ticket ----------------------------------------------------------------------

/** A move of the life-cycle somebody asked for. `seenShopper`: shopper messages in view then; a newer one overrules it. */
export const readStatusWish = shape({
  want: oneOf(["open", "waiting", "resolved", "closed", "snoozed"]),
  by: memberId,
  at: number(0),
  ...{ reason: optional(string(400)), until: optional(number(0)), wrapUp: optional(string(64, 1)) }, // the last: of an end (wrapUp.ts)
  seenShopper: integer(),
});
export type StatusWish = Checked<typeof readStatusWish>;

/** Somebody claims the ticket, gives it to a colleague, or puts it back. The edge decides; the first to arrive has it. */
export const readAssignWish = shape({
  want: oneOf(["claim", "transfer", "release"]),
  by: memberId,
  to: optional(memberId),
  at: number(0),
  reason: optional(string(400)),
  seen: integer(), // version of the assignment in view when asked: a fencing token
  team: optional(string(40, 1)), // of a release: who shall have it first
});
export type AssignWish = Checked<typeof readAssignWish>;

/** The bot's hand-off: everything the shopper must not have to say again. */
export const readHandoff = shape({
  at: number(0),
  cause: string(40, 1),
  reason: string(400),
  summary: string(1_000),
  intents: list(oneOf(INTENT_IDS), 6),
  facts: list(shape({ name: string(40, 1), value: string(200) }), 20),
  cited: list(shape({ article: string(64, 1), version: integer(1), title: string(120) }), 10),
});
export type Handoff = Checked<typeof readHandoff>;

// Verdicts, which only the edge writes, from here on.
export const readReason = shape({ words: shape({ zh: string(200), en: string(200) }), points: optional(number()), of: optional(number()) });
export type Reason = Checked<typeof readReason>;
export const LEVELS = ["P0", "P1", "P2", "P3"] as const;
export type Level = (typeof LEVELS)[number];
export const readPriority = shape({ level: oneOf(LEVELS), score: number(0, 100), reasons: list(readReason, 12) });
export type Priority = Checked<typeof readPriority>;
export const readAssignment = shape({
  version: integer(),
  to: optional(memberId), // absent: nobody has it
  team: optional(string(40, 1)), // whose it is first, whatever its kind says; until somebody holds it
  /** offered: waiting for a sign of life; held: the member has it. */
  state: oneOf(["none", "offered", "held"]),
  at: number(0),
  cause: string(20, 1), // dispatch, claim, transfer, release, expired, away
  score: optional(number()),
  reasons: list(readReason, 12),
});
export type Assignment = Checked<typeof readAssignment>;
export const NO_ASSIGNMENT: Assignment = { version: 0, state: "none", at: 0, cause: "none", reasons: [] };
export const readSla = shape({
  /** Due moments (ms, the room's clock); absent: not running. */
  firstDue: optional(number(0)),
  nextDue: optional(number(0)),
  resolveDue: optional(number(0)),
  firstAt: optional(number(0)), // first human reply
  /** Since when every clock stands: waiting, snoozed, resolved or closed. */
  pausedSince: optional(number(0)),
  /** Working time (ms) of all pauses that are over. */
  pausedMs: optional(number(0)),
  wantedAt: optional(number(0)), // a person: the first-response and the resolve clock count from here
  /** From when the next-response clock counts. */
  nextFrom: optional(number(0)),
  /** Alarms already given, as `target:half`, `target:warn` or `target:breach`; those of `next` are forgotten with its round. */
  told: list(string(40, 1), 40),
});
export type Sla = Checked<typeof readSla>;

/** What became of an agent's message that did not simply go through. */
export const readDelivery = shape({ state: oneOf(["crossed", "held"]), why: string(40, 1) });
export type Delivery = Checked<typeof readDelivery>;

/** What the author decided about a held reply: written anew and sent, or thrown away. The held one stays as it is, never delivered. */
export const readHoldMark = shape({ by: memberId, at: number(0), did: oneOf(["sent", "discarded"]) });
export type HoldMark = Checked<typeof readHoldMark>;

/** A ticket as read from its document: what `shared/doc/ticketDoc` gives and every rule below takes. Messages sorted by (at, id). */
export interface Ticket extends TicketTies, MacroTraces, TicketMarks {
  readonly head: TicketHead;
  readonly number: number | undefined;
  readonly messages: readonly Message[];
  readonly statusWish: StatusWish | undefined;
  readonly assignWish: AssignWish | undefined;
  readonly handoff: Handoff | undefined;
  readonly assignment: Assignment;
  readonly type: (typeof TICKET_TYPES)[number] | undefined;
  readonly priority: Priority | undefined;
  readonly sla: Sla | undefined;
  readonly deliveries: Readonly<Record<string, Delivery>>; // by message id
  readonly holdMarks?: Readonly<Record<string, HoldMark>>; // by message id: held replies their author has decided about
  readonly remarks?: Readonly<Record<string, Remark>>; // by remarkKey: what agents said of the bot's lines
  readonly tags?: TagMarks; // by tag
  readonly noteFiles?: NoteFiles; // beside the note
  readonly ratings?: Readonly<Record<string, Rating>>; // by message id: what the shopper said of the bot's answers
  readonly labels: Readonly<Record<string, Checked<typeof readUnderstanding>>>; // by message id: what the edge's ear (or a better one) heard
  readonly orders?: Opened | undefined; // opened by number and phone tail
  readonly readUpTo?: ReadMark; // by the shopper, of what we wrote
  readonly note: string; // colleagues share it; plain text
}

export const PHASES = ["new", "queued", "assigned", "open", "waiting", "snoozed", "resolved", "closed"] as const;
export type Phase = (typeof PHASES)[number];

export interface Settled {
  readonly phase: Phase;
  /** True when a shopper's message overruled a resolve, close, waiting or snooze. */
  readonly reopened: boolean;
  /** Shopper messages that no agent reply which reached them had in view. */
  readonly unanswered: number;
  readonly shopperMessages: number;
  readonly agentMessages: number;
}

export function countShopper(ticket: Ticket): number {
  return ticket.messages.filter((one) => one.kind === "shopper").length;
}

/** Agents' messages that reached the shopper (held ones did not). */
export function countAgent(ticket: Ticket): number {
  return ticket.messages.filter((one) => one.kind === "agent" && !isHeld(ticket, one.id)).length;
}

/** Agents' messages in the document, held ones too. */
export function countWritten(ticket: Ticket): number {
  return ticket.messages.filter((one) => one.kind === "agent").length;
}

export function isHeld(ticket: Ticket, message: MessageId): boolean {
  return ticket.deliveries[message]?.state === "held";
}

/** A held reply its author has not yet sent anew or thrown away. */
export function awaitsAuthor(ticket: Ticket, message: MessageId): boolean {
  return isHeld(ticket, message) && ticket.holdMarks?.[message] === undefined;
}

/** What an agent's device notes beside a new message or wish. */
export function seenNow(ticket: Ticket): Seen {
  return { shopper: countShopper(ticket), shop: countWritten(ticket), assignment: ticket.assignment.version };
}

/**
 * Derives where the ticket stands from intentions, verdicts and messages. A pure fold: same document, same answer, everywhere.
 * A status wish holds only while no shopper message came that its author had not seen (no clocks compared).
 * `now` (ms) is used for one thing: a snooze whose time has come is open again.
 */
export function settle(ticket: Ticket, now: number): Settled {
  const shopperMessages = countShopper(ticket);
  const agentMessages = countAgent(ticket);
  const counts = { shopperMessages, agentMessages, unanswered: shopperMessages - answeredOf(ticket) };
  if (mergedInto(ticket.merged, shopperMessages) !== undefined) return { ...counts, phase: "closed", reopened: false };
  const wish = ticket.statusWish;
  const begun = phaseBegun(ticket, agentMessages);
  if (wish === undefined) return { ...counts, phase: begun, reopened: false };
  if (shopperMessages > wish.seenShopper) {
    const reopened = wish.want !== "open";
    return { ...counts, phase: begun === "new" ? "queued" : begun, reopened };
  }
  switch (wish.want) {
    case "open":
      return { ...counts, phase: begun, reopened: false };
    case "snoozed":
      return { ...counts, phase: (wish.until ?? 0) > now ? "snoozed" : begun, reopened: false };
    case "waiting":
    case "resolved":
    case "closed":
      return { ...counts, phase: wish.want, reopened: false };
  }
}

/** new (the bot has it) → queued (a person is wanted) → assigned (offered or held, not begun) → open (begun). */
function phaseBegun(ticket: Ticket, agentMessages: number): Phase {
  if (ticket.assignment.to !== undefined) return agentMessages > 0 ? "open" : "assigned";
  return isWithPerson(ticket) ? "queued" : "new";
}

/** How many shopper messages an agent's reply answered: what its author had in view, whatever that device's clock said. */
export function answeredOf(ticket: Ticket): number {
  const seen = ticket.messages.map((one) => (one.kind === "agent" && !isHeld(ticket, one.id) ? one.seen.shopper : 0));
  return Math.min(Math.max(0, ...seen), countShopper(ticket));
}

/** Does, did or shall a person have this conversation? Then the bot is silent, and what is put back waits for the next person. */
export function isWithPerson(ticket: Ticket): boolean {
  return (
    ticket.assignment.version > NO_ASSIGNMENT.version || ticket.handoff !== undefined || ticket.messages.some((one) => one.kind === "agent")
  );
}
