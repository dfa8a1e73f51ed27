// A device whose storage is full, cleared under the app, refused, or lost: nothing shown as saved is lost, and what is not saved is said.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { ask } from "./shop.ts";
import {
  blockSiteData,
  clearSite,
  giveSmallDisk,
  killStorageProcess,
  loseConnections,
  refuseDatabases,
  watchConnections,
} from "./faults.ts";
import { openOwn, reply, timesSeen, withShop, type Desk } from "./withShop.ts";
import type { Conversation } from "../../client/widget/conversation.ts";

const PATIENT = { timeout: 60_000 };
const box = (page: Page) => page.getByRole("textbox", { name: /^(回复|Reply to)/ });
const said = (page: Page, text: string) => page.getByRole("log").getByText(text, { exact: true });

/** Counts how often the page is loaded from now on. */
function loads(page: Page): () => number {
  let n = 0;
  page.on("load", () => n++);
  return () => n;
}

/** In a page: how many tickets lie on a shelf of this origin; none while there is no shelf. */
async function countTickets(): Promise<number> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("zhanggui-shelf:") === true)?.name;
  if (name === undefined) return 0;
  return await new Promise((tell) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort(); // it went meanwhile: not ours to make
    opening.onerror = () => tell(0);
    opening.onsuccess = () => {
      const db = opening.result;
      const counting = db.transaction("tickets").objectStore("tickets").count();
      counting.onsuccess = () => {
        db.close();
        tell(counting.result);
      };
    };
  });
}

