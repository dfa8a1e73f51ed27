// Copies that differ from the room's: fetched whole in place of the old, dropped, or all dropped to begin anew. Never touches the outbox, but where
// the room's copy is of somebody erased. Called only by commit, inside its transaction. What cannot be opened at all is mend.ts's.
import { isPlain } from "../../shared/core/check.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { forgetWords } from "./anew.ts";
import type { Mend } from "./change.ts";
import type { Shelf } from "./db.ts";
import { crdtKind, fold, freshRow, NOTHING, tryMerge } from "./docRow.ts";
import { loadStored } from "./docs.ts";
import { projectAnew } from "./project.ts";
import { forgetTally, noteMoved } from "./tally.ts";

/** How often copies here differed and were mended, for people. */
export interface Differed {
  /** Documents, all in all. */
  readonly documents: number;
  /** How often everything was fetched anew. */
  readonly restarts: number;
  /** The last time (ms, this device's clock). */
  readonly at: number;
}

/** Puts whole documents in the place of this device's copies, and drops those the room has none for. Refuses bytes that cannot be read. */
export async function takeMend(shelf: Shelf, { entries, drop, at }: Mend): Promise<Result<void>> {
  for (const entry of entries) {
    const replaced = await replace(shelf, entry, at);
    if (!replaced.ok) return replaced;
  }
  for (const name of drop) await dropCopy(shelf, name);
  await count(shelf, at, { documents: entries.length + drop.length, restarts: 0 });
  return ok(undefined);
}

/** Drops everything received, and the cursor: the next run brings it again. The outbox stays. */
export async function takeRestart(shelf: Shelf, at: number): Promise<Result<void>> {
  await dropReceived(shelf);
  await count(shelf, at, { documents: 0, restarts: 1 });
  return ok(undefined);
}

/** Everything the room sent goes; what this device changed and the room has not acknowledged stays. */
export async function dropReceived(shelf: Shelf): Promise<void> {
  const { docs, tickets, articles, products, singles, facts } = shelf.db;
  forgetTally(shelf);
  await docs.toCollection().modify((row, ref) => {
    ref.value = { ...row, state: NOTHING, seq: 0, generation: row.generation + 1 };
  });
  await Promise.all([tickets.clear(), facts.clear(), articles.clear(), products.clear(), singles.bulkDelete(["cursor", "team", "policy"])]);
}

/** Of the single on the shelf; undefined when nothing was ever mended here. */
export function readDiffered(value: unknown): Differed | undefined {
  if (!isPlain(value)) return undefined;
  const { documents, restarts, at } = value;
  return typeof documents === "number" && typeof restarts === "number" && typeof at === "number" ? { documents, restarts, at } : undefined;
}

/** A copy of another generation: nobody may write on under a client id whose clocks stood in the old one. */
async function replace(shelf: Shelf, entry: FeedEntry, at: number): Promise<Result<void>> {
  const name = readDocName(entry.doc)?.name;
  const kind = name === undefined ? undefined : crdtKind(name);
  if (name === undefined || kind === undefined) return ok(undefined);
  if (entry.format === "anew") await forgetWords(shelf, name, at);
  const { row, unsent } = await loadStored(shelf, name);
  const empty = { ...freshRow(name, kind), generation: (row?.generation ?? 0) + 1 };
  const whole = tryMerge(shelf.kept, empty, entry, unsent);
  if (!whole.ok) return whole;
  await shelf.db.docs.put(whole.value.row);
  await projectAnew(shelf, name, whole.value.view);
  noteMoved(shelf, name, row?.seq ?? 0, whole.value.row.seq);
  return ok(undefined);
}

/** The row stays, empty, so that its generation is never used twice. */
async function dropCopy(shelf: Shelf, name: DocName): Promise<void> {
  const { row, unsent } = await loadStored(shelf, name);
  if (row === undefined) return;
  const empty = { ...row, state: NOTHING, seq: 0, generation: row.generation + 1 };
  await shelf.db.docs.put(empty);
  await projectAnew(shelf, name, fold(empty, unsent));
  noteMoved(shelf, name, row.seq, 0);
}

async function count(shelf: Shelf, at: number, more: Omit<Differed, "at">): Promise<void> {
  const before = readDiffered((await shelf.db.singles.get("differed"))?.value);
  const value: Differed = {
    documents: (before?.documents ?? 0) + more.documents,
    restarts: (before?.restarts ?? 0) + more.restarts,
    at,
  };
  await shelf.db.singles.put({ key: "differed", value });
}
