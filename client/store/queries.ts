// What a screen may ask of the shelf: plain async functions for live(). Owns the reading; never writes, never scans a whole table of tickets.
import type { Table } from "dexie";
import { isPlain } from "../../shared/core/check.ts";
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import type { RefusalKind } from "../../shared/core/result.ts";
import type { Field } from "../../shared/domain/field.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { SHOP_DOC, ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { readPutAways, type PutAways } from "../../shared/domain/putAway.ts";
import { DEFAULT_POLICY, readPolicy, type Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Playbook } from "../../shared/domain/help/playbook.ts";
import type { Report } from "../../shared/domain/insight/report.ts";
import type { Macros } from "../../shared/domain/macro.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import type { Phase, Ticket } from "../../shared/domain/ticket.ts";
import { linkedKey } from "../../shared/domain/ties/ticketTies.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { TicketView } from "../../shared/domain/ticketView.ts";
import type { WrapUpReason } from "../../shared/domain/wrapUp.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import type { Bytes, OutboxRow, RefusedRow, Shelf, SingleRow, Summary } from "./db.ts";
import { loadView } from "./docs.ts";
import { readHeardPeople, readHeardSignals, type PersonHere, type ShopperSignals } from "./heard.ts";
import type { Asked, Count, Found } from "./inView.ts";
import { onTickets } from "./onTickets.ts";
import { PAGE_ROWS } from "./pageRows.ts";
import { bytesOfFile, chosenFiles, type Attached } from "./sentFiles.ts";

/** Where a page begins: after the last row of the one before. */
export type After = Pick<TicketRow, "id" | "score" | "updatedAt">;

/** A change on its way, or refused: what it was and in which document. */
export interface Unsent {
  readonly id: string;
  readonly doc: string;
  readonly summary: Summary;
}
export interface RefusedChange extends Unsent {
  readonly n: number;
  readonly why: RefusalKind;
  readonly words: string;
  readonly refusedAt: number;
}

/** Everything the ticket page shows. `pending`: this device's changes the room has not acknowledged, oldest first. */
export interface TicketPage {
  readonly row: TicketRow;
  readonly ticket: Ticket;
  readonly pending: readonly Summary[];
}

export interface Counts {
  readonly mine: number;
  readonly unassigned: number;
  readonly open: number;
  readonly unsent: number;
  readonly refused: number;
}

