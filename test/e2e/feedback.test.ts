// The feedback loop in a real browser: what nobody wrote about becomes an article that answers; thumbs, and agents' one key, lead to what must be mended.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { ask, openDesk, openShopper, type Look } from "./shop.ts";
import { openOwn, openTicket, reply, withShop } from "./withShop.ts";

const SHIRT = "p-linen-shirt";
const ANSWER = "可以绣，三个字以内免费，多等两天。";
const COMERS = [
  { name: "王若溪", product: SHIRT, says: ["可以绣名字吗", "就是能不能绣名字", "能绣名字吗"] },
  { name: "张凯", product: SHIRT, says: ["衬衫能绣名字吗", "我想绣名字", "衬衫能绣名字吗"] },
  { name: "周淑芬", product: SHIRT, says: ["可以绣名字吗", "绣个名字", "可以绣名字吗"] },
] as const;

const row = (page: Page, text: string): Locator => page.locator("a.know-row").filter({ hasText: text });
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: true }).click();

async function toFeedback(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "知识" }).click();
  await page.getByRole("link", { name: "反馈" }).click();
  await page.getByText(/看了最近 \d+ 次会话/).waitFor();
}

describe("a question nobody wrote about", () => {
  const { shop, bring } = withShop();

  it("asked by several in several words stands once, with all of them and what an agent answered", async () => {
    const agent = await openDesk(shop(), "周敏");
    for (const one of COMERS) await bring(one);
    await openOwn(agent.page, "王若溪");
    await reply(agent.page, ANSWER);
    await allSent(agent.page);
    await toFeedback(agent.page);
    await row(agent.page, "绣名字").getByText("3 人").waitFor();
    await expect.poll(() => row(agent.page, "绣名字").count()).toBe(1);
    await row(agent.page, "绣名字").click();
    await agent.page.getByText(ANSWER).waitFor();
    await expect.poll(() => agent.page.getByRole("link", { name: /看会话/ }).count()).toBeGreaterThanOrEqual(4);
    expect(await agent.page.getByRole("button", { name: "这不用写" }).count()).toBe(0);
    await agent.page.getByText("收起由主管来做").waitFor();
    await agent.context.close();
  });

  it("one key makes a draft of it: their wordings in it, the agent's answer beside it; shoppers hear nothing yet", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await toFeedback(page);
    await row(page, "绣名字").waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { name: /绣名字/ }).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "中文答案" }).waitFor();
    await page.getByRole("heading", { name: "从这些回答写起" }).waitFor();
    await page.getByText(ANSWER).waitFor();
    await expect.poll(() => page.locator(".asking").filter({ hasText: "绣名字" }).count()).toBeGreaterThanOrEqual(2);
    expect(await page.getByRole("button", { name: /^发布/ }).count()).toBe(0);
    for (const [name, text] of [
      ["中文答案", ANSWER],
      ["英文答案", "We can: up to three letters are free, two days more."],
    ] as const) {
      await page.getByRole("textbox", { name }).click();
      await page.keyboard.type(text);
    }
    await page.getByRole("textbox", { name: "英文标题" }).fill("A name on the shirt");
    await page.keyboard.press("Tab");
    await press(page, "送审");
    await page.locator(".know-head").getByText("待审").waitFor();
    await allSent(page);
    await page.getByRole("link", { name: "知识" }).first().click();
    await page.getByRole("link", { name: "反馈" }).click();
    await row(page, "绣名字").getByText("草稿").waitFor();
    await context.close();
    const early = await openShopper(shop(), SHIRT);
    await ask(early.chat, "可以绣名字吗");
    await early.chat.locator(".w-pick").waitFor();
    expect(await early.chat.getByText(ANSWER).count()).toBe(0);
    await early.context.close();
  });

  it("published by a supervisor it answers the next shopper, and stands on the list no more", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toFeedback(page);
    await row(page, "绣名字").click();
    await page.getByRole("link", { name: "打开草稿" }).click();
    await press(page, "发布");
    const dialog = page.getByRole("dialog", { name: /^发布/ });
    await dialog.getByLabel(/改了什么/).fill("几位顾客问过");
    await dialog.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("和顾客听到的一样").waitFor();
    await allSent(page);
    await toFeedback(page);
    await expect.poll(() => row(page, "绣名字").count()).toBe(0);
    await context.close();
    const next = await openShopper(shop(), SHIRT);
    await ask(next.chat, "请问可以绣名字吗");
    await next.chat.getByText(ANSWER).waitFor();
    await next.context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("an answer", () => {
  const { shop, bring } = withShop();

  it("that did not help is called so, offline too; a person is one tap away; it is so after a reload", async () => {
    const { page, chat, context } = await openShopper(shop(), SHIRT);
    await ask(chat, "这件衬衫会缩水吗");
    await chat.getByRole("button", { name: "没帮助" }).waitFor();
    await chat.getByText("已送达").waitFor();
    await context.setOffline(true);
    await chat.getByRole("button", { name: "有帮助" }).click();
    const unsent = chat.locator(".w-rate").getByText("联网后发送");
    await unsent.waitFor();
    await context.setOffline(false);
    await unsent.waitFor({ state: "detached" });
    await chat.getByRole("button", { name: "没帮助" }).click();
    await chat.getByText("没解决？").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "联系客服" }).click();
    await chat.getByRole("button", { name: "没帮助", pressed: true }).waitFor();
    const asked = page.waitForResponse((one) => one.request().method() === "POST" && one.url().endsWith("/turns") && one.ok());
    await chat.locator(".w-rate").getByRole("button", { name: "找人工客服" }).click();
    await chat.locator(".w-wait").waitFor();
    await asked; // the card stands before the shop knows, and the page is closed now
    await context.close();
  });

  it("stands on the list with its version and its conversations; put away with a word, and undone", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toFeedback(page);
    const bad = row(page, "1 人点没帮助");
    await bad.waitFor();
    await expect.poll(() => bad.innerText()).toMatch(/1 人随后找人工/);
    await bad.click();
    await page.getByRole("link", { name: "打开文章" }).waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(/怎么处理的/).fill("改了洗涤说明");
    await page.keyboard.press("Enter");
    await expect.poll(() => bad.count()).toBe(0);
    await page.getByText("处理过的").click();
    await page.getByText("改了洗涤说明").waitFor();
    await press(page, "放回单子");
    await bad.waitFor();
    await context.close();
  });

  it("an agent calls wrong with one key stands first, and goes when the key is undone", async () => {
    await bring({ name: "何雨桐", product: SHIRT, says: ["运费谁出", "转人工"] });
    const { page, context } = await openDesk(shop(), "周敏");
    await openTicket(page, "何雨桐");
    await page.getByText(/引自/).first().waitFor();
    await page.keyboard.press("w");
    await page.getByText("已记下，改文章的人会看到").waitFor();
    await page.getByRole("log").getByText("答错了", { exact: true }).waitFor();
    await toFeedback(page);
    const wrong = row(page, "同事说错了 1");
    await wrong.waitFor();
    await expect.poll(() => page.locator("section[aria-label='要修的答案'] a.know-row").first().innerText()).toContain("同事说错了 1");
    await press(page, "撤销");
    await expect.poll(() => wrong.count()).toBe(0);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("how the work list looks", () => {
  const { shop, bring } = withShop();
  const LOOKS: readonly Look[] = [
    { width: 1280, height: 800 },
    { width: 768, height: 1024, dark: true },
    { width: 360, height: 740 },
  ];

  it("nothing sticks out or is faint, in the dark and on a phone; empty it says what will come; English has no Chinese of ours", async () => {
    const first = await openDesk(shop(), "许晴");
    await toFeedback(first.page);
    await first.page.getByText("这台设备上还没有会话").waitFor();
    await first.context.close();
    for (const one of COMERS) await bring(one);
    for (const look of LOOKS) {
      const { page, context } = await openDesk(shop(), "许晴", look);
      await page.evaluate(() => (location.hash = "articles/feedback"));
      await row(page, "绣名字").waitFor();
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      await row(page, "绣名字").click();
      await page.getByRole("button", { name: "写成草稿" }).waitFor();
      await expect.poll(() => tooWideOn(page)).toEqual([]);
      await expect.poll(() => faintOn(page)).toEqual([]);
      await context.close();
    }
    const { page, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await page.evaluate(() => (location.hash = "articles/feedback"));
    await page.getByText(/From the latest/).waitFor();
    expect((await chineseOn(page)).filter((one) => !one.includes("名字"))).toEqual([]); // what shoppers wrote stands as written
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});
