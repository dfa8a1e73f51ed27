// Sums of figures by day and month, folded from facts and kept: what long ranges are read from. Thrown away and folded anew at will, by the alarm in small
// portions and, where somebody asks first, at once. Changes no document.
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { dayPeriod, monthPeriod, monthsOf, rowsOf, type PeriodRow, type Slice } from "../../shared/domain/insight/dayRows.ts";
import { periodsOf } from "../../shared/domain/insight/longRange.ts";
import { FACTS_VERSION } from "../../shared/domain/insight/readFact.ts";
import { SUMS_OF } from "../../shared/domain/insight/sums.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { TicketFacts } from "./ticketFacts.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface DayFiguresPorts {
  readonly sql: Sql;
  readonly policy: () => Policy;
  readonly facts: TicketFacts;
  readonly timetable: Timetable;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
}

export interface DayFigures {
  /** The room opens: what another version counted otherwise is to be counted anew. Not to be called in a turn. */
  readonly arrange: () => void;
  /** Within a turn in which facts may have changed: asks for the alarm. */
  readonly follow: (turn: Turn) => void;
  readonly portion: (turn: Turn) => void;
  /** The rows of the days `from` to `to` (both among them), by day or, where they are many, whole months as months. Folds what is stale first; not to be called in a turn. */
  readonly rows: (from: number, to: number) => readonly PeriodRow[];
  /** The same inside `turn.also`. */
  readonly rowsAt: (now: number, from: number, to: number) => readonly PeriodRow[];
  /** The first day of which anything is known. */
  readonly since: () => number | undefined;
}

const SOON = HOUR; // after the first end: a day is folded once for all that end in that hour
const PAUSE = MINUTE; // between two portions the room answers others
const DAYS_A_PORTION = 4; // some 60 ms each where 2,000 end a day
const DOCS_A_PORTION = 200;
const MADE_BY = "figures_version";
const LATELY = "figures_day"; // the last day that was today when days were folded
const RECOUNT = "figures_recount"; // the last document looked at while all are counted anew; "": none are
const VERSION = `${FACTS_VERSION} ${SUMS_OF}`;

