// A page of the feed worked out before its commit, in another thread, while the page before it is written: merging, reading and sealing are most of the
// work of a long catch-up, and the screen's thread has the rest to do. Only a guess at what the commit will find: it writes nothing, decides nothing,
// and whatever is not there is worked out in the commit as always.
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { ask } from "./ask.ts";
import type { DocRow, SealedAhead, Shelf } from "./db.ts";
import { crdtKind } from "./docRow.ts";
import type { Fields } from "./seal.ts";
import { storedDocs } from "./storedRows.ts";
import { takeWorked } from "./takeWorked.ts";
import type { Answer, Ask, WorkedOut } from "./workOut.ts";

export const PAGE_LEAST = 40; // entries: starting a thread, or asking it, takes longer than working out fewer

/** Another thread that runs `workOut`. */
export interface Thread {
  /** Rejects when the thread broke or was ended. */
  readonly work: (key: Uint8Array, asks: readonly Ask[]) => Promise<readonly (Answer | undefined)[]>;
  readonly end: () => void;
}

export interface Ahead {
  /** Begins at once. undefined where nothing was worked out: few entries, no thread yet, no thread at all. */
  readonly workOut: (entries: readonly FeedEntry[]) => Promise<WorkedOut | undefined>;
  /** The run is whole: the thread goes. A later long run starts another. */
  readonly rest: () => void;
}

/** `start` gives a thread that is ready, or undefined where there are none: it is not asked again then. */
export function createAhead(shelf: Shelf, start: () => Promise<Thread | undefined>): Ahead {
  const { sealed } = shelf;
  let thread: Thread | undefined;
  let names: Promise<Set<string>> | undefined;
  let run = 0; // a thread that is ready after the run it was started for goes at once
  let state: "none" | "starting" | "ready" | "impossible" = "none";
  const rest = (): void => {
    run++;
    thread?.end();
    thread = undefined;
    names = undefined;
    if (state !== "impossible") state = "none";
  };
  const begin = async (): Promise<void> => {
    state = "starting";
    const of = run;
    const started = await start().catch(() => undefined);
    if (of !== run) return started?.end();
    state = started === undefined ? "impossible" : "ready";
    thread = started;
  };
  return {
    async workOut(entries) {
      if (sealed === undefined || entries.length < PAGE_LEAST || state === "impossible") return undefined;
      if (state === "none") void begin();
      const working = thread;
      if (working === undefined) return undefined; // the first pages are not kept waiting for it
      try {
        names ??= namesOn(shelf);
        return await askThread({ shelf, sealed, thread: working, names: await names }, entries);
      } catch {
        if (thread === working) rest(); // a thread that broke, or a shelf that cannot be read: the commit meets it and says so
        return undefined;
      }
    },
    rest,
  };
}

/** Most documents of a week are not here yet: knowing which are spares a question for each of the others. */
async function namesOn(shelf: Shelf): Promise<Set<string>> {
  return new Set(await ask(shelf, () => shelf.db.docs.toCollection().primaryKeys()));
}

interface Asking {
  readonly shelf: Shelf;
  readonly sealed: SealedAhead;
  readonly thread: Thread;
  /** Of the copies that were here when the run began, and those asked about since. */
  readonly names: Set<string>;
}

async function askThread({ shelf, sealed, thread, names }: Asking, entries: readonly FeedEntry[]): Promise<WorkedOut> {
  const key = sealed.key();
  const once = onceOf(entries);
  const known = once.flatMap(({ name }) => (names.has(name) ? [name] : []));
  const { db } = shelf;
  const here = known.length === 0 ? NONE : await ask(shelf, () => db.transaction("r", db.docs, () => storedDocs(shelf, sealed, known)));
  for (const { name } of once) names.add(name);
  const asks = once.map(({ name, kind, entry }): Ask => {
    const on = here.get(name);
    return { name, kind, entry, ...(on === undefined ? {} : { on }) };
  });
  const answers = await thread.work(key, asks);
  const by = once.flatMap(({ entry }, i) => {
    const [asked, answer] = [asks[i], answers[i]];
    return asked === undefined || answer === undefined ? [] : [[entry, { ...asked, ...answer }] as const];
  });
  return { key, by: new Map(by), write: takeWorked };
}

const NONE: ReadonlyMap<DocName, Fields> = new Map();

interface Named {
  readonly entry: FeedEntry;
  readonly name: DocName;
  readonly kind: DocRow["kind"];
}

/** Changes of documents that come but once in these entries: a second one goes onto what the first made. */
function onceOf(entries: readonly FeedEntry[]): readonly Named[] {
  const some = entries.flatMap((entry): readonly Named[] => {
    const name = entry.format === "yjs" ? readDocName(entry.doc)?.name : undefined;
    const kind = name === undefined ? undefined : crdtKind(name);
    return name === undefined || kind === undefined ? [] : [{ entry, name, kind }];
  });
  const times = Map.groupBy(entries, (entry) => entry.doc);
  return some.filter(({ entry }) => times.get(entry.doc)?.length === 1);
}
