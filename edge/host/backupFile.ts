// A shop's data as ONE file, and back: consistent copies of workerd's databases, taken while it runs or not, in a SQLite file with a checksum
// each. Knows files and SQLite; of a room only where the mark goes that makes it begin anew.
import { createHash, type Hash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { RESTORED } from "../room/restored.ts";
import { noteErasedSince, readErasedSince, type ErasedSince } from "./erasedSince.ts";

export interface BackupFacts {
  /** ms: nothing that was acknowledged before is missing. */
  readonly madeAt: number;
  /** Rooms in it: one a shop. */
  readonly rooms: number;
  readonly bytes: number;
}

const FORMAT = "1";
const WHERE = join("v3", "do"); // where miniflare keeps the databases of Durable Objects
const ALARMS = "metadata.sqlite"; // of a namespace; the others are rooms
const PIECE_BYTES = 1_000_000; // a row of the file
const PATIENCE_MS = 10_000; // for a lock somebody else holds for a moment
const SAFE_NAME = /^[\w-]+\/[\w-]+\.sqlite$/; // a name from a file is not trusted

const TABLES = `
  CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE pieces (name TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (name, n));`;

/**
 * Copies the shop under `data` into `file`, which must not be there yet. Everything acknowledged before the call is in it. The shop may be
 * open: each database is read in one transaction, which nobody waits for. Erased words that still lie on free pages are not copied.
 */
export function writeBackup(data: string, file: string, now: number): Result<BackupFacts> {
  const names = databasesIn(data);
  if (names.length === 0) return refuse("unknown", `这里没有店铺数据。 There is no shop's data in ${data}.`);
  if (existsSync(file)) return refuse("conflict", `文件已存在，没有覆盖。 ${file} is there already and was left as it is.`);
  const part = `${file}.part`;
  const copy = `${file}.copy`;
  for (const one of [part, copy]) rmSync(one, { force: true });
  closeSync(openSync(part, "wx", 0o600)); // it holds customers' words and keys' hashes
  const out = new DatabaseSync(part);
  try {
    out.exec(TABLES);
    let bytes = 0;
    for (const name of names) {
      copyDatabase(join(data, WHERE, name), copy);
      bytes += addFile(out, name, copy);
      rmSync(copy);
    }
    const facts = { madeAt: now, rooms: names.filter((one) => !one.endsWith(ALARMS)).length, bytes };
    const note = out.prepare("INSERT INTO facts (key, value) VALUES (?, ?)");
    note.run("format", FORMAT);
    for (const [key, value] of Object.entries(facts)) note.run(key, String(value));
    out.close();
    renameSync(part, file);
    return ok(facts);
  } finally {
    if (out.isOpen) out.close();
    for (const one of [part, copy]) rmSync(one, { force: true });
  }
}

/** One transaction's view of a database, whoever writes in it meanwhile; checked, for a backup that cannot be read is none. */
function copyDatabase(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true, timeout: PATIENCE_MS });
  source.prepare("VACUUM INTO ?").run(to);
  source.close();
  chmodSync(to, 0o600);
  const copy = new DatabaseSync(to, { readOnly: true });
  const said = copy.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
  copy.close();
  if (said !== "ok") throw new Error(`the copy of ${from} is broken: ${String(said)}`);
}

function addFile(out: DatabaseSync, name: string, from: string): number {
  const add = out.prepare("INSERT INTO pieces (name, n, bytes) VALUES (?, ?, ?)");
  const hash = createHash("sha256");
  const piece = new Uint8Array(PIECE_BYTES);
  const file = openSync(from, "r");
  let bytes = 0;
  for (let n = 0; ; n++) {
    const got = readSync(file, piece);
    if (got === 0) break;
    const read = piece.slice(0, got);
    hash.update(read);
    add.run(name, n, read);
    bytes += got;
  }
  closeSync(file);
  out.prepare("INSERT INTO files (name, bytes, sha256) VALUES (?, ?, ?)").run(name, bytes, hash.digest("hex"));
  return bytes;
}

export interface Restored extends BackupFacts {
  /** Where the data that was there stands now; undefined where there was none. */
  readonly before: string | undefined;
  /** Erasings that the shop that was there knows of: done again when the rooms are opened. undefined: it could not be read. */
  readonly erased: number | undefined;
}

/**
 * Puts the shop of `file` under `data`. Refuses over data that is there, unless `replace`: then that is moved aside, never deleted; and
 * refuses while a shop is open there. Whole or not at all. The rooms begin anew when they are opened next (edge/room/restored.ts), and whoever was
 * erased in the shop that was there is erased again then.
 */
