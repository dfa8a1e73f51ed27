// The pictures of answers: rows whose bytes never change, each called by what it is; those nobody uses go (sweeping.ts). Takes the Worker's word for that; decodes nothing.
import type { Clock } from "../../shared/core/ids.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import type { PictureDoor, Sql } from "../host/ports.ts";
import { bytesOf, numberOf } from "./columns.ts";
import type { Sessions } from "./sessions.ts";

export const PICTURES_MOST = 1_000; // of a shop: 600 MB at the very most

export interface PicturePorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly sessions: Sessions;
  /** There is one more. */
  readonly given: () => void;
}

export function createPictures({ sql, clock, sessions, given }: PicturePorts): PictureDoor {
  const count = (): number => numberOf(sql.all("SELECT COUNT(*) AS many FROM pictures")[0] ?? {}, "many");
  return {
    async putPicture(token, name, bytes) {
      const known = sessions.ofToken(token, "draftArticle");
      if (!known.ok) return known;
      const had = sql.all("SELECT at FROM pictures WHERE name = ?", name)[0];
      if (had !== undefined) {
        if (numberOf(had, "at") < clock() - DAY) sql.run("UPDATE pictures SET at = ? WHERE name = ?", clock(), name); // wanted anew
        return ok(true);
      }
      if (count() >= PICTURES_MOST) return refuse("full", `at most ${PICTURES_MOST} pictures`, "pictures-full");
      sql.run("INSERT INTO pictures (name, at, maker, bytes) VALUES (?, ?, ?, ?)", name, clock(), known.value.member.id, bytes);
      given();
      return ok(true);
    },
    async picture(name) {
      const row = sql.all("SELECT bytes FROM pictures WHERE name = ?", name)[0];
      return row === undefined ? refuse("unknown", "there is no such picture") : ok(bytesOf(row, "bytes"));
    },
  };
}
