// Somebody who was away comes back in a real browser: what came meanwhile is worked out in another thread while the screen goes on, and is all there.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page, Worker } from "playwright-core";
import { createTalk, passWeek } from "../kit/talks.ts";
import { openShop, SYNCED, type OpenShop } from "./shop.ts";

const TALKS = 600; // some five pages of the feed

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** How many copies and rows of tickets this page's shelf has. */
async function kept(page: Page): Promise<{ readonly docs: number; readonly tickets: number }> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("zhanggui-shelf:") === true)?.name ?? "";
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("a read failed"));
      });
    const db = await done(indexedDB.open(name));
    const tables = db.transaction(["docs", "tickets"]);
    const tickets = await done(tables.objectStore("tickets").count());
    const docs = await done(tables.objectStore("docs").count(IDBKeyRange.bound("ticket:", "ticket;"))); // ';' follows ':'
    db.close();
    return { docs, tickets };
  });
}

describe("a desk that was away", () => {
  it("works pages out in a thread of its own, which goes when everything is here; no rule of the page is broken by it", async () => {
    await passWeek(shop.url, Array.from({ length: TALKS }, createTalk));
    const context = await shop.newContext("away");
    const threads: Worker[] = [];
    const ended: Promise<unknown>[] = [];
    context.on("page", (page) =>
      page.on("worker", (worker) => {
        if (!new URL(worker.url()).pathname.startsWith("/desk/ahead-")) return;
        threads.push(worker);
        ended.push(new Promise((done) => worker.on("close", done)));
      }),
    );
    const page = await context.newPage();
    await page.goto(`${shop.url}/desk/`);
    await page.getByRole("button", { name: "周敏" }).click();
    await page.getByText(SYNCED).first().waitFor();
    await expect.poll(() => threads.length).toBe(1);
    await Promise.all(ended);
    const there = await kept(page);
    expect(there.tickets).toBe(there.docs);
    expect(there.docs).toBeGreaterThanOrEqual(TALKS);
    expect(shop.complaints).toEqual([]);
  });
});