export interface Queries {
  /** Open tickets of the member (default: of this desk's), most urgent first. */
  readonly mine: (after?: After, member?: MemberId) => Promise<readonly TicketRow[]>;
  /** Tickets that wait for a person and that nobody has, most urgent first. */
  readonly unassigned: (after?: After) => Promise<readonly TicketRow[]>;
  /** All open tickets, most urgent first. */
  readonly all: (after?: After) => Promise<readonly TicketRow[]>;
  /** Tickets in a phase, most urgent first. */
  readonly inPhase: (phase: Phase, after?: After) => Promise<readonly TicketRow[]>;
  /** Resolved and closed tickets, latest first. */
  readonly done: (after?: After) => Promise<readonly TicketRow[]>;
  /** The shopper's other tickets, latest first. */
  readonly ofShopper: (shopper: string, but?: TicketId) => Promise<readonly TicketRow[]>;
  readonly ticket: (id: TicketId) => Promise<TicketPage | undefined>;
  /** The ticket of that number; undefined: it is not on this device. */
  readonly numbered: (number: number) => Promise<TicketRow | undefined>;
  /** Ids of the tickets that were touched last, whatever became of them: open ones first, then done ones, each newest first; touched at `since` or later. `open`: of which. */
  readonly newest: (most: number, since?: number, open?: readonly (0 | 1)[]) => Promise<readonly TicketId[]>;
  /** These tickets whole; those that are not here are left out. A few at a time: each is a document to read. */
  readonly whole: (ids: readonly TicketId[]) => Promise<readonly Ticket[]>;
  readonly counts: () => Promise<Counts>;
  /** The oldest that are unsent, oldest first. Each is a row to open: a list shows some, `counts` says how many there are. */
  readonly outbox: (most?: number) => Promise<readonly Unsent[]>;
  /** What is unsent of one document, oldest first. */
  readonly unsentOf: (doc: DocName) => Promise<readonly Unsent[]>;
  /** The names of the documents with something unsent; opens no row. */
  readonly unsentDocs: () => Promise<readonly string[]>;
  readonly refused: () => Promise<readonly RefusedChange[]>;
  readonly members: () => Promise<readonly Member[]>;
  readonly people: () => Promise<readonly PersonHere[]>;
  /** Of the shopper whose ticket was looked at last. */
  readonly signals: () => Promise<ShopperSignals | undefined>;
  readonly policy: () => Promise<Policy>;
  /** What is done with on the work list. */
  readonly putAways: () => Promise<PutAways>;
  /** At most so many rows of a saved view; how many stand in each of several, to a limit; tells when a row may have changed. */
  readonly inView: (asked: Asked, most: number) => Promise<Found>;
  readonly countIn: (all: readonly Asked[]) => Promise<readonly Count[]>;
  readonly onTickets: (tell: () => void) => () => void;
  /** Tickets linked to this one, by the one or the other, each that is on this device. */
  readonly linked: (row: Pick<TicketRow, "id" | "links">) => Promise<readonly TicketRow[]>;
  /** The shop's tags, and the views and macros this member has. */
  readonly tags: () => Promise<readonly Tag[]>;
  readonly views: () => Promise<readonly TicketView[]>;
  readonly macros: () => Promise<Macros>;
  /** The shop's own fields and reasons of an end, those put away too. */
  readonly fields: () => Promise<readonly Field[]>;
  readonly wrapUps: () => Promise<readonly WrapUpReason[]>;
  /** What to do for which matter, those put away too. */
  readonly playbooks: () => Promise<readonly Playbook[]>;
  /** Saved reports of figures: the shop's, and those of this member. */
  readonly reports: () => Promise<readonly Report[]>;
  /** What the shop changed of the rules of inspection, as it is kept (inspection/ruleChange.ts). */
  readonly ruleChanges: () => Promise<unknown>;
  /** What was typed under a ticket and not sent; "" where nothing was. */
  readonly draft: (ticket: TicketId) => Promise<string>;
  /** Files chosen under a ticket and not sent. */
  readonly chosenFiles: (ticket: TicketId) => Promise<readonly Attached[]>;
  /** The bytes of a file that is on this device. */
  readonly bytesOfFile: (ticket: TicketId, id: string) => Promise<Bytes | undefined>;
  readonly articles: () => Promise<readonly Article[]>;
  readonly article: (id: string) => Promise<Article | undefined>;
  /** Those that are sold. */
  readonly products: () => Promise<readonly Product[]>;
  /** Those too that were taken off sale. */
  readonly allProducts: () => Promise<readonly Product[]>;
  readonly product: (id: string) => Promise<Product | undefined>;
}

