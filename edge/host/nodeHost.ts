// The same room in plain Node: node:sqlite behind the SQL door, sockets in this process. For fast tests and simulation; it serves no network.
import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Clock, Random } from "../../shared/core/ids.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { createRoom } from "../room/room.ts";
import type { ShopSeed } from "../room/seed.ts";
import type { ShopperLimits } from "../room/limits.ts";
import { hmacSha256 } from "./mac.ts";
import { PING } from "../../shared/wire/frame.ts";
import type { Room, RoomPorts, Socket, SocketAsk, SocketFacts, Sql, SqlRow, SqlValue } from "./ports.ts";

export interface NodeRoomAsk {
  /** A path, or ":memory:". */
  readonly file: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly weights: () => Uint8Array;
  readonly seed?: ShopSeed | undefined;
  readonly limits?: ShopperLimits | undefined;
  /** Hash of the set-up token. */
  readonly setup?: string | undefined;
  /** Rows that may be written in a day of UTC; absent: no bound. They are counted as SQLite says, an alarm for one. */
  readonly rowsADay?: number | undefined;
  /** Sees every statement (row counters, faults). */
  readonly around?: ((sql: Sql) => Sql) | undefined;
  /** Real timers ring the alarm; otherwise whoever holds the clock does, at `alarmAt`. */
  readonly realTimers?: boolean | undefined;
  readonly secret?: (() => string) | undefined;
  readonly deflate?: RoomPorts["deflate"] | undefined;
  readonly log?: RoomPorts["log"] | undefined;
  readonly send?: RoomPorts["send"] | undefined;
}

/** The far end of a socket: what a browser would hold. */
export interface ClientEnd {
  readonly send: (data: Uint8Array<ArrayBuffer> | string) => void;
  readonly close: () => void;
  readonly onMessage: (hear: (data: Uint8Array<ArrayBuffer> | string) => void) => void;
  readonly onClose: (hear: (code: number, reason: string) => void) => void;
}

export interface NodeRoom {
  /** Whoever is awake now: `sleep` changes it. */
  readonly room: Room;
  readonly connect: (ask: SocketAsk) => Result<ClientEnd>;
  /** When the room wants to be woken; undefined: not at all. */
  readonly alarmAt: () => number | undefined;
  /** How often it asked; each is a row written on workerd. */
  readonly alarmAsks: () => number;
  /** Rings the alarm now. */
  readonly ring: () => void;
  /** As a platform puts an idle room to sleep and wakes it: everything in memory is gone; sockets, what is known of them, and the alarm stay. */
  readonly sleep: () => void;
  /** When all that goes on after turns (what is sent, and what came back) has ended. */
  readonly quiet: () => Promise<void>;
  /** Lets go of the file without a word, as a killed process would. Sockets drop. */
  readonly close: () => void;
}

const GONE = 1006; // the code a browser gives a connection that went without a closing frame
const CLOSE_REASON_BYTES = 123; // RFC 6455, 5.5

