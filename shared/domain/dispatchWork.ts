// What dispatch needs to know of a ticket and of a person. Shapes only, and how a person stands while a queue is being drained.
import type { MemberId, ShopperId, TicketId } from "../core/ids.ts";
import { HOUR } from "../core/time.ts";
import type { Language } from "./knowledge.ts";
import type { IntentGroup, TicketType } from "./taxonomy.ts";
import type { Member, Presence } from "./team.ts";
import type { Priority, TicketHead } from "./ticket.ts";

/** What dispatch needs to know of a ticket. */
export interface Work {
  readonly ticket: TicketId;
  readonly shopper: ShopperId;
  readonly type: TicketType;
  /** The category of the product asked about, if any: it may be a skill of its own. */
  readonly category?: string;
  /** The team somebody put it to; absent: the one that takes its kind. */
  readonly team?: string;
  readonly language: Language;
  /** For the record of solved tickets; undefined: none is asked. */
  readonly group?: IntentGroup;
  readonly weight: number; // a chat weighs 1
  /** Absent: a chat. */
  readonly channel?: TicketHead["channel"];
  /** The first reply promised (working ms). Nobody better is waited for longer than a third of it. */
  readonly promiseMs?: number;
  /** Members who served this shopper before. */
  readonly servedBy: readonly MemberId[];
  /** Members who let an offer of this ticket pass and gave no sign of life since: not asked again. */
  readonly passedBy?: readonly MemberId[];
}

/** What was given to each counts for so long, so that the good ones are not given everything. */
export const RECENT_MS = 2 * HOUR;

export interface Candidate {
  readonly member: Member;
  readonly presence: Presence;
  /** Weights in hand. */
  readonly load: number;
  /** Of these, those whose shopper waits for a word; absent: none. */
  readonly pending?: number;
  /** Weights given within `RECENT_MS`; absent: none. */
  readonly recent?: number;
  /** Weights in hand by channel, for those who hold only so many of one. */
  readonly held?: Readonly<Partial<Record<TicketHead["channel"], number>>>;
  /** Since when there was nothing new (ms, the room's clock). */
  readonly idleSince: number;
}

export interface Waiting {
  readonly work: Work;
  readonly priority?: Pick<Priority, "score">;
  readonly since: number; // ms, the room's clock: when it joined the queue
}

/** A candidate as the draining goes on: what is placed counts at once. */
export interface Seat {
  readonly member: Member;
  readonly presence: Presence;
  readonly capacity: number;
  load: number;
  pending: number;
  recent: number;
  idleSince: number;
  /** Only where so many of a channel is the most. */
  readonly held: Partial<Record<TicketHead["channel"], number>> | undefined;
}

export const CHAT: TicketHead["channel"] = "widget";

export function seatOf({ member, presence, load, pending = 0, recent = 0, held, idleSince }: Candidate): Seat {
  return {
    member,
    presence,
    capacity: member.capacity,
    load,
    pending,
    recent,
    idleSince,
    held: member.channels === undefined ? undefined : { ...held },
  };
}

/** The ticket is in these hands now. */
export function take(seat: Seat, work: Work, now: number): void {
  seat.load += work.weight;
  seat.pending += work.weight;
  seat.recent += work.weight;
  seat.idleSince = now;
  if (seat.held === undefined) return;
  const channel = work.channel ?? CHAT;
  seat.held[channel] = (seat.held[channel] ?? 0) + work.weight;
}
