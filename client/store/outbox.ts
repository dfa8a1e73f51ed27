// What is unsent, for the postman: which change of each document is next, and its bytes. Reads only; commit writes.
import type { OutboxRow, Shelf, SingleKey } from "./db.ts";
import { withoutFileBefore } from "./sentFiles.ts";

/** A change that waits: id and document, nothing heavy. */
export type Waiting = Pick<OutboxRow, "id" | "doc">;

const WAITING_MOST = 200; // the postman sends eight at once; after an import without a network thousands wait, and he asks at every answer

/** The oldest unsent changes, oldest first, but those whose files are not with the room yet. */
export async function waiting(shelf: Shelf): Promise<readonly Waiting[]> {
  const rows = await shelf.db.outbox.orderBy("n").limit(WAITING_MOST).toArray();
  return (await withoutFileBefore(shelf, rows)).map(({ id, doc }) => ({ id, doc }));
}

/** How much is unsent, and how much lies in the drawer. */
export async function countUnsent(shelf: Shelf): Promise<{ readonly unsent: number; readonly refused: number }> {
  const [unsent, refused] = await Promise.all([shelf.db.outbox.count(), shelf.db.refused.count()]);
  return { unsent, refused };
}

/** The bytes of one unsent change; undefined when it was folded into a later one or refused. */
export async function bytesOf(shelf: Shelf, id: string): Promise<OutboxRow | undefined> {
  return shelf.db.outbox.where("id").equals(id).first();
}

/** Where this device stands: what it says in its hello. */
export async function standing(shelf: Shelf): Promise<{ readonly epoch: string; readonly cursor: string }> {
  const [epoch, cursor] = await shelf.db.singles.bulkGet(["epoch", "cursor"]);
  return { epoch: textOf(epoch?.value), cursor: textOf(cursor?.value) };
}

/** One of the things there is one of; check it before use. */
export async function readSingle(shelf: Shelf, key: SingleKey | "differed"): Promise<unknown> {
  return (await shelf.db.singles.get(key))?.value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
