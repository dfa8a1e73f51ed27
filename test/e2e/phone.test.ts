// The chat on a shopper's phone without a network: it opens, answers from what it kept, keeps what is typed, and can be installed.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { ask, openChatPage, openDesk } from "./shop.ts";
import { withShop } from "./withShop.ts";

describe("the chat, visited once", () => {
  const { shop } = withShop();
  let phone: Awaited<ReturnType<typeof openChatPage>>;
  const said = (page: Page, text: string) => page.getByRole("log").getByText(text, { exact: true });

  it("can be installed: a manifest with icons that are there, and a worker", async () => {
    phone = await openChatPage(shop(), "p-linen-shirt");
    const { page } = phone;
    const href = await page.locator("link[rel=manifest]").getAttribute("href");
    const address = new URL(href ?? "", page.url()).href;
    const manifest: unknown = await (await page.request.get(address)).json();
    expect(manifest).toMatchObject({ display: "standalone", start_url: "/widget/", scope: "/widget/" });
    for (const icon of ["/icons/widget-192.png", "/icons/widget-512.png", "/icons/widget.svg"])
      expect((await page.request.get(shop().url + icon)).status()).toBe(200);
    expect(JSON.stringify(manifest)).toContain("/icons/widget-512.png");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole("button", { name: "找人工客服" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByType("resource").some((one) => one.name.endsWith(".bin"))))
      .toBe(true);
  });

  it("opens without a network and answers from the pack it kept", async () => {
    const { page, context } = phone;
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "找人工客服" }).waitFor();
    await ask(page, "这个衣服洗了会缩水吗？");
    await page.getByText(/棉麻首次水洗/).waitFor();
    await page.getByText("《棉麻会缩水吗》第 1 版").waitFor();
    await page.getByText("联网后发送").first().waitFor();
  });

  it("keeps what was said and what was half typed over a reload, and asks for a person by itself later", async () => {
    const { page } = phone;
    await ask(page, "那就转人工吧");
    await said(page, "那就转人工吧").waitFor();
    await page.getByRole("textbox").fill("我的订单是 88");
    await expect.poll(() => page.evaluate(keptDraft)).toBe("我的订单是 88"); // after a pause of typing
    await page.reload();
    await said(page, "这个衣服洗了会缩水吗？").waitFor();
    await said(page, "那就转人工吧").waitFor();
    await expect.poll(() => page.getByRole("textbox").inputValue()).toBe("我的订单是 88");
  });

  it("delivers each word once when the network is back", async () => {
    const { page, context } = phone;
    const desk = await openDesk(shop(), "周敏");
    await context.setOffline(false);
    await page
      .getByText(/^已送达/)
      .last()
      .waitFor();
    await desk.page
      .getByRole("option")
      .filter({ hasText: /访客 \d{4}/ })
      .click();
    const log = desk.page.getByRole("log");
    await log.getByText("那就转人工吧").waitFor();
    await page.reload();
    await said(page, "那就转人工吧").waitFor();
    for (const text of ["这个衣服洗了会缩水吗？", "那就转人工吧"]) {
      expect(await log.getByText(text, { exact: true }).count()).toBe(1);
      expect(await said(page, text).count()).toBe(1);
    }
    expect(await log.getByText(/棉麻首次水洗/).count()).toBe(1);
    expect(shop().complaints).toEqual([]);
  });
});

/** In the chat: what is kept on this device of a message that is being written. */
async function keptDraft(): Promise<unknown> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("a read failed"));
    });
  const db = await done(indexedDB.open("zhanggui-widget"));
  const draft: unknown = await done(db.transaction("kept").objectStore("kept").get("draft demo"));
  db.close();
  return draft;
}
