// Promised times: when the first reply, the next reply and the solution are due, and which alarms that makes for the room's timetable.
// Only the room's clock: `now`, shopper messages and verdicts. Never the time an agent's device wrote on a message or a wish.
import { addWorking, workingBetween } from "./calendar.ts";
import type { Policy } from "./policy.ts";
import { levelOf, promisedTo, SLA_TARGETS, type SlaTarget } from "./promised.ts";
import { PAUSES, type Calendar } from "./slaPolicy.ts";
import { answeredOf, countAgent, settle, type Message, type Phase, type Sla, type Ticket } from "./ticket.ts";

export type SlaKey = `${SlaTarget}:${"half" | "warn" | "breach"}`;

export interface DueMoment {
  readonly key: SlaKey;
  readonly at: number;
}

const WARN_AT = 0.75; // service.md, "Tickets"
const HALF_AT = 0.5; // P0 only

function isStanding(phase: Phase, { waiting, snoozed } = PAUSES): boolean {
  return phase === "resolved" || phase === "closed" || (phase === "waiting" && waiting) || (phase === "snoozed" && snoozed);
}

/**
 * The clocks of a ticket at `now` (the room's clock). The room asks at every change of the ticket and keeps the answer in it:
 * what it finds there (`ticket.sla`) is when the pauses began and which alarms were given. Asked twice, it answers the same.
 * - first reply and solution count from when a person was wanted; the bot alone promises nothing.
 * - next reply counts from the first shopper message that no agent's reply had in view.
 * - while waiting on the shopper, snoozed (a shop may wish otherwise), resolved or closed every clock stands; then first and solution go
 *   on where they stood, the next reply begins anew.
 * - working time only; a shop that never opens promises nothing.
 */
export function advanceSla(ticket: Ticket, policy: Policy, now: number): Sla {
  const before = ticket.sla ?? { told: [] };
  const phase = settle(ticket, now).phase;
  const standing = isStanding(phase, policy.slaPauses);
  const { targets, calendar } = promisedTo(ticket, policy);
  const resumedAt = before.pausedSince !== undefined && !standing ? pauseEnd(ticket, before.pausedSince, now) : undefined;
  const paused = before.pausedSince !== undefined && resumedAt !== undefined ? workingBetween(calendar, before.pausedSince, resumedAt) : 0;
  const firstAt = before.firstAt ?? (countAgent(ticket) > 0 ? now : undefined);
  const wantedAt = before.wantedAt ?? wantedSince(ticket);
  const waitsSince = firstAt === undefined || standing ? undefined : firstUnanswered(ticket)?.at;
  const nextFrom = waitsSince === undefined ? undefined : Math.max(waitsSince, before.nextFrom ?? 0, resumedAt ?? 0);
  const base = {
    firstAt,
    wantedAt,
    nextFrom,
    pausedMs: (before.pausedMs ?? 0) + paused,
    pausedSince: standing ? (before.pausedSince ?? now) : undefined,
  };
  const due = dueAt(base, calendar, targets);
  const told = nextFrom === before.nextFrom ? before.told : before.told.filter((key) => !key.startsWith("next:"));
  return present({ ...base, firstDue: due.first, nextDue: due.next, resolveDue: due.resolve, told });
}

/**
 * The alarms still to be given of a ticket's clocks, soonest first; those whose time has passed as well. Warn at 75 % of the promised time,
 * for P0 also at 50 %. Nothing for a clock that stands or has stopped.
 */
export function dueMoments(ticket: Ticket, policy: Policy): readonly DueMoment[] {
  const { sla } = ticket;
  if (sla === undefined) return [];
  const { targets, calendar } = promisedTo(ticket, policy);
  const share = (part: number) =>
    dueAt(sla, calendar, { first: targets.first * part, next: targets.next * part, resolve: targets.resolve * part });
  const half = levelOf(ticket) === "P0" ? share(HALF_AT) : {};
  const warn = share(WARN_AT);
  const breach: Partial<Record<SlaTarget, number>> = share(1);
  const moments: DueMoment[] = [];
  for (const target of SLA_TARGETS) {
    add(moments, `${target}:half`, half[target]);
    add(moments, `${target}:warn`, warn[target]);
    add(moments, `${target}:breach`, breach[target]);
  }
  return moments.filter((one) => !sla.told.includes(one.key)).sort((a, b) => a.at - b.at);
}

