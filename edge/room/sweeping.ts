// Pictures nobody uses and files nobody sent: looked for once a week by the alarm, let go once nothing has named them for a month (a file: a week).
// Says in the log how many went.
import { MINUTE, DAY } from "../../shared/core/time.ts";
import type { Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Docs } from "./docs.ts";
import { letFilesGo, unsentFiles } from "./filesSwept.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface SweepingPorts {
  readonly sql: Sql;
  readonly docs: Pick<Docs, "open" | "peek">;
  readonly audit: Pick<Audit, "write">;
  readonly timetable: Timetable;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
}

export interface Sweeping {
  /** There may be a picture or a file, or one more: asks for the next look. Not to be called in a turn. */
  readonly arrange: () => void;
  readonly portion: (turn: Turn) => void;
}

export const LOOK_MS = 7 * DAY;
export const GRACE_MS = 30 * DAY; // from when it was given, or last seen in use: a draft may lie on a desk without a network, or be undone
const MOST = 200; // of one portion: some 120 MB at the very most
const PAGE = 200; // rows read at once: an article has some 10 KB
const NAMES = /[0-9a-f]{64}\.(?:webp|jpg|png)/g;

export function createSweeping({ sql, docs, audit, timetable, run }: SweepingPorts): Sweeping {
  return {
    arrange() {
      if (timetable.workDue("sweep:") !== undefined || !hasAny(sql)) return;
      run((turn) => timetable.setWork(turn, "sweep:", turn.now + LOOK_MS));
    },
    portion(turn) {
      const named = new Set(namedIn(sql));
      const all = sql.all("SELECT name, at FROM pictures").map((row) => ({ name: textOf(row, "name"), at: numberOf(row, "at") }));
      const gone = all.filter(({ name, at }) => !named.has(name) && at < turn.now - GRACE_MS).slice(0, MOST);
      const seen = all.filter(({ name, at }) => named.has(name) && at < turn.now - DAY);
      const unsent = unsentFiles(sql, docs, turn.now);
      const next = gone.length === MOST || unsent.after !== "" ? MINUTE : LOOK_MS;
      timetable.setWork(turn, "sweep:", gone.length === all.length && !hasFiles(sql) ? undefined : turn.now + next);
      turn.also(() => {
        letFilesGo(sql, unsent);
        if (unsent.gone.length > 0) audit.write("edge", "files let go", `${unsent.gone.length} files`);
        for (const { name } of seen) sql.run("UPDATE pictures SET at = ? WHERE name = ?", turn.now, name);
        for (const { name } of gone) sql.run("DELETE FROM pictures WHERE name = ?", name);
        if (gone.length > 0) audit.write("edge", "pictures let go", `${gone.length} pictures`);
      });
    },
  };
}

const hasFiles = (sql: Sql): boolean => sql.all("SELECT 1 FROM files LIMIT 1").length > 0;
const hasAny = (sql: Sql): boolean => hasFiles(sql) || sql.all("SELECT 1 FROM pictures LIMIT 1").length > 0;

/** Names in every version that was ever published, and in every draft, product and setting as it stands. */
function* namedIn(sql: Sql): Generator<string> {
  for (let article = "", version = 0; ; ) {
    const query = `SELECT article, version, body FROM article_versions
      WHERE (article, version) > (?, ?) AND instr(body, '/pictures/') > 0 ORDER BY article, version LIMIT ?`;
    const rows = sql.all(query, article, version, PAGE);
    for (const row of rows) {
      [article, version] = [textOf(row, "article"), numberOf(row, "version")];
      yield* textOf(row, "body").match(NAMES) ?? [];
    }
    if (rows.length < PAGE) break;
  }
  for (let name = ""; ; ) {
    const query = `SELECT name, row FROM docs
      WHERE name > ? AND kind IN ('article', 'product', 'shop') AND instr(row, '/pictures/') > 0 ORDER BY name LIMIT ?`;
    const rows = sql.all(query, name, PAGE);
    for (const row of rows) {
      name = textOf(row, "name");
      yield* textOf(row, "row").match(NAMES) ?? [];
    }
    if (rows.length < PAGE) break;
  }
}
