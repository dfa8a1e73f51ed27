// A person at their desk and a conversation in their hands, as the simulated day moves them. State and what it says; what happens when is day.ts.
import { asId, type MemberId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { RECENT_MS, type Candidate, type Waiting } from "../../shared/domain/dispatchWork.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { rankTicket } from "../../shared/domain/priority.ts";
import { targetsIn } from "../../shared/domain/promised.ts";
import { intentOf } from "../../shared/domain/taxonomy.ts";
import type { Presence } from "../../shared/domain/team.ts";
import type { Priority } from "../../shared/domain/ticket.ts";
import { SOLVES, type Person } from "./roster.ts";
import type { Call } from "./traffic.ts";

/** A reply takes so much longer or shorter, by level: who does not know looks it up or asks a colleague. */
const PACE = [1.35, 1.15, 1, 0.88] as const;
const KNOWN = 0.04; // who served the shopper before solves a little more
const GRAVE = 0.05; // each step of severity: a little less

export interface Talk {
  readonly call: Call;
  readonly waiting: Waiting;
  readonly priority: Priority;
  /** Let this one pass, and gave no sign of life since. */
  readonly passedBy: Set<Seat>;
  to?: Seat;
  firstWait: number;
  replied: number;
  writing: boolean;
  over: boolean;
  turn: number; // of assignment
}

export interface Seat {
  readonly person: Person;
  presence: Presence;
  absent: boolean;
  readonly hands: Set<Talk>;
  readonly toAnswer: Talk[];
  busy: boolean;
  idleSince: number;
  worked: number;
  served: number;
  readonly given: number[]; // moments, of the last hours
}

export function seatOf(person: Person): Seat {
  const nothing = { hands: new Set<Talk>(), toAnswer: [], busy: false, worked: 0, served: 0, given: [] };
  return { person, presence: "offline", absent: false, idleSince: person.shift.from, ...nothing };
}

export function talkOf(policy: Policy, call: Call, servedBy: readonly MemberId[]): Talk {
  const { type, group } = intentOf(call.intent);
  const { intent, tier, negatives } = call;
  const priority = rankTicket({ intents: [intent], texts: [], negatives, repeats: call.again ? 1 : 0, abuse: false, tier });
  const work = {
    ticket: asId<TicketId>(call.id),
    shopper: asId<ShopperId>(call.shopper),
    type,
    group,
    language: call.language,
    weight: 1,
    promiseMs: targetsIn(policy.sla[priority.level], "widget").first,
    servedBy,
  };
  const nothing = { passedBy: new Set<Seat>(), firstWait: 0, replied: 0, writing: false, over: false, turn: 0 };
  return { call, waiting: { work, priority, since: call.at }, priority, ...nothing };
}

/** As dispatch is told of them. */
export function candidateOf({ person, presence, hands, idleSince, toAnswer, busy, given }: Seat, now: number): Candidate {
  while ((given[0] ?? now) < now - RECENT_MS) given.shift();
  const pending = toAnswer.length + (busy ? 1 : 0);
  return { member: person.member, presence, load: hands.size, pending, recent: given.length, idleSince };
}

export function waitingOf({ waiting, passedBy }: Talk): Waiting {
  if (passedBy.size === 0) return waiting;
  return { ...waiting, work: { ...waiting.work, passedBy: [...passedBy].map((seat) => seat.person.member.id) } };
}

/** The conversation is in these hands. */
export function give(seat: Seat, talk: Talk, now: number): void {
  talk.to = seat;
  talk.turn++;
  seat.hands.add(talk);
  seat.toAnswer.push(talk);
  seat.idleSince = now;
  seat.given.push(now);
}

export function letGo(seat: Seat, talk: Talk): void {
  seat.hands.delete(talk);
  const at = seat.toAnswer.indexOf(talk);
  if (at >= 0) seat.toAnswer.splice(at, 1);
}

/** Who is answered next: a new shopper first. */
export function nextToAnswer({ toAnswer }: Seat): Talk | undefined {
  const fresh = toAnswer.findIndex((one) => one.replied === 0);
  return toAnswer.splice(Math.max(0, fresh), 1)[0];
}

/** How long this reply takes this person (ms). `effect` 0: no matter how skilled. */
export function timeFor(seat: Seat, talk: Talk, effect: number): number {
  return (talk.call.replies[talk.replied] ?? 0) * (PACE[levelOf(seat, talk)] ?? 1) ** effect;
}

export function isSolved(seat: Seat, talk: Talk): boolean {
  const { group, severity } = intentOf(talk.call.intent);
  const known = talk.waiting.work.servedBy.includes(seat.person.member.id) ? KNOWN : 0;
  return talk.call.luck < (SOLVES[levelOf(seat, talk)] ?? 0) + seat.person.talent[group] + known - GRAVE * severity;
}

const levelOf = (seat: Seat, talk: Talk): number => seat.person.member.skills[talk.waiting.work.type] ?? 0;
