// Documents in the room's memory, and their one row each. Loads, keeps the lately used, writes a row; decides nothing about content.
import * as Y from "yjs";
import { isPlain } from "../../shared/core/check.ts";
import { declareRoots, isEmptyDoc, readDoc, type CrdtKind, type DocView } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { NOTHING_COUNTED, type Tally } from "../../shared/wire/tally.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { bytesOf, numberOf, textOf } from "./columns.ts";
import { decodeTail, encodeTail, type TailEntry } from "./tail.ts";
import { textOfTally } from "./tallies.ts";

const LIVE_MOST = 300; // documents kept open; a ticket takes some 20 KB of heap
const GUID = "room"; // nobody asks for it; drawing a random one takes longer than reading a small document
export const DOC_BYTES = 900_000; // of snapshot and tail: below a row's 2 MB and a WebSocket message's 1 MiB

/** What stands in a document's row. */
export interface DocRow {
  readonly id: number | undefined; // undefined: never written
  readonly seq: number;
  /** The tally of all documents once this row was written; read back only from the newest row (tallies.ts). */
  readonly tally: Tally;
  /** The snapshot holds every change up to this number. */
  readonly base: number;
  readonly snapshot: Uint8Array<ArrayBuffer>;
  readonly tail: readonly TailEntry[];
  /** Yjs client id → member: the first who used it. */
  readonly clients: Readonly<Record<string, string>>;
  /** Hash of the shopper's capability; "" where none. */
  readonly cap: string;
  readonly open: boolean;
  /** The next moment somebody must look at it; 0: none. */
  readonly due: number;
  /** Written anew without its person: nothing is ever added to it. */
  readonly erased: boolean;
}

/** A document in memory: its row and its Y.Doc, which always say the same between two turns. */
export interface LiveDoc {
  readonly name: DocName;
  readonly kind: CrdtKind;
  row: DocRow;
  doc: Y.Doc;
}

export interface Docs {
  /** The document of that name; an empty one where none was ever written. */
  readonly open: (name: DocName, kind: CrdtKind) => LiveDoc;
  /** The same for one look: what is in use stays in memory, and this does not. Never changed. */
  readonly peek: (name: DocName, kind: CrdtKind) => LiveDoc;
  /** Writes its row (inside the turn's transaction). `openChanged`: an index entry is written only when it must be. */
  readonly write: (live: LiveDoc, next: DocRow, json: string) => DocRow;
  /** Throws the copy in memory away: the row is the truth. */
  readonly forget: (name: DocName) => void;
}

const NOTHING = new Uint8Array(0);
const NEW_ROW: DocRow = {
  id: undefined,
  seq: 0,
  tally: NOTHING_COUNTED,
  base: 0,
  snapshot: NOTHING,
  tail: [],
  clients: {},
  cap: "",
  open: false,
  due: 0,
  erased: false,
};

/** `carried`: what its row says beside of the day's budget (budget.ts); undefined: nothing. */
export function createDocs(sql: Sql, edgeClient: number, carried: () => string | undefined = () => undefined): Docs {
  const lately = new Map<DocName, LiveDoc>(); // insertion order: the first is the longest unused
  return {
    open(name, kind) {
      const found = lately.get(name) ?? load(sql, name, kind, edgeClient);
      lately.delete(name);
      lately.set(name, found);
      for (const oldest of lately.keys()) {
        if (lately.size <= LIVE_MOST) break;
        lately.delete(oldest);
      }
      return found;
    },
    peek: (name, kind) => lately.get(name) ?? load(sql, name, kind, edgeClient),
    write: (live, next, json) =>
      live.row.id === undefined ? insert(sql, live, next, json, carried() ?? "") : update(sql, live.row, next, json, carried),
    forget: (name) => void lately.delete(name),
  };
}

function load(sql: Sql, name: DocName, kind: CrdtKind, edgeClient: number): LiveDoc {
  const row = sql.all("SELECT * FROM docs WHERE name = ?", name)[0];
  const read = row === undefined ? NEW_ROW : readRow(row);
  const doc = docOf(
    kind,
    [read.snapshot, ...read.tail.map((one) => one.bytes)].filter((one) => one.length > 0),
    edgeClient,
  );
  return { name, kind, row: read, doc };
}

