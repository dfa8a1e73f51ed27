// Keeps the outbox short: an hour of typing into a note or an answer is one unsent row, not a thousand. Never crosses another unsent row.
import * as Y from "yjs";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import type { Bytes, OutboxRow, Shelf } from "./db.ts";

const TYPED_ROW_BYTES = UPDATE_BYTES / 2; // a folded row stays well below what the wire takes

/**
 * Adds an editor's letters to the outbox. Where the document's last unsent row is such an edit too, both become one row under the new id:
 * should the old one be on its way already, the room meets known letters again, which change nothing.
 */
export async function foldTyped(shelf: Shelf, last: OutboxRow | undefined, next: Omit<OutboxRow, "n">): Promise<void> {
  const fits = last !== undefined && last.summary.what === next.summary.what && last.bytes.length + next.bytes.length <= TYPED_ROW_BYTES;
  if (!fits) {
    await shelf.db.outbox.add(next);
    return;
  }
  const bytes = Y.mergeUpdates([last.bytes, next.bytes]) as Bytes;
  await shelf.db.outbox.update(last.n, { id: next.id, bytes, summary: next.summary });
}
