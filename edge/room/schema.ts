// The room's tables and how they came to be, version by version. Knows no meaning of what stands in them.
import type { Sql } from "../host/ports.ts";

/** One entry per version, never changed once released: the next shape is a new entry. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // One row per document: snapshot, tail and folded row change together in ONE write.
    `CREATE TABLE docs (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
      seq INTEGER NOT NULL, base INTEGER NOT NULL, snapshot BLOB NOT NULL, tail BLOB NOT NULL,
      row TEXT NOT NULL, clients TEXT NOT NULL, cap TEXT NOT NULL, open INTEGER NOT NULL, due INTEGER NOT NULL)`,
    "CREATE INDEX docs_seq ON docs (seq)",
    "CREATE INDEX docs_open ON docs (id) WHERE open = 1",
    "CREATE TABLE members (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE presence (member TEXT PRIMARY KEY, presence TEXT NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE sessions (hash TEXT PRIMARY KEY, member TEXT NOT NULL, made INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE socket_tickets (hash TEXT PRIMARY KEY, session TEXT NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE timetable (key TEXT PRIMARY KEY, due INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE alerts (key TEXT PRIMARY KEY, at INTEGER NOT NULL, member TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE served (shopper TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (shopper, member)) WITHOUT ROWID",
    "CREATE TABLE audit (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL)",
  ],
];

/** Brings the tables to the newest version. All of a version's steps or none. */
export function migrate(sql: Sql): void {
  sql.run("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
  const from = Number(readMeta(sql, "schema") ?? "0");
  MIGRATIONS.forEach((steps, i) => {
    if (i < from) return;
    sql.transaction(() => {
      for (const step of steps) sql.run(step);
      writeMeta(sql, "schema", String(i + 1));
    });
  });
}

/** A fact about the whole room: epoch, the edge's own Yjs client id, the team's number. */
export function readMeta(sql: Sql, key: string): string | undefined {
  const value = sql.all("SELECT value FROM meta WHERE key = ?", key)[0]?.["value"];
  return typeof value === "string" ? value : undefined;
}

export function writeMeta(sql: Sql, key: string, value: string): void {
  sql.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
}
