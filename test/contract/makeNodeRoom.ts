// The room on plain Node for the contract: a file that outlives a restart, a clock the test holds, rows counted.
import { deflateRawSync } from "node:zlib";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import type { Sql } from "../../edge/host/ports.ts";
import { seededRandom } from "../kit/random.ts";
import type { MakeRoom } from "./testRoom.ts";

const BEGINNING = Date.UTC(2026, 10, 2, 2, 0); // a Monday morning in Shanghai
const WEIGHTS = resolve(import.meta.dirname, "../../models/weights/light.bin");

const COUNTED: ReadonlySet<string> = new Set(["diverged", "mended"]); // of devices, by count; anything else logged here is a bug

let weights: Uint8Array | undefined;

export const makeNodeRoom: MakeRoom = async ({ seed, limits, setup, rowsADay }) => {
  const folder = mkdtempSync(join(tmpdir(), "zhanggui-room-"));
  const random = seededRandom(1);
  let now = BEGINNING;
  let rows = 0;
  weights ??= new Uint8Array(readFileSync(WEIGHTS));
  const bytes = weights;
  const open = (): NodeRoom =>
    createNodeRoom({
      file: join(folder, "room.sqlite"),
      clock: () => now,
      random,
      weights: () => bytes,
      deflate: deflateRawSync,
      seed,
      limits,
      setup,
      rowsADay,
      around: (sql) => counting(sql, (more) => void (rows += more)),
      log: (line) => {
        if (COUNTED.has(String(line["event"]))) return;
        throw new Error(`the room logged: ${JSON.stringify(line)}`);
      },
    });
  let host = open();
  return {
    door: doorOf(() => host),
    connect: async (ask) => host.connect(ask),
    restart: async () => {
      host.close();
      host = open();
    },
    stopped: async (work) => {
      host.close();
      work(folder);
      host = open();
    },
    sleep: async () => host.sleep(),
    now: () => now,
    advance: async (ms) => {
      const end = now + ms;
      for (let at = host.alarmAt(); at !== undefined && at <= end; at = host.alarmAt()) {
        now = Math.max(now, at);
        host.ring();
      }
      now = end;
    },
    rowsWritten: () => rows + host.alarmAsks(),
    close: async () => {
      host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The door of whichever process runs now. */
function doorOf(host: () => NodeRoom): NodeRoom["room"] {
  const first = host().room;
  return new Proxy(first, { get: (_target, key) => Reflect.get(host().room, key) as unknown });
}

const INDEXED = { insert: 4, seq: 1, open: 1 }; // docs: the row, its name, docs_seq, docs_open

/** Counts rows as SQLite writes them: the row itself and each index entry that moves. */
function counting(sql: Sql, add: (rows: number) => void): Sql {
  return {
    ...sql,
    run(statement, ...values) {
      add(rowsOf(statement));
      sql.run(statement, ...values);
    },
  };
}

function rowsOf(statement: string): number {
  if (statement.startsWith("INSERT INTO docs")) return INDEXED.insert;
  if (statement.startsWith("UPDATE docs"))
    return 1 + (statement.includes(" seq =") ? INDEXED.seq : 0) + (statement.includes(" open =") ? INDEXED.open : 0);
  return /^(INSERT|UPDATE|DELETE)/.test(statement) ? 1 : 0;
}
