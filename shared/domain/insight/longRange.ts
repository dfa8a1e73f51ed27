// What a page shows of days that no device holds, worked out of period rows: the period, the one before it, a line through it, and what it is looked at by.
// Pure; who may see what of it is said here too.
import { DAY } from "../../core/time.ts";
import type { MemberId } from "../../core/ids.ts";
import { bySlice, dayPeriod, monthPeriod, periodsBetween, type Kind, type PeriodRow, type Slice } from "./dayRows.ts";
import { TIME_NAMES, type TimeName } from "./measures.ts";
import { NO_SUMS, shareIn, sumOf, type Sums } from "./sums.ts";

export const DAYS_MOST = 400; // a year, and a little more
const BY_DAY_MOST = 92; // points that a line can be read by; longer ones go by month
const OF_A_KIND = 40; // intents, and products, of which there may be hundreds: those with the most
const LINES = 8;
const BACK_MOST = 8; // products, few of whose conversations are many that want them back

/** A stretch of the line: its days (both among them) and what ended in it. */
export interface Point {
  readonly first: number;
  readonly last: number;
  readonly sums: Sums;
}

export interface LongSlice {
  readonly slice: Slice;
  readonly sums: Sums;
  /** In the period before; undefined where that is not known. */
  readonly before: number | undefined;
  /** How many in each point; of those with the most. */
  readonly line?: readonly number[];
}

export interface LongRange {
  readonly sums: Sums;
  readonly before: Sums | undefined;
  readonly line: readonly Point[];
  /** The same points of the period before, as far as they are as many. */
  readonly lineBefore: readonly (Sums | undefined)[];
  readonly slices: readonly LongSlice[];
  /** All members together, whoever of them is shown. */
  readonly team: Sums;
}

export interface LongAsk {
  readonly from: number;
  readonly to: number;
  /** What the figures and the line are of. */
  readonly slice: Slice;
  /** Whose own is shown; undefined: everybody's. */
  readonly only: MemberId | undefined;
}

/** `rows`: of the whole period; `before`: of as many days before it, undefined where not all of them are known. */
export function longRange(rows: readonly PeriodRow[], before: readonly PeriodRow[] | undefined, ask: LongAsk): LongRange {
  const points = pointsBetween(ask.from, ask.to);
  const days = ask.to - ask.from + 1;
  const now = bySlice(rows);
  const then = before === undefined ? undefined : bySlice(before);
  const isShown = (slice: Slice): boolean => ask.only === undefined || !slice.startsWith("agent:") || slice === `agent:${ask.only}`;
  const frequent = KINDS_SHOWN.flatMap((kind) => most(now, kind, kind === "agent" ? Number.POSITIVE_INFINITY : OF_A_KIND));
  const back = most(now, "product", BACK_MOST, (sums) => shareIn(sums, "returned")[0]).filter(
    ([slice]) => !frequent.some(([one]) => one === slice),
  );
  const shown = [...frequent, ...back].filter(([slice]) => isShown(slice));
  const lined = new Set(most(now, "intent", LINES).map(([slice]) => slice));
  const earlier = pointsBetween(ask.from - days, ask.from - 1);
  return {
    sums: now.get(ask.slice) ?? NO_SUMS,
    before: then === undefined ? undefined : (then.get(ask.slice) ?? NO_SUMS),
    line: points.map((one, i) => ({ ...one, sums: lineOf(rows, ask.slice, points)[i] ?? NO_SUMS })),
    lineBefore: before === undefined || earlier.length !== points.length ? [] : lineOf(before, ask.slice, earlier),
    slices: shown.map(([slice, sums]) => ({
      slice,
      sums: slice.startsWith("agent:") ? withTime(sums, "resolved") : sums,
      before: then === undefined ? undefined : (then.get(slice)?.n ?? 0),
      ...(lined.has(slice) ? { line: lineOf(rows, slice, points).map((one) => one?.n ?? 0) } : {}),
    })),
    team: withoutTimes(sumOf([...now].flatMap(([slice, sums]) => (slice.startsWith("agent:") ? [sums] : [])))),
  };
}

const KINDS_SHOWN: readonly Kind[] = ["channel", "intent", "product", "agent"];

/** May a member who sees their own card alone ask for the figures of that slice? */
export function mayAsk(slice: Slice, only: MemberId | undefined): boolean {
  return only === undefined || !slice.startsWith("agent:") || slice === `agent:${only}`;
}

/** The periods whose rows make up such a range, so that each point has its own: days where it goes by day, else whole months where there are some. */
export function periodsOf(from: number, to: number): readonly string[] {
  if (to - from >= BY_DAY_MOST) return periodsBetween(from, to);
  return Array.from({ length: to - from + 1 }, (_, i) => dayPeriod(from + i));
}

/** Days one by one, or, where they are many, the months they lie in. */
export function pointsBetween(from: number, to: number): readonly { readonly first: number; readonly last: number }[] {
  const points: { first: number; last: number }[] = [];
  for (let day = from; day <= to; day++) {
    const last = points.at(-1);
    const goesOn = to - from >= BY_DAY_MOST && last !== undefined && monthPeriod(last.last) === monthPeriod(day);
    if (goesOn) last.last = day;
    else points.push({ first: day, last: day });
  }
  return points;
}

/** Of each point the sums of a slice, without its times; undefined: nothing ended there. */
function lineOf(
  rows: readonly PeriodRow[],
  slice: Slice,
  points: readonly { readonly first: number; readonly last: number }[],
): readonly (Sums | undefined)[] {
  const found = new Map<number, Sums[]>();
  for (const { period, slice: of, sums } of rows) {
    if (of !== slice) continue;
    const day = period.startsWith("d") ? Number(period.slice(1)) : Date.parse(`${period.slice(1)}-01T00:00:00Z`) / DAY;
    const at = points.findIndex((one) => day >= one.first && day <= one.last);
    const known = found.get(at);
    if (known === undefined) found.set(at, [withoutTimes(sums)]);
    else known.push(withoutTimes(sums));
  }
  return points.map((_, i) => {
    const many = found.get(i);
    return many === undefined ? undefined : sumOf(many);
  });
}

const NO_TIMES: Sums["times"] = TIME_NAMES.map(() => []);
/** Of its times that one alone. */
const withTime = (sums: Sums, time: TimeName): Sums => ({
  ...sums,
  times: TIME_NAMES.map((name, i) => (name === time ? (sums.times[i] ?? []) : [])),
});
const withoutTimes = (sums: Sums): Sums => ({ ...sums, times: NO_TIMES });

/** Those of a kind with the most conversations, or the most of what `of` counts. */
function most(
  slices: ReadonlyMap<Slice, Sums>,
  kind: Kind,
  count: number,
  of: (sums: Sums) => number = ({ n }) => n,
): readonly (readonly [Slice, Sums])[] {
  return [...slices]
    .filter(([slice]) => slice.startsWith(`${kind}:`))
    .sort(([a, sums], [b, other]) => of(other) - of(sums) || (a < b ? -1 : 1))
    .slice(0, count);
}
