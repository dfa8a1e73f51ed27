// The past week once more, under other rules of dispatch: the same shoppers, the same people there, each conversation as long as it took. Pure, and done
// in pieces, so that a page can show it while it draws. What it says is what the rules change, not what will be.
import { createAgenda, type Agenda } from "../core/agenda.ts";
import type { MemberId, TicketId } from "../core/ids.ts";
import { drain, relaxesAt } from "./dispatch.ts";
import { CHAT, RECENT_MS, type Candidate, type Waiting } from "./dispatchWork.ts";
import type { Past, PastWeek } from "./pastWeek.ts";
import type { Policy } from "./policy.ts";
import type { Member } from "./team.ts";

export interface WeekFigures {
  /** Conversations that a person answered, in the week as it was. */
  readonly talks: number;
  /** Until the first reply (ms): of every second one no longer, of nine of ten. */
  readonly half: number;
  readonly ninety: number;
  /** First replies after they were due; those nobody there could be given are among them. */
  readonly late: number;
  readonly left: number;
  /** Conversations given to each, most first. */
  readonly load: readonly { readonly member: MemberId; readonly talks: number }[];
}

interface Seat {
  readonly member: Member;
  here: boolean;
  since: number;
  readonly hands: Map<TicketId, Held>;
  readonly given: number[];
  talks: number;
}

interface Held {
  readonly talk: Past;
  readonly waiting: Waiting;
  answered: boolean;
}

type Moment =
  | { readonly kind: "wanted"; readonly talk: Past }
  | { readonly kind: "answered"; readonly seat: Seat; readonly ticket: TicketId }
  | { readonly kind: "free"; readonly seat: Seat; readonly ticket: TicketId }
  | { readonly kind: "here"; readonly seat: Seat; readonly here: boolean }
  | { readonly kind: "look" };

const PIECE = 50; // moments between two turns of the page: some milliseconds

interface Play {
  readonly policy: Policy;
  readonly agenda: Agenda<Moment>;
  readonly seats: ReadonlyMap<MemberId, Seat>;
  readonly queue: Map<TicketId, Held>;
  readonly servedBy: Map<string, MemberId[]>;
  readonly waits: number[];
  late: number;
}

/** The week under `policy.dispatch`, with these people as they are now. */
export function* weekUnder(week: PastWeek, members: readonly Member[], policy: Policy): Generator<undefined, WeekFigures> {
  const play = begin(week, members, policy);
  const { agenda, queue, waits, seats } = play;
  let done = 0;
  for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
    happen(play, next.what, next.at);
    if (queue.size > 0) give(play, next.at);
    if (++done % PIECE === 0) yield undefined;
  }
  waits.sort((a, b) => a - b);
  return {
    talks: week.talks.length,
    half: quantile(waits, 0.5),
    ninety: quantile(waits, 0.9),
    late: play.late + queue.size,
    left: queue.size,
    load: [...seats.values()]
      .map(({ member, talks }) => ({ member: member.id, talks }))
      .toSorted((a, b) => b.talks - a.talks || (a.member < b.member ? -1 : 1)),
  };
}

function begin({ talks, spans }: PastWeek, members: readonly Member[], policy: Policy): Play {
  const agenda = createAgenda<Moment>();
  const seats = new Map<MemberId, Seat>();
  for (const { member: id, from, to } of spans) {
    const member = members.find((one) => one.id === id);
    if (member === undefined) continue; // long gone
    const seat = seats.get(id) ?? { member, here: false, since: from, hands: new Map(), given: [], talks: 0 };
    seats.set(id, seat);
    agenda.note(from, { kind: "here", seat, here: true });
    agenda.note(to, { kind: "here", seat, here: false });
  }
  for (const talk of talks) agenda.note(talk.wantedAt, { kind: "wanted", talk });
  return { policy, agenda, seats, queue: new Map(), servedBy: new Map(), waits: [], late: 0 };
}

function happen({ policy, agenda, queue, servedBy }: Play, what: Moment, now: number): void {
  switch (what.kind) {
    case "wanted": {
      const { talk } = what;
      const weight = policy.dispatch.weights?.[talk.work.channel ?? CHAT] ?? talk.work.weight;
      const work = { ...talk.work, weight, servedBy: servedBy.get(talk.work.shopper) ?? [] };
      queue.set(work.ticket, { talk, waiting: { work, priority: { score: talk.score }, since: now }, answered: false });
      for (let at = relaxesAt(work, now, policy, now); at !== undefined; at = relaxesAt(work, now, policy, at))
        agenda.note(at, { kind: "look" });
      return;
    }
    case "answered": {
      const held = what.seat.hands.get(what.ticket);
      if (held !== undefined) held.answered = true;
      return;
    }
    case "free":
      what.seat.hands.delete(what.ticket);
      return;
    case "here":
      what.seat.here = what.here;
      what.seat.since = now;
      return;
    case "look":
      return;
  }
}

function give(play: Play, now: number): void {
  const { policy, agenda, seats, queue, servedBy, waits } = play;
  const people = [...seats.values()].map((seat) => candidateOf(seat, now));
  const waiting = [...queue.values()].map((one) => one.waiting);
  for (const { ticket, to } of drain(waiting, people, policy, now).placed) {
    const [held, seat] = [queue.get(ticket), seats.get(to)];
    if (held === undefined || seat === undefined) continue;
    queue.delete(ticket);
    seat.hands.set(ticket, held);
    seat.given.push(now);
    seat.since = now;
    seat.talks++;
    const { talk } = held;
    servedBy.set(talk.work.shopper, [...(servedBy.get(talk.work.shopper) ?? []), to]);
    waits.push(now + talk.lag - talk.wantedAt);
    if (now + talk.lag > talk.due) play.late++;
    agenda.note(now + talk.lag, { kind: "answered", seat, ticket });
    agenda.note(now + talk.handled, { kind: "free", seat, ticket });
  }
}

function candidateOf({ member, here, since, hands, given }: Seat, now: number): Candidate {
  while ((given[0] ?? now) < now - RECENT_MS) given.shift();
  const held = [...hands.values()];
  const weigh = (of: readonly Held[]): number => of.reduce((sum, { waiting }) => sum + waiting.work.weight, 0);
  const channel = (name: "widget" | "api"): number => weigh(held.filter(({ waiting }) => waiting.work.channel === name));
  return {
    member,
    presence: here ? "online" : "offline",
    load: weigh(held),
    pending: weigh(held.filter((one) => !one.answered)),
    recent: given.length,
    held: { widget: channel("widget"), api: channel("api") },
    idleSince: since,
  };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
