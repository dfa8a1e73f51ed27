// How long the shop keeps what: words of old conversations, old entries of the log, rows that are over. The owner's rule, done by the alarm in small
// portions, gone on with after any stop. Says in the log how much went, never what.
import { integer, readJson, shape, type Checked } from "../../shared/core/check.ts";
import type { Clock, Random, MessageId, ShopperId } from "../../shared/core/ids.ts";
import { mintId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import { erasedShopper } from "../../shared/domain/erased.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Policy, Retention } from "../../shared/domain/policy.ts";
import type { Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import { textOf } from "./columns.ts";
import type { Docs } from "./docs.ts";
import type { Erasing } from "./erasing.ts";
import { ticketIn } from "./events.ts";
import type { Identities } from "./identities.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { SESSION_MS } from "./sessions.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface KeepingPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly policy: () => Policy;
  readonly docs: Docs;
  readonly identities: Pick<Identities, "forget">;
  readonly audit: Audit;
  readonly timetable: Timetable;
  readonly erasing: Pick<Erasing, "eraseOne">;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
}

export interface Keeping {
  /** The rule may have changed, or the room woke: asks for the next portion, or for none. Not to be called in a turn. */
  readonly arrange: () => void;
  readonly portion: (turn: Turn) => void;
}

const MONTH = (365.25 / 12) * DAY;
const YEAR = 365.25 * DAY;
const TICKETS = 20; // conversations of one portion: some 80 rows
const ROWS = 200; // of a table, in one portion
const TICKETS_A_DAY = 2_000; // some 8,000 of the 100,000 rows a free plan writes a day
const ROWS_A_DAY = 5_000;
const SOON = HOUR; // after the rule was changed: time to think better of it
const PAUSE = MINUTE;

export function createKeeping(ports: KeepingPorts): Keeping {
  const { sql, timetable } = ports;
  const rule = (): Retention | undefined => {
    const { retention } = ports.policy();
    return retention === undefined || Object.values(retention).every((one) => one === 0) ? undefined : retention;
  };
  return {
    arrange() {
      const wanted = rule() !== undefined;
      if (wanted === (timetable.workDue("keep:") !== undefined)) return;
      ports.run((turn) => timetable.setWork(turn, "keep:", wanted ? turn.now + SOON : undefined));
    },
    portion(turn) {
      const kept = rule();
      if (kept === undefined) return timetable.setWork(turn, "keep:", undefined);
      const before = readTally(sql);
      const words = before.words < TICKETS_A_DAY ? eraseOld(turn, kept, ports) : 0;
      const rows = before.rows < ROWS_A_DAY ? [...oldRows(sql, kept, turn.now), ...oldOrders(sql, kept, turn.now)] : [];
      const log = kept.auditYears === 0 || before.log >= ROWS_A_DAY ? undefined : ports.audit.old(turn.now - kept.auditYears * YEAR, ROWS);
      const tally = { words: before.words + words, rows: before.rows + rows.length, log: before.log + (log?.count ?? 0) };
      const isMore = words === TICKETS || rows.length >= ROWS || log?.count === ROWS;
      timetable.setWork(turn, "keep:", turn.now + (isMore ? PAUSE : DAY));
      turn.also(() => {
        for (const [table, key, value] of rows) sql.run(`DELETE FROM ${table} WHERE ${key} = ?`, value);
        if (log !== undefined) ports.audit.cut(log);
        if (isMore) return writeMeta(sql, TALLY, JSON.stringify(tally));
        if (tally.words + tally.rows + tally.log > 0)
          ports.audit.write("edge", "retention kept", `${tally.words} conversations, ${tally.rows} rows, ${tally.log} entries of the log`);
        writeMeta(sql, TALLY, JSON.stringify(NOTHING));
      });
    },
  };
}

/** Conversations no person has anything to do with, whose last line is old enough: written anew, each under an id of its own. */
function eraseOld(turn: Turn, { wordsMonths }: Retention, { sql, docs, erasing, identities, clock, random }: KeepingPorts): number {
  if (wordsMonths === 0) return 0;
  const query = `SELECT name FROM docs WHERE kind = 'ticket' AND erased = 0 AND open = 0 AND json_extract(row, '$.updatedAt') < ? ORDER BY id LIMIT ?`;
  const names = sql.all(query, turn.now - wordsMonths * MONTH, TICKETS).map((row) => textOf(row, "name"));
  for (const name of names) {
    const named = readDocName(name);
    if (named?.kind !== "ticket") continue;
    const live = docs.open(named.name, "ticket");
    const { shopper } = ticketIn(live.doc).head;
    erasing.eraseOne(turn, live, erasedShopper(mintId<MessageId>(clock, random)), undefined);
    turn.also(() => forgetIfGone(sql, shopper.id, identities));
  }
  return names.length;
}

/** Nothing of theirs is left: nor who they were. The row of this very document is written already. */
function forgetIfGone(sql: Sql, shopper: ShopperId, identities: Pick<Identities, "forget">): void {
  const left = sql.all("SELECT 1 FROM docs WHERE kind = 'ticket' AND erased = 0 AND json_extract(row, '$.shopper') = ? LIMIT 1", shopper);
  if (left.length > 0) return;
  identities.forget(shopper);
  sql.run("DELETE FROM served WHERE shopper = ?", shopper);
}

type OldRow = readonly [table: string, key: string, value: string];

/** What is over, and only remembered. A session that was ended must live on until its device would have been signed out anyway. */
function oldRows(sql: Sql, { rowsDays }: Retention, now: number): readonly OldRow[] {
  if (rowsDays === 0) return [];
  const before = now - rowsDays * DAY;
  const old = (table: string, key: string, age: string, at = before): readonly OldRow[] =>
    sql.all(`SELECT ${key} AS k FROM ${table} WHERE ${age} < ? LIMIT ?`, at, ROWS).map((row) => [table, key, String(row["k"])]);
  return [
    ...old("alerts", "key", "at"),
    ...old("alert_sends", "id", "state <> 'waits' AND at"),
    ...old("push_devices", "id", "at", Math.min(before, now - SESSION_MS)),
    ...old("attempts", "key", "last"),
    ...old("invites", "hash", "until"),
    ...old("challenges", "hash", "due"),
    ...old("socket_tickets", "hash", "due"),
    ...old("sessions", "hash", "made", Math.min(before, now - SESSION_MS)),
    ...old("erasures", "id", "remaining = 0 AND at"),
    ...old("order_tries", "key", "last"),
  ];
}

/** Orders the shop said nothing more about, as long as words of conversations are kept. */
function oldOrders(sql: Sql, { wordsMonths }: Retention, now: number): readonly OldRow[] {
  if (wordsMonths === 0) return [];
  const before = now - wordsMonths * MONTH;
  const old = (query: string): readonly string[] => sql.all(query, before, ROWS).map((row) => textOf(row, "number"));
  const undo = old("SELECT number FROM order_undo WHERE number IN (SELECT number FROM orders WHERE at < ?) LIMIT ?");
  const orders = old("SELECT number FROM orders WHERE at < ? LIMIT ?");
  return [...undo.map((one): OldRow => ["order_undo", "number", one]), ...orders.map((one): OldRow => ["orders", "number", one])];
}

const TALLY = "kept_tally"; // what went since the last entry in the log
const checkTally = shape({ words: integer(), rows: integer(), log: integer() });
const NOTHING: Checked<typeof checkTally> = { words: 0, rows: 0, log: 0 };

function readTally(sql: Sql): Checked<typeof checkTally> {
  const read = readJson(checkTally, readMeta(sql, TALLY) ?? JSON.stringify(NOTHING), "the tally");
  return read.ok ? read.value : NOTHING;
}
