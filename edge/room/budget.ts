// The day's rows: counted as the host bills them, kept so that no restart makes them fewer, and what stops when they run out. Stands between the
// room and its rows; knows no meaning of what is written. Where the host sets no bound it is not there at all.
import type { Clock } from "../../shared/core/ids.ts";
import type { Refusal, Result } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import { budgetState, dayOf, type BudgetState } from "../../shared/domain/budget.ts";
import type { RowsBilled, Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";

export interface Budget {
  /** The same door; what is written through it is counted. */
  readonly sql: Sql;
  readonly state: () => BudgetState;
  /** Rows counted today, and how many there may be; 0: no bound. */
  readonly today: () => { readonly rows: number; readonly most: number; readonly until: number };
  /** What a document's row says of the day as it is written: it costs nothing there. Undefined where nothing is counted. */
  readonly carried: () => string | undefined;
  /** Why something waits for tomorrow. */
  readonly refusal: () => Refusal;
}

/**
 * Rows that may be written after the last note of the count and before the next: the row that carries it, with its index entries, and an alarm.
 * The note says so many more than were counted, so it is never too low; a room that wakes begins from it.
 */
export const AHEAD = 8;
const SPENT_KEY = "spent";

export interface BudgetPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly billed?: RowsBilled | undefined;
}

export function createBudget({ sql, clock, billed }: BudgetPorts): Budget {
  if (billed === undefined) return unbounded(sql, clock);
  let { day, rows } = readNoted(sql, dayOf(clock()));
  let noted = rows;
  let settled = rows;
  let seen = billed.written();
  const count = (): void => {
    const written = billed.written();
    const today = Math.max(day, dayOf(clock())); // a clock set back does not begin the day anew
    if (today > day) [day, rows, noted, settled] = [today, 0, 0, 0];
    rows += written - seen;
    seen = written;
  };
  const raise = (): string => {
    count();
    noted = rows + AHEAD;
    return noteOf({ day, rows: noted });
  };
  /** Once rows were written that no note covers, with an alarm that may follow, one more is spent on a note. */
  const settle = (): void => {
    count();
    if (rows === settled) return;
    if (rows >= noted) writeMeta(sql, SPENT_KEY, raise());
    settled = rows;
  };
  let depth = 0;
  const transaction = <T>(work: () => T): T => {
    const before = noted;
    depth++;
    try {
      return sql.transaction(() => {
        const result = work();
        if (depth === 1) settle();
        return result;
      });
    } catch (broke) {
      noted = Math.min(noted, before); // what was noted in it is undone; a day that began in it is not
      throw broke;
    } finally {
      depth--;
    }
  };
  const today = (): ReturnType<Budget["today"]> => {
    count();
    return { rows, most: billed.most, until: (day + 1) * DAY };
  };
  return {
    sql: {
      run: (statement, ...values) => (depth > 0 ? sql.run(statement, ...values) : transaction(() => sql.run(statement, ...values))),
      all: sql.all,
      transaction,
    },
    today,
    state: () => budgetState(today().rows, billed.most),
    carried: raise,
    refusal: () => ({
      kind: "full",
      words:
        "今天的写入额度快用完了：消息和分派照常，其余的请明天再做。 Today's rows are nearly used up: messages and assignment go on, the rest waits until tomorrow.",
      reason: "day-spent",
      retryAfterMs: Math.max(0, today().until - clock()),
    }),
  };
}

function unbounded(sql: Sql, clock: Clock): Budget {
  return {
    sql,
    state: () => "plenty",
    today: () => ({ rows: 0, most: 0, until: (dayOf(clock()) + 1) * DAY }),
    carried: () => undefined,
    refusal: () => ({ kind: "full", words: "" }), // never asked for
  };
}

interface Noted {
  readonly day: number;
  readonly rows: number;
}

const noteOf = ({ day, rows }: Noted): string => `${day}.${rows}`;

/** The later of the two places: the newest document's row, and the note where no document was written. */
export function readNoted(sql: Sql, today: number): Noted {
  const newest = sql.all("SELECT spent FROM docs ORDER BY seq DESC LIMIT 1")[0];
  const notes = [newest === undefined ? "" : textOf(newest, "spent"), readMeta(sql, SPENT_KEY) ?? ""].map(readNote);
  const day = Math.max(today, ...notes.map((one) => one.day));
  return { day, rows: Math.max(0, ...notes.filter((one) => one.day === day).map((one) => one.rows)) };
}

function readNote(text: string): Noted {
  const [day = "", rows = ""] = text.split(".");
  return { day: Number(day), rows: Number(rows) };
}

/** The same method, but it waits for tomorrow once the day is spent. */
export function whileRowsLast<A extends readonly unknown[], T>(
  budget: Pick<Budget, "state" | "refusal">,
  method: (...asked: A) => Promise<Result<T>>,
): (...asked: A) => Promise<Result<T>> {
  return async (...asked) => (budget.state() === "spent" ? { ok: false, error: budget.refusal() } : method(...asked));
}
