// A document that the room wrote anew, because its person was erased: this device's copy, what is unsent on it, its draft, its files and the words in its drawer go.
// Called only inside a commit (arrive.ts, differing.ts). Keeps nothing of the old copy.
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Bytes, DocRow, Shelf, Summary } from "./db.ts";

/** In place of whatever was here: an editor that is open must begin again. */
export function anewRow(row: DocRow, entry: FeedEntry): DocRow {
  return { ...row, state: entry.bytes.slice() as Bytes, seq: entry.seq, generation: row.generation + 1 };
}

/** A change as the drawer names it once its person is erased: what it was and when, without the words. */
export const withoutWords = (summary: Summary): Summary => ({ ...summary, text: "" });

/** Unsent changes go into the drawer without their words, those that lie there lose theirs, and the draft goes. */
export async function forgetWords(shelf: Shelf, doc: DocRow["name"], at: number): Promise<void> {
  const { outbox, refused, drafts, files } = shelf.db;
  const unsent = await outbox.where("doc").equals(doc).sortBy("n");
  const why = {
    why: "erased",
    words: "此人已被删除，这一步没有发出。 This person was erased: this step was not sent.",
    refusedAt: at,
  } as const;
  await refused
    .where("doc")
    .equals(doc)
    .modify((row, ref) => {
      ref.value = { ...row, summary: withoutWords(row.summary) };
    });
  await refused.bulkAdd(unsent.map((one) => ({ id: one.id, doc, ...why, summary: withoutWords(one.summary) })));
  await outbox.bulkDelete(unsent.map((one) => one.n));
  const named = readDocName(doc);
  if (named?.kind !== "ticket") return;
  await drafts.delete(asId<TicketId>(named.id));
  await files.where("ticket").equals(named.id).delete();
}
