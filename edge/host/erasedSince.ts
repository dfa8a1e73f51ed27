// Who was erased in the shop that a backup takes the place of: read from its databases before they are moved aside, and left with the rows that come
// back, whose people would be there again. Ids alone, never a word. Knows the room's tables `erasures`, `docs` and `meta`; erases nothing itself.
import { DatabaseSync } from "node:sqlite";
import { ERASED_ONCE, ERASED_ONCE_END } from "../room/eraseAgain.ts";

/** By the key it stands under in `meta`: one erasing as JSON. */
export type ErasedSince = ReadonlyMap<string, string>;

/** The erasings a room knows of; undefined where its database cannot be read, or is older than erasing. */
export function readErasedSince(database: string): ErasedSince | undefined {
  try {
    const db = new DatabaseSync(database, { readOnly: true });
    try {
      return erasedIn(db);
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

/** The same of an open database: its own, and those it was left word of and has not come to. */
export function erasedIn(db: DatabaseSync): ErasedSince {
  const left = db.prepare("SELECT key, value FROM meta WHERE key > ? AND key < ?").all(ERASED_ONCE, ERASED_ONCE_END);
  const docs = db.prepare("SELECT name FROM docs WHERE erased = 1 AND json_extract(row, '$.shopper') = ? ORDER BY id");
  const own = db.prepare("SELECT shopper, maker, shoppers FROM erasures ORDER BY at, id").all();
  return new Map([
    ...left.map((row) => [String(row["key"]), String(row["value"])] as const),
    ...own.map(({ shopper, maker, shoppers }) => {
      const names = docs.all(String(shopper)).map((row) => String(row["name"]));
      const unfinished: unknown = JSON.parse(String(shoppers));
      return [ERASED_ONCE + String(shopper), JSON.stringify({ by: maker, docs: names, shoppers: unfinished })] as const;
    }),
  ]);
}

/** Leaves word of them with the rows that came back. */
export function noteErasedSince(restored: DatabaseSync, erased: ErasedSince): void {
  const note = restored.prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  for (const [key, value] of erased) note.run(key, value);
}
