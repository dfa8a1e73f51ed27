// The shelf: one Dexie database per shop and member, its rows sealed. Owns the tables and their versions; never writes rows itself (commit.ts does).
import { Dexie, type Table } from "dexie";
import type { ArticleId, DeviceId, MemberId, ProductId, Random, ShopId, TicketId } from "../../shared/core/ids.ts";
import type { RefusalKind } from "../../shared/core/result.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { SentFile } from "../../shared/domain/sentFile.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { CrdtKind } from "../../shared/doc/readDoc.ts";
import type { Tally } from "../../shared/wire/tally.ts";
import { createKept, type Kept } from "./kept.ts";
import { createFooting, type Footing } from "./footing.ts";
import { createSeal } from "./seal.ts";
import { sealRows } from "./sealing.ts";
import { TABLES } from "./tables.ts";
import { createUnreadable, type Unreadable } from "./unreadable.ts";
import { watchDexie, type Watch } from "./watch.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

/** A document as the room has it. What this device changed and the room has not acknowledged stands in the outbox. */
export interface DocRow {
  readonly name: DocName;
  readonly kind: CrdtKind;
  /** Everything received or acknowledged, as one Yjs update. */
  readonly state: Bytes;
  /** Every change of the room up to this number is in it; 0: the room has not given it yet. */
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
  "remark",
  "article",
  "answer", // the words of an article, letter by letter
  "product",
  "shop",
  "tag", // on a ticket
  "follow",
  "unfollow",
  "link", // of a ticket to another one
  "unlink",
  "merge", // into another one of the same shopper
  "unmerge",
  "split", // a second matter off it
  "field", // of the shop's, on a ticket or in its list
  "followUp", // planned, moved or called off
  "aboutShopper", // a note or a tag of the shopper
  "wrapUp", // why a conversation ended, or the list of reasons
  "step", // of a playbook, ticked or taken back; or the list of playbooks
  "summary", // of a ticket, in a person's words
  "review", // of what inspection found
  "appeal", // against it
  "view", // saved, or taken away
  "macro", // used on a ticket; or written, or taken away
  "work", // a thing of the work list, put away or taken back
  "lost", // it could not be read any more: nobody can say what it was
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
  /** Keys of files it names that must be with the room before it. */
  readonly files?: readonly string[];
}