export function createDayFigures({ sql, policy, facts, timetable, run }: DayFiguresPorts): DayFigures {
  const write = (period: string, rows: readonly PeriodRow[]): void => {
    if (rows.length === 0) return sql.run("DELETE FROM period_sums WHERE period = ?", period);
    const json = JSON.stringify(
      rows.map(({ slice, sums }) => [slice, sums.n, sums.shares, sums.times, ...(sums.returns === undefined ? [] : [sums.returns])]),
    );
    if (sql.all("SELECT 1 FROM period_sums WHERE period = ? AND json = ?", period, json).length > 0) return; // nothing ended since
    const put = "INSERT INTO period_sums (period, json) VALUES (?, ?) ON CONFLICT (period) DO UPDATE SET json = excluded.json";
    sql.run(put, period, json);
  };
  const fold = (days: readonly number[]): void => {
    for (const day of days) {
      write(dayPeriod(day), rowsOf(facts.between(day, day)));
      facts.settled(day);
    }
    for (const [first, last] of new Map(days.map((day) => [monthPeriod(day), daysOfMonth(day)])).values()) {
      const kept = Array.from({ length: last - first + 1 }, (_, i) => readPeriod(sql, dayPeriod(first + i)));
      write(monthPeriod(first), monthsOf(kept.flat()));
    }
  };
  const beginAnew = (): void => {
    sql.run("DELETE FROM period_sums");
    sql.run("INSERT OR IGNORE INTO stale_days (day) SELECT DISTINCT day FROM ticket_facts");
    writeMeta(sql, RECOUNT, "0");
    writeMeta(sql, MADE_BY, VERSION);
  };
  /** A portion of counting anew. True: there is more to do. */
  const recount = (now: number): boolean => {
    const at = readMeta(sql, RECOUNT) ?? "";
    if (at === "") return false;
    const next = facts.recount(now, Number(at), DOCS_A_PORTION);
    writeMeta(sql, RECOUNT, next === undefined ? "" : String(next));
    return next !== undefined;
  };
  const since = (): number | undefined => {
    const row = sql.all("SELECT MIN(day) AS day FROM ticket_facts")[0];
    return row === undefined || row["day"] === null ? undefined : numberOf(row, "day");
  };
  /** Today, and every day since the last that was today when this was done: what ended on them left no mark of its own. */
  const foldLately = (now: number): void => {
    const today = localDay(policy().calendar.timeZone, now);
    const kept = readMeta(sql, LATELY);
    const from = Math.min(today, kept === undefined ? (since() ?? today) : Number(kept));
    fold(Array.from({ length: today - from + 1 }, (_, i) => from + i));
    if (kept !== String(today)) writeMeta(sql, LATELY, String(today));
  };
  /** Gives when to look again; undefined: nothing is left. */
  const catchUp = (now: number): number | undefined => {
    const again = facts.hush(now, DOCS_A_PORTION);
    const stale = facts.stale(DAYS_A_PORTION);
    fold(stale);
    return stale.length === DAYS_A_PORTION ? now : again;
  };
  const catchUpWhole = (now: number): void => {
    foldLately(now);
    for (let due: number | undefined = now; due !== undefined && due <= now; ) due = catchUp(now);
  };
  return {
    arrange() {
      if (readMeta(sql, MADE_BY) === VERSION || timetable.workDue("fold:") !== undefined) return;
      if (sql.all("SELECT 1 FROM docs WHERE kind = 'ticket' LIMIT 1").length === 0) return;
      run((turn) => timetable.setWork(turn, "fold:", turn.now + PAUSE));
    },
    follow(turn) {
      if (timetable.workDue("fold:") === undefined) timetable.setWork(turn, "fold:", turn.now + SOON);
    },
    portion(turn) {
      turn.also(() => {
        if (readMeta(sql, MADE_BY) !== VERSION) beginAnew();
        const isMore = recount(turn.now);
        foldLately(turn.now);
        const again = catchUp(turn.now);
        const due = isMore ? turn.now : again;
        timetable.setWork(turn, "fold:", due === undefined ? undefined : Math.max(due, turn.now + PAUSE));
      });
    },
    rows(from, to) {
      run((turn) => turn.also(() => catchUpWhole(turn.now)));
      return periodsOf(from, to).flatMap((period) => readPeriod(sql, period));
    },
    rowsAt(now, from, to) {
      catchUpWhole(now);
      return periodsOf(from, to).flatMap((period) => readPeriod(sql, period));
    },
    since,
  };
}

/** What stands there of it. */
export function readPeriod(sql: Sql, period: string): readonly PeriodRow[] {
  const row = sql.all("SELECT json FROM period_sums WHERE period = ?", period)[0];
  if (row === undefined) return [];
  const read: unknown = JSON.parse(textOf(row, "json"));
  return Array.isArray(read) ? read.flatMap((one) => rowOf(period, one)) : [];
}

/** As `write` put it: the room alone writes it, and a version that counts otherwise throws it away. */
function rowOf(period: string, one: unknown): readonly PeriodRow[] {
  if (!Array.isArray(one)) return [];
  const [slice, n, shares, times, returns] = one as readonly unknown[];
  if (typeof slice !== "string" || typeof n !== "number" || !Array.isArray(shares) || !Array.isArray(times)) return [];
  return [{ period, slice: slice as Slice, sums: { n, shares, times, ...(Array.isArray(returns) ? { returns } : {}) } }];
}

/** First and last day of the month in which a day lies. */
function daysOfMonth(day: number): readonly [first: number, last: number] {
  const at = new Date(day * DAY);
  const of = (months: number): number => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1) / DAY;
  return [of(0), of(1) - 1];
}
