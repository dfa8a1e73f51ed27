// The index's own database beside the shelf, sealed with the shelf's key: segments, their blocks, which of their documents are gone. Owns tables and
// shapes; what stands in them is segment.ts's. Nothing on the disk is readable but numbers the database itself gives.
import { Dexie, type Table } from "dexie";
import { searchNameOf, type Bytes, type Whose } from "../db.ts";
import { createSeal } from "../seal.ts";
import { sealRows } from "../sealing.ts";
import { createUnreadable, type Unreadable } from "../unreadable.ts";

/** Raise when documents are cut or stored differently: the index is then made anew. */
export const INDEX_VERSION = 2;

/** Some documents' grams: newest document first. Never changed once written; what became of its documents stands in `gone`. */
export interface SegmentRow {
  readonly id: number;
  /** Names of documents; their place here is what the postings count. */
  readonly docs: readonly string[];
  /** When each was last touched (ms): 8 bytes each. */
  readonly times: Bytes;
  /** The first gram of each block, in order, and the blocks' numbers. */
  readonly heads: readonly string[];
  readonly blocks: readonly number[];
  /** The pairs of characters met most, two characters each: what pinyin may mean. */
  readonly pairs: string;
}

export interface BlockRow {
  readonly id: number;
  readonly segment: number;
  /** In order, one a line. */
  readonly grams: string;
  /** Where each gram's postings end: 4 bytes each. */
  readonly ends: Bytes;
  readonly postings: Bytes;
}

/** One bit a document of a segment: it stands in a newer one, or nowhere. */
export interface GoneRow {
  readonly segment: number;
  readonly bits: Bytes;
}

export interface SearchSingle {
  readonly key: "state" | "stamp" | "recent";
  readonly value: unknown;
}

type Unnumbered<T extends { readonly id: number }> = Omit<T, "id">;

export type SearchDb = Dexie & {
  readonly segments: Table<SegmentRow, number, Unnumbered<SegmentRow>>;
  readonly blocks: Table<BlockRow, number, Unnumbered<BlockRow>>;
  readonly gone: Table<GoneRow, number>;
  readonly singles: Table<SearchSingle, SearchSingle["key"]>;
};

export interface OpenIndex {
  readonly db: SearchDb;
  readonly unreadable: Unreadable;
}

/** Opens the index of a member's shelf. Rows that another key sealed read as none and are noted. */
export function openIndex(whose: Whose, key: Uint8Array): OpenIndex {
  const unreadable = createUnreadable();
  const db = new Dexie(searchNameOf(whose), { cache: "disabled" }) as SearchDb; // tables are attached by stores() below
  db.version(1).stores({ segments: "++id", blocks: "++id, segment", gone: "segment", singles: "key" });
  db.use(sealRows({ seal: createSeal(key), ready: new WeakSet(), asStored: new WeakSet(), unreadable }));
  return { db, unreadable };
}
