// The key of a member's shelf on this device: made here, open while a session lives, locked under the room's half when it ran out, gone when
// it ended. Keeps it beside the shelf, in two small databases and a file; never opens the shelf, never asks the room by itself.
import { Dexie, type Table } from "dexie";
import { hexOf } from "../../shared/core/bytes.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { partsOf, type Whose } from "./db.ts";
import { deleteFile, deleteFolder, hasFiles, readFile, writeFile } from "./ownFile.ts";
import { drawKey } from "./seal.ts";
import { keyOfHalves, makeOwnKey, unwrap, wrap, type Bytes, type Wrapped } from "./wrap.ts";

/** What the room gives to a session that holds. `until`: when that session runs out (ms). */
export interface Released {
  readonly half: string;
  readonly until: number;
}
/** Asks the room for the half that belongs to a lock. Refuses without a network, and without a session. */
export type Release<E> = (lock: string) => Promise<Result<Released, E>>;

/** The key while a session lives: wrapped by a key no script can take out. `until` 0: the room has not said yet. */
interface OpenRow {
  readonly id: "key";
  /** Absent without WebCrypto: the key then lies here as it is. */
  readonly by?: CryptoKey;
  readonly nonce: Bytes;
  /** Name of the file the wrapped key lies in: apart from `by`, because that one lingers in the database's log when it is deleted. */
  readonly file: string;
  /** Where there are no such files, it lies here. */
  readonly bytes?: Bytes;
  readonly until: number;
}

/** The key for who comes back: wrapped under the lock and the room's half of it. */
interface LockedRow {
  readonly id: "key";
  readonly lock: string;
  readonly wrapped: Wrapped;
}

const OPEN = "zhanggui-key";
const LOCKED = "zhanggui-lock";

/** The key as it lies open here; undefined where it does not, or where the session ran out by this device's clock (`now`, ms). */
export async function openKey(whose: Whose, now: number): Promise<Bytes | undefined> {
  const open = await readRow<OpenRow>(OPEN, whose);
  if (open === undefined) return undefined;
  const isOver = open.until > 0 && open.until < now;
  if (isOver && (await readRow<LockedRow>(LOCKED, whose)) !== undefined) {
    await dropOpenKey(whose);
    return undefined;
  }
  return unlocked(whose, open);
}

/**
 * The shelf's key: the open one; else the locked one, opened by what the room releases; else a new one (whatever lies on the shelf then cannot
 * be read any more, and mend.ts says so). Refuses with what `release` refused.
 */
export async function takeKey<E>(whose: Whose, release: Release<E>, now: number): Promise<Result<Bytes, E>> {
  const held = await openKey(whose, now);
  if (held !== undefined) return ok(held);
  const locked = await readRow<LockedRow>(LOCKED, whose);
  if (locked === undefined) return ok(await keepOpen(whose, drawKey(), 0));
  const released = await release(locked.lock);
  if (!released.ok) return released;
  const by = await keyOfHalves(released.value.half, locked.lock);
  const key = by === undefined ? undefined : await unwrap(by, locked.wrapped);
  if (key !== undefined) return ok(await keepOpen(whose, key, released.value.until));
  await remove(LOCKED, whose); // the room's half is another one now: nothing opens it any more
  return ok(await keepOpen(whose, drawKey(), released.value.until));
}

/**
 * The storage was emptied under an open shelf, its key with it: kept once more, so that what is put back can be read at the next start. Gives the
 * key that holds from here on: another tab may have made a new one meanwhile.
 */
export function keepKey(whose: Whose, key: Bytes): Promise<Bytes> {
  return keepOpen(whose, key, 0);
}

/** Sees to it that who comes back after the session ran out can open the shelf, and notes until when it holds. Without a network: next time. */
export async function lockKey<E>(whose: Whose, key: Bytes, release: Release<E>): Promise<void> {
  const known = await readRow<LockedRow>(LOCKED, whose);
  const lock = known?.lock ?? drawLock();
  const released = await release(lock);
  if (!released.ok) return;
  const by = await keyOfHalves(released.value.half, lock);
  if (by === undefined || (await readRow<OpenRow>(OPEN, whose)) === undefined) return; // they left while the room was asked
  const fits = known !== undefined && (await unwrap(by, known.wrapped)) !== undefined;
  if (!fits) await write<LockedRow>(LOCKED, whose, { id: "key", lock, wrapped: await wrap(by, key) });
  await inTable<OpenRow, unknown>(OPEN, whose, (rows) => rows.update("key", { until: released.value.until }));
}

