// The room's half of what opens a device's shelf: released to a session that holds, worked out anew each time, kept nowhere but as one secret.
import { ok } from "../../shared/core/result.ts";
import type { Sql } from "../host/ports.ts";
import type { OwnDoor } from "./peopleDoor.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { SESSION_MS, type Sessions } from "./sessions.ts";

const SECRET = "shelf_secret";

export interface HalvesPorts {
  readonly sql: Sql;
  readonly sessions: Sessions;
  readonly secret: () => string;
  readonly mac: (secret: string, text: string) => string;
}

/** The same half for the same member and lock, whatever session asks; another member's lock gives another half. */
export function createHalves({ sql, sessions, secret, mac }: HalvesPorts): Pick<OwnDoor, "shelfHalf"> {
  const own = (): string => {
    const kept = readMeta(sql, SECRET);
    if (kept !== undefined) return kept;
    const made = secret();
    sql.transaction(() => writeMeta(sql, SECRET, made));
    return made;
  };
  return {
    async shelfHalf(token, lock) {
      const known = sessions.ofToken(token);
      if (!known.ok) return known;
      const made = sessions.row(known.value.hash)?.made ?? 0;
      return ok({ half: mac(own(), `${known.value.member.id}\n${lock}`), until: made + SESSION_MS });
    },
  };
}
