// Documents of the shelf as Yjs: reads one together with what is unsent, and keeps an open one current across tabs. Never writes.
import * as Y from "yjs";
import { readDocName, type DocName } from "../../shared/domain/names.ts";
import { isEmptyDoc, readDoc, type CrdtKind, type DocView } from "../../shared/doc/readDoc.ts";
import { ask } from "./ask.ts";
import type { DocRow, OutboxRow, Shelf } from "./db.ts";

/** Origin of changes that the shelf itself brings into an open document. */
export const FROM_SHELF = "shelf";

const GUID = "shelf"; // nobody asks for it; drawing a random one takes longer than reading a small document

/** What is stored of a document: the row (absent: never seen) and this device's unsent changes, oldest first. */
export interface Stored {
  readonly row: DocRow | undefined;
  readonly unsent: readonly OutboxRow[];
}

/** Reads row and unsent changes. Call inside a transaction over docs and outbox, or they may not fit together. */
export async function loadStored(shelf: Shelf, name: DocName): Promise<Stored> {
  const row = await shelf.db.docs.get(name);
  const unsent = await shelf.db.outbox.where("doc").equals(name).sortBy("n");
  return { row, unsent };
}

/** The same of several documents, in two reads; in their order. */
export async function loadSome(shelf: Shelf, names: readonly DocName[]): Promise<readonly Stored[]> {
  const rows = await shelf.db.docs.bulkGet([...names]);
  const unsent = await unsentOf(shelf, names);
  return names.map((name, i) => ({ row: rows[i], unsent: unsent.get(name) ?? [] }));
}

/** What is unsent of these documents, oldest first. */
export async function unsentOf(shelf: Shelf, names: readonly DocName[]): Promise<ReadonlyMap<DocName, readonly OutboxRow[]>> {
  if ((await shelf.db.outbox.count()) === 0) return new Map();
  const rows = await shelf.db.outbox
    .where("doc")
    .anyOf([...names])
    .sortBy("n");
  return Map.groupBy(rows, (one) => one.doc);
}

/** A fresh Y.Doc of what the room has and what is unsent. */
export function buildDoc(stored: Stored): Y.Doc {
  const doc = new Y.Doc({ guid: GUID });
  pour(doc, stored);
  return doc;
}

function pour(doc: Y.Doc, stored: Stored): void {
  if (stored.row !== undefined && stored.row.state.length > 0) Y.applyUpdate(doc, stored.row.state, FROM_SHELF);
  pourUnsent(doc, stored.unsent);
}

/** Brings this device's unsent changes into a document, in their order. */
export function pourUnsent(doc: Y.Doc, unsent: readonly OutboxRow[]): void {
  for (const one of unsent) Y.applyUpdate(doc, one.bytes, FROM_SHELF);
}

/** Reads a document as plain data; undefined when it is empty or holds another schema than ours. */
export function viewOf(kind: CrdtKind, doc: Y.Doc): DocView | undefined {
  if (isEmptyDoc(doc)) return undefined;
  const view = readDoc(kind, doc);
  return view.ok ? view.value : undefined;
}

/** The document as plain data, with its unsent changes. Inside a transaction over docs and outbox. */
export async function loadView(
  shelf: Shelf,
  name: DocName,
): Promise<{ readonly view: DocView | undefined; readonly unsent: readonly OutboxRow[] }> {
  const stored = await loadStored(shelf, name);
  const kind = readDocName(name)?.kind;
  if (kind === undefined || kind === "team") return { view: undefined, unsent: [] };
  const doc = buildDoc(stored);
  const view = viewOf(kind, doc);
  doc.destroy();
  return { view, unsent: stored.unsent };
}

export interface OpenDoc {
  readonly doc: Y.Doc;
  /** Which copy this is: a commit of an editor names it, so that a dropped copy writes nothing. */
  readonly generation: number;
  /** Rises when the copy was dropped: what was typed here was refused (or the room was restored) and a new one must be opened. */
  readonly onDropped: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Opens a document for an editor: kept current from the shelf, so that other tabs and the feed show. Close it when the editor goes. */
export async function openDoc(shelf: Shelf, name: DocName): Promise<OpenDoc> {
  const read = (): Promise<Stored> => shelf.db.transaction("r", shelf.db.docs, shelf.db.outbox, () => loadStored(shelf, name));
  const first = await ask(shelf, read);
  const doc = buildDoc(first);
  const generation = first.row?.generation ?? 0;
  const dropped = new Set<() => void>();
  const unwatch = shelf.watch(read, (stored) => {
    if ((stored.row?.generation ?? 0) === generation) return pour(doc, stored);
    for (const listener of dropped) listener();
  });
  return {
    doc,
    generation,
    onDropped: (listener) => {
      dropped.add(listener);
      return () => dropped.delete(listener);
    },
    close: () => {
      unwatch();
      dropped.clear();
      doc.destroy();
    },
  };
}
