// A search: from what was typed to what is found. Reads the index, then only the documents it will show. Where there is no index, the newest documents.
import { asksNothing, readQuery, type Query } from "../../../shared/domain/searching/query.ts";
import { plainly } from "../../../shared/domain/searching/grams.ts";
import { ticketDocName, readDocName, type DocName } from "../../../shared/domain/names.ts";
import type { DocView } from "../../../shared/doc/readDoc.ts";
import { isPlain } from "../../../shared/core/check.ts";
import { readTags } from "../../../shared/domain/tag.ts";
import type { Shelf } from "../db.ts";
import { entryOf } from "./entry.ts";
import { NOTHING_FOUND, type Found } from "./found.ts";
import { ordersFound, saysPhrases, shoppersFound, thingsFound, ticketFound, type TicketView } from "./hits.ts";
import { best, createMatcher, type Candidate } from "./match.ts";
import { planOf, spellPairs, type PairsSpelled, type Plan, type TagsCalled } from "./needs.ts";
import { readDocs } from "./readDocs.ts";
import type { OpenIndex } from "./searchDb.ts";
import { openSegment, type Segment } from "./segment.ts";

const THINGS_SHOWN = 6; // articles, and products
const READ_MOST = 90; // documents read for one search
const AT_ONCE = 24; // read together
export const NEWEST_MOST = 300; // tickets read where there is no index

/** What is asked. `midnight`: of today where the person is; `most`: tickets wanted. */
export interface Asked {
  readonly typed: string;
  readonly midnight: number;
  readonly most: number;
}

export interface Finder {
  readonly find: (asked: Asked) => Promise<Found>;
  /** The same without the index: reads the newest documents only. */
  readonly findInNewest: (asked: Asked) => Promise<Found>;
}

