// Rows may be thrown away and folded anew from documents: after a new version folds differently, or when somebody doubts them.
import { ROWS_VERSION, type Shelf } from "./db.ts";
import { fold } from "./docRow.ts";
import { loadStored } from "./docs.ts";
import { project } from "./project.ts";

const BATCH = 200; // documents per transaction: the screen stays alive in between

/** Folds every row anew when this version of the app folds differently from the one that wrote them. Gives how many documents were read. */
export async function ensureRows(shelf: Shelf): Promise<number> {
  const stored = await shelf.db.singles.get("rows");
  if (stored?.value === ROWS_VERSION) return 0;
  return rebuild(shelf);
}

/** Folds every row anew, batch by batch by key; rows of documents that changed meanwhile are simply right already. */
export async function rebuild(shelf: Shelf): Promise<number> {
  let after = "";
  let count = 0;
  for (;;) {
    const names = await rebuildBatch(shelf, after);
    count += names.length;
    const last = names.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await shelf.db.singles.put({ key: "rows", value: ROWS_VERSION });
  return count;
}

function rebuildBatch(shelf: Shelf, after: string): Promise<readonly string[]> {
  return shelf.db.transaction("rw", shelf.db.tables, async () => {
    const names = await shelf.db.docs.where("name").above(after).limit(BATCH).primaryKeys();
    for (const name of names) {
      const { row, unsent } = await loadStored(shelf, name);
      const view = row === undefined ? undefined : fold(row, unsent);
      if (view !== undefined) await project(shelf, [view]);
    }
    return names;
  });
}
