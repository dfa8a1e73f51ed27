// The chat on other people's pages: the shop's own sites may frame it and are talked to, all others neither, with a network and without.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { hmacSha256 } from "../../edge/host/mac.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";
import { signIn } from "../kit/agent.ts";
import { OWNER } from "../edge/shopAtWork.ts";
import { ask, openDesk, openShop, type OpenShop } from "./shop.ts";
import { allowSites, openSite, type Site } from "./sites.ts";

const REMEMBERED_MS = 60_000; // an edge asks the room for the list every 15 s

let shop: OpenShop;
let listed: Site; // isolated itself, so that the chat must allow that too
let hostile: Site;
let neighbour: Site; // as hostile, on the listed one's host: the same site, another origin
let sister: Site; // on the list, of the desk's own site: there a browser gives the chat a service worker even in a frame
let context: BrowserContext;

const tokens: string[] = [];

beforeAll(async () => {
  shop = await openShop();
  const chat = (more = ""): string => `${shop.url}/widget/?shop=demo&lang=zh${more}`;
  const framed = `<title>f</title><iframe src="${chat()}"></iframe>`;
  const telling = `<script>onmessage = (e) => (window.heard ??= []).push(e.data)</script>`;
  listed = await openSite(
    "localhost",
    {
      "/": `<title>shop</title><h1>shop</h1><script async src="${shop.url}/widget.js" data-shop="demo" data-lang="zh"></script>`,
      "/plain": framed,
      "/direct": () => `<title>f</title><iframe src="${chat(`&host=${listed.origin}`)}"></iframe>`,
      "/lies": `${telling}<iframe src="${chat("&host=https://other.example")}"></iframe>`,
      "/token": () => tokens.shift() ?? "",
    },
    { "cross-origin-opener-policy": "unsafe-none", "cross-origin-embedder-policy": "require-corp" },
  );
  const naughty = {
    "/": `<script async src="${shop.url}/widget.js" data-shop="demo" data-lang="zh"></script>`,
    "/plain": framed,
    "/lies": `${telling}<iframe src="${chat(`&host=${listed.origin}`)}"></iframe>`,
    "/around": `<iframe src="${listed.origin}/"></iframe>`,
  };
  hostile = await openSite("127.0.0.1", naughty);
  neighbour = await openSite("localhost", naughty);
  sister = await openSite("127.0.0.1", { "/plain": framed });
  await allowSites(shop.url, [listed.origin, sister.origin]);
  context = await shop.newContext("visitor");
});
afterAll(async () => {
  await shop.close();
  for (const site of [listed, hostile, neighbour, sister]) await site.close();
});

const open = async (url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  return page;
};
const launch = (page: Page): Promise<void> => page.getByRole("button", { name: "联系客服" }).click();
const chatIn = (page: Page) => page.frameLocator("iframe").last();

/** The browser put its own page in the frame's place. */
const isRefused = (page: Page): Promise<void> =>
  expect.poll(() => page.frames().some((one) => one.url().startsWith("chrome-error://"))).toBe(true);

describe("a page on the shop's list", () => {
  it("frames the chat, though it is isolated and of another site, and the shopper is answered there", async () => {
    const page = await open(`${listed.origin}/`);
    await launch(page);
    await ask(chatIn(page), "你好");
    await chatIn(page).getByText("你好").first().waitFor();
    await chatIn(page)
      .getByText(/^已送达/)
      .first()
      .waitFor();
    await page.close();
  });

  it("says who is signed in, by a token of its server; a fresh one is asked for when it has expired; the desk shows the tier", async () => {
    const owner = await signIn(shop.url, OWNER);
    const { secret } = (await (await owner.fetch(`${shop.url}/api/identity`)).json()) as { readonly secret: string };
    const sign = (ms: number): string => {
      const claims = { shop: "demo", id: "u-1029", name: "苏小雨", tier: "diamond", exp: Math.floor((Date.now() + ms) / SECOND) };
      const head = Buffer.from(JSON.stringify(claims)).toString("base64url");
      return `${head}.${hmacSha256(secret, head)}`;
    };
    const fresh = sign(HOUR);
    tokens.push(sign(-HOUR), fresh);
    const page = await open(`${listed.origin}/`);
    const said: string[] = [];
    page.on("console", (line) => said.push(line.text()));
    await page.waitForFunction(() => window.zhanggui !== undefined);
    await page.evaluate(() => window.zhanggui?.identify(() => fetch("/token").then((answer) => answer.text())));
    await launch(page);
    await chatIn(page).getByRole("textbox").waitFor();
    await expect.poll(() => tokens.length).toBe(1);
    await page.evaluate(() => {
      const now = Date.now();
      Date.now = () => now + 61_000; // the loader asks the shop's server at most once a minute
    });
    await ask(chatIn(page), "我的会员有什么优惠，转人工");
    await chatIn(page)
      .getByText(/^已送达/)
      .first()
      .waitFor();
    await expect.poll(() => tokens.length).toBe(0);
    expect(page.frames().every((frame) => !frame.url().includes(fresh.slice(0, 20)))).toBe(true);
    const desk = await openDesk(shop, "周敏");
    await desk.page.getByRole("tab", { name: "全部" }).click();
    await desk.page.getByRole("option").filter({ hasText: "苏小雨" }).waitFor();
    await desk.context.close();
    expect(said.filter((one) => one.includes("zhanggui"))).toEqual([]);
    await page.close();
  });

  it("hears in its console alone why a token does not count; the shopper sees nothing of it", async () => {
    const visitor = await shop.newContext("visitor");
    const page = await visitor.newPage();
    const said: string[] = [];
    page.on("console", (line) => said.push(line.text()));
    await page.goto(`${listed.origin}/`);
    await page.waitForFunction(() => window.zhanggui !== undefined);
    const forged = `${Buffer.from(JSON.stringify({ shop: "demo", id: "boss", tier: "diamond", exp: 4_000_000_000 })).toString("base64url")}.${"A".repeat(43)}`;
    await page.evaluate((token) => window.zhanggui?.identify(token), forged);
    await launch(page);
    await ask(chatIn(page), "在吗");
    await chatIn(page)
      .getByText(/^已送达/)
      .first()
      .waitFor();
    await expect.poll(() => said.join("\n")).toContain("the signature is wrong");
    expect(await chatIn(page).locator("body").innerText()).not.toMatch(/signature|zhanggui|签名/);
    await visitor.close();
  });

  it("is not told anything when the chat was told of another host", async () => {
    const page = await open(`${listed.origin}/lies`);
    await chatIn(page).getByRole("textbox").waitFor();
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.postMessage({ zg: "opened" }, "*"));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Reflect.get(window, "heard"))).toBeUndefined();
    await page.close();
  });
});

