// Golden conversations in a real browser: written, run, broken by an edit and warned of before publishing, mended; kept from a try and from a ticket.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, misnamedOn, tooWideOn } from "./looks.ts";
import { ask, earIsThere, openDesk, openShopper, SYNCED } from "./shop.ts";
import { openTicket, withShop, type Desk } from "./withShop.ts";

const ARTICLE = "棉麻会缩水吗";
const NEW = "第一次请用冷水手洗。";
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole("dialog", { name: /^发布/ });
const goldens = (page: Page) => page.getByRole("region", { name: "范例对话" });

async function to(page: Page, place: "articles" | "articles/goldens"): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
  await page.getByRole("navigation", { name: "知识" }).waitFor();
}

async function openArticle(page: Page): Promise<void> {
  await to(page, "articles");
  await page.getByPlaceholder("找标题、答案、问法").fill(ARTICLE);
  await page.getByRole("listbox", { name: "知识" }).getByRole("option").filter({ hasText: ARTICLE }).first().click();
  await page.getByRole("textbox", { name: "中文答案" }).waitFor();
}

const setIntent = (page: Page, label: string) => page.locator(".know-page").getByLabel("意图").selectOption({ label });

describe("golden conversations", () => {
  const { shop } = withShop();
  let sue: Desk;

  it("are written by a supervisor, tried while they are written, and run", async () => {
    sue = await openDesk(shop(), "许晴");
    const { page } = sue;
    await to(page, "articles");
    await page.getByRole("link", { name: "范例对话" }).click();
    await page.getByText("还没有范例对话").waitFor();
    await press(page, "留第一段");
    await press(page, "算了");
    await press(page, "写第一段");
    await press(page, "保存");
    await page.getByText("起个名字").waitFor();
    await page.getByText("这一句还空着").waitFor();
    await page.getByLabel("名字：它要说明什么").fill("亚麻衬衫会不会缩水");
    await page.getByLabel("在看的商品").selectOption({ label: "亚麻立领衬衫" });
    await page.getByLabel("第 1 句", { exact: true }).fill("这件会缩水吗");
    await page.getByLabel("机器人做什么（第 1 句）").selectOption({ label: "转人工" });
    await earIsThere(page);
    await press(page, "试一遍");
    await expect.poll(() => page.locator(".gold-form").innerText()).toContain(`回答《${ARTICLE}》`);
    await press(page, "就按这个");
    await press(page, "保存");
    await page.getByText(`应当 回答《${ARTICLE}》`).waitFor();
    await press(page, "全部跑一遍");
    await goldens(page).getByText("1 段都照旧").waitFor();
    await page.locator(".gold-went").getByText("照旧").waitFor();
  });

  it("are kept from a question that was tried, in one press", async () => {
    const { page } = sue;
    await openArticle(page);
    await page.getByLabel("像顾客那样问一句").fill("几天能到");
    await press(page, "问");
    await page.locator(".tried").getByText("为什么").waitFor();
    await press(page, "留作范例");
    await press(page, "去看");
    await goldens(page)
      .getByRole("button", { name: /几天能到/ })
      .waitFor();
  });

  it("warn before an edit is published that breaks one; nobody published, shoppers hear what they heard", async () => {
    const { page } = sue;
    await openArticle(page);
    await setIntent(page, "发票");
    await press(page, /^发布第/);
    await dialog(page).getByText("会走样").waitFor();
    await dialog(page).getByText(`现在 回答《${ARTICLE}》`).waitFor();
    expect(await dialog(page).getByRole("button", { name: "发布", exact: true }).isDisabled()).toBe(true);
    await dialog(page)
      .getByLabel(/仍然要发布/)
      .check();
    await expect.poll(() => dialog(page).getByRole("button", { name: "发布", exact: true }).isEnabled()).toBe(true);
    await dialog(page).getByRole("button", { name: "算了" }).click();
    await dialog(page).waitFor({ state: "detached" });
    const { chat, context } = await openShopper(shop(), "p-linen-shirt");
    await ask(chat, "这件会缩水吗");
    await chat.getByText(/棉麻首次水洗/).waitFor();
    await context.close();
  });

  it("say, once it is mended, that only the words change; then it is published", async () => {
    const { page } = sue;
    await setIntent(page, "商品属性");
    await page.getByRole("textbox", { name: "中文答案" }).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type(NEW);
    await press(page, /^发布第/);
    await dialog(page).getByText("换了说法").waitFor();
    await dialog(page).getByText(NEW).waitFor();
    await dialog(page)
      .getByLabel(/改了什么/)
      .fill("加上第一次怎么洗");
    await dialog(page).getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("和顾客听到的一样").waitFor();
    await allSent(page);
    await to(page, "articles/goldens");
    await press(page, "全部跑一遍");
    await goldens(page).getByText("2 段都照旧").waitFor();
  });

  it("[R290] run before it is archived, and before an older version is said again, in the same way", async () => {
    const { page } = sue;
    await openArticle(page);
    await press(page, "归档");
    const archiving = page.getByRole("dialog", { name: "归档" });
    await archiving.getByText("会走样").waitFor();
    expect(await archiving.getByRole("button", { name: "归档，顾客不再听到" }).isDisabled()).toBe(true);
    await archiving.getByLabel(/仍然要归档/).check();
    await expect.poll(() => archiving.getByRole("button", { name: "归档，顾客不再听到" }).isEnabled()).toBe(true);
    await archiving.getByRole("button", { name: "算了" }).click();
    await archiving.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^第 1 版/ }).click();
    await press(page, "用回这一版");
    const back = page.getByRole("dialog", { name: "用回这一版" });
    await back.getByText("换了说法").waitFor();
    await back.getByText(NEW).first().waitFor();
    await back.getByRole("button", { name: "算了" }).click();
    await back.waitFor({ state: "detached" });
  });

  it("do not run without a network, which is said, and a person may still publish", async () => {
    const { page, context } = sue;
    await openArticle(page);
    await page.getByRole("textbox", { name: "中文答案" }).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("请注意：");
    await goOffline(sue);
    await press(page, /^发布第/);
    await dialog(page).getByText("没有网络，范例对话这次没有跑。").waitFor();
    expect(await dialog(page).getByRole("button", { name: "发布", exact: true }).isEnabled()).toBe(true);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await context.setOffline(false);
    await page.getByText(SYNCED).first().waitFor({ timeout: 60_000 });
  });

  it("are taken away, and back", async () => {
    const { page } = sue;
    await to(page, "articles/goldens");
    await goldens(page)
      .getByRole("button", { name: /几天能到/ })
      .click();
    await press(page, "删掉");
    await page.getByText("「几天能到」删掉了").waitFor();
    await expect
      .poll(() =>
        goldens(page)
          .getByRole("button", { name: /几天能到/ })
          .count(),
      )
      .toBe(0);
    await press(page, "撤销");
    await goldens(page)
      .getByRole("button", { name: /几天能到/ })
      .waitFor();
  });

  it("are read by agents, who write none", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await to(page, "articles/goldens");
    await goldens(page)
      .getByRole("button", { name: /亚麻衬衫会不会缩水/ })
      .click();
    await page.getByText(`应当 回答《${ARTICLE}》`).waitFor();
    for (const name of ["写一段", "改", "删掉"]) expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("a shopper's conversation kept as golden", () => {
  const { shop, bring } = withShop();

  it("[R291] is kept until the person came, without numbers, once nobody is named in it", async () => {
    await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["这件洗了会缩水吗", "我叫何雨桐，电话 13800138000"], person: true });
    const { page } = await openDesk(shop(), "许晴");
    await page.getByRole("tab", { name: /全部/ }).click();
    await openTicket(page, "何雨桐");
    await press(page, "更多");
    await page.getByRole("menuitem", { name: "留作范例对话" }).click();
    const sheet = page.getByRole("dialog", { name: "留作范例对话" });
    await sheet.getByLabel("第 2 句", { exact: true }).waitFor();
    expect(await sheet.getByLabel("第 2 句", { exact: true }).inputValue()).toBe("我叫何雨桐，电话 0000");
    await sheet.getByRole("button", { name: "保存" }).click();
    await sheet.getByText("像是说出了某个人").waitFor();
    await sheet.getByLabel("第 2 句", { exact: true }).fill("好的谢谢");
    await sheet.getByRole("button", { name: "保存" }).click();
    await press(page, "去看");
    await goldens(page)
      .getByRole("button", { name: /这件洗了会缩水吗/ })
      .click();
    await page.getByText("点了转人工").waitFor();
    expect(shop().complaints).toEqual([]);
  });
});

describe("how golden conversations look", () => {
  const { shop } = withShop();

  it("nothing sticks out or is faint, in the dark and on a phone; English has no Chinese of ours", async () => {
    for (const look of [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
      { width: 768, height: 1024, dark: true },
    ] as const) {
      const { page, context } = await openDesk(shop(), "许晴", look);
      await to(page, "articles/goldens");
      await press(page, "写一段");
      await page.getByLabel("第 1 句", { exact: true }).fill("几天能到");
      await page.getByLabel("名字：它要说明什么").fill("几天能到");
      await earIsThere(page);
      await press(page, "试一遍");
      await expect.poll(() => page.locator(".gold-form").innerText()).toContain("照旧");
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      await press(page, "保存");
      await page.locator(".gold-turns").waitFor();
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      expect(await misnamedOn(page)).toEqual([]);
      await context.close();
    }
    const { page, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await page.evaluate(() => (location.hash = "articles/goldens"));
    await page.getByRole("button", { name: "Write one" }).click();
    const mine = /几天能到/;
    expect((await chineseOn(page)).filter((one) => !mine.test(one))).toEqual([]);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});
