// Coming in and leaving, in a real browser with a real edge: first set-up, passkey, password, codes, invitations, and devices that forget.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { keptBy, NOTHING, openOwnShop, SETUP_TOKEN, type OwnShop, type Person } from "./ownShop.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, reply, timesSeen, withShop } from "./withShop.ts";
import { whenShown } from "../kit/shopper.ts";

const PASSWORD = "linen in the rain today";
const ASK = "**/api/passkey/options";
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
const atDoor = (page: Page): Promise<void> => page.getByRole("button", { name: "用通行密钥登录" }).waitFor();
const atDesk = (page: Page): Promise<void> => page.getByText(SYNCED).first().waitFor();

/** Owner's first minutes, up to the desk. */
async function setUp(shop: OwnShop): Promise<Person> {
  const owner = await shop.person("owner", `/desk/#setup=${SETUP_TOKEN}`);
  const { page, finger } = owner;
  await page.getByLabel("中文店名").fill("棉麻小铺");
  await press(page, "继续");
  await page.getByLabel("中文名").fill("林溪");
  await page.getByLabel("英文名").fill("Lin Xi");
  await page.getByLabel("登录名").fill("linxi");
  await press(page, "开店");
  await page.getByRole("heading", { name: "下次怎么进来？" }).waitFor();
  await finger.yes();
  await press(page, "做一把通行密钥");
  await page.getByText("通行密钥做好了").waitFor();
  await finger.no();
  return owner;
}

async function finishCodes(page: Page): Promise<readonly string[]> {
  await press(page, "继续");
  await page.locator(".codes li").first().waitFor();
  const codes = await page.locator(".codes li").allInnerTexts();
  await press(page, "我收好了");
  return codes;
}

async function leave(page: Page, me: RegExp): Promise<void> {
  await page.getByRole("button", { name: me }).first().click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
}

