// The full ear in a real browser: fetched when idle, kept for offline, refused when damaged, left alone where data is saved; and the desk says which model it has.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { FULL_VERSION, LIGHT_FILE } from "../../models/manifest.ts";
import { ask, openChatPage, openDesk, openShop, type OpenShop } from "./shop.ts";

const FULL = `full@${FULL_VERSION}`;
const LIGHT = `light@${LIGHT_FILE.sha256.slice(0, 8)}`;
const NETWORK = `/ear/${FULL_VERSION}/onnx/model_quantized.onnx`;
const QUESTION = "这个衣服洗了会缩水吗？";

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop.close();
});

/** Waits until the page's ear says so of itself. */
const heard = (page: Page, mark: string) =>
  page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, `ear:${mark}`, { timeout: 120_000 });

/** The models that heard what was said and not yet sent, from the page's own shelf. */
const models = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found = await indexedDB.databases();
    const texts: string[] = [];
    for (const { name = "" } of found) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const ask = indexedDB.open(name);
        ask.onsuccess = () => done(ask.result);
        ask.onerror = () => fail(ask.error);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<readonly unknown[]>((done, fail) => {
          const ask = db.transaction(store).objectStore(store).getAll();
          ask.onsuccess = () => done(ask.result);
          ask.onerror = () => fail(ask.error);
        });
        texts.push(JSON.stringify(all));
      }
      db.close();
    }
    return [...new Set([...texts.join(" ").matchAll(/"model":"([^"]+)"/g)].map(([, name]) => name ?? ""))];
  });

const isAnswered = (page: Page): Promise<void> =>
  page
    .getByText(/棉麻首次水洗/)
    .last()
    .waitFor();

describe("the full ear on a shopper's phone", () => {
  let context: BrowserContext;
  let page: Page;

  it("comes by itself when the page is idle, and is kept", async () => {
    ({ context, page } = await openChatPage(shop, "p-linen-shirt", { full: true }));
    await heard(page, "full");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload(); // from here on the page's service worker answers for every file
    await heard(page, "full");
    await expect.poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, NETWORK)).toBe(true);
  });

  it("understands without a network", async () => {
    const session = await context.newCDPSession(page);
    await session.send("Network.clearBrowserCache"); // what is answered now comes from the service worker's own caches
    await context.setOffline(true);
    await page.reload();
    await heard(page, "full");
    await ask(page, QUESTION);
    await isAnswered(page);
    await page.getByText("联网后发送").first().waitFor();
    await expect.poll(() => models(page)).toEqual([FULL]);
  });

  it("falls back to the light one when a kept file is damaged, says so, and answers the shopper", async () => {
    await context.setOffline(false);
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(path);
        if (kept === undefined) continue;
        const bytes = new Uint8Array(await kept.arrayBuffer());
        bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
        await cache.put(path, new Response(bytes));
      }
    }, NETWORK);
    const warned: string[] = [];
    page.on("console", (line) => line.type() === "warning" && warned.push(line.text()));
    await page.reload();
    await heard(page, "failed");
    expect(warned.filter((one) => one.includes("ear"))).toEqual([expect.stringContaining("model_quantized.onnx is damaged")]);
    const posted = page.waitForRequest((one) => one.method() === "POST" && (one.postData() ?? "").includes("有货吗"));
    await ask(page, "有货吗");
    expect((await posted).postData()).toContain(LIGHT);
  });

  it("is whole again at the next visit", async () => {
    await page.reload();
    await heard(page, "full");
    await context.close();
  });

  it("is not fetched where data is saved; the light one answers", async () => {
    const thrifty = await shop.newContext("thrifty phone", { width: 360, height: 740 });
    const asked: string[] = [];
    thrifty.on("request", (one) => asked.push(new URL(one.url()).pathname));
    const chat = await thrifty.newPage();
    await chat.goto(`${shop.url}/widget/?shop=demo&product=p-linen-shirt`);
    await heard(chat, "spared");
    await ask(chat, QUESTION);
    await isAnswered(chat);
    expect(asked.filter((path) => path.startsWith("/ear/") || path.startsWith("/assets/ear-"))).toEqual([]);
    await thrifty.close();
  });
});

describe("the desk", () => {
  it("says which model it has, quietly, among what is unsent", async () => {
    const { page, context } = await openDesk(shop, "周敏", { full: true });
    await heard(page, "full");
    await page.getByRole("button", { name: "0 条待发送" }).click();
    await page.getByText(`本机理解模型 完整版 ${FULL} · 已就绪`).waitFor();
    await context.close();
  });

  it("fetches it where data is saved only when a person says so", async () => {
    const thrifty = await shop.newContext("thrifty desk");
    const page = await thrifty.newPage();
    await page.goto(`${shop.url}/desk/`);
    await page.getByRole("button", { name: "周敏" }).click();
    await heard(page, "spared");
    await page.getByRole("button", { name: "0 条待发送" }).click();
    await page.getByRole("button", { name: "现在下载" }).click();
    await page.getByText(`本机理解模型 完整版 ${FULL} · 已就绪`).waitFor({ timeout: 60_000 });
    await thrifty.close();
  });

  it("and nobody's page broke a rule of its policy", () => {
    expect(shop.complaints).toEqual([]);
  });
});
