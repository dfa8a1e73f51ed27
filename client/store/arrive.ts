// What comes from the room: feed, acknowledgement, refusal, new epoch. Called only by commit, inside its transaction.
import { readJson } from "../../shared/core/check.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { forgetWords, withoutWords } from "./anew.ts";
import type { Change, FileRefused, Refused } from "./change.ts";
import type { DocRow, OutboxRow, Shelf } from "./db.ts";
import { dropReceived } from "./differing.ts";
import { loadStored, unsentOf } from "./docs.ts";
import { crdtKind, fold, freshRow, merge, tryMerge, UNNUMBERED } from "./docRow.ts";
import { giveBack, putAside } from "./giveBack.ts";
import { project, projectAnew, type RowView } from "./project.ts";
import { dropFilesOf, refuseFile } from "./sentFiles.ts";
import { noteMoved } from "./tally.ts";

/** Merges entries and folds their rows; the cursor moves only when given. Refuses bytes that cannot be read: nothing is written then. */
export async function takeFeed(shelf: Shelf, change: Extract<Change, { kind: "feed" }>): Promise<Result<void>> {
  const { entries, cursor, at = 0, worked } = change;
  const all = readEntries(entries);
  const unsent = await unsentOf(shelf, namesOf(all));
  const written = await worked?.write(shelf, entries, { worked, busy: new Set(unsent.keys()) });
  const merged = await mergeEntries(
    shelf,
    all.filter((one) => written?.has(one.entry) !== true),
    { unsent: new Map(unsent), at },
  );
  if (!merged.ok) return merged;
  await giveBack(shelf, { whole: cursor !== undefined, docs: namesOf(all), at });
  await moveCursor(shelf, cursor);
  return ok(undefined);
}

async function mergeEntries(
  shelf: Shelf,
  read: readonly NamedEntry[],
  { unsent, at }: { readonly unsent: Map<DocName, readonly OutboxRow[]>; readonly at: number },
): Promise<Result<void>> {
  if (read.length === 0) return ok(undefined);
  const before = new Map((await shelf.db.docs.bulkGet(namesOf(read))).flatMap((row) => (row === undefined ? [] : [[row.name, row]])));
  const known = new Map(before);
  const erased = new Set<DocName>();
  const views = new Map<DocName, RowView | undefined>();
  for (const { entry, name } of read) {
    if (entry.format === "json") {
      const taken = await takeJson(shelf, name, entry.bytes);
      if (!taken.ok) return taken;
      continue;
    }
    const kind = crdtKind(name);
    if (kind === undefined) continue;
    if (entry.format === "anew") {
      unsent.delete(name);
      erased.add(name);
    }
    const row = known.get(name) ?? freshRow(name, kind);
    const merged = tryMerge(shelf.kept, row, entry, unsent.get(name) ?? []);
    if (!merged.ok) return merged;
    known.set(name, merged.value.row);
    views.set(name, merged.value.view);
  }
  for (const name of erased) await forgetWords(shelf, name, at);
  await shelf.db.docs.bulkPut([...known.values()]);
  for (const { name, seq } of known.values()) noteMoved(shelf, name, before.get(name)?.seq ?? 0, seq);
  await project(
    shelf,
    [...views.values()].filter((view) => view !== undefined),
  );
  return ok(undefined);
}

/** A shelf that was emptied meanwhile has not what the cursor would claim: the session that begins anew brings it. */
async function moveCursor(shelf: Shelf, cursor: string | undefined): Promise<void> {
  if (cursor !== undefined && !shelf.footing.isEmptied()) await shelf.db.singles.put({ key: "cursor", value: cursor });
}

interface NamedEntry {
  readonly entry: FeedEntry;
  readonly name: DocName;
}

const namesOf = (some: readonly NamedEntry[]): DocName[] => [...new Set(some.map((one) => one.name))];

/** Names we do not know are a later version's documents: not ours to read. */
function readEntries(entries: readonly FeedEntry[]): readonly NamedEntry[] {
  return entries.flatMap((entry) => {
    const name = readDocName(entry.doc)?.name;
    return name === undefined ? [] : [{ entry, name }];
  });
}

