// A shelf whose database is emptied, lost, refused or taken by a newer version, as the platform does it.
import { openTestShelf, roomTicket, T0, TEST_KEY, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { forceCloseDatabase } from "fake-indexeddb";
import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import { until } from "../../test/kit/until.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { asId, type DeviceId, type MemberId, type MessageId, type ShopId } from "../../shared/core/ids.ts";
import { seenNow } from "../../shared/domain/ticket.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { commit } from "./commit.ts";
import { openShelf, type Shelf } from "./db.ts";
import { troubleOf } from "./footing.ts";
import { takeKey } from "./keys.ts";
import { lookThrough } from "./mend.ts";
import { standing } from "./outbox.ts";
import { createQueries } from "./queries.ts";

const ANNA = asId<MemberId>("anna");
const open: Shelf[] = [];
const shelfOf = (tabOf?: Shelf): Shelf => {
  const shelf = openTestShelf("anna", tabOf);
  open.push(shelf);
  return shelf;
};
afterEach(() => {
  for (const shelf of open.splice(0)) shelf.close();
  vi.restoreAllMocks();
});

function reply(shelf: Shelf, ticket: RoomTicket, text: string): ReturnType<typeof commit> {
  const id = asId<MessageId>(`id-${text}`);
  return commit(shelf, {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id,
    summary: { what: "reply", by: ANNA, at: T0, text },
    change: (doc, before) => {
      if (before?.kind !== "ticket") return refuse("unknown", "not here");
      appendMessage(doc, {
        kind: "agent",
        id,
        at: T0 + 5_000 + before.ticket.messages.length,
        text,
        by: ANNA,
        seen: seenNow(before.ticket),
      });
      return ok(undefined);
    },
  });
}

/** A shelf in use: a ticket from the room, two replies unsent. */
async function inUse(): Promise<{ readonly shelf: Shelf; readonly ticket: RoomTicket; readonly stop: () => void }> {
  const shelf = shelfOf();
  const stop = shelf.footing.remember();
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
  for (const text of ["one", "two"]) expect(await reply(shelf, ticket, text)).toEqual({ ok: true });
  await until("the tab remembers both", async () => (await texts(shelf)).length === 2);
  await new Promise((done) => setTimeout(done, 50)); // the follower of the outbox is told after the write
  return { shelf, ticket, stop };
}

async function texts(shelf: Shelf): Promise<readonly string[]> {
  return (await createQueries(shelf).outbox()).map((one) => one.summary.text);
}

/** Counts the rows of the outbox that are read with what is in them. Call before anybody reads. */
function countOpened({ db }: Shelf): () => number {
  let opened = 0;
  db.use({
    stack: "dbcore",
    name: "counting",
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        if (name !== "outbox") return table;
        return {
          ...table,
          query: async (request) => {
            const answer = await table.query(request);
            if (request.values === true) opened += answer.result.length;
            return answer;
          },
        };
      },
    }),
  });
  return () => opened;
}

/** The same database, by another start of the app. */
function startedAgain({ shop, member, random, db }: Shelf, key: Uint8Array, keepKey?: () => Promise<Uint8Array>): Shelf {
  const device = asId<DeviceId>(db.name.split(":").at(-1) ?? "");
  const shelf = openShelf({ shop, member, random, device, key, ...(keepKey === undefined ? {} : { keepKey }) });
  open.push(shelf);
  return shelf;
}

async function deleteAll(shelf: Shelf): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(shelf.db.name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error ?? new Error("not deleted"));
  });
}

/** From now on no question gets its answer any more, as in the moment before a browser clears a site. Gives the clearing. */
function aboutToClear(shelf: Shelf): () => Promise<void> {
  const find = IDBTransaction.prototype.objectStore;
  const spy = vi.spyOn(IDBTransaction.prototype, "objectStore").mockImplementation(function (this: IDBTransaction, name) {
    if (this.mode === "readonly") this.abort();
    return find.call(this, name);
  });
  return async () => {
    forceCloseDatabase(shelf.db.backendDB() as never);
    spy.mockRestore();
    await deleteAll(shelf);
  };
}

