// Stars in a real browser: asked for once, when an agent has resolved it; given without a network, with words; seen on the agent's desk; gone for good where declined.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { ask, openChatPage, openDesk } from "./shop.ts";
import { reply, withShop, type Desk } from "./withShop.ts";

const SHIRT = "p-linen-shirt";

describe("stars at the end of a conversation", () => {
  const { shop } = withShop();
  let agent: Page;
  let chat: Desk;
  const card = (its = chat.page): Locator => its.locator(".w-stars");
  const star = (name: string): Locator => card().getByRole("button", { name });
  /** The one in this agent's hands: answered and resolved. */
  const answered = async (words: string): Promise<void> => {
    await agent.getByRole("option").first().click();
    await agent.getByRole("button", { name: "解决", exact: true }).waitFor();
    await reply(agent, words);
    await chat.page.getByText(words).waitFor();
  };
  const resolve = async (): Promise<void> => {
    await agent.getByRole("button", { name: "解决", exact: true }).click();
    await allSent(agent);
  };

  beforeAll(async () => {
    ({ page: agent } = await openDesk(shop(), "许晴"));
    chat = await openChatPage(shop(), SHIRT);
    await ask(chat.page, "收到的衬衫袖口开线了，我要找人工");
  });
  afterAll(async () => {
    await chat.context.close();
    await agent.context().close();
  });

  it("[R640] nobody is asked while it goes on; once it is resolved the card stands under the last line", async () => {
    await answered("已给您补发");
    expect(await card().count()).toBe(0);
    await resolve();
    await card().getByText("这次服务怎么样？").waitFor();
    expect(await card().getByRole("button").count()).toBe(6);
  });

  it("[R641] given without a network they say so, are there after a reload, and stand on the desk with their words", async () => {
    await chat.context.setOffline(true);
    await star("4 星，满意").click();
    await card().getByText("谢谢您的评价").waitFor();
    await card().getByText("联网后发送").waitFor();
    await card().getByRole("textbox").fill("补发很快");
    await star("提交").click();
    await card().getByText("补发很快").waitFor();
    await chat.context.setOffline(false);
    await agent.locator(".said-line").getByText("顾客评了 4 星").waitFor();
    await agent.locator(".said-line").getByText("补发很快").waitFor();
    await chat.page.reload();
    await card().getByText("补发很快").waitFor();
    expect(await star("4 星，满意").getAttribute("aria-pressed")).toBe("true");
    expect(await star("5 星，很满意").getAttribute("aria-pressed")).toBe("false");
  });

  it("are changed by keys, fit a phone, and can be read by day and by night", async () => {
    const { page } = chat;
    expect(await tooWideOn(page)).toEqual([]);
    expect(await faintOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faintOn(page)).toEqual([]);
    await star("5 星，很满意").focus();
    await page.keyboard.press("Enter");
    await agent.locator(".said-line").getByText("顾客评了 5 星").waitFor();
  });

  it("[R640] are gone while more is asked, and at the next end what was said stands: nobody is asked twice", async () => {
    await ask(chat.page, "转人工，还有一件事");
    await expect.poll(() => card().count()).toBe(0);
    await answered("您说");
    await resolve();
    await card().getByText("谢谢您的评价").waitFor();
    expect(await card().getByText("这次服务怎么样？").count()).toBe(0);
  });

  it("declined by one tap they are asked no more, after a reload neither", async () => {
    const before = chat;
    chat = await openChatPage(shop(), SHIRT);
    await ask(chat.page, "发票开错了，我要找人工");
    await answered("已重开");
    await resolve();
    await card().getByRole("button", { name: "不评了" }).click();
    await expect.poll(() => card().count()).toBe(0);
    await chat.page.reload();
    await chat.page.getByText("已重开").waitFor();
    expect(await card().count()).toBe(0);
    await before.context.close();
    expect(shop().complaints).toEqual([]);
  });
});