describe("a page that is not", () => {
  it("cannot frame the chat: not by the loader, not by itself, not under another's name, not around a page that may", async () => {
    for (const site of [hostile, neighbour]) {
      const page = await open(`${site.origin}/`);
      await launch(page);
      await isRefused(page);
      for (const path of ["/plain", "/lies", "/around"]) {
        await page.goto(site.origin + path);
        if (path === "/around") await page.frameLocator("iframe").first().getByRole("button", { name: "联系客服" }).click();
        await isRefused(page);
        expect(await page.evaluate(() => Reflect.get(window, "heard"))).toBeUndefined();
      }
      await page.close();
    }
  });

  it("is heard neither by the shop's page nor by the chat in it, though it opened both", async () => {
    const page = await open(`${hostile.origin}/plain`);
    for (const path of ["/", "/direct"]) {
      const opened = context.waitForEvent("page");
      await page.evaluate((url) => Reflect.set(window, "shop", window.open(url)), listed.origin + path);
      const victim = await opened;
      const said: string[] = [];
      victim.on("console", (line) => said.push(line.text()));
      if (path === "/") await launch(victim);
      await chatIn(victim).getByRole("textbox").waitFor();
      const frames = await page.evaluate(() => {
        const other = Reflect.get(window, "shop") as Window;
        for (const message of [
          { zg: "close" },
          { zg: "unread", n: 7 },
          { zg: "ready" },
          { zg: "identity", state: "refused", words: "HOSTILE" },
        ])
          other.postMessage(message, "*");
        for (const message of [{ zg: "closed" }, { zg: "product", product: "p-moss-dress" }, { zg: "identity", token: "HOSTILE" }])
          for (let i = 0; i < other.length; i++) other[i]?.postMessage(message, "*");
        return other.length;
      });
      expect([path, frames]).toEqual([path, path === "/" ? 0 : 1]); // the loader's frame stands in a shadow tree, where nobody finds it
      await victim.waitForTimeout(500);
      await chatIn(victim).getByRole("textbox").waitFor();
      expect(said.filter((one) => /zhanggui|HOSTILE|identity/.test(one))).toEqual([]);
      await victim.close();
    }
    await page.close();
  });

  it("would be heard if it were the chat's own page: the same words from there are", async () => {
    const page = await open(`${listed.origin}/direct`);
    await chatIn(page).getByRole("textbox").waitFor();
    await page.evaluate(() => {
      addEventListener("message", (event) => Reflect.set(window, "heard", event.data));
      document.querySelector("iframe")?.contentWindow?.postMessage({ zg: "identity", token: "HOSTILE" }, "*");
    });
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "heard"))).toMatchObject({ zg: "identity", state: "refused" });
    await page.close();
  });
});

describe("without a network to the desk", () => {
  it("the kept page opens where the shop allows it, and nowhere else", async () => {
    const page = await open(`${sister.origin}/plain`);
    await chatIn(page).getByRole("textbox").waitFor();
    const frame = page.frames().find((one) => one.url().startsWith(shop.url));
    await frame?.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload(); // now through the worker, which keeps what the shop says
    await chatIn(page).getByRole("textbox").waitFor();
    await shop.cut();
    await page.reload();
    await chatIn(page).getByRole("textbox").waitFor();
    await page.goto(`${hostile.origin}/plain`); // the same site, so the same worker answers
    await isRefused(page);
    await shop.up();
    await page.close();
  });
});

describe("a page that is taken off the list", () => {
  it("frames the chat no more within half a minute, whatever the worker kept", async () => {
    await allowSites(shop.url, []);
    const page = await open(`${sister.origin}/plain`);
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.waitForTimeout(500);
          return page.frames().some((one) => one.url().startsWith("chrome-error://"));
        },
        { timeout: REMEMBERED_MS, interval: 2_000 },
      )
      .toBe(true);
    await page.close();
  });
});