function readRow(row: SqlRow): DocRow {
  return {
    id: numberOf(row, "id"),
    seq: numberOf(row, "seq"),
    tally: NOTHING_COUNTED, // as of that write: nobody asks
    base: numberOf(row, "base"),
    snapshot: bytesOf(row, "snapshot"),
    tail: decodeTail(bytesOf(row, "tail")),
    clients: readClients(textOf(row, "clients")),
    cap: textOf(row, "cap"),
    open: numberOf(row, "open") === 1,
    due: numberOf(row, "due"),
    erased: numberOf(row, "erased") === 1,
  };
}

function readClients(json: string): Readonly<Record<string, string>> {
  const raw: unknown = JSON.parse(json);
  if (!isPlain(raw)) throw new Error("a clients column that cannot be read");
  return Object.fromEntries(Object.entries(raw).filter((one): one is [string, string] => typeof one[1] === "string"));
}

/** A Y.Doc of that kind with these updates in it, on which the edge writes under its own client id. Throws on bytes Yjs cannot apply. */
export function docOf(kind: CrdtKind, updates: readonly Uint8Array[], edgeClient: number): Y.Doc {
  const doc = new Y.Doc({ guid: GUID });
  declareRoots(kind, doc);
  for (const one of updates) Y.applyUpdate(doc, one);
  doc.clientID = edgeClient; // not before: Yjs takes its own id among the structs of an update for a clash, and changes it
  return doc;
}

/** What it says now; undefined while nothing was written. What the gate let in holds its schema, so anything else is a bug. */
export function viewOf(live: Pick<LiveDoc, "kind" | "doc">): DocView | undefined {
  if (isEmptyDoc(live.doc)) return undefined;
  const view = readDoc(live.kind, live.doc);
  if (!view.ok) throw new Error(`an accepted document does not hold its schema: ${view.error.words}`);
  return view.value;
}

const INSERT =
  "INSERT INTO docs (name, kind, seq, base, snapshot, tail, row, clients, cap, open, due, tally, spent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

function insert(sql: Sql, live: LiveDoc, next: DocRow, json: string, spent: string): DocRow {
  const { seq, base, snapshot, tail, clients, cap, open, due } = next;
  const owners = JSON.stringify(clients);
  const tally = textOfTally(next.tally);
  sql.run(INSERT, live.name, live.kind, seq, base, snapshot, encodeTail(tail), json, owners, cap, open ? 1 : 0, due, tally, spent);
  const row = sql.all("SELECT id FROM docs WHERE name = ?", live.name)[0];
  if (row === undefined) throw new Error("an inserted row is not there");
  return { ...next, id: numberOf(row, "id") };
}

/** Columns that did not change are not named, so that neither their pages nor their indexes are written. */
function update(sql: Sql, before: DocRow, next: DocRow, json: string, carried: () => string | undefined): DocRow {
  const columns: [string, string | number | Uint8Array<ArrayBuffer>][] = [["row", json]];
  if (next.seq !== before.seq) columns.push(["seq", next.seq], ["tail", encodeTail(next.tail)], ["tally", textOfTally(next.tally)]);
  const spent = next.seq === before.seq ? undefined : carried(); // read back from the newest row alone
  if (spent !== undefined) columns.push(["spent", spent]);
  if (next.base !== before.base) columns.push(["base", next.base], ["snapshot", next.snapshot]);
  if (next.clients !== before.clients) columns.push(["clients", JSON.stringify(next.clients)]);
  if (next.cap !== before.cap) columns.push(["cap", next.cap]);
  if (next.open !== before.open) columns.push(["open", next.open ? 1 : 0]);
  if (next.due !== before.due) columns.push(["due", next.due]);
  if (next.erased !== before.erased) columns.push(["erased", next.erased ? 1 : 0]);
  const set = columns.map(([name]) => `${name} = ?`).join(", ");
  sql.run(`UPDATE docs SET ${set} WHERE id = ?`, ...columns.map(([, value]) => value), next.id ?? 0);
  return next;
}