export function createNodeRoom(ask: NodeRoomAsk): NodeRoom {
  const db = new DatabaseSync(ask.file);
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = NORMAL"); // survives a killed process, which is what tests try; not a power cut
  db.exec("PRAGMA secure_delete = ON"); // what is let go is overwritten; workerd allows no such word (wash.ts)
  const sql = sqlOf(db);
  const changes = changesOf(db);
  const sockets = new Map<string, Pair>();
  let alarm: number | undefined;
  let asks = 0;
  let timer: NodeJS.Timeout | undefined;
  let opened = 0;
  const ring = (): void => {
    alarm = undefined;
    room.alarm();
  };
  const underWay = new Set<Promise<void>>();
  const ports: RoomPorts = {
    stayFor(work) {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    sql: ask.around?.(sql) ?? sql,
    clock: ask.clock,
    random: ask.random,
    secret: ask.secret ?? (() => randomBytes(24).toString("base64url")),
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    mac: hmacSha256,
    sockets: () => [...sockets.values()].map((pair) => pair.near),
    setAlarm: (at) => {
      alarm = at;
      asks++;
      clearTimeout(timer);
      if (ask.realTimers === true && at !== undefined) timer = setTimeout(ring, Math.max(0, at - ask.clock()));
    },
    weights: ask.weights,
    log: ask.log ?? (() => undefined),
    ...(ask.send === undefined ? {} : { send: ask.send }),
    ...(ask.deflate === undefined ? {} : { deflate: ask.deflate }),
    ...(ask.limits === undefined ? {} : { limits: ask.limits }),
    ...(ask.setup === undefined ? {} : { setup: ask.setup }),
    ...(ask.rowsADay === undefined ? {} : { billed: { most: ask.rowsADay, written: () => changes() + asks } }),
  };
  let room: Room = createRoom(ports, ask.seed);
  room.woke();
  return {
    get room() {
      return room;
    },
    alarmAt: () => alarm,
    alarmAsks: () => asks,
    ring,
    sleep() {
      room = createRoom(ports, ask.seed);
      room.woke();
    },
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    connect(asked) {
      const facts = room.admitSocket(asked);
      if (!facts.ok) return facts;
      const pair = createPair(
        `socket-${++opened}`,
        facts.value,
        ask.clock,
        () => room,
        (id) => sockets.delete(id),
      );
      sockets.set(pair.near.id, pair);
      room.opened(pair.near);
      return ok(pair.far);
    },
    close() {
      clearTimeout(timer);
      for (const pair of sockets.values()) pair.drop();
      sockets.clear();
      db.close();
    },
  };
}

interface Pair {
  readonly near: Socket;
  readonly far: ClientEnd;
  readonly drop: () => void;
}

/** Both ends of one socket. What is sent before the far end listens is kept for it. */
function createPair(id: string, first: SocketFacts, clock: Clock, room: () => Room, gone: (id: string) => void): Pair {
  let facts = first;
  let pingedAt: number | undefined;
  let isOpen = true;
  let hear: ((data: Uint8Array<ArrayBuffer> | string) => void) | undefined;
  let hearClose: ((code: number, reason: string) => void) | undefined;
  const waiting: (Uint8Array<ArrayBuffer> | string)[] = [];
  let closedWith: readonly [number, string] | undefined;
  const end = (code: number, reason: string): void => {
    if (!isOpen) return;
    isOpen = false;
    closedWith = [code, reason];
    gone(id);
    hearClose?.(code, reason);
  };
  const near: Socket = {
    id,
    facts: () => facts,
    setFacts: (next) => void (facts = next),
    pingedAt: () => pingedAt,
    send(data) {
      if (!isOpen) return;
      if (hear === undefined) waiting.push(data);
      else hear(data);
    },
    close(code, reason) {
      if (!isOpen) return;
      if (Buffer.byteLength(reason) > CLOSE_REASON_BYTES) throw new SyntaxError("a reason to close may have 123 bytes"); // as the platform does
      end(code, reason);
      room().closed(near);
    },
  };
  const far: ClientEnd = {
    send: (data) => {
      if (!isOpen) return;
      if (data === PING) pingedAt = clock();
      room().received(near, data);
    },
    close: () => near.close(1000, ""),
    onMessage(listener) {
      hear = listener;
      for (const data of waiting.splice(0)) listener(data);
    },
    onClose(listener) {
      hearClose = listener;
      if (closedWith !== undefined) listener(...closedWith);
    },
  };
  return { near, far, drop: () => end(GONE, "") };
}

/** Rows this connection ever wrote; index entries are not told apart here. */
function changesOf(db: DatabaseSync): () => number {
  const asked = db.prepare("SELECT total_changes() AS n");
  return () => {
    const total = asked.get()?.["n"];
    return typeof total === "number" ? total : 0;
  };
}

/** The three-method SQL door over node:sqlite. */
export function sqlOf(db: DatabaseSync): Sql {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const of = (statement: string): ReturnType<DatabaseSync["prepare"]> => {
    const found = prepared.get(statement) ?? db.prepare(statement);
    prepared.set(statement, found);
    return found;
  };
  let depth = 0;
  return {
    run: (statement, ...values) => void of(statement).run(...values),
    all: (statement, ...values) =>
      of(statement)
        .all(...values)
        .map(plain),
    transaction(work) {
      if (depth > 0) return work(); // inside another: its commit is the commit
      db.exec("BEGIN IMMEDIATE");
      depth++;
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (bug) {
        db.exec("ROLLBACK");
        throw bug;
      } finally {
        depth--;
      }
    },
  };
}

function plain(row: Record<string, unknown>): SqlRow {
  const out: Record<string, SqlValue> = {};
  for (const [key, value] of Object.entries(row)) {
    if (value === null || typeof value === "string" || typeof value === "number") out[key] = value;
    else if (value instanceof Uint8Array) out[key] = new Uint8Array(value);
    else throw new Error(`a column of an unknown type: ${key}`);
  }
  return out;
}
