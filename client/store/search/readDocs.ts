// Documents of the shelf read for the search, many at once. Only reads.
import type { DocView } from "../../../shared/doc/readDoc.ts";
import type { DocName } from "../../../shared/domain/names.ts";
import type { OutboxRow, Shelf } from "../db.ts";
import { crdtKind, fold } from "../docRow.ts";

/** How these documents read now, with what is unsent; undefined for what is not here, or reads as nothing. */
export function readDocs(shelf: Shelf, names: readonly DocName[]): Promise<readonly (DocView | undefined)[]> {
  const { db } = shelf;
  return db.transaction("r", db.docs, db.outbox, async () => {
    const rows = await db.docs.bulkGet([...names]);
    const waiting = (await db.outbox.count()) === 0 ? [] : await db.outbox.orderBy("n").toArray();
    const unsent = Map.groupBy(waiting, (one: OutboxRow) => one.doc);
    return rows.map((row, i) => {
      const name = names[i];
      if (row === undefined || name === undefined || crdtKind(name) === undefined) return undefined;
      return row.state.length === 0 && !unsent.has(name) ? undefined : fold(row, unsent.get(name) ?? []);
    });
  });
}
