// What the bot answers, in a real browser against a real edge: one question and two fabrics, a vague one with choices, two matters at once, a promotion that ends.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { allSent } from "./line.ts";
import { ask, earIsThere, openDesk, openShop, openShopper, SYNCED, type OpenShop } from "./shop.ts";
import { comeIn } from "./story.ts";
import { openOwn } from "./withShop.ts";

const DAY_MS = 24 * 60 * 60_000;

let shop: OpenShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** What the bot has said; its greeting is no answer. */
const said = (chat: FrameLocator, text: string | RegExp) => chat.getByRole("log").getByText(text);

describe("one question about two shirts", () => {
  it("is answered by the fabric of each: linen shrinks a little, polyester does not", async () => {
    for (const [product, yes, no] of [
      ["p-linen-shirt", /棉麻首次水洗/, /聚酯纤维遇水/],
      ["p-drape-shirt", /聚酯纤维遇水/, /棉麻首次水洗/],
    ] as const) {
      const { chat, context } = await openShopper(shop, product);
      await ask(chat, "这件衬衫会缩水吗");
      await said(chat, yes).waitFor();
      expect(await said(chat, no).count()).toBe(0);
      await context.close();
    }
  });
});

describe("a vague question", () => {
  it("is asked back with choices, and the one they tap is answered", async () => {
    const { chat, context } = await openShopper(shop, "p-linen-shirt");
    await ask(chat, "那个怎么弄啊");
    await said(chat, "您想问的是哪一件事").waitFor();
    const choice = chat.getByRole("log").getByRole("button", { name: "退换货", exact: true });
    const under = await choice.elementHandle();
    await chat.getByText(/^已送达/).waitFor();
    expect(await under?.evaluate((button) => button.isConnected)).toBe(true); // what is under a finger stays there when the room's word comes
    await choice.click();
    await said(chat, /第 \d+ 版/).waitFor(); // an answer cites its article
    await context.close();
  });
});

describe("a question back that names articles", () => {
  it("reads at the desk as the shopper reads it: by their titles", async () => {
    const shopper = await comeIn(shop.url, {
      name: "何雨桐",
      product: "p-linen-shirt",
      says: ["收到的衬衫袖口开线了，怎么换货"],
      person: true,
    });
    const { page, context } = await openDesk(shop, "周敏");
    await openOwn(page, "何雨桐");
    const choices = page.getByRole("log").locator(".choices .tag");
    await choices.filter({ hasText: "破损、发错、少件" }).waitFor();
    expect(await choices.allInnerTexts()).toEqual(
      shopper
        .view()
        .lines.findLast((one) => (one.choices?.length ?? 0) > 0)
        ?.choices?.map((one) => one.label),
    );
    await context.close();
    shopper.close();
  });
});

describe("two matters in one message", () => {
  it("are answered one after the other, each citing its own article", async () => {
    const { chat, context } = await openShopper(shop, "p-linen-shirt");
    await ask(chat, "几天能到?可以开发票吗?");
    await said(chat, /第 \d+ 版/)
      .nth(1)
      .waitFor();
    const answers = await chat.getByRole("log").innerText();
    expect(answers).toMatch(/天.*送达|送达.*天|天.*到/s);
    expect(answers).toMatch(/发票/);
    expect(await said(chat, /第 \d+ 版/).count()).toBe(2);
    await context.close();
  });
});

describe("a promotion with a last day", () => {
  const OFFER = /满 299 元减 30 元/;

  /** A context whose pages think it is that much later. */
  async function at(off: number, name: string): Promise<BrowserContext> {
    const context = await shop.newContext(name);
    await context.addInitScript((ms) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ms;
    }, off);
    return context;
  }
  async function asked(off: number): Promise<{ readonly chat: FrameLocator; readonly context: BrowserContext }> {
    const context = await at(off, "shopper");
    const page = await context.newPage();
    await page.goto(`${shop.url}/demo/?p=p-linen-shirt`);
    await page.getByRole("button", { name: "联系客服" }).click();
    const chat = page.frameLocator("iframe");
    await chat.getByRole("textbox").waitFor();
    const frame = page.frames().find((one) => one.url().includes("/widget/"));
    if (frame === undefined) throw new Error("no chat in the page");
    await earIsThere(frame); // else the room may answer for a device that is slow to begin
    await ask(chat, "有满减吗");
    return { chat, context };
  }
  const dayOf = (at: number): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(at);

  /** A supervisor whose desk thinks it is that much later says its last day, and publishes. */
  async function lastDay(off: number, last: number): Promise<void> {
    const context = await at(off, "许晴");
    const page: Page = await context.newPage();
    await page.goto(`${shop.url}/desk/`);
    await page.getByRole("button", { name: "许晴" }).click();
    await page.getByText(SYNCED).first().waitFor();
    await page.evaluate(() => (location.hash = "articles/a-promo-current"));
    await page.getByLabel("到哪天止").fill(dayOf(last));
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: /^发布第/ }).click();
    const sheet = page.getByRole("dialog", { name: /^发布第/ });
    await sheet.getByText("没有范例对话，这次不比。").waitFor();
    await sheet.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("和顾客听到的一样").waitFor();
    await allSent(page);
    await context.close();
  }

  it("is said while it runs, and not by a device for which it is over", async () => {
    await lastDay(0, Date.now() + DAY_MS);
    const runs = await asked(0);
    await said(runs.chat, OFFER).waitFor();
    await runs.context.close();
    const over = await asked(3 * DAY_MS);
    await expect.poll(() => over.chat.getByRole("log").getByText("机器人").count()).toBeGreaterThan(0);
    await said(over.chat, /转接客服|哪一件事|活动/)
      .last()
      .waitFor();
    expect(await said(over.chat, OFFER).count()).toBe(0);
    await over.context.close();
  });

  it("[R218] is not said once it is over by the shop's clock, whatever a device believes", async () => {
    await lastDay(-2 * DAY_MS, Date.now() - DAY_MS);
    const behind = await asked(-2 * DAY_MS);
    await behind.chat.locator(".w-wait").waitFor(); // a person is called instead
    await expect.poll(() => said(behind.chat, OFFER).count()).toBe(0);
    await behind.context.close();
    expect(shop.complaints).toEqual([]);
  });
});