describe("a shop's first day", () => {
  let shop: OwnShop;
  let owner: Person;
  beforeAll(async () => {
    shop = await openOwnShop();
  });
  afterAll(async () => {
    await shop.close();
  });

  it("the set-up link leaves the address bar at once, and the history", async () => {
    const { page, context } = await shop.person("somebody", `/desk/#setup=${SETUP_TOKEN}`);
    await page.getByLabel("中文店名").waitFor();
    expect(page.url()).not.toContain(SETUP_TOKEN);
    await page.goBack();
    await page.goForward();
    expect(page.url()).not.toContain(SETUP_TOKEN);
    await context.close();
  });

  it("a way in is asked for until there is one, over a reload too", async () => {
    owner = await setUp(shop);
    const { page } = owner;
    await page.reload();
    await page.getByText("通行密钥做好了").waitFor();
    await page.getByLabel("新密码").fill("password1234");
    await press(page, "设好密码");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("新密码").fill(PASSWORD);
    await press(page, "设好密码");
    await expect.poll(() => page.getByLabel("新密码").count()).toBe(0);
  });

  it("ten codes are shown once, to save as a text; then the desk opens with the first day", async () => {
    const { page } = owner;
    await press(page, "继续");
    await page.locator(".codes li").first().waitFor();
    const codes = await page.locator(".codes li").allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "存成文本")]);
    const text = readFileSync(await file.path(), "utf8");
    for (const code of codes) expect(text).toContain(code);
    await press(page, "我收好了");
    await page.getByRole("heading", { name: "开张了" }).waitFor();
    await atDesk(page);
    expect(shop.complaints).toEqual([]);
  });

  it("a sign-out wipes the device, in every tab", async () => {
    const { page, context } = owner;
    const second = await context.newPage();
    await second.goto(`${shop.url}/desk/`);
    await atDesk(second);
    await leave(page, /^林溪/);
    await atDoor(page);
    await atDoor(second);
    await expect.poll(() => keptBy(page)).toEqual(NOTHING);
    await second.close();
  });

  it("a quiet offer whose question comes back late does not end the ceremony of the button", async () => {
    const { page } = owner;
    const late = Promise.withResolvers<void>();
    const held = page.waitForRequest(ASK);
    await page.route(ASK, (route) => late.promise.then(() => route.continue()), { times: 1 });
    await page.reload();
    await held;
    const asked = page.waitForResponse(ASK);
    await press(page, "用通行密钥登录");
    await asked;
    const busy = page.getByRole("button", { name: "看一下设备的提示…" });
    await busy.waitFor();
    const answered = page.waitForResponse(ASK);
    late.resolve();
    await (await answered).finished();
    await page.waitForTimeout(300); // time to end the other, for an offer that would
    expect(await busy.count()).toBe(1);
  });

  it("a passkey comes in again by the button, where nothing could be offered quietly", async () => {
    const { page, finger } = owner;
    const refused = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/passkey/options"));
    await page.route(ASK, (route) => route.abort(), { times: 1 });
    await page.reload();
    await refused; // else the quiet offer, not the button, may be what the finger says yes to
    await finger.yes();
    await press(page, "用通行密钥登录");
    await atDesk(page);
    await finger.no();
  });

  it("the login field offers the passkey quietly", async () => {
    const { page, finger } = owner;
    await finger.yes(); // whoever is offered it takes it
    const offered = page.waitForResponse("**/api/session/passkey");
    await leave(page, /^林溪/);
    expect((await offered).status()).toBe(200);
    await atDesk(page);
    await finger.no();
    expect(shop.complaints).toEqual([]);
  });

  it("a wrong password is refused in the reader's words, and after five one waits and sees how long", async () => {
    const { page, context } = await shop.person("guesser", "/desk/");
    await page.getByLabel("登录名").fill("linxi");
    for (let i = 0; i < 5; i++) {
      await page.getByLabel("密码").fill(`not the password ${i}`);
      await press(page, "登录");
      await page.getByRole("alert").filter({ hasText: "登录名或密码不对" }).waitFor();
      await expect.poll(() => page.getByRole("button", { name: "登录", exact: true }).isEnabled()).toBe(true);
    }
    await press(page, "登录");
    await page
      .getByRole("alert")
      .filter({ hasText: /试得太多了。\d+:\d\d 后可以再试/ })
      .waitFor();
    expect(await page.getByRole("button", { name: "登录", exact: true }).isDisabled()).toBe(true);
    await context.close();
  });
});