/** The questions, bound to one shelf. */
export function createQueries(shelf: Shelf): Queries {
  const { db } = shelf;
  /** Of the shop's lists; the shelf is asked first: what is awaited after a script has come is followed by no screen. */
  const among =
    <T>(read: (its: typeof import("./lists.ts"), lists: unknown) => T) =>
    async (): Promise<T> => {
      const lists = await single(shelf, "lists");
      return read(await import("./lists.ts"), lists);
    };
  return {
    mine: (after, member = shelf.member) => pageByScore(shelf, "[assignee+open+score+id]", [member, 1], after),
    unassigned: (after) => pageByScore(shelf, "[phase+score+id]", ["queued"], after),
    all: (after) => pageByScore(shelf, "[open+score+id]", [1], after),
    inPhase: (phase, after) => pageByScore(shelf, "[phase+score+id]", [phase], after),
    done: (after) => pageOfDone(shelf, after),
    ofShopper: async (shopper, but) => {
      const rows = await db.tickets.where("[shopper+updatedAt]").between([shopper, 0], [shopper, []]).reverse().limit(PAGE_ROWS).toArray();
      return rows.filter((row) => row.id !== but);
    },
    ticket: (id) => ticketPage(shelf, id),
    numbered: async (number) => (await import("./numbered.ts")).ticketNumbered(shelf, number),
    newest: (most, since = 0, open = [1, 0]) => newestOf(shelf, most, since, open),
    whole: (ids) => wholeOf(shelf, ids),
    counts: () => count(shelf),
    outbox: async (most = Number.POSITIVE_INFINITY) => (await db.outbox.orderBy("n").limit(most).toArray()).map(unsentOf),
    unsentOf: async (doc) => (await db.outbox.where("doc").equals(doc).sortBy("n")).map(unsentOf),
    unsentDocs: async () => (await db.outbox.orderBy("doc").uniqueKeys()).map(String),
    refused: async () => (await db.refused.orderBy("n").reverse().toArray()).map(refusedOf),
    members: async () => readTeam(await single(shelf, "team"))?.members ?? [],
    people: async () => readHeardPeople(await single(shelf, "people")),
    signals: async () => readHeardSignals(await single(shelf, "signals")),
    policy: async () => readPolicy(await single(shelf, "policy")) ?? DEFAULT_POLICY,
    putAways: async () => readPutAways(await single(shelf, "putAways")),
    inView: async (asked, most) => (await import("./inView.ts")).rowsInView(shelf, asked, most),
    countIn: async (all) => (await import("./inView.ts")).countInViews(shelf, all),
    onTickets: (tell) => onTickets(shelf, tell),
    linked: async ({ id, links = [] }) => {
      const [mine, theirs] = await Promise.all([db.tickets.bulkGet([...links]), db.tickets.where("ties").equals(linkedKey(id)).toArray()]);
      return [...new Map([...mine, ...theirs].flatMap((row) => (row === undefined ? [] : [[row.id, row] as const]))).values()];
    },
    tags: among((its, lists) => its.tagsAmong(lists)),
    views: among((its, lists) => its.viewsAmong(lists, shelf.member)),
    macros: async () => {
      const lists = await single(shelf, "lists");
      const isOfBefore = isPlain(lists) && lists["macros"] === undefined; // a version that knew none wrote the row: the document may have some
      const { view } = isOfBefore ? await loadView(shelf, SHOP_DOC) : { view: undefined };
      return (await import("./lists.ts")).macrosAmong(view?.kind === "shop" ? view.lists : lists, shelf.member);
    },
    chosenFiles: (ticket) => chosenFiles(shelf, ticket),
    bytesOfFile: (ticket, id) => bytesOfFile(shelf, ticket, id),
    fields: among((its, lists) => its.fieldsAmong(lists)),
    wrapUps: among((its, lists) => its.wrapUpsAmong(lists)),
    playbooks: among((its, lists) => its.playbooksAmong(lists)),
    reports: among((its, lists) => its.reportsAmong(lists, shelf.member)),
    ruleChanges: async () => {
      const lists = await single(shelf, "lists");
      return isPlain(lists) ? lists["rules"] : undefined;
    },
    draft: async (ticket) => (await db.drafts.get(ticket))?.text ?? "",
    articles: () => allOf(db.articles), // a shop has hundreds; the knowledge page shows them all
    article: (id) => db.articles.where("id").equals(id).first(),
    products: async () => (await allOf(db.products)).filter((one) => one.off !== true),
    allProducts: () => allOf(db.products),
    product: (id) => db.products.where("id").equals(id).first(),
  };
}

const PART_ROWS = 100; // opened in one go: some 5 ms on a laptop, a frame on a phone

