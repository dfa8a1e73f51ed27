// Tells that some ticket's row may have changed, for who reads rows at their own pace instead of following a question. Only listens.
import { Dexie } from "dexie";
import type { Shelf } from "./db.ts";

/** Tells whenever a ticket's row may have changed, in any tab. Gives the way to stop. */
export function onTickets(shelf: Shelf, tell: () => void): () => void {
  const rows = `idb://${shelf.db.name}/tickets/`;
  const listen = (parts: Readonly<Record<string, unknown>>): void => {
    if (Object.keys(parts).some((part) => part === "all" || part.startsWith(rows))) tell();
  };
  Dexie.on("storagemutated", listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}
