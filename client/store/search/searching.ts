// The search of one tab, wherever it runs: keeps the index current while it leads, answers while it does, and falls back to the newest documents where
// the disk has no room for an index. Owns when; how is indexer.ts and finder.ts.
import { MINUTE } from "../../../shared/core/time.ts";
import type { Shelf } from "../db.ts";
import { isFull } from "../full.ts";
import { createFinder, NEWEST_MOST, type Asked } from "./finder.ts";
import type { Found } from "./found.ts";
import { createIndexer, readProgress, type Progress } from "./indexer.ts";
import type { OpenIndex } from "./searchDb.ts";

const REST_MS = 300; // after a change, so that a page of the feed is taken in at once
const RUN_REST_MS = 1_500; // while page after page comes: they are written first, and looked at when they pause
const RUN_LEAST = 3; // commits that wait: more than people make so fast
const PUT_OFF_MOST = 60; // times: where no pause comes it goes on all the same
const AGAIN_MS = MINUTE; // after a disk that was full, or could not be used
const RECENT_MOST = 8;

/** full: the disk has no room for the index. broken: its storage cannot be used now. Both are tried again; what is found meanwhile is among the newest. */
export type SearchState = Progress | { readonly how: "starting" } | { readonly how: "full" } | { readonly how: "broken" };

export interface SearchingPorts {
  readonly shelf: Shelf;
  readonly index: OpenIndex;
  readonly tell: (state: SearchState) => void;
  /** After so many milliseconds. Gives the way to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

export interface Searching {
  /** From now on this one keeps the index. */
  readonly lead: () => void;
  readonly find: (asked: Asked) => Promise<Found>;
  /** What was searched for lately on this device by this member, the newest first. Sealed as everything. */
  readonly recent: () => Promise<readonly string[]>;
  readonly remember: (typed: string) => Promise<void>;
  readonly forgetRecent: () => Promise<void>;
  readonly close: () => void;
}

/** Is the index worth asking yet? It is made newest first: before it holds as many as would be read without it, what was found would go again. */
function holdsTheNewest(state: SearchState): boolean {
  return state.how === "ready" || (state.how === "building" && state.done >= Math.min(state.of, NEWEST_MOST) && state.done > 0);
}

export function createSearching({ shelf, index, tell, later }: SearchingPorts): Searching {
  const finder = createFinder(shelf, index);
  let state: SearchState = { how: "starting" };
  let over = false;
  let leads = false;
  let running = false;
  let again = false;
  let due: (() => void) | undefined;
  let putOff = 0;
  let unwatch: (() => void) | undefined;
  let asking = 0; // searches under way: the index waits for them
  let waiting: (() => void)[] = [];

  const say = (next: SearchState): void => {
    state = next;
    tell(next);
  };
  const pause = async (): Promise<boolean> => {
    await new Promise<void>((done) => void later(done, 0));
    if (asking > 0) await new Promise<void>((done) => waiting.push(done));
    return !over;
  };
  const indexer = createIndexer({ shelf, index, tell: say, pause });
  const soon = (ms: number): void => {
    due?.();
    due = later(() => {
      putOff = 0;
      void run();
    }, ms);
  };
  const run = async (): Promise<void> => {
    if (over) return;
    again = running;
    if (running) return;
    running = true;
    try {
      await indexer.run();
    } catch (error) {
      if (over) return;
      say({ how: isFull(error) ? "full" : "broken" });
      soon(AGAIN_MS);
    } finally {
      running = false;
      if (again) soon(REST_MS); // something was touched as it ended
      again = false;
    }
  };

  /** Another tab keeps it: how far is it? */
  const lookAtIndex = async (): Promise<void> => {
    const progress = await readProgress(index);
    if (progress !== undefined && !leads) say(progress);
  };

  let unwatchIndex = shelf.watch(
    async () => (await index.db.singles.get("stamp"))?.value,
    () => void lookAtIndex().catch(() => undefined), // a disk that cannot be read now says so when it is asked
  );

  return {
    lead() {
      if (leads) return;
      leads = true;
      unwatchIndex();
      unwatchIndex = () => undefined;
      void run();
      unwatch = shelf.watch(
        () => shelf.db.touched.count(),
        (touched) => {
          if (touched === 0 || state.how === "full" || ++putOff > PUT_OFF_MOST) return;
          soon(touched < RUN_LEAST ? REST_MS : RUN_REST_MS);
        },
      );
    },
    async find(asked) {
      asking++;
      try {
        if (!leads) await lookAtIndex();
        return holdsTheNewest(state) ? await finder.find(asked) : await finder.findInNewest(asked);
      } finally {
        asking--;
        if (asking === 0) for (const go of waiting.splice(0)) go();
      }
    },
    recent: () => readRecent(index),
    async remember(typed) {
      const text = typed.trim();
      const before = await readRecent(index);
      const value = [text, ...before.filter((one) => one !== text && !text.startsWith(one))].slice(0, RECENT_MOST);
      await index.db.singles.put({ key: "recent", value });
    },
    forgetRecent: () => index.db.singles.delete("recent"),
    close() {
      over = true;
      due?.();
      unwatch?.();
      unwatchIndex();
      waiting = [];
      index.db.close();
      shelf.close();
    },
  };
}

async function readRecent({ db }: OpenIndex): Promise<readonly string[]> {
  const value: unknown = (await db.singles.get("recent"))?.value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
