// What goes wrong with a browser's storage, done to a page from outside: full, emptied, refused, lost. Knows no product.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";

const SMALL_DISK = 8_000_000; // bytes: both apps' shells and a shelf fit
const FILLER = 400_000; // bytes of the first thing that fills it; then ever smaller ones

export interface SmallDisk {
  /** Fills it to the last kilobyte with what is none of the app's. */
  readonly fill: (page: Page) => Promise<void>;
  /** There is room again. */
  readonly makeRoom: () => Promise<void>;
}

/** Gives an origin a small disk. Before its first page: the browser believes for half a minute what it once knew of the room there is. */
export async function giveSmallDisk(context: BrowserContext, origin: string): Promise<SmallDisk> {
  const devtools = await context.newCDPSession(await context.newPage());
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: SMALL_DISK });
  return {
    fill: (page) =>
      page.evaluate(async (first) => {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open("filler", 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore("filler", { autoIncrement: true });
          asked.onsuccess = () => done(asked.result);
        });
        const noise = (size: number): Uint8Array => {
          const bytes = new Uint8Array(size); // random: what can be pressed together fills nothing
          for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
          return bytes;
        };
        const put = (size: number): Promise<boolean> =>
          new Promise((done) => {
            const transaction = db.transaction("filler", "readwrite");
            transaction.objectStore("filler").put(noise(size));
            transaction.oncomplete = () => done(true);
            transaction.onabort = () => done(false);
          });
        for (let size = first; size > 8; size = Math.floor(size / 4)) while (await put(size));
        db.close();
      }, FILLER),
    makeRoom: async () => {
      await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    },
  };
}

/** The browser clears what the site keeps, as under pressure of space or by a person's hand. */
export async function clearSite(page: Page, what: "indexeddb" | "all" = "indexeddb"): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: what });
  await devtools.detach();
}

/** Before any page: the browser gives no IndexedDB, as in some private windows. */
export async function refuseDatabases(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("A mutation operation was attempted on a database that did not allow mutations.", "InvalidStateError");
    };
  });
}

/** Before any page: site data is blocked altogether; even asking throws. */
export async function blockSiteData(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
  });
}

/** Before any page: lets `loseConnections` find them. */
export async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const live = new Set<IDBDatabase>();
    Object.assign(globalThis, { liveConnections: live });
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...asked) {
      const request = open.apply(this, asked);
      request.addEventListener("success", () => live.add(request.result));
      return request;
    };
  });
}

/**
 * "Connection to Indexed Database server lost": every connection of the page is dead. `told`: the platform says so by a close event; else it
 * looks alive, and fails at every question.
 */
export async function loseConnections(page: Page, told: boolean): Promise<void> {
  await page.evaluate((isTold) => {
    const live: unknown = Reflect.get(globalThis, "liveConnections");
    if (!(live instanceof Set)) throw new Error("nobody watched the connections");
    for (const db of live) {
      if (!(db instanceof IDBDatabase)) continue;
      live.delete(db);
      if (isTold) {
        db.close();
        db.dispatchEvent(new Event("close"));
      } else
        Object.defineProperty(db, "transaction", {
          value: () => {
            throw new DOMException("Connection to Indexed Database server lost. Refresh the page to try again", "UnknownError");
          },
        });
    }
  }, told);
}

/** Kills the browser's storage process; it starts another. Gives whether there was one to kill (only Linux tells). */
export async function killStorageProcess(browser: Browser): Promise<boolean> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  await devtools.detach();
  const found = processInfo.find(({ id }) => commandOf(id).includes("storage.mojom.StorageService"));
  if (found !== undefined) process.kill(found.id, "SIGKILL");
  return found !== undefined;
}

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
