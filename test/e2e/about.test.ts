// What is kept of a shopper: noted on one of their conversations and tagged, it stands on the other, for a colleague and without a network; and comes back by undo.
import { beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { focused, leaveField, press } from "./byKeys.ts";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk, type OpenShop } from "./shop.ts";
import { postTo, shownTo } from "./shopperDevice.ts";
import { withShop, type Desk } from "./withShop.ts";

const KNOWN = "对羊毛过敏，只推棉麻";

const about = (page: Page): Locator => page.getByRole("region", { name: /^(关于这位顾客|About this shopper)$/ });
const field = (page: Page): Locator => about(page).getByRole("textbox");

/** Opens the conversation in which that was said. */
async function open(page: Page, said: string): Promise<void> {
  await page.getByRole("tab", { name: /^(全部|All)/ }).click();
  await page.locator(".inbox .row").filter({ hasText: said }).click();
  await page.getByRole("log").getByText(said).waitFor();
}

describe("what is kept of a shopper", () => {
  const { shop } = withShop();
  let lin: Desk;
  beforeAll(async () => {
    lin = await openDesk(shop(), "林溪"); // a supervisor: who makes tags
    await postTo(shop().url, "first-talk", "我的退款怎么还没到？");
    await postTo(shop().url, "second-talk", "地址能改吗");
  });

  it("[R690] G notes it and ⇧G tags them; both stand on their other conversation, and the shopper sees nothing of it", async () => {
    const { page } = lin;
    await open(page, "我的退款");
    await press(page, "g");
    await focused(field(page));
    await page.keyboard.type(KNOWN);
    await leaveField(page);
    await expect.poll(() => page.locator(".toasts").getByText("每一单都看得到").count()).toBe(1);
    await press(page, "Shift+G");
    const picker = page.getByRole("dialog", { name: "顾客的标签" });
    await focused(picker.getByRole("combobox"));
    await page.keyboard.type("老顾客");
    await picker.getByRole("option").filter({ hasText: "新标签" }).waitFor();
    await press(page, "Enter");
    await picker.getByRole("option", { selected: true }).filter({ hasText: "老顾客" }).waitFor();
    await press(page, "Escape");
    await open(page, "地址能改吗");
    await expect.poll(() => field(page).inputValue()).toBe(KNOWN);
    await about(page).getByText("老顾客").waitFor();
    expect((await shownTo(shop().url, "first-talk")).join()).not.toContain("羊毛");
  });

  it("[R690] changed without a network on the other one, taken back by undo, changed again and sent once there is a line", async () => {
    const { page } = lin;
    await goOffline(lin);
    await expect.poll(() => page.locator(".toasts").getByRole("button", { name: "撤销" }).count()).toBe(0); // what was done before is let go
    await field(page).fill("搬家了");
    await leaveField(page);
    await page.locator(".toasts").getByRole("button", { name: "撤销" }).last().click();
    await expect.poll(() => field(page).inputValue()).toBe(KNOWN);
    await press(page, "g");
    await focused(field(page));
    await press(page, "End");
    await page.keyboard.type("；住五楼");
    await open(page, "我的退款"); // left by going elsewhere: nothing typed is lost
    await expect.poll(() => field(page).inputValue()).toBe(`${KNOWN}；住五楼`);
    await lin.context.setOffline(false);
    await allSent(page);
  });

  it("[R690] a colleague reads it in one line under the title on a phone, in English and in the dark, and finds it by its words", async () => {
    const xu = await openDesk(shop(), "Xu Qing", { width: 360, height: 740, locale: "en-US", dark: true });
    await open(xu.page, "地址能改吗");
    const line = xu.page.getByRole("button", { name: "See what is noted of the shopper" });
    await line.getByText("住五楼").waitFor();
    expect(await tooWideOn(xu.page)).toEqual([]);
    expect(await faintOn(xu.page)).toEqual([]);
    await line.click();
    await about(xu.page).getByText("林溪 ·").or(about(xu.page).getByText("Lin Xi ·")).waitFor();
    expect(await tooWideOn(xu.page)).toEqual([]);
    expect(await faintOn(xu.page)).toEqual([]);
    const foreign = (await chineseOn(xu.page)).filter((one) => !/^王$|羊毛|老顾客|王若溪|退款|地址/.test(one)); // people's own words stay as written
    expect(foreign).toEqual([]);
    await xu.page.goto(`${shop().url}/desk/#search`);
    await xu.page.getByRole("combobox").fill("五楼");
    await xu.page.getByRole("listbox").getByRole("option").filter({ hasText: "五楼" }).first().waitFor();
    await xu.context.close();
  });

  it("no page complained", () => expect((shop() satisfies OpenShop).complaints).toEqual([]));
});
