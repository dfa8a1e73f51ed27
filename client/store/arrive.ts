// What comes from the room: feed, acknowledgement, refusal, new epoch. Called only by commit, inside its transaction.
import { readJson } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Refused } from "./change.ts";
import type { DocRow, OutboxRow, Shelf } from "./db.ts";
import { loadStored } from "./docs.ts";
import { crdtKind, fold, freshRow, mergeAndRead, NOTHING } from "./docRow.ts";
import { project, unproject } from "./project.ts";

/** Merges entries and folds their rows; the cursor moves only when given. Refuses bytes that cannot be read: nothing is written then. */
export async function takeFeed(shelf: Shelf, entries: readonly FeedEntry[], cursor: string | undefined): Promise<Result<void>> {
  const read = readEntries(entries);
  const names = [...new Set(read.map((one) => one.name))];
  const known = new Map((await shelf.db.docs.bulkGet(names)).flatMap((row) => (row === undefined ? [] : [[row.name, row]])));
  const unsent = await unsentOf(shelf, names);
  const views = new Map<DocName, DocView | undefined>();
  for (const { entry, name } of read) {
    if (entry.format === "json") {
      const taken = await takeJson(shelf, name, entry.bytes);
      if (!taken.ok) return taken;
      continue;
    }
    const kind = crdtKind(name);
    if (kind === undefined) continue;
    const merged = tryMerge(known.get(name) ?? freshRow(name, kind), entry, unsent.get(name) ?? []);
    if (!merged.ok) return merged;
    known.set(name, merged.value.row);
    views.set(name, merged.value.view);
  }
  await shelf.db.docs.bulkPut([...known.values()]);
  await project(
    shelf,
    [...views.values()].filter((view) => view !== undefined),
  );
  if (cursor !== undefined) await shelf.db.singles.put({ key: "cursor", value: cursor });
  return ok(undefined);
}

/** Names we do not know are a later version's documents: not ours to read. */
function readEntries(entries: readonly FeedEntry[]): readonly { readonly entry: FeedEntry; readonly name: DocName }[] {
  return entries.flatMap((entry) => {
    const name = readDocName(entry.doc)?.name;
    return name === undefined ? [] : [{ entry, name }];
  });
}

async function unsentOf(shelf: Shelf, names: readonly DocName[]): Promise<ReadonlyMap<DocName, readonly OutboxRow[]>> {
  if ((await shelf.db.outbox.count()) === 0) return new Map();
  const rows = await shelf.db.outbox
    .where("doc")
    .anyOf([...names])
    .sortBy("n");
  return Map.groupBy(rows, (one) => one.doc);
}

function tryMerge(row: DocRow, entry: FeedEntry, unsent: readonly OutboxRow[]): Result<ReturnType<typeof mergeAndRead>> {
  try {
    return ok(mergeAndRead(row, [entry.bytes], entry.seq, unsent));
  } catch {
    return refuse("malformed", `a feed entry of ${entry.doc} that cannot be read`);
  }
}

async function takeJson(shelf: Shelf, name: DocName, bytes: Uint8Array): Promise<Result<void>> {
  if (name !== "team") return ok(undefined);
  const team = readJson(readTeam, new TextDecoder().decode(bytes), "the team");
  if (!team.ok) return team;
  await shelf.db.singles.put({ key: "team", value: team.value });
  return ok(undefined);
}

/** The room has it: from the outbox into what the room has. An id we no longer know was folded into a later row: that one will be answered. */
export async function takeAck(shelf: Shelf, id: string, cursor: string | undefined): Promise<Result<void>> {
  const sent = await shelf.db.outbox.where("id").equals(id).first();
  if (sent !== undefined) {
    const kind = crdtKind(sent.doc);
    if (kind !== undefined) {
      const row = (await shelf.db.docs.get(sent.doc)) ?? freshRow(sent.doc, kind);
      await shelf.db.docs.put(mergeAndRead(row, [sent.bytes], row.seq, []).row);
    }
    await shelf.db.outbox.delete(sent.n);
  }
  if (cursor !== undefined) await shelf.db.singles.put({ key: "cursor", value: cursor });
  return ok(undefined);
}

/** The room said no: this change and what was built on it go into the drawer, the document falls back to what the room has. */
export async function takeRefusal(shelf: Shelf, refusal: Refused): Promise<Result<void>> {
  const sent = await shelf.db.outbox.where("id").equals(refusal.id).first();
  if (sent === undefined) return ok(undefined);
  const { row, unsent } = await loadStored(shelf, sent.doc);
  const tail = unsent.filter((one) => one.n >= sent.n);
  await shelf.db.refused.bulkAdd(
    tail.map((one) => ({ id: one.id, doc: one.doc, why: refusal.why, words: refusal.words, refusedAt: refusal.at, summary: one.summary })),
  );
  await shelf.db.outbox.bulkDelete(tail.map((one) => one.n));
  if (row === undefined) return ok(undefined);
  await shelf.db.docs.put({ ...row, generation: row.generation + 1 });
  const view = fold(
    row,
    unsent.filter((one) => one.n < sent.n),
  );
  if (view === undefined) await unproject(shelf, sent.doc);
  else await project(shelf, [view]);
  return ok(undefined);
}

/** Another epoch: what was received is dropped (the run from the start brings it again), the outbox is kept. The first epoch only gets noted. */
export async function takeEpoch(shelf: Shelf, epoch: string): Promise<Result<void>> {
  const { docs, tickets, articles, products, singles } = shelf.db;
  const before = await singles.get("epoch");
  await singles.put({ key: "epoch", value: epoch });
  if (before === undefined || before.value === epoch) return ok(undefined);
  await docs.toCollection().modify((row, ref) => {
    ref.value = { ...row, state: NOTHING, seq: 0, generation: row.generation + 1 };
  });
  await Promise.all([tickets.clear(), articles.clear(), products.clear(), singles.bulkDelete(["cursor", "team", "policy"])]);
  return ok(undefined);
}
