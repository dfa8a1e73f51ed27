// The database of a shop in the data folder of a host that is not open.
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databasesIn } from "../../edge/host/backupFile.ts";
import { sqlOf } from "../../edge/host/nodeHost.ts";
import { readMeta } from "../../edge/room/schema.ts";

const ROOMS = "v3/do"; // below the data folder

/** Among those that lie there; undefined: there is none. Close it. */
export function openRoomFile(folder: string, shop: string): DatabaseSync | undefined {
  for (const name of databasesIn(folder)) {
    const found = new DatabaseSync(resolve(folder, ROOMS, name));
    const isRoom = found.prepare("SELECT 1 FROM sqlite_master WHERE name = 'docs'").get() !== undefined;
    if (isRoom && readMeta(sqlOf(found), "shop_id") === shop) return found;
    found.close();
  }
  return undefined;
}