export function createFinder(shelf: Shelf, { db }: OpenIndex): Finder {
  const matcher = createMatcher(db);
  let segments: readonly Segment[] = [];
  let stamp: unknown;
  let pairs: PairsSpelled = () => [];
  const spelledIn = new WeakMap<Segment, PairsSpelled>(); // a live shop adds a small segment every minute: the large ones are not spelled again
  const pairsOf = (segment: Segment): PairsSpelled => {
    const known = spelledIn.get(segment) ?? spellPairs(segment.pairs);
    spelledIn.set(segment, known);
    return known;
  };

  /** The segments as they stand: read again only where somebody wrote. */
  const refresh = (): Promise<void> =>
    db.transaction("r", db.segments, db.gone, db.singles, async () => {
      const now = (await db.singles.get("stamp"))?.value;
      if (now === stamp && now !== undefined) return;
      const ids = await db.segments.toCollection().primaryKeys();
      const gone = new Map((await db.gone.toArray()).map((row) => [row.segment, row.bits]));
      const known = new Map(segments.map((one) => [one.id, one]));
      const missing = ids.filter((id) => !known.has(id));
      const fresh = new Map((await db.segments.bulkGet(missing)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
      segments = ids.flatMap((id) => {
        const [before, row] = [known.get(id), fresh.get(id)];
        if (before !== undefined) return [withGone(before, gone.get(id))];
        return row === undefined ? [] : [openSegment(row, gone.get(id))];
      });
      pairs = (spelled) => [...new Set(segments.flatMap((one) => pairsOf(one)(spelled)))];
      stamp = now;
    });

  const ask = async ({ typed, midnight, most }: Asked): Promise<Found> => {
    const query = readQuery(typed, midnight);
    if (asksNothing(query)) return { ...NOTHING_FOUND, unknown: query.unknown };
    await refresh();
    const plan = planOf(query, shelf.member, pairs, await tagsCalled(shelf));
    const window = { before: query.before ?? Number.POSITIVE_INFINITY, after: query.after ?? Number.NEGATIVE_INFINITY, most: READ_MOST };
    const { candidates, counts } = await matcher.match(segments, plan, window);
    const tickets = await readMeeting(shelf, of("ticket:", candidates), plan, most);
    const things = [
      ...(await readMeeting(shelf, of("article:", candidates), plan, THINGS_SHOWN)),
      ...(await readMeeting(shelf, of("product:", candidates), plan, THINGS_SHOWN)),
    ];
    return answerOf(query, plan, [...tickets, ...things], counts.ticket, "index");
  };

  return {
    find: ask,
    async findInNewest({ typed, midnight, most }) {
      const query = readQuery(typed, midnight);
      if (asksNothing(query)) return { ...NOTHING_FOUND, unknown: query.unknown, by: "newest" };
      const plan = planOf(query, shelf.member, () => [], await tagsCalled(shelf));
      const views = await newestMeeting(shelf, query, plan);
      return answerOf(query, plan, views.slice(0, most), views.length, "newest");
    },
  };
}

/** By the words the shop calls its tags, whole or begun. */
async function tagsCalled(shelf: Shelf): Promise<TagsCalled> {
  const lists = (await shelf.db.singles.get("lists"))?.value;
  const tags = readTags(isPlain(lists) ? lists["tags"] : undefined); // not by lists.ts, which would bring every list's own words along
  return (typed) => tags.flatMap((tag) => (plainly(tag.name).startsWith(typed) ? [tag.id] : []));
}

const of = (prefix: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((one) => one.doc.startsWith(prefix));

function withGone(segment: Segment, bits: Uint8Array | undefined): Segment {
  if (bits === undefined) return segment;
  for (let i = 0; i < segment.docs.length; i++) segment.gone[i] = ((bits[i >> 3] ?? 0) >> (i & 7)) & 1;
  return segment;
}

/** Reads candidates, the best first, until so many say what must be said. */
async function readMeeting(shelf: Shelf, candidates: readonly Candidate[], plan: Plan, most: number): Promise<readonly DocView[]> {
  const found: DocView[] = [];
  const exact = plan.needs.every((need) => need.phrases.length === 0);
  const step = exact ? most : Math.max(most, AT_ONCE);
  for (let at = 0; at < Math.min(candidates.length, READ_MOST) && found.length < most; at += step) {
    const names = candidates.slice(at, at + step).flatMap((one) => readDocName(one.doc)?.name ?? []);
    for (const view of await readDocs(shelf, names)) if (view !== undefined && saysPhrases(view, plan.needs)) found.push(view);
  }
  return found.slice(0, most);
}

function answerOf(query: Query, { marks }: Plan, views: readonly DocView[], total: number, by: Found["by"]): Found {
  const read = views.filter((view): view is TicketView => view.kind === "ticket");
  const tickets = read.map((view) => ticketFound(view, marks));
  return {
    tickets,
    shoppers: shoppersFound(tickets),
    orders: ordersFound(read, marks),
    ...thingsFound(views, marks),
    total: Math.max(total, tickets.length),
    unknown: query.unknown,
    by,
  };
}

/** The newest documents that meet a plan, by making each one's grams. What is not among the newest is not found, and the screen says so. */
async function newestMeeting(shelf: Shelf, query: Query, plan: Plan): Promise<readonly DocView[]> {
  const { tickets } = shelf.db;
  const keys = await Promise.all(
    [1, 0].map((open) => tickets.where("[open+updatedAt+id]").between([open], [open, []]).reverse().limit(NEWEST_MOST).primaryKeys()),
  );
  const names: readonly DocName[] = keys.flat().slice(0, NEWEST_MOST).map(ticketDocName);
  const met: { readonly view: DocView; readonly candidate: Candidate }[] = [];
  for (const [i, view] of (await readDocs(shelf, names)).entries()) {
    const doc = names[i] ?? "";
    const entry = view === undefined ? undefined : entryOf(doc, view);
    if (view === undefined || entry === undefined) continue;
    if (entry.at >= (query.before ?? Number.POSITIVE_INFINITY) || entry.at < (query.after ?? Number.NEGATIVE_INFINITY)) continue;
    const strong = meets([...entry.grams].sort(), plan);
    if (strong !== undefined && saysPhrases(view, plan.needs)) met.push({ view, candidate: { doc, at: entry.at, strong } });
  }
  return met.toSorted((a, b) => best(a.candidate, b.candidate)).map((one) => one.view);
}

/** How many needs are met strongly; undefined: not all are met. */
function meets(grams: readonly string[], plan: Plan): number | undefined {
  const all = new Set(grams);
  const has = (gram: string, begins: boolean): boolean => (begins ? grams.some((one) => one.startsWith(gram)) : all.has(gram));
  let strong = 0;
  for (const { ways } of plan.needs) {
    const met = ways.filter((way) => way.all.every(({ gram, begins }) => has(gram, begins)));
    if (met.length === 0) return undefined;
    if (met.some((way) => way.strong)) strong++;
  }
  return strong;
}
