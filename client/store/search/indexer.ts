// Keeps the index to the shelf: makes it anew where there is none that fits, then takes in what was touched. One of all tabs runs it.
// Writes the index, and takes what it has seen to from the queue; nothing else of the shelf.
import { isPlain } from "../../../shared/core/check.ts";
import { asId, type ArticleId, type ProductId, type TicketId } from "../../../shared/core/ids.ts";
import { articleDocName, productDocName, readDocName, ticketDocName, type DocName } from "../../../shared/domain/names.ts";
import type { Shelf, TouchedRow } from "../db.ts";
import { entryOf, type Entry } from "./entry.ts";
import { readDocs } from "./readDocs.ts";
import { INDEX_VERSION, type OpenIndex } from "./searchDb.ts";
import { gather } from "./segment.ts";
import { createTree, type Tree } from "./tree.ts";

const READ_DOCS = 100; // documents read between two breaths: some 40 ms of a worker
const FIRST_DOCS = 2_000; // the newest can be searched before the rest is in
const BUILD_DOCS = 16_384; // documents of one segment of a build: some 60 MB while it is made
const DRAIN_DOCS = 2_000; // taken in together
const DRAIN_ROWS = 200;

/** How far the index is. `building`: the newest `done` of `of` documents can be found. */
export type Progress =
  | { readonly how: "building"; readonly done: number; readonly of: number }
  | { readonly how: "ready"; readonly docs: number };

export interface IndexerPorts {
  readonly shelf: Shelf;
  readonly index: OpenIndex;
  readonly tell: (progress: Progress) => void;
  /** Lets others have their turn; false: it is over. */
  readonly pause: () => Promise<boolean>;
}

export interface Indexer {
  /** Makes the index where it must, takes in what was touched, and ends. Throws what the disk throws; what is written then is whole. */
  readonly run: () => Promise<void>;
}

/** What the index says of itself. `before`: documents last touched before this (ms) are not in it yet; 0: all are. `done`: how many of `of` are. */
interface State {
  readonly version: number;
  readonly before: number;
  readonly done: number;
  readonly of: number;
}

export function createIndexer(ports: IndexerPorts): Indexer {
  const { shelf, index, tell, pause } = ports;
  let tree: Tree | undefined;
  let building: State | undefined;

  const open = async (): Promise<Tree> => {
    const state = readState((await index.db.singles.get("state"))?.value);
    const opened = state === undefined ? undefined : await createTree(index);
    if (state === undefined || opened === undefined) {
      building = { version: INDEX_VERSION, before: Number.POSITIVE_INFINITY, done: 0, of: 0 };
      await reset(ports, building);
      return (await createTree(index)) ?? never();
    }
    building = state.before > 0 ? state : undefined;
    return opened;
  };

  const build = async (into: Tree, from: State): Promise<boolean> => {
    const left = await everything(shelf, from.before);
    const of = Math.max(from.of, left.length);
    tell({ how: "building", done: of - left.length, of });
    let size = left.length === of ? FIRST_DOCS : BUILD_DOCS;
    for (let at = 0; at < left.length; at += size) {
      if (at > 0) size = BUILD_DOCS;
      const part = left.slice(at, at + size);
      const entries = await entriesOf(part.map((one) => one.doc));
      if (entries === undefined) return false;
      const before = at + size < left.length ? (part.at(-1)?.at ?? 0) : 0;
      building = { version: INDEX_VERSION, before, done: of - left.length + Math.min(left.length, at + size), of };
      await into.add(
        gather(entries),
        part.map((one) => one.doc),
        building,
      );
      tell({ how: "building", done: building.done, of });
      await drain(into);
    }
    await into.say({ version: INDEX_VERSION, before: 0, done: of, of });
    building = undefined;
    return true;
  };

  const entriesOf = async (docs: readonly DocName[]): Promise<readonly Entry[] | undefined> => {
    const entries: Entry[] = [];
    for (let at = 0; at < docs.length; at += READ_DOCS) {
      const names = docs.slice(at, at + READ_DOCS);
      const views = await readDocs(shelf, names);
      for (const [i, view] of views.entries()) {
        const entry = view === undefined ? undefined : entryOf(names[i] ?? "", view);
        if (entry !== undefined) entries.push(entry);
      }
      if (!(await pause())) return undefined;
    }
    return entries;
  };

  const drain = async (into: Tree): Promise<boolean> => {
    for (;;) {
      const queued = await shelf.db.touched.orderBy("n").limit(DRAIN_ROWS).toArray();
      const rows = firstOf(queued);
      if (rows.length === 0) return true;
      const docs = [...new Set(rows.flatMap((row) => row.docs))].filter((doc) => readDocName(doc) !== undefined);
      const entries = await entriesOf(docs);
      if (entries === undefined) return false;
      await into.add(gather(entries), docs, undefined);
      await into.forget(entries.filter((one) => one.erased).map((one) => one.doc));
      await into.tidy();
      await shelf.db.touched.bulkDelete(rows.map((row) => row.n));
    }
  };

  return {
    async run() {
      tree ??= await open();
      if (building !== undefined && !(await build(tree, building))) return;
      if (await drain(tree)) tell({ how: "ready", docs: tree.alive() });
    },
  };
}