describe("colleagues", () => {
  let shop: OwnShop;
  let owner: Person;
  let zhou: Person;
  let invitation = "";
  let codes: readonly string[] = [];
  beforeAll(async () => {
    shop = await openOwnShop();
    owner = await setUp(shop);
    await finishCodes(owner.page);
    await atDesk(owner.page);
  });
  afterAll(async () => {
    await shop.close();
  });

  it("are invited by a link that is shown once", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "成员" }).click();
    await press(page, "请人进来");
    await page.getByLabel("中文名").fill("周敏");
    await page.getByLabel("登录名").fill("zhou");
    await page.getByLabel("售后").selectOption("3");
    await press(page, "邀请");
    invitation = await page.locator("output.once").innerText();
    expect(invitation).toContain(`${shop.url}/desk/#invite=`);
    await press(page, "我收好了");
    await page.getByRole("button", { name: /周敏.*zhou.*客服.*售后.*已邀请/ }).waitFor();
  });

  it("come in by it once, greeted by name, with a password of their own", async () => {
    zhou = await shop.person("zhou", new URL(invitation).pathname + new URL(invitation).hash, { width: 360 });
    const { page } = zhou;
    await page.getByRole("heading", { name: "棉麻小铺请您加入" }).waitFor();
    expect(page.url()).not.toContain("invite");
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await press(page, "打开邀请");
    await page.getByText("周敏，欢迎").waitFor();
    await page.getByLabel("新密码").fill(PASSWORD);
    await press(page, "设好密码");
    await expect.poll(() => page.getByLabel("新密码").count()).toBe(0);
    codes = await finishCodes(page);
    await atDesk(page);
    const late = await shop.person("late", new URL(invitation).pathname + new URL(invitation).hash);
    await press(late.page, "打开邀请");
    await late.page.getByRole("alert").filter({ hasText: "这个邀请没有了" }).waitFor();
    await late.context.close();
  });

  it("see of the settings what is theirs", async () => {
    const { page } = zhou;
    await page.goto(`${shop.url}/desk/#settings`);
    await page.getByRole("link", { name: "我的登录" }).waitFor();
    expect(await page.getByRole("link", { name: /成员|接口密钥|操作记录/ }).count()).toBe(0);
    await page.goto(`${shop.url}/desk/#settings/audit`);
    await page.getByText("这一页只有店主能看").waitFor();
    await page.goto(`${shop.url}/desk/#settings/people`);
    await page.getByText("这一页只有店主或主管能看").waitFor();
  });

  it("come in by a recovery code, each once", async () => {
    const lost = await shop.person("zhou without a phone", "/desk/");
    const byCode = async (): Promise<void> => {
      await press(lost.page, "用恢复码");
      await lost.page.getByLabel("登录名").fill("zhou");
      await lost.page.getByLabel("恢复码").fill((codes[0] ?? "").toUpperCase().replaceAll("-", " "));
      await press(lost.page, "登录");
    };
    await byCode();
    await lost.page.getByText("周敏，欢迎回来").waitFor();
    await press(lost.page, "以后再说");
    await atDesk(lost.page);
    await leave(lost.page, /^周敏/);
    await atDoor(lost.page);
    await byCode();
    await lost.page.getByRole("alert").filter({ hasText: "这个码用过了" }).waitFor();
    await lost.context.close();
  });

  it("who lost a tablet is signed out from afar, and the tablet forgets", async () => {
    const { page } = owner;
    await page.reload();
    await page.getByRole("button", { name: /周敏/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "结束", exact: true }).first().click();
    await dialog.getByRole("button", { name: "结束登录" }).click();
    await atDoor(zhou.page);
    await expect.poll(() => keptBy(zhou.page)).toEqual(NOTHING);
    await page.keyboard.press("Escape");
    expect(shop.complaints).toEqual([]);
  });

  it("leave a trace of what was done, whole and to be searched by name", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "操作记录" }).click();
    await page.getByText("记录链完整").waitFor();
    await page.getByText("林溪 结束了一台设备的登录").waitFor();
    await page.getByRole("searchbox").fill("周敏");
    await expect.poll(() => page.getByText("林溪 开店").count()).toBe(0);
    await page.getByText("周敏 用了邀请").waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出" }).click()]);
    expect(readFileSync(await file.path(), "utf8")).toContain('"set up"');
  });

  it("a key of a program is shown once, and ends", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "接口密钥" }).click();
    await press(page, "做一把密钥");
    await page.getByLabel("名字").fill("订单系统");
    await page.getByLabel("读会话").check();
    await page.getByRole("dialog").getByRole("button", { name: "做一把密钥" }).click();
    const key = await page.locator("output.once").innerText();
    const answer = await fetch(`${shop.url}/api/v1/tickets`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
    await press(page, "我收好了");
    await expect.poll(() => page.getByText(key).count()).toBe(0);
    await press(page, "结束");
    await press(page, "结束登录");
    await page.getByText("还没有密钥").waitFor();
  });

  it("every page of the settings reads well: English, narrow, dark", async () => {
    const { page } = owner;
    await page.getByRole("button", { name: /^林溪/ }).first().click();
    await page.getByRole("menuitem", { name: "English" }).click();
    for (const where of ["me", "devices", "people", "keys", "audit"]) {
      await page.goto(`${shop.url}/desk/#settings/${where}`);
      await page.locator(".rows").first().waitFor();
      const own = /^(棉麻小铺|林溪|周敏|林|周|Lin Xi|订单系统)/; // what people wrote stands as written
      expect({ where, chinese: (await chineseOn(page)).filter((one) => !own.test(one)) }).toEqual({ where, chinese: [] });
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(async () => ({ where, wide: await tooWideOn(page) })).toEqual({ where, wide: [] });
      await page.setViewportSize({ width: 1440, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expect.poll(async () => ({ where, colorScheme, faint: await faintOn(page) })).toEqual({ where, colorScheme, faint: [] });
      }
    }
    expect(shop.complaints).toEqual([]);
  });
});

