// Both apps on their main paths in a real browser, under the policies they are built with: no rule is broken, and nobody else is ever asked for anything.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { SETTINGS_PAGES } from "../../client/desk/route.ts";
import { ask, openDesk, openShop, openShopper, type OpenShop } from "./shop.ts";
import { comeIn } from "./story.ts";
import { openWitness, type Witness } from "./witness.ts";
import { openOwn, openTicket, reply } from "./withShop.ts";

let witness: Witness;
let shop: OpenShop;

beforeAll(async () => {
  witness = await openWitness();
  const opened = await openShop(witness.openBrowser);
  shop = {
    ...opened,
    async newContext(name, look) {
      const context = await opened.newContext(name, look);
      await witness.watch(context, opened.url);
      return context;
    },
  };
});
afterAll(async () => {
  await shop.close();
  await witness.close();
});

const heard = (page: Page, mark: string) =>
  page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, `ear:${mark}`, { timeout: 120_000 });
const kept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

describe("the pages, as they are built", () => {
  it("are isolated where a process of their own helps", async () => {
    const { page, context } = await openDesk(shop, "陈晓");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await context.close();
  });

  it("run the shopper's whole way: the shop, the chat in its frame, both ears, choices, a person, a reload without a network", async () => {
    const { page, chat, context } = await openShopper(shop, "p-linen-shirt", { full: true });
    await ask(chat, "这个衣服洗了会缩水吗?");
    await chat.getByText(/棉麻首次水洗/).waitFor();
    await ask(chat, "这个怎么弄");
    await chat.getByRole("log").getByRole("button").filter({ hasNotText: "《" }).first().click();
    const frame = page.frames().find((one) => one.url().includes("/widget/"));
    await frame?.waitForFunction(() => performance.getEntriesByName("ear:full").length > 0, undefined, { timeout: 120_000 });
    await chat.getByRole("button", { name: "转人工" }).click();
    await page.getByRole("link", { name: "全部" }).first().click();
    const own = await context.newPage();
    await own.goto(`${shop.url}/widget/?shop=demo&lang=en&theme=dark&color=%23225b48`);
    await own.getByRole("textbox").waitFor();
    await kept(own);
    await context.setOffline(true);
    await own.reload();
    await own.getByRole("textbox").waitFor();
    await context.setOffline(false);
    await context.close();
  });

  it("run the agent's whole way: list, ticket, reply, note, menus, both ears, dark, a reload without a network, leaving", async () => {
    const { page, context } = await openDesk(shop, "周敏", { full: true, dark: true });
    const wang = await comeIn(shop.url, { name: "王若溪", product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] });
    await openOwn(page, "王若溪");
    await reply(page, "财务今天 16:00 前放款。");
    await page.getByRole("tab", { name: "备注" }).click();
    await page.getByRole("textbox", { name: "备注" }).fill("财务已催");
    await page.getByRole("log").getByText("财务已催").waitFor();
    await page.getByRole("button", { name: "转交" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "状态" }).click();
    await page.getByRole("menuitem", { name: "关闭" }).click();
    await page.getByRole("tab", { name: "已结束" }).click();
    await openTicket(page, "王若溪");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.keyboard.press("Escape");
    await heard(page, "full");
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByText("离线").first().waitFor();
    await context.setOffline(false);
    wang.close();
    await context.close();
  });

  it("run the owner's pages: people, keys, devices, the log", async () => {
    const { page, context } = await openDesk(shop, "林溪");
    for (const name of SETTINGS_PAGES) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `settings/${name}`);
      await page.getByRole("heading").first().waitFor();
      await page.waitForLoadState("networkidle");
    }
    await context.close();
  });

  it("broke none of their rules on the way", () => {
    expect(witness.violations).toEqual([]);
    expect(shop.complaints).toEqual([]);
  });

  it("asked nobody else for anything: no page, no frame, no worker, no service worker", () => {
    expect(witness.strangers).toEqual([]);
    expect(witness.hosts()).toEqual([]);
  });
});

describe("the witness", () => {
  it("sees a rule that is broken, and a word to another host, though the page's policy stops it", async () => {
    const context = await shop.newContext("naughty");
    const page = await context.newPage();
    await page.goto(`${shop.url}/widget/?shop=demo`);
    await page.getByRole("textbox").waitFor();
    const tried = await page.evaluate(async () => {
      const attempts: Readonly<Record<string, () => unknown>> = {
        html: () => (document.body.innerHTML += "<b>x</b>"),
        write: () => document.write("<b>x</b>"),
        parse: () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
        worker: () => new Worker("/widget/sw.js"),
        policy: () => globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => url }),
        again: () => globalThis.trustedTypes?.createPolicy("zhanggui-template", { createScriptURL: (url) => url }),
      };
      const passed: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt();
          passed.push(name);
        } catch {
          // refused, as it should be
        }
      }
      await fetch("https://stranger.example/x").then(
        () => passed.push("fetch"),
        () => undefined,
      );
      return passed;
    });
    expect(tried).toEqual([]);
    const style = await page.evaluate(() => {
      document.body.setAttribute("style", "outline-width: 7px");
      return getComputedStyle(document.body).outlineWidth;
    });
    expect(style).not.toBe("7px");
    await expect
      .poll(() => witness.violations.join("\n"))
      .toMatch(/require-trusted-types-for[\s\S]*connect-src https:\/\/stranger\.example[\s\S]*style-src-attr/);
    const free = await (await shop.browser.newContext()).newPage();
    await free.goto("about:blank"); // whose policy says nothing: the word goes out
    await free.evaluate(() => fetch("http://stranger.example/y").catch(() => undefined));
    await expect.poll(() => witness.hosts()).toContain("stranger.example");
  });
});
