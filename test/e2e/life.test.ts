// A ticket's whole life, looked at on a real desk: by key and by menu, on a phone, in the dark, in English, without a network, kept up while it is open.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk } from "./shop.ts";
import { openOwn, reply, withShop } from "./withShop.ts";

describe("how a ticket went", () => {
  const { shop, bring } = withShop();
  let page: Page;
  let shopper: Awaited<ReturnType<typeof bring>>;
  const sheet = (name: string | RegExp = "这一单的经过"): Locator => page.getByRole("dialog", { name });
  const step = (text: string): Locator => sheet().locator(".life-steps").getByText(text, { exact: true });
  beforeAll(async () => {
    ({ page } = await openDesk(shop(), "许晴"));
    shopper = await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["收到的衬衫袖口开线了，怎么换货"], person: true });
    await openOwn(page, "何雨桐");
  });
  afterAll(async () => page.context().close());

  it("[R373] the menu opens it: bot, then whoever had it, with what happened between, and it goes on while it is open", async () => {
    await reply(page, "您好，麻烦拍张照。");
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: "这一单的经过" }).click();
    await step("您回复").waitFor();
    await sheet().locator(".life-steps").getByText("机器人", { exact: true }).first().waitFor();
    await sheet().getByRole("rowheader", { name: "您", exact: true }).waitFor();
    await expect.poll(() => sheet().locator(".life-picture .life-span").count()).toBe(await sheet().locator(".life-steps > li").count());
    await sheet().locator(".life-steps > li").last().getByText("等顾客").waitFor();
    await shopper.say("好，这就拍。");
    await sheet().locator(".life-steps > li").last().getByText("等店里").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => sheet().count()).toBe(0);
  });

  it("[R374] the ticket says by which rule its clock counts, as soon as a supervisor has made one", async () => {
    const { page: owner, context } = await openDesk(shop(), "林溪");
    await owner.goto(`${shop().url}/desk/#settings/promises`);
    await owner.getByRole("button", { name: "加一条" }).click();
    await owner.getByRole("dialog").getByLabel("名字").fill("都先回");
    await owner.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await owner.getByRole("listitem").filter({ hasText: "都先回" }).waitFor();
    await page.locator("#ticket .by-rule").getByText("按「都先回」", { exact: true }).waitFor();
    await expect.poll(() => page.getByRole("option").filter({ hasText: "何雨桐" }).getAttribute("title")).toContain("按「都先回」");
    await context.close();
  });

  it("[R373] V opens it also in the moment after another dialog closed, while its field still has the focus", async () => {
    await page.locator("#ticket-title").click(); // out of the reply
    await page.keyboard.press("l");
    const tags = sheet("这一单的标签");
    await expect.poll(() => tags.getByRole("combobox").evaluate((el) => el === document.activeElement)).toBe(true);
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "v", code: "KeyV", bubbles: true, cancelable: true }));
    }); // in one turn, as it comes when the machine is busy: no frame between
    await step("您回复").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => sheet().count()).toBe(0);
  });

  it("[R373] V opens it, without a network too; on a phone it stands upright, in the dark it can be read", async () => {
    await page.context().setOffline(true);
    await page.locator("#ticket-title").click(); // out of the reply
    await page.keyboard.press("v");
    await step("您回复").waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => sheet().locator(".life-picture").isVisible()).toBe(false);
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await expect.poll(() => faintOn(page)).toEqual([]);
    await page.context().setOffline(false);
  });

  it("[R373] in English not a word of it is Chinese", async () => {
    const { page: english, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await openOwn(english, "何雨桐");
    await english.locator("#ticket-title").click();
    await english.keyboard.press("v");
    const words = english.getByRole("dialog", { name: "How this ticket went" });
    await words.locator(".life-steps").getByText("you replied", { exact: true }).waitFor();
    expect(await words.innerText()).not.toMatch(/\p{Script=Han}/u);
    await context.close();
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
