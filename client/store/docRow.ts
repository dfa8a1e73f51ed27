// One document's row: made, merged with updates, and folded into plain data. Pure; touches no table.
import * as Y from "yjs";
import type { CrdtKind, DocView } from "../../shared/doc/readDoc.ts";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import type { Bytes, DocRow, OutboxRow } from "./db.ts";
import { buildDoc, pourUnsent, viewOf } from "./docs.ts";

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

/**
 * Merges updates into what the room has, then reads the document with this device's unsent changes on top.
 * Goes through a Y.Doc (merging bytes would keep erased text). Throws when bytes are no Yjs update.
 */
export function mergeAndRead(
  row: DocRow,
  updates: readonly Uint8Array[],
  seq: number,
  unsent: readonly OutboxRow[],
): { readonly row: DocRow; readonly view: DocView | undefined } {
  const doc = buildDoc({ row, unsent: [] });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdate(doc) as Bytes;
  pourUnsent(doc, unsent);
  const view = viewOf(row.kind, doc);
  doc.destroy();
  return { row: { ...row, state, seq: Math.max(row.seq, seq) }, view };
}
