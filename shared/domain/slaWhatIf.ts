// What another promise would have meant: the same conversations, their first reply and their solution judged under two policies. Pure.
// Next replies are left out: when each began to wait is not kept once it is answered.
import { workingBetween } from "./calendar.ts";
import type { Policy } from "./policy.ts";
import { levelOf, promisedTo } from "./promised.ts";
import { LEVELS, type Level, type Ticket } from "./ticket.ts";

export interface Kept {
  /** Conversations in which a person was wanted. */
  readonly promised: number;
  readonly lateFirst: number;
  readonly lateSolved: number;
}

export type WhatIf = Readonly<Record<Level, { readonly before: Kept; readonly after: Kept }>>;

const NONE: Kept = { promised: 0, lateFirst: 0, lateSolved: 0 };

export function noWhatIf(): WhatIf {
  const none = { before: NONE, after: NONE };
  return { P0: none, P1: none, P2: none, P3: none };
}

/** Adds these conversations to what is known so far; in portions, so that a page stays quick. */
export function addWhatIf(known: WhatIf, tickets: readonly Ticket[], before: Policy, after: Policy, now: number): WhatIf {
  const sums = { ...known };
  for (const ticket of tickets) {
    const wantedAt = ticket.sla?.wantedAt;
    if (wantedAt === undefined) continue;
    const level = levelOf(ticket);
    const sofar = sums[level];
    sums[level] = {
      before: plus(sofar.before, judged(ticket, wantedAt, before, now)),
      after: plus(sofar.after, judged(ticket, wantedAt, after, now)),
    };
  }
  return sums;
}

/** All levels together. */
export function wholeOf(known: WhatIf, which: "before" | "after"): Kept {
  return LEVELS.map((level) => known[level][which]).reduce(plus, NONE);
}

function judged(ticket: Ticket, wantedAt: number, policy: Policy, now: number): Kept {
  const { targets, calendar } = promisedTo(ticket, policy);
  const first = workingBetween(calendar, wantedAt, ticket.sla?.firstAt ?? now);
  // since when every clock stands: it is done, or waited for
  const solved = workingBetween(calendar, wantedAt, ticket.sla?.pausedSince ?? now) - (ticket.sla?.pausedMs ?? 0);
  return { promised: 1, lateFirst: first > targets.first ? 1 : 0, lateSolved: solved > targets.resolve ? 1 : 0 };
}

function plus(a: Kept, b: Kept): Kept {
  return { promised: a.promised + b.promised, lateFirst: a.lateFirst + b.lateFirst, lateSolved: a.lateSolved + b.lateSolved };
}
