// A room that was seeded opens as any other: its documents read, its tally is counted, a second run adds nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { createNodeRoom, sqlOf } from "../../edge/host/nodeHost.ts";
import { readTally } from "../../edge/room/tallies.ts";
import { bucketsOf, totalOf } from "../../shared/wire/tally.ts";
import { seededRandom } from "../kit/random.ts";
import { readSentences } from "./sentences.ts";
import { seedRoom } from "./seedRoom.ts";

const folder = mkdtempSync(join(tmpdir(), "zhanggui-seed-"));
const file = join(folder, "room.sqlite");
const SIZE = { tickets: 60, messages: 600, seed: 3, now: Date.UTC(2026, 10, 23) };
const NO_WEIGHTS = new Uint8Array(0);

describe("a room that is filled at once", () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const opened = () => createNodeRoom({ file, clock: () => SIZE.now, random: seededRandom(1), weights: () => NO_WEIGHTS });

  it("has them all, once, and opens", () => {
    opened().close();
    const db = new DatabaseSync(file);
    const sql = sqlOf(db);
    expect(seedRoom(sql, SIZE, readSentences())).toBe(600);
    expect(seedRoom(sql, SIZE, readSentences())).toBe(600);
    const rows = sql.all("SELECT name, seq, open FROM docs WHERE kind = 'ticket'");
    expect(rows.length).toBe(60);
    expect(rows.filter((row) => row["open"] === 1).length).toBe(2);
    expect(readTally(sql)).toEqual(totalOf(bucketsOf(rows.map((row) => ({ name: String(row["name"]), seq: Number(row["seq"]) })))));
    db.close();
    const again = opened();
    again.close();
  });
});
