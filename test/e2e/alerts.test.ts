// Alerts that leave the desk, end to end: a channel made by a supervisor, a breach that reaches a robot which checks its signature, a browser that is woken.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { openOutside, type Outside } from "../kit/outside.ts";
import { dingtalk, pushBrowser, type Received } from "../kit/robotDesk.ts";
import { openBrowser } from "../kit/browser.ts";
import { openDesk, openShop, type OpenShop } from "./shop.ts";
import { comeIn } from "./story.ts";

const SECRET = "SEC0c6f2a9d7e";
const ROBOT = "https://oapi.dingtalk.com/robot/send?access_token=e2e-token";
const FCM = "https://fcm.googleapis.com/";

const body = (got: Received | undefined): string => new TextDecoder().decode(got?.body);
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

describe("alerts", () => {
  let outside: Outside;
  let shop: OpenShop;
  let desk: { readonly context: BrowserContext; readonly page: Page };
  beforeAll(async () => {
    outside = await openOutside((got) => (got.url.startsWith(FCM) ? { status: 201, text: "" } : dingtalk(SECRET, Date.now)(got)));
    shop = await openShop(openBrowser, { OUTSIDE: outside.url });
    desk = await openDesk(shop, "林溪");
    await desk.context.grantPermissions(["notifications"], { origin: shop.url });
  });
  afterAll(async () => {
    await shop?.close();
    await outside?.close();
  });

  it("a supervisor adds a robot, hears why a test fails, mends the secret, and it arrives", async () => {
    const { page } = desk;
    await page.goto(`${shop.url}/desk/#settings/alerts`);
    await press(page, "加渠道");
    await page.getByLabel("名字").fill("客服群");
    await page.getByLabel("Webhook 地址").fill("https://example.org/robot");
    await press(page, "保存");
    await page.getByText("这不是这种机器人的 Webhook 地址").waitFor();
    await page.getByLabel("Webhook 地址").fill(ROBOT);
    await page.getByLabel("签名密钥").fill("another secret");
    await press(page, "保存");
    const row = page.getByRole("listitem").filter({ hasText: "钉钉机器人" });
    await row.getByRole("button", { name: "试一下" }).click();
    await row.getByText(/没发到：.*sign not match/).waitFor();
    await press(page, "改 客服群");
    await page.getByLabel("签名密钥").fill(SECRET);
    await press(page, "保存");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await row.getByRole("button", { name: "试一下" }).click();
    await row.getByText("发到了").waitFor();
    expect(body(outside.got.at(-1))).toContain("测试提醒");
  });

  it("what the desk told of is listed: not opened yet, and no more once its ticket was", async () => {
    const { page, context } = await openDesk(shop, "周敏");
    const wang = await comeIn(shop.url, { name: "王若溪", product: "p-linen-shirt", says: ["衬衫袖口开线了，怎么换货"], person: true });
    await page.locator(".toasts").getByText("王若溪").waitFor();
    await page.goto(`${shop.url}/desk/#settings/alerts`);
    const told = page.getByRole("listitem").filter({ hasText: "王若溪" });
    await told.getByText("没看").waitFor();
    await told.getByRole("link", { name: "王若溪" }).click();
    await page.getByRole("log").getByText("袖口开线").waitFor();
    await page.goto(`${shop.url}/desk/#settings/alerts`);
    await told.getByText("分给您了").waitFor();
    expect(await told.getByText("没看").count()).toBe(0);
    wang.close();
    await context.close();
  });

  it("a rule is said in words, and changed in a form of steps", async () => {
    const { page } = desk;
    await press(page, "改 已超时");
    const step = page.getByRole("group", { name: "第 1 步" });
    await step.getByLabel("客服群").check();
    await press(page, "保存");
    await page.getByText("负责的人、客服群").waitFor();
    await press(page, "改 没有人接");
    await page.getByLabel("只在一天里的这段时间叫").check();
    await press(page, "保存");
    await page.getByText("09:00 到 21:00 · 1 分钟后 主管和店主").waitFor(); // of other hours it tells nobody
  });

  it("a breach goes to the robot, signed, once, with the number and a link and none of the shopper's words", async () => {
    const shopper = await comeIn(shop.url, { name: "周女士", says: ["你们卖假货，我要打12315投诉，找媒体曝光"] });
    await expect.poll(() => outside.got.map(body).filter((one) => one.includes("首次回复已超时")).length).toBe(1);
    const breach = outside.got.find((one) => body(one).includes("首次回复已超时"));
    expect(body(breach)).toMatch(/P0.*\/desk\/#t=/s);
    expect(body(breach)).not.toMatch(/假货|12315|周女士/);
    const line = desk.page.getByRole("listitem").filter({ hasText: "首次回复已超时" }).filter({ hasText: "客服群 · 发到了" });
    const isNoted = async (): Promise<boolean> => {
      await desk.page.reload();
      return line.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isNoted).toBe(true); // the shop hears that it arrived after it has
    shopper.close();
  });

  it("this device is told while the desk is closed: subscribed, woken by the shop's own key, shown, and led to the conversation", async () => {
    const phone = pushBrowser();
    const { context, page } = desk;
    await context.addInitScript((own) => {
      // The platform's push service is the one thing that cannot be had here: it would hand out what stands in `own`.
      let now: object | null = null;
      const made = (key: string): object => ({
        endpoint: own.endpoint,
        options: {
          applicationServerKey: Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)).buffer,
        },
        toJSON: () => own,
        unsubscribe: async () => {
          now = null;
          return true;
        },
      });
      Object.defineProperty(PushManager.prototype, "subscribe", {
        value: async (asked: { readonly applicationServerKey: string }) => (now = made(asked.applicationServerKey)),
      });
      Object.defineProperty(PushManager.prototype, "getSubscription", { value: async () => now });
    }, phone.subscription);
    await page.reload();
    const device = page.getByRole("listitem").filter({ hasText: "掌柜关着" });
    await device.getByRole("button", { name: "打开" }).click();
    await device.getByText("掌柜关着也会叫醒您。").waitFor();
    await device.getByRole("button", { name: "试一下" }).click();
    await device.getByText("发到了").waitFor();
    const { key } = (await page.evaluate(() => fetch("/api/me/push").then((it) => it.json()))) as { readonly key: string };
    const knock = outside.got.findLast((one) => one.url.startsWith(FCM));
    if (knock === undefined) throw new Error("nothing was pushed");
    const words = phone.open(knock, key);
    expect(JSON.parse(words)).toMatchObject({ title: "测试：这台设备会收到提醒" });
    expect(await shownBy(page, shop.url, JSON.stringify({ title: "#7 分给你了", more: "P1", tag: "t7", ticket: "t7" }))).toEqual([
      "#7 分给你了",
    ]);
  });

  it("no page complained", () => expect(shop.complaints).toEqual([]));
});

/** Has the platform deliver a message to the desk's service worker while no desk is in view; gives what it shows. */
async function shownBy(page: Page, origin: string, data: string): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const found = new Promise<string>((done) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find((one) => one.scopeURL === `${origin}/desk/`);
      if (own !== undefined) done(own.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await found;
  await page.goto(`${origin}/demo/`);
  await devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  const shown = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration("/desk/");
      return (await worker?.getNotifications())?.map((one) => one.title) ?? [];
    });
  await expect.poll(shown).not.toEqual([]);
  return shown();
}
