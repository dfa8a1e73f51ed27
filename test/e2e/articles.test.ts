// The articles' screens in a real browser: written by two at once, one of them offline; reviewed, published, and said by the bot; tried before that.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { articleBox as box, articleList as list, openArticle, pressButton as press, retitle, toArticles } from "./articleDesk.ts";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { ask, earIsThere, openDesk, openShopper, SYNCED } from "./shop.ts";
import { withShop, type Desk } from "./withShop.ts";

const words = (page: Page, language?: string): Promise<string> => box(page, language).innerText();

describe("an article written by two at once", () => {
  const { shop } = withShop();
  let sue: Desk;
  let own: Desk;

  it("is begun by one and seen by the other letter by letter, with their caret", async () => {
    sue = await openDesk(shop(), "许晴");
    own = await openDesk(shop(), "林溪");
    await toArticles(sue.page);
    await press(sue.page, "写一篇");
    await box(sue.page).waitFor();
    await retitle(sue.page, "礼品卡怎么用", "Using a gift card");
    await box(sue.page).click();
    await sue.page.keyboard.type("结账时输入卡号。");
    await toArticles(own.page);
    await openArticle(own.page, "礼品卡怎么用");
    await expect.poll(() => words(own.page)).toContain("结账时输入卡号。");
    await own.page.getByText("许晴也在这里").waitFor();
    await own.page.locator(".caret").filter({ hasText: "许晴" }).waitFor();
    await sue.page.keyboard.type("余额不清零。");
    await expect.poll(() => words(own.page)).toContain("余额不清零。");
  });

  it("stands in a colleague's list under the same finger when it is given another name", async () => {
    const row = await list(own.page).getByRole("option").filter({ hasText: "礼品卡怎么用" }).elementHandle();
    await own.page.getByPlaceholder("找标题、答案、问法").fill("礼品卡");
    await retitle(sue.page, "礼品卡的用法", "Using a gift card");
    await list(own.page).getByRole("option").filter({ hasText: "礼品卡的用法" }).waitFor();
    expect(await row?.evaluate((one) => [one.isConnected, one.textContent?.includes("礼品卡的用法")])).toEqual([true, true]);
  });

  it("keeps the words of both when one was offline", async () => {
    await goOffline(own);
    await box(own.page).click();
    await own.page.keyboard.press("Control+End");
    await own.page.keyboard.type("一单可用三张。");
    await own.page.getByText("已保存在本机，联网后发送").waitFor();
    await box(sue.page).click();
    await sue.page.keyboard.press("Control+Home");
    await sue.page.keyboard.type("很简单：");
    await own.context.setOffline(false);
    await own.page.getByText(SYNCED).first().waitFor({ timeout: 60_000 });
    for (const { page } of [sue, own])
      await expect.poll(() => words(page), { timeout: 60_000 }).toBe("很简单：结账时输入卡号。余额不清零。一单可用三张。");
  });

  it("is bold, listed and linked for both, and undone by who did it", async () => {
    await box(sue.page).click();
    await sue.page.keyboard.press("Control+A");
    await sue.page.getByRole("region", { name: "中文" }).getByRole("button", { name: "加粗" }).click();
    await own.page.locator(".ql-editor strong").first().waitFor();
    await sue.page.keyboard.press("Control+Z");
    await expect.poll(() => own.page.locator(".ql-editor strong").count()).toBe(0);
    await sue.page.getByRole("region", { name: "中文" }).getByRole("button", { name: "项目列表" }).click();
    await own.page.locator(".ql-editor li[data-list=bullet]").first().waitFor();
    expect(shop().complaints).toEqual([]);
  });

  it("says what keeps it from being published until it is mended", async () => {
    const { page } = sue;
    await page.getByText("英文答案还空着").waitFor();
    expect(await page.getByRole("button", { name: "发布", exact: true }).isDisabled()).toBe(true);
    await box(page, "英文").click();
    await page.keyboard.type("Enter its number at checkout, by {no such}.");
    await page.getByText("店里没有变量 {no such}").waitFor();
    for (let i = 0; i < " by {no such}.".length; i++) await page.keyboard.press("Backspace");
    await expect.poll(() => page.getByRole("button", { name: "发布", exact: true }).isEnabled()).toBe(true);
  });
});

