// Tickets and members as plain data for tests: begin with `buildTicket`, then let people write. Never a document, never a clock.
import { asId, type MemberId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { Member } from "../../shared/domain/team.ts";
import {
  NO_ASSIGNMENT,
  seenNow,
  type Assignment,
  type AssignWish,
  type BotMove,
  type Handoff,
  type Message,
  type Seen,
  type StatusWish,
  type Ticket,
  type TicketHead,
} from "../../shared/domain/ticket.ts";
import type { Mood, Understanding } from "../../shared/domain/understanding.ts";

/** Monday 2026-11-23, 10:00 in Shanghai: the demo shop is open. */
export const MORNING = Date.parse("2026-11-23T10:00:00+08:00");

export const ANNA = asId<MemberId>("anna");
export const BOB = asId<MemberId>("bob");
export const CHEN = asId<MemberId>("chen");

interface TicketParts extends Partial<Omit<Ticket, "head">> {
  readonly head?: Partial<TicketHead>;
}

/** A new widget ticket of a Chinese shopper of no tier, made at MORNING, with nothing in it but what `parts` say. */
export function buildTicket(parts: TicketParts = {}): Ticket {
  const head: TicketHead = {
    id: asId<TicketId>("t1"),
    shopper: { id: asId<ShopperId>("shopper1"), name: "顾客", tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: MORNING,
    ...parts.head,
  };
  return {
    number: undefined,
    messages: [],
    statusWish: undefined,
    assignWish: undefined,
    handoff: undefined,
    assignment: NO_ASSIGNMENT,
    type: undefined,
    priority: undefined,
    sla: undefined,
    deliveries: {},
    labels: {},
    note: "",
    ...parts,
    head,
  };
}

interface Written {
  readonly at?: number;
  readonly id?: string;
}

/** The shopper writes; with `intents` (a probability each, or 0.9) or `mood` the message is labelled too. */
export function shopperWrites(
  ticket: Ticket,
  text: string,
  more: Written & {
    readonly intents?: Partial<Record<IntentId, number>> | readonly IntentId[];
    readonly mood?: Mood;
    readonly abuse?: number;
  } = {},
): Ticket {
  const message: Message = { kind: "shopper", id: messageId(ticket, "s", more.id), at: more.at ?? nextAt(ticket), text };
  const written = withMessage(ticket, message);
  if (more.intents === undefined && more.mood === undefined && more.abuse === undefined) return written;
  const label = buildLabel(more.intents ?? [], more.mood, more.abuse);
  return { ...written, labels: { ...written.labels, [message.id]: label } };
}

/** An agent writes, having seen all there is (or what `seen` says). */
export function agentWrites(ticket: Ticket, by: MemberId, text: string, more: Written & { readonly seen?: Partial<Seen> } = {}): Ticket {
  return withMessage(ticket, buildReply(ticket, by, text, more));
}

/** The message an agent would write on this ticket now, not yet in it. */
export function buildReply(
  ticket: Ticket,
  by: MemberId,
  text: string,
  more: Written & { readonly seen?: Partial<Seen> } = {},
): Extract<Message, { kind: "agent" }> {
  return {
    kind: "agent",
    id: messageId(ticket, `a-${by}-`, more.id),
    at: more.at ?? nextAt(ticket),
    text,
    by,
    seen: { ...seenNow(ticket), ...more.seen },
  };
}

export function botWrites(ticket: Ticket, text: string, more: Written & { readonly move?: BotMove } = {}): Ticket {
  const move: BotMove = more.move ?? { did: "smalltalk", intent: "greeting", reason: "a greeting" };
  return withMessage(ticket, { kind: "bot", id: messageId(ticket, "b", more.id), at: more.at ?? nextAt(ticket), text, move });
}

export function happens(ticket: Ticket, what: string, more: Written & { readonly by?: MemberId; readonly to?: MemberId } = {}): Ticket {
  return withMessage(ticket, {
    kind: "event",
    id: messageId(ticket, "e", more.id),
    at: more.at ?? nextAt(ticket),
    what,
    ...(more.by === undefined ? {} : { by: more.by }),
    ...(more.to === undefined ? {} : { to: more.to }),
  });
}

/** The bot has handed off: a person is wanted since `at`. */
export function handedOff(ticket: Ticket, at: number, parts: Partial<Handoff> = {}): Ticket {
  const handoff: Handoff = { at, cause: "asked", reason: "", summary: "", intents: [], facts: [], cited: [], ...parts };
  return { ...ticket, handoff };
}

/** A member has it (or it is offered to them), one version on. */
export function assignedTo(ticket: Ticket, to: MemberId, parts: Partial<Assignment> = {}): Ticket {
  const version = ticket.assignment.version + 1;
  return { ...ticket, assignment: { version, to, state: "held", at: nextAt(ticket), cause: "claim", reasons: [], ...parts } };
}

/** Somebody wants another status, having seen every shopper message there is (or `seenShopper`). */
export function wishes(ticket: Ticket, want: StatusWish["want"], by: MemberId, parts: Partial<StatusWish> = {}): Ticket {
  return { ...ticket, statusWish: { want, by, at: nextAt(ticket), seenShopper: seenNow(ticket).shopper, ...parts } };
}

/** A wish about who has the ticket, by somebody who sees it as it is (or `seen`). */
export function buildAssignWish(ticket: Ticket, want: AssignWish["want"], by: MemberId, parts: Partial<AssignWish> = {}): AssignWish {
  return { want, by, at: nextAt(ticket), seen: ticket.assignment.version, ...parts };
}

export function buildLabel(
  intents: Partial<Record<IntentId, number>> | readonly IntentId[],
  mood: Mood = "neutral",
  abuse = 0,
): Understanding {
  const guesses = isNames(intents) ? intents.map((id) => ({ id, p: 0.9 })) : intentEntries(intents).map(([id, p]) => ({ id, p }));
  const p = { negative: 0.05, neutral: 0.05, positive: 0.05, [mood]: 0.9 };
  return { intents: guesses, mood: { label: mood, p }, abuse, wantsHuman: 0, model: "light@test" };
}

/** An online Chinese and English speaking agent with room for five and no skill but what `parts` say. */
export function buildMember(parts: Partial<Member> = {}): Member {
  const id = parts.id ?? ANNA;
  return {
    id,
    name: { zh: id, en: id },
    role: "agent",
    skills: {},
    languages: ["zh", "en"],
    capacity: 5,
    record: {},
    active: true,
    ...parts,
  };
}

function withMessage(ticket: Ticket, message: Message): Ticket {
  const messages = [...ticket.messages, message].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { ...ticket, messages };
}

function messageId(ticket: Ticket, prefix: string, id: string | undefined): MessageId {
  return asId<MessageId>(id ?? `${prefix}${ticket.messages.length + 1}`);
}

/** A second after the last thing that was written. */
function nextAt(ticket: Ticket): number {
  return (ticket.messages.at(-1)?.at ?? ticket.head.createdAt) + 1_000;
}

function isNames(intents: Partial<Record<IntentId, number>> | readonly IntentId[]): intents is readonly IntentId[] {
  return Array.isArray(intents);
}

// The keys of such a record are intents: its type says so, Object.entries only forgets it.
const intentEntries = (intents: Partial<Record<IntentId, number>>) => Object.entries(intents) as [IntentId, number][];
