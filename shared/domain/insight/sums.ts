// Sums of conversations that can be added and taken away again: whole numbers only, so in any order the same comes out, to the last digit. Pure.
import type { MemberId } from "../../core/ids.ts";
import { howMany, quantileOf, stepOf, STEPS } from "./durations.ts";
import { SHARE_NAMES, SHARES, TIME_NAMES, TIMES, type ShareName, type TimeName } from "./measures.ts";
import { RETURN_REASONS, type ReturnReason } from "./returns.ts";
import type { TicketFact } from "./ticketFact.ts";

/**
 * What is kept of many conversations. Flat lists in the order of SHARE_NAMES and TIME_NAMES: a page of a year reads ten thousand of these. Whoever
 * keeps them keeps SUMS_OF beside, and folds anew what was folded in another order.
 */
export interface Sums {
  /** Conversations; of a member those they had a part in. */
  readonly n: number;
  /** Yes and all of each share, in turn. */
  readonly shares: readonly number[];
  /** Why goods were wanted back: place among RETURN_REASONS and count, in turn, by place; absent: nobody wanted any. */
  readonly returns?: readonly number[];
  /** Of each time the sum (ms), then its counts; nothing: `[]`. */
  readonly times: readonly (readonly number[])[];
}

/** Names what stands where in the lists of a `Sums`. */
export const SUMS_OF = [...SHARE_NAMES, ...TIME_NAMES, ...RETURN_REASONS].join(" ");

const SIZE = 2 * SHARE_NAMES.length;
const NOTHING: readonly number[] = [];
export const NO_SUMS: Sums = { n: 0, shares: Array.from({ length: SIZE }, () => 0), times: TIME_NAMES.map(() => NOTHING) };

/** Many durations (ms): how many, their mean, the middle one, and what nine of ten do not exceed. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** How a conversation is looked at: as whose, and which of its times are kept. */
export interface View {
  readonly who?: MemberId | undefined;
  readonly times?: readonly TimeName[];
}

/** A sum in the making: the one thing here that changes. */
export interface Adding {
  /** A conversation more, or (`sign` −1) one less. */
  readonly fact: (fact: TicketFact, view?: View, sign?: 1 | -1) => void;
  readonly sums: (sums: Sums) => void;
  readonly sum: () => Sums;
}

export function createAdding(): Adding {
  let n = 0;
  const shares = new Float64Array(SIZE);
  const totals = new Float64Array(TIME_NAMES.length);
  const returns = new Map<number, number>();
  const back = (place: number, n: number): void => void returns.set(place, (returns.get(place) ?? 0) + n);
  const counts: (Int32Array | undefined)[] = TIME_NAMES.map(() => undefined);
  const countsOf = (time: number): Int32Array => (counts[time] ??= new Int32Array(STEPS));
  return {
    fact(fact, { who, times = TIME_NAMES } = {}, sign = 1) {
      n += sign;
      for (let at = 0; at < SHARE_NAMES.length; at++) {
        const name = SHARE_NAMES[at];
        if (name === undefined) continue;
        const [yes, all] = SHARES[name](fact, who);
        if (all === 0) continue;
        shares[2 * at] = (shares[2 * at] ?? 0) + sign * yes;
        shares[2 * at + 1] = (shares[2 * at + 1] ?? 0) + sign * all;
      }
      if (who === undefined) for (const reason of fact.returned ?? []) back(RETURN_REASONS.indexOf(reason), sign);
      for (const name of times) {
        const at = TIME_NAMES.indexOf(name);
        for (const ms of TIMES[name](fact, who)) {
          const [own, step] = [countsOf(at), stepOf(ms)];
          totals[at] = (totals[at] ?? 0) + sign * Math.round(ms);
          own[step] = (own[step] ?? 0) + sign;
        }
      }
    },
    sums(sums) {
      n += sums.n;
      for (let at = 0; at < (sums.returns?.length ?? 0); at += 2) back(sums.returns?.[at] ?? 0, sums.returns?.[at + 1] ?? 0);
      for (let at = 0; at < SIZE; at++) shares[at] = (shares[at] ?? 0) + (sums.shares[at] ?? 0);
      for (let time = 0; time < TIME_NAMES.length; time++) {
        const theirs = sums.times[time] ?? NOTHING;
        if (theirs.length === 0) continue;
        const own = countsOf(time);
        totals[time] = (totals[time] ?? 0) + (theirs[0] ?? 0);
        for (let at = 1; at < theirs.length; at += 2) {
          const step = theirs[at] ?? 0;
          own[step] = (own[step] ?? 0) + (theirs[at + 1] ?? 0);
        }
      }
    },
    sum() {
      const times = counts.map((steps, time) => (steps === undefined ? NOTHING : flat(steps, totals[time] ?? 0)));
      const pairs = [...returns].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
      return { n, shares: [...shares], times, ...(pairs.length === 0 ? {} : { returns: pairs.flat() }) };
    },
  };
}

function flat(steps: Int32Array, total: number): readonly number[] {
  const list = [total];
  for (let step = 0; step < STEPS; step++) if (steps[step] !== 0) list.push(step, steps[step] ?? 0);
  return list.length === 1 ? NOTHING : list;
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
  for (const one of facts) adding.fact(one, { who });
  return adding.sum();
}

/** So many of so many; of none: `[0, 0]`. */
export function shareIn(sums: Sums, name: ShareName): readonly [yes: number, all: number] {
  const at = 2 * SHARE_NAMES.indexOf(name);
  return [sums.shares[at] ?? 0, sums.shares[at + 1] ?? 0];
}

/** Why goods were wanted back, the most frequent first; of equals in the order of RETURN_REASONS. */
export function returnsIn({ returns = [] }: Sums): readonly { readonly reason: ReturnReason; readonly n: number }[] {
  return RETURN_REASONS.flatMap((reason, place) => {
    const at = returns.findIndex((one, i) => i % 2 === 0 && one === place);
    return at < 0 ? [] : [{ reason, n: returns[at + 1] ?? 0 }];
  }).sort((a, b) => b.n - a.n);
}

/** As a rate; undefined of none. */
export function rateIn(sums: Sums, name: ShareName): number | undefined {
  const [yes, all] = shareIn(sums, name);
  return all === 0 ? undefined : yes / all;
}

/** Undefined of none, and of a time that is not kept of it. The mean is exact, median and p90 as in durations.ts. */
export function spreadIn(sums: Sums, name: TimeName): Spread | undefined {
  const [total, ...counts] = sums.times[TIME_NAMES.indexOf(name)] ?? NOTHING;
  if (total === undefined) return undefined;
  const n = howMany(counts);
  return { n, mean: total / n, median: quantileOf(counts, 0.5) ?? 0, p90: quantileOf(counts, 0.9) ?? 0 };
}
