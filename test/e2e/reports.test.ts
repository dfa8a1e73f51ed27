// Saved reports in a real browser: kept with what is in view, opened again by everybody and by an address, sent, printed on paper, saved whole; and each chart in
// both themes and languages, on a phone too, where nothing sticks out or is too faint. SHOTS=DIR keeps the pictures.
import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser } from "../kit/browser.ts";
import { drawTalks } from "../kit/drawTalks.ts";
import { plantTickets } from "../kit/plantTickets.ts";
import { allSent } from "./line.ts";
import { chineseOn, faintOn, misnamedOn, tooWideOn } from "./looks.ts";
import { openDesk, openShop, type Look, type OpenShop } from "./shop.ts";

const DRAWN = { talks: 600, days: 20, seed: 11 } as const;
const SHOTS = process.env["SHOTS"];

/** On its own page, whole, whatever scrolls. */
async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  const { width } = page.viewportSize() ?? { width: 1440 };
  const height = await page.evaluate(() => (document.querySelector(".ins > .scroll")?.scrollHeight ?? 0) + 160);
  const before = page.viewportSize();
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(300);
  await page.screenshot({ path: resolve(SHOTS, `${name}.png`) });
  if (before !== null) await page.setViewportSize(before);
}

async function toFigures(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk/#insight`);
  await page.locator(".ins-figures").waitFor();
  await expect.poll(() => page.locator(".ins-page [role=status]").first().textContent()).toBe(""); // all of it is read
}
/** How light the page's ground is, 0 to 100. */
const paperOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(/^lab\(([\d.]+)/.exec(getComputedStyle(document.body).backgroundColor)?.[1]));
const menu = (page: Page) => page.locator(".ins-bar button[aria-haspopup=menu]");

