// The board on a real desk: cards by state, moved by key and by hand, refused in words, taken back, offline; the wall screen; on a phone.
import { beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk } from "./shop.ts";
import { openOwn, reply, withShop } from "./withShop.ts";

const card = (page: Page, lane: string): Locator => page.locator(`#lane-${lane}`).getByRole("option").filter({ hasText: "王若溪" });

describe("the board", () => {
  const { shop, bring } = withShop();
  let page: Page;
  beforeAll(async () => {
    await bring({ name: "王若溪", says: ["退款五天了还没到账"], person: true });
    page = (await openDesk(shop(), "周敏")).page;
    await openOwn(page, "王若溪");
    await reply(page, "One moment, please");
    await allSent(page);
    await page.keyboard.press("Escape"); // out of the field
  });

  it("[R371] one key opens it, a card stands where its ticket does, and Enter opens that", async () => {
    await page.keyboard.press("b");
    await card(page, "open").waitFor();
    await page.locator("#board-open").press("Enter");
    await page.getByRole("log").getByText("退款五天了还没到账").first().waitFor();
    await page.goBack();
    await card(page, "open").waitFor();
  });

  it("[R372] M and a number move it, and Z takes that back", async () => {
    await page.locator("#board-open").press("m");
    await page.getByRole("menuitem", { name: "等顾客" }).waitFor();
    await page.keyboard.press("4");
    await card(page, "waiting").waitFor();
    await page.locator("#board-waiting:focus").waitFor(); // the keys go on where a card is
    await page.keyboard.press("z");
    await card(page, "open").waitFor();
  });

  it("[R372] a hand drags it, and where it may not go it stays and says why", async () => {
    await card(page, "open").dragTo(page.locator("#lane-assigned"));
    await page.getByRole("status").getByText("不能移到「待开口」").waitFor();
    await card(page, "open").dragTo(page.locator("#lane-resolved"));
    await card(page, "resolved").waitFor();
    await card(page, "resolved").dragTo(page.locator("#lane-open"));
    await card(page, "open").waitFor();
    await allSent(page);
  });

  it("works without a network and says so", async () => {
    await goOffline({ context: page.context(), page });
    await page.getByText("离线：您移动的先存着").waitFor();
    await card(page, "open").dragTo(page.locator("#lane-waiting"));
    await card(page, "waiting").waitFor();
    await page.context().setOffline(false);
    await allSent(page);
  });

  it("shows figures on a wall, and nobody's name", async () => {
    await page.getByRole("link", { name: "墙屏" }).click();
    const wall = page.getByRole("main", { name: "墙屏" });
    await expect.poll(() => wall.locator("dl > div", { hasText: "等顾客" }).locator(".figure").textContent()).toBe("1");
    expect(await wall.textContent()).not.toMatch(/王若溪|退款/);
    await page.keyboard.press("Escape");
    await card(page, "waiting").waitFor();
  });

  it("fits a phone one column at a time, reads well in the dark, and in English", async () => {
    const look = { width: 360, height: 740, locale: "en-US", dark: true } as const;
    const phone = (await openDesk(shop(), "Zhou Min", look)).page;
    await phone.getByRole("link", { name: "Board" }).last().click();
    await phone.getByRole("tab", { name: /^Waiting/ }).click();
    await card(phone, "waiting").waitFor();
    expect(await chineseOn(phone).then((all) => all.filter((one) => !one.includes("王若溪")))).toEqual([]);
    await expect.poll(() => tooWideOn(phone)).toEqual([]);
    await expect.poll(() => faintOn(phone)).toEqual([]);
    await phone.context().close();
    expect(shop().complaints).toEqual([]);
  });
});
