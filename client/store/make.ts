// What this device changes: a verb on a copy of the document becomes an update in the outbox and a row. Called only by commit, inside its transaction.
import * as Y from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import { isErased } from "../../shared/domain/erased.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import type { Draft, LocalChange, Woven } from "./change.ts";
import { foldTyped } from "./compact.ts";
import type { Bytes, DocRow, OutboxRow, Shelf } from "./db.ts";
import { crdtKind, fold, freshRow, merge, openCopy, UNNUMBERED } from "./docRow.ts";
import { loadSome, loadStored, viewOf, type Stored } from "./docs.ts";
import { sendFiles } from "./sentFiles.ts";
import { project } from "./project.ts";

const CLIENT_IDS = 2 ** 32; // a Yjs client id is an unsigned 32-bit number

const SLICE = 8; // documents worked out between two waits for the disk: some 20 ms on a small laptop

/** Applies a person's change; refuses what it refuses, what outgrows the wire, and what would no longer read as its kind. */
export async function makeLocal(shelf: Shelf, local: LocalChange): Promise<Result<void>> {
  const made = await makeMany(shelf, [local]);
  if (made.ok && local.draft !== undefined) await writeDraft(shelf, local.draft);
  if (made.ok && local.files !== undefined) await sendFiles(shelf, local.files);
  return made;
}

/** What is typed under a ticket, or nothing any more. */
export async function writeDraft(shelf: Shelf, { ticket, text }: Draft): Promise<void> {
  await (text === "" ? shelf.db.drafts.delete(ticket) : shelf.db.drafts.put({ ticket, text }));
}

/** Applies several, each of another document, in their order; the first that is refused refuses all. */
export async function makeMany(shelf: Shelf, changes: readonly LocalChange[]): Promise<Result<void>> {
  for (let at = 0; at < changes.length; at += SLICE) {
    const made = await makeSlice(shelf, changes.slice(at, at + SLICE));
    if (!made.ok) return made;
  }
  return ok(undefined);
}

/** Reads what is stored of all of them at once, and writes all at once: a wait for the disk each would take longer than the work. */
async function makeSlice(shelf: Shelf, changes: readonly LocalChange[]): Promise<Result<void>> {
  const stored = await loadSome(
    shelf,
    changes.map((one) => one.doc),
  );
  const all: Made[] = [];
  for (const [i, local] of changes.entries()) {
    const made = make(shelf, local, stored[i] ?? { row: undefined, unsent: [] });
    if (!made.ok) return made;
    if (made.value !== undefined) all.push(made.value);
  }
  const fresh = all.flatMap(({ fresh }) => fresh ?? []);
  if (fresh.length > 0) await shelf.db.docs.bulkPut(fresh);
  if (all.length > 0) await shelf.db.outbox.bulkAdd(all.map((one) => one.unsent));
  await project(
    shelf,
    all.map((one) => one.view),
  );
  return ok(undefined);
}

/** What a change comes to: how its document reads then, what is to be sent, and the document's row where there was none. */
interface Made {
  readonly view: DocView;
  readonly unsent: Omit<OutboxRow, "n">;
  readonly fresh: DocRow | undefined;
}

/** undefined: it changes nothing. */
function make(shelf: Shelf, local: LocalChange, stored: Stored): Result<Made | undefined> {
  const kind = crdtKind(local.doc);
  if (kind === undefined) return refuse("unknown-kind", "a document of an unknown kind");
  const row = stored.row ?? freshRow(local.doc, kind);
  const doc = openCopy(shelf.kept, row, stored.unsent);
  doc.clientID = clientFor(shelf, local.doc, row.generation);
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void updates.push(update);
  doc.on("update", note);
  const before = viewOf(kind, doc);
  if (isOfErased(before)) return erased;
  const outcome = doc.transact(() => local.change(doc, before));
  doc.off("update", note);
  if (!outcome.ok) return outcome;
  if (updates.length === 0) return ok(undefined);
  const bytes = Y.mergeUpdates(updates) as Bytes;
  if (bytes.length > UPDATE_BYTES) return refuse("too-large", "这一步太大，无法发送。 This step is too large to send.");
  const view = viewOf(kind, doc);
  if (view === undefined) return refuse("schema", "a change that would break its document");
  shelf.kept.keep(local.doc, { state: row.state, unsent: [...stored.unsent.map((one) => one.bytes), bytes], doc });
  const { id, summary, files = [] } = local;
  const unsent = { id, doc: local.doc, bytes, summary, ...(files.length === 0 ? {} : { files }) };
  return ok({ view, unsent, fresh: stored.row === undefined ? row : undefined });
}

/** Takes in what an open editor saw. An editor of a copy that was dropped meanwhile is too late: refused, it must open anew. */
export async function weave(shelf: Shelf, woven: Woven): Promise<Result<void>> {
  const kind = crdtKind(woven.doc);
  if (kind === undefined) return refuse("unknown-kind", "a document of an unknown kind");
  const { row = freshRow(woven.doc, kind), unsent } = await loadStored(shelf, woven.doc);
  if (row.generation !== woven.generation) return refuse("conflict", "this copy was dropped");
  if (woven.local !== undefined && isOfErased(fold(row, unsent))) return erased;
  const received = woven.received === undefined ? row : merge(shelf.kept, row, { updates: [woven.received], as: UNNUMBERED });
  await shelf.db.docs.put(received);
  if (woven.local !== undefined) await foldTyped(shelf, unsent.at(-1), { doc: woven.doc, ...woven.local });
  const view = fold(received, (await loadStored(shelf, woven.doc)).unsent);
  if (view !== undefined) await project(shelf, [view]);
  return ok(undefined);
}

const erased = refuse("erased", "此人已被删除，不能再写。 This person was erased: nothing more can be written here.");

const isOfErased = (view: DocView | undefined): boolean => view?.kind === "ticket" && isErased(view.ticket.head.shopper.id);

// One client id per tab and document, never stored: a restored or copied profile can then never write a (client, clock) pair twice.
// A dropped copy takes its client id with it, because its clocks begin again.
function clientFor(shelf: Shelf, name: DocName, generation: number): number {
  const known = shelf.clients.get(name);
  if (known !== undefined && known.generation === generation) return known.client;
  const client = Math.floor(shelf.random() * CLIENT_IDS);
  shelf.clients.set(name, { generation, client });
  return client;
}