describe("saved reports", () => {
  let shop: OpenShop;
  beforeAll(async () => {
    shop = await openShop(openBrowser, {}, (sql) => plantTickets(sql, drawTalks({ ...DRAWN, now: Date.now() })));
  });
  afterAll(async () => shop?.close());

  it("a supervisor keeps what is in view for everybody, sent each week; it is opened by its name and its address, and stays after a change", async () => {
    const { page, context } = await openDesk(shop, "许晴");
    await toFigures(page, shop.url);
    await page.getByRole("tab", { name: "30 天" }).click();
    await page.getByRole("combobox", { name: "问题" }).selectOption("refund_request");
    await menu(page).click();
    await page.getByText("还没有报表").waitFor();
    await page.getByRole("menuitem", { name: "把现在看的存成报表…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "保存报表" }).click();
    await sheet.getByText("给报表起个名字").waitFor();
    await sheet.getByLabel("名字").fill("退款每周");
    await sheet.getByText("要定时发，先让店里每个人都看得到。").waitFor();
    await sheet.getByLabel("店里每个人都看得到").check();
    await sheet.getByLabel("客服各项").uncheck();
    await sheet.getByLabel("定时发").selectOption("week");
    await sheet.getByLabel("主管和店主的设备").uncheck();
    await sheet.getByRole("button", { name: "保存报表" }).click();
    await sheet.getByText("选发给谁").waitFor();
    await sheet.getByLabel("主管和店主的设备").check();
    await shoot(page, "report-sheet");
    await sheet.getByRole("button", { name: "保存报表" }).click();
    await page.getByRole("heading", { level: 1, name: "退款每周" }).waitFor();
    expect(await page.getByRole("heading", { name: "客服各项，和团队比" }).count()).toBe(0);
    await allSent(page);
    const address = page.url();

    const agent = await openDesk(shop, "周敏");
    await toFigures(agent.page, shop.url);
    await menu(agent.page).click();
    await agent.page.getByRole("menuitemradio", { name: "退款每周" }).click();
    await agent.page.getByRole("heading", { level: 1, name: "退款每周" }).waitFor();
    expect(await agent.page.getByRole("combobox", { name: "问题" }).inputValue()).toBe("refund_request");
    expect(await agent.page.getByRole("tab", { name: "30 天" }).getAttribute("aria-selected")).toBe("true");
    await menu(agent.page).click();
    expect(await agent.page.getByRole("menuitem", { name: "改这份报表…" }).count()).toBe(0); // the shop's is a supervisor's to change
    await agent.page.keyboard.press("Escape");
    await agent.context.close();

    await menu(page).click();
    await page.getByRole("menuitem", { name: "不看报表，看全部" }).click();
    await page.getByRole("heading", { level: 1, name: "分析" }).waitFor();
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: "退款每周" }).waitFor();
    await menu(page).click();
    await page.getByRole("menuitem", { name: "改这份报表…" }).click();
    await sheet.getByRole("button", { name: "删除报表" }).click();
    await page.getByText("报表「退款每周」删了").waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("heading", { level: 1, name: "退款每周" }).waitFor();
    await context.close();
  });

  it("one's own is kept without a network, and goes when there is one", async () => {
    const { page, context } = await openDesk(shop, "周敏");
    await toFigures(page, shop.url);
    await context.setOffline(true);
    await menu(page).click();
    await page.getByRole("menuitem", { name: "把现在看的存成报表…" }).click();
    await page.getByRole("dialog").getByLabel("名字").fill("我的一周");
    expect(await page.getByRole("dialog").getByLabel("店里每个人都看得到").count()).toBe(0);
    await page.getByRole("dialog").getByRole("button", { name: "保存报表" }).click();
    await page.getByRole("heading", { level: 1, name: "我的一周" }).waitFor();
    await context.setOffline(false);
    await allSent(page);
    await context.close();
  });

  it("is printed on A4 in light, with its name, days and filters, and nothing to press; and saved whole as one file", async () => {
    const { page, context } = await openDesk(shop, "许晴", { dark: true });
    await toFigures(page, shop.url);
    await page.getByRole("tab", { name: "30 天" }).click();
    await page.getByRole("combobox", { name: "渠道" }).selectOption("widget");
    const saved = page.waitForEvent("download");
    await page.getByTitle("整份存成 CSV").click();
    const lines = readFileSync(await (await saved).path(), "utf8").split("\r\n");
    expect(lines[2]).toContain("网页");
    for (const part of ["情绪走势", "热门问题", "转人工原因", "客服各项"])
      expect(
        lines.some((one) => one.startsWith(`内容,${part}`)),
        part,
      ).toBe(true);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await paperOf(page)).toBeGreaterThan(90); // paper, not the dark of the screen
    if (SHOTS !== undefined) await page.screenshot({ path: resolve(SHOTS, "printed.png"), fullPage: true });
    expect(await page.getByText(/网页 · .* 打印/).isVisible()).toBe(true);
    for (const name of ["打印", "定目标"]) expect(await page.getByText(name, { exact: true }).first().isVisible(), name).toBe(false);
    expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
    expect(await faintOn(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1); // all of it, and not what stood on the screen
    expect(pages).toBeLessThan(7);
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45]\S* 84[12]/); // A4 upright
    expect(await paperOf(page)).toBeLessThan(30); // its own again
    await context.close();
  });

  it.each<[string, string, Look]>([
    ["insight-light", "许晴", {}],
    ["insight-dark", "许晴", { dark: true }],
    ["insight-en", "Xu Qing", { locale: "en-US" }],
    ["insight-en-dark", "Xu Qing", { locale: "en-US", dark: true }],
    ["insight-360", "许晴", { width: 360, height: 740 }],
    ["insight-360-en-dark", "Xu Qing", { width: 360, height: 740, locale: "en-US", dark: true }],
    ["insight-own", "周敏", {}],
  ])("every chart stands and reads well: %s", async (name, who, look) => {
    const { page, context } = await openDesk(shop, who, look);
    await toFigures(page, shop.url);
    await page.getByRole("tab", { name: look.locale === "en-US" ? "30 days" : "30 天" }).click();
    await page.locator(".ins-plot").first().waitFor();
    await shoot(page, name);
    expect(await tooWideOn(page)).toEqual([]);
    expect(await faintOn(page)).toEqual([]);
    expect(await misnamedOn(page)).toEqual([]);
    if (look.locale === "en-US") {
      const quotes = await page.locator(".ins-quote").allTextContents();
      const names = await page.locator(".ins-bar [aria-haspopup=menu], [role=menuitemradio]").allTextContents();
      expect((await chineseOn(page)).filter((one) => !quotes.includes(one) && !names.some((known) => known.includes(one)))).toEqual([]);
    }
    await context.close();
    expect(shop.complaints).toEqual([]);
  });
});
