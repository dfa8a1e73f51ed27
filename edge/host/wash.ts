// The rooms' files of this machine, written anew where somebody was erased: workerd's SQLite lets no room do it itself (no PRAGMA, no VACUUM), and freed
// pages keep what stood in them. Only while no workerd runs over the folder.
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { FREED } from "../room/schema.ts";

/** Writes anew each room's database under `data` that says words were let go in it, and empties its log of writes. Gives how many it were. */
export function washRooms(data: string): number {
  const files = globSync("v3/do/*/*.sqlite", { cwd: data }).filter((one) => !one.endsWith("metadata.sqlite"));
  return files.filter((one) => washRoom(join(data, one))).length;
}

function washRoom(file: string): boolean {
  if (!existsSync(file)) return false;
  const db = new DatabaseSync(file);
  try {
    const tables = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").all();
    if (tables.length === 0 || db.prepare("SELECT 1 FROM meta WHERE key = ?").all(FREED).length === 0) return false;
    db.exec("PRAGMA secure_delete = ON");
    db.exec("VACUUM");
    db.prepare("DELETE FROM meta WHERE key = ?").run(FREED); // last: what was cut off half-way is begun anew
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return true;
  } finally {
    db.close();
  }
}
