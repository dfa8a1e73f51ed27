// Sorting the inbox by keyboard alone: the palette, tags, a saved view, several conversations at once with the way back, and all of it without a network.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { command, focused, tabTo } from "./byKeys.ts";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED, type Look } from "./shop.ts";
import { withShop } from "./withShop.ts";

const COMERS = ["孙哲", "张凯", "何雨桐", "周淑芬"].map((name) => ({
  name,
  product: "p-linen-shirt",
  says: ["收到的衬衫袖口开线了，怎么换货"],
  person: true,
}));
const TAG = "退差价";
const VIEW = "要退差价的";

const rows = (page: Page): Locator => page.getByRole("option");
const tagged = (page: Page): Locator => page.locator(".row").filter({ has: page.locator(".chip-tag", { hasText: TAG }) });
const tab = (page: Page, name: string | RegExp): Locator => page.getByRole("tab", { name });
const news = (page: Page): Locator => page.locator(".toasts");
const bulk = (page: Page): Locator => page.getByRole("toolbar", { name: "选中的会话" });

describe("a day at the inbox, by keyboard alone", () => {
  const { shop, bring } = withShop();
  let page: Page;
  let number = "";

  it("the palette finds what to do by initials; a ticket is opened and tagged with a new word", async () => {
    for (const one of COMERS) await bring(one);
    ({ page } = await openDesk(shop(), "许晴"));
    await command(page, "kqb", "看全部");
    await tab(page, /^全部/).and(page.locator("[aria-selected=true]")).waitFor();
    await expect.poll(() => rows(page).count()).toBe(COMERS.length);
    await page.keyboard.press("j");
    await page.getByRole("log").waitFor();
    number = /#T-(\d+)/.exec(await page.locator("#ticket header").first().innerText())?.[1] ?? "";
    expect(number).not.toBe("");
    await page.keyboard.press("l");
    const picker = page.getByRole("dialog", { name: "这一单的标签" });
    await focused(picker.getByRole("combobox"));
    await page.keyboard.type(TAG);
    await picker.getByRole("option").filter({ hasText: "新标签" }).waitFor();
    await page.keyboard.press("Enter");
    await picker.getByRole("option", { selected: true }).filter({ hasText: TAG }).waitFor();
    await page.keyboard.press("Escape");
    await news(page).getByText(`标签已改：${TAG}`).waitFor();
    await expect.poll(() => tagged(page).count()).toBe(1);
  });

  it("X chooses, and what is chosen is tagged together", async () => {
    await page.keyboard.press("x");
    await bulk(page).getByText("选了 1 单").waitFor();
    const first = page.url();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press("x");
    await bulk(page).getByText("选了 2 单").waitFor();
    await page.keyboard.press("l");
    const picker = page.getByRole("dialog", { name: "2 单的标签" });
    await picker.getByRole("option").filter({ hasText: "部分有" }).waitFor();
    await page.keyboard.press("Enter");
    await picker.getByRole("option", { selected: true }).filter({ hasText: TAG }).waitFor();
    await page.keyboard.press("Escape");
    await picker.waitFor({ state: "detached" });
    await expect.poll(() => tagged(page).count()).toBe(2);
    await page.keyboard.press("Escape");
    await bulk(page).waitFor({ state: "detached" });
  });

  it("a view is made of them, pinned and counted; its address is its own", async () => {
    await command(page, "新视图", "新视图");
    const form = page.getByRole("dialog", { name: "新视图" });
    const name = form.getByRole("textbox", { name: "名字" });
    await focused(name);
    await page.keyboard.type(VIEW);
    await tabTo(page, form.getByRole("combobox", { name: "标签" }));
    await page.keyboard.press("ArrowDown");
    await form.getByRole("button", { name: `不要：${TAG}` }).waitFor();
    await form.getByText("现在有 2 单").waitFor();
    await tabTo(page, form.getByRole("button", { name: "保存" }));
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await tab(page, VIEW).and(page.locator("[aria-selected=true]")).waitFor();
    await expect.poll(() => rows(page).count()).toBe(2);
    await tab(page, `${VIEW} 2`).waitFor();
    expect(page.url()).toMatch(/#view\/[0-9a-z]+$/);
    await page.reload();
    await tab(page, VIEW).and(page.locator("[aria-selected=true]")).waitFor();
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByText(SYNCED).first().waitFor();
  });

  it("all in view are resolved at once, and put back at once", async () => {
    await page.keyboard.press("Shift+X");
    await bulk(page).getByText("选了 2 单").waitFor();
    await page.keyboard.press("e");
    await news(page).getByText("已解决 2 单").waitFor();
    await bulk(page).waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".row .why").filter({ hasText: "已解决" }).count()).toBe(2);
    await page.keyboard.press("z");
    await news(page).getByText("已撤销 2 单").waitFor();
    await expect.poll(() => page.locator(".row .why").filter({ hasText: "已解决" }).count()).toBe(0);
  });

  it("a ticket opens by its number; what cannot be done with it says why", async () => {
    await command(page, number, `#T-${number}`);
    await page.locator("#ticket header").first().getByText(`#T-${number}`).waitFor();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "命令" });
    await focused(palette.getByRole("combobox"));
    await page.keyboard.type("重新打开");
    await palette.getByRole("option", { disabled: true }).filter({ hasText: "本来就开着" }).waitFor();
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("选这一单").waitFor();
    await page.keyboard.press("Escape");
  });

  it("without a network it is the same: snoozed together, counted as unsent, sent once it is back; the view goes and comes back", async () => {
    const context = page.context();
    await allSent(page);
    await goOffline({ context, page });
    await page.keyboard.press("Shift+X");
    await bulk(page).getByText("选了 2 单").waitFor();
    await page.keyboard.press("s");
    await page.getByRole("menuitem", { name: /3 小时后/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await news(page)
      .getByText(/已挂起 2 单/)
      .waitFor();
    await page.getByText("2 条待发送").first().waitFor();
    await command(page, "改这个视图", "改这个视图");
    const form = page.getByRole("dialog", { name: VIEW });
    await tabTo(page, form.getByRole("button", { name: "删掉这个视图" }));
    await page.keyboard.press("Enter");
    await tab(page, VIEW).waitFor({ state: "detached" });
    await news(page).getByText(`已删掉视图：${VIEW}`).waitFor();
    await page.keyboard.press("z");
    await tab(page, VIEW).waitFor();
    await context.setOffline(false);
    await allSent(page);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("how it looks", () => {
  const { shop, bring } = withShop();
  const LOOKS: readonly Look[] = [
    { width: 1440, height: 900 },
    { width: 820, height: 1100, dark: true },
    { width: 360, height: 740 },
    { width: 1440, height: 900, dark: true, locale: "en-US" },
  ];

  it("palette, tags, a view's form and the chosen rows stick out nowhere and are faint nowhere; English has no Chinese of ours", async () => {
    for (const one of COMERS) await bring(one);
    for (const look of LOOKS) {
      const english = look.locale === "en-US";
      const { page, context } = await openDesk(shop(), english ? "Xu Qing" : "许晴", look);
      const good = async (): Promise<void> => {
        await expect.poll(() => tooWideOn(page)).toEqual([]);
        await expect.poll(() => faintOn(page)).toEqual([]);
        const said = await page.locator(".row .said").allInnerTexts(); // what was said stands as written
        if (english)
          expect(
            (await chineseOn(page)).filter(
              (one) => !COMERS.some(({ name }) => one.includes(name)) && !said.some((own) => own.includes(one)),
            ),
          ).toEqual([]);
      };
      const leave = async (): Promise<void> => {
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      };
      await page.keyboard.press("a");
      await expect.poll(() => rows(page).count()).toBe(COMERS.length);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("option").first().waitFor();
      await good();
      await leave();
      await page.keyboard.press("Shift+X");
      await page.getByRole("toolbar").getByRole("button").nth(4).waitFor();
      await good();
      await page.keyboard.press("l");
      await page.getByRole("dialog").getByRole("combobox").waitFor();
      await good();
      await leave();
      const chosen = page.getByRole("toolbar");
      const letGo = async (): Promise<number> => {
        if ((await chosen.count()) > 0) await page.keyboard.press("Escape"); // the dialog that was just left may still have the first
        return chosen.count();
      };
      await expect.poll(letGo).toBe(0);
      await page.keyboard.press("Control+k");
      const wanted = english ? "New view" : "新视图";
      await page.getByRole("dialog").getByRole("combobox").fill(wanted);
      await page.getByRole("dialog").getByRole("option", { selected: true }).filter({ hasText: wanted }).waitFor();
      await page.keyboard.press("Enter");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: english ? "Save" : "保存" })
        .waitFor();
      await good();
      await context.close();
    }
    expect(shop().complaints).toEqual([]);
  });
});
