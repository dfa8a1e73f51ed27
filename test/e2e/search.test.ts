// Searching on a real desk: from the key to the conversation and back, offline, in both languages, on a phone; a second tab; and nothing left after sign-out.
import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { withShop } from "./withShop.ts";

const PATIENT = { timeout: 60_000 };
const field = (page: Page) => page.getByRole("combobox", { name: /^(搜会话|Search conversations)/ });
const hits = (page: Page) => page.getByRole("listbox", { name: /^(搜到的|Results)$/ }).getByRole("option");

/** Types it, and waits until the index has what was asked: it follows the shelf a moment later. */
async function finds(page: Page, typed: string, text: string): Promise<void> {
  await field(page).fill(typed);
  await hits(page).filter({ hasText: text }).first().waitFor(PATIENT);
}

describe("searching", () => {
  const { shop, bring } = withShop();
  let page: Page;
  beforeAll(async () => {
    await bring({ name: "王若溪", says: ["退款五天了还没到账"], person: true });
    await bring({ name: "Emma Stone", says: ["my parcel was never delivered"], person: true });
    page = (await openDesk(shop(), "周敏")).page;
  });

  it("one key opens it, what is typed is found, Enter opens the conversation, and back brings the search as it was", async () => {
    await page.keyboard.press("/");
    await field(page).fill("tk 五天"); // the bot speaks of refunds to others too
    await expect.poll(() => hits(page).first().innerText(), PATIENT).toContain("退款五天了还没到账"); // and has taken in who came last
    await expect.poll(() => hits(page).first().locator("mark").first().textContent()).toBe("退款五天"); // by its initials and as it is typed, side by side
    await field(page).press("Enter");
    await page.getByRole("log").getByText("退款五天了还没到账").first().waitFor();
    await page.goBack();
    await hits(page).filter({ hasText: "退款五天了还没到账" }).first().waitFor();
    await expect.poll(() => field(page).inputValue()).toBe("tk 五天");
  });

  it("arrows walk what was found, over the groups, and never leave it", async () => {
    await finds(page, "from:王若溪", "王若溪");
    await page.getByRole("group", { name: "顾客" }).waitFor(); // what was found before is gone
    const at = () => field(page).getAttribute("aria-activedescendant");
    await field(page).press("ArrowDown");
    const first = await at();
    expect(await page.locator(`[id="${first}"]`).getAttribute("aria-selected")).toBe("true");
    for (let i = 0; i < 30; i++) await field(page).press("ArrowDown");
    const last = await at();
    expect(last).not.toBe(first);
    await field(page).press("ArrowDown");
    expect(await at()).toBe(last);
  });

  it("articles and products of the shop are found too", async () => {
    await finds(page, "亚麻", "亚麻");
    await page.getByRole("group", { name: "商品" }).waitFor();
  });

  it("works without a network, and what is written meanwhile is found", async () => {
    await goOffline({ context: page.context(), page });
    await finds(page, "delivered", "my parcel was never delivered");
    await field(page).press("Enter");
    const box = page.getByRole("textbox", { name: /^(回复|Reply to)/ });
    await box.fill("zebra crossing");
    await box.press("Control+Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "搜索" }).first().click();
    await finds(page, "zebra", "zebra crossing");
    await page.context().setOffline(false);
    await allSent(page);
  });

  it("says what it did not find, and which operator it did not understand", async () => {
    await field(page).fill("is:nowhere 不存在的话");
    await page.getByRole("heading", { name: /^没有搜到/ }).waitFor(PATIENT);
    await page.getByText("看不懂「is:nowhere」").waitFor();
  });

  it("a second tab searches what the first one indexed", async () => {
    const second = await page.context().newPage();
    await second.goto(`${shop().url}/desk/#search`);
    await finds(second, "退款", "退款五天了还没到账");
    await second.close();
  });

  it("fits a phone, reads well in the dark, and speaks English alone to whom it speaks English", async () => {
    const look = { width: 360, height: 740, locale: "en-US", dark: true } as const;
    const phone = (await openDesk(shop(), "Zhou Min", look)).page;
    await phone.getByRole("link", { name: "Search" }).last().click();
    await phone.getByText("Ways to search").waitFor();
    expect(await chineseOn(phone).then((all) => all.filter((one) => !one.includes("退款")))).toEqual([]);
    await finds(phone, "deliv", "my parcel was never delivered");
    await expect.poll(() => tooWideOn(phone)).toEqual([]);
    await expect.poll(() => faintOn(phone)).toEqual([]);
    await phone.context().close();
  });

  it("leaves nothing on the device after signing out", async () => {
    const here = async () =>
      (await page.evaluate(() => indexedDB.databases())).map((one) => one.name).filter((one) => one?.includes("search"));
    await expect.poll(here, PATIENT).toHaveLength(1);
    await page.goto(`${shop().url}/desk/`);
    await page.getByText(SYNCED).first().waitFor(PATIENT);
    await page.getByRole("button", { name: /^周敏/ }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await page.getByText("今天谁来看店").waitFor(PATIENT);
    await expect.poll(here, PATIENT).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});
