// Writes what was worked out ahead for a page, where the copies still are what it was worked out from. Called only by takeFeed, inside its transaction.
import { Dexie } from "dexie";
import type { DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { DocRow, SealedAhead, Shelf } from "./db.ts";
import { isSame } from "./kept.ts";
import { project } from "./project.ts";
import type { Fields } from "./seal.ts";
import { noteMoved } from "./tally.ts";
import type { Answer, WorkedOut } from "./workOut.ts";

/** One document of the page with its answer. */
type Worked = Answer & { readonly on: DocRow; readonly entry: FeedEntry };

/** Gives the entries of `page` that are written; all others are the caller's. `busy`: documents with something unsent here. */
export async function takeWorked(
  shelf: Shelf,
  page: readonly FeedEntry[],
  { worked, busy }: { readonly worked: WorkedOut | undefined; readonly busy: ReadonlySet<DocName> },
): Promise<ReadonlySet<FeedEntry>> {
  const { sealed } = shelf;
  if (sealed === undefined || worked?.key !== sealed.key()) return new Set();
  const all = page.flatMap((entry): readonly Worked[] => {
    const one = worked.by.get(entry);
    return one === undefined || busy.has(one.on.name) ? [] : [{ ...one, entry }];
  });
  const isNew = ({ on }: Worked): boolean => on.state.length === 0 && on.seq === 0 && on.generation === 0;
  const added = await add(
    shelf,
    sealed,
    all.filter((one) => isNew(one)),
  );
  const same = await stillSame(
    shelf,
    all.filter((one) => !isNew(one)),
  );
  await put(shelf, sealed, "docs", docsOf(same));
  const written = [...added, ...same];
  await put(shelf, sealed, "tickets", ticketsOf(written));
  await project(
    shelf,
    written.flatMap(({ view }) => (view === undefined ? [] : [view])),
  );
  for (const { on, seq } of written) noteMoved(shelf, on.name, on.seq, seq);
  return new Set(written.map((one) => one.entry));
}

const docsOf = (some: readonly Worked[]): readonly Fields[] => some.map((one) => one.doc);
const ticketsOf = (some: readonly Worked[]): readonly Fields[] => some.flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket]));

/** Copies that are here meanwhile are left as they are: the database itself refuses to add what is there, so nobody has to ask first. */
async function add(shelf: Shelf, sealed: SealedAhead, some: readonly Worked[]): Promise<readonly Worked[]> {
  if (some.length === 0) return [];
  const rows = docsOf(some);
  for (const row of rows) sealed.isReady(row);
  try {
    await shelf.db.table<Fields, string>("docs").bulkAdd([...rows]);
    return some;
  } catch (error) {
    if (!(error instanceof Dexie.BulkError) || error.failures.some((one) => one.name !== Dexie.errnames.Constraint)) throw error;
    const there = new Set(Object.keys(error.failuresByPos).map(Number));
    return some.filter((_, i) => !there.has(i));
  }
}

async function stillSame(shelf: Shelf, some: readonly Worked[]): Promise<readonly Worked[]> {
  if (some.length === 0) return [];
  const rows = await shelf.db.docs.bulkGet(some.map((one) => one.on.name));
  return some.filter(({ on }, i) => {
    const now = rows[i];
    return now?.seq === on.seq && now.generation === on.generation && isSame(on.state, now.state);
  });
}

async function put(shelf: Shelf, sealed: SealedAhead, table: "docs" | "tickets", rows: readonly Fields[]): Promise<void> {
  if (rows.length === 0) return;
  for (const row of rows) sealed.isReady(row);
  await shelf.db.table<Fields, string>(table).bulkPut([...rows]);
}
