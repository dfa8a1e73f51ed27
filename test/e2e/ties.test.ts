// A colleague called in a note, a ticket followed, two tickets linked: from one desk to another, by keyboard and on a phone, the shopper hearing nothing.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { goOffline } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { postTo, shownTo } from "./shopperDevice.ts";
import { openTicket, withShop, type Desk } from "./withShop.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;

const note = (page: Page): Locator => page.getByRole("textbox", { name: "备注" });
const calls = (page: Page): Locator => page.getByRole("listbox", { name: "提到谁" });
const inTalk = (page: Page): Locator => page.getByRole("log").locator(".called");
const badge = (page: Page): Locator => page.locator(".rail .count");
const ties = (page: Page): Locator => page.getByRole("region", { name: "关注与关联" });
const numberOf = async (page: Page): Promise<string> =>
  /#T-(\d+)/.exec(await page.locator("#ticket header").first().innerText())?.[1] ?? "";

async function all(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^全部/ }).click();
  await page.getByRole("tab", { name: /^全部/, selected: true }).waitFor();
}

/** Waits until what is typed goes there. */
async function focused(box: Locator): Promise<void> {
  await expect.poll(() => box.evaluate((el) => el === document.activeElement)).toBe(true);
}

async function toNote(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "备注" }).click();
  await expect.poll(() => note(page).isEnabled()).toBe(true);
  await note(page).click();
}