/**
 * The session is over, its member may come back: nothing on this device opens the shelf until the room says so. One that the room never gave
 * a half for stays open: what was not sent must not be lost.
 */
export async function dropOpenKey(whose: Whose): Promise<void> {
  if ((await readRow<LockedRow>(LOCKED, whose)) !== undefined) await removeOpen(whose);
}

/** Nothing opens the shelf ever again, whoever still has its database open. */
export async function dropKey(whose: Whose): Promise<void> {
  await Promise.all([removeOpen(whose), remove(LOCKED, whose)]);
}

/** Keeps it open; where another tab was quicker, theirs is the key. */
async function keepOpen(whose: Whose, key: Bytes, until: number, isFirstTry = true): Promise<Bytes> {
  const by = await makeOwnKey();
  const wrapped: Wrapped = by === undefined ? { nonce: NOTHING, bytes: key } : await wrap(by, key);
  const isApart = by !== undefined && hasFiles();
  const mine: OpenRow = {
    id: "key",
    ...(by === undefined ? {} : { by }),
    nonce: wrapped.nonce,
    file: drawLock(),
    ...(isApart ? {} : { bytes: wrapped.bytes }),
    until,
  };
  if (isApart) await writeFile(nameOf(OPEN, whose), mine.file, wrapped.bytes);
  const kept = await inTable<OpenRow, OpenRow>(OPEN, whose, (rows) =>
    rows.db.transaction("rw", rows, async () => {
      const theirs = await rows.get("key");
      if (theirs !== undefined) return theirs;
      await rows.add(mine);
      return mine;
    }),
  );
  if (kept.file !== mine.file && isApart) await deleteFile(nameOf(OPEN, whose), mine.file);
  const opened = await unlocked(whose, kept);
  if (opened !== undefined || !isFirstTry) return opened ?? key;
  await removeOpen(whose); // what lay there opened nothing any more: its file is gone
  return keepOpen(whose, key, until, false);
}

const NOTHING: Bytes = new Uint8Array(0);

async function unlocked(whose: Whose, { by, nonce, file, bytes }: OpenRow): Promise<Bytes | undefined> {
  const wrapped = bytes ?? (hasFiles() ? await readFile(nameOf(OPEN, whose), file) : undefined);
  if (wrapped === undefined) return undefined;
  return by === undefined ? wrapped : unwrap(by, { nonce, bytes: wrapped });
}

async function removeOpen(whose: Whose): Promise<void> {
  if (hasFiles()) await deleteFolder(nameOf(OPEN, whose));
  await remove(OPEN, whose);
}

/** 256 random bits as text. */
function drawLock(): string {
  return hexOf(drawKey());
}

// ---- a database of one row, open only as long as somebody looks ----

async function inTable<T, R>(kind: string, whose: Whose, work: (rows: Table<T, string>) => PromiseLike<R>): Promise<R> {
  const db = new Dexie(nameOf(kind, whose), { cache: "disabled" });
  db.version(1).stores({ rows: "id" });
  try {
    return await work(db.table<T, string>("rows"));
  } finally {
    db.close();
  }
}

/** The row, where there is a database; makes none. */
async function readRow<T>(kind: string, whose: Whose): Promise<T | undefined> {
  if (!(await Dexie.exists(nameOf(kind, whose)))) return undefined;
  return inTable<T, T | undefined>(kind, whose, (rows) => rows.get("key"));
}

async function write<T>(kind: string, whose: Whose, row: T): Promise<void> {
  await inTable<T, unknown>(kind, whose, (rows) => rows.put(row));
}

async function remove(kind: string, whose: Whose): Promise<void> {
  if (!(await Dexie.exists(nameOf(kind, whose)))) return;
  await inTable(kind, whose, (rows) => rows.clear()); // at once, also where another tab looks just now
  await Dexie.delete(nameOf(kind, whose));
}

function nameOf(kind: string, whose: Whose): string {
  return [kind, ...partsOf(whose)].join(":");
}
