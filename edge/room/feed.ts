// Catch-up: pages of what changed since a cursor, read straight from the rows. Sends nothing, changes nothing.
import * as Y from "yjs";
import type { FeedEntry, RoomFrame } from "../../shared/wire/frame.ts";
import { PAGE_BYTES } from "../../shared/wire/frame.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { bytesOf, numberOf, textOf } from "./columns.ts";
import { decodeTail } from "./tail.ts";

type Page = Extract<RoomFrame, { kind: "page" }>;

export interface FeedPorts {
  readonly sql: Sql;
  readonly epoch: string;
  readonly head: { readonly value: number };
  /** The team's entry, and its number. */
  readonly team: () => FeedEntry;
  readonly pageBytes?: number;
}

export interface Feed {
  /** Where a device stands that has everything up to `seq`. Opaque to devices. */
  readonly cursorAt: (seq: number) => string;
  /** The number a cursor stands for; undefined where it means nothing here. */
  readonly seqOf: (cursor: string) => number | undefined;
  /**
   * A page of the run that ends at `upTo` ("" opens one) for a device at `since`. `live` in the answer means: the run is whole and
   * nothing has changed since it began; the caller marks the socket live in the same turn, so nothing can fall between.
   */
  readonly page: (since: string, upTo: string, after: string) => Page;
}

/** A position in a run: documents of open tickets first at bootstrap (phase 0), then the rest (1); in each by row, newest first. */
interface Position {
  readonly phase: 0 | 1;
  readonly below: number;
  readonly total: number;
}

const AHEAD = 200; // rows named by one query
const NONE_BELOW = Number.MAX_SAFE_INTEGER;

export function createFeed(ports: FeedPorts): Feed {
  const { sql, epoch, head } = ports;
  const cursorAt = (seq: number): string => `${epoch}.${seq.toString(36)}`;
  const most = ports.pageBytes ?? PAGE_BYTES;
  return {
    cursorAt,
    seqOf: (cursor) => readCursor(cursor, epoch, head.value),
    page(sinceText, upToText, afterText) {
      const since = readCursor(sinceText, epoch, head.value) ?? 0;
      const upTo = readCursor(upToText, epoch, head.value);
      const start = upTo === undefined ? undefined : readPosition(afterText);
      const end = start === undefined ? head.value : (upTo ?? head.value);
      const from = start ?? { phase: since === 0 ? 0 : 1, below: NONE_BELOW, total: countChanged(sql, since) };
      const team = ports.team();
      const first = start === undefined && team.seq > since ? [team] : [];
      const { entries, next } = gather(sql, since, end, from, first, most);
      const done = next === undefined;
      return {
        kind: "page",
        since: sinceText,
        upTo: cursorAt(end),
        after: next === undefined ? "" : `${next.phase}.${next.below}.${next.total}`,
        done,
        live: done && end === head.value,
        total: from.total,
        entries,
      };
    },
  };
}

/** Collects entries until the page is full. A document larger than a page travels alone. */
function gather(
  sql: Sql,
  since: number,
  end: number,
  from: Position,
  first: readonly FeedEntry[],
  most: number,
): { readonly entries: readonly FeedEntry[]; readonly next: Position | undefined } {
  const entries = [...first];
  let bytes = first.reduce((sum, one) => sum + one.bytes.length, 0);
  let { phase, below } = from;
  for (;;) {
    const ids = changedIds(sql, since, end, phase, below);
    for (const id of ids) {
      const entry = entryOf(rowOf(sql, id), since);
      const size = entry.bytes.length + entry.doc.length;
      if (entries.length > 0 && bytes + size > most) return { entries, next: { phase, below, total: from.total } };
      entries.push(entry);
      bytes += size;
      below = id;
    }
    if (ids.length === AHEAD) continue;
    if (phase === 1) return { entries, next: undefined };
    phase = 1;
    below = NONE_BELOW;
  }
}

/**
 * Positions go by row, never by number: a document that changes while the run goes on keeps its place, so it is either still to come
 * (and comes with all it has since) or was passed (and comes in the next run, whose `since` is this run's end).
 * At bootstrap open tickets come first; one that closed or opened meanwhile is caught in the second phase.
 */
function changedIds(sql: Sql, since: number, end: number, phase: 0 | 1, below: number): readonly number[] {
  if (since > 0) return idsOf(sql.all("SELECT id FROM docs WHERE seq > ? AND id < ? ORDER BY id DESC LIMIT ?", since, below, AHEAD));
  if (phase === 0) return idsOf(sql.all("SELECT id FROM docs WHERE open = 1 AND id < ? ORDER BY id DESC LIMIT ?", below, AHEAD));
  return idsOf(sql.all("SELECT id FROM docs WHERE (open = 0 OR seq > ?) AND id < ? ORDER BY id DESC LIMIT ?", end, below, AHEAD));
}

function idsOf(rows: ReturnType<Sql["all"]>): readonly number[] {
  return rows.map((row) => numberOf(row, "id"));
}

const COLUMNS = "name, seq, base, snapshot, tail, erased"; // of an entry

function rowOf(sql: Sql, id: number): SqlRow {
  const row = sql.all(`SELECT ${COLUMNS} FROM docs WHERE id = ?`, id)[0];
  if (row === undefined) throw new Error("a document's row is gone");
  return row;
}

const BEFORE_ALL = -1; // no document has a number below 0, so everything is newer

/** The whole document of that name; undefined where there is none. */
export function copyOf(sql: Sql, name: string): FeedEntry | undefined {
  const row = sql.all(`SELECT ${COLUMNS} FROM docs WHERE name = ?`, name)[0];
  return row === undefined ? undefined : entryOf(row, BEFORE_ALL);
}

/** One merged update: the tail's newer entries where the tail reaches back that far, otherwise the whole document. */
function entryOf(row: SqlRow, since: number): FeedEntry {
  const base = numberOf(row, "base");
  const tail = decodeTail(bytesOf(row, "tail"));
  const isWhole = since < base;
  const newer = (isWhole ? tail : tail.filter((one) => one.seq > since)).map((one) => one.bytes);
  const parts = isWhole ? [bytesOf(row, "snapshot"), ...newer] : newer;
  return {
    doc: textOf(row, "name"),
    seq: numberOf(row, "seq"),
    from: isWhole ? 0 : (tail.findLast((one) => one.seq <= since)?.seq ?? base),
    format: numberOf(row, "erased") === 1 ? "anew" : "yjs", // nothing comes after an erasing, so whoever lacks anything of it lacks all of it
    bytes: merged(parts.filter((one) => one.length > 0)),
  };
}

function merged(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Y.mergeUpdates([...parts]);
}

function countChanged(sql: Sql, since: number): number {
  const row = sql.all("SELECT COUNT(*) AS n FROM docs WHERE seq > ?", since)[0];
  return row === undefined ? 0 : numberOf(row, "n");
}

/** The number a cursor stands for; undefined for "", another epoch's, one from the future, or nonsense: then the run begins anew. */
function readCursor(text: string, epoch: string, head: number): number | undefined {
  const [of, seq = ""] = text.split(".");
  if (of !== epoch || !/^[0-9a-z]{1,10}$/.test(seq)) return undefined;
  const value = Number.parseInt(seq, 36);
  return value > head ? undefined : value;
}

function readPosition(text: string): Position | undefined {
  const found = /^([01])\.(\d{1,16})\.(\d{1,12})$/.exec(text);
  return found === null ? undefined : { phase: found[1] === "0" ? 0 : 1, below: Number(found[2]), total: Number(found[3]) };
}
