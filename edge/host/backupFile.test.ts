// The backup's file: what it refuses to be made of, to be written over, and to be put back.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databasesIn, restoreBackup, writeBackup } from "./backupFile.ts";

const NOW = Date.UTC(2026, 10, 2);
let top: string;
const at = (...path: readonly string[]): string => join(top, ...path);
const ROOM = "zhanggui-ShopRoom/a1b2.sqlite";
const roomIn = (data: string): string => at(data, "v3/do", ROOM);

/** Databases as workerd keeps them: one of a room, one of its alarms. */
function makeShop(data: string, words: string): DatabaseSync {
  mkdirSync(at(data, "v3/do/zhanggui-ShopRoom"), { recursive: true });
  new DatabaseSync(at(data, "v3/do/zhanggui-ShopRoom/metadata.sqlite")).exec(
    "CREATE TABLE _cf_ALARM (actor_id TEXT); PRAGMA journal_mode = WAL",
  );
  const db = new DatabaseSync(roomIn(data));
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL); CREATE TABLE said (words TEXT)");
  db.prepare("INSERT INTO said VALUES (?)").run(words);
  return db;
}

function saidIn(data: string): unknown {
  const db = new DatabaseSync(roomIn(data));
  const words = db.prepare("SELECT words FROM said").get()?.["words"];
  db.close();
  return words;
}

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "zhanggui-backup-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

describe("a backup", () => {
  it("is made of an open shop, holds what is committed, and is readable by its owner alone", () => {
    const db = makeShop("data", "说过的话");
    db.exec("BEGIN; INSERT INTO said VALUES ('half said')");
    expect(writeBackup(at("data"), at("file"), NOW)).toMatchObject({ ok: true, value: { madeAt: NOW, rooms: 1 } });
    db.exec("COMMIT");
    expect(statSync(at("file")).mode & 0o077).toBe(0);
    expect(readdirSync(top).toSorted()).toEqual(["data", "file"]);
    expect(restoreBackup(at("file"), at("other"), false, NOW)).toMatchObject({ ok: true });
    expect(saidIn("other")).toBe("说过的话");
    const rows = new DatabaseSync(roomIn("other"));
    expect(rows.prepare("SELECT COUNT(*) AS n FROM said").get()).toEqual({ n: 1 });
    expect(rows.prepare("SELECT value FROM meta WHERE key = 'restored'").get()).toEqual({ value: String(NOW) });
    rows.close();
    db.close();
  });

  it("is made of a shop that was killed: what still lies in its write-ahead log is in it", () => {
    const db = makeShop("data", "only in the log");
    mkdirSync(at("killed/v3/do/zhanggui-ShopRoom"), { recursive: true });
    for (const end of ["", "-wal"]) copyFileSync(roomIn("data") + end, roomIn("killed") + end); // as a dead process leaves them
    db.close();
    expect(writeBackup(at("killed"), at("file"), NOW)).toMatchObject({ ok: true });
    expect(restoreBackup(at("file"), at("other"), false, NOW)).toMatchObject({ ok: true });
    expect(saidIn("other")).toBe("only in the log");
  });

  it("leaves out what was erased, though its page still holds it", () => {
    const db = makeShop("data", "kept");
    db.prepare("INSERT INTO said VALUES (?)").run("erased words ".repeat(2_000));
    db.exec("DELETE FROM said WHERE words LIKE 'erased%'; PRAGMA wal_checkpoint(TRUNCATE)");
    expect(readFileSync(roomIn("data")).includes("erased words")).toBe(true);
    writeBackup(at("data"), at("file"), NOW);
    expect(readFileSync(at("file")).includes("erased words")).toBe(false);
    db.close();
  });

  it("is not written over a file that is there, nor of a folder without a shop", () => {
    makeShop("data", "a").close();
    writeFileSync(at("file"), "mine");
    expect(writeBackup(at("data"), at("file"), NOW)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(readFileSync(at("file"), "utf8")).toBe("mine");
    expect(writeBackup(at("nothing"), at("new"), NOW)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(existsSync(at("new"))).toBe(false);
  });
});

describe("putting one back", () => {
  beforeEach(() => {
    makeShop("data", "then").close();
    writeBackup(at("data"), at("file"), NOW);
  });

  it("is refused over data that is there, unless said so: then that is moved aside", () => {
    rmSync(at("data"), { recursive: true });
    makeShop("data", "now").close();
    expect(restoreBackup(at("file"), at("data"), false, NOW)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(saidIn("data")).toBe("now");
    const restored = restoreBackup(at("file"), at("data"), true, NOW);
    expect(restored).toMatchObject({ ok: true, value: { before: at("data", "before-restore-2026-11-02T00-00-00-000Z") } });
    expect(saidIn("data")).toBe("then");
    const aside = new DatabaseSync(at("data/before-restore-2026-11-02T00-00-00-000Z/do", ROOM));
    expect(aside.prepare("SELECT words FROM said").get()).toEqual({ words: "now" });
    aside.close();
  });

  it("is refused while the shop is open", () => {
    const open = new DatabaseSync(roomIn("data"));
    open.prepare("SELECT * FROM said").all(); // a room has read before anything else
    expect(restoreBackup(at("file"), at("data"), true, NOW)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    open.close();
    expect(restoreBackup(at("file"), at("data"), true, NOW)).toMatchObject({ ok: true });
  });

  it("is done over a database that is broken: that is moved aside as it is", () => {
    writeFileSync(roomIn("data"), "not a database any more");
    const restored = restoreBackup(at("file"), at("data"), true, NOW);
    expect(restored).toMatchObject({ ok: true, value: { erased: undefined } });
    expect(saidIn("data")).toBe("then");
    expect(readFileSync(at("data/before-restore-2026-11-02T00-00-00-000Z/do", ROOM), "utf8")).toBe("not a database any more");
  });

  it("is refused for a file that is none, is not there, is damaged, or names a place outside; nothing is touched then", () => {
    writeFileSync(at("letter"), "dear shop");
    copyFileSync(at("file"), at("damaged"));
    const damaged = new DatabaseSync(at("damaged"));
    damaged.exec("UPDATE pieces SET bytes = zeroblob(length(bytes))");
    damaged.close();
    copyFileSync(at("file"), at("sly"));
    const sly = new DatabaseSync(at("sly"));
    sly.exec("INSERT INTO files (name, bytes, sha256) VALUES ('../../../evil.sqlite', 0, '')");
    sly.close();
    for (const name of ["letter", "damaged", "sly", "nowhere"]) {
      expect(restoreBackup(at(name), at("data"), true, NOW), name).toMatchObject({ ok: false });
      expect(saidIn("data")).toBe("then");
    }
    expect(databasesIn(at("data")).length).toBe(2);
    expect(existsSync(at("evil.sqlite"))).toBe(false);
  });
});
