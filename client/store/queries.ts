// What a screen may ask of the shelf: plain async functions for live(). Owns the reading; never writes, never scans a whole table of tickets.
import { isPlain } from "../../shared/core/check.ts";
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { DEFAULT_POLICY, readPolicy, type Policy } from "../../shared/domain/policy.ts";
import { PRESENCES, type Member, type PresenceNow } from "../../shared/domain/team.ts";
import type { Phase, Ticket } from "../../shared/domain/ticket.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import type { OutboxRow, RefusedRow, Shelf, SingleRow, Summary } from "./db.ts";
import { loadView } from "./docs.ts";

export const PAGE_ROWS = 50; // rows a list asks for at once; two screens of an inbox

/** Where a page begins: after the last row of the one before. */
export type After = Pick<TicketRow, "id" | "score" | "updatedAt">;

/** A colleague who is there, as the room last said. */
export type PersonHere = PresenceNow & { readonly writing?: boolean };

/** A change on its way, or refused: what it was and in which document. */
export interface Unsent {
  readonly id: string;
  readonly doc: string;
  readonly summary: Summary;
}
export interface RefusedChange extends Unsent {
  readonly n: number;
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
  readonly counts: () => Promise<Counts>;
  readonly outbox: () => Promise<readonly Unsent[]>;
  readonly refused: () => Promise<readonly RefusedChange[]>;
  readonly members: () => Promise<readonly Member[]>;
  readonly people: () => Promise<readonly PersonHere[]>;
  readonly policy: () => Promise<Policy>;
  readonly articles: () => Promise<readonly Article[]>;
  readonly article: (id: string) => Promise<Article | undefined>;
  readonly products: () => Promise<readonly Product[]>;
  readonly product: (id: string) => Promise<Product | undefined>;
}

/** The questions, bound to one shelf. */
export function createQueries(shelf: Shelf): Queries {
  const { db } = shelf;
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
    counts: () => count(shelf),
    outbox: async () => (await db.outbox.orderBy("n").toArray()).map(unsentOf),
    refused: async () => (await db.refused.orderBy("n").reverse().toArray()).map(refusedOf),
    members: async () => readTeam(await single(shelf, "team"))?.members ?? [],
    people: async () => readPeople(await single(shelf, "people")),
    policy: async () => readPolicy(await single(shelf, "policy")) ?? DEFAULT_POLICY,
    articles: () => db.articles.toArray(), // a shop has hundreds; the knowledge page shows them all
    article: (id) => db.articles.where("id").equals(id).first(),
    products: () => db.products.toArray(),
    product: (id) => db.products.where("id").equals(id).first(),
  };
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
  return { n: row.n, id: row.id, doc: row.doc, summary: row.summary, words: row.words, refusedAt: row.refusedAt };
}

/** People came off the wire checked (wire/codec) and were stored by commit; a row of another version reads as nobody. */
function readPeople(value: unknown): readonly PersonHere[] {
  return Array.isArray(value) ? value.filter(isPerson) : [];
}

function isPerson(value: unknown): value is PersonHere {
  return (
    isPlain(value) &&
    typeof value["member"] === "string" &&
    PRESENCES.some((one) => one === value["presence"]) &&
    typeof value["since"] === "number"
  );
}
