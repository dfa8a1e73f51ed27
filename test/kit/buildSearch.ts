// Tickets, articles and products as a room would send them, and the search over a test shelf. Import before anything that imports Dexie.
import { T0, TEST_KEY } from "./buildShelf.ts";
import * as Y from "yjs";
import type { Shelf } from "../../client/store/db.ts";
import { createFinder } from "../../client/store/search/finder.ts";
import type { Found } from "../../client/store/search/found.ts";
import { createIndexer, type Progress } from "../../client/store/search/indexer.ts";
import { openIndex, type OpenIndex } from "../../client/store/search/searchDb.ts";
import { asId, type DeviceId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { appendMessage, createTicket, setTag, setVerdicts, wishStatus, type Verdicts } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { StatusWish } from "../../shared/domain/ticket.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";

/** A ticket as one would tell it. `at`: minutes after T0 of its first message; each next one a minute later. */
export interface Told {
  readonly id: string;
  readonly name?: string;
  readonly shopper?: string;
  readonly at?: number;
  readonly says: readonly string[];
  readonly verdicts?: Verdicts;
  readonly status?: StatusWish["want"];
  /** Ids of tags. */
  readonly tags?: readonly string[];
}

const MINUTE_MS = 60_000;

/** The ticket's document, to write on into. */
export function tellDoc({ id, name = "顾客", shopper = "s1", at = 0, says, verdicts, status, tags = [] }: Told): Y.Doc {
  const doc = new Y.Doc();
  const begun = T0 + at * MINUTE_MS;
  createTicket(doc, {
    id: asId<TicketId>(id),
    shopper: { id: asId<ShopperId>(shopper), name, tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: begun,
  });
  says.forEach((text, i) => {
    appendMessage(doc, { kind: "shopper", id: asId<MessageId>(`${id}m${i}`), at: begun + i * MINUTE_MS, text });
  });
  for (const tag of tags) setTag(doc, tag, { by: asId("anna"), at: begun });
  if (verdicts !== undefined) doc.transact(() => setVerdicts(doc, verdicts));
  if (status !== undefined)
    wishStatus(doc, { want: status, by: asId("anna"), at: begun + says.length * MINUTE_MS, seenShopper: says.length });
  return doc;
}

export const entryOfDoc = (id: string, doc: Y.Doc, seq = 1): FeedEntry => ({
  doc: ticketDocName(asId<TicketId>(id)),
  seq,
  from: 0,
  format: "yjs",
  bytes: Y.encodeStateAsUpdate(doc),
});

export const tell = (told: Told): FeedEntry => entryOfDoc(told.id, tellDoc(told));

export interface TestSearch {
  readonly index: OpenIndex;
  /** Lets the index take in what there is. */
  readonly settle: () => Promise<readonly Progress[]>;
  readonly find: (typed: string, most?: number) => Promise<Found>;
  readonly findInNewest: (typed: string) => Promise<Found>;
  /** The tickets found, by their ids. */
  readonly ids: (typed: string) => Promise<readonly string[]>;
}

export function searchOf(shelf: Shelf, key: Uint8Array = TEST_KEY): TestSearch {
  const device = asId<DeviceId>(shelf.db.name.split(":").at(-1) ?? "");
  const index = openIndex({ shop: shelf.shop, member: shelf.member, device }, key);
  let told: Progress[] = [];
  const indexer = createIndexer({ shelf, index, tell: (one) => void told.push(one), pause: async () => true });
  const finder = createFinder(shelf, index);
  const asked = (typed: string, most = 20) => ({ typed, most, midnight: T0 });
  const find = (typed: string, most?: number): Promise<Found> => finder.find(asked(typed, most));
  return {
    index,
    find,
    findInNewest: (typed) => finder.findInNewest(asked(typed)),
    async settle() {
      told = [];
      await indexer.run();
      return told;
    },
    ids: async (typed) => (await find(typed)).tickets.map((one) => one.row.id),
  };
}