export function restoreBackup(file: string, data: string, replace: boolean, now: number): Result<Restored> {
  const read = openBackup(file);
  if (!read.ok) return read;
  const { source, facts } = read.value;
  try {
    const there = databasesIn(data);
    if (there.length > 0 && !replace)
      return refuse("conflict", `这里已有店铺数据。 There is a shop's data in ${data}: say --replace to move it aside.`);
    if (there.some((name) => isOpenElsewhere(join(data, WHERE, name))))
      return refuse("conflict", `店铺正开着，请先停止。 The shop in ${data} is open: stop it first.`);
    const since = new Map(
      there.filter((name) => !name.endsWith(ALARMS)).map((name) => [name, readErasedSince(join(data, WHERE, name))] as const),
    );
    const part = join(data, "restoring");
    rmSync(part, { recursive: true, force: true });
    for (const name of namesIn(source)) {
      const written = extract(source, name, join(part, WHERE, name));
      if (!written.ok) return written;
      if (!name.endsWith(ALARMS)) mark(join(part, WHERE, name), facts.madeAt, since.get(name) ?? new Map());
    }
    const top = join(data, "v3");
    const before = existsSync(top) ? join(data, `before-restore-${stampOf(now)}`) : undefined;
    if (before !== undefined) renameSync(top, before);
    renameSync(join(part, "v3"), top);
    rmSync(part, { recursive: true });
    return ok({ ...facts, before, erased: countOf([...since.values()]) });
  } finally {
    source.close();
  }
}

function openBackup(file: string): Result<{ readonly source: DatabaseSync; readonly facts: BackupFacts }> {
  const foreign = refuse("malformed", `这不是本店的备份文件。 ${file} is no backup of a shop.`);
  if (!existsSync(file)) return refuse("unknown", `没有这个文件。 There is no file ${file}.`);
  try {
    const source = new DatabaseSync(file, { readOnly: true });
    const rows = new Map(
      source
        .prepare("SELECT key, value FROM facts")
        .all()
        .map((row) => [String(row["key"]), String(row["value"])]),
    );
    const number = (key: string): number => Number(rows.get(key));
    if (rows.get("format") === FORMAT)
      return ok({ source, facts: { madeAt: number("madeAt"), rooms: number("rooms"), bytes: number("bytes") } });
    source.close();
    return foreign;
  } catch {
    return foreign;
  }
}

const namesIn = (source: DatabaseSync): readonly string[] =>
  source
    .prepare("SELECT name FROM files ORDER BY name")
    .all()
    .map((row) => String(row["name"]));

function extract(source: DatabaseSync, name: string, to: string): Result<true> {
  if (!SAFE_NAME.test(name)) return refuse("malformed", `a backup with a file called ${name.slice(0, 80)}`);
  mkdirSync(dirname(to), { recursive: true });
  const file = openSync(to, "wx", 0o600);
  const hash: Hash = createHash("sha256");
  for (const row of source.prepare("SELECT bytes FROM pieces WHERE name = ? ORDER BY n").iterate(name)) {
    const bytes = row["bytes"];
    if (!(bytes instanceof Uint8Array)) throw new Error("a piece that is no bytes");
    hash.update(bytes);
    writeSync(file, bytes);
  }
  closeSync(file);
  const wanted = source.prepare("SELECT sha256 FROM files WHERE name = ?").get(name)?.["sha256"];
  return hash.digest("hex") === wanted ? ok(true) : refuse("malformed", `备份文件已损坏。 The backup is damaged: ${name}.`);
}

function countOf(since: readonly (ErasedSince | undefined)[]): number | undefined {
  return since.includes(undefined) ? undefined : since.reduce((sum, one) => sum + (one?.size ?? 0), 0);
}

function mark(database: string, madeAt: number, erased: ErasedSince): void {
  const db = new DatabaseSync(database);
  db.prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(
    RESTORED,
    String(madeAt),
  );
  noteErasedSince(db, erased);
  db.close();
}

/** Names of the databases under a data folder: `<namespace>/<id>.sqlite`, rooms before the alarms that wake them. */
export function databasesIn(data: string): readonly string[] {
  const top = join(data, WHERE);
  if (!existsSync(top)) return [];
  const found = readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((one) => one.endsWith(".sqlite") && statSync(resolve(top, one)).isFile())
    .map((one) => relative(top, resolve(top, one)).split(sep).join("/"));
  return found.toSorted((a, b) => Number(a.endsWith(ALARMS)) - Number(b.endsWith(ALARMS)) || (a < b ? -1 : 1));
}

const BROKEN = new Set([11, 26]); // SQLite's CORRUPT and NOTADB

/** Whoever has a database open holds a lock on it, also when nothing happens. One that is broken is nobody's: it is what a backup is for. */
function isOpenElsewhere(database: string): boolean {
  const db = new DatabaseSync(database);
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE");
    db.exec("ROLLBACK");
    return false;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, "errcode") : undefined;
    return !(typeof code === "number" && BROKEN.has(code & 0xff));
  } finally {
    db.close();
  }
}

const stampOf = (now: number): string => new Date(now).toISOString().replace(/[:.]/g, "-");
