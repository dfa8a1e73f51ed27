// What the widget keeps on the device: keys and plain values in one IndexedDB table, or in memory where there is none. Knows nothing of conversations.

/** Narrow, asynchronous, atomic by key. Values are plain JSON data and must be checked when read. */
export interface Shelf {
  /** False: it lives in memory only and is gone with the page. */
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
export function createMemoryShelf(): Shelf {
  const kept = new Map<string, unknown>();
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

/** A shelf on the device's disk, shared by all tabs of this origin. Rejects where IndexedDB cannot be opened. */
export async function openShelf(name: string): Promise<Shelf> {
  const db = await open(name);
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  const queues = new Map<string, Promise<void>>();
  return {
    durable: true,
    get: (key) => settled(db.transaction(TABLE).objectStore(TABLE).get(key)),
    list: (prefix) =>
      settled(
        db
          .transaction(TABLE)
          .objectStore(TABLE)
          .getAll(IDBKeyRange.bound(prefix, prefix + LAST_CHAR)),
      ),
    change: async (key, make) => {
      const { next, changed } = await changeIn(db, key, make);
      if (changed) channel?.postMessage(key);
      return next;
    },
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

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onerror = () => reject(request.error ?? new Error("storage refused"));
    request.onblocked = () => reject(new Error("storage blocked"));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage failed"));
  });
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
