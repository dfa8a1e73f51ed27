// Runs on the desk's own origin: fills this device's shelf by the store's own door, waits for the index, asks it, reads without it. Raw samples; judges nothing.
import { Dexie } from "dexie";
import * as Y from "yjs";
import { commit } from "../../client/store/commit.ts";
import { openShelf, searchNameOf, type Shelf } from "../../client/store/db.ts";
import { openKey } from "../../client/store/keys.ts";
import { createQueries } from "../../client/store/queries.ts";
import { createFinder } from "../../client/store/search/finder.ts";
import { readProgress, type Progress } from "../../client/store/search/indexer.ts";
import { readDocs } from "../../client/store/search/readDocs.ts";
import { openIndex } from "../../client/store/search/searchDb.ts";
import { asId, type MemberId, type ShopId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { linesOf } from "../../client/store/search/entry.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { makeTicket, type ShopSize } from "../seed/makeTicket.ts";
import type { Sentences } from "../seed/sentences.ts";

const WHOSE = { shop: asId<ShopId>("demo"), member: asId<MemberId>("m-zhoumin") };
const PAGE = 200; // tickets a commit
const PLAIN_DOCS = 1_000; // read without an index, and reckoned up

async function keyHere(): Promise<Uint8Array> {
  const key = await openKey(WHOSE, Date.now());
  if (key === undefined) throw new Error("no session lives here");
  return key;
}

async function withShelf<T>(work: (shelf: Shelf, key: Uint8Array) => Promise<T>): Promise<T> {
  const key = await keyHere();
  const shelf = openShelf({ ...WHOSE, key, random: Math.random });
  try {
    return await work(shelf, key);
  } finally {
    shelf.close();
  }
}

/** Tickets from..to of the shop, by the store's own door. Milliseconds, and how many messages. */
async function fill(
  size: ShopSize,
  said: Sentences,
  from: number,
  to: number,
): Promise<{ readonly ms: number; readonly messages: number }> {
  return withShelf(async (shelf) => {
    const begun = performance.now();
    let messages = 0;
    for (let at = from; at < to; at += PAGE) {
      const entries: FeedEntry[] = [];
      for (let i = at; i < Math.min(to, at + PAGE); i++) {
        const made = makeTicket(i, size, said);
        messages += made.messages;
        entries.push({ doc: ticketDocName(made.id), seq: i + 1, from: 0, format: "yjs", bytes: Y.encodeStateAsUpdate(made.doc) });
        made.doc.destroy();
      }
      const taken = await commit(shelf, { kind: "feed", entries });
      if (!taken.ok) throw new Error(taken.error.words);
    }
    return { ms: performance.now() - begun, messages };
  });
}

/** So that it is made anew, all at once. */
const dropIndex = (): Promise<void> => Dexie.delete(searchNameOf(WHOSE));

const progress = async (): Promise<Progress | undefined> => {
  const index = openIndex(WHOSE, await keyHere());
  const found = await readProgress(index).catch(() => undefined);
  index.db.close();
  return found;
};

interface Asking {
  readonly kind: string;
  readonly typed: string;
}
interface Answered extends Asking {
  readonly ms: number;
  readonly tickets: number;
  readonly total: number;
}

/** Each once, in this order, on an index just opened. `first`: with nothing kept in memory. */
async function ask(asks: readonly Asking[]): Promise<{ readonly first: number; readonly answers: readonly Answered[] }> {
  return withShelf(async (shelf, key) => {
    const index = openIndex(WHOSE, key);
    const finder = createFinder(shelf, index);
    const midnight = new Date().setHours(0, 0, 0, 0);
    const took = async ({ kind, typed }: Asking): Promise<Answered> => {
      const from = performance.now();
      const found = await finder.find({ typed, midnight, most: 20 });
      return { kind, typed, ms: performance.now() - from, tickets: found.tickets.length, total: found.total };
    };
    const { ms: first } = await took({ kind: "", typed: "在吗" });
    const answers: Answered[] = [];
    for (const one of asks) answers.push(await took(one));
    index.db.close();
    return { first, answers };
  });
}

/** The same screens read as one would without indexes: every row of the tickets for the inbox; documents one after another for a word. */
async function plainly(
  word: string,
): Promise<{ readonly inbox: number; readonly indexed: number; readonly perDoc: number; readonly docs: number }> {
  return withShelf(async (shelf) => {
    const queries = createQueries(shelf);
    await queries.all();
    const began = performance.now();
    await queries.all();
    const indexed = performance.now() - began;
    const from = performance.now();
    const rows = await shelf.db.tickets.toArray();
    rows
      .filter((row) => row.open === 1)
      .sort((a, b) => b.score - a.score)
      .slice(0, 50);
    const inbox = performance.now() - from;
    const names = (await shelf.db.docs.where("name").startsWith("ticket:").limit(PLAIN_DOCS).primaryKeys()) as Parameters<
      typeof readDocs
    >[1];
    const then = performance.now();
    let found = 0;
    for (const view of await readDocs(shelf, names))
      if (view !== undefined && linesOf(view).some((line) => line.text.includes(word))) found++;
    const perDoc = (performance.now() - then) / Math.max(1, names.length);
    return { inbox, indexed, perDoc, docs: found };
  });
}

/** What the index's database holds, as its rows say. */
async function indexBytes(): Promise<{ readonly bytes: number; readonly segments: number; readonly blocks: number }> {
  const index = openIndex(WHOSE, await keyHere());
  let bytes = 0;
  let blocks = 0;
  await index.db.blocks.each((row) => {
    blocks++;
    bytes += row.postings.length + row.ends.length + new TextEncoder().encode(row.grams).length;
  });
  const segments = await index.db.segments.toArray();
  for (const one of segments) bytes += one.docs.join("").length + one.times.length + one.heads.join("").length * 2 + one.pairs.length * 3;
  index.db.close();
  return { bytes, segments: segments.length, blocks };
}

const newest = (most: number): Promise<readonly string[]> => withShelf(async (shelf) => createQueries(shelf).newest(most));
const counted = (): Promise<number> => withShelf((shelf) => shelf.db.tickets.count());

const BIG_SHOP = { fill, dropIndex, progress, ask, plainly, indexBytes, newest, counted };
export type BigShop = typeof BIG_SHOP;
Object.assign(globalThis, { bigShop: BIG_SHOP });
