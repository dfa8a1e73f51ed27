// The real room as a process that can die at any point, sleep, run out of disk and lose its alarms. Its rows outlive it, as a file would.
import { DatabaseSync } from "node:sqlite";
import { erasedIn, noteErasedSince } from "../../edge/host/erasedSince.ts";
import { RESTORED } from "../../edge/room/restored.ts";
import { createNodeRoom, type ClientEnd, type NodeRoom } from "../../edge/host/nodeHost.ts";
import type { Room, SocketAsk, Sql } from "../../edge/host/ports.ts";
import type { ShopSeed } from "../../edge/room/seed.ts";
import type { Random } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { dayOf } from "../../shared/domain/budget.ts";
import { copyRows, putRows, type Rows } from "./roomRows.ts";
import type { Schedule } from "./schedule.ts";

/** Where a process dies: its write undone, or written and nobody told, or after `sends` frames of the telling. */
export type Death = { readonly at: "before-commit" } | { readonly at: "after-commit" } | { readonly at: "telling"; readonly sends: number };

export interface RoomProcess {
  readonly up: () => boolean;
  /** Lets something happen in the room. Undefined when nobody is there, or the room died of it; then no answer ever left. */
  readonly visit: <T>(work: (room: Room) => T) => T | undefined;
  readonly connect: (ask: SocketAsk) => Result<ClientEnd> | undefined;
  /** May a frame leave now? Counts it. False once the process is dead. */
  readonly mayLeave: () => boolean;
  readonly doom: (death: Death) => void;
  readonly kill: () => void;
  readonly sleep: () => void;
  /** The next `writes` statements that write find no space. */
  readonly fill: (writes: number) => void;
  readonly spoilAlarm: (how: "lost" | "late" | "twice") => void;
  /** Dies, and comes back under another epoch. */
  readonly restore: () => void;
  /** All rows as they are now, as a backup has them. */
  readonly backup: () => Rows;
  /** Dies, and comes back over the rows of a backup, with the mark that the restore leaves. */
  readonly restoreFrom: (rows: Rows) => void;
  /** No more faults; up again at once. */
  readonly mend: () => void;
  /** Writes of documents committed so far, by day of UTC, counted here. A backup put back begins anew. */
  readonly written: () => ReadonlyMap<number, number>;
  /** The rows, for looking only. */
  readonly db: DatabaseSync;
  readonly close: () => void;
}

export interface RoomProcessPorts {
  readonly seed: ShopSeed;
  readonly schedule: Schedule;
  readonly random: Random;
  readonly weights: () => Uint8Array;
  /** A planted fault between room and rows. */
  readonly around?: ((sql: Sql) => Sql) | undefined;
  readonly died: () => void;
  readonly came: () => void;
  /** A fault that waited for its moment has struck. */
  readonly struck: (what: string) => void;
  /** What the room says when something broke in it that no fault explains. */
  readonly bug: (words: string) => void;
}

const DEAD = "this process is dead";
const FULL = "database or disk is full";
const BACK_MS = 2_000; // a process that died is back by then
/** How secrets end here, so that the wire can be searched for them. */
export const SECRET_MARKS = { room: "-TOKEN-OF-ROOM", phone: "-SECRET" } as const;
const LATE_MS = 600_000;
const FREE_PLAN_ROWS = 100_000; // a day; never reached here
let made = 0;

