// A room whose rows came back from a backup begins another history of itself before anybody is let in. Knows the mark the restore leaves;
// changes no document, and cannot bring back what came after the backup.
import type { Clock, Random } from "../../shared/core/ids.ts";
import type { Sql } from "../host/ports.ts";
import { createAudit } from "./audit.ts";
import type { Hash } from "./chain.ts";
import { forgetFacts } from "./facts.ts";
import { readMeta } from "./schema.ts";
import { forgetSetup } from "./setup.ts";

/** In `meta`, written beside a room that is not running: when the backup was made, in ms. */
export const RESTORED = "restored";

export interface RestoredPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly secret: () => string;
  readonly hash: Hash;
}

/** Where the mark stands: another epoch, another edge client id, the tally counted anew, nobody signed in, no link or ticket good any more, an entry in the log. Once. */
export function beginAnew(ports: RestoredPorts): void {
  const { sql } = ports;
  const madeAt = readMeta(sql, RESTORED);
  if (madeAt === undefined) return;
  sql.transaction(() => {
    forgetFacts(sql, ports.random, ports.secret);
    forgetSetup(sql);
    // What was used up or ended after the backup would be good again: a revoked session, an invitation, a challenge.
    for (const table of ["sessions", "socket_tickets", "invites", "challenges"]) sql.run(`DELETE FROM ${table}`);
    createAudit(sql, ports.clock, ports.hash).write("edge", "restored", new Date(Number(madeAt) || 0).toISOString());
    sql.run("DELETE FROM meta WHERE key = ?", RESTORED);
  });
}
