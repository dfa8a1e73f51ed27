// A device's disk in memory: tables, transactions one after the other, whole or not at all, and who watches. Knows no rows' meaning and no Dexie.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Watch } from "../../client/store/watch.ts";
import { createTable, type Key, type MemoryTable, type Row } from "./memoryTable.ts";

export const TABLE_NAMES = [
  "docs",
  "tickets",
  "articles",
  "products",
  "outbox",
  "refused",
  "singles",
  "drafts",
  "touched",
  "files",
  "facts",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const SCHEMA: Readonly<Record<TableName, string>> = {
  docs: "name",
  tickets: "id",
  articles: "id",
  products: "id",
  outbox: "++n",
  refused: "++n",
  singles: "key",
  drafts: "ticket",
  touched: "++n",
  files: "key",
  facts: "id",
};

/** One row that a transaction changed. */
export interface Write {
  readonly table: TableName;
  readonly key: Key;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** Who opened the database. A dead one's calls never come back. */
export interface Owner {
  dead: boolean;
}

/** What may go wrong, asked before each write of a read-write transaction and when it is about to end. */
export interface DiskFaults {
  /** Throws to refuse the write (quota), or kills its owner. */
  readonly beforeWrite: (owner: Owner) => void;
  readonly beforeCommit: (owner: Owner) => void;
  readonly afterCommit: (owner: Owner, writes: readonly Write[]) => void;
}

export interface Transaction {
  readonly owner: Owner;
  readonly undo: Write[];
  open: boolean;
  aborted: boolean;
}

export interface Disk {
  readonly tables: Readonly<Record<TableName, MemoryTable>>;
  readonly watchers: Set<{ readonly owner: Owner; readonly reads: () => ReadonlySet<string>; readonly look: () => void }>;
  readonly waiting: (() => void)[];
  /** Held by one transaction at a time; handed on, never dropped, while somebody waits. */
  busy: boolean;
  current: Transaction | undefined;
  faults: DiskFaults;
}

const NO_FAULTS: DiskFaults = { beforeWrite: () => undefined, beforeCommit: () => undefined, afterCommit: () => undefined };
export const ANY = "*"; // any row of a table
export const NEVER: Promise<never> = new Promise(() => undefined);
interface Zone {
  readonly disk: Disk;
  readonly transaction?: Transaction;
  readonly reads?: Set<string>;
}
const zone = new AsyncLocalStorage<Zone>();

export function createDisk(): Disk {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, createTable(SCHEMA[name])]));
  return { tables: tables as Disk["tables"], watchers: new Set(), waiting: [], busy: false, current: undefined, faults: NO_FAULTS }; // one of each name
}

/** All rows gone, as when a person clears the site's data. */
export function wipe(disk: Disk): void {
  for (const name of TABLE_NAMES) {
    disk.tables[name].rows.clear();
    disk.tables[name].next = 1;
  }
}

/** A tab's process ends: what it was writing is undone, who waits goes on. */
export function dropOwner(disk: Disk, owner: Owner): void {
  owner.dead = true;
  for (const one of disk.watchers) if (one.owner === owner) disk.watchers.delete(one);
  const { current } = disk;
  if (current?.owner !== owner || !current.open) return;
  undo(disk, current);
  release(disk);
}

/** Watches as Dexie's liveQuery does: told at once, and again when a commit touched a row (or the table) that the question read. */
export function watchDisk(disk: Disk, owner: Owner): Watch {
  return (query, tell) => {
    let reads: Set<string> = new Set();
    let running = false;
    let again = false;
    const look = async (): Promise<void> => {
      again = true;
      if (running) return;
      running = true;
      while (again) {
        again = false;
        reads = new Set();
        const value = await zone.run({ disk, reads }, query);
        if (!disk.watchers.has(watcher)) return;
        if (!again) tell(value);
      }
      running = false;
    };
    const watcher = { owner, reads: () => reads, look: () => void look() };
    disk.watchers.add(watcher);
    void look();
    return () => void disk.watchers.delete(watcher);
  };
}

/** Does `work` alone on the disk, whole or not at all; within another transaction as a part of it. */
export function inTransaction<T>(disk: Disk, owner: Owner, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const around = zone.getStore();
  const outer = around?.disk === disk ? around.transaction : undefined;
  return outer?.open === true ? work(outer) : alone(disk, owner, work, around);
}

async function alone<T>(disk: Disk, owner: Owner, work: (transaction: Transaction) => Promise<T>, around: Zone | undefined): Promise<T> {
  if (disk.busy) await new Promise<void>((resolve) => disk.waiting.push(resolve));
  disk.busy = true;
  if (owner.dead) {
    release(disk);
    return NEVER;
  }
  const transaction: Transaction = { owner, undo: [], open: true, aborted: false };
  disk.current = transaction;
  const reads = around?.disk === disk ? around.reads : undefined;
  let result: T;
  try {
    result = await zone.run(reads === undefined ? { disk, transaction } : { disk, transaction, reads }, () => work(transaction));
    if (!owner.dead && transaction.undo.length > 0) disk.faults.beforeCommit(owner);
  } catch (error) {
    if (owner.dead) return NEVER;
    undo(disk, transaction);
    release(disk);
    throw error;
  }
  if (owner.dead) return NEVER;
  if (transaction.aborted) {
    undo(disk, transaction);
    release(disk);
    throw named("AbortError", "the transaction was aborted");
  }
  commit(disk, transaction);
  return owner.dead ? NEVER : result;
}

function commit(disk: Disk, transaction: Transaction): void {
  transaction.open = false;
  const writes = writesOf(disk, transaction);
  if (writes.length > 0) disk.faults.afterCommit(transaction.owner, writes);
  if (writes.length > 0 && disk.watchers.size > 0) {
    const touched = new Set(writes.flatMap((one) => [`${one.table} ${ANY}`, `${one.table} ${one.key}`]));
    zone.exit(() => {
      for (const one of [...disk.watchers]) if (!one.reads().isDisjointFrom(touched)) one.look();
    });
  }
  release(disk);
}

/** The first state before, and the last after, of every row touched. */
function writesOf(disk: Disk, { undo: log }: Transaction): readonly Write[] {
  const seen = new Set<string>();
  return log.flatMap((one) => {
    const id = `${one.table} ${one.key}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ ...one, after: disk.tables[one.table].rows.get(one.key) }];
  });
}

function undo(disk: Disk, transaction: Transaction): void {
  transaction.open = false;
  for (const { table, key, before } of transaction.undo.toReversed()) {
    if (before === undefined) disk.tables[table].rows.delete(key);
    else disk.tables[table].rows.set(key, before);
  }
}

function release(disk: Disk): void {
  disk.current = undefined;
  const next = disk.waiting.shift();
  if (next === undefined) disk.busy = false;
  else next();
}

export function named(name: string, words: string): Error {
  const error = new Error(words);
  error.name = name;
  return error;
}

/** A watcher's question read this: it will be asked again when that changes. */
export function noteRead(disk: Disk, table: TableName, keys: readonly Key[]): void {
  const around = zone.getStore();
  if (around?.disk === disk) for (const key of keys) around.reads?.add(`${table} ${key}`);
}