export function createRoomProcess(ports: RoomProcessPorts): RoomProcess {
  const { schedule, random } = ports;
  const file = `file:sim-${process.pid}-${++made}?mode=memory&cache=shared`;
  const db = new DatabaseSync(file); // as long as it is open the rows live
  let host: NodeRoom | undefined;
  let dead = true;
  let doomed: Death | undefined;
  let sendsLeft: number | undefined;
  let full = 0;
  let pending = 0; // of the transaction under way
  const written = new Map<number, number>();
  let spoilt: "lost" | "late" | "twice" | undefined;
  let callOffAlarm: () => void = () => undefined;
  const lateAlarms = new Set<() => void>();
  let asks = 0; // alarms this process asked for so far: each new ask replaces the last
  let comeBack: (() => void) | undefined;

  const secret = (): string => `${Array.from({ length: 27 }, () => Math.floor(random() * 36).toString(36)).join("")}${SECRET_MARKS.room}`;
  const faulty = (sql: Sql): Sql => {
    let depth = 0;
    const writes = (statement: string): void => {
      if (dead) throw new Error(DEAD);
      if (/^(INSERT INTO|UPDATE) docs/.test(statement)) pending++;
      if (full === 0 || !/^(INSERT|UPDATE)/.test(statement)) return;
      full--;
      ports.struck("room-full");
      throw new Error(FULL);
    };
    return {
      run(statement, ...values) {
        writes(statement);
        sql.run(statement, ...values);
      },
      all(statement, ...values) {
        if (dead) throw new Error(DEAD);
        return sql.all(statement, ...values);
      },
      transaction(work) {
        if (dead) throw new Error(DEAD);
        depth++;
        try {
          return depth > 1 ? sql.transaction(work) : commit(sql, work);
        } finally {
          depth--;
        }
      },
    };
  };
  const commit = <T>(sql: Sql, work: () => T): T => {
    const death = doomed;
    doomed = undefined;
    if (death !== undefined) ports.struck(`room-dies-${death.at}`);
    pending = 0;
    const result = sql.transaction(() => {
      const done = work();
      if (death?.at === "before-commit") {
        dead = true;
        throw new Error(DEAD);
      }
      return done;
    });
    const today = dayOf(schedule.now());
    written.set(today, (written.get(today) ?? 0) + pending);
    if (death?.at === "telling") sendsLeft = death.sends;
    if (death?.at === "after-commit") {
      dead = true;
      throw new Error(DEAD);
    }
    return result;
  };

  const begin = (): void => {
    comeBack?.();
    comeBack = undefined;
    dead = false;
    try {
      host = createNodeRoom({
        file,
        clock: schedule.now,
        random,
        weights: ports.weights,
        seed: ports.seed,
        secret,
        rowsADay: FREE_PLAN_ROWS,
        around: (sql) => ports.around?.(faulty(sql)) ?? faulty(sql),
        log: (line) => {
          const words = String(line["words"] ?? "");
          if (line["event"] === "diverged" || line["event"] === "mended") return; // a device's disk went bad; "tally" is the room's own and a bug
          if (!words.includes(DEAD) && !words.includes(FULL)) ports.bug(JSON.stringify(line));
        },
      });
    } catch (broke) {
      if (!explained(broke)) throw broke;
      die();
      return;
    }
    armAlarm();
    ports.came();
  };
  const die = (): void => {
    dead = true;
    host?.close();
    host = undefined;
    sendsLeft = undefined;
    doomed = undefined;
    callOffAlarm();
    asks = 0;
    comeBack?.();
    comeBack = schedule.after(Math.floor(random() * BACK_MS), begin);
    ports.died();
  };
  const armAlarm = (): void => {
    if (host === undefined || host.alarmAsks() === asks) return;
    asks = host.alarmAsks();
    callOffAlarm();
    const at = host.alarmAt();
    if (at !== undefined) callOffAlarm = schedule.at(at, ring);
  };
  const ring = (): void => {
    const how = spoilt;
    spoilt = undefined;
    if (how !== undefined) ports.struck(`alarm-${how}`);
    if (how === "lost") return;
    const now = (): void => void visit(() => host?.ring());
    if (how === "late") {
      const ringLate = (): void => (lateAlarms.delete(ringLate) ? now() : undefined);
      lateAlarms.add(ringLate);
      return void schedule.after(1_000 + Math.floor(random() * LATE_MS), ringLate);
    }
    now();
    if (how === "twice") visit((room) => room.alarm());
  };
  const visit = <T>(work: (room: Room) => T): T | undefined => {
    if (host === undefined) return undefined;
    let result: T | undefined;
    try {
      result = work(host.room);
    } catch (broke) {
      if (!explained(broke)) throw broke;
    }
    if (result instanceof Promise) result.catch(() => undefined); // a room that died of it leaves its callers without an answer
    sendsLeft = undefined;
    if (dead) {
      die();
      return undefined;
    }
    armAlarm();
    return result;
  };
  begin();
  return {
    up: () => host !== undefined,
    visit,
    connect: (ask) => visit(() => host?.connect(ask)),
    mayLeave() {
      if (dead) return false;
      if (sendsLeft === undefined) return true;
      if (sendsLeft-- > 0) return true;
      dead = true;
      return false;
    },
    doom: (death) => void (doomed = death),
    kill: () => (host === undefined ? undefined : die()),
    sleep: () => void visit(() => host?.sleep()),
    fill: (writes) => void (full = writes),
    spoilAlarm: (how) => void (spoilt = how),
    restore() {
      if (host !== undefined) die();
      db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(secret().slice(0, 12));
    },
    backup: () => copyRows(db),
    restoreFrom(rows) {
      if (host !== undefined) die();
      const since = erasedIn(db); // as the restore reads it
      putRows(db, rows);
      noteErasedSince(db, since);
      written.clear();
      db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(RESTORED, String(schedule.now()));
    },
    mend() {
      full = 0;
      spoilt = undefined;
      doomed = undefined;
      if (host === undefined) begin();
      for (const ringLate of [...lateAlarms]) ringLate();
    },
    written: () => written,
    db,
    close() {
      comeBack?.();
      callOffAlarm();
      host?.close();
      host = undefined;
      db.close();
    },
  };
}

function explained(broke: unknown): boolean {
  return broke instanceof Error && (broke.message.includes(DEAD) || broke.message.includes(FULL));
}
