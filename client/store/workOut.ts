// What an entry of the feed makes of a copy, merged, read and sealed away from the shelf: in another thread while pages are written (ahead.ts). Pure;
// touches no table.
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { DocRow } from "./db.ts";
import { mergeOnce } from "./docRow.ts";
import type { RowView } from "./project.ts";
import type { Fields, Seal } from "./seal.ts";
import { sealedRow, shapeOfLine } from "./sealedRow.ts";
import { TABLES } from "./tables.ts";

/** One document to work out: the copy, and what arrives. */
export interface Ask {
  readonly on: DocRow;
  readonly entry: Pick<FeedEntry, "bytes" | "from" | "seq">;
}

/** The copy with what arrived, sealed for the disk, and its number. */
export interface Answer {
  readonly doc: Fields;
  readonly seq: number;
  /** A ticket's row, sealed too; absent for any other document. */
  readonly ticket?: Fields;
  /** How another document reads. */
  readonly view?: RowView;
}

/** What crosses between the threads: two scripts of the same build, and nobody else can reach either. `n` pairs answers with questions; 0: ready. */
export interface ToAhead {
  readonly n: number;
  /** What the rows are sealed under. It goes with the thread, which goes when the run is whole. */
  readonly key: Uint8Array;
  readonly asks: readonly Ask[];
}
export interface FromAhead {
  readonly n: number;
  readonly answers: readonly (Answer | undefined)[];
}

/** By entry: what it makes of exactly the copy `on`. Sealed under `key`. */
export interface WorkedOut {
  readonly key: Uint8Array;
  readonly by: ReadonlyMap<FeedEntry, Answer & { readonly on: DocRow }>;
}

const DOC = shapeOfLine("docs", TABLES.docs);
const TICKET = shapeOfLine("tickets", TABLES.tickets);

/** undefined for bytes that are no Yjs update: who commits them meets that too, and refuses. */
export function workOut(seal: Seal, asks: readonly Ask[]): readonly (Answer | undefined)[] {
  return asks.map((ask) => {
    try {
      return answerTo(seal, ask);
    } catch {
      return undefined;
    }
  });
}

function answerTo(seal: Seal, { on, entry }: Ask): Answer {
  const { row, view } = mergeOnce(on, { updates: [entry.bytes], as: entry });
  const doc = { doc: sealedRow(seal, DOC, row), seq: row.seq };
  if (view === undefined) return doc;
  return view.kind === "ticket" ? { ...doc, ticket: sealedRow(seal, TICKET, view.row) } : { ...doc, view };
}
