// Files on this device: chosen under a ticket and not sent, or waiting for their way to the room. A row goes once the room has its bytes; the message
// that names it waits until then. Written only inside a commit.
import type { SentFile } from "../../shared/domain/sentFile.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { FileRow, OutboxRow, Shelf } from "./db.ts";

/** What a screen shows of a file here, and names it by. */
export interface Attached {
  readonly key: string;
  readonly file: SentFile;
}

/** Chosen under a ticket and not sent, in the order they were chosen. */
export async function chosenFiles({ db }: Shelf, ticket: string): Promise<readonly Attached[]> {
  const rows = await db.files.where("ticket").equals(ticket).toArray();
  return rows
    .filter((row) => row.waits === 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, file }) => ({ key, file }));
}

/** The bytes of a file this device has, sent or not; undefined where it has them not. */
export async function bytesOfFile({ db }: Shelf, ticket: string, id: string): Promise<FileRow["bytes"] | undefined> {
  return (await db.files.where("ticket").equals(ticket).toArray()).find((row) => row.file.id === id)?.bytes;
}

/** The keys of those that wait for a line, in the order they were chosen; opens none. */
export async function waitingFiles({ db }: Shelf): Promise<readonly string[]> {
  return (await db.files.where("waits").equals(1).primaryKeys()).toSorted();
}

/** Of unsent changes those that may go: one whose file is still here waits, and what was done to its document after it. */
export async function withoutFileBefore<T extends Pick<OutboxRow, "doc" | "files">>(
  { db }: Shelf,
  rows: readonly T[],
): Promise<readonly T[]> {
  const keys = rows.flatMap((row) => row.files ?? []);
  if (keys.length === 0) return rows;
  const here = new Set(await db.files.where("key").anyOf(keys).primaryKeys());
  const held = new Set<DocName>();
  return rows.filter((row) => {
    if ((row.files ?? []).some((key) => here.has(key))) held.add(row.doc);
    return !held.has(row.doc);
  });
}

/** Their message is in the outbox: they wait for a line. */
export async function sendFiles({ db }: Shelf, keys: readonly string[]): Promise<void> {
  const rows = (await db.files.bulkGet([...keys])).filter((row) => row !== undefined);
  await db.files.bulkPut(rows.map((row) => ({ ...row, waits: 1 as const })));
}

/** The changes these files belonged to are gone. */
export async function dropFilesOf({ db }: Shelf, gone: readonly Pick<OutboxRow, "files">[]): Promise<void> {
  const keys = gone.flatMap((row) => row.files ?? []);
  if (keys.length > 0) await db.files.bulkDelete(keys);
}

/** The room does not take it: gives the change that waited for it, which goes into the drawer. */
export async function refuseFile({ db }: Shelf, key: string): Promise<OutboxRow | undefined> {
  await db.files.delete(key);
  return (await db.outbox.orderBy("n").toArray()).find((row) => row.files?.includes(key) === true);
}
