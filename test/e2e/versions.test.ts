// Two versions of the app at once, a version that is too old, files of a release that is gone, a tab that was frozen, a clock that is wrong: nobody
// loses a word, nothing is sent twice, and no page is swapped under anybody's hands.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { patient } from "../kit/browser.ts";
import { openFrontDoor, type FrontDoor } from "./frontDoor.ts";
import { goOffline } from "./line.ts";
import { ask, SYNCED } from "./shop.ts";
import { openOwn, reply, timesSeen, withShop } from "./withShop.ts";

const PATIENT = { timeout: 60_000 };
const WEEK_MS = 7 * 24 * 3_600_000;
const box = (page: Page) => page.getByRole("textbox", { name: /^回复/ });
const said = (page: Page, text: string) => page.getByRole("log").getByText(text, { exact: true });

function loads(page: Page): () => number {
  let n = 0;
  page.on("load", () => n++);
  return () => n;
}

describe("versions", () => {
  const { shop, bring } = withShop();
  let door: FrontDoor;
  let shopper: Conversation;
  const sees = (text: string) => expect.poll(() => timesSeen(shopper, text), PATIENT).toBe(1);
  beforeAll(async () => {
    door = await openFrontDoor(shop().url);
  });
  afterAll(() => door.close());

  /** A browser that asks the door for every file. */
  const plain = async (): Promise<BrowserContext> =>
    patient(await shop().browser.newContext({ serviceWorkers: "block", locale: "zh-CN", viewport: { width: 1440, height: 900 } }));
  const signIn = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${door.url}/desk/`);
    await page.getByRole("button", { name: "周敏" }).click();
    await page.getByText(SYNCED).first().waitFor();
    return page;
  };

  it("an update is offered, applied where somebody asked for it, and waits where somebody is typing", async () => {
    const context = await shop().newContext("周敏");
    const asking = await signIn(context);
    shopper = await bring({ name: "王若溪", says: ["退款五天了还没到账"], person: true });
    await asking.evaluate(async () => void (await navigator.serviceWorker.ready));
    await asking.reload();
    await asking.getByText(SYNCED).first().waitFor();
    const typing = await context.newPage();
    await typing.goto(`${door.url}/desk/`);
    await openOwn(typing, "王若溪");
    await box(typing).pressSequentially("正在写的一句");
    const [askingLoads, typingLoads] = [loads(asking), loads(typing)];
    door.release("/desk/sw.js", (text) => `${text}\n// the next release\n`);
    await asking.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration("/desk/"))?.update()));
    const offer = asking.locator(".toast").filter({ hasText: "有新版本" });
    await offer.waitFor();
    expect([askingLoads(), typingLoads()]).toEqual([0, 0]);
    await offer.getByRole("button", { name: "重新加载" }).click();
    await expect.poll(askingLoads, PATIENT).toBe(1);
    await typing.getByText(/掌柜已经更新/).waitFor();
    expect(typingLoads()).toBe(0);
    expect(await box(typing).inputValue()).toBe("正在写的一句");
    await box(typing).blur();
    await expect.poll(typingLoads, PATIENT).toBe(1);
    await expect.poll(() => box(typing).inputValue()).toBe("正在写的一句"); // read from the shelf after the talk is drawn
    await box(typing).press("Control+Enter");
    await sees("正在写的一句");
    await context.close();
  });

  it.each([
    ["script", /desk-Settings-[^/]*\.js$/],
    ["style", /desk-Settings-[^/]*\.css$/],
  ])("a page whose %s is gone with the last release says so, and is there after a reload", async (_, gone) => {
    const context = await plain();
    const page = await signIn(context);
    door.miss(gone);
    await page.evaluate(() => (location.hash = "#settings/me"));
    const words = page.getByRole("alert").filter({ hasText: "这一页没能打开" });
    await words.waitFor();
    expect(await page.getByRole("navigation", { name: "主导航" }).count()).toBe(1); // the desk around it stands
    door.miss(undefined);
    await words.getByRole("button", { name: "再试一次" }).click();
    await expect.poll(() => page.locator("h1, h2").count(), PATIENT).toBeGreaterThan(0);
    await expect.poll(() => words.count(), PATIENT).toBe(0);
    await context.close();
  });

  it("a desk too old for the room says so, keeps what is unsent, and sends it once after the update", async () => {
    const context = await shop().newContext("周敏");
    let isOld = false;
    await context.routeWebSocket(/\/s\?/, (line) => (isOld ? void line.close({ code: 4400 }) : void line.connectToServer()));
    const page = await signIn(context);
    await openOwn(page, "王若溪");
    isOld = true;
    await goOffline({ context, page });
    await reply(page, "更新之前写的");
    await page
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.getByText(/掌柜需要更新才能连上/).waitFor();
    await reply(page, "也是更新之前写的");
    await said(page, "也是更新之前写的").waitFor();
    isOld = false;
    await page.getByRole("button", { name: "更新" }).click();
    await sees("更新之前写的");
    await sees("也是更新之前写的");
    await page.getByText(SYNCED).first().waitFor();
    await context.close();
  });

  it("a newer version in another tab gets the storage; the older stops politely, and opens it never again", async () => {
    const context = await plain();
    const old = await signIn(context);
    await openOwn(old, "王若溪");
    await goOffline({ context, page: old });
    await reply(old, "旧版本里写的");
    await old
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await box(old).pressSequentially("旧版本的草稿");
    await context.setOffline(false);
    const newer = await context.newPage();
    await newer.addInitScript(raiseDatabases);
    await newer.goto(`${door.url}/desk/`);
    await old.getByRole("dialog", { name: "另一个窗口打开了新版本" }).waitFor();
    await newer.getByText(SYNCED).first().waitFor();
    await newer.getByRole("option").filter({ hasText: "王若溪" }).first().click();
    await said(newer, "旧版本里写的").waitFor();
    await expect.poll(() => box(newer).inputValue()).toBe("旧版本的草稿");
    await sees("旧版本里写的");
    const loaded = loads(old);
    await old.getByRole("button", { name: "重新加载" }).click(); // what it gets is the old version still: a kept shell
    await expect.poll(loaded, PATIENT).toBe(1);
    await old.getByRole("dialog", { name: "另一个窗口打开了新版本" }).waitFor();
    await reply(newer, "新版本里写的");
    await sees("新版本里写的");
    expect(loaded()).toBe(1);
    await context.close();
  });

  it("a tab that was frozen, and a clock a week off either way: the session goes on, and nothing is sent twice", async () => {
    const context = await shop().newContext("周敏");
    await context.addInitScript(() => {
      const real = Date.now.bind(Date);
      let off = 0;
      Date.now = () => real() + off;
      Object.assign(globalThis, { setClockOff: (ms: number) => (off = ms) });
    });
    const page = await signIn(context);
    await openOwn(page, "王若溪");
    const devtools = await context.newCDPSession(page);
    await goOffline({ context, page });
    await reply(page, "冻住之前写的");
    await page
      .getByText(/1 条待发送/)
      .first()
      .waitFor();
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await context.setOffline(false);
    await shopper.say("冻住的时候说的");
    await new Promise((done) => setTimeout(done, 1_000)); // long enough for whatever a frozen page would wrongly do
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await said(page, "冻住的时候说的").waitFor();
    await sees("冻住之前写的");
    for (const off of [WEEK_MS, -WEEK_MS]) {
      await page.evaluate((ms) => {
        const set: unknown = Reflect.get(globalThis, "setClockOff");
        if (typeof set === "function") set(ms);
      }, off);
      await reply(page, `时钟差 ${off}`);
      await sees(`时钟差 ${off}`);
      await shopper.say(`收到 ${off}`);
      await said(page, `收到 ${off}`).waitFor();
    }
    await page.getByText(SYNCED).first().waitFor();
    for (const text of ["冻住之前写的", `时钟差 ${WEEK_MS}`, `时钟差 ${-WEEK_MS}`]) {
      expect(await said(page, text).count()).toBe(1);
      expect(timesSeen(shopper, text)).toBe(1);
    }
    await context.close();
    expect(shop().complaints).toEqual([]);
  });

  it("a chat too old for the shop keeps what was said, says so, and sends it once after a reload", async () => {
    const context = await shop().newContext("shopper's phone", { width: 360, height: 740 });
    const page = await context.newPage();
    let isOld = true;
    await page.route("**/w/demo/turns", (route) =>
      isOld ? route.fulfill({ status: 426, json: { error: { kind: "old-protocol", words: "please reload the page" } } }) : route.continue(),
    );
    await page.goto(`${door.url}/widget/?shop=demo`);
    await ask(page, "在吗");
    await page.getByText(/聊天已经更新/).waitFor();
    await said(page, "在吗").waitFor();
    expect(await page.getByText("没有发出").count()).toBe(0);
    isOld = false;
    await page.getByRole("button", { name: "重新加载" }).click();
    await page.getByText(/^已送达/).waitFor();
    expect(await said(page, "在吗").count()).toBe(1);
    expect(await page.getByText(/聊天已经更新/).count()).toBe(0);
    await context.close();
  });
});

/** In the page: the same app with databases of the next version (Dexie counts by tens), and no other difference. */
function raiseDatabases(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    return open.call(this, name, version === undefined ? undefined : version + 10);
  };
  const version = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "version");
  Object.defineProperty(IDBDatabase.prototype, "version", {
    get(this: IDBDatabase) {
      const real: unknown = version?.get?.call(this);
      return typeof real === "number" ? real - 10 : real;
    },
  });
}
