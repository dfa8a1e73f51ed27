// An import cut short in a real browser: what is in and what was sent is said, the same file brings the rest, and all of it is taken back.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { withShop, type Desk } from "./withShop.ts";

const MANY = JSON.stringify(
  Array.from({ length: 200 }, (_, i) => ({
    title: { zh: `第${i}篇`, en: `No. ${i}` },
    intent: "product_info",
    answer: { zh: "答案", en: "An answer" },
  })),
);

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const choose = (page: Page): Promise<void> =>
  page.locator('input[type="file"]:enabled').setInputFiles({ name: "many.json", mimeType: "application/json", buffer: Buffer.from(MANY) });

async function toImport(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = "articles/graph/import"));
  await page.locator('input[type="file"]:enabled').waitFor({ state: "attached" });
}

describe("an import that is cut short", () => {
  const { shop } = withShop();
  let sue: Desk;

  it("[R301] says at the next visit how much of it is in and how much was sent", async () => {
    sue = await openDesk(shop(), "许晴");
    const { page } = sue;
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload(); // from here on the page opens without a network
    await page.getByText(SYNCED).first().waitFor();
    await toImport(page);
    await goOffline(sue); // with 160 unsent it waits there for a line
    await choose(page);
    await press(page, "导入 200 条");
    await page.getByText("正在导入… 160 / 200").waitFor();
    await page.reload();
    await toImport(page);
    await page.getByText("停在中间了：200 条里写好了 160 条", { exact: false }).waitFor();
    await page.getByText("送出 0 条，160 条待发送").waitFor();
  });

  it("[R301] is gone on with by the same file, which brings the rest and nothing twice", async () => {
    const { page, context } = sue;
    await context.setOffline(false);
    await allSent(page);
    await page.getByText("写好的都已送出").waitFor();
    await choose(page);
    await press(page, "导入 40 条");
    await page.getByText("many.json：200 条", { exact: false }).waitFor();
    await expect.poll(() => page.getByText("停在中间了", { exact: false }).count()).toBe(0);
    await allSent(page);
  });

  it("[R302] is taken back as one", async () => {
    const { page } = sue;
    await press(page, "撤回");
    await press(page, "撤回这次导入");
    await page.getByText("撤回了 200 条").waitFor();
    await allSent(page);
    expect(shop().complaints).toEqual([]);
  });
});