/** The alarm has been given: not again in this round. */
export function tell(sla: Sla, key: SlaKey): Sla {
  return sla.told.includes(key) ? sla : { ...sla, told: [...sla.told, key] };
}

/** The clock that runs out first, for the screen; undefined while none runs. */
export function pressing(sla: Sla): { readonly target: SlaTarget; readonly due: number } | undefined {
  const running = [
    { target: "first", due: sla.firstDue },
    { target: "next", due: sla.nextDue },
    { target: "resolve", due: sla.resolveDue },
  ] as const;
  let soonest: { readonly target: SlaTarget; readonly due: number } | undefined;
  for (const { target, due } of running) {
    if (due !== undefined && (soonest === undefined || due < soonest.due)) soonest = { target, due };
  }
  return soonest;
}

interface Clocks {
  readonly firstAt?: number | undefined;
  readonly wantedAt?: number | undefined;
  readonly nextFrom?: number | undefined;
  readonly pausedMs?: number | undefined;
  readonly pausedSince?: number | undefined;
}

function dueAt(clocks: Clocks, calendar: Calendar, targets: Readonly<Record<SlaTarget, number>>): Partial<Record<SlaTarget, number>> {
  const { firstAt, wantedAt, nextFrom, pausedMs = 0, pausedSince } = clocks;
  if (pausedSince !== undefined) return {};
  const due: Partial<Record<SlaTarget, number>> = {};
  if (wantedAt !== undefined && firstAt === undefined) due.first = addWorking(calendar, wantedAt, targets.first + pausedMs);
  if (nextFrom !== undefined) due.next = addWorking(calendar, nextFrom, targets.next);
  if (wantedAt !== undefined) due.resolve = addWorking(calendar, wantedAt, targets.resolve + pausedMs);
  for (const target of SLA_TARGETS) if (due[target] === Number.POSITIVE_INFINITY) delete due[target];
  return due;
}

/** The first moment the room knows of at which a person was wanted: hand-off, queue, take-over, or somebody having it. */
function wantedSince(ticket: Ticket): number | undefined {
  const WANTED = ["handoff", "queued", "takeover", "offered", "accepted"];
  const moments = ticket.messages.filter((one) => one.kind === "event" && WANTED.includes(one.what)).map((one) => one.at);
  if (ticket.handoff !== undefined) moments.push(ticket.handoff.at);
  if (ticket.assignment.to !== undefined) moments.push(ticket.assignment.at);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** A snooze ends at its hour even if the room woke late; any other pause ends when the room sees that it has. */
function pauseEnd(ticket: Ticket, since: number, now: number): number {
  const wish = ticket.statusWish;
  return wish?.want === "snoozed" && wish.until !== undefined && since <= wish.until && wish.until <= now ? wish.until : now;
}

function add(moments: DueMoment[], key: SlaKey, at: number | undefined): void {
  if (at !== undefined) moments.push({ key, at });
}

type Maybe<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Leaves out what is undefined (and a pause of nothing), so that what is written is plain JSON and compares as such. */
function present(sla: Maybe<Required<Omit<Sla, "told">>> & Pick<Sla, "told">): Sla {
  const { firstDue, nextDue, resolveDue, firstAt, pausedSince, pausedMs, wantedAt, nextFrom, told } = sla;
  return {
    ...(firstDue === undefined ? {} : { firstDue }),
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(resolveDue === undefined ? {} : { resolveDue }),
    ...(firstAt === undefined ? {} : { firstAt }),
    ...(pausedSince === undefined ? {} : { pausedSince }),
    ...(pausedMs === undefined || pausedMs === 0 ? {} : { pausedMs }),
    ...(wantedAt === undefined ? {} : { wantedAt }),
    ...(nextFrom === undefined ? {} : { nextFrom }),
    told,
  };
}

/** The first shopper message no agent has answered yet. */
export function firstUnanswered(ticket: Ticket): Message | undefined {
  return ticket.messages.filter((one) => one.kind === "shopper")[answeredOf(ticket)];
}
