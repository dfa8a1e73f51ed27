// The room's tables and how they came to be, version by version. Knows no meaning of what stands in them, but how the audit log is chained
// and what of an article is frozen.
import type { Sql } from "../host/ports.ts";
import { CHAIN_BEGINS, linkOf, type Hash } from "./chain.ts";
import { numberOf, textOf } from "./columns.ts";
import { freezeOldArticles } from "./frozen.ts";

/** A statement, or what a statement cannot say. */
type Step = string | ((sql: Sql, hash: Hash) => void);

/** One entry per version, never changed once released: the next shape is a new entry. */
const MIGRATIONS: readonly (readonly Step[])[] = [
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
  [
    "ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sessions ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sessions ADD COLUMN ended INTEGER NOT NULL DEFAULT 0", // 1: ended on purpose, and its device is to forget
    "UPDATE sessions SET seen = made",
    "CREATE TABLE logins (login TEXT PRIMARY KEY, member TEXT NOT NULL UNIQUE) WITHOUT ROWID",
    // A passkey's id is its own; a password's and a recovery code's are ours.
    `CREATE TABLE credentials (
      id TEXT PRIMARY KEY, member TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
      made INTEGER NOT NULL, used INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID`,
    "CREATE INDEX credentials_member ON credentials (member)",
    "CREATE TABLE challenges (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE attempts (key TEXT PRIMARY KEY, times TEXT NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE invites (hash TEXT PRIMARY KEY, member TEXT NOT NULL UNIQUE, until INTEGER NOT NULL) WITHOUT ROWID",
    `CREATE TABLE api_keys (
      id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, scopes TEXT NOT NULL,
      maker TEXT NOT NULL, made INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID`,
    "ALTER TABLE audit RENAME TO audit_1",
    `CREATE TABLE audit (
      n INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL, chain TEXT NOT NULL)`,
    chainOldAudit,
    "DROP TABLE audit_1",
  ],
  [
    // Who the shop's server vouched for, by the shopper's id in tickets.
    "CREATE TABLE signed_shoppers (shopper TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
  ],
  [
    "ALTER TABLE docs ADD COLUMN erased INTEGER NOT NULL DEFAULT 0", // 1: written anew without its person, and closed for good
    // `shoppers`: whose conversations, as a list of ids, until all are done; then nobody's.
    `CREATE TABLE erasures (
      id TEXT PRIMARY KEY, shopper TEXT NOT NULL, maker TEXT NOT NULL, at INTEGER NOT NULL,
      conversations INTEGER NOT NULL, remaining INTEGER NOT NULL, shoppers TEXT NOT NULL) WITHOUT ROWID`,
  ],
  [
    // The tally of all documents, in the row a change writes anyway; "" where it was never counted (tallies.ts).
    "ALTER TABLE docs ADD COLUMN tally TEXT NOT NULL DEFAULT ''",
  ],
  [
    // What was published, as it was: rows are added, never changed. `source`: of a roll-back, the version said again; else 0.
    `CREATE TABLE article_versions (
      article TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, maker TEXT NOT NULL, why TEXT NOT NULL,
      source INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (article, version)) WITHOUT ROWID`,
    freezeOldArticles,
  ],
  [
    // What was written today, in the row a change writes anyway; "" where nobody counts (budget.ts).
    "ALTER TABLE docs ADD COLUMN spent TEXT NOT NULL DEFAULT ''",
  ],
  ["CREATE TABLE goldens (id TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID"],
  [
    // Orders, masked. `number`: as orderKey makes it; `owner`: a shopper's id; `phone`: sealed; `at`: when the shop last told us; `batch`: of an import.
    `CREATE TABLE orders (
      number TEXT PRIMARY KEY, owner TEXT NOT NULL, phone TEXT NOT NULL, placed INTEGER NOT NULL, updated INTEGER NOT NULL,
      at INTEGER NOT NULL, batch TEXT NOT NULL, card TEXT NOT NULL) WITHOUT ROWID`,
    "CREATE INDEX orders_owner ON orders (owner, placed)",
    "CREATE INDEX orders_phone ON orders (phone) WHERE phone <> ''",
    // How the orders of the last import were before it; "": not at all.
    "CREATE TABLE order_undo (number TEXT PRIMARY KEY, owner TEXT NOT NULL, before TEXT NOT NULL) WITHOUT ROWID",
    // Wrong tries at an order, by its sealed number.
    "CREATE TABLE order_tries (key TEXT PRIMARY KEY, times TEXT NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID",
  ],
  // Pictures of answers, by the hash of their bytes, which never change. `at`: when it was given, or last seen in use.
  ["CREATE TABLE pictures (name TEXT PRIMARY KEY, at INTEGER NOT NULL, maker TEXT NOT NULL, bytes BLOB NOT NULL)"],
  [
    // Where alerts go: robots and addresses of the shop's, and browsers that want to be woken (by the hash of their endpoint).
    "CREATE TABLE alert_channels (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    `CREATE TABLE push_devices (
      id TEXT PRIMARY KEY, member TEXT NOT NULL, session TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID`,
    // One alert to one receiver: what waits, and what became of the rest. `at`: when it is tried, or was done with.
    `CREATE TABLE alert_sends (
      id INTEGER PRIMARY KEY, alert TEXT NOT NULL, receiver TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL,
      tries INTEGER NOT NULL, words TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (alert, receiver))`,
    "CREATE INDEX alert_sends_due ON alert_sends (at) WHERE state = 'waits'",
  ],
  [
    // What became of the tickets a member had, by group of intents.
    `CREATE TABLE records (
      member TEXT NOT NULL, grp TEXT NOT NULL, handled INTEGER NOT NULL, solved INTEGER NOT NULL, PRIMARY KEY (member, grp)) WITHOUT ROWID`,
  ],
  ["CREATE TABLE macro_uses (macro TEXT PRIMARY KEY, n INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID"],
  [
    // Files of conversations, in parts below what a row may hold. `maker`: a member, or the hash of a shopper's capability. What is told of it
    // stands before the bytes, so that it is read without them.
    `CREATE TABLE files (
      ticket TEXT NOT NULL, id TEXT NOT NULL, part INTEGER NOT NULL, at INTEGER NOT NULL, maker TEXT NOT NULL, kind TEXT NOT NULL,
      size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (ticket, id, part))`,
  ],
  // Tickets at an end that are to come back.
  ["CREATE INDEX docs_later ON docs (id) WHERE open = 0 AND due > 0"],
  [
    // Rules of inspection that judged a conversation, whole and for good.
    "CREATE TABLE rule_sets (version TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID",
    judgeThePast,
  ],
  [
    // What each conversation that is over comes to, by the day of its end (days since 1970-01-01 by the shop's clock).
    "CREATE TABLE ticket_facts (day INTEGER NOT NULL, ticket TEXT NOT NULL, shopper TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (day, ticket)) WITHOUT ROWID",
    "CREATE INDEX ticket_facts_shopper ON ticket_facts (shopper)",
    // The sums of a day (`d20780`) or a month (`m2026-11`), by slice; folded from facts, thrown away at will. Days whose facts changed since.
    "CREATE TABLE period_sums (period TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE stale_days (day INTEGER PRIMARY KEY)",
  ],
  // What was asked in a half-hour by the shop's clock: matters, products, articles, ids of tickets.
  ["CREATE TABLE matter_windows (window INTEGER PRIMARY KEY, json TEXT NOT NULL)"],
];

/** A fact: conversations up to this row's number ended before there was inspection, and are still to be judged (inspecting.ts). */
export const JUDGED_FROM = "judged_from";

function judgeThePast(sql: Sql): void {
  const last = sql.all("SELECT MAX(id) AS last FROM docs WHERE kind = 'ticket'")[0]?.["last"];
  if (typeof last === "number") writeMeta(sql, JUDGED_FROM, String(last + 1));
}

/** Entries written before there was a chain keep their place at its beginning. */
function chainOldAudit(sql: Sql, hash: Hash): void {
  let chain = CHAIN_BEGINS;
  sql.all("SELECT at, who, what FROM audit_1 ORDER BY id").forEach((row, i) => {
    const entry = { n: i + 1, at: numberOf(row, "at"), who: textOf(row, "who"), what: textOf(row, "what"), about: "" };
    chain = linkOf(hash, chain, entry);
    const { n, at, who, what, about } = entry;
    sql.run("INSERT INTO audit (n, at, who, what, about, chain) VALUES (?, ?, ?, ?, ?, ?)", n, at, who, what, about, chain);
  });
}

/** Brings the tables to the newest version. All of a version's steps or none. */
export function migrate(sql: Sql, hash: Hash): void {
  sql.run("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
  const from = Number(readMeta(sql, "schema") ?? "0");
  MIGRATIONS.forEach((steps, i) => {
    if (i < from) return;
    sql.transaction(() => {
      for (const step of steps) {
        if (typeof step === "string") sql.run(step);
        else step(sql, hash);
      }
      writeMeta(sql, "schema", String(i + 1));
    });
  });
}

/** A fact: words were let go since the file was last written anew, and may still stand in its freed pages (host/wash.ts). */
export const FREED = "freed";

/** A fact about the whole room: epoch, the edge's own Yjs client id, the team's number. */
export function readMeta(sql: Sql, key: string): string | undefined {
  const value = sql.all("SELECT value FROM meta WHERE key = ?", key)[0]?.["value"];
  return typeof value === "string" ? value : undefined;
}

export function writeMeta(sql: Sql, key: string, value: string): void {
  sql.run("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
}
