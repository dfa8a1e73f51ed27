// One day of one shop under one way of choosing: a discrete-event simulation. README.md states the model; nothing here reads a clock.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { relaxesAt } from "../../shared/domain/dispatch.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { targetsIn } from "../../shared/domain/promised.ts";
import type { Presence } from "../../shared/domain/team.ts";
import type { Priority } from "../../shared/domain/ticket.ts";
import { createAgenda, type Agenda } from "../../shared/core/agenda.ts";
import type { Rival } from "./rivals.ts";
import type { Person } from "./roster.ts";
import { candidateOf, give, isSolved, letGo, nextToAnswer, seatOf, talkOf, timeFor, waitingOf, type Seat, type Talk } from "./seats.ts";
import { comesBack, type Call } from "./traffic.ts";

/** What became of one conversation. */
export interface Ended {
  readonly call: Call;
  readonly priority: Priority;
  /** Until the first reply, or until the shopper left without one (ms). */
  readonly wait: number;
  readonly left: boolean;
  readonly late: boolean;
  readonly solved: boolean;
}

export interface DayOfOne {
  readonly member: MemberId;
  readonly worked: number; // ms of writing
  readonly here: number; // ms at the desk
  readonly served: number;
}

export interface DayEnd {
  readonly ended: readonly Ended[];
  readonly people: readonly DayOfOne[];
}

export interface DayAsk {
  readonly calls: readonly Call[];
  readonly team: readonly Person[];
  readonly rival: Rival;
  readonly policy: Policy;
  /** How much skill changes the time a reply takes: 1 as stated, 0 not at all. */
  readonly effect: number;
}

type Moment =
  | { readonly kind: "calls"; readonly call: Call }
  | { readonly kind: "replied"; readonly seat: Seat; readonly talk: Talk; readonly took: number }
  | { readonly kind: "says"; readonly talk: Talk }
  | { readonly kind: "leaves"; readonly talk: Talk }
  | { readonly kind: "expires"; readonly talk: Talk; readonly turn: number }
  | { readonly kind: "presence"; readonly seat: Seat; readonly presence: Presence }
  | { readonly kind: "absent"; readonly seat: Seat; readonly absent: boolean }
  | { readonly kind: "look" };

interface Day {
  readonly ask: DayAsk;
  readonly agenda: Agenda<Moment>;
  readonly seats: readonly Seat[];
  readonly queue: Map<TicketId, Talk>;
  readonly servedBy: Map<string, MemberId[]>;
  readonly ended: Ended[];
}

/** Plays the day to its end: everybody who came has been served or has left. */
export function playDay(ask: DayAsk): DayEnd {
  const agenda = createAgenda<Moment>();
  const day: Day = { ask, agenda, seats: ask.team.map(seatOf), queue: new Map(), servedBy: new Map(), ended: [] };
  for (const call of ask.calls) agenda.note(call.at, { kind: "calls", call });
  for (const seat of day.seats) for (const [at, what] of planOf(seat)) agenda.note(at, what);
  for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
    happen(day, next.what, next.at);
    place(day, next.at);
  }
  return { ended: day.ended, people: day.seats.map(dayOf) };
}

function happen(day: Day, what: Moment, now: number): void {
  switch (what.kind) {
    case "calls":
      return joins(day, what.call, now);
    case "replied":
      return replied(day, what, now);
    case "says":
      if (what.talk.to === undefined) return;
      what.talk.to.toAnswer.push(what.talk);
      return write(day, what.talk.to, now);
    case "leaves":
      return leaves(day, what.talk, now);
    case "expires":
      return expires(day, what.talk, what.turn);
    case "presence":
      what.seat.presence = what.presence;
      if (what.presence === "online") what.seat.idleSince = now;
      return;
    case "absent":
      what.seat.absent = what.absent;
      if (!what.absent) for (const talk of day.queue.values()) talk.passedBy.delete(what.seat);
      return write(day, what.seat, now);
    case "look":
      return;
  }
}

function joins({ ask, agenda, queue, servedBy }: Day, call: Call, now: number): void {
  const talk = talkOf(ask.policy, call, servedBy.get(call.shopper) ?? []);
  const { work } = talk.waiting;
  queue.set(work.ticket, talk);
  agenda.note(now + call.patience, { kind: "leaves", talk });
  for (let at = relaxesAt(work, now, ask.policy, now); at !== undefined; at = relaxesAt(work, now, ask.policy, at))
    agenda.note(at, { kind: "look" });
}

