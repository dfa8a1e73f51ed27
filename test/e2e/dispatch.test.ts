// The rules of dispatch in a real browser: seen on last week, saved with and without a network, taken back; and «give me the next» by key.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, tooWideOn } from "./looks.ts";
import { openDesk, openShop, openShopper, type OpenShop } from "./shop.ts";

let shop: OpenShop;
let xu: { readonly context: BrowserContext; readonly page: Page };

beforeAll(async () => {
  shop = await openShop();
  xu = await openDesk(shop, "许晴");
});
afterAll(() => shop.close());

const settings = async (page: Page): Promise<void> => {
  await page.evaluate(() => (location.hash = "#settings/dispatch"));
  await page.getByRole("heading", { name: "派单" }).waitFor();
};
const radio = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });
const weight = (page: Page): Locator => page.getByRole("spinbutton", { name: "会不会处理" });

describe("the rules of dispatch", () => {
  it("have nothing to compare in a new shop, say what is wrong in a field, and keep nothing wrong", async () => {
    const { page } = xu;
    await settings(page);
    await page.getByRole("button", { name: "算一算" }).click();
    await page.getByText("没有可比的").waitFor();
    await weight(page).fill("300");
    await page.getByText("填 0 到 100。").waitFor();
    expect(await page.getByRole("button", { name: "保存", exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "不改了" }).click();
    await expect.poll(() => weight(page).inputValue()).toBe("20");
    await expect.poll(() => tooWideOn(page)).toEqual([]);
  });

  it("the next one is taken by a key, whoever else might be asked", async () => {
    const { page } = xu;
    await page.evaluate(() => (location.hash = ""));
    await page.getByRole("button", { name: /^许晴，/ }).click();
    await page.getByRole("menuitemradio", { name: /小休/ }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.getByText("现在没有你能接的排队").waitFor();
    const { chat } = await openShopper(shop, "p-linen-shirt");
    await chat.getByRole("textbox").fill("转人工,我要退货");
    await chat.getByRole("textbox").press("Enter");
    await page.getByRole("tab", { name: /排队/ }).filter({ hasText: "1" }).waitFor();
    await page.keyboard.press("p");
    const reply = page.getByRole("textbox", { name: /^回复/ });
    await reply.fill("好的，这就为您办理退货");
    await page.keyboard.press("Control+Enter");
    await chat.getByText("好的，这就为您办理退货").waitFor();
    await allSent(page);
  });

  it("last week is worked out under the rules as they are and as they would be", async () => {
    const { page } = xu;
    await page.reload(); // the week is read once a visit
    await settings(page);
    await radio(page, "轮流").check();
    await page.getByRole("button", { name: "算一算" }).click();
    const table = page.getByRole("table");
    await table.getByRole("row", { name: "许晴接的 1 1" }).waitFor();
    await radio(page, "手上最少的人").check();
    await page.getByText("规则又改过了").waitFor();
    await page.getByRole("button", { name: "不改了" }).click();
  });

  it("are saved without a network, marked as unsent, sent later and taken back", async () => {
    const { page, context } = xu;
    await goOffline(xu);
    await radio(page, "轮流").check();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("button", { name: "撤销" }).hover(); // the way back stays while it is pointed at
    await page.locator(".dispatch .tag.off").getByText("待发送").waitFor();
    await context.setOffline(false);
    await allSent(page);
    await page.locator(".dispatch .tag.off").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => radio(page, "最合适的人").isChecked()).toBe(true);
    await allSent(page);
  });

  it("name teams, fit a phone, and are no agent's", async () => {
    const { page } = xu;
    await page.getByRole("button", { name: "加一组" }).click();
    const team = page.getByRole("group", { name: "小组 1", exact: true });
    await team.getByRole("checkbox", { name: "售后", exact: true }).check();
    await team.getByRole("checkbox", { name: "周敏" }).check();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await allSent(page);
    await page.reload();
    await page.getByRole("heading", { name: "派单" }).waitFor();
    await expect
      .poll(() => page.getByRole("group", { name: "小组 1", exact: true }).getByRole("checkbox", { name: "周敏" }).isChecked())
      .toBe(true);
    const agent = await openDesk(shop, "周敏");
    await agent.page.evaluate(() => (location.hash = "#settings/dispatch"));
    await agent.page.getByText("只有店主或主管能看").first().waitFor();
  });

  it("say nothing in Chinese to who reads English", async () => {
    const english = await openDesk(shop, "Xu Qing", { locale: "en-US" });
    await english.page.evaluate(() => (location.hash = "#settings/dispatch"));
    await english.page.getByRole("heading", { name: "Dispatch" }).waitFor();
    await english.page.getByRole("button", { name: "Work it out" }).waitFor();
    expect(await chineseOn(english.page)).toEqual([]);
    expect(shop.complaints).toEqual([]);
  });
});
