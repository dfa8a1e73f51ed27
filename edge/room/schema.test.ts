// A database of an older version opens, keeps what was in it, and is brought to the newest shape.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { createNodeRoom } from "../host/nodeHost.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const NOW = Date.UTC(2026, 10, 2);
const folder = mkdtempSync(join(tmpdir(), "zhanggui-schema-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An article as documents of then held it: one card, plain answers. */
function oldArticle() {
  const card = {
    ...{ id: "returns", intent: "return_exchange", scope: { at: "shop" }, status: "published", version: 3, updatedAt: NOW - 5 },
    ...{ title: { zh: "怎么退", en: "Returns" }, questions: { zh: ["怎么退货"], en: [] } },
  };
  const doc = new Y.Doc();
  doc.getMap("article").set("card", card);
  doc.getText("zh").insert(0, "七天内可以退。");
  doc.getText("en").insert(0, "Within seven days.");
  const answer = { zh: "七天内可以退。", en: "Within seven days." };
  return { bytes: Y.encodeStateAsUpdate(doc), row: { ...card, answer } };
}

/** The tables as they were at version 1, with a shop in them: its team, an article, a session, a log without a chain. */
function writeVersion1(file: string): void {
  const db = new DatabaseSync(file);
  const statements = [
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
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
    "INSERT INTO meta (key, value) VALUES ('schema', '1'), ('epoch', 'e1'), ('edge_client', '7'), ('team_seq', '1'), ('seeded', '1'), ('shop_id', 'old')",
  ];
  for (const one of statements) db.exec(one);
  const owner = {
    id: "linxi",
    name: { zh: "林溪", en: "Lin Xi" },
    role: "owner",
    skills: {},
    languages: ["zh"],
    capacity: 3,
    record: {},
    active: true,
  };
  db.prepare("INSERT INTO members (id, json) VALUES (?, ?)").run(owner.id, JSON.stringify(owner));
  db.prepare("INSERT INTO sessions (hash, member, made) VALUES (?, ?, ?)").run(sha256("old-token"), owner.id, NOW - 1_000);
  const { bytes, row } = oldArticle();
  db.prepare(
    "INSERT INTO docs (name, kind, seq, base, snapshot, tail, row, clients, cap, open, due) VALUES (?, 'article', 1, 1, ?, ?, ?, '{}', '', 0, 0)",
  ).run("article:returns", bytes, new Uint8Array(0), JSON.stringify(row));
  const entry = db.prepare("INSERT INTO audit (at, who, what) VALUES (?, ?, ?)");
  for (const what of ["signed in", "signed out", "signed in"]) entry.run(NOW - 1_000, owner.id, what);
  db.close();
}

it("a database of version 1 is migrated: its people stay signed in, its log is chained, what it had published is said as ever [R213]", async () => {
  const file = join(folder, "room.sqlite");
  writeVersion1(file);
  const open = () =>
    createNodeRoom({
      file,
      clock: () => NOW,
      random: () => 0.5,
      weights: () => new Uint8Array(0),
      seed: { policy: DEFAULT_POLICY, members: [], articles: [], products: [] },
    });
  for (const round of [1, 2]) {
    const host = open();
    expect(await host.room.session("old-token")).toMatchObject({ ok: true, value: { member: "linxi", role: "owner", shop: "old" } });
    expect(await host.room.sessions("old-token", "")).toMatchObject({
      ok: true,
      value: { sessions: [{ device: "", made: NOW - 1_000, seen: NOW - 1_000, current: true }] },
    });
    expect(await host.room.audit("old-token", 0, "")).toMatchObject({
      ok: true,
      value: {
        whole: true,
        entries: [
          { n: 3, what: "signed in" },
          { n: 2, what: "signed out" },
          { n: 1, about: "" },
        ],
      },
    });
    expect((await host.room.pack()).articles).toEqual([oldArticle().row]);
    const version = { version: 3, by: "edge", at: NOW - 5, why: "", title: { zh: "怎么退" } };
    expect(await host.room.articleVersions("old-token", "returns")).toMatchObject({ ok: true, value: { versions: [version] } });
    expect((await host.room.people("old-token")).ok, `round ${round}`).toBe(true);
    host.close();
  }
});
