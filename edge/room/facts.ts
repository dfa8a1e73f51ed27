// Facts of the whole room, made once and never changed after: its epoch, the edge's own Yjs client id; and the rising number as it stands.
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { Random } from "../../shared/core/ids.ts";
import { isPlain } from "../../shared/core/check.ts";

export interface RoomFacts {
  /** Names this history of the room. A device that knows another one begins anew. */
  readonly epoch: string;
  /** Under which only the edge writes, in every document. */
  readonly edgeClient: number;
  /** The room's one rising number. */
  readonly head: { value: number };
}

const EPOCH_CHARS = 12;
const CLIENT_IDS = 2 ** 32 - 1; // Yjs takes 32 bits

export function readFacts(sql: Sql, random: Random, secret: () => string): RoomFacts {
  const epoch = readMeta(sql, "epoch") ?? secret().replaceAll(".", "").slice(0, EPOCH_CHARS);
  const edgeClient = Number(readMeta(sql, "edge_client") ?? 1 + Math.floor(random() * CLIENT_IDS));
  sql.transaction(() => {
    if (readMeta(sql, "epoch") === undefined) writeMeta(sql, "epoch", epoch);
    if (readMeta(sql, "edge_client") === undefined) writeMeta(sql, "edge_client", String(edgeClient));
  });
  const row = sql.all("SELECT COALESCE(MAX(seq), 0) AS seq FROM docs")[0];
  const team = Number(readMeta(sql, "team_seq") ?? "0");
  return { epoch, edgeClient, head: { value: Math.max(team, row === undefined ? 0 : numberOf(row, "seq")) } };
}

/** The number of the ticket made last; they are numbered as they are made. */
export function lastTicketNumber(sql: Sql): number {
  const row = sql.all("SELECT row FROM docs WHERE kind = 'ticket' ORDER BY id DESC LIMIT 1")[0];
  const raw: unknown = row === undefined ? undefined : JSON.parse(textOf(row, "row"));
  const number = isPlain(raw) ? raw["number"] : 0;
  return typeof number === "number" ? number : 0;
}
