// Sums of conversations that can be added and taken away again: whole numbers only, so in any order the same comes out, to the last digit. Pure.
import type { MemberId } from "../../core/ids.ts";
import { quantileOf, stepOf, type Counts } from "./durations.ts";
import { SHARE_NAMES, SHARES, TIME_NAMES, TIMES, type ShareName, type TimeName } from "./measures.ts";
import type { TicketFact } from "./ticketFact.ts";

/** What is kept of many conversations. What nothing was counted for is left out. */
export interface Sums {
  /** Conversations; of a member those they had a part in. */
  readonly n: number;
  readonly shares: Readonly<Partial<Record<ShareName, readonly [yes: number, all: number]>>>;
  readonly times: Readonly<Partial<Record<TimeName, { readonly sum: number; readonly counts: Counts }>>>;
}

export const NO_SUMS: Sums = { n: 0, shares: {}, times: {} };

/** Many durations (ms): how many, their mean, the middle one, and what nine of ten do not exceed. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** A sum in the making: the one thing here that changes. */
export interface Adding {
  /** A conversation more, or (`sign` −1) one less; seen as one member's or as the shop's. */
  readonly fact: (fact: TicketFact, who?: MemberId, sign?: 1 | -1) => void;
  readonly sums: (sums: Sums) => void;
  readonly sum: () => Sums;
}

export function createAdding(): Adding {
  let n = 0;
  const yes = new Float64Array(SHARE_NAMES.length);
  const all = new Float64Array(SHARE_NAMES.length);
  const totals = new Float64Array(TIME_NAMES.length);
  const counts = TIME_NAMES.map(() => new Map<number, number>());
  const count = (time: number, step: number, by: number): void => {
    const steps = counts[time];
    steps?.set(step, (steps.get(step) ?? 0) + by);
  };
  return {
    fact(fact, who, sign = 1) {
      n += sign;
      SHARE_NAMES.forEach((name, at) => {
        const [y, a] = SHARES[name](fact, who);
        yes[at] = (yes[at] ?? 0) + sign * y;
        all[at] = (all[at] ?? 0) + sign * a;
      });
      TIME_NAMES.forEach((name, at) => {
        for (const ms of TIMES[name](fact, who)) {
          totals[at] = (totals[at] ?? 0) + sign * Math.round(ms);
          count(at, stepOf(ms), sign);
        }
      });
    },
    sums(sums) {
      n += sums.n;
      SHARE_NAMES.forEach((name, at) => {
        const share = sums.shares[name];
        if (share === undefined) return;
        yes[at] = (yes[at] ?? 0) + share[0];
        all[at] = (all[at] ?? 0) + share[1];
      });
      TIME_NAMES.forEach((name, at) => {
        const time = sums.times[name];
        if (time === undefined) return;
        totals[at] = (totals[at] ?? 0) + time.sum;
        for (const [step, by] of time.counts) count(at, step, by);
      });
    },
    sum() {
      const shares = SHARE_NAMES.flatMap((name, at) =>
        (all[at] ?? 0) === 0 ? [] : [[name, [yes[at] ?? 0, all[at] ?? 0] as const] as const],
      );
      const times = TIME_NAMES.flatMap((name, at) => {
        const kept = [...(counts[at] ?? [])].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
        return kept.length === 0 ? [] : [[name, { sum: totals[at] ?? 0, counts: kept }] as const];
      });
      return { n, shares: Object.fromEntries(shares), times: Object.fromEntries(times) };
    },
  };
}

/** All of them together. Associative, commutative; NO_SUMS changes nothing. */
export function sumOf(many: Iterable<Sums>): Sums {
  const adding = createAdding();
  for (const one of many) adding.sums(one);
  return adding.sum();
}

/** The sums of these conversations, seen as one member's or as the shop's. */
export function sumsOf(facts: Iterable<TicketFact>, who?: MemberId): Sums {
  const adding = createAdding();
  for (const one of facts) adding.fact(one, who);
  return adding.sum();
}

/** So many of so many; of none: `[0, 0]`. */
export function shareIn(sums: Sums, name: ShareName): readonly [yes: number, all: number] {
  return sums.shares[name] ?? [0, 0];
}

/** As a rate; undefined of none. */
export function rateIn(sums: Sums, name: ShareName): number | undefined {
  const [yes, all] = shareIn(sums, name);
  return all === 0 ? undefined : yes / all;
}

/** Undefined of none. The mean is exact, median and p90 to the second or 1 % (durations.ts). */
export function spreadIn(sums: Sums, name: TimeName): Spread | undefined {
  const time = sums.times[name];
  if (time === undefined) return undefined;
  const n = time.counts.reduce((sum, [, by]) => sum + by, 0);
  return { n, mean: time.sum / n, median: quantileOf(time.counts, 0.5) ?? 0, p90: quantileOf(time.counts, 0.9) ?? 0 };
}
