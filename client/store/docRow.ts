// One document's row: made, merged with updates, and folded into plain data. Touches no table.
import * as Y from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { CrdtKind, DocView } from "../../shared/doc/readDoc.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { anewRow } from "./anew.ts";
import type { Bytes, DocRow, OutboxRow } from "./db.ts";
import { buildDoc, pourUnsent, viewOf } from "./docs.ts";
import { areSame, type Kept } from "./kept.ts";
import type { RowView } from "./project.ts";

export const NOTHING: Bytes = new Uint8Array(0);

export function freshRow(name: DocName, kind: CrdtKind): DocRow {
  return { name, kind, state: NOTHING, seq: 0, generation: 0 };
}

/** The kind of a Yjs document; undefined for `team` and for what is no document name. */
export function crdtKind(name: DocName): CrdtKind | undefined {
  const kind = readDocName(name)?.kind;
  return kind === "team" ? undefined : kind;
}

/** A row's document with its unsent changes, as plain data. */
export function fold(row: DocRow, unsent: readonly OutboxRow[]): DocView | undefined {
  const doc = buildDoc({ row, unsent });
  const view = viewOf(row.kind, doc);
  doc.destroy();
  return view;
}

/** Numbers of the room: what bytes go on from, and what they end with. */
export interface Stretch {
  readonly from: number;
  readonly seq: number;
}

/** Bytes without a number of the room's. */
export const UNNUMBERED: Stretch = { from: 0, seq: 0 };

/** What is merged into a copy: the bytes, and their numbers. */
export interface Arrival {
  readonly updates: readonly Uint8Array[];
  readonly as: Stretch;
}

/**
 * Merges updates into what the room has. Goes through a Y.Doc (merging bytes would keep erased text), the kept one where there is one. Throws
 * when bytes are no Yjs update. The row's number moves only where nothing lies between it and the bytes: a copy that lacks something must not
 * look whole.
 */
export function merge(kept: Kept, row: DocRow, arrival: Arrival): DocRow {
  const { doc, merged } = mergedDoc(kept, row, arrival);
  kept.keep(merged.name, { state: merged.state, unsent: [], doc });
  return merged;
}

/** The same, and how the document reads then, this device's unsent changes on top. */
function mergeAndRead(kept: Kept, row: DocRow, arrival: Arrival, unsent: readonly OutboxRow[]): Merged {
  const { doc, merged } = mergedDoc(kept, row, arrival);
  pourUnsent(doc, unsent);
  const view = viewOf(row.kind, doc);
  kept.keep(merged.name, { state: merged.state, unsent: unsent.map((one) => one.bytes), doc });
  return { row: merged, view };
}

/** The same of a document that nobody is going to change soon: nothing is kept open. */
export function mergeOnce(row: DocRow, { updates, as }: Arrival): { readonly row: DocRow; readonly view: DocView | undefined } {
  const doc = buildDoc({ row, unsent: [] });
  pourUpdates(doc, updates);
  const view = viewOf(row.kind, doc);
  const state = stateOf(doc);
  doc.destroy();
  return { row: { ...row, state, seq: upTo(row, as) }, view };
}

export interface Merged {
  readonly row: DocRow;
  readonly view: RowView | undefined;
}

function mergedDoc(kept: Kept, row: DocRow, { updates, as }: Arrival): { readonly doc: Y.Doc; readonly merged: DocRow } {
  const found = kept.take(row.name, row.state);
  const has = found !== undefined && areSame(found.unsent, updates); // what arrives is what this device changed: it is in there
  const doc = has || found?.unsent.length === 0 ? found.doc : buildDoc({ row, unsent: [] });
  if (found !== undefined && found.doc !== doc) found.doc.destroy();
  if (!has) pourUpdates(doc, updates);
  return { doc, merged: { ...row, state: stateOf(doc), seq: upTo(row, as) } };
}

function pourUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

const stateOf = (doc: Y.Doc): Bytes => Y.encodeStateAsUpdate(doc) as Bytes;

/** Up to which change of the room a copy is whole once these have arrived: past a gap it stays where it was. */
export function upTo(row: Pick<DocRow, "seq">, { from, seq }: Stretch): number {
  return from <= row.seq ? Math.max(row.seq, seq) : row.seq;
}

/** A row's document with its unsent changes, the kept one where there is one. The caller's own: keep it again, or destroy it. */
export function openCopy(kept: Kept, row: DocRow, unsent: readonly OutboxRow[]): Y.Doc {
  const found = kept.take(row.name, row.state);
  const isIt = areSame(
    found?.unsent ?? [],
    unsent.map((one) => one.bytes),
  );
  if (found !== undefined && isIt) return found.doc;
  found?.doc.destroy();
  return buildDoc({ row, unsent });
}

/** A feed entry on top of a copy, or in its place where it was written anew. Refuses bytes that are no Yjs update. */
export function tryMerge(kept: Kept, row: DocRow, entry: FeedEntry, unsent: readonly OutboxRow[]): Result<Merged> {
  try {
    return ok(
      entry.format === "anew"
        ? mergeAndRead(kept, anewRow(row, entry), { updates: [], as: entry }, [])
        : mergeAndRead(kept, row, { updates: [entry.bytes], as: entry }, unsent),
    );
  } catch {
    return refuse("malformed", `a feed entry of ${entry.doc} that cannot be read`);
  }
}
