// What this device changes: a verb on a copy of the document becomes an update in the outbox and a row. Called only by commit, inside its transaction.
import * as Y from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import type { LocalChange, Woven } from "./change.ts";
import { foldNote } from "./compact.ts";
import type { Bytes, Shelf } from "./db.ts";
import { crdtKind, fold, freshRow, mergeAndRead } from "./docRow.ts";
import { buildDoc, loadStored, viewOf } from "./docs.ts";
import { project } from "./project.ts";

const CLIENT_IDS = 2 ** 32; // a Yjs client id is an unsigned 32-bit number

/** Applies a person's change; refuses what it refuses, what outgrows the wire, and what would no longer read as its kind. */
export async function makeLocal(shelf: Shelf, local: LocalChange): Promise<Result<void>> {
  const kind = crdtKind(local.doc);
  if (kind === undefined) return refuse("unknown-kind", "a document of an unknown kind");
  const stored = await loadStored(shelf, local.doc);
  const doc = buildDoc(stored);
  doc.clientID = clientFor(shelf, local.doc, stored.row?.generation ?? 0);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const before = viewOf(kind, doc);
  const outcome = doc.transact(() => local.change(doc, before));
  if (!outcome.ok || updates.length === 0) return outcome;
  const bytes = Y.mergeUpdates(updates) as Bytes;
  if (bytes.length > UPDATE_BYTES) return refuse("too-large", "这一步太大，无法发送。 This step is too large to send.");
  const view = viewOf(kind, doc);
  if (view === undefined) return refuse("schema", "a change that would break its document");
  if (stored.row === undefined) await shelf.db.docs.put(freshRow(local.doc, kind));
  await shelf.db.outbox.add({ id: local.id, doc: local.doc, bytes, summary: local.summary });
  await project(shelf, [view]);
  return ok(undefined);
}

/** Takes in what an open editor saw. An editor of a copy that was dropped meanwhile is too late: refused, it must open anew. */
export async function weave(shelf: Shelf, woven: Woven): Promise<Result<void>> {
  const kind = crdtKind(woven.doc);
  if (kind === undefined) return refuse("unknown-kind", "a document of an unknown kind");
  const { row = freshRow(woven.doc, kind), unsent } = await loadStored(shelf, woven.doc);
  if (row.generation !== woven.generation) return refuse("conflict", "this copy was dropped");
  const received = woven.received === undefined ? row : mergeAndRead(row, [woven.received], row.seq, []).row;
  await shelf.db.docs.put(received);
  if (woven.local !== undefined) await foldNote(shelf, unsent.at(-1), { doc: woven.doc, ...woven.local });
  const view = fold(received, (await loadStored(shelf, woven.doc)).unsent);
  if (view !== undefined) await project(shelf, [view]);
  return ok(undefined);
}

// One client id per tab and document, never stored: a restored or copied profile can then never write a (client, clock) pair twice.
// A dropped copy takes its client id with it, because its clocks begin again.
function clientFor(shelf: Shelf, name: DocName, generation: number): number {
  const known = shelf.clients.get(name);
  if (known !== undefined && known.generation === generation) return known.client;
  const client = Math.floor(shelf.random() * CLIENT_IDS);
  shelf.clients.set(name, { generation, client });
  return client;
}