describe("what ties a ticket to people and to other tickets", () => {
  const { shop, bring } = withShop();
  let zhou: Desk;
  let li: Desk;
  let wang: Awaited<ReturnType<typeof bring>>;

  it("[R359] a colleague is called with @ and initials, and sees it on the rail, in a tab, and in the note", async () => {
    zhou = await openDesk(shop(), "周敏");
    li = await openDesk(shop(), "李航");
    wang = await bring({ name: "王若溪", ...REFUND });
    await bring({ name: "刘洋", ...REFUND });
    await all(zhou.page);
    await openTicket(zhou.page, "王若溪");
    await toNote(zhou.page);
    await zhou.page.keyboard.type("请 @");
    await calls(zhou.page).getByRole("option", { name: "李航" }).waitFor();
    await zhou.page.keyboard.type("lih");
    await expect.poll(() => calls(zhou.page).getByRole("option").count()).toBe(1);
    const told = li.page.locator(".toasts").getByText("周敏提到了您：王若溪").waitFor(); // from now on: news does not stay
    await zhou.page.keyboard.press("Enter");
    await told;
    await expect.poll(() => note(zhou.page).inputValue()).toBe("请 @李航 ");
    await zhou.page.keyboard.type("看一下");
    await zhou.page.getByText("会告诉李航").waitFor();
    await expect.poll(() => inTalk(zhou.page).allInnerTexts()).toEqual(["@李航"]);
    await expect.poll(() => badge(li.page).innerText()).toBe("@1");
    await li.page.getByRole("tab", { name: /^提到我/ }).click();
    await openTicket(li.page, "王若溪");
    await expect.poll(() => inTalk(li.page).allInnerTexts()).toEqual(["@李航"]);
    await badge(li.page).waitFor({ state: "detached" });
    await ties(li.page).getByText("您在关注").waitFor();
    expect(JSON.stringify(wang.view())).not.toContain("李航");
    expect(shop().complaints).toEqual([]);
  });

  it("[R359] an address is no call; Escape leaves the list and not the field", async () => {
    await toNote(zhou.page);
    await note(zhou.page).press("End");
    await zhou.page.keyboard.type("a@");
    expect(await calls(zhou.page).count()).toBe(0);
    await zhou.page.keyboard.type(" @");
    await calls(zhou.page).waitFor();
    await zhou.page.keyboard.press("Escape");
    await calls(zhou.page).waitFor({ state: "detached" });
    expect(await note(zhou.page).evaluate((el) => el === document.activeElement)).toBe(true);
    for (let i = 0; i < 4; i++) await zhou.page.keyboard.press("Backspace");
    await expect.poll(() => note(zhou.page).inputValue()).toBe("请 @李航 看一下");
  });

  it("[R360] F follows and no longer follows, also without a network; its view says what I follow", async () => {
    await zhou.page.keyboard.press("Escape");
    await goOffline(zhou);
    await zhou.page.keyboard.press("f");
    await ties(zhou.page).getByText("您、李航在关注").or(ties(zhou.page).getByText("李航、您在关注")).waitFor();
    await zhou.context.setOffline(false);
    await zhou.page.getByText(SYNCED).first().waitFor();
    await zhou.page.getByRole("button", { name: "视图" }).click();
    await zhou.page.getByRole("menuitemradio", { name: /^我关注的/ }).click();
    await expect.poll(() => zhou.page.locator(".inbox .row").count()).toBe(1);
    await openTicket(zhou.page, "王若溪");
    await ties(zhou.page).getByRole("button", { name: "取消关注" }).click();
    await zhou.page.getByRole("heading", { name: "还没有关注的" }).waitFor();
    await all(zhou.page);
  });

  it("[R361] two tickets are linked by number from the palette, seen from both, and unlinked from the other with the way back", async () => {
    const first = await numberOf(zhou.page);
    await openTicket(zhou.page, "刘洋");
    const second = await numberOf(zhou.page);
    await zhou.page.keyboard.press("Control+k");
    await focused(zhou.page.getByRole("dialog", { name: "命令" }).getByRole("combobox"));
    await zhou.page.keyboard.type("glly");
    await zhou.page.getByRole("option", { selected: true }).filter({ hasText: "关联另一单" }).waitFor();
    await zhou.page.keyboard.press("Enter");
    const finder = zhou.page.getByRole("dialog", { name: "关联另一单" });
    await finder.getByRole("combobox").fill(first);
    await finder
      .getByRole("option", { selected: true })
      .filter({ hasText: `#T-${first}` })
      .waitFor();
    await zhou.page.keyboard.press("Enter");
    await ties(zhou.page)
      .getByRole("link", { name: `#T-${first}` })
      .waitFor();
    await ties(li.page)
      .getByRole("link", { name: `#T-${second}` })
      .click();
    await li.page.locator("#ticket .title").filter({ hasText: "刘洋" }).waitFor();
    await ties(li.page)
      .getByRole("button", { name: `取消关联：#T-${first}` })
      .click();
    const undo = li.page.locator(".toast").filter({ hasText: "已取消关联" }).getByRole("button", { name: "撤销" });
    await undo.hover(); // what one points at stays
    await ties(li.page)
      .getByRole("link", { name: `#T-${first}` })
      .waitFor({ state: "detached" });
    await ties(zhou.page)
      .getByRole("link", { name: `#T-${first}` })
      .waitFor({ state: "detached" });
    await undo.click();
    await ties(zhou.page)
      .getByRole("link", { name: `#T-${first}` })
      .waitFor();
    expect(shop().complaints).toEqual([]);
  });

  it("on a phone, in English and in the dark: who may be called fits the screen and can be read", async () => {
    const xu = await openDesk(shop(), "Xu Qing", { width: 360, height: 740, locale: "en-US", dark: true });
    await xu.page.getByRole("tab", { name: /^All/ }).click();
    await openTicket(xu.page, "王若溪");
    await xu.page.getByRole("tab", { name: "Note" }).click();
    const field = xu.page.getByRole("textbox", { name: "Note" });
    await expect.poll(() => field.isEnabled()).toBe(true);
    await field.press("End");
    await field.pressSequentially(" @zhou");
    const option = xu.page.getByRole("listbox", { name: "Whom to mention" }).getByRole("option", { name: "Zhou Min" });
    await option.waitFor();
    expect(await tooWideOn(xu.page)).toEqual([]);
    expect(await faintOn(xu.page)).toEqual([]);
    await option.click();
    await expect.poll(() => field.inputValue()).toContain("@Zhou Min ");
    await expect.poll(() => badge(zhou.page).innerText()).toBe("@1");
    await xu.context.close();
  });
});

