// The widget's connection to IndexedDB: made anew when it is lost, refilled when the browser emptied it, given up when there is none to be had.
// Knows keys and values of one table, and nothing of what they mean.

const WAITS_MS = [0, 0, 100, 500]; // before each try: a browser that is just emptying the site refuses a new connection for a moment
const OPEN_MS = 3_000; // a browser that is just emptying the site may drop a request to open without a word
const MARK = "mark"; // the key of a random word: an emptied disk has another, or none

const LOSSES: ReadonlySet<string> = new Set([
  "InvalidStateError",
  "UnknownError",
  "AbortError",
  "TransactionInactiveError",
  "NotFoundError",
]);

export interface Disk {
  /** False: given up; everything lives in memory from now on. */
  readonly isThere: () => boolean;
  /** Does the work on a connection that lives, again on a new one if it died meanwhile; `instead` when there is none to be had. */
  readonly use: <T>(work: (db: IDBDatabase) => Promise<T>, instead: () => Promise<T>) => Promise<T>;
}

/** A connection, and what rejects when the browser ends it: work that was just beginning may otherwise never hear of it. */
interface Connection {
  readonly db: IDBDatabase;
  readonly lost: Promise<never>;
}

/** Opens it; rejects where the browser gives none. `seen`: what is put back when the disk turns out to have been emptied. */
export async function openDisk(name: string, table: string, seen: ReadonlyMap<string, unknown>): Promise<Disk> {
  let mark: string | undefined;
  let isThere = true;
  let now: Promise<Connection> | undefined;

  const connect = async (): Promise<Connection> => {
    const db = await open(name, table);
    const lost = new Promise<never>((_, reject) => {
      db.onclose = () => reject(new DOMException("the browser closed the connection", "AbortError"));
    });
    lost.catch(() => {}); // nobody may be at work on it
    mark = await Promise.race([refill(db, table, mark, seen), lost]);
    return { db, lost };
  };
  const connection = (): Promise<Connection> => (now ??= keep(connect()));
  /** Until it ends: the next work makes another. */
  const keep = (mine: Promise<Connection>): Promise<Connection> => {
    const drop = (): void => {
      if (now === mine) now = undefined;
    };
    void mine.then(({ db, lost }) => {
      db.onversionchange = () => {
        db.close();
        drop();
      };
      lost.catch(drop);
    }, drop);
    return mine;
  };
  await connection();

  return {
    isThere: () => isThere,
    use: async (work, instead) => {
      for (const ms of WAITS_MS) {
        if (!isThere) break;
        if (ms > 0) await new Promise((done) => setTimeout(done, ms));
        const mine = connection();
        try {
          const { db, lost } = await mine;
          return await Promise.race([work(db), lost]);
        } catch (error) {
          if (!isLoss(error)) throw error;
          if (now === mine) now = undefined;
          void mine.then(
            ({ db }) => db.close(),
            () => {},
          );
        }
      }
      isThere = false;
      return await instead();
    },
  };
}

/** Anything that is not the work's own failure, a full disk among them: the connection, or the way to one. */
function isLoss(error: unknown): boolean {
  return error instanceof DOMException && LOSSES.has(error.name);
}

function open(name: string, table: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let given = false;
    const giveUp = (why = "storage blocked"): void => {
      given = true;
      reject(new DOMException(why, "UnknownError"));
    };
    const waiting = setTimeout(giveUp, OPEN_MS);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onerror = () => giveUp(request.error?.message);
    request.onblocked = () => giveUp(); // its error cannot be asked for before it is done
    request.onsuccess = () => {
      clearTimeout(waiting);
      if (given) request.result.close();
      else resolve(request.result);
    };
  });
}

/** Compares the mark, and puts back what is missing if it is another. Gives the mark that holds now. A full disk is left as it is. */
async function refill(
  db: IDBDatabase,
  table: string,
  mark: string | undefined,
  seen: ReadonlyMap<string, unknown>,
): Promise<string | undefined> {
  const found: unknown = await settled(db.transaction(table).objectStore(table).get(MARK));
  if (typeof found === "string" && (mark === undefined || mark === found)) return found;
  const next = typeof found === "string" ? found : String(Math.random());
  const transaction = db.transaction(table, "readwrite");
  const kept = transaction.objectStore(table);
  kept.put(next, MARK);
  if (mark !== undefined) {
    for (const [key, value] of seen) {
      const there = kept.getKey(key);
      there.onsuccess = () => (there.result === undefined ? kept.put(value, key) : undefined);
    }
  }
  return await new Promise((resolve) => {
    transaction.oncomplete = () => resolve(next);
    transaction.onabort = () => resolve(mark);
  });
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage failed"));
  });
}