describe("a database that is emptied under the app", () => {
  it("gets back what was unsent, in order, once, and says so", async () => {
    const { shelf } = await inUse();
    const told = vi.fn();
    shelf.footing.onEmptied(told);
    await deleteAll(shelf);
    await until("the shelf notices", () => told.mock.calls.length > 0);
    expect(await texts(shelf)).toEqual(["one", "two"]);
    expect(await shelf.db.tickets.count()).toBe(0);
    expect(shelf.footing.now()).toEqual({ how: "firm" });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("gets back what was saved in the very moment before", async () => {
    const { shelf, ticket } = await inUse();
    const clear = aboutToClear(shelf);
    await reply(shelf, ticket, "three");
    await commit(shelf, { kind: "draft", ticket: ticket.id, text: "half a wor" });
    await commit(shelf, { kind: "draft", ticket: ticket.id, text: "half a word" });
    await clear();
    await until("the shelf notices", () => shelf.footing.isEmptied());
    expect(await texts(shelf)).toEqual(["one", "two", "three"]);
    expect(await shelf.db.drafts.toArray()).toEqual([{ ticket: ticket.id, text: "half a word" }]);
  });

  it("does not get back a draft that was taken away in the very moment before, nor what was not saved", async () => {
    const { shelf, ticket } = await inUse();
    const clear = aboutToClear(shelf);
    await commit(shelf, { kind: "draft", ticket: ticket.id, text: "sent at once" });
    await commit(shelf, { kind: "draft", ticket: ticket.id, text: "" });
    const undone = shelf.db.transaction("rw", shelf.db.tables, async (transaction) => {
      await shelf.db.drafts.put({ ticket: roomTicket("t9").id, text: "undone" });
      transaction.abort();
    });
    await expect(undone).rejects.toThrow();
    await clear();
    await until("the shelf notices", () => shelf.footing.isEmptied());
    expect(await shelf.db.drafts.count()).toBe(0);
  });

  it("does not leave a step waiting for ever that was beginning just then: it is done on the new connection", async () => {
    const { shelf, ticket } = await inUse();
    const silent = vi.spyOn(shelf.db, "transaction").mockImplementationOnce(() => new Dexie.Promise<never>(() => undefined)); // as seen in Chromium
    const step = commit(shelf, { kind: "draft", ticket: ticket.id, text: "half a word" });
    forceCloseDatabase(shelf.db.backendDB() as never);
    expect(await step).toEqual({ ok: true });
    expect(silent.mock.calls.length).toBeGreaterThan(1);
    expect(await shelf.db.drafts.toArray()).toEqual([{ ticket: ticket.id, text: "half a word" }]);
  });

  it("gets it back once though two tabs remember it", async () => {
    const { shelf, ticket } = await inUse();
    const other = shelfOf(shelf);
    other.footing.remember();
    await new Promise((done) => setTimeout(done, 50));
    const told = [vi.fn(), vi.fn()] as const;
    shelf.footing.onEmptied(told[0]);
    other.footing.onEmptied(told[1]);
    await deleteAll(shelf);
    await until("both notice", () => told.every((one) => one.mock.calls.length > 0));
    expect(await texts(other)).toEqual(["one", "two"]);
    expect(await reply(shelf, ticket, "three")).toMatchObject({ ok: false }); // its ticket has not come back yet
  });

  it("does not move the cursor for what an older session still brings, until a session begins anew", async () => {
    const { shelf } = await inUse();
    await deleteAll(shelf);
    await until("the shelf notices", () => shelf.footing.isEmptied());
    await commit(shelf, { kind: "feed", entries: [roomTicket("t2").entry()], cursor: "c9" });
    await commit(shelf, { kind: "ack", id: "id-one", cursor: "c10" });
    expect(await standing(shelf)).toEqual({ epoch: "", cursor: "" });
    shelf.footing.begunAnew();
    await commit(shelf, { kind: "feed", entries: [roomTicket("t2").entry()], cursor: "c11" });
    expect((await standing(shelf)).cursor).toBe("c11");
  });

  it("forgets under which numbers it wrote: no letter is ever numbered twice", async () => {
    const { shelf } = await inUse();
    expect(shelf.clients.size).toBe(1);
    await deleteAll(shelf);
    await until("the shelf notices", () => shelf.footing.isEmptied());
    expect(shelf.clients.size).toBe(0);
  });

  it("gets back what was typed and not sent, as it stood last, in whichever tab", async () => {
    const { shelf, ticket } = await inUse();
    const other = shelfOf(shelf);
    await commit(other, { kind: "draft", ticket: ticket.id, text: "sent since" });
    await commit(other, { kind: "draft", ticket: ticket.id, text: "" });
    const second = roomTicket("t2");
    await commit(shelf, { kind: "draft", ticket: second.id, text: "still typ" });
    await commit(shelf, { kind: "draft", ticket: second.id, text: "still typing" });
    other.close();
    await new Promise((done) => setTimeout(done, 50)); // the follower of the drafts is told after the write
    await deleteAll(shelf);
    const queries = createQueries(shelf);
    await until("it is back", async () => (await queries.draft(second.id)) === "still typing");
    expect(await queries.draft(ticket.id)).toBe("");
  });

  it("seals what it gets back under the key that holds from then on, and the next start can read it", async () => {
    const first = shelfOf();
    const after = new Uint8Array(32).fill(9); // another tab was quicker to make one
    let asked = 0;
    const shelf = startedAgain(first, TEST_KEY, async () => {
      asked++;
      return after;
    });
    shelf.footing.remember();
    const ticket = roomTicket("t1");
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    for (const text of ["one", "two"]) await reply(shelf, ticket, text);
    await new Promise((done) => setTimeout(done, 50));
    expect(asked).toBe(0);
    await deleteAll(shelf);
    await until("the shelf notices", () => shelf.footing.isEmptied());
    expect(await texts(shelf)).toEqual(["one", "two"]);
    expect(asked).toBe(1);
    shelf.close();
    const next = startedAgain(first, after);
    expect(await texts(next)).toEqual(["one", "two"]);
    expect(next.unreadable.noted()).toBe(0);
  });

  it("has what is unsent put back in its order, of other tabs too, though a long outbox is never opened whole to know it", async () => {
    const shelf = shelfOf();
    const opened = countOpened(shelf);
    shelf.footing.remember();
    const other = shelfOf(shelf);
    const ticket = roomTicket("t1");
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    const written = Array.from({ length: 60 }, (_, i) => `${i}`);
    for (const [i, text] of written.entries()) await reply(i % 20 === 7 ? other : shelf, ticket, text);
    await until("all tabs' changes are remembered", () => shelf.footing.remembers() === written.length);
    const asOfCommits = (written.length * (written.length - 1)) / 2; // each builds on those before
    expect(opened()).toBeLessThan(asOfCommits + 10);
    other.close();
    await deleteAll(shelf);
    await until("the shelf notices", () => shelf.footing.isEmptied());
    expect(await texts(shelf)).toEqual(written);
  });

  it("is not what a shelf under another key is taken for, nor one that was mended", async () => {
    const { shelf, stop } = await inUse();
    stop();
    shelf.close();
    const next = startedAgain(shelf, new Uint8Array(32).fill(9));
    const told = vi.fn();
    next.footing.onEmptied(told);
    next.footing.remember();
    await until("it is open", () => next.db.isOpen());
    expect(await lookThrough(next, T0)).toBeGreaterThan(0);
    forceCloseDatabase(next.db.backendDB() as never);
    await commit(next, { kind: "single", key: "here", value: 1 });
    await new Promise((done) => setTimeout(done, 50));
    expect(told).not.toHaveBeenCalled();
    expect((await next.db.refused.toArray()).map((one) => one.summary.what)).toEqual(["lost", "lost"]);
  });

  it("gives nothing back once the desk is closing: what a person wiped stays wiped", async () => {
    const { shelf, stop } = await inUse();
    stop();
    await deleteAll(shelf);
    expect(await texts(shelf)).toEqual([]);
  });
});

describe("a connection that is lost", () => {
  it("is made anew by itself, and nothing is missing", async () => {
    const { shelf, ticket } = await inUse();
    const told = vi.fn();
    shelf.footing.onEmptied(told);
    forceCloseDatabase(shelf.db.backendDB() as never); // the platform's own "close", as after a lost disk or a cleared site
    expect(await reply(shelf, ticket, "three")).toEqual({ ok: true });
    expect(await texts(shelf)).toEqual(["one", "two", "three"]);
    expect(told).not.toHaveBeenCalled();
    expect(shelf.footing.now()).toEqual({ how: "firm" });
  });

  it("that looks alive and answers every question with an error is made anew at the next write", async () => {
    const { shelf, ticket } = await inUse();
    const dead = shelf.db.backendDB();
    vi.spyOn(dead, "transaction").mockImplementation(() => {
      throw new DOMException("Connection to Indexed Database server lost. Refresh the page to try again", "UnknownError");
    });
    expect(await reply(shelf, ticket, "three")).toEqual({ ok: true });
    expect(await texts(shelf)).toEqual(["one", "two", "three"]);
  });

  it("and cannot be made anew: refuses in words, loses nothing, and goes on when it can", async () => {
    const { shelf, ticket } = await inUse();
    const closed = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("the disk is gone", "UnknownError");
    });
    forceCloseDatabase(shelf.db.backendDB() as never);
    expect(await reply(shelf, ticket, "three")).toMatchObject({ ok: false, error: { kind: "full" } });
    await until("it is given up for now", () => shelf.footing.now().how === "refused");
    closed.mockRestore();
    shelf.footing.again();
    await until("it stands again", () => shelf.footing.now().how === "firm");
    expect(await texts(shelf)).toEqual(["one", "two"]);
  });
});

