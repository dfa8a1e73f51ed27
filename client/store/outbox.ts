// What is unsent, for the postman: which change of each document is next, and its bytes. Reads only; commit writes.
import type { OutboxRow, Shelf, SingleKey } from "./db.ts";

/** A change that waits: id and document, nothing heavy. */
export type Waiting = Pick<OutboxRow, "id" | "doc">;

/** All unsent changes, oldest first. */
export async function waiting(shelf: Shelf): Promise<readonly Waiting[]> {
  return (await shelf.db.outbox.orderBy("n").toArray()).map(({ id, doc }) => ({ id, doc }));
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
export async function readSingle(shelf: Shelf, key: SingleKey): Promise<unknown> {
  return (await shelf.db.singles.get(key))?.value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
