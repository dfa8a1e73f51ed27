// When a document's tail becomes part of its snapshot. Always through a Y.Doc: merging raw updates would keep what was erased.
import * as Y from "yjs";
import type { DocRow } from "./docs.ts";

const TAIL_LEAST = 1024; // bytes; a shorter tail is not worth rewriting a snapshot for

/** The row with its tail folded into the snapshot, when the tail outweighs max(1 KB, snapshot); otherwise as it was. */
export function compacted(row: DocRow, doc: Y.Doc): DocRow {
  if (weightOf(row) - row.snapshot.length <= Math.max(TAIL_LEAST, row.snapshot.length)) return row;
  return { ...row, base: row.seq, snapshot: new Uint8Array(Y.encodeStateAsUpdate(doc)), tail: [] };
}

/** Bytes of snapshot and tail together. */
export function weightOf(row: Pick<DocRow, "snapshot" | "tail">): number {
  return row.tail.reduce((sum, one) => sum + one.bytes.length, row.snapshot.length);
}