describe("a platform that gives no database", () => {
  it.each(["SecurityError", "InvalidStateError"])("is said at once (%s), and every deed refuses in words", async (name) => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no storage here", name);
    });
    const shelf = shelfOf();
    shelf.footing.remember();
    await until("it is said", () => shelf.footing.now().how === "refused");
    expect(shelf.footing.now()).toEqual({ how: "refused", why: name });
    expect(await reply(shelf, roomTicket("t1"), "one")).toMatchObject({ ok: false, error: { kind: "full" } });
  });
});

describe("a platform that gives no database for the key", () => {
  it.each(["SecurityError", "InvalidStateError"])("is in trouble before there is a shelf (%s)", async (name) => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no storage here", name);
    });
    const whose = { shop: asId<ShopId>("demo"), member: ANNA, device: asId<DeviceId>("none") };
    const failed = await takeKey(whose, async () => refuse("full", "offline"), T0).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(troubleOf(failed)).toEqual({ how: "refused", why: name });
    expect(troubleOf(new TypeError("a bug"))).toBeUndefined();
  });
});

describe("two versions of the app", () => {
  const newer = async (shelf: Shelf): Promise<IDBDatabase & { blocked?: boolean }> =>
    await new Promise((resolve, reject) => {
      const asked = indexedDB.open(shelf.db.name, (shelf.db.verno + 1) * 10);
      let blocked = false;
      asked.onblocked = () => (blocked = true);
      asked.onupgradeneeded = () => undefined;
      asked.onerror = () => reject(asked.error ?? new Error("not opened"));
      asked.onsuccess = () => resolve(Object.assign(asked.result, { blocked }));
    });

  it("the older finishes what is in hand, lets go, and never touches the newer one's rows again", async () => {
    const { shelf, ticket } = await inUse();
    shelf.footing.onLeaving(async () => {
      expect(await reply(shelf, ticket, "three")).toEqual({ ok: true });
    });
    const taken = await newer(shelf);
    expect(shelf.footing.now()).toEqual({ how: "newer" });
    expect(await reply(shelf, ticket, "four")).toMatchObject({ ok: false, error: { kind: "full" } });
    const kept = await new Promise<number>((resolve) => {
      const asked = taken.transaction("outbox").objectStore("outbox").count();
      asked.onsuccess = () => resolve(asked.result);
    });
    expect(kept).toBe(3);
    taken.close();
  });

  it("does not wait for ever for what is in hand", async () => {
    const { shelf } = await inUse();
    shelf.footing.onLeaving(() => new Promise(() => undefined));
    (await newer(shelf)).close();
    expect(shelf.footing.now()).toEqual({ how: "newer" });
  });

  it("an older one that comes later does not open what a newer one wrote", async () => {
    const { shelf } = await inUse();
    (await newer(shelf)).close();
    const late = shelfOf(shelf);
    late.footing.remember();
    await until("it is said", () => late.footing.now().how === "newer");
    await expect(late.db.outbox.count()).rejects.toThrow();
  });

  it("the newer says that it waits while an older tab does not let go, and goes on when it does", async () => {
    const name = shelfOf().db.name;
    const old = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(name, 5);
      asked.onsuccess = () => resolve(asked.result);
    });
    const shelf = shelfOf(open[0]);
    shelf.footing.remember();
    await until("it waits", () => shelf.footing.now().how === "blocked");
    old.close();
    await until("it stands", () => shelf.footing.now().how === "firm");
    expect(await shelf.db.outbox.count()).toBe(0);
  });
});

describe("an app that is only opened and closed", () => {
  it("leaves nothing running", async () => {
    const shelf = shelfOf();
    const stop = shelf.footing.remember();
    await until("it is open", () => shelf.db.isOpen());
    stop();
    shelf.close();
    await Dexie.delete(shelf.db.name);
    await new Promise((done) => setTimeout(done, 50));
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(shelf.db.name);
  });
});
