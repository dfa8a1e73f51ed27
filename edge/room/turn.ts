// One turn of the room: everything that follows from one cause, written in ONE transaction, one row a document, and told afterwards.
// The only door to the documents' rows: whatever changes a document does it through a turn.
import * as Y from "yjs";
import type { DocView } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { Clock, MemberId } from "../../shared/core/ids.ts";
import type { Sql } from "../host/ports.ts";
import { moved, type Tally } from "../../shared/wire/tally.ts";
import { compacted } from "./compact.ts";
import { viewOf, type DocRow, type Docs, type LiveDoc } from "./docs.ts";
import type { Passed } from "./gate.ts";

/** Where a received change came from, and how its sender is told that it is kept. */
export interface Sender {
  /** The socket's id; "" when it came by none. */
  readonly socket: string;
  readonly member: MemberId;
  /** The number its change was given, and that of the one before it in this document; undefined when everything in it was here already. */
  readonly acknowledge: (as: { readonly from: number; readonly seq: number } | undefined) => void;
}

/** A document touched in this turn. */
export interface Touched {
  readonly live: LiveDoc;
  /** What it said when the turn began. */
  readonly before: DocView | undefined;
  /** A member's bytes, as they are appended. */
  received: { readonly bytes: Uint8Array; readonly values: readonly unknown[]; readonly from: Sender } | undefined;
  readonly edits: Uint8Array[];
  /** Written anew without its person: nothing of what it was is kept. */
  erased: boolean;
  row: Partial<Pick<DocRow, "clients" | "cap" | "due">>;
}

export interface Turn {
  readonly now: number;
  readonly touched: () => readonly Touched[];
  /** Takes what the gate let through: from here on the shadow is the document. Before any edit of the same document. */
  readonly receive: (live: LiveDoc, passed: Extract<Passed, { known: false }>, from: Sender) => void;
  /** The edge's own change, under its own client id. */
  readonly edit: (live: LiveDoc, work: (doc: Y.Doc) => void) => void;
  /** Puts another document in its place, from which its person is erased. The last thing that ever happens to it. */
  readonly rewrite: (live: LiveDoc, doc: Y.Doc) => void;
  /** Changes the row beside the document. */
  readonly note: (live: LiveDoc, row: Touched["row"]) => void;
  /** SQL that belongs to this turn: in its transaction, or not at all. */
  readonly also: (work: () => void) => void;
}

/** A document that changed, for those who are told. */
export interface Change {
  readonly name: DocName;
  readonly view: DocView;
  /** The document's number before this turn. */
  readonly from: number;
  /** What a member sent, and its number; undefined when the edge alone changed it. */
  readonly received: { readonly from: Sender; readonly bytes: Uint8Array; readonly seq: number } | undefined;
  /** The edge's own changes of this turn, merged, and their number. */
  readonly verdicts: { readonly bytes: Uint8Array; readonly seq: number } | undefined;
  /** The document whole, written anew: in place of every copy there is. Nothing else came with it. */
  readonly anew?: { readonly bytes: Uint8Array; readonly seq: number };
}

export interface TurnPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly docs: Docs;
  /** The room's rising number: read, and set once a turn is written. */
  readonly head: { value: number };
  /** Of all documents and their numbers: as the number, read, and set once a turn is written. */
  readonly tally: { value: Tally };
  /** What the edge decides after a cause; runs before anything is written. */
  readonly decide: (turn: Turn) => void;
  /** Tells everybody, after everything is written. */
  readonly tell: (changes: readonly Change[]) => void;
  /** A turn failed: whatever is remembered about documents must be read again from their rows. */
  readonly forgotten: () => void;
}

/** Runs `cause`, lets the edge decide, writes, and tells. A throw (disk full, a bug) leaves documents and rows as they were. */
export function createTurns(ports: TurnPorts): <T>(cause: (turn: Turn) => T) => T {
  return (cause) => {
    const touched = new Map<DocName, Touched>();
    const also: (() => void)[] = [];
    const turn = createTurn(ports, touched, also);
    let result: ReturnType<typeof cause>;
    let changes: readonly Change[];
    try {
      result = cause(turn);
      ports.decide(turn);
      changes = write(ports, [...touched.values()], also);
    } catch (bug) {
      for (const name of touched.keys()) ports.docs.forget(name);
      ports.forgotten();
      throw bug;
    }
    ports.tell(changes);
    return result;
  };
}

