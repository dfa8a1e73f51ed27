// What cannot be opened on the shelf (another key, cut bytes) is never shown as empty and never dropped in silence: documents are fetched anew,
// a change that was to be sent becomes an entry of the drawer. Writes in one transaction, like commit.
import { readDocName, SHOP_DOC, type DocName } from "../../shared/domain/names.ts";
import type { DocRow, RefusedRow, Shelf, SingleRow } from "./db.ts";
import { crdtKind, fold, freshRow } from "./docRow.ts";
import { loadStored } from "./docs.ts";
import { projectAnew, unproject } from "./project.ts";
import { forgetTally } from "./tally.ts";
import type { UnreadableRow } from "./unreadable.ts";

const WORDS =
  "这台设备上的 1 步读不出来了，没有发出；请核对这一单。 1 change could not be read on this device and was not sent: please check this ticket.";
const MARK = "mark"; // footing.ts sees to it itself, before anything is mended
const GENERATIONS = 2 ** 40; // drawn from: a copy that begins anew is never taken for the one before

/** Without these nobody knows where the shelf stands: everything received is fetched anew. */
const STANDING: readonly unknown[] = ["epoch", "cursor", "device", "team", "policy", "rows"] satisfies readonly SingleRow["key"][];

/** Looks at the rows nobody may miss: where the shelf stands, what waits, what was refused. Call at start. Gives how many rows were mended. */
export async function lookThrough(shelf: Shelf, at: number): Promise<number> {
  const { singles, outbox, refused } = shelf.db;
  for (const table of [singles, outbox, refused]) await table.toArray();
  return mend(shelf, at);
}

/** When something was last mended; undefined: never. The postman then begins anew. */
export async function readMended(shelf: Shelf): Promise<unknown> {
  return (await shelf.db.singles.get("mended"))?.value;
}

/** Sees to what was met and could not be opened; `at`: now, for people. Gives how many rows. */
export async function mend(shelf: Shelf, at: number): Promise<number> {
  const met = shelf.unreadable.take();
  if (met.length === 0) return 0;
  const { db } = shelf;
  const before = shelf.unreadable.noted();
  await db.transaction("rw", db.tables, async () => {
    for (const row of met) if (row.table === "outbox" || row.table === "refused") await toDrawer(shelf, row, at);
    if (met.some((row) => row.table === "singles" && STANDING.includes(row.key))) await startOver(shelf);
    for (const row of met) await mendOne(shelf, row);
    await db.singles.put({ key: "mended", value: at });
  });
  forgetTally(shelf);
  const more = shelf.unreadable.noted() > before ? await mend(shelf, at) : 0; // a row's document could not be opened either
  return met.length + more;
}

async function mendOne(shelf: Shelf, { table, key, clear }: UnreadableRow): Promise<void> {
  const { singles, drafts } = shelf.db;
  switch (table) {
    case "docs":
      return dropCopy(shelf, String(key));
    case "tickets":
    case "articles":
    case "products":
      return refold(shelf, `${table.slice(0, -1)}:${String(key)}`);
    case "outbox":
      return refold(shelf, String(clear["doc"]));
    case "singles":
      if (key !== MARK) await singles.where("key").equals(String(key)).delete();
      return;
    case "drafts":
      await drafts.where("ticket").equals(String(key)).delete();
      return;
    case "facts":
      await shelf.db.facts.where("id").equals(String(key)).delete();
      return; // made again when it is asked for
    case "touched":
      return shelf.db.touched.delete(Number(key)); // the search finds this document again at its next change
    case "files":
      return shelf.db.files.delete(String(key)); // its message goes to the room, which lacks it, and comes back into the drawer
    default: // the drawer: seen to already
  }
}

async function toDrawer({ db, member }: Shelf, { table, key, clear }: UnreadableRow, at: number): Promise<void> {
  const from = table === "outbox" ? db.outbox : db.refused;
  if ((await from.where("n").equals(Number(key)).count()) === 0) return; // met by two readers, seen to after the first
  const row: Omit<RefusedRow, "n"> = {
    id: String(clear["id"]),
    doc: readDocName(String(clear["doc"]))?.name ?? SHOP_DOC,
    why: "malformed",
    words: WORDS,
    refusedAt: at,
    summary: { what: "lost", by: member, at, text: "" },
  };
  await from.delete(Number(key));
  await db.refused.add(row);
}

/** The copy is dropped: the run from the start brings it again. */
async function dropCopy(shelf: Shelf, doc: string): Promise<void> {
  const name = readDocName(doc)?.name;
  if (name === undefined) return;
  await shelf.db.docs.bulkPut(emptyCopies(shelf, [name]));
  await unproject(shelf, name);
  await shelf.db.singles.delete("cursor");
}

async function startOver(shelf: Shelf): Promise<void> {
  const { docs, tickets, articles, products, singles, facts } = shelf.db;
  await docs.bulkPut(emptyCopies(shelf, await docs.toCollection().primaryKeys()));
  for (const table of [tickets, articles, products, facts]) await table.clear();
  await singles.where("key").notEqual(MARK).delete();
}

/** Under generations nobody knows: no editor and no Yjs client id of the copy before goes on in these. */
function emptyCopies({ random }: Shelf, names: readonly DocName[]): readonly DocRow[] {
  return names.flatMap((name) => {
    const kind = crdtKind(name);
    return kind === undefined ? [] : [{ ...freshRow(name, kind), generation: 1 + Math.floor(random() * GENERATIONS) }];
  });
}

/** A row that could not be opened is folded anew from its document. */
async function refold(shelf: Shelf, doc: string): Promise<void> {
  const name = readDocName(doc)?.name;
  if (name === undefined) return;
  const { row, unsent } = await loadStored(shelf, name);
  await projectAnew(shelf, name, row === undefined ? undefined : fold(row, unsent));
}
