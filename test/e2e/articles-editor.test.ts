// The article's editor in a real browser: comments by two people, one of them offline; links, a picture the shopper then sees, the shop's own words, and
// going back to an older version with unpublished words in the draft.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { articleBox as box, openArticle, pressButton as press, retitle, toArticles } from "./articleDesk.ts";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { aPhotograph, placesTold } from "./photograph.ts";
import { ask, openChatPage, openDesk, SYNCED } from "./shop.ts";
import { withShop, type Desk } from "./withShop.ts";

const LINEN = "棉麻会缩水吗";
const zh = (page: Page) => page.getByRole("region", { name: "中文", exact: true });
const inBar = (page: Page, name: string) => zh(page).getByRole("toolbar").getByRole("button", { name, exact: true });
const margin = (page: Page) => page.getByRole("complementary", { name: "评论" });

/** Selects the first so many letters of the Chinese answer. */
async function selectFirst(page: Page, letters: number): Promise<void> {
  await box(page).click();
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < letters; i++) await page.keyboard.press("Shift+ArrowRight");
}

describe("comments on an article", () => {
  const { shop } = withShop();
  let sue: Desk;
  let amy: Desk;

  it("one comments on some words, a colleague sees it in the margin, with the words, by whom and when", async () => {
    sue = await openDesk(shop(), "许晴");
    amy = await openDesk(shop(), "周敏", { width: 1500 });
    for (const { page } of [sue, amy]) {
      await toArticles(page);
      await openArticle(page, LINEN);
    }
    await selectFirst(sue.page, 3);
    const words = await sue.page.evaluate(() => getSelection()?.toString() ?? "");
    expect(words).toHaveLength(3);
    await inBar(sue.page, "评论").click();
    await sue.page.getByText(`说的是「${words}」`).waitFor();
    await sue.page.getByRole("textbox", { name: "写给同事，顾客看不到" }).fill("这里要写上水温");
    await press(sue.page, "发评论");
    const seen = margin(amy.page).getByRole("listitem").filter({ hasText: "这里要写上水温" }).first();
    await seen.getByText("许晴").waitFor();
    await seen.locator("time").waitFor();
    await seen.getByRole("button", { name: `看「${words}」在哪里` }).click();
    await expect.poll(() => amy.page.evaluate(() => getSelection()?.toString())).toBe(words);
    await expect.poll(() => amy.page.evaluate(() => [...(CSS.highlights.get("answer-chosen") ?? [])].map(String))).toEqual([words]);
  });

  it("both answer, one of them offline, while words come before those that are meant: both answers stand, and the words are found", async () => {
    const answer = async (page: Page, text: string): Promise<void> => {
      await margin(page).getByRole("button", { name: "回复许晴" }).click();
      await margin(page).getByRole("textbox", { name: "回复许晴" }).fill(text);
      await margin(page).getByRole("button", { name: "回复", exact: true }).click();
      await margin(page).getByText(text).waitFor();
    };
    await goOffline(amy);
    await answer(amy.page, "三十度");
    await amy.page.getByText("已保存在本机，联网后发送").waitFor();
    await answer(sue.page, "谁知道？");
    await box(sue.page).click();
    await sue.page.keyboard.press("Control+Home");
    await sue.page.keyboard.type("先说结论：");
    await amy.context.setOffline(false);
    await amy.page.getByText(SYNCED).first().waitFor({ timeout: 60_000 });
    const besideWords = (): Promise<number> =>
      amy.page.evaluate(() => {
        const [words] = [...(CSS.highlights.get("answer-chosen") ?? [])];
        const caret = document.querySelector(".caret");
        return words instanceof Range && caret !== null
          ? Math.abs(words.getBoundingClientRect().left - caret.getBoundingClientRect().left)
          : 999;
      });
    await expect.poll(besideWords, { timeout: 60_000 }).toBeLessThan(3); // where she stopped typing, not a letter further
    for (const { page } of [sue, amy])
      for (const text of ["三十度", "谁知道？"]) await margin(page).getByText(text).waitFor({ timeout: 60_000 });
    await margin(amy.page).getByRole("button", { name: /^看「/ }).click();
    await expect.poll(() => amy.page.evaluate(() => getSelection()?.toString())).toHaveLength(3);
    expect(await amy.page.evaluate(() => getSelection()?.toString())).not.toContain("先");
  });

  it("is resolved by one, reopened by the other, and the whole article is spoken of too", async () => {
    await margin(amy.page).getByRole("button", { name: "解决" }).click();
    await sue.page.getByText("已解决 1").click();
    await sue.page.getByText("周敏解决了").waitFor();
    await press(sue.page, "重新打开");
    await margin(amy.page).getByText("许晴重新打开").waitFor();
    await press(amy.page, "评论整篇");
    await amy.page.getByRole("textbox", { name: "写给同事，顾客看不到" }).fill("标题太长");
    await amy.page.keyboard.press("Control+Enter");
    await margin(sue.page).getByText("标题太长").waitFor();
    await margin(sue.page).getByText("整篇", { exact: true }).waitFor();
    const said = (page: Page, text: string) => margin(page).locator(".thread ol > li").filter({ hasText: text });
    expect(await said(amy.page, "谁知道？").getByRole("button", { name: "撤回", exact: true }).count()).toBe(0); // a supervisor's
    await said(amy.page, "三十度").getByRole("button", { name: "撤回", exact: true }).click();
    await said(amy.page, "三十度").getByRole("button", { name: "撤回这条评论" }).click();
    await margin(sue.page).getByText("周敏撤回了这条评论").waitFor();
    expect(await margin(sue.page).getByText("三十度").count()).toBe(0);
    expect(shop().complaints).toEqual([]);
  });

  it("on a phone is a sheet over the article, in the dark too; nothing sticks out or is faint; in English there is no Chinese of ours", async () => {
    await sue.context.close();
    await amy.context.close();
    for (const look of [
      { width: 360, height: 740 },
      { width: 360, height: 740, dark: true },
      { width: 1500, height: 900, dark: true },
    ] as const) {
      const { page, context } = await openDesk(shop(), "许晴", look);
      await page.evaluate(() => (location.hash = "articles"));
      await openArticle(page, LINEN);
      if (look.width === 360) {
        await page.getByRole("button", { name: "评论 2" }).click();
        await page.getByRole("dialog", { name: "评论" }).getByText("标题太长").waitFor();
      } else await margin(page).getByText("标题太长").waitFor();
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      if (look.width === 360) {
        await page.getByRole("button", { name: /^看「/ }).click(); // the sheet goes, the words are shown
        await page.getByRole("dialog", { name: "评论" }).waitFor({ state: "hidden" });
        await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toHaveLength(3);
      }
      await context.close();
    }
    expect(shop().complaints).toEqual([]);
  });
});

