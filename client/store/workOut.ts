// What an entry of the feed makes of a copy, merged, read and sealed away from the shelf: in another thread while pages are written (ahead.ts). Pure;
// touches no table.
import type { DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { DocRow, Shelf } from "./db.ts";
import { freshRow, mergeOnce } from "./docRow.ts";
import type { RowView } from "./project.ts";
import type { Fields, Seal } from "./seal.ts";
import { openedRow, sealedRow, shapeOfLine } from "./sealedRow.ts";
import { TABLES } from "./tables.ts";

/** One document to work out: the copy, and what arrives. */
export interface Ask {
  readonly name: DocName;
  readonly kind: DocRow["kind"];
  /** As it lies on the disk, sealed; absent: none is here yet. */
  readonly on?: Fields;
  readonly entry: Pick<FeedEntry, "bytes" | "from" | "seq">;
}

/** The copy with what arrived, sealed for the disk, and its number. */
export interface Answer {
  readonly doc: Fields;
  /** Its number before and now. */
  readonly was: number;
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
  readonly by: ReadonlyMap<FeedEntry, Answer & Pick<Ask, "name" | "on">>;
  /** Writes what of it still holds; gives the entries it wrote. `busy`: documents with something unsent here. */
  readonly write: (
    shelf: Shelf,
    page: readonly FeedEntry[],
    by: { readonly worked: WorkedOut; readonly busy: ReadonlySet<DocName> },
  ) => Promise<ReadonlySet<FeedEntry>>;
}

const DOC = shapeOfLine("docs", TABLES.docs);
const TICKET = shapeOfLine("tickets", TABLES.tickets);

/** undefined for bytes that are no Yjs update, and for a copy that cannot be opened: who commits them meets that too, and refuses. */
export function workOut(seal: Seal, asks: readonly Ask[]): readonly (Answer | undefined)[] {
  return asks.map((ask) => {
    try {
      return answerTo(seal, ask);
    } catch {
      return undefined;
    }
  });
}

function answerTo(seal: Seal, ask: Ask): Answer | undefined {
  const { entry } = ask;
  const on = copyIn(seal, ask);
  if (on === undefined) return undefined;
  const { row, view } = mergeOnce(on, { updates: [entry.bytes], as: entry });
  const doc = { doc: sealedRow(seal, DOC, row), was: on.seq, seq: row.seq };
  if (view === undefined) return doc;
  return view.kind === "ticket" ? { ...doc, ticket: sealedRow(seal, TICKET, view.row) } : { ...doc, view };
}

/** undefined where it cannot be opened. */
function copyIn(seal: Seal, { name, kind, on }: Ask): DocRow | undefined {
  if (on === undefined) return freshRow(name, kind);
  const { state, seq, generation } = openedRow(seal, DOC, on) ?? {};
  if (!(state instanceof Uint8Array) || typeof seq !== "number" || typeof generation !== "number") return undefined;
  return { name, kind, state: new Uint8Array(state), seq, generation };
}
