// Runs in the page: the shelf sealed and the same shelf plain, on the browser's own IndexedDB, turn by turn. Gives raw samples; judges nothing.
import { Dexie } from "dexie";
import * as Y from "yjs";
import { commit } from "../../client/store/commit.ts";
import { openShelf, type DocRow, type Shelf, type ShelfDb } from "../../client/store/db.ts";
import { FIRM_FOOTING } from "../../client/store/footing.ts";
import { createKept } from "../../client/store/kept.ts";
import { createQueries } from "../../client/store/queries.ts";
import { createSeal, drawKey } from "../../client/store/seal.ts";
import { TABLES } from "../../client/store/tables.ts";
import { createUnreadable } from "../../client/store/unreadable.ts";
import { watchDexie } from "../../client/store/watch.ts";
import {
  asId,
  mintId,
  type DeviceId,
  type MemberId,
  type MessageId,
  type ShopId,
  type ShopperId,
  type TicketId,
} from "../../shared/core/ids.ts";
import { appendMessage, createTicket } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";

const SHOP = asId<ShopId>("bench");
const ANNA = asId<MemberId>("anna");
const T0 = Date.UTC(2026, 10, 23, 2);
const PAGE_ENTRIES = 50; // about what a page of the feed holds
const ROUNDS = 9;
const TURNS = 40;
const OPENINGS = 8;
const KEY = drawKey();

/** Milliseconds, but for `docBytes`. */
export interface Samples {
  readonly docBytes: number;
  readonly seal: readonly number[];
  readonly open: readonly number[];
  readonly plain: Shelves;
  readonly sealed: Shelves;
}
interface Shelves {
  readonly put: number[];
  readonly get: number[];
  readonly bootstrap: number[];
  /** The first page of a list after the shelf was opened; and again. */
  readonly firstList: number[];
  readonly list: number[];
  readonly ticket: number[];
}

export async function measure(tickets: number): Promise<Samples> {
  const entries = Array.from({ length: tickets }, (_, i) => ticketEntry(i));
  const row = rowOf(entries[0]?.bytes ?? new Uint8Array(0));
  const seal = createSeal(KEY);
  const fields = { ...row };
  const bytes = seal.close("docs", fields);
  const samples = {
    docBytes: row.state.length,
    seal: sampled(() => seal.close("docs", fields)),
    open: sampled(() => createSeal(KEY).open("docs", bytes)), // one that remembers nothing,
    plain: none(),
    sealed: none(),
  };
  for (let round = 0; round < ROUNDS; round++) {
    const both = [
      ["plain", openPlain],
      ["sealed", openSealed],
    ] as const;
    for (const [kind, open] of round % 2 === 0 ? both : both.toReversed())
      await oneRound(() => open(`${kind}${round}`), entries, row, samples[kind]);
  }
  return samples;
}

async function oneRound(open: () => Shelf, entries: readonly FeedEntry[], row: DocRow, into: Shelves): Promise<void> {
  const first = open();
  await first.db.open();
  into.bootstrap.push(
    await took(async () => {
      for (let at = 0; at < entries.length; at += PAGE_ENTRIES)
        await commit(first, { kind: "feed", entries: entries.slice(at, at + PAGE_ENTRIES), cursor: `c${at}` });
    }),
  );
  first.close();
  for (let i = 0; i < OPENINGS; i++) {
    const again = open();
    await again.db.open();
    into.firstList.push(await took(() => createQueries(again).all()));
    again.close();
  }
  const shelf = open();
  const queries = createQueries(shelf);
  await queries.all();
  for (let i = 0; i < TURNS; i++) {
    into.list.push(await took(() => queries.all()));
    into.ticket.push(await took(() => queries.ticket(ticketId(i))));
    into.put.push(await took(() => shelf.db.docs.put({ ...row, name: ticketDocName(asId<TicketId>(`extra${i}`)) })));
    into.get.push(await took(() => shelf.db.docs.get(row.name)));
  }
  shelf.close();
  await Dexie.delete(shelf.db.name);
}

const none = (): Shelves => ({ put: [], get: [], bootstrap: [], firstList: [], list: [], ticket: [] });

/** Per call, of a hundred in a row. */
function sampled(work: () => unknown): readonly number[] {
  return Array.from({ length: 30 }, () => {
    const from = performance.now();
    for (let i = 0; i < 100; i++) work();
    return (performance.now() - from) / 100;
  });
}

async function took(work: () => PromiseLike<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function openSealed(name: string): Shelf {
  return openShelf({ shop: SHOP, member: ANNA, device: asId<DeviceId>(name), random: Math.random, key: KEY });
}

function openPlain(name: string): Shelf {
  const db = new Dexie(name, { cache: "disabled" }) as ShelfDb;
  db.version(1).stores(TABLES);
  const rest = { shop: SHOP, member: ANNA, random: Math.random, clients: new Map(), watch: watchDexie, unreadable: createUnreadable() };
  return { ...rest, db, tally: { known: undefined }, kept: createKept(), footing: FIRM_FOOTING, close: () => db.close() };
}

const ticketId = (i: number): TicketId => asId<TicketId>(`t${String(i).padStart(6, "0")}`);

/** A conversation of fifteen messages, about 2.3 KB, as the room would send it. */
function ticketEntry(i: number): FeedEntry {
  const doc = new Y.Doc();
  const id = ticketId(i);
  const shopper = { id: asId<ShopperId>(`shopper${i}`), name: "王若溪", tier: "none" } as const;
  createTicket(doc, { id, shopper, channel: "widget", language: "zh", createdAt: T0 + i });
  for (let n = 0; n < 15; n++) {
    const at = T0 + i + n * 1_000;
    appendMessage(doc, {
      kind: "shopper",
      id: mintId<MessageId>(() => at, Math.random),
      at,
      text: `第 ${n} 句：我的退款怎么还没到，衬衫寄回去都五天了，订单 8842${i}`,
    });
  }
  return { doc: ticketDocName(id), seq: i + 1, from: 0, format: "yjs", bytes: Y.encodeStateAsUpdate(doc) };
}

function rowOf(state: Uint8Array): DocRow {
  return { name: ticketDocName(ticketId(0)), kind: "ticket", state: new Uint8Array(state), seq: 1, generation: 0 };
}

Object.assign(globalThis, { measureSealed: measure });