/** Gives out what can be given; an offer to somebody who is not there runs out. */
function place(day: Day, now: number): void {
  const { ask, agenda, queue, seats } = day;
  if (queue.size === 0) return;
  const people = seats.map((one) => candidateOf(one, now));
  for (const { ticket, to } of ask.rival.place([...queue.values()].map(waitingOf), people, now)) {
    const talk = queue.get(ticket);
    const seat = seats.find((one) => one.person.member.id === to);
    if (talk === undefined || seat === undefined) throw new Error("placed what nobody asked for");
    queue.delete(ticket);
    give(seat, talk, now);
    if (seat.absent) agenda.note(now + ask.policy.dispatch.offerMs, { kind: "expires", talk, turn: talk.turn });
    write(day, seat, now);
  }
}

/** Begins the next reply, where there is one to write and nobody else is written to. */
function write({ ask, agenda }: Day, seat: Seat, now: number): void {
  const talk = seat.busy || seat.absent ? undefined : nextToAnswer(seat);
  if (talk === undefined) return;
  seat.busy = true;
  talk.writing = true;
  const took = timeFor(seat, talk, ask.effect);
  agenda.note(now + took, { kind: "replied", seat, talk, took });
}

function replied(day: Day, { seat, talk, took }: Extract<Moment, { kind: "replied" }>, now: number): void {
  seat.busy = false;
  seat.worked += took;
  talk.writing = false;
  if (talk.replied === 0) talk.firstWait = now - talk.call.at;
  talk.replied++;
  if (talk.replied < talk.call.replies.length) day.agenda.note(now + (talk.call.thinks[talk.replied] ?? 0), { kind: "says", talk });
  else {
    seat.hands.delete(talk);
    seat.served++;
    day.servedBy.set(talk.call.shopper, [...(day.servedBy.get(talk.call.shopper) ?? []), seat.person.member.id]);
    end(day, talk, { wait: talk.firstWait, left: false, solved: isSolved(seat, talk) }, now);
  }
  write(day, seat, now);
}

function leaves(day: Day, talk: Talk, now: number): void {
  if (talk.over || talk.writing || talk.replied > 0) return;
  day.queue.delete(talk.waiting.work.ticket);
  if (talk.to !== undefined) letGo(talk.to, talk);
  end(day, talk, { wait: talk.call.patience, left: true, solved: false }, now);
}

function expires({ queue }: Day, talk: Talk, turn: number): void {
  if (talk.over || talk.turn !== turn || talk.to === undefined || talk.replied > 0 || talk.writing) return;
  if (talk.to.absent) talk.passedBy.add(talk.to);
  letGo(talk.to, talk);
  delete talk.to;
  queue.set(talk.waiting.work.ticket, talk);
}

function end({ ask, agenda, ended }: Day, talk: Talk, how: Pick<Ended, "wait" | "left" | "solved">, now: number): void {
  const { call, priority } = talk;
  talk.over = true;
  ended.push({ call, priority, ...how, late: how.left || how.wait > targetsIn(ask.policy.sla[priority.level], "widget").first });
  const again = how.solved ? undefined : comesBack(call, now);
  if (again !== undefined) agenda.note(again.at, { kind: "calls", call: again });
}

function planOf(seat: Seat): readonly (readonly [number, Moment])[] {
  const { shift, breaks, absences } = seat.person;
  const say = (at: number, presence: Presence): readonly [number, Moment] => [at, { kind: "presence", seat, presence }];
  const stir = (at: number, absent: boolean): readonly [number, Moment] => [at, { kind: "absent", seat, absent }];
  return [
    say(shift.from, "online"),
    ...breaks.flatMap(({ from, to }) => [say(from, "break"), say(to, "online")]),
    say(shift.to, "offline"),
    ...absences.flatMap(({ from, to }) => [stir(from, true), stir(to, false)]),
  ];
}

function dayOf({ person, worked, served }: Seat): DayOfOne {
  const away = person.breaks.reduce((sum, one) => sum + one.to - one.from, 0);
  return { member: person.member.id, worked, here: person.shift.to - person.shift.from - away, served };
}
