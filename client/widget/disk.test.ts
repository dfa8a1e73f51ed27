// The widget's disk when the browser takes it away: emptied, lost, taken by a newer version, as the platform does it. A full one: test/e2e.
import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openShelf } from "./shelf.ts";

let names = 0;
const nextName = (): string => `disk-${++names}`;
afterEach(() => vi.restoreAllMocks());

/** The connections the shelf makes, newest last. */
function watchConnections(): readonly IDBDatabase[] {
  const made: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
    const asked = open(name, version);
    asked.addEventListener("success", () => made.push(asked.result));
    return asked;
  });
  return made;
}

const remove = (name: string): Promise<void> =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });

describe("the widget's disk", () => {
  it("emptied under the page gets back what the page read or wrote, and nothing it removed", async () => {
    const name = nextName();
    const before = await openShelf(name);
    await before.change("turn t1 a", () => "said earlier");
    const shelf = await openShelf(name);
    expect(await shelf.list("turn ")).toEqual(["said earlier"]);
    await shelf.change("session", () => ({ ticket: "t1" }));
    await shelf.change("draft", () => "half");
    await shelf.change("draft", () => undefined);
    await remove(name);
    expect(await shelf.get("session")).toEqual({ ticket: "t1" });
    expect(await (await openShelf(name)).list("")).toEqual([expect.any(String), { ticket: "t1" }, "said earlier"]);
    expect(shelf.durable).toBe(true);
  });

  it("whose connection was lost is asked again over a new one", async () => {
    const made = watchConnections();
    const shelf = await openShelf(nextName());
    await shelf.change("a", () => 1);
    forceCloseDatabase(made[0] as never);
    expect(await shelf.get("a")).toBe(1);
    const live = made.at(-1);
    if (live === undefined) throw new Error("no connection");
    vi.spyOn(live, "transaction").mockImplementation(() => {
      throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
    });
    expect(await shelf.change("a", (old) => Number(old) + 1)).toBe(2);
    expect(made.length).toBe(3);
  });

  it("closed while work is beginning on it: the work is done on a new one, though its transaction never says a word", async () => {
    const made = watchConnections();
    const shelf = await openShelf(nextName());
    await shelf.change("a", () => 1);
    const [first] = made;
    if (first === undefined) throw new Error("no connection");
    // seen in Chromium: a transaction begun as the site is emptied neither completes nor aborts
    const silent = { objectStore: () => ({ get: () => ({}), getAll: () => ({}), getAllKeys: () => ({}) }) };
    vi.spyOn(first, "transaction").mockReturnValue(silent as never);
    const work = [shelf.change("a", (old) => Number(old) + 1), shelf.get("a"), shelf.list("a")];
    await new Promise((resolve) => setTimeout(resolve));
    forceCloseDatabase(first as never);
    expect(await Promise.all(work)).toEqual([2, expect.any(Number), [expect.any(Number)]]);
    expect([await shelf.get("a"), shelf.durable]).toEqual([2, true]);
  });

  it("that is lost for good leaves the page its memory, and says that it is not durable", async () => {
    const made = watchConnections();
    const shelf = await openShelf(nextName());
    await shelf.change("a", () => 1);
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("the disk is gone", "UnknownError");
    });
    forceCloseDatabase(made[0] as never);
    expect(await shelf.change("a", (old) => Number(old) + 1)).toBe(2);
    expect([await shelf.get("a"), shelf.durable]).toEqual([2, false]);
  });

  it("goes to a newer version at once, and the older page goes on in memory", async () => {
    const name = nextName();
    const shelf = await openShelf(name);
    await shelf.change("a", () => 1);
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(name, 2);
      asked.onsuccess = () => resolve(asked.result);
    });
    expect([await shelf.get("a"), shelf.durable]).toEqual([1, false]);
    newer.close();
  });
});