describe("links, pictures and the shop's own words", () => {
  const { shop } = withShop();

  it("a link asks for its address and what stands there; one that is not safe is not taken", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toArticles(page);
    await press(page, "写一篇");
    await box(page).waitFor();
    await retitle(page, "礼品卡怎么用", "Using a gift card");
    await box(page).click();
    await page.keyboard.type("见");
    await inBar(page, "链接").click();
    const panel = page.getByRole("dialog", { name: "链接" });
    await panel.getByLabel("地址").fill("javascript:alert(1)");
    await panel.getByLabel("显示的字").fill("使用说明");
    await panel.getByRole("button", { name: "放进去" }).click();
    await panel.getByText("要 https:// 开头").waitFor();
    await panel.getByLabel("地址").fill("https://shop.example/cards");
    await panel.getByRole("button", { name: "放进去" }).click();
    const link = page.locator(".ql-editor a");
    await expect
      .poll(() => link.evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute("href")])))
      .toEqual([["使用说明", "https://shop.example/cards"]]);
    await inBar(page, "链接").click(); // the caret stands in it: the whole of it is changed
    await page.getByRole("dialog", { name: "链接" }).getByLabel("地址").fill("/returns");
    await page.getByRole("dialog", { name: "链接" }).getByRole("button", { name: "放进去" }).click();
    await expect
      .poll(() => link.evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute("href")])))
      .toEqual([["使用说明", "/returns"]]);
    await context.close();
  });

  it("a variable is chosen from the shop's; an unknown one is marked in words, and a supervisor writes what it stands for", async () => {
    const amy = await openDesk(shop(), "周敏");
    const sue = await openDesk(shop(), "许晴");
    for (const { page } of [amy, sue]) {
      await toArticles(page);
      await openArticle(page, LINEN);
    }
    await box(sue.page).click();
    await sue.page.keyboard.press("Control+Home");
    await sue.page.keyboard.type("找{洗衣店}，");
    await zh(sue.page).getByText("店里没有 {洗衣店}，这篇说不出来").waitFor();
    await zh(amy.page).getByText("店里没有 {洗衣店}，这篇说不出来").waitFor();
    await expect.poll(() => sue.page.evaluate(() => [...(CSS.highlights.get("answer-unknown") ?? [])].map(String))).toEqual(["{洗衣店}"]);
    await zh(amy.page).getByText("请主管写上，或改掉名字").waitFor();
    expect(await inBar(amy.page, "写上").count()).toBe(0);
    await press(sue.page, "写上");
    const sheet = sue.page.getByRole("dialog", { name: "店里的话" });
    await sheet.getByLabel("中文说成").fill("巷口洗衣店");
    await sheet.getByRole("button", { name: "记下" }).click();
    await sheet.getByText("两种语言都要写").waitFor();
    await sheet.getByLabel("英文说成").fill("the laundry at the corner");
    await sheet.getByRole("button", { name: "记下" }).click();
    await sheet.waitFor({ state: "hidden" });
    for (const { page } of [amy, sue]) await expect.poll(() => zh(page).getByText("这篇说不出来").count()).toBe(0);
    await box(sue.page).click();
    await sue.page.keyboard.press("Control+End");
    await inBar(sue.page, "店里的话").click();
    await sue.page.getByRole("menuitem", { name: /^\{洗衣店\}/ }).click();
    await expect.poll(() => box(amy.page).innerText()).toMatch(/\{洗衣店\}\s*$/);
    for (const { context } of [amy, sue]) await context.close();
    expect(shop().complaints).toEqual([]);
  });

  it("a photograph is made anew before it is given, tells no place, needs words of what it shows, and is shown to the shopper, offline too", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toArticles(page);
    await openArticle(page, LINEN);
    await box(page).click();
    await page.keyboard.press("Control+Home");
    await inBar(page, "图片").click();
    const panel = page.getByRole("dialog", { name: "图片" });
    const put = panel.getByRole("button", { name: "放进去" });
    await panel.getByLabel("或写地址").fill("https://elsewhere.example/a.png");
    await panel.getByLabel("图里是什么").fill("洗标");
    await put.click();
    await panel.getByText("只能用本店网站上的图").waitFor();
    const photograph = await aPhotograph(page);
    expect(placesTold(photograph)).toBe(true);
    await panel.locator("input[type=file]").setInputFiles({ name: "note.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>") });
    await put.click();
    await panel.getByText("这个文件看不成图").waitFor();
    await panel.locator("input[type=file]").setInputFiles({ name: "IMG_0417.jpg", mimeType: "image/jpeg", buffer: photograph });
    await panel.getByLabel("图里是什么").fill("");
    await put.click();
    await panel.getByText("看不见图的人靠它").waitFor();
    await panel.getByLabel("图里是什么").fill("亚麻衬衫的洗标");
    await goOffline({ context, page });
    await put.click();
    await panel.getByRole("alert").waitFor(); // says that it needs the network; what was chosen stays
    await context.setOffline(false);
    await put.click();
    const shown = page.locator(".ql-editor img");
    await shown.waitFor();
    const address = (await shown.getAttribute("src")) ?? "";
    expect(address).toMatch(/^\/w\/demo\/pictures\/[0-9a-f]{64}\.webp$/);
    const kept = await page.request.get(`${shop().url}${address}`);
    expect([kept.headers()["content-type"], placesTold(await kept.body())]).toEqual(["image/webp", false]);
    await inBar(page, "链接").focus(); // away from the text
    const { width, height } = (await shown.boundingBox()) ?? { width: 0, height: 0 };
    await shown.click({ position: { x: 1, y: height / 2 } });
    await page.keyboard.type("图前");
    await shown.click({ position: { x: width - 1, y: height / 2 } });
    await page.keyboard.type("图后");
    const around = (): Promise<readonly string[]> =>
      shown.evaluate((one) => [one.previousSibling, one.nextSibling].map((beside) => beside?.textContent?.slice(0, 2) ?? ""));
    await expect.poll(around).toEqual(["图前", "图后"]);
    await press(page, /^发布第/);
    await press(page, "发布");
    await page.getByText("和顾客听到的一样").waitFor();
    await allSent(page);
    await context.close();

    const shopper = await openChatPage(shop(), "p-linen-shirt");
    await shopper.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await shopper.page.reload();
    await ask(shopper.page, "这件衬衫会缩水吗");
    const picture = shopper.page.getByRole("img", { name: "亚麻衬衫的洗标" });
    await picture.waitFor();
    const isDrawn = (): Promise<boolean> =>
      picture.evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0);
    await expect.poll(isDrawn).toBe(true);
    await shopper.context.setOffline(true);
    await shopper.page.reload();
    await picture.waitFor();
    await expect.poll(isDrawn).toBe(true);
    await shopper.context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("going back to an older version", () => {
  const { shop } = withShop();

  it("says which unpublished words of the draft go with it, and brings them back after", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toArticles(page);
    await openArticle(page, LINEN);
    await box(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("第二版。");
    await press(page, /^发布第/);
    await press(page, "发布");
    await page.getByText("和顾客听到的一样").waitFor();
    await allSent(page);
    await box(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("还没发布的话。");
    await page.getByRole("button", { name: /^第 1 版/ }).click();
    await press(page, "用回这一版");
    const sheet = page.getByRole("dialog", { name: "用回这一版" });
    await sheet.getByText("稿子里这些改动还没发布过").waitFor();
    await sheet.locator(".lost ins").filter({ hasText: "还没发布的话。" }).waitFor();
    await sheet.getByRole("button", { name: "用回这一版" }).click();
    await expect.poll(() => box(page).innerText()).not.toContain("还没发布的话。");
    await press(page, "找回稿子");
    await expect.poll(() => box(page).innerText()).toContain("还没发布的话。第二版。");
    await page.locator(".know-head").getByText("有改动").waitFor();
    await page.getByText("回到第 1 版").waitFor();
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("how the editor looks in English", () => {
  const { shop } = withShop();

  it("has no Chinese of ours: bar, panels, comments, the shop's words", async () => {
    const { page, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await page.evaluate(() => (location.hash = "articles"));
    await page.getByRole("listbox", { name: "Articles" }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "Answer in English" }).waitFor();
    await page.getByRole("textbox", { name: "Answer in English" }).click();
    await page.keyboard.type("By {nobody}.");
    await page.getByText("The shop has no words for {nobody}: this cannot be said").waitFor();
    await page.getByRole("button", { name: "Comments", exact: true }).click();
    await page.getByRole("button", { name: "On the whole article" }).click();
    const ours = (await chineseOn(page)).filter((one) => !/^(未命名|\{)/.test(one));
    expect(ours).toEqual([]);
    await context.close();
  });
});
