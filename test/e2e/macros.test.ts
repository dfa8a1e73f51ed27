// Macros by keyboard alone, in a real browser: written, chosen by a key and by the palette, filled in, sent with all they do and taken back, without a network too.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { whenShown } from "../kit/shopper.ts";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { aPhotograph } from "./photograph.ts";
import { openDesk } from "./shop.ts";
import { openOwn, timesSeen, withShop } from "./withShop.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;

const box = (page: Page): Locator => page.getByRole("textbox", { name: /^回复/ });
const picker = (page: Page): Locator => page.getByRole("dialog", { name: "用宏" });
const form = (page: Page): Locator => page.getByRole("dialog", { name: "新宏" });
const going = (page: Page): Locator => page.getByRole("group", { name: /^宏 / });
const news = (page: Page, words: string): Locator => page.locator(".toast").filter({ hasText: words });
const state = (page: Page, name: string): Locator => page.locator("#ticket header").getByRole("button", { name: `状态 ${name}` });
const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((el) => el === document.activeElement);

async function focused(one: Locator): Promise<void> {
  await expect.poll(() => hasFocus(one)).toBe(true);
}

/** Tab by tab until the focus is there: what a keyboard cannot reach is a bug. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not reach it");
}

/** Opens the palette, types, and runs what stands first: which must be this. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "命令" });
  await focused(palette.getByRole("combobox"));
  await page.keyboard.type(typed);
  await palette.getByRole("option", { selected: true, disabled: false }).filter({ hasText: typed }).waitFor();
  await page.keyboard.press("Enter");
  await palette.waitFor({ state: "detached" });
}

/** Writes a macro: its name, its Chinese words, and things to do, each with what is typed into its field. */
async function write(page: Page, name: string, words: string, does: readonly (readonly [kind: string, value?: string])[]): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: "新宏" }));
  await page.keyboard.press("Enter");
  await focused(form(page).getByRole("textbox", { name: "名字" }));
  await page.keyboard.type(name);
  if (words !== "") {
    await tabTo(page, form(page).getByRole("textbox", { name: "中文的话" }));
    await page.keyboard.type(words);
  }
  for (const [kind, value] of does) {
    await tabTo(page, form(page).getByRole("button", { name: "加一件事" }));
    await page.keyboard.press("Enter");
    const item = page.getByRole("menuitem", { name: kind, exact: true });
    await item.waitFor();
    for (let presses = 0; presses < 20 && !(await hasFocus(item)); presses++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const row = form(page).getByRole("listitem").filter({ hasText: kind });
    await row.waitFor();
    if (value === undefined) continue;
    await focused(row.locator("input, select"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(value);
  }
  await tabTo(page, form(page).getByRole("button", { name: "保存" }));
  await page.keyboard.press("Enter");
  await form(page).waitFor({ state: "detached" });
  await page.locator(".rows b").getByText(name, { exact: true }).waitFor();
}

describe("macros, by keyboard alone", () => {
  const { shop, bring } = withShop();
  let page: Page;
  let wang: Conversation;

  it("are written in the settings: by a supervisor for the shop, by an agent for themself", async () => {
    const xu = await openDesk(shop(), "许晴");
    await command(xu.page, "设置：宏");
    await xu.page.getByText("店里还没有宏。").waitFor();
    await write(xu.page, "退款安抚", "{顾客}您好，我是{客服}。订单 {订单号} 的退款我在催财务。", [
      ["定级别", "P1"],
      ["写备注", "已催财务"],
      ["等顾客回话"],
    ]);
    await allSent(xu.page);
    await expect.poll(() => tooWideOn(xu.page)).toEqual([]);
    expect(await faintOn(xu.page)).toEqual([]);
    await xu.context.close();
    ({ page } = await openDesk(shop(), "周敏"));
    await command(page, "设置：宏");
    await page.locator(".rows b").getByText("退款安抚").waitFor();
    await write(page, "晚点再看", "", [["挂起", "5"]]);
    await page.getByText("您还没有自己的宏。").waitFor({ state: "detached" });
  });

  it("/ in an empty reply opens the list; the words are filled in, and what is not known is asked for and never sent", async () => {
    wang = await bring({ name: "王若溪", ...REFUND });
    await page.evaluate(() => (location.hash = ""));
    await openOwn(page, "王若溪");
    await page.keyboard.press("r");
    await focused(box(page));
    await page.keyboard.press("/");
    await focused(picker(page).getByRole("combobox"));
    await page.keyboard.type("tkaf");
    await picker(page).getByRole("option", { selected: true }).filter({ hasText: "退款安抚" }).waitFor();
    await picker(page).locator(".macro-text .macro-hole").getByText("{订单号}").waitFor();
    await page.keyboard.press("Enter");
    await picker(page).waitFor({ state: "detached" });
    await focused(box(page));
    await expect.poll(() => box(page).inputValue()).toBe("王若溪您好，我是周敏。订单 {订单号} 的退款我在催财务。");
    await going(page).getByText("定为 P1").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").getByText("还有没填的：{订单号}").waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await tabTo(page, page.getByRole("button", { name: "去填", exact: true }));
    await page.keyboard.press("Enter");
    await focused(box(page));
    await page.keyboard.type("88421906"); // in the place of the name, which is selected
    await expect.poll(() => box(page).inputValue()).toBe("王若溪您好，我是周敏。订单 88421906 的退款我在催财务。");
    await page.getByRole("alert").filter({ hasText: "还有没填的" }).waitFor({ state: "detached" });
  });

  it("reply and all it does go as one, and what it did comes back by Z", async () => {
    await allSent(page);
    await page.keyboard.press("Control+Enter");
    await news(page, "已用宏「退款安抚」").getByRole("button", { name: "撤销" }).hover(); // it stays while it is pointed at
    await whenShown(wang, "the reply", () => timesSeen(wang, "王若溪您好，我是周敏。订单 88421906 的退款我在催财务。") === 1);
    await state(page, "等顾客").waitFor();
    await going(page).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await state(page, "处理中").waitFor();
    await allSent(page);
    expect(timesSeen(wang, "王若溪您好，我是周敏。订单 88421906 的退款我在催财务。")).toBe(1);
  });

  it("one may leave things out, send without what is not known, and with a picture: words, picture and actions go as one", async () => {
    await page.keyboard.press("q");
    await focused(picker(page).getByRole("combobox"));
    await picker(page).getByRole("option", { selected: true }).filter({ hasText: "退款安抚" }).waitFor();
    await page.keyboard.press("Enter");
    await focused(box(page));
    await tabTo(page, page.getByRole("button", { name: "不做：等顾客回话" }));
    await page.keyboard.press("Enter");
    await focused(box(page));
    const picture = { name: "退款单.jpg", mimeType: "image/jpeg", buffer: await aPhotograph(page) };
    await page.locator('.composer input[type="file"]').setInputFiles(picture); // the browser's own dialog
    await page.locator(".attach img").waitFor();
    await box(page).focus();
    await page.keyboard.press("Control+Enter");
    await tabTo(page, page.getByRole("button", { name: "去掉再发" }));
    await page.keyboard.press("Enter");
    await whenShown(wang, "the reply", () => timesSeen(wang, "王若溪您好，我是周敏。订单 的退款我在催财务。") === 1);
    await allSent(page);
    await state(page, "处理中").waitFor();
    await page.locator(".attach").waitFor({ state: "detached" });
    expect(
      wang
        .view()
        .lines.filter((one) => (one.files ?? []).length > 0)
        .map((one) => one.text),
    ).toEqual(["王若溪您好，我是周敏。订单 的退款我在催财务。"]);
    expect(wang.view().lines.filter((one) => one.text.includes("{"))).toEqual([]);
  });

  it("one without words runs at once from the palette, without a network too", async () => {
    const context = page.context();
    await focused(box(page));
    await page.keyboard.press("Escape");
    await goOffline({ context, page });
    await command(page, "宏：晚点再看");
    await news(page, "已用宏「晚点再看」：挂起 5 小时").waitFor();
    await state(page, "挂起").waitFor();
    await context.setOffline(false);
    await allSent(page);
    await state(page, "挂起").waitFor();
  });

  it("the page says how often each was used, and gives one back that was deleted", async () => {
    await command(page, "设置：宏");
    const row = (name: string): Locator => page.getByRole("listitem").filter({ hasText: name });
    await row("退款安抚").getByText("用过 1 次").waitFor(); // the first use was taken back
    await row("晚点再看").getByText("用过 1 次").waitFor();
    await tabTo(page, row("晚点再看").getByRole("button", { name: "修改宏：晚点再看" }));
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "晚点再看" });
    await tabTo(page, sheet.getByRole("button", { name: "删掉" }));
    await page.keyboard.press("Enter");
    await news(page, "已删掉宏：晚点再看").getByRole("button", { name: "撤销" }).hover();
    await row("晚点再看").waitFor({ state: "detached" });
    await page.keyboard.press("z");
    await row("晚点再看").waitFor();
    await allSent(page);
  });

  it("speak English, and fit a phone in the dark", async () => {
    const small = await openDesk(shop(), "Xu Qing", { width: 360, height: 740, dark: true, locale: "en-US" });
    await small.page.evaluate(() => (location.hash = "#settings/macros"));
    await small.page.getByText("used once").first().waitFor();
    await expect.poll(() => tooWideOn(small.page)).toEqual([]);
    expect(await faintOn(small.page)).toEqual([]);
    const foreign = await chineseOn(small.page);
    expect(foreign.filter((one) => !/退款安抚|顾客/.test(one))).toEqual([]); // people's own words stay as written
    expect(shop().complaints).toEqual([]);
  });
});
