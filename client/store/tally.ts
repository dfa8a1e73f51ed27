// What the shelf's copies add up to, for comparing with the room. Counted from the rows once, when first asked for, then kept in this tab's
// memory by every commit that moves a number (only the tab that keeps the line does). Reads only; differing.ts and mend.ts write.
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { Version } from "../../shared/wire/frame.ts";
import { bucketOf, bucketsOf, moved, totalOf, type Tally } from "../../shared/wire/tally.ts";
import type { DocRow, Shelf } from "./db.ts";
import { crdtKind } from "./docRow.ts";

const BATCH = 500; // rows a read: other tabs' commits get between

/** The tally of this device's copies. Reads all of them the first time, and after a commit that failed; nothing after that. */
export async function tallyOf(shelf: Shelf): Promise<Tally> {
  return shelf.tally.known ?? totalOf(await countBuckets(shelf));
}

/** The same in buckets, always from the rows. Nothing may move a number meanwhile: it is asked for in the line of commits. */
export async function countBuckets(shelf: Shelf): Promise<readonly Tally[]> {
  const versions: Version[] = [];
  for (let after = ""; ; ) {
    const rows = await shelf.db.docs.where("name").above(after).limit(BATCH).toArray();
    for (const { name, seq } of rows) versions.push({ name, seq });
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.name;
  }
  const buckets = bucketsOf(versions);
  shelf.tally.known = totalOf(buckets);
  return buckets;
}

/** A commit moved a document's number. What was never counted is counted when it is asked for. */
export function noteMoved(shelf: Shelf, name: DocName, from: number, to: number): void {
  const { known } = shelf.tally;
  if (known !== undefined) shelf.tally.known = moved(known, name, from, to);
}

/** A commit failed, or dropped everything: the rows are the truth, and are counted anew. */
export function forgetTally(shelf: Shelf): void {
  shelf.tally.known = undefined;
}

/** Where this device differs from what the room lists of these buckets: what to fetch anew, and which copies the room has no document for. */
export async function compareWith(
  shelf: Shelf,
  buckets: readonly number[],
  listed: readonly Version[],
): Promise<{ readonly fetch: readonly DocName[]; readonly drop: readonly DocName[] }> {
  const asked = new Set(buckets);
  const names = (await shelf.db.docs.toCollection().primaryKeys()).filter((name) => asked.has(bucketOf(name)));
  const own = new Map((await shelf.db.docs.bulkGet(names)).flatMap((row) => (row === undefined ? [] : [[row.name as string, row]])));
  const wanted = new Map(listed.map((one) => [one.name, one.seq]));
  const fetch = listed.flatMap(({ name, seq }) => {
    const known = readDocName(name)?.name; // others are a later version's documents: not ours to keep
    return known === undefined || crdtKind(known) === undefined || own.get(name)?.seq === seq ? [] : [known];
  });
  return { fetch, drop: names.filter((name) => !wanted.has(name) && holdsSomething(own.get(name))) };
}

function holdsSomething(row: DocRow | undefined): boolean {
  return row !== undefined && (row.seq > 0 || row.state.length > 0);
}
