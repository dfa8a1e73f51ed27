// What the widget keeps on the device: keys and plain values in one IndexedDB table, or in memory where there is none. Knows nothing of conversations.
import { openDisk, settled } from "./disk.ts";

/** Narrow, asynchronous, atomic by key. Values are plain JSON data and must be checked when read. */
export interface Shelf {
  /** False: it lives in memory only and is gone with the page. May become false, when the disk is lost for good. */
  readonly durable: boolean;
  readonly get: (key: string) => Promise<unknown>;
  /** All values whose key starts with `prefix`, by rising key. */
  readonly list: (prefix: string) => Promise<readonly unknown[]>;
  /** Reads, changes and writes one key without anybody in between; `undefined` removes it. Gives what is there afterwards. */
  readonly change: (key: string, make: (old: unknown) => unknown) => Promise<unknown>;
  /** Does one piece of work of that name at a time, over all tabs. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Calls when another tab changed something. Gives the way to stop. */
  readonly watch: (tell: () => void) => () => void;
}

const TABLE = "kept";
const LAST_CHAR = "\uffff";

/** A shelf in memory: for tests, for replays, and where the browser gives no storage. */
export function createMemoryShelf(kept = new Map<string, unknown>()): Shelf {
  const queues = new Map<string, Promise<void>>();
  return {
    durable: false,
    get: async (key) => structuredClone(kept.get(key)),
    list: async (prefix) =>
      [...kept.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => structuredClone(kept.get(key))),
    change: async (key, make) => {
      const next = structuredClone(make(structuredClone(kept.get(key))));
      if (next === undefined) kept.delete(key);
      else kept.set(key, next);
      return structuredClone(next);
    },
    alone: (name, work) => queue(queues, name, work),
    watch: () => () => {},
  };
}

/**
 * A shelf on the device's disk, shared by all tabs of this origin. Rejects where IndexedDB cannot be opened. A lost connection is made anew;
 * what this page read or wrote is put back when the disk was emptied under it, and is all there is when there is no disk any more. A full disk
 * rejects the one write, and nothing else.
 */
export async function openShelf(name: string): Promise<Shelf> {
  const seen = new Map<string, unknown>();
  const memory = createMemoryShelf(seen);
  const disk = await openDisk(name, TABLE, seen);
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  const queues = new Map<string, Promise<void>>();
  return {
    get durable() {
      return disk.isThere();
    },
    get: (key) =>
      disk.use(
        async (db) => note(seen, key, await settled(tableOf(db).get(key))),
        () => memory.get(key),
      ),
    list: (prefix) =>
      disk.use(
        async (db) => {
          const range = IDBKeyRange.bound(prefix, prefix + LAST_CHAR);
          const table = tableOf(db);
          const [keys, values] = await Promise.all([settled(table.getAllKeys(range)), settled<unknown[]>(table.getAll(range))]);
          for (const [i, key] of keys.entries()) note(seen, String(key), values[i]);
          return values;
        },
        () => memory.list(prefix),
      ),
    change: (key, make) =>
      disk.use(
        async (db) => {
          const { next, changed } = await changeIn(db, key, make);
          if (changed) channel?.postMessage(key);
          return note(seen, key, next);
        },
        () => memory.change(key, make),
      ),
    alone: (lock, work) =>
      typeof navigator !== "undefined" && "locks" in navigator
        ? navigator.locks.request(`${name} ${lock}`, work)
        : queue(queues, lock, work),
    watch(tell) {
      channel?.addEventListener("message", tell);
      return () => channel?.removeEventListener("message", tell);
    },
  };
}

const tableOf = (db: IDBDatabase): IDBObjectStore => db.transaction(TABLE).objectStore(TABLE);

function note<T>(seen: Map<string, unknown>, key: string, value: T): T {
  if (value === undefined) seen.delete(key);
  else seen.set(key, value);
  return value;
}

/** One readwrite transaction; done only when it is complete, so that what is shown as kept is on disk. */
function changeIn(
  db: IDBDatabase,
  key: string,
  make: (old: unknown) => unknown,
): Promise<{ readonly next: unknown; readonly changed: boolean }> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(TABLE, "readwrite", { durability: "strict" });
    const table = transaction.objectStore(TABLE);
    let next: unknown;
    let changed = false;
    const read = table.get(key);
    read.onsuccess = () => {
      next = make(read.result);
      changed = next !== read.result;
      if (!changed) return;
      if (next === undefined) table.delete(key);
      else table.put(next, key);
    };
    transaction.oncomplete = () => resolve({ next, changed });
    transaction.onabort = () => reject(transaction.error ?? new Error("storage failed"));
  });
}

function queue(queues: Map<string, Promise<void>>, name: string, work: () => Promise<void>): Promise<void> {
  const mine = (queues.get(name) ?? Promise.resolve()).then(work);
  const quiet = mine.catch(() => {}); // the next in line starts whatever became of this one; the caller still gets the failure
  queues.set(name, quiet);
  return mine;
}
