// Facts of the whole room, made once for its history: its epoch, the edge's own Yjs client id; and the rising number as it stands.
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { forgetTally, readTally } from "./tallies.ts";
import type { Random } from "../../shared/core/ids.ts";
import { isPlain } from "../../shared/core/check.ts";
import type { Tally } from "../../shared/wire/tally.ts";

export interface RoomFacts {
  /** Names this history of the room. A device that knows another one begins anew. */
  readonly epoch: string;
  /** Under which only the edge writes, in every document. */
  readonly edgeClient: number;
  /** Under which the edge wrote before the room was restored: nobody's, for ever. */
  readonly formerEdgeClients: readonly number[];
  /** The room's one rising number. */
  readonly head: { value: number };
  /** The tally of all documents at that number. */
  readonly tally: { value: Tally };
}

const EPOCH_CHARS = 12;
const FORMER = "former_edge_clients"; // meta: a JSON list
const CLIENT_IDS = 2 ** 32 - 1; // Yjs takes 32 bits

export function readFacts(sql: Sql, random: Random, secret: () => string): RoomFacts {
  const epoch = readMeta(sql, "epoch") ?? makeEpoch(secret);
  const edgeClient = Number(readMeta(sql, "edge_client") ?? makeClient(random));
  sql.transaction(() => {
    if (readMeta(sql, "epoch") === undefined) writeMeta(sql, "epoch", epoch);
    if (readMeta(sql, "edge_client") === undefined) writeMeta(sql, "edge_client", String(edgeClient));
  });
  const row = sql.all("SELECT COALESCE(MAX(seq), 0) AS seq FROM docs")[0];
  const team = Number(readMeta(sql, "team_seq") ?? "0");
  const formerEdgeClients = formerClients(sql);
  const head = { value: Math.max(team, row === undefined ? 0 : numberOf(row, "seq")) };
  return { epoch, edgeClient, formerEdgeClients, head, tally: { value: readTally(sql) } };
}

const makeEpoch = (secret: () => string): string => secret().replaceAll(".", "").slice(0, EPOCH_CHARS);
const makeClient = (random: Random): number => 1 + Math.floor(random() * CLIENT_IDS);

/**
 * Another epoch and another client id, in the caller's transaction; the tally is counted from what is there. What the edge wrote after the backup still stands on devices under the
 * old id: written under it again, two different letters would go by one (client, clock), and replicas differ unnoticed.
 */
export function forgetFacts(sql: Sql, random: Random, secret: () => string): void {
  const was = readMeta(sql, "edge_client");
  if (was !== undefined) writeMeta(sql, FORMER, JSON.stringify([...formerClients(sql), Number(was)]));
  writeMeta(sql, "edge_client", String(makeClient(random)));
  writeMeta(sql, "epoch", makeEpoch(secret));
  forgetTally(sql);
}

function formerClients(sql: Sql): readonly number[] {
  const raw: unknown = JSON.parse(readMeta(sql, FORMER) ?? "[]");
  return Array.isArray(raw) ? raw.filter((one): one is number => typeof one === "number") : [];
}

/** The number of the ticket made last; they are numbered as they are made. */
export function lastTicketNumber(sql: Sql): number {
  const row = sql.all("SELECT row FROM docs WHERE kind = 'ticket' ORDER BY id DESC LIMIT 1")[0];
  const raw: unknown = row === undefined ? undefined : JSON.parse(textOf(row, "row"));
  const number = isPlain(raw) ? raw["number"] : 0;
  return typeof number === "number" ? number : 0;
}
