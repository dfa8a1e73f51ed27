// The shelf: one Dexie database per shop and member. Owns the tables and their versions; never writes rows itself (commit.ts does).
import { Dexie, type Table } from "dexie";
import type { ArticleId, DeviceId, MemberId, ProductId, Random, ShopId, TicketId } from "../../shared/core/ids.ts";
import type { RefusalKind } from "../../shared/core/result.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { CrdtKind } from "../../shared/doc/readDoc.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

/** A document as the room has it. What this device changed and the room has not acknowledged stands in the outbox. */
export interface DocRow {
  readonly name: DocName;
  readonly kind: CrdtKind;
  /** Everything received or acknowledged, as one Yjs update. */
  readonly state: Bytes;
  readonly seq: number;
  /** Rises when the copy was dropped (refusal, new epoch): an editor that is open must begin again. */
  readonly generation: number;
}

export const DEEDS = [
  "reply",
  "confirm",
  "discard",
  "note",
  "claim",
  "transfer",
  "release",
  "resolve",
  "close",
  "reopen",
  "waiting",
  "snooze",
  "article",
  "shop",
] as const;
export type Deed = (typeof DEEDS)[number];

/** What a change is, for people: shown as "unsent", and in the drawer when it was refused. */
export interface Summary {
  readonly what: Deed;
  readonly by: MemberId;
  readonly at: number;
  /** The person's own words (a reply, a reason), to read and copy. */
  readonly text: string;
  /** The message it appended, if any. */
  readonly message?: string;
}

/** One change that the room has not acknowledged. `n` gives the order. */
export interface OutboxRow {
  readonly n: number;
  readonly id: string;
  readonly doc: DocName;
  readonly bytes: Bytes;
  readonly summary: Summary;
}

/** A change the room refused: kept until the person throws it away. */
export interface RefusedRow {
  readonly n: number;
  readonly id: string;
  readonly doc: DocName;
  readonly why: RefusalKind;
  readonly words: string;
  readonly refusedAt: number;
  readonly summary: Summary;
}

/** Things there is one of that sync puts down for all tabs: who is there, how the line stands, this device's id, where this member is. */
export type SingleKey = "people" | "status" | "device" | "here";

/** Things there is one of. Checked when read. */
export interface SingleRow {
  readonly key: SingleKey | "policy" | "team" | "epoch" | "cursor" | "rows";
  readonly value: unknown;
}

type Unnumbered<T extends { readonly n: number }> = Omit<T, "n">;

export type ShelfDb = Dexie & {
  readonly docs: Table<DocRow, DocName>;
  readonly tickets: Table<TicketRow, TicketId>;
  readonly articles: Table<Article, ArticleId>;
  readonly products: Table<Product, ProductId>;
  readonly outbox: Table<OutboxRow, number, Unnumbered<OutboxRow>>;
  readonly refused: Table<RefusedRow, number, Unnumbered<RefusedRow>>;
  readonly singles: Table<SingleRow, SingleRow["key"]>;
};

/** Raise when a row folds differently: rows are then folded anew from the documents (rebuild.ts). */
export const ROWS_VERSION = 1;

// Compound keys end in the id, so that a page can begin exactly after the last row of the one before.
const TABLES = {
  docs: "name",
  tickets: "id, [assignee+open+score+id], [phase+score+id], [open+score+id], [open+updatedAt+id], [shopper+updatedAt]",
  articles: "id, [status+intent], intent",
  products: "id, category",
  outbox: "++n, id, doc",
  refused: "++n, id, doc",
  singles: "key",
} as const;

export interface Shelf {
  readonly db: ShelfDb;
  readonly shop: ShopId;
  readonly member: MemberId;
  readonly random: Random;
  /** Yjs client ids this tab writes under, by document; forgotten with the tab, so that no clock is ever used twice. */
  readonly clients: Map<DocName, { readonly generation: number; readonly client: number }>;
  readonly close: () => void;
}

export interface ShelfPorts {
  readonly shop: ShopId;
  readonly member: MemberId;
  readonly random: Random;
  /** Set in Node, where many devices live in one process: keeps their databases apart. */
  readonly device?: DeviceId;
}

/** Opens the shelf of a member in a shop. Nothing is read yet; a database that cannot be opened refuses at the first read or commit. */
export function openShelf(ports: ShelfPorts): Shelf {
  const name = ["zhanggui", ports.shop, ports.member, ...(ports.device === undefined ? [] : [ports.device])].join(":");
  const db = new Dexie(name, { cache: "disabled" }) as ShelfDb; // tables are attached by stores() below
  db.version(1).stores(TABLES);
  return {
    db,
    shop: ports.shop,
    member: ports.member,
    random: ports.random,
    clients: new Map(),
    close: () => db.close(),
  };
}
