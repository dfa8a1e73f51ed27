// What a dashboard costs: a year of a shop's figures opened from its rows, against all of its conversations counted anew.
import { DatabaseSync } from "node:sqlite";
import { sqlOf } from "../../edge/host/nodeHost.ts";
import { readPeriod } from "../../edge/room/dayFigures.ts";
import { migrate } from "../../edge/room/schema.ts";
import { DAY } from "../../shared/core/time.ts";
import {
  bySlice,
  createFolding,
  monthsOf,
  periodsBetween,
  rowsOf,
  type PeriodRow,
  type Slice,
} from "../../shared/domain/insight/dayRows.ts";
import { longRange, periodsOf } from "../../shared/domain/insight/longRange.ts";
import { overTime, scorecards } from "../../shared/domain/insight/scorecard.ts";
import { rateIn, spreadIn } from "../../shared/domain/insight/sums.ts";
import { drawFacts, MEMBERS } from "../kit/buildFact.ts";
import { seededRandom } from "../kit/random.ts";
import { figure, type Figure } from "./figures.ts";

const PER_DAY = 2_000;
const FIRST = Date.UTC(2025, 11, 9) / DAY; // so that both ends of the year lie in the middle of a month
const DAYS = 365;
const RUNS = 15;

/** Rows are read as text, as the room's SQLite has them. */
export async function insightCost(): Promise<readonly (Figure | string)[]> {
  const days: PeriodRow[][] = [];
  const fold: number[] = [];
  const year = createFolding(() => "year");
  const random = seededRandom(1);
  for (let day = FIRST; day < FIRST + DAYS; day++) {
    const facts = drawFacts(random, day, 1, PER_DAY);
    const from = performance.now();
    for (const one of facts) year.fact(one);
    fold.push(performance.now() - from);
    days.push([...rowsOf(facts)]);
  }
  const stored = new Map<string, string[]>(); // by period
  const rows = days.flat();
  const months = monthsOf(rows);
  for (const row of [...rows, ...months]) {
    const known = stored.get(row.period) ?? [];
    known.push(JSON.stringify(row));
    stored.set(row.period, known);
  }
  const anew = figure("counted anew from 730,000 facts in memory", "ms", [fold.reduce((sum, one) => sum + one, 0)]);
  const open = (from: number, to: number): number[] =>
    Array.from({ length: RUNS }, () => {
      const began = performance.now();
      openFrom(stored, from, to);
      return performance.now() - began;
    });
  const bytes = [...stored.values()].flat().reduce((sum, one) => sum + one.length, 0);
  return [
    anew,
    figure("a year opened from its rows", "ms", open(FIRST, FIRST + DAYS - 1), anew),
    figure("30 days opened", "ms", open(FIRST + 200, FIRST + 229)),
    ...fromTheRoom(days, months),
    figure(
      "a day folded into its rows",
      "ms",
      days.slice(-RUNS).map((_, i) => fold[DAYS - RUNS + i] ?? Number.NaN),
    ),
    `${rows.length} day rows, ${months.length} month rows, ${(bytes / 1e6).toFixed(0)} MB as text, ${(bytes / (PER_DAY * DAYS)).toFixed(0)} bytes a conversation`,
  ];
}

/** The same year asked of the room: its rows read, folded into an answer, written as JSON. */
function fromTheRoom(days: readonly (readonly PeriodRow[])[], months: readonly PeriodRow[]): readonly (Figure | string)[] {
  const db = new DatabaseSync(":memory:");
  const sql = sqlOf(db);
  migrate(sql, () => "");
  const put = (rows: readonly PeriodRow[]): void => {
    const [first] = rows;
    const list = rows.map(({ slice, sums }) => [
      slice,
      sums.n,
      sums.shares,
      sums.times,
      ...(sums.returns === undefined ? [] : [sums.returns]),
    ]);
    if (first !== undefined) sql.run("INSERT INTO period_sums (period, json) VALUES (?, ?)", first.period, JSON.stringify(list));
  };
  for (const one of days) put(one);
  for (const one of Map.groupBy(months, ({ period }) => period).values()) put(one);
  const read = (period: string) => readPeriod(sql, period);
  let bytes = 0;
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    const [from, to] = [FIRST, FIRST + DAYS - 1];
    const answer = longRange(periodsOf(from, to).flatMap(read), undefined, { from, to, slice: "all", only: undefined });
    bytes = JSON.stringify(answer).length;
    return performance.now() - began;
  });
  db.close();
  return [
    figure("a year asked of the room, read from SQLite and answered", "ms", times),
    `${(bytes / 1e3).toFixed(0)} KB of JSON in that answer`,
  ];
}

/** Everything a page of that period shows: all figures, each day's line, each slice, the scorecards. */
function openFrom(stored: ReadonlyMap<string, readonly string[]>, from: number, to: number): unknown {
  const read = (period: string): readonly PeriodRow[] => (stored.get(period) ?? []).map((one): PeriodRow => JSON.parse(one));
  const periods = periodsBetween(from, to);
  const rows = periods.flatMap(read);
  const slices = bySlice(rows);
  const byDay = Array.from({ length: to - from + 1 }, (_, i) => {
    const all = stored.get(`d${from + i}`)?.find((one) => one.includes('"slice":"all"')); // the room has it by its key
    return all === undefined ? undefined : (JSON.parse(all) as PeriodRow);
  });
  const { cards } = scorecards(MEMBERS, (one) => slices.get(`agent:${one}`));
  const figures = [...slices].map(([slice, sums]) => [slice, rateIn(sums, "fcr"), rateIn(sums, "botSolved"), spreadIn(sums, "first")]);
  const intents: readonly Slice[] = [...slices.keys()].filter((one) => one.startsWith("intent:"));
  return { byDay, cards, figures, lines: intents.map((one) => overTime(rows, one, periods)) };
}