async function takeJson(shelf: Shelf, name: DocName, bytes: Uint8Array): Promise<Result<void>> {
  if (name !== "team") return ok(undefined);
  const team = readJson(readTeam, new TextDecoder().decode(bytes), "the team");
  if (!team.ok) return team;
  await shelf.db.singles.put({ key: "team", value: team.value });
  return ok(undefined);
}

/** The room has it: from the outbox into what the room has. An id we no longer know was folded into a later row: that one will be answered. */
export async function takeAck(shelf: Shelf, { id, cursor, as = UNNUMBERED }: Extract<Change, { kind: "ack" }>): Promise<Result<void>> {
  const sent = await shelf.db.outbox.where("id").equals(id).first();
  if (sent !== undefined) {
    const kind = crdtKind(sent.doc);
    if (kind !== undefined) {
      const row = (await shelf.db.docs.get(sent.doc)) ?? freshRow(sent.doc, kind);
      const merged = merge(shelf.kept, row, { updates: [sent.bytes], as });
      await shelf.db.docs.put(merged);
      noteMoved(shelf, sent.doc, row.seq, merged.seq);
    }
    await shelf.db.outbox.delete(sent.n);
    await dropFilesOf(shelf, [sent]);
    await giveBack(shelf, { whole: false, docs: [sent.doc] });
  }
  await moveCursor(shelf, cursor);
  return ok(undefined);
}

/** The room said no: this change and what was built on it go into the drawer, the document falls back to what the room has. */
export async function takeRefusal(shelf: Shelf, refusal: Refused): Promise<Result<void>> {
  const sent = await shelf.db.outbox.where("id").equals(refusal.id).first();
  if (sent === undefined) return ok(undefined);
  const { row, unsent } = await loadStored(shelf, sent.doc);
  const tail = unsent.filter((one) => one.n >= sent.n);
  const there = messagesIn(row);
  const lost = tail.filter(({ summary }) => summary.message === undefined || !there.has(summary.message));
  await shelf.db.refused.bulkAdd(
    lost.map((one) => ({
      id: one.id,
      doc: one.doc,
      why: refusal.why,
      words: refusal.words,
      refusedAt: refusal.at,
      summary: refusal.why === "erased" ? withoutWords(one.summary) : one.summary,
    })),
  );
  await shelf.db.outbox.bulkDelete(tail.map((one) => one.n));
  await dropFilesOf(shelf, tail);
  if (row === undefined) return ok(undefined);
  await shelf.db.docs.put({ ...row, generation: row.generation + 1 });
  const left = unsent.filter((one) => one.n < sent.n);
  await projectAnew(shelf, sent.doc, fold(row, left));
  await giveBack(shelf, { whole: false, docs: [sent.doc], at: refusal.at });
  return ok(undefined);
}

/** A file was refused: the message that waited for it goes into the drawer with its words. */
export async function takeFileRefusal(shelf: Shelf, refusal: FileRefused): Promise<Result<void>> {
  const waited = await refuseFile(shelf, refusal.key);
  const { why, words, at } = refusal;
  return waited === undefined ? ok(undefined) : takeRefusal(shelf, { kind: "refused", id: waited.id, why, words, at });
}

/** A line the room has is not lost, whichever device of its author was first to bring it [R206]. */
function messagesIn(row: DocRow | undefined): ReadonlySet<string> {
  const view = row === undefined ? undefined : fold(row, []);
  return new Set(view?.kind === "ticket" ? view.ticket.messages.map((one) => one.id) : []);
}

/**
 * Another epoch: what was received is dropped (the run from the start brings it again), the outbox is kept, and what this member wrote to shoppers is
 * put aside, should the room lack it. The first epoch only gets noted.
 */
export async function takeEpoch(shelf: Shelf, epoch: string, at: number): Promise<Result<void>> {
  const { singles } = shelf.db;
  const before = await singles.get("epoch");
  await singles.put({ key: "epoch", value: epoch });
  if (before === undefined || before.value === epoch) return ok(undefined);
  await putAside(shelf, at);
  await dropReceived(shelf);
  return ok(undefined);
}
