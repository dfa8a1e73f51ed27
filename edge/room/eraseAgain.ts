// Who was erased after a backup was made, and came back with it: erased again before anybody is let in. The list is left in `meta` by the restore
// (edge/host/erasedSince.ts), ids alone. Erases nothing by itself (erasing.ts does).
import { list, readJson, shape } from "../../shared/core/check.ts";
import { readId, type MemberId, type ShopperId } from "../../shared/core/ids.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import type { Erasing } from "./erasing.ts";

/** Begins the keys in `meta`, one an erasing. */
export const ERASED_ONCE = "erased-once:";
export const ERASED_ONCE_END = "erased-once;"; // ';' follows ':'

const ID_MOST = 200; // characters

/** One erasing as it stands there. */
export const readErasedOnce = shape({
  by: (v) => readId<MemberId>(v),
  docs: list((v) => (typeof v === "string" && v.length <= ID_MOST ? readDocName(v)?.name : undefined), 10_000),
  shoppers: list((v) => readId<ShopperId>(v), 1_000),
});

/** Erases again what the restore left word of. A stop in between loses nothing: a list goes when all of it is done. */
export function eraseAgain(sql: Sql, erasing: Pick<Erasing, "again">): void {
  for (const row of sql.all("SELECT key, value FROM meta WHERE key > ? AND key < ? ORDER BY key", ERASED_ONCE, ERASED_ONCE_END)) {
    const once = readJson(readErasedOnce, textOf(row, "value"), "an erasing");
    if (once.ok) erasing.again(once.value);
    sql.run("DELETE FROM meta WHERE key = ?", textOf(row, "key"));
  }
}
