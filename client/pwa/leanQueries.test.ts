// Followed questions as they are built: nothing is missed, and nothing is kept of what was written elsewhere.
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { compileFunction, runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { until } from "../../test/kit/until.ts";
import { forgetWritten } from "./leanQueries.ts";

type Library = typeof import("dexie").Dexie & Pick<typeof import("dexie"), "liveQuery">;

const asReleased = readFileSync(createRequire(import.meta.url).resolve("dexie/dist/dexie.js"), "utf8");
const asBuilt = forgetWritten(asReleased) ?? "";

/** A library of its own. */
function run(script: string): Library {
  const made = { exports: {} };
  compileFunction(script, ["module", "exports"])(made, made.exports);
  return made.exports as Library; // as its own types say
}

let n = 0;
function openTwoTables(library: Library) {
  const db = new library(`lean-${++n}`, { cache: "disabled" });
  db.version(1).stores({ followed: "id", other: "at" });
  return { db, followed: db.table<{ readonly id: number }, number>("followed"), other: db.table<{ readonly at: Date }, Date>("other") };
}

async function collected(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  for (let i = 0; i < 3; i++) {
    await new Promise((done) => setTimeout(done, 10)); // what a turn has looked at lives until its end
    if (typeof collect === "function") collect();
  }
}

const WRITTEN = 200;

/** How many keys of what was written beside a followed question are still held once it is answered. */
async function heldAfter(library: Library): Promise<number> {
  const { db, followed, other } = openTwoTables(library);
  let answers = 0;
  const following = library.liveQuery(() => followed.count()).subscribe(() => answers++);
  await until("the first answer", () => answers === 1);
  const keys: WeakRef<Date>[] = [];
  const write = async (i: number): Promise<void> => {
    const at = new Date(i * 1_000);
    keys.push(new WeakRef(at));
    await other.put({ at });
  };
  for (let i = 0; i < WRITTEN; i++) await write(i);
  await collected();
  following.unsubscribe();
  db.close();
  return keys.filter((one) => one.deref() !== undefined).length;
}

describe("followed questions as they are built", () => {
  it("are Dexie's but for what it notes: another version of it is to be looked at", () => {
    expect(asBuilt).not.toBe("");
    expect(forgetWritten(asBuilt)).toBeUndefined();
  });

  it("keep nothing of what was written elsewhere, where Dexie's own keep all of it", async () => {
    expect(await heldAfter(run(asReleased))).toBeGreaterThan(WRITTEN * 0.9);
    expect(await heldAfter(run(asBuilt))).toBeLessThan(WRITTEN * 0.1); // what is on its way is held for a moment
  });

  it("are told of every write that concerns them: before the first answer, between two, and while one is asked", async () => {
    const library = run(asBuilt);
    const { db, followed, other } = openTwoTables(library);
    const seen: number[] = [];
    let gate: Promise<void> | undefined;
    let reached = false;
    const following = library
      .liveQuery(async () => {
        const count = await followed.count();
        reached = true;
        await gate;
        return count;
      })
      .subscribe((count) => seen.push(count));
    await followed.put({ id: 1 });
    await until("the first answer", () => seen.at(-1) === 1);
    for (let i = 0; i < 50; i++) await other.put({ at: new Date(i) });
    await followed.put({ id: 2 });
    await until("the second", () => seen.at(-1) === 2);
    const { promise, resolve } = Promise.withResolvers<void>();
    [gate, reached] = [promise, false];
    await followed.put({ id: 3 });
    await until("it is asked again", () => reached);
    await followed.put({ id: 4 });
    gate = undefined;
    resolve();
    await until("what was written while it was asked", () => seen.at(-1) === 4);
    following.unsubscribe();
    db.close();
  });

  it("go on after one that failed", async () => {
    const library = run(asBuilt);
    const { db, followed } = openTwoTables(library);
    const seen: number[] = [];
    let fails = 0;
    const following = library
      .liveQuery(async () => {
        const count = await followed.count();
        if (count === 2) throw new Error("not now");
        return count;
      })
      .subscribe({ next: (count) => void seen.push(count), error: () => fails++ });
    await followed.put({ id: 1 });
    await until("the first answer", () => seen.at(-1) === 1);
    await followed.put({ id: 2 });
    await until("the failure", () => fails === 1);
    await followed.put({ id: 3 });
    await until("the next answer", () => seen.at(-1) === 3);
    following.unsubscribe();
    db.close();
  });
});
