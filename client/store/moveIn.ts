// From the database of an earlier version of the app, which was not sealed, onto the shelf; then that database goes.
// A copy into another database, not an upgrade in place: a tab of the earlier version that is still open would open an upgraded database as if
// it were its own, and write plain rows into it.
import { Dexie, type Table } from "dexie";
import { after, within } from "../../shared/core/after.ts";
import { SECOND } from "../../shared/core/time.ts";
import { plainNameOf, type OutboxRow, type RefusedRow, type Shelf, type SingleRow, type Whose } from "./db.ts";
import { TABLES } from "./tables.ts";

const PAGE = 200; // rows at once: the screen stays alive in between
const PATIENCE_MS = 5 * SECOND; // a tab of the earlier version that will not let go: its database is met again at the next start

const { drafts: _none, touched: _neither, files: _nor, facts: _either, ...LATER_TABLES } = TABLES;
const PLAIN_TABLES = { ...LATER_TABLES, tickets: TABLES.tickets.replace(", *ties", "").replace(", [risk+id]", "") };
const COPIED = ["docs", "tickets", "articles", "products"] as const;
const SINGLES: readonly SingleRow["key"][] = ["epoch", "cursor", "device", "team", "policy", "rows"];

/**
 * Copies what an earlier version left, and deletes that. May be cut off anywhere and done again: what was not sent is added once, by its id,
 * and the cursor comes last. Onto a shelf that already knows its room only what was not sent and the drawer are brought: the rest is older.
 */
export async function moveIn(shelf: Shelf, whose: Whose): Promise<void> {
  const plain = new Dexie(plainNameOf(whose), { cache: "disabled" });
  plain.version(1).stores(PLAIN_TABLES);
  try {
    const isNew = (await shelf.db.singles.get("epoch")) === undefined;
    if (isNew) for (const name of COPIED) await copyTable(plain.table(name), shelf.db.table(name));
    await bringRest(plain, shelf, isNew);
  } finally {
    plain.close();
  }
  const gone = Dexie.delete(plainNameOf(whose)).then(
    () => undefined,
    () => undefined,
  );
  await within(Promise.resolve(gone), PATIENCE_MS, after);
}

async function copyTable(from: Table<object, string>, to: Table<object, string>): Promise<void> {
  let after = "";
  for (;;) {
    const range = from.where(":id").above(after).limit(PAGE);
    const [rows, keys] = [await range.toArray(), await range.primaryKeys()];
    if (rows.length > 0) await to.bulkPut(rows);
    const last = keys.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function bringRest(plain: Dexie, shelf: Shelf, isNew: boolean): Promise<void> {
  const unsent = await plain.table<OutboxRow, number>("outbox").orderBy("n").toArray();
  const drawer = await plain.table<RefusedRow, number>("refused").orderBy("n").toArray();
  const singles = await plain.table<SingleRow, string>("singles").bulkGet([...SINGLES]);
  const { db } = shelf;
  await db.transaction("rw", db.tables, async () => {
    const here = new Set([...(await db.outbox.toArray()), ...(await db.refused.toArray())].map((row) => row.id));
    await db.outbox.bulkAdd(unsent.filter((row) => !here.has(row.id)).map(({ n: _n, ...row }) => row));
    await db.refused.bulkAdd(drawer.filter((row) => !here.has(row.id)).map(({ n: _n, ...row }) => row));
    if (isNew) await db.singles.bulkPut(singles.filter((row) => row !== undefined));
    else await db.singles.delete("rows"); // what was brought shows when rows are folded anew (rebuild.ts)
  });
}
