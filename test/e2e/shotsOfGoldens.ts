// Pictures of the golden conversations: the page, the form, what publishing would change. Plays a little story, and draws nothing itself.
import type { Page } from "playwright-core";
import { openDesk, type Look, type OpenShop } from "./shop.ts";

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ["", {}],
  ["-360", { width: 360, height: 740, sharp: 2 }],
  ["-dark", { dark: true }],
];

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: true }).click();

export async function goldens(at: OpenShop, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  for (const [name, look] of LOOKS) {
    const { context, page } = await openDesk(at, "许晴", look);
    await page.evaluate(() => (location.hash = "articles/goldens"));
    await page.getByRole("button", { name: "写一段" }).waitFor();
    if (name === "") {
      await shoot(page, "goldens-empty");
      await write(page, "亚麻衬衫会不会缩水", "这件会缩水吗");
      await shoot(page, "goldens-form");
      await press(page, "保存");
      await page.getByRole("button", { name: "写一段" }).click();
      await write(page, "几天能到、能不能开发票", "几天能到?可以开发票吗?");
      await press(page, "保存");
      await page.locator(".gold-turns").waitFor();
    }
    await press(page, /^(全部|再)跑一遍$/);
    await page.getByText("2 段都照旧").waitFor();
    await shoot(page, `goldens-list${name}`);
    await page.getByRole("button", { name: /亚麻衬衫会不会缩水/ }).click();
    await shoot(page, `goldens-one${name}`);
    await press(page, "改");
    await shoot(page, `goldens-edit${name}`);
    await page.evaluate(() => (location.hash = "articles/a-shrink-linen"));
    await page.locator(".know-page").getByLabel("意图").selectOption({ label: "发票" });
    await press(page, /^发布第/);
    await page.getByText("会走样").waitFor();
    await shoot(page, `goldens-publish${name}`);
    await context.close();
  }
  const { context, page } = await openDesk(at, "Xu Qing", { locale: "en-US" });
  await page.evaluate(() => (location.hash = "articles/goldens"));
  await press(page, "Run all");
  await page.getByText("All 2 go as written").waitFor();
  await page.getByRole("button", { name: /亚麻衬衫会不会缩水/ }).click();
  await shoot(page, "goldens-en");
  await page.evaluate(() => (location.hash = "articles/a-shrink-linen"));
  await press(page, /^Publish/);
  await page.getByText("breaks").waitFor();
  await shoot(page, "goldens-publish-en");
  await context.close();
}

async function write(page: Page, name: string, says: string): Promise<void> {
  if ((await page.getByLabel("名字：它要说明什么").count()) === 0) await press(page, "写一段");
  await page.getByLabel("名字：它要说明什么").fill(name);
  await page.getByLabel("在看的商品").selectOption({ label: "亚麻立领衬衫" });
  await page.getByLabel("第 1 句", { exact: true }).fill(says);
  await press(page, "试一遍");
  await page.locator(".gold-went .bubble").waitFor();
  if ((await page.getByRole("button", { name: "就按这个" }).count()) > 0) await press(page, "就按这个");
}
