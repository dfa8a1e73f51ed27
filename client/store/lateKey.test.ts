// A shelf whose key is still on its way: its database is opened meanwhile, and nothing is read of it before.
import { openTestShelf, roomTicket, TEST_KEY } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import { asId, type DeviceId } from "../../shared/core/ids.ts";
import { commit } from "./commit.ts";
import { openShelf, type Shelf } from "./db.ts";
import { createQueries } from "./queries.ts";

async function filled(): Promise<Shelf> {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [ticket.entry()] });
  shelf.close();
  return shelf;
}

const again = ({ shop, member, db }: Shelf, key: Promise<Uint8Array>): Shelf =>
  openShelf({ shop, member, device: asId<DeviceId>(db.name.split(":").at(-1) ?? ""), random: Math.random, key });

describe("a shelf whose key is on its way", () => {
  it("answers what it was asked once the key is there, and puts nothing aside as unreadable", async () => {
    let bring: (key: Uint8Array) => void = () => undefined;
    const shelf = again(await filled(), new Promise((done) => (bring = done)));
    let answered = false;
    const asked = createQueries(shelf).all();
    void asked.then(() => (answered = true));
    const stop = shelf.footing.remember();
    await new Promise((done) => setTimeout(done, 30));
    expect(answered).toBe(false);
    bring(TEST_KEY);
    expect((await asked).map((row) => row.lastText)).toEqual(["在吗"]);
    expect(shelf.unreadable.noted()).toBe(0);
    stop();
    shelf.close();
  });

  it("gives nothing where the key does not come, and its database can be deleted", async () => {
    const before = await filled();
    const key = Promise.reject<Uint8Array>(new DOMException("locked", "AbortError"));
    const shelf = again(before, key);
    const asked = createQueries(shelf).all();
    await expect(asked).rejects.toThrow();
    shelf.close();
    const opened = indexedDB.deleteDatabase(before.db.name);
    await new Promise<void>((done, fail) => {
      opened.onsuccess = () => done();
      opened.onblocked = () => fail(new Error("held"));
    });
  });
});