describe("two conversations of one shopper become one", () => {
  const { shop } = withShop();
  let page: Page; // one desk: whatever comes is theirs

  const post = (ticket: string, text: string): Promise<void> => postTo(shop().url, ticket, text);
  const seen = (ticket: string): Promise<readonly string[]> => shownTo(shop().url, ticket);

  it("[R362] [R363] merged from the menu, read above the talk, answered once for both, and taken back", async () => {
    ({ page } = await openDesk(shop(), "周敏"));
    await post("first-talk", "我的退款怎么还没到？");
    await post("second-talk", "地址能改吗");
    await all(page);
    await expect.poll(() => page.locator(".inbox .row").count()).toBe(2);
    await page.locator(".inbox .row").filter({ hasText: "地址能改吗" }).click();
    await page.getByRole("log").getByText("地址能改吗").waitFor();
    const second = await numberOf(page);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "并到另一单" }).click();
    const finder = page.getByRole("dialog");
    await finder.getByRole("option", { selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(/并到了 #T-\d+，顾客在那边接着说/).waitFor();
    expect(await page.getByRole("textbox", { name: /^回复/ }).count()).toBe(0);
    await page.locator(".goes-on").getByRole("button", { name: /^打开/ }).click();
    const folded = page.locator("details.absorbed");
    await folded.getByText(`#T-${second} 并进来的会话`).click();
    await folded.getByText("地址能改吗").waitFor();
    await page.getByRole("textbox", { name: /^回复/ }).fill("地址改好了，退款明天到");
    await page.getByRole("textbox", { name: /^回复/ }).press("Control+Enter");
    await expect.poll(() => seen("second-talk")).toContain("地址改好了，退款明天到");
    await post("second-talk", "好的谢谢");
    await page.getByRole("log").getByText("好的谢谢").waitFor();
    await folded.getByRole("button", { name: `打开 #T-${second}` }).click();
    await page.locator(".goes-on").getByRole("button", { name: "撤销并单" }).click();
    await page.getByRole("textbox", { name: /^回复/ }).waitFor();
    expect(shop().complaints).toEqual([]);
  });

  it("[R364] a second matter is split off from the shopper's words; its reply comes in the chat they have", async () => {
    await post("third-talk", "耳机没声音");
    await post("third-talk", "还有，发票抬头能改吗");
    await all(page);
    await page.locator(".inbox .row").filter({ hasText: "还有，发票抬头能改吗" }).click();
    await page.getByRole("log").getByText("耳机没声音").waitFor();
    await page.getByRole("button", { name: "解决" }).waitFor(); // seeing it takes the offer
    const first = await numberOf(page);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "另开一单" }).click();
    const sheet = page.getByRole("dialog", { name: "另开一单" });
    await sheet.getByRole("radio", { name: /发票抬头/ }).check();
    await sheet.getByRole("button", { name: "另开" }).click();
    await sheet.waitFor({ state: "detached" });
    await ties(page).getByRole("link", { name: /^#T-/ }).click(); // the only one: made by the room
    await page.locator("details.absorbed").getByText(`从 #T-${first} 另开的`).click();
    await page.locator("details.absorbed").getByText("耳机没声音").waitFor();
    await ties(page)
      .getByRole("link", { name: `#T-${first}` })
      .waitFor();
    await page.getByRole("textbox", { name: /^回复/ }).fill("抬头发我就行");
    await page.getByRole("textbox", { name: /^回复/ }).press("Control+Enter");
    await expect.poll(() => seen("third-talk")).toContain("抬头发我就行");
    await post("third-talk", "某某公司");
    await page.getByRole("log").getByText("某某公司").waitFor();
    expect(shop().complaints).toEqual([]);
  });
});