describe("the desk's storage", () => {
  const { shop, bring } = withShop();
  let shopper: Conversation;
  let desk: Desk;
  const sees = (text: string) => expect.poll(() => timesSeen(shopper, text), PATIENT).toBe(1);

  it("full: the reply is not sent, not lost and not shown as saved; it goes out when there is room again", async () => {
    const context = await shop().newContext("周敏");
    await watchConnections(context);
    const disk = await giveSmallDisk(context, shop().url);
    const page = await context.newPage();
    await page.goto(`${shop().url}/desk/`);
    await page.getByRole("button", { name: "周敏" }).click();
    desk = { context, page };
    shopper = await bring({ name: "王若溪", says: ["退款五天了还没到账"], person: true });
    await openOwn(page, "王若溪");
    await disk.fill(page);
    await reply(page, "财务今天放款");
    await page.getByText(/存储空间已满，这一步没有保存/).waitFor();
    expect(await box(page).inputValue()).toBe("财务今天放款");
    expect(await said(page, "财务今天放款").count()).toBe(0);
    await page.getByRole("tab", { name: "备注" }).click();
    await page.getByRole("textbox", { name: /备注/ }).fill("已催财务");
    await page.getByText(/还没存上/).waitFor();
    await disk.makeRoom();
    await page.getByText(/边写边存/).waitFor();
    await page.getByRole("tab", { name: "回复" }).click();
    await box(page).press("Control+Enter");
    await said(page, "财务今天放款").waitFor();
    await expect.poll(() => box(page).inputValue()).toBe(""); // the shelf tells the talk before it tells who wrote
    await sees("财务今天放款");
  });

  it("cleared by the browser while offline: what is unsent is saved again, the rest comes from the shop; no reload", async () => {
    const { context, page } = desk;
    const loaded = loads(page);
    await allSent(page); // what the shopper sees need not be acknowledged yet
    await goOffline(desk);
    await reply(page, "微信一般当天到账");
    await said(page, "微信一般当天到账").waitFor();
    await expect.poll(() => box(page).inputValue()).toBe("");
    await page
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await box(page).fill("还有别的可以");
    await clearSite(page);
    await page.getByText("这台设备上的数据被清空了").waitFor();
    await page
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await context.setOffline(false);
    await sees("微信一般当天到账");
    await page.getByRole("option").filter({ hasText: "王若溪" }).first().click();
    await said(page, "退款五天了还没到账").waitFor();
    await expect.poll(() => said(page, "微信一般当天到账").count()).toBe(1);
    await expect.poll(() => box(page).inputValue(), PATIENT).toBe("还有别的可以"); // read from the shelf after the talk is drawn
    expect(loaded()).toBe(0);
  });

  it("deleted from another tab: the list is back by itself, and nothing loops", async () => {
    const { context, page } = desk;
    const loaded = loads(page);
    const other = await context.newPage();
    await other.goto(`${shop().url}/icons/desk.svg`);
    await other.evaluate(async () => {
      const gone = (name: string): Promise<void> =>
        new Promise((done, failed) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => done();
          request.onerror = () => failed(request.error ?? new Error("not deleted"));
        });
      await Promise.all((await indexedDB.databases()).map(({ name = "" }) => gone(name)));
    });
    await expect.poll(() => other.evaluate(countTickets), PATIENT).toBeGreaterThan(0); // the list on the screen may still be the old one
    await page.getByRole("option").filter({ hasText: "王若溪" }).first().waitFor();
    await other.close();
    await box(page).waitFor();
    await reply(page, "请留意微信");
    await sees("请留意微信");
    await page.reload();
    await said(page, "请留意微信").waitFor();
    expect(loaded()).toBe(1);
  });

  it.each([
    ["with a close event", true],
    ["that looks alive", false],
  ])("lost on resume, %s: the next reply is saved over a new connection", async (name, told) => {
    const { page } = desk;
    await box(page).waitFor();
    await loseConnections(page, told);
    await reply(page, `连上了吗 ${name}`);
    await said(page, `连上了吗 ${name}`).waitFor();
    await sees(`连上了吗 ${name}`);
    await page.getByText("0 未发送").first().waitFor();
  });

  it("with its process killed goes on", async () => {
    const { page } = desk;
    await killStorageProcess(shop().browser);
    await reply(page, "存储进程没了也一样");
    await sees("存储进程没了也一样");
    await page.reload();
    await said(page, "存储进程没了也一样").waitFor();
  });

  it("cleared with all the site's data, the session too: a calm way to sign in, and what was unsent goes out after it", async () => {
    const { context, page } = desk;
    await box(page).waitFor();
    await goOffline(desk);
    await reply(page, "清掉之前写的");
    await page
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await context.clearCookies();
    await clearSite(page, "all");
    await page.getByText("这台设备上的数据被清空了").waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: "重新登录" }).click();
    await page.getByRole("button", { name: "周敏" }).click();
    await sees("清掉之前写的");
    await page.close();
    expect(shop().complaints).toEqual([]);
  });

  it.each([
    ["refuses a database", refuseDatabases],
    ["keeps nothing at all", blockSiteData],
  ])("of a browser that %s: the desk says what that means, and does not pretend", async (name, spoil) => {
    const context = await shop().newContext("private");
    await spoil(context);
    const page = await context.newPage();
    await page.goto(`${shop().url}/desk/`);
    if (name === "refuses a database") await page.getByRole("button", { name: "李航" }).click();
    const dialog = page.getByRole("dialog", { name: "这个浏览器不让掌柜保存数据" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "再试一次" }).waitFor();
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("the chat's storage", () => {
  const { shop } = withShop();
  let phone: Desk;

  it("full: the words stay in the field, and the shopper is told; they go out when there is room again", async () => {
    const context = await shop().newContext("shopper's phone", { width: 360, height: 740 });
    const disk = await giveSmallDisk(context, shop().url);
    const page = await context.newPage();
    phone = { context, page };
    await page.goto(`${shop().url}/widget/?shop=demo&product=p-linen-shirt`);
    await ask(page, "你好");
    await page.getByText(/^已送达/).waitFor();
    await disk.fill(page);
    await ask(page, "这件会缩水吗");
    await page.getByText(/这台设备存满了/).waitFor();
    await expect.poll(() => page.getByRole("textbox").inputValue()).toBe("这件会缩水吗");
    expect(await said(page, "这件会缩水吗").count()).toBe(0);
    await disk.makeRoom();
    await page.getByRole("textbox").press("Enter");
    await said(page, "这件会缩水吗").waitFor();
    await page
      .getByText(/^已送达/)
      .last()
      .waitFor();
    await expect.poll(() => page.getByText(/这台设备存满了/).count()).toBe(0);
  });

  it("cleared while a message waits: it goes out once, in the same conversation", async () => {
    const { page, context } = phone;
    await context.setOffline(true);
    await ask(page, "要多久到货");
    await page
      .locator(".w-you")
      .filter({ hasText: "要多久到货" })
      .getByText(/^联网后发送/)
      .waitFor();
    await clearSite(page);
    await ask(page, "我在上海");
    await context.setOffline(false);
    await page
      .locator(".w-you")
      .filter({ hasText: "我在上海" })
      .getByText(/^已送达/)
      .waitFor(PATIENT);
    await expect.poll(() => page.getByText("联网后发送").count(), PATIENT).toBe(0);
    await page.reload();
    for (const text of ["你好", "要多久到货", "我在上海"]) {
      await said(page, text).waitFor();
      expect(await said(page, text).count()).toBe(1);
    }
  });

  it("refused: the chat works in memory, and says what that means without a network", async () => {
    const context = await shop().newContext("private", { width: 360, height: 740 });
    await refuseDatabases(context);
    const page = await context.newPage();
    await page.goto(`${shop().url}/widget/?shop=demo`);
    await ask(page, "你好");
    await page.getByText(/^已送达/).waitFor();
    await context.setOffline(true);
    await ask(page, "怎么退货");
    await page.getByText(/这个浏览器不能保存消息/).waitFor();
    await context.setOffline(false);
    await expect.poll(() => page.getByText(/这个浏览器不能保存消息/).count(), PATIENT).toBe(0);
    expect(await said(page, "怎么退货").count()).toBe(1);
    expect(shop().complaints).toEqual([]);
  });
});
