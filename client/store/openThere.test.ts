// A database that is there, and one that is not: looked for without making it.
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { isThere, openThere, rowUnder } from "./openThere.ts";

const names = async (): Promise<readonly (string | undefined)[]> => (await indexedDB.databases()).map((one) => one.name);

describe("a database that is looked for", () => {
  it("is read by one opening where it is there", async () => {
    const db = new Dexie("there-1");
    db.version(1).stores({ rows: "id" });
    await db.table("rows").put({ id: "key", more: 7 });
    db.close();
    const found = await openThere("there-1");
    if (found === undefined) throw new Error("it is there");
    expect(await rowUnder(found, "rows", "key")).toEqual({ id: "key", more: 7 });
    expect(await rowUnder(found, "rows", "other")).toBeUndefined();
    expect(await rowUnder(found, "no-table", "key")).toBeUndefined();
    found.close();
    expect(await isThere("there-1")).toBe(true);
  });

  it("is not made by looking, however often, and can be made afterwards", async () => {
    const looks = await Promise.all([openThere("there-2"), openThere("there-2"), isThere("there-2")]);
    expect(looks).toEqual([undefined, undefined, false]);
    expect(await names()).not.toContain("there-2");
    const db = new Dexie("there-2");
    db.version(1).stores({ rows: "id" });
    await db.open();
    expect(await isThere("there-2")).toBe(true);
    db.close();
  });
});
