// The count of a day's rows beside a host's own: what is noted is never less than what was written. Real SQLite in memory; the clock is the test's.
import { DatabaseSync } from "node:sqlite";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { DAY } from "../../shared/core/time.ts";
import { dayOf } from "../../shared/domain/budget.ts";
import type { Sql, SqlValue } from "../host/ports.ts";
import { AHEAD, createBudget, readNoted, type Budget } from "./budget.ts";
import { migrate, writeMeta } from "./schema.ts";

const MOST = 1_000;
let db: DatabaseSync;
let now: number;
let written: number; // as the host bills them

/** As a host gives it: counts every row, undoes a transaction that throws. */
const sql: Sql = {
  run(statement, ...values) {
    written += Number(db.prepare(statement).run(...values).changes);
  },
  all: (statement, ...values) =>
    db
      .prepare(statement)
      .all(...values)
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value as SqlValue]))), // text and numbers alone stand in these rows
  transaction(work) {
    db.exec("SAVEPOINT one");
    try {
      const result = work();
      db.exec("RELEASE one");
      return result;
    } catch (broke) {
      db.exec("ROLLBACK TO one");
      db.exec("RELEASE one");
      throw broke;
    }
  },
};
const wake = (): Budget => createBudget({ sql, clock: () => now, billed: { most: MOST, written: () => written } });
const noted = (): number => readNoted(sql, dayOf(now)).rows;
const writeOne = (budget: Budget): void => writeMeta(budget.sql, "x", String(written));

beforeEach(() => {
  db = new DatabaseSync(":memory:");
  [now, written] = [5 * DAY, 0];
  migrate(sql, (text) => createHash("sha256").update(text).digest("hex"));
  written = 0;
});

describe("a day's rows", () => {
  it("[R201] whatever is written, the note is never below it, and never far above", () => {
    const budget = wake();
    for (let i = 0; i < 50; i++) {
      writeOne(budget);
      expect(noted()).toBeGreaterThanOrEqual(written);
      expect(noted()).toBeLessThanOrEqual(written + AHEAD);
    }
    expect(budget.today().rows).toBe(written);
  });

  it("[R201] a row that carries the count saves the note beside", () => {
    const budget = wake();
    budget.sql.transaction(() => {
      budget.sql.run(
        "INSERT INTO docs (name, kind, seq, base, snapshot, tail, row, clients, cap, open, due, spent) VALUES ('a','b',1,0,'','','','','',0,0,?)",
        budget.carried() ?? "",
      );
    });
    expect(written).toBe(1);
    expect(noted()).toBe(AHEAD);
  });

  it("[R201] a turn that is undone takes its note with it, and the next one notes what it cost", () => {
    const budget = wake();
    const fail = (): void =>
      budget.sql.transaction(() => {
        for (let i = 0; i < 20; i++) writeOne(budget);
        throw new Error("full");
      });
    expect(fail).toThrow("full");
    expect(noted()).toBe(0);
    writeOne(budget);
    expect(noted()).toBeGreaterThanOrEqual(written);
  });

  it("[R200] who only reads writes no note, also right after waking", () => {
    const first = wake();
    for (let i = 0; i < AHEAD; i++) writeOne(first);
    const before = written;
    const again = wake();
    again.sql.transaction(() => again.sql.all("SELECT * FROM meta"));
    expect(written).toBe(before);
    expect(again.today().rows).toBe(noted());
  });

  it("[R200] midnight begins a new day, a clock set back does not", () => {
    const budget = wake();
    for (let i = 0; i < 30; i++) writeOne(budget);
    now += DAY;
    expect(budget.today()).toMatchObject({ rows: 0, until: 7 * DAY });
    writeOne(budget);
    const { rows } = budget.today();
    now -= DAY;
    expect(budget.today()).toMatchObject({ rows, until: 7 * DAY });
    expect(wake().today().until).toBe(7 * DAY);
  });

  it("[R202] [R203] is short from 80 %, spent from 95 %", () => {
    const budget = wake();
    const at = (rows: number): string => {
      written = rows;
      return budget.state();
    };
    expect([0, 799, 800, 949, 950, 2_000].map(at)).toEqual(["plenty", "plenty", "short", "short", "spent", "spent"]);
  });

  it("[R200] where no bound is set nothing is counted and nothing noted", () => {
    const free = createBudget({ sql, clock: () => now });
    writeOne(free);
    expect([free.sql, free.carried(), free.state(), free.today().most]).toEqual([sql, undefined, "plenty", 0]);
    expect(written).toBe(1);
  });
});
