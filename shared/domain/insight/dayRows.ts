// Facts folded into rows by day and by what they are looked at by, and months of them: what a dashboard reads instead of conversations. Pure.
// Rows are folded, so they may be thrown away: `rowsOf` over all facts gives the very same (dayRows.test.ts).
import { DAY } from "../../core/time.ts";
import { createAdding, sumOf, type Adding, type Sums, type View } from "./sums.ts";
import type { TicketFact } from "./ticketFact.ts";

export const KINDS = ["all", "channel", "intent", "product", "agent"] as const;
export type Kind = (typeof KINDS)[number];

/** What a row is about: `all`, or `kind:id`. */
export type Slice = "all" | `${Exclude<Kind, "all">}:${string}`;

/** Sums of one slice in one period of time: `d20780` a day (days since 1970-01-01), `m2026-11` a month. Keyed by both together. */
export interface PeriodRow {
  readonly period: string;
  readonly slice: Slice;
  readonly sums: Sums;
}

const WHOLE: View = {};
const MATTER: View = { times: ["first", "handled", "resolved"] }; // of 250 slices a day: those that a matter or a product can be blamed for

/** The slices a conversation counts in, and how it is seen there. One with two intents is in both: slices of a kind do not add up to all. */
export function slicesOf(fact: TicketFact): readonly (readonly [slice: Slice, view: View])[] {
  const members = new Set([...(fact.agent === undefined ? [] : [fact.agent]), ...fact.waits.map((one) => one.by)]);
  return [
    ["all", WHOLE],
    [`channel:${fact.channel}`, WHOLE],
    ...fact.intents.map((one) => [`intent:${one}`, MATTER] as const),
    ...(fact.product === undefined ? [] : [[`product:${fact.product}`, MATTER] as const]),
    ...[...members].map((one) => [`agent:${one}`, { who: one }] as const),
  ];
}

export const dayPeriod = (day: number): string => `d${day}`;
export const monthPeriod = (day: number): string => `m${new Date(day * DAY).toISOString().slice(0, 7)}`;

/** Rows in the making. */
export interface Folding {
  /** A conversation more, or (`sign` −1) one that was counted as it was before. */
  readonly fact: (fact: TicketFact, sign?: 1 | -1) => void;
  readonly row: (row: PeriodRow) => void;
  /** Sorted by period and slice; one from which everything was taken away is left out. */
  readonly rows: () => readonly PeriodRow[];
}

/** `periodOf`: the period a day belongs to. */
export function createFolding(periodOf: (day: number) => string = dayPeriod): Folding {
  const periods = new Map<string, Map<Slice, Adding>>();
  const at = (period: string, slice: Slice): Adding => {
    const slices = periods.get(period) ?? new Map<Slice, Adding>();
    periods.set(period, slices);
    const adding = slices.get(slice) ?? createAdding();
    slices.set(slice, adding);
    return adding;
  };
  return {
    fact(fact, sign = 1) {
      const period = periodOf(fact.day);
      for (const [slice, view] of slicesOf(fact)) at(period, slice).fact(fact, view, sign);
    },
    row({ period, slice, sums }) {
      at(period, slice).sums(sums);
    },
    rows() {
      const rows = [...periods].flatMap(([period, slices]) =>
        [...slices].map(([slice, adding]) => ({ period, slice, sums: adding.sum() })),
      );
      return rows.filter((one) => one.sums.n !== 0).sort((a, b) => compare(a.period, b.period) || compare(a.slice, b.slice));
    },
  };
}

/** The rows of these facts, by day or by another period. */
export function rowsOf(facts: Iterable<TicketFact>, periodOf?: (day: number) => string): readonly PeriodRow[] {
  const folding = createFolding(periodOf);
  for (const one of facts) folding.fact(one);
  return folding.rows();
}

/** Day rows folded on into months: the same as folding the facts by month. */
export function monthsOf(rows: Iterable<PeriodRow>): readonly PeriodRow[] {
  const folding = createFolding();
  for (const one of rows) folding.row({ ...one, period: monthPeriod(Number(one.period.slice(1))) });
  return folding.rows();
}

/** The periods that make up the days `from` to `to` (both among them): whole months as months, the rest by day. */
export function periodsBetween(from: number, to: number): readonly string[] {
  const periods: string[] = [];
  for (let day = from; day <= to; ) {
    const next = nextMonth(day);
    const isWhole = monthPeriod(day - 1) !== monthPeriod(day) && next - 1 <= to;
    periods.push(isWhole ? monthPeriod(day) : dayPeriod(day));
    day = isWhole ? next : day + 1;
  }
  return periods;
}

/** By slice, whatever periods the rows are of. */
export function bySlice(rows: Iterable<PeriodRow>): ReadonlyMap<Slice, Sums> {
  const found = new Map<Slice, Sums[]>();
  for (const { slice, sums } of rows) {
    const known = found.get(slice);
    if (known === undefined) found.set(slice, [sums]);
    else known.push(sums);
  }
  return new Map([...found].map(([slice, many]) => [slice, many.length === 1 && many[0] !== undefined ? many[0] : sumOf(many)]));
}

function nextMonth(day: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
