// Writes what was worked out ahead for a page, where the copies still are what it was worked out from. Called only by takeFeed, inside its
// transaction, and comes with the result: who never works ahead needs no such script.
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { forgetFacts } from "./forgetFacts.ts";
import { Dexie } from "dexie";
import type { DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { SealedAhead, Shelf } from "./db.ts";
import { isSame } from "./kept.ts";
import { project } from "./project.ts";
import type { Fields } from "./seal.ts";
import { SEALED } from "./sealedRow.ts";
import { storedDocs } from "./storedRows.ts";
import { noteMoved } from "./tally.ts";
import type { Answer, Ask, WorkedOut } from "./workOut.ts";

/** One document of the page with its answer. */
type Worked = Answer & Pick<Ask, "name" | "on"> & { readonly entry: FeedEntry };

/** Gives the entries of `page` that are written; all others are the caller's. `busy`: documents with something unsent here. */
export async function takeWorked(
  shelf: Shelf,
  page: readonly FeedEntry[],
  { worked, busy }: { readonly worked: WorkedOut; readonly busy: ReadonlySet<DocName> },
): Promise<ReadonlySet<FeedEntry>> {
  const { sealed } = shelf;
  if (sealed === undefined || worked.key !== sealed.key()) return new Set();
  const all = page.flatMap((entry): readonly Worked[] => {
    const one = worked.by.get(entry);
    return one === undefined || busy.has(one.name) ? [] : [{ ...one, entry }];
  });
  const isNew = ({ on }: Worked): boolean => on === undefined;
  const added = await add(
    shelf,
    sealed,
    all.filter((one) => isNew(one)),
  );
  const same = await stillSame(
    shelf,
    sealed,
    all.filter((one) => !isNew(one)),
  );
  await put(shelf, sealed, "docs", docsOf(same));
  const written = [...added, ...same];
  await put(shelf, sealed, "tickets", ticketsOf(written));
  await forgetFacts(
    shelf,
    ticketsOf(written).flatMap((row) => readId<TicketId>(row["id"]) ?? []),
  );
  await project(
    shelf,
    written.flatMap(({ view }) => (view === undefined ? [] : [view])),
  );
  for (const { name, was, seq } of written) noteMoved(shelf, name, was, seq);
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

/** Those whose copy is, letter by letter, the one they were worked out from: whoever writes a row seals it anew, so nothing need be opened. */
async function stillSame(shelf: Shelf, sealed: SealedAhead, some: readonly Worked[]): Promise<readonly Worked[]> {
  if (some.length === 0) return [];
  const now = await storedDocs(
    shelf,
    sealed,
    some.map((one) => one.name),
  );
  return some.filter(({ name, on }) => areSealedSame(on, now.get(name)));
}

function areSealedSame(a: Fields | undefined, b: Fields | undefined): boolean {
  const [one, other] = [a?.[SEALED], b?.[SEALED]];
  return one instanceof Uint8Array && other instanceof Uint8Array && isSame(one, other);
}

async function put(shelf: Shelf, sealed: SealedAhead, table: "docs" | "tickets", rows: readonly Fields[]): Promise<void> {
  if (rows.length === 0) return;
  for (const row of rows) sealed.isReady(row);
  await shelf.db.table<Fields, string>(table).bulkPut([...rows]);
}
