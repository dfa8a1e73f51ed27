// How a desk's page stands with its shop, as a test may rely on it: everything sent, no line. Asks the page's own shelf where the screen may be a moment behind.
import type { BrowserContext, Page } from "playwright-core";
import { whenThere } from "../kit/until.ts";
import { SYNCED } from "./shop.ts";

/**
 * Waits until the shop has everything this device wrote. The status line alone may still say so of the time before: it, and the row that tells that a deed
 * is done, are two questions to one shelf.
 */
export async function allSent(page: Page): Promise<void> {
  await whenThere("everything is sent", async () => (await page.evaluate(countUnsent)) === 0 || undefined);
  await page.getByText(SYNCED).first().waitFor();
}

/** Cuts the network, and waits until the desk knows: what is done before that still goes out. */
export async function goOffline({ context, page }: { readonly context: BrowserContext; readonly page: Page }): Promise<void> {
  await context.setOffline(true);
  await page
    .locator("footer.status")
    .getByText(/离线|Offline/)
    .first()
    .waitFor();
}

/** In a page: how many changes wait on the shelf of this origin. */
async function countUnsent(): Promise<number> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("zhanggui-shelf:") === true)?.name;
  if (name === undefined) throw new Error("this page has no shelf");
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("a read failed"));
    });
  const db = await done(indexedDB.open(name));
  const count = await done(db.transaction("outbox").objectStore("outbox").count());
  db.close();
  return count;
}
