// What a shelf stands on: notices when its database is taken by a newer version, emptied, lost or refused, and stands up again where that is possible.
// Never decides what a person is told (desk/shell/ShelfTrouble.tsx does), and writes nothing but what was unsent or typed and its own mark.
import { Dexie, RangeSet } from "dexie";
import { SECOND } from "../../shared/core/time.ts";
import { isLoss, nameOf, NEWER } from "./loss.ts";
import { createRemembered } from "./remembered.ts";

/**
 * firm: it can be read and written. blocked: an older version of the app holds it open in another tab; opening goes on when that one lets go.
 * newer: a newer version of the app has it, this one never again. refused: the browser gives no storage, or the disk cannot be read; tried
 * again from time to time.
 */
export type Stand =
  | { readonly how: "firm" }
  | { readonly how: "blocked" }
  | { readonly how: "newer" }
  | { readonly how: "refused"; readonly why: string };

export interface Footing {
  readonly now: () => Stand;
  /** Tells at once and at every change. Gives the way to stop. */
  readonly subscribe: (tell: (stand: Stand) => void) => () => void;
  /** Opens the database, and keeps in memory what is unsent, refused and typed, to put it back should the database be emptied. Gives the way to stop. */
  readonly remember: () => () => void;
  /** How many unsent changes would be put back, had it been emptied now. */
  readonly remembers: () => number;
  /** The database was emptied (by the browser, a person, another program): what was unsent is back, all else must come from the room anew. */
  readonly onEmptied: (tell: () => void) => () => void;
  /** The room's answer from the start is on its way: the cursor may move again. */
  readonly begunAnew: () => void;
  /** True from the moment it was emptied until a session has begun anew: what an older one still brings must not move the cursor. */
  readonly isEmptied: () => boolean;
  /** A newer version wants it: what is in hand is finished first. */
  readonly onLeaving: (finish: () => Promise<void>) => () => void;
  /** Does the work; rejects as lost when the browser ended the connection meanwhile and the work says nothing: it may then never end. */
  readonly within: <T>(work: () => PromiseLike<T>) => Promise<T>;
  /** Reading or writing failed: the connection is thought dead, and another one made. */
  readonly doubt: () => void;
  /** A person wants it tried again now. */
  readonly again: () => void;
  readonly close: () => void;
}

const FIRM: Stand = { how: "firm" };
const LEAVE_MS = 2 * SECOND; // what is in hand is a few rows; a newer version is not kept waiting for more
const WAITS_MS = [0, 200, SECOND, 3 * SECOND]; // before the tries to open again; after the last it counts as refused
const SLOW_MS = 30 * SECOND; // and is tried so often
const SILENT_MS = SECOND; // Chromium leaves a transaction that was beginning as the site was emptied without a word; others abort at once
const CALM_MS = 10 * SECOND; // a connection that fails again within so long is not doubted for the first time
const HOPELESS: ReadonlySet<string> = new Set(["MissingAPIError", "SecurityError", "InvalidStateError", "NotAllowedError"]); // of a first try: waiting does not help

/** Of a database nobody else can touch: in memory. */
export const FIRM_FOOTING: Footing = {
  now: () => FIRM,
  subscribe: (tell) => {
    tell(FIRM);
    return () => undefined;
  },
  remember: () => () => undefined,
  remembers: () => 0,
  onEmptied: () => () => undefined,
  begunAnew: () => undefined,
  isEmptied: () => false,
  onLeaving: () => () => undefined,
  within: async (work) => await work(),
  doubt: () => undefined,
  again: () => undefined,
  close: () => undefined,
};

export interface FootingPorts {
  /** Has the tables outbox, refused, drafts and singles. */
  readonly db: Dexie;
  /** A mark nobody else makes, by which an emptied database is told from the old one. */
  readonly mint: () => string;
  /** Called before anybody reads of the emptied database, and before anything is put back: what this tab knows of the old one no longer holds. */
  readonly forget: () => Promise<void>;
}

