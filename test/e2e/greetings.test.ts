// Speaking first in a real browser: a supervisor writes the rule, a shopper on such a page sees it beside the button, taps, is answered; once only.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { openDesk, openShop, type OpenShop } from "./shop.ts";
import { chineseOn, tooWideOn } from "./looks.ts";
import { allowSites, openSite, type Site } from "./sites.ts";

const QUESTION = "几天能到北京";

let shop: OpenShop;
let site: Site;
let desk: { readonly context: BrowserContext; readonly page: Page };

beforeAll(async () => {
  shop = await openShop();
  const tag = `<script async src="${shop.url}/widget.js" data-shop="demo" data-lang="zh" data-greet></script>`;
  site = await openSite("127.0.0.1", {
    "/": `<h1>shop</h1>${tag}`,
    "/cart": `<h1>cart</h1>${tag}`,
    "/quiet": `<h1>q</h1>${tag.replace(" data-greet", "")}`,
  });
  await allowSites(shop.url, [site.origin]);
  desk = await openDesk(shop, "许晴");
});
afterAll(async () => {
  await shop.close();
  await site.close();
});

const rows = (): Locator => desk.page.locator(".settings-page .rows > li");
const sheet = (): Locator => desk.page.getByRole("dialog");
const bubble = (page: Page): Locator => page.getByRole("button", { name: QUESTION });
const open = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
};

describe("the page of the settings", () => {
  it("begins empty, says what is missing, and shows on a page one names what is seen there", async () => {
    await desk.page.goto(`${shop.url}/desk/#settings/greetings`);
    await desk.page.getByText("还没有问候").waitFor();
    await desk.page.getByRole("button", { name: "加一条" }).click();
    await sheet().getByRole("button", { name: "保存" }).click();
    await sheet().getByText("起个名字").waitFor();
    await sheet().getByLabel("名字（自己看的）").fill("购物车里犹豫");
    await sheet().getByLabel("网址路径里有").fill("/cart");
    await sheet().getByLabel("停留至少（秒）").first().fill("3");
    await sheet().getByLabel("问哪条知识的问题").selectOption("a-delivery-time");
    await sheet().getByLabel("网址路径", { exact: true }).fill("/");
    await sheet().getByText("路径不符").waitFor();
    await sheet().getByLabel("网址路径", { exact: true }).fill("/cart/1");
    await sheet().getByRole("status").getByText(QUESTION).waitFor();
    await expect.poll(() => tooWideOn(desk.page)).toEqual([]);
    await sheet().getByRole("button", { name: "保存" }).click();
    await rows().filter({ hasText: "购物车里犹豫" }).getByText(QUESTION).waitFor();
    await allSent(desk.page);
  });

  it("works without a network: marked as unsent, undone, sent later", async () => {
    await goOffline(desk);
    await desk.page.getByRole("button", { name: "改 购物车里犹豫" }).click();
    await sheet().getByRole("button", { name: "删除" }).click();
    await desk.page.getByText("还没有问候").waitFor();
    await desk.page.getByRole("button", { name: "撤销" }).click();
    await rows().filter({ hasText: "购物车里犹豫" }).getByText("待发送").waitFor();
    await desk.context.setOffline(false);
    await allSent(desk.page);
    await expect.poll(() => rows().getByText("待发送").count()).toBe(0);
  });

  it("is not an agent's, and says nothing in Chinese to who reads English", async () => {
    const agent = await openDesk(shop, "周敏");
    await agent.page.goto(`${shop.url}/desk/#settings/greetings`);
    await agent.page.getByText("这一页只有店主或主管能看").waitFor();
    await agent.context.close();
    const english = await openDesk(shop, "Xu Qing", { locale: "en-US" });
    await english.page.goto(`${shop.url}/desk/#settings/greetings`);
    await english.page.getByRole("button", { name: "Add one" }).click();
    await english.page.getByRole("dialog").waitFor();
    expect((await chineseOn(english.page)).filter((one) => !one.includes("购物车里犹豫"))).toEqual([]);
    await english.context.close();
  });
});

describe("a shopper on such a page", () => {
  it("sees it after the seconds, taps it, and is answered; not again on the next page", async () => {
    const shopper = await shop.newContext("one");
    const page = await open(shopper, "/cart");
    await bubble(page).waitFor();
    await bubble(page).click();
    const chat = page.frameLocator("iframe");
    await chat.getByText("《送达时效》第 1 版").waitFor();
    await expect.poll(() => bubble(page).count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.frames().length).toBe(2);
    await page.waitForTimeout(5_000);
    expect(await bubble(page).count()).toBe(0);
    await shopper.close();
  });

  it("sends it away with the keys, and hears nothing on the next page either", async () => {
    const shopper = await shop.newContext("two");
    const page = await open(shopper, "/cart");
    await bubble(page).waitFor();
    await bubble(page).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => bubble(page).count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.frames().length).toBe(2);
    await page.waitForTimeout(5_000);
    expect(await bubble(page).count()).toBe(0);
    await shopper.close();
  });

  it("is left alone elsewhere, and where the page did not ask for greetings no chat is fetched", async () => {
    const shopper = await shop.newContext("three");
    const elsewhere = await open(shopper, "/");
    await expect.poll(() => elsewhere.frames().length).toBe(2);
    const quiet = await open(shopper, "/quiet");
    await quiet.waitForTimeout(5_000);
    expect(quiet.frames().length).toBe(1);
    expect(await bubble(elsewhere).count()).toBe(0);
    await shopper.close();
    expect(shop.complaints).toEqual([]);
  });
});
