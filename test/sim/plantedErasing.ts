// Shops that do not truly erase: planted faults of their own, to be caught like the others (planted.ts).
import * as Y from "yjs";
import type { Sql } from "../../edge/host/ports.ts";
import { ERASED_ONCE } from "../../edge/room/eraseAgain.ts";
import { decodeTail } from "../../edge/room/tail.ts";
import { decodeRoomFrame, encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Defect } from "./defects.ts";
import type { Data, LineFacts } from "./wire.ts";

/** The new document is merged with the old one's bytes: it reads well, and the words are all still in it. */
export function keepOldCopy(): Defect {
  const oldBytes = (sql: Sql, id: number): readonly Uint8Array[] => {
    const row = sql.all("SELECT snapshot, tail FROM docs WHERE id = ?", id)[0];
    const { snapshot, tail } = row ?? {};
    if (!(snapshot instanceof Uint8Array) || !(tail instanceof Uint8Array)) return [];
    return [snapshot, ...decodeTail(tail).map((one) => one.bytes)].filter((one) => one.length > 0);
  };
  const run =
    (sql: Sql): Sql["run"] =>
    (statement, ...values) => {
      const id = values.at(-1);
      if (!statement.startsWith("UPDATE docs") || !statement.includes(" erased =") || typeof id !== "number")
        return sql.run(statement, ...values);
      const old = oldBytes(sql, id);
      sql.run(statement, ...values);
      sql.run("UPDATE docs SET snapshot = ? WHERE id = ?", new Uint8Array(Y.mergeUpdates([...old, ...oldBytes(sql, id)])), id);
    };
  return { sql: (sql) => ({ ...sql, run: run(sql) }) };
}

/** Devices then merge it into what they have. */
export function callItChange(line: LineFacts, data: Data): readonly Data[] {
  if (line.door !== "desk" || typeof data === "string") return [data];
  const frame = decodeRoomFrame(data);
  if (!frame.ok) return [data];
  const mere = (entry: FeedEntry): FeedEntry => (entry.format === "anew" ? { ...entry, format: "yjs" } : entry);
  if (frame.value.kind === "page" || frame.value.kind === "copies")
    return [encodeRoomFrame({ ...frame.value, entries: frame.value.entries.map(mere) })];
  if (frame.value.kind === "change") return [encodeRoomFrame({ ...frame.value, entry: mere(frame.value.entry) })];
  return [data];
}

/** After a restart nobody knows any more that the document is closed for good. */
export function takeAfterErasing(): Defect {
  const all =
    (sql: Sql): Sql["all"] =>
    (statement, ...values) => {
      const rows = sql.all(statement, ...values);
      return statement.startsWith("SELECT * FROM docs") ? rows.map((row) => ({ ...row, erased: 0 })) : rows;
    };
  return { sql: (sql) => ({ ...sql, all: all(sql) }) };
}

/** A room put back from a backup does not read whom the restore left word of. */
export function forgetErasedOnce(): Defect {
  const all =
    (sql: Sql): Sql["all"] =>
    (statement, ...values) =>
      values[0] === ERASED_ONCE ? [] : sql.all(statement, ...values);
  return { sql: (sql) => ({ ...sql, all: all(sql) }) };
}

/** The drawer keeps what its person had written about somebody who is erased. */
export const drawerWithWords: NonNullable<Defect["disk"]> = (disk) => {
  const { faults, tables } = disk;
  disk.faults = {
    ...faults,
    afterCommit(owner, writes) {
      faults.afterCommit(owner, writes);
      for (const gone of writes) {
        if (gone.table !== "outbox" || gone.before === undefined || gone.after !== undefined) continue;
        const moved = writes.find((one) => one.table === "refused" && one.after?.["id"] === gone.before?.["id"]);
        if (moved?.after !== undefined) tables.refused.rows.set(moved.key, { ...moved.after, summary: gone.before["summary"] });
      }
    },
  };
};