/**
 * All rows by id, part by part: five thousand opened in one go would keep a key waiting, and read in one transaction a commit. What changes between
 * two parts is seen when the question, which is followed, is asked again.
 */
async function allOf<T extends { readonly id: string }>(table: Table<T, T["id"]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let after = ""; ; ) {
    const part = await table.where("id").above(after).limit(PART_ROWS).toArray();
    all.push(...part);
    const last = part.at(-1);
    if (last === undefined || part.length < PART_ROWS) return all;
    after = last.id;
  }
}

// `[]` sorts after every number and string, so [...prefix, []] is the end of a prefix.
async function pageByScore(
  shelf: Shelf,
  index: string,
  prefix: readonly (string | number)[],
  after: After | undefined,
): Promise<readonly TicketRow[]> {
  const from = after === undefined ? [...prefix, []] : [...prefix, after.score, after.id];
  return shelf.db.tickets
    .where(index)
    .between([...prefix], from, true, false)
    .reverse()
    .limit(PAGE_ROWS)
    .toArray();
}

async function pageOfDone(shelf: Shelf, after: After | undefined): Promise<readonly TicketRow[]> {
  const from = after === undefined ? [0, []] : [0, after.updatedAt, after.id];
  return shelf.db.tickets.where("[open+updatedAt+id]").between([0], from, true, false).reverse().limit(PAGE_ROWS).toArray();
}

async function ticketPage(shelf: Shelf, id: TicketId): Promise<TicketPage | undefined> {
  const name = ticketDocName(id);
  return shelf.db.transaction("r", shelf.db.docs, shelf.db.outbox, async () => {
    const { view, unsent } = await loadView(shelf, name);
    if (view?.kind !== "ticket") return undefined;
    return { row: view.row, ticket: view.ticket, pending: unsent.map((one) => one.summary) };
  });
}

/** By keys alone, which stand in the clear: no row is opened. */
async function newestOf(shelf: Shelf, most: number, since: number, open: readonly (0 | 1)[]): Promise<readonly TicketId[]> {
  const { tickets } = shelf.db;
  const ids = await Promise.all(
    open.map((one) => tickets.where("[open+updatedAt+id]").between([one, since], [one, []]).reverse().limit(most).primaryKeys()),
  );
  return ids.flat().slice(0, most);
}

async function wholeOf(shelf: Shelf, ids: readonly TicketId[]): Promise<readonly Ticket[]> {
  return shelf.db.transaction("r", shelf.db.docs, shelf.db.outbox, async () => {
    const found: Ticket[] = [];
    for (const id of ids) {
      const { view } = await loadView(shelf, ticketDocName(id));
      if (view?.kind === "ticket") found.push(view.ticket);
    }
    return found;
  });
}

// Only open tickets are counted: a few thousand keys at most. Closed ones grow without end and are never counted here.
async function count(shelf: Shelf): Promise<Counts> {
  const { tickets, outbox, refused } = shelf.db;
  const within = (index: string, prefix: readonly (string | number)[]): Promise<number> =>
    tickets
      .where(index)
      .between([...prefix], [...prefix, []])
      .count();
  const [mine, unassigned, open, unsent, inDrawer] = await Promise.all([
    within("[assignee+open+score+id]", [shelf.member, 1]),
    within("[phase+score+id]", ["queued"]),
    within("[open+score+id]", [1]),
    outbox.count(),
    refused.count(),
  ]);
  return { mine, unassigned, open, unsent, refused: inDrawer };
}

async function single(shelf: Shelf, key: SingleRow["key"]): Promise<unknown> {
  return (await shelf.db.singles.get(key))?.value;
}

function unsentOf(row: OutboxRow): Unsent {
  return { id: row.id, doc: row.doc, summary: row.summary };
}

function refusedOf(row: RefusedRow): RefusedChange {
  return { n: row.n, id: row.id, doc: row.doc, summary: row.summary, why: row.why, words: row.words, refusedAt: row.refusedAt };
}