/** A file chosen on this device: under a ticket, or on its way to the room. */
export interface FileRow {
  /** Minted here: what a file is stands in no key. Sorts by when it was chosen. */
  readonly key: string;
  readonly ticket: TicketId;
  /** 1: its message is in the outbox. */
  readonly waits: 0 | 1;
  readonly file: SentFile;
  readonly bytes: Bytes;
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

/** What somebody has typed under a ticket and not sent. */
export interface DraftRow {
  readonly ticket: TicketId;
  readonly text: string;
}

/** Things there is one of that are put down for all tabs: who is there, what the shopper looked at does, how the line stands, this device's id, where this member is, what was imported last and how far that came. */
export type SingleKey = "people" | "signals" | "status" | "device" | "here" | "imported" | "importedSoFar";

/** Things there is one of. Checked when read. */
export interface SingleRow {
  readonly key:
    | SingleKey
    | "policy"
    | "putAways"
    | "lists"
    | "team"
    | "epoch"
    | "cursor"
    | "rows"
    | "mended"
    | "differed"
    | "owed"
    | "mark";
  readonly value: unknown;
}

/** Documents whose rows one commit wrote or took away, for the search to look at (search/). In order; the same document may stand in many. */
export interface TouchedRow {
  readonly n: number;
  readonly docs: readonly DocName[];
}

/** What a conversation came to when its copy last changed (keptFacts.ts). `kept` is checked by whoever reads it. */
export interface FactRow {
  readonly id: TicketId;
  /** What it was made under, beside the document: another one makes it worth nothing. */
  readonly stamp: string;
  readonly kept: unknown;
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
  readonly drafts: Table<DraftRow, TicketId>;
  readonly touched: Table<TouchedRow, number, Unnumbered<TouchedRow>>;
  readonly files: Table<FileRow, string>;
  readonly facts: Table<FactRow, TicketId>;
};

/** Raise when a row folds differently: rows are then folded anew from the documents (rebuild.ts). */
export const ROWS_VERSION = 4; // 2: the channel; 3: the shop's own fields, a planned return, why it ended; 4: how good it was

const VERSION = 6; // 3: tickets by their ties; 4: files; 5: tickets by risk; 6: facts

export interface SealedAhead {
  /** What rows are sealed under now; another one once the storage was emptied. */
  readonly key: () => Uint8Array;
  /** This very object is a row sealed under that key: it is put as it is. */
  readonly isReady: (row: object) => void;
  /** What is asked by these very keys, or this range, is answered with rows as they are stored. */
  readonly wantStored: (question: object) => void;
}

export interface Shelf {
  readonly db: ShelfDb;
  readonly shop: ShopId;
  readonly member: MemberId;
  readonly random: Random;
  /** Yjs client ids this tab writes under, by document; forgotten with the tab, so that no clock is ever used twice. */
  readonly clients: Map<DocName, { readonly generation: number; readonly client: number }>;
  /** What the copies add up to, as far as this tab has counted (tally.ts). */
  readonly tally: { known: Tally | undefined };
  /** Documents this tab merged lately, open. */
  readonly kept: Kept;
  readonly watch: Watch;
  /** For the thread that seals rows ahead (ahead.ts), and nobody else; absent where nothing is sealed. */
  readonly sealed?: SealedAhead;
  /** Rows met that could not be opened; mend.ts sees to them. */
  readonly unreadable: Unreadable;
  /** Whether the database can be used, and what becomes of it when it is taken, emptied or lost. */
  readonly footing: Footing;
  readonly close: () => void;
}

export interface ShelfPorts {
  readonly shop: ShopId;
  readonly member: MemberId;
  readonly random: Random;
  /** Opens the rows: keys.ts. */
  readonly key: Uint8Array;
  /** The storage was emptied under the shelf: keeps the key once more, and gives the one that holds now. Absent: the key is nobody's to keep. */
  readonly keepKey?: () => Promise<Uint8Array>;
  /** Set in Node, where many devices live in one process: keeps their databases apart. */
  readonly device?: DeviceId;
}

export type Whose = Pick<ShelfPorts, "shop" | "member" | "device">;

/** Opens the shelf of a member in a shop. Nothing is read yet; a database that cannot be opened refuses at the first read or commit. */
export function openShelf(ports: ShelfPorts): Shelf {
  const unreadable = createUnreadable();
  const db = new Dexie(nameOf(ports), { cache: "disabled" }) as ShelfDb; // tables are attached by stores() below
  db.version(VERSION).stores(TABLES);
  let { key } = ports;
  let seal = createSeal(key);
  const ready = new WeakSet<object>();
  const asStored = new WeakSet<object>();
  db.use(
    sealRows({
      seal: { close: (about, fields) => seal.close(about, fields), open: (about, sealed) => seal.open(about, sealed) },
      ready,
      asStored,
      unreadable,
    }),
  );
  const clients: Shelf["clients"] = new Map();
  const tally: Shelf["tally"] = { known: undefined };
  const kept = createKept();
  const forget = async (): Promise<void> => {
    clients.clear();
    kept.clear();
    tally.known = undefined;
    const holds = await ports.keepKey?.();
    if (holds === undefined) return;
    key = holds;
    seal = createSeal(key);
  };
  const footing = createFooting({ db, mint: () => String(Math.random()), forget });
  return {
    db,
    shop: ports.shop,
    member: ports.member,
    random: ports.random,
    clients,
    tally,
    kept,
    watch: watchDexie,
    sealed: { key: () => key, isReady: (row) => void ready.add(row), wantStored: (question) => void asStored.add(question) },
    unreadable,
    footing,
    close: footing.close,
  };
}

/** Deletes a member's shelf and its index from this device, unsent changes too. Waits until nobody has it open; throws where the platform refuses. */
export async function wipeShelf(whose: Whose): Promise<void> {
  await Promise.all([Dexie.delete(nameOf(whose)), Dexie.delete(plainNameOf(whose)), Dexie.delete(searchNameOf(whose))]);
}

function nameOf(whose: Whose): string {
  return ["zhanggui-shelf", ...partsOf(whose)].join(":");
}

/** The index by which the shelf is searched: made from it, never backed up, and gone with it. */
export function searchNameOf(whose: Whose): string {
  return ["zhanggui-search", ...partsOf(whose)].join(":");
}

/** What the database was called before there was a seal: moveIn.ts empties it. */
export function plainNameOf(whose: Whose): string {
  return ["zhanggui", ...partsOf(whose)].join(":");
}

/** Is there a database of an earlier version? */
export function hasPlain(whose: Whose): Promise<boolean> {
  return Dexie.exists(plainNameOf(whose));
}

export function partsOf({ shop, member, device }: Whose): readonly string[] {
  return [shop, member, ...(device === undefined ? [] : [device])];
}