/** Watches over a database that is not open yet. */
export function createFooting({ db, mint, forget }: FootingPorts): Footing {
  let stand: Stand = FIRM;
  let over = false; // closed for good: by us, or for a newer version
  let emptied = false;
  let mark: string | undefined;
  let remembering = false;
  let closing = false; // by our own hand: what is in hand then ends by itself
  let wasOpen = false;
  let failures = 0;
  let doubts = 0;
  let doubtedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remembered = createRemembered(db);
  const listeners = new Set<(stand: Stand) => void>();
  const emptiedListeners = new Set<() => void>();
  const leavers = new Set<() => Promise<void>>();
  const atWork = new Set<(lost: DOMException) => void>();

  const set = (next: Stand): void => {
    if (next.how === stand.how) return;
    stand = next;
    for (const tell of listeners) tell(next);
  };
  const giveUp = (next: Stand): void => {
    over = true;
    clearTimeout(timer);
    db.close();
    set(next);
  };

  // ---- opening ---------------------------------------------------------------------------------------------------------

  const open = async (): Promise<void> => {
    if (over) return;
    try {
      await db.open();
      if (over) return;
      wasOpen = true;
      failures = 0;
      set(FIRM);
      Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) }); // whoever asked in between asks again
    } catch (error) {
      if (over) return;
      const name = nameOf(error);
      if (name === NEWER) return giveUp({ how: "newer" });
      const hopeless = (HOPELESS.has(name) && !wasOpen) || failures >= WAITS_MS.length;
      if (hopeless) set({ how: "refused", why: name });
      openIn(hopeless ? SLOW_MS : (WAITS_MS[failures] ?? SLOW_MS));
      failures++;
    }
  };
  const openIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void open(), ms);
  };

  const giveUpWork = (): void => {
    const then = [...atWork];
    setTimeout(() => {
      for (const lose of then) lose(new DOMException("the browser closed the connection", "AbortError"));
    }, SILENT_MS);
  };

  db.on("close", () => {
    if (!closing) giveUpWork();
    if (!over && failures === 0) openIn(0); // also said when opening failed: then the next try is set already
  });
  db.on("blocked", (event: IDBVersionChangeEvent) => {
    if (event.newVersion !== null) set({ how: "blocked" });
  });
  db.on("versionchange", (event: IDBVersionChangeEvent) => {
    if (versionOf(event.newVersion ?? 0) <= db.verno) return undefined; // deleted: closed and opened again, empty
    void leave();
    return false; // Dexie would close at once, and open the newer one at the next question
  });
  db.on("ready", (ready) => lookAtMark(ready), true);

  const leave = async (): Promise<void> => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, LEAVE_MS));
    await Promise.race([late, Promise.allSettled([...leavers].map((finish) => finish()))]);
    if (!over) giveUp({ how: "newer" });
  };

  // ---- emptied ---------------------------------------------------------------------------------------------------------

  /** Runs whenever the database has been opened, before anybody else reads. */
  const lookAtMark = async (ready: Dexie): Promise<void> => {
    if (versionOf(ready.backendDB().version) > ready.verno) throw Object.assign(new Error("a newer version wrote this"), { name: NEWER });
    const found = await markIn(ready);
    if (found !== undefined && (mark === undefined || mark === found)) {
      mark = found;
      return;
    }
    if (!remembering) return; // somebody who only has a look
    const lost = mark !== undefined;
    if (lost) {
      emptied = true;
      await forget().catch(() => undefined); // as full as below
    }
    const made = (await markIn(ready)) ?? mint(); // what another tab put down may be readable only now
    await remembered
      .putBack(ready, made, lost)
      .then(() => (mark = made))
      .catch(() => undefined); // a full disk: nothing can be put back, and it must open all the same
    if (!lost) return;
    setTimeout(() => {
      for (const tell of emptiedListeners) tell();
    }, 0);
  };

  const remember = (): (() => void) => {
    const forgetAll = remembered.follow();
    remembering = true;
    if (db.isOpen()) void lookAtMark(db);
    else void open();
    return () => {
      remembering = false;
      forgetAll();
    };
  };

  return {
    now: () => stand,
    subscribe: (tell) => {
      listeners.add(tell);
      tell(stand);
      return () => void listeners.delete(tell);
    },
    remember,
    remembers: remembered.unsent,
    onEmptied: (tell) => {
      emptiedListeners.add(tell);
      return () => void emptiedListeners.delete(tell);
    },
    begunAnew: () => void (emptied = false),
    isEmptied: () => emptied,
    onLeaving: (finish) => {
      leavers.add(finish);
      return () => void leavers.delete(finish);
    },
    within: (work) =>
      new Promise((resolve, reject) => {
        atWork.add(reject);
        const done = (): void => void atWork.delete(reject);
        Promise.resolve(work()).finally(done).then(resolve, reject);
      }),
    doubt: () => {
      if (over || stand.how !== "firm" || failures > 0) return;
      const now = performance.now();
      doubts = now - doubtedAt < CALM_MS ? doubts + 1 : 0;
      doubtedAt = now;
      if (doubts >= WAITS_MS.length) set({ how: "refused", why: "UnknownError" });
      closing = true;
      db.close({ disableAutoOpen: false });
      closing = false;
      openIn(doubts >= WAITS_MS.length ? SLOW_MS : (WAITS_MS[doubts] ?? 0));
    },
    again: () => openIn(0),
    close: () => {
      over = true;
      clearTimeout(timer);
      db.close();
    },
  };
}

/** Dexie's own counting: it multiplies by ten, and adds ones when it mends a schema. */
const versionOf = (native: number): number => Math.floor(native / 10);

async function markIn(ready: Dexie): Promise<string | undefined> {
  const found = await ready.transaction("r", "singles", (transaction) => transaction.table("singles").get("mark"));
  const value: unknown = found?.value;
  return typeof value === "string" ? value : undefined;
}

/** What is said of a shelf that failed before anybody watched over it; undefined: that was not for want of a database. */
export function troubleOf(error: unknown): Exclude<Stand, { how: "firm" }> | undefined {
  const name = nameOf(error);
  if (name === NEWER) return { how: "newer" };
  return isLoss(error) || HOPELESS.has(name) ? { how: "refused", why: name } : undefined;
}
