// Reads the room's rows from outside, as an inspector would: documents whole, alerts, audit; and puts back those of a backup. Never asks the room.
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import * as Y from "yjs";
import { rawMessages } from "../../shared/doc/ticketDoc.ts";
import { declareRoots, readDoc, type CrdtKind, type DocView } from "../../shared/doc/readDoc.ts";
import { decodeTail } from "../../edge/room/tail.ts";

export interface RoomDoc {
  readonly name: string;
  readonly kind: CrdtKind;
  readonly seq: number;
  /** Its person is erased. */
  readonly erased: boolean;
  /** The folded row beside it, as JSON. */
  readonly row: string;
  readonly doc: Y.Doc;
  readonly view: DocView;
  /** A ticket's messages as they were appended, as JSON. */
  readonly raw: readonly string[];
}

export interface FoldedRow {
  readonly name: string;
  readonly kind: string;
  readonly seq: number;
  readonly row: string;
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** All rows that answer; a question asked before is not read again. */
function ask(db: DatabaseSync, question: string, ...values: readonly SQLInputValue[]): readonly Record<string, SQLOutputValue>[] {
  const known = statements.get(db) ?? new Map<string, StatementSync>();
  statements.set(db, known);
  const statement = known.get(question) ?? db.prepare(question);
  known.set(question, statement);
  return statement.all(...values);
}

/** Every row of every table. */
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, SQLOutputValue>>[]>;

export function copyRows(db: DatabaseSync): Rows {
  return new Map(tablesOf(db).map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}

/** Only of a room that is not running. */
export function putRows(db: DatabaseSync, rows: Rows): void {
  for (const table of tablesOf(db)) {
    db.exec(`DELETE FROM ${table}`);
    for (const row of rows.get(table) ?? []) {
      const columns = Object.keys(row);
      const put = db.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
      put.run(...Object.values(row));
    }
  }
}

const tablesOf = (db: DatabaseSync): readonly string[] =>
  db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((one) => String(one["name"]));

/** Rows written after number `since`. */
export function rowsSince(db: DatabaseSync, since: number): readonly FoldedRow[] {
  return ask(db, "SELECT name, kind, seq, row FROM docs WHERE seq > ? ORDER BY seq", since).map((one) => ({
    name: String(one["name"]),
    kind: String(one["kind"]),
    seq: Number(one["seq"]),
    row: String(one["row"]),
  }));
}

/** All documents, by name. */
export const docsByName = (db: DatabaseSync): ReadonlyMap<string, RoomDoc> => new Map(docsSince(db, 0).map((one) => [one.name, one]));

/** Documents as their snapshots and tails say, without the room's help. Bytes that were read before, letter by letter the same, are not read again. */
export function docsSince(db: DatabaseSync, since: number): readonly RoomDoc[] {
  const known = read.get(db) ?? new Map<string, Read>();
  read.set(db, known);
  return ask(db, "SELECT name, kind, seq, snapshot, tail, row, erased FROM docs WHERE seq > ? ORDER BY name", since).map((one) => {
    const [name, snapshot, tail] = [String(one["name"]), bytes(one["snapshot"]), bytes(one["tail"])];
    const before = known.get(name);
    const isSame = before !== undefined && Buffer.compare(before.snapshot, snapshot) === 0 && Buffer.compare(before.tail, tail) === 0;
    const now = isSame ? before : { snapshot, tail, ...readBytes(name, one["kind"] as CrdtKind, snapshot, tail) }; // written by the room
    known.set(name, now);
    const { kind, doc, view, raw } = now;
    return { name, kind, seq: Number(one["seq"]), erased: one["erased"] === 1, row: String(one["row"]), doc, view, raw };
  });
}

type Content = Pick<RoomDoc, "kind" | "doc" | "view" | "raw">;
type Read = Content & { readonly snapshot: Uint8Array; readonly tail: Uint8Array };
const read = new WeakMap<DatabaseSync, Map<string, Read>>();

function readBytes(name: string, kind: CrdtKind, snapshot: Uint8Array<ArrayBuffer>, tail: Uint8Array<ArrayBuffer>): Content {
  const doc = new Y.Doc({ guid: name });
  declareRoots(kind, doc);
  const parts = [snapshot, ...decodeTail(tail).map((entry) => entry.bytes)];
  doc.transact(() => {
    for (const part of parts) if (part.length > 0) Y.applyUpdate(doc, part);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error(`${name} has holes in the room`);
  const view = readDoc(kind, doc);
  if (!view.ok) throw new Error(`${name} cannot be read in the room: ${view.error.words}`);
  const raw = kind === "ticket" ? rawMessages(doc).map((message) => JSON.stringify(message)) : [];
  return { kind, doc, view: view.value, raw };
}

function bytes(value: unknown): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array(0);
}

export function headOf(db: DatabaseSync): number {
  const [docs] = ask(db, "SELECT COALESCE(MAX(seq), 0) AS seq FROM docs");
  const [team] = ask(db, "SELECT value FROM meta WHERE key = 'team_seq'");
  return Math.max(Number(docs?.["seq"] ?? 0), Number(team?.["value"] ?? 0));
}

/** Rows of that day as the room has noted them: what it would begin with if it woke now. */
export function notedOn(db: DatabaseSync, day: number): number {
  const newest = ask(db, "SELECT spent FROM docs ORDER BY seq DESC LIMIT 1")[0]?.["spent"];
  const beside = ask(db, "SELECT value FROM meta WHERE key = 'spent'")[0]?.["value"];
  const notes = [newest, beside].map((one) => String(one ?? "").split("."));
  return Math.max(0, ...notes.map(([noted, rows]) => (Number(noted) === day ? Number(rows) : 0)));
}

export const epochOf = (db: DatabaseSync): string => String(ask(db, "SELECT value FROM meta WHERE key = 'epoch'")[0]?.["value"]);

/** Rises when anybody else has written anything. */
export const versionOf = (db: DatabaseSync): number => Number(ask(db, "PRAGMA data_version")[0]?.["data_version"]);

/** Of one ticket, or all. */
export const alertKeys = (db: DatabaseSync, ticket = ""): readonly string[] => {
  const first = ticket === "" ? "" : `${ticket}:`;
  return ask(db, "SELECT key FROM alerts WHERE substr(key, 1, ?) = ? ORDER BY key", first.length, first).map((one) => String(one["key"]));
};

/** Every version of an article that was published, as its row says. */
export const versionsOf = (db: DatabaseSync): readonly { readonly key: string; readonly body: string }[] =>
  ask(db, "SELECT * FROM article_versions ORDER BY article, version").map(({ body, ...rest }) => ({
    key: JSON.stringify(rest),
    body: String(body),
  }));

/** The audit as it stands, each entry as JSON, oldest first. */
export const auditOf = (db: DatabaseSync): readonly string[] =>
  ask(db, "SELECT rowid AS n, * FROM audit ORDER BY rowid").map((one) => JSON.stringify(one));