const SAID = { product: "p-linen-shirt", says: ["我的退款怎么还没到？", "转人工"] } as const;

describe("a sign-out with something unsent", () => {
  const { shop, bring } = withShop();

  it("is counted before a sign-out loses it; offline the device forgets at once, and the shop hears of it later", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await bring({ name: "王若溪", ...SAID });
    await openOwn(page, "王若溪");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await goOffline({ context, page });
    await reply(page, "这句还没发出。");
    await page.getByText("1 条待发送").first().waitFor();
    await leave(page, /^周敏/);
    await page.getByRole("dialog").getByText("1 条未发送的更改会丢失").waitFor();
    await page.getByRole("dialog").getByText("现在没有网络").waitFor();
    await press(page, "先不退出");
    await page.getByText("1 条待发送").first().waitFor();
    await leave(page, /^周敏/);
    await press(page, "丢掉并退出");
    await expect.poll(async () => (await keptBy(page)).shelves).toEqual([]);
    await context.setOffline(false);
    await page.reload();
    await page.getByRole("button", { name: "周敏" }).waitFor(); // and not in again by the cookie that is still there
    expect((await page.request.get(`${shop().url}/api/session`)).status()).toBe(401);
    await context.close();
  });

  it("is over once: who comes back while a page that hangs still holds the shelf keeps what they write from then on", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await bring({ name: "刘洋", ...SAID });
    await page.getByRole("option").filter({ hasText: "刘洋" }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const other = await context.newPage();
    await other.goto(`${shop().url}/icons/desk.svg`);
    await other.evaluate(holdShelf);
    await leave(page, /^周敏/);
    await page.locator("footer.status").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "周敏" }).click();
    await atDesk(page);
    await openOwn(page, "刘洋");
    await goOffline({ context, page });
    await reply(page, "回来以后写的。");
    await page.getByText("1 条待发送").first().waitFor();
    await page.reload();
    await page.getByRole("log").getByText("回来以后写的。").waitFor();
    await page.getByText("1 条待发送").first().waitFor();
    await context.close();
  });
});

/** In a page: opens this origin's shelf, and lets go only long after the desk has stopped waiting for it. */
async function holdShelf(): Promise<void> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("zhanggui-shelf:") === true)?.name ?? "";
  await new Promise<void>((done, fail) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => fail(asked.error ?? new Error("the shelf does not open"));
    asked.onsuccess = () => {
      asked.result.onversionchange = () => setTimeout(() => asked.result.close(), 8_000);
      done();
    };
  });
}

describe("a session that merely ran out", () => {
  const { shop, bring } = withShop();

  it("keeps what was not sent for the same member, and it goes out when they sign in again; not so for another", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    const wang = await bring({ name: "王若溪", ...SAID });
    await openOwn(page, "王若溪");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await goOffline({ context, page });
    await reply(page, "我来看看。");
    await page.getByText("1 条待发送").first().waitFor();
    await context.clearCookies();
    await context.setOffline(false);
    await page.reload();
    await page.getByRole("heading", { name: "周敏的登录过期了" }).waitFor();
    await page.getByText("有 1 条没发出，还在这台设备上").waitFor();
    await page.getByRole("button", { name: /^周敏/ }).click();
    await atDesk(page);
    await whenShown(wang, "the reply", () => timesSeen(wang, "我来看看。") > 0, 60_000);
    await context.clearCookies();
    await page.reload();
    await page.getByRole("heading", { name: "周敏的登录过期了" }).waitFor();
    await page.getByRole("button", { name: /^李航/ }).click();
    await atDesk(page);
    const ofWhom = (await keptBy(page)).shelves.map((name) => name.split(":").slice(1).join(":"));
    expect(new Set(ofWhom).size).toBe(1); // shelf, key and lock of one member
    expect(shop().complaints).toEqual([]);
    await context.close();
  });
});