/** As many rows as can be taken in together, one at least. */
function firstOf(queued: readonly TouchedRow[]): readonly TouchedRow[] {
  let docs = 0;
  const end = queued.findIndex((row) => (docs += row.docs.length) > DRAIN_DOCS);
  return end < 0 ? queued : queued.slice(0, Math.max(1, end));
}

function never(): never {
  throw new Error("an index that was just made cannot be opened");
}

/** Begins from nothing. What is touched from here on is taken in after the build; all that was, by it. */
async function reset({ shelf, index: { db } }: IndexerPorts, state: State): Promise<void> {
  const seen = await shelf.db.touched.toCollection().primaryKeys();
  await shelf.db.touched.bulkDelete(seen);
  await db.transaction("rw", db.segments, db.blocks, db.gone, db.singles, async () => {
    await Promise.all([db.segments.clear(), db.blocks.clear(), db.gone.clear()]);
    await db.singles.put({ key: "state", value: { ...state, before: null } });
  });
}

function readState(value: unknown): State | undefined {
  if (!isPlain(value)) return undefined;
  const { version, before, done, of } = value;
  if (version !== INDEX_VERSION || typeof of !== "number" || typeof done !== "number") return undefined;
  return { version, of, done, before: typeof before === "number" ? before : Number.POSITIVE_INFINITY };
}

/** How far the index is, as it says of itself: for tabs that do not keep it. Undefined: there is none. */
export async function readProgress({ db }: OpenIndex): Promise<Progress | undefined> {
  const state = readState((await db.singles.get("state"))?.value);
  if (state === undefined) return undefined;
  return state.before === 0 ? { how: "ready", docs: state.of } : { how: "building", done: state.done, of: state.of };
}

interface Listed {
  readonly doc: DocName;
  readonly at: number;
}

/** Every document that is searched, the newest first; articles and products before all tickets. By keys alone: no row is opened. */
async function everything(shelf: Shelf, before: number): Promise<readonly Listed[]> {
  const { tickets, articles, products } = shelf.db;
  const keys: readonly unknown[] = await tickets.orderBy("[open+updatedAt+id]").keys();
  const listed = keys.flatMap((key): readonly Listed[] => {
    const [, at, id] = Array.isArray(key) ? (key as readonly unknown[]) : [];
    return typeof at === "number" && typeof id === "string" && at <= before ? [{ at, doc: ticketDocName(asId<TicketId>(id)) }] : [];
  });
  listed.sort((a, b) => b.at - a.at);
  if (before !== Number.POSITIVE_INFINITY) return listed;
  const things = [
    ...(await articles.toCollection().primaryKeys()).map((id) => articleDocName(asId<ArticleId>(id))),
    ...(await products.toCollection().primaryKeys()).map((id) => productDocName(asId<ProductId>(id))),
  ];
  const at = listed[0]?.at ?? 0;
  return [...things.map((doc) => ({ doc, at })), ...listed];
}