function createTurn(ports: TurnPorts, touched: Map<DocName, Touched>, also: (() => void)[]): Turn {
  const touch = (live: LiveDoc): Touched => {
    const found = touched.get(live.name) ?? { live, before: viewOf(live), received: undefined, edits: [], erased: false, row: {} };
    touched.set(live.name, found);
    return found;
  };
  return {
    now: ports.clock(),
    touched: () => [...touched.values()],
    receive(live, passed, from) {
      const one = touch(live);
      one.received = { bytes: passed.bytes, values: passed.values, from };
      one.row = { ...one.row, clients: passed.clients };
      live.doc = passed.shadow;
    },
    edit(live, work) {
      const one = touch(live);
      const keep = (bytes: Uint8Array): void => void one.edits.push(bytes);
      live.doc.on("update", keep);
      live.doc.transact(() => work(live.doc));
      live.doc.off("update", keep);
    },
    rewrite(live, doc) {
      touch(live).erased = true;
      live.doc = doc;
    },
    note(live, row) {
      const one = touch(live);
      one.row = { ...one.row, ...row };
    },
    also: (work) => void also.push(work),
  };
}

function write(ports: TurnPorts, touched: readonly Touched[], also: readonly (() => void)[]): readonly Change[] {
  const changes: Change[] = [];
  const rows: [LiveDoc, DocRow][] = [];
  let seq = ports.head.value;
  let tally = ports.tally.value;
  ports.sql.transaction(() => {
    for (const one of touched) {
      const view = viewOf(one.live);
      if (view === undefined) continue;
      if (one.erased) {
        const from = one.live.row.seq;
        const anew = { bytes: Y.encodeStateAsUpdate(one.live.doc), seq: ++seq };
        tally = moved(tally, one.live.name, from, anew.seq);
        rows.push([one.live, ports.docs.write(one.live, erasedRow(one.live.row, anew, tally), rowJson(view))]);
        changes.push({ name: one.live.name, view, from, received: undefined, verdicts: undefined, anew });
        continue;
      }
      const received = one.received === undefined ? undefined : { ...one.received, seq: ++seq };
      const verdicts = one.edits.length === 0 ? undefined : { bytes: mergedEdits(one.edits), seq: ++seq };
      if (received === undefined && verdicts === undefined && !isNoted(one)) continue;
      const from = one.live.row.seq;
      tally = moved(tally, one.live.name, from, verdicts?.seq ?? received?.seq ?? from);
      const next = compacted(nextRow(one, view, received, verdicts, tally), one.live.doc);
      rows.push([one.live, ports.docs.write(one.live, next, rowJson(view))]);
      if (received !== undefined || verdicts !== undefined) changes.push({ name: one.live.name, view, from, received, verdicts });
    }
    for (const work of also) work();
  });
  for (const [live, row] of rows) live.row = row;
  ports.head.value = seq;
  ports.tally.value = tally;
  return changes;
}

function isNoted(one: Touched): boolean {
  const { cap, due } = one.row;
  return (cap !== undefined && cap !== one.live.row.cap) || (due !== undefined && due !== one.live.row.due);
}

function mergedEdits(edits: readonly Uint8Array[]): Uint8Array {
  const [only] = edits;
  return edits.length === 1 && only !== undefined ? only : Y.mergeUpdates([...edits]);
}

function nextRow(one: Touched, view: DocView, received: Change["received"], verdicts: Change["verdicts"], tally: Tally): DocRow {
  const fresh = [received, verdicts].filter((entry) => entry !== undefined).map(({ seq, bytes }) => ({ seq, bytes }));
  const row = one.live.row;
  return {
    ...row,
    ...one.row,
    tally,
    seq: fresh.at(-1)?.seq ?? row.seq,
    tail: [...row.tail, ...fresh],
    open: isWork(view),
  };
}

/** No tail, no owners, nothing due: the old bytes stand nowhere in it. The capability's hash stays, so that its device can be told. */
function erasedRow(row: DocRow, { bytes, seq }: { readonly bytes: Uint8Array; readonly seq: number }, tally: Tally): DocRow {
  return { ...row, seq, tally, base: seq, snapshot: new Uint8Array(bytes), tail: [], clients: {}, open: false, due: 0, erased: true };
}

/** A ticket on which a person has, or will have, something to do. What the bot still has is not. */
function isWork(view: DocView): boolean {
  return view.kind === "ticket" && view.row.open === 1 && view.row.phase !== "new";
}

/** The folded row, kept beside the document for lists and packs. */
function rowJson(view: DocView): string {
  switch (view.kind) {
    case "ticket":
      return JSON.stringify(view.row);
    case "article":
      return JSON.stringify(view.article);
    case "product":
      return JSON.stringify(view.product);
    case "shop":
      return JSON.stringify(view.policy);
  }
}
