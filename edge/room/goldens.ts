// The shop's golden conversations: kept, given, taken away. Whoever publishes runs them; the room plays none.
import type { Clock } from "../../shared/core/ids.ts";
import { readJson } from "../../shared/core/check.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { readWrittenDialogue } from "../../shared/domain/dialogues/written.ts";
import { GOLDENS_MOST } from "../../shared/wire/goldenApi.ts";
import type { Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import { numberOf, textOf } from "./columns.ts";
import type { GoldenDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";

export interface GoldenPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly audit: Audit;
}

export function createGoldens({ sql, clock, sessions, audit }: GoldenPorts): GoldenDoor {
  const has = (id: string): boolean => sql.all("SELECT 1 FROM goldens WHERE id = ?", id).length > 0;
  const count = (): number => numberOf(sql.all("SELECT COUNT(*) AS many FROM goldens")[0] ?? {}, "many");
  return {
    async goldens(token) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const goldens = sql.all("SELECT body FROM goldens ORDER BY at, id").flatMap((row) => {
        const one = readJson(readWrittenDialogue, textOf(row, "body"), "a golden conversation");
        return one.ok ? [one.value] : []; // of a shape this version does not know: the others are still good
      });
      return ok({ goldens });
    },
    async putGolden(token, dialogue) {
      const known = sessions.ofToken(token, "publishArticle");
      if (!known.ok) return known;
      if (!has(dialogue.id) && count() >= GOLDENS_MOST)
        return refuse("full", `at most ${GOLDENS_MOST} golden conversations`, "goldens-full");
      sql.transaction(() => {
        sql.run(
          "INSERT INTO goldens (id, at, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
          dialogue.id,
          clock(),
          JSON.stringify(dialogue),
        );
        audit.write(known.value.member.id, "golden written", dialogue.id);
      });
      return ok(true);
    },
    async dropGolden(token, id) {
      const known = sessions.ofToken(token, "publishArticle");
      if (!known.ok) return known;
      if (!has(id)) return ok(true);
      sql.transaction(() => {
        sql.run("DELETE FROM goldens WHERE id = ?", id);
        audit.write(known.value.member.id, "golden removed", id);
      });
      return ok(true);
    },
  };
}
