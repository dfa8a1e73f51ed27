// Questions nobody follows, on a connection that ends while they wait.
import { openTestShelf, roomTicket } from "../../test/kit/buildShelf.ts";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { until } from "../../test/kit/until.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { createAsked } from "./asked.ts";
import { ask } from "./ask.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { openDoc } from "./docs.ts";

const open: Shelf[] = [];
afterEach(() => {
  for (const shelf of open.splice(0)) shelf.close();
  vi.restoreAllMocks();
});

async function shelfInUse() {
  const shelf = openTestShelf();
  open.push(shelf);
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
  await commit(shelf, { kind: "draft", ticket: ticket.id, text: "half a word" });
  return { shelf, ticket };
}

/** The next question gets no answer any more, and no word, as Chromium leaves one that was beginning as the site was emptied. */
function silenceNext(): { readonly asked: () => number } {
  const real = IDBObjectStore.prototype.get;
  let asked = 0;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    const request = real.call(this, key);
    if (++asked > 1) return request;
    for (const said of ["onsuccess", "onerror"]) Object.defineProperty(request, said, { set: () => undefined, get: () => null });
    return request;
  });
  return { asked: () => asked };
}

describe("a question that was waiting as its connection ended", () => {
  it("gets its answer on the next connection", async () => {
    const { shelf, ticket } = await shelfInUse();
    const silenced = silenceNext();
    const draft = createAsked(shelf).draft(ticket.id);
    await until("it is asked", () => silenced.asked() === 1);
    forceCloseDatabase(shelf.db.backendDB() as never);
    expect(await draft).toBe("half a word");
  });

  it("opens its document for an editor all the same", async () => {
    const { shelf, ticket } = await shelfInUse();
    const silenced = silenceNext();
    const opening = openDoc(shelf, ticketDocName(ticket.id));
    await until("it is asked", () => silenced.asked() === 1);
    forceCloseDatabase(shelf.db.backendDB() as never);
    const opened = await opening;
    expect(noteOf(opened.doc).toJSON()).toBe("");
    opened.close();
  });

  it("is given up where there is no next one, and a question that is wrong is not asked twice", async () => {
    const { shelf, ticket } = await shelfInUse();
    let asked = 0;
    const wrong = (): Promise<never> => {
      asked++;
      return Promise.reject(new TypeError("a bug"));
    };
    await expect(ask(shelf, wrong)).rejects.toThrow("a bug");
    expect(asked).toBe(1);
    shelf.close();
    await expect(createAsked(shelf).draft(ticket.id)).rejects.toThrow();
  });
});