describe("from a draft to what the bot says", () => {
  const { shop } = withShop();
  const NEW = "第一次请用冷水手洗。";

  it("an agent writes it, tries it, and sends it to review; shoppers hear the old words", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await toArticles(page);
    await openArticle(page, "棉麻会缩水吗");
    expect(await page.getByRole("button", { name: /^发布/ }).count()).toBe(0);
    await box(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type(NEW);
    await page.getByLabel("像顾客那样问一句").fill("这件会缩水吗");
    await page.getByLabel("在看的商品").selectOption({ label: "亚麻立领衬衫" });
    await earIsThere(page);
    await press(page, "问");
    await page.locator(".tried").getByText(NEW).waitFor(); // to the last letter, though it was typed only now
    await page.getByText("用的是这一篇").waitFor();
    await press(page, "送审");
    await page.locator(".know-head").getByText("待审").waitFor();
    await allSent(page);
    await context.close();
    const shopper = await openShopper(shop(), "p-linen-shirt");
    await ask(shopper.chat, "这件衬衫会缩水吗");
    await shopper.chat.getByText(/缩水/).nth(1).waitFor();
    expect(await shopper.chat.getByText(NEW).count()).toBe(0);
    await shopper.context.close();
  });

  it("a supervisor finds it, gives it back with a reason, and publishes it; then the bot says it, also in a chat that was open", async () => {
    const open = await openShopper(shop(), "p-linen-shirt");
    await ask(open.chat, "几天能到");
    await open.chat.getByText(/天/).nth(1).waitFor();
    const told = open.page.waitForResponse((one) => one.url().includes("/pack?after=") && one.status() === 200, { timeout: 150_000 });
    const { page, context } = await openDesk(shop(), "许晴");
    await toArticles(page);
    await page.getByLabel("状态").selectOption({ label: "待审" });
    await expect.poll(() => list(page).getByRole("option").count()).toBe(1);
    await list(page).getByRole("option").click();
    await box(page).waitFor();
    await press(page, "退回");
    await page.getByLabel("为什么退回").fill("写上水温");
    await press(page, "退回给作者");
    await page.getByText("许晴退回：写上水温").waitFor();
    await press(page, /^发布第/);
    await page.getByLabel(/改了什么/).fill("加上第一次怎么洗");
    await press(page, "发布");
    await page.getByText("和顾客听到的一样").waitFor();
    await page.getByText("加上第一次怎么洗").waitFor();
    await allSent(page);
    expect(await (await told).json()).toMatchObject({ articles: [{ version: 2 }], gone: { articles: [] } }); // what changed, and no more
    const shopper = await openShopper(shop(), "p-linen-shirt");
    for (const { chat, context: theirs } of [open, shopper]) {
      await ask(chat, "这件衬衫会缩水吗");
      await chat.getByText(NEW).waitFor();
      await theirs.close();
    }
    await context.close();
  });

  it("its versions are compared with the draft, and the old words are said again", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toArticles(page);
    await openArticle(page, "棉麻会缩水吗");
    await page.getByRole("button", { name: /^第 1 版/ }).click();
    await page.locator(".diff ins").filter({ hasText: NEW }).waitFor();
    await press(page, "用回这一版");
    await page.getByRole("dialog", { name: "用回这一版" }).getByRole("button", { name: "用回这一版" }).click();
    await expect.poll(() => words(page)).not.toContain(NEW);
    await page.getByText("回到第 1 版").waitFor();
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("how the articles look", () => {
  const { shop } = withShop();

  it("nothing sticks out or is faint, in the dark and on a phone; English has no Chinese of ours", async () => {
    for (const look of [
      { width: 1280, height: 800 },
      { width: 768, height: 1024, dark: true },
      { width: 360, height: 740 },
    ] as const) {
      const { page, context } = await openDesk(shop(), "许晴", look);
      await page.evaluate(() => (location.hash = "articles"));
      await list(page).waitFor();
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await openArticle(page, "棉麻会缩水吗");
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      await context.close();
    }
    const { page, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await page.evaluate(() => (location.hash = "articles"));
    await page.getByRole("listbox", { name: "Articles" }).waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});
