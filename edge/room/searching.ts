// Searching the shop's conversations for a device that does not hold them: newest first, a stretch at a time, without an index that every message would have
// to be written into. Reads only, keeps nothing, and pushes no document that is in use out of memory.
import type { Clock } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { readDocName } from "../../shared/domain/names.ts";
import { plainly, runsOf } from "../../shared/domain/searching/grams.ts";
import { lineSaying } from "../../shared/domain/searching/says.ts";
import { foldTicketRow } from "../../shared/domain/ticketRow.ts";
import { FOUND_MOST, SNIPPET_CHARS, type SearchAsk, type Searched, type SearchPage } from "../../shared/wire/searchApi.ts";
import type { SearchDoor, Sql, SqlRow } from "../host/ports.ts";
import { createWindow } from "./attempts.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Docs } from "./docs.ts";
import { ticketIn } from "./events.ts";
import type { Sessions } from "./sessions.ts";

export interface SearchingPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly docs: Docs;
  readonly sessions: Sessions;
}

const ASKS = 60; // a minute and member
const STRETCH = 300; // conversations opened for one answer: some 150 to 400 ms
const STRETCH_BYTES = 3_000; // conversations whose bytes are looked through for Chinese words first: SQLite does it, some 50 ms

export function createSearching(ports: SearchingPorts): SearchDoor {
  const asks = createWindow(ports.clock, MINUTE);
  return {
    async searchTickets(token, ask) {
      const known = ports.sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const taken = asks.take(known.value.member.id, ASKS);
      return taken.ok ? search(ask, ports) : taken;
    },
  };
}

function search(ask: SearchAsk, { sql, docs }: SearchingPorts): Result<SearchPage> {
  const below = ask.next === undefined ? Number.MAX_SAFE_INTEGER : Number(ask.next);
  if (!Number.isSafeInteger(below) || below < 1) return refuse("malformed", "`next` is what an answer called so", "search-lost");
  if (ask.words.every((word) => runsOf(plainly(word)).length === 0) && ask.from === undefined)
    return refuse("malformed", "there is too little to search for", "too-little-to-find");
  const { rows, searchedTo } = stretch(sql, below, ask);
  const found: Searched[] = [];
  let last = searchedTo;
  for (const row of rows) {
    const hit = hitOf(row, ask, docs);
    if (hit === undefined) continue;
    found.push(hit);
    if (found.length < FOUND_MOST) continue;
    last = numberOf(row, "id");
    break;
  }
  const left = countBelow(sql, last);
  const total = countBelow(sql, Number.MAX_SAFE_INTEGER);
  return ok({ found, searched: total - left, total, ...(left === 0 ? {} : { next: String(last) }) });
}

const OF_TICKETS = "FROM docs WHERE kind = 'ticket' AND erased = 0 AND id < ?";

/** The conversations of the next stretch that may say it, and the place up to which all are looked at. */
function stretch(sql: Sql, below: number, ask: SearchAsk): { readonly rows: readonly SqlRow[]; readonly searchedTo: number } {
  const han = ask.words.filter((word) => /^[\u3400-\u9fff]+$/.test(word)).map((word) => new TextEncoder().encode(word));
  const size = han.length === 0 ? STRETCH : STRETCH_BYTES;
  const to = numberOf(
    sql.all(`SELECT COALESCE(MIN(id), 0) AS id FROM (SELECT id ${OF_TICKETS} ORDER BY id DESC LIMIT ?)`, below, size)[0] ?? { id: 0 },
    "id",
  );
  const says = han.map(() => "AND (instr(snapshot, ?) > 0 OR instr(tail, ?) > 0)").join(" ");
  const rows = sql.all(
    `SELECT id, name ${OF_TICKETS} AND id >= ? ${says} ORDER BY id DESC LIMIT ?`,
    ...[below, to],
    ...han.flatMap((bytes) => [bytes, bytes]),
    STRETCH,
  );
  const lastRow = rows.at(-1);
  return { rows, searchedTo: rows.length === STRETCH && lastRow !== undefined ? numberOf(lastRow, "id") : to };
}

function hitOf(row: SqlRow, { words, from, before, after }: SearchAsk, docs: Docs): Searched | undefined {
  const named = readDocName(textOf(row, "name"));
  if (named === undefined) return undefined;
  const ticket = ticketIn(docs.peek(named.name, "ticket").doc);
  const line = lineSaying(ticket, { words, from }, SNIPPET_CHARS);
  if (line === undefined) return undefined;
  const { id, number, shopper, shopperName: name, phase, updatedAt } = foldTicketRow(ticket);
  if (updatedAt >= (before ?? Number.POSITIVE_INFINITY) || updatedAt < (after ?? Number.NEGATIVE_INFINITY)) return undefined;
  return { id, number, shopper, name, phase, updatedAt, line };
}

function countBelow(sql: Sql, id: number): number {
  return numberOf(sql.all(`SELECT COUNT(*) AS n ${OF_TICKETS}`, id)[0] ?? { n: 0 }, "n");
}
