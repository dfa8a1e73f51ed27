// The owner's pages of the settings in a real browser: websites for the chat, the signing secret, one person's data and how long it is kept.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk } from "./shop.ts";
import { withShop, type Desk } from "./withShop.ts";

const REMEMBERED_MS = 60_000; // an edge asks the room for the list every 15 s
const PHONE = "13800138000";
const SITE = "https://linen.example";

const to = async (page: Page, where: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), `settings/${where}`);
  await page.locator(".settings-page .rows").first().waitFor();
};
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const rows = (page: Page) => page.locator(".settings-page .rows > li");

describe("the websites that may show the chat", () => {
  const { shop } = withShop();
  let owner: Desk;
  const field = () => owner.page.getByLabel("网站", { exact: true });
  const policyOf = async (): Promise<string> => (await fetch(`${shop().url}/widget/`)).headers.get("content-security-policy") ?? "";

  it("take no address that is no https origin, and offer the one that was meant", async () => {
    owner = await openDesk(shop(), "林溪");
    const { page } = owner;
    await to(page, "sites");
    await page.getByText("还没有网站").waitFor();
    await field().fill("http://linen.example/shirts");
    await page.keyboard.press("Enter");
    await page.getByText("要 https。").waitFor();
    expect(await rows(page).filter({ hasText: "linen.example" }).count()).toBe(0);
    await press(page, `用 ${SITE}`);
    await rows(page).filter({ hasText: SITE }).waitFor();
    await field().fill(`${SITE}/`);
    await page.keyboard.press("Enter");
    await page.getByText("已经在名单里了").waitFor();
    await expect.poll(policyOf, { timeout: REMEMBERED_MS }).toContain(`frame-ancestors 'self' ${SITE}`);
  });

  it("are changed without a network too: marked as unsent, undone, sent later", async () => {
    const { page, context } = owner;
    await goOffline(owner);
    await field().fill("https://m.linen.example");
    await page.keyboard.press("Enter");
    await rows(page).filter({ hasText: "m.linen.example" }).getByText("待发送").waitFor();
    await press(page, `移除 ${SITE}`);
    await expect.poll(() => rows(page).filter({ hasText: SITE }).count()).toBe(0);
    await press(page, "撤销");
    await rows(page).filter({ hasText: SITE }).getByText("待发送").waitFor();
    await context.setOffline(false);
    await allSent(page);
    await expect.poll(() => rows(page).getByText("待发送").count()).toBe(0);
    await expect.poll(policyOf, { timeout: REMEMBERED_MS }).toContain("https://m.linen.example");
    expect(shop().complaints).toEqual([]);
  });

  it("are the owner's and supervisors' to change; agents see none of these pages", async () => {
    const supervisor = await openDesk(shop(), "许晴");
    await to(supervisor.page, "sites");
    await rows(supervisor.page).filter({ hasText: SITE }).waitFor();
    expect(await supervisor.page.getByRole("link", { name: "顾客身份" }).count()).toBe(0);
    await supervisor.context.close();
    const agent = await openDesk(shop(), "周敏");
    await to(agent.page, "devices");
    expect(await agent.page.getByRole("link", { name: /网站|顾客身份|隐私/ }).count()).toBe(0);
    for (const where of ["sites", "identity", "privacy"]) {
      await agent.page.goto(`${shop().url}/desk/#settings/${where}`);
      await agent.page.getByText(where === "identity" ? "这一页只有店主能看" : "这一页只有店主或主管能看").waitFor();
    }
    await agent.context.close();
  });
});

describe("the signing secret", () => {
  const { shop } = withShop();

  it("is shown when asked for and noted in the log; another one ends it, and says so first", async () => {
    const { page } = await openDesk(shop(), "林溪");
    await page.goto(`${shop().url}/desk/#settings/identity`);
    const secret = page.locator("output.once");
    await page.getByText("没有显示").waitFor();
    expect(await secret.count()).toBe(0);
    await press(page, "显示");
    const first = await secret.innerText();
    expect(first).toMatch(/^zgi_/);
    await press(page, "换一把");
    await page.getByText("旧密钥签过的马上全部作废").waitFor();
    await press(page, "换掉，旧的马上作废");
    await expect.poll(() => secret.innerText()).not.toBe(first);
    await page.getByText("PHP", { exact: true }).click();
    await page.locator("pre").filter({ hasText: "hash_hmac('sha256'" }).waitFor();
    await to(page, "audit");
    await page.getByText("看了签名密钥").first().waitFor();
    await page.getByText("换了签名密钥").first().waitFor();
    await to(page, "devices");
    await page.goto(`${shop().url}/desk/#settings/identity`);
    await page.getByText("没有显示").waitFor();
    expect(shop().complaints).toEqual([]);
  });

  it("cannot be asked for without a network, and says why", async () => {
    const { page, context } = await openDesk(shop(), "林溪");
    await page.goto(`${shop().url}/desk/#settings/identity`);
    await page.getByText("没有显示").waitFor();
    await goOffline({ context, page });
    await press(page, "显示");
    await page.getByRole("alert").filter({ hasText: "连不上店里，联网后再试" }).waitFor();
    await context.close();
  });
});

describe("one person's data", () => {
  const { shop, bring } = withShop();
  let owner: Desk;
  const WORDS = `我的手机是 ${PHONE}，订单一直没到`;
  const find = async (page: Page, value: string): Promise<void> => {
    await page.getByLabel("手机号", { exact: true }).last().fill(value);
    await press(page, "找");
    await page.getByText(/次会话都找过了/).waitFor();
  };

  it("is found by a number somebody wrote, with what is kept; somebody else's is not", async () => {
    await bring({ name: "王若溪", product: "p-linen-shirt", says: [WORDS, "转人工"] });
    await bring({ name: "刘洋", product: "p-linen-shirt", says: ["我的退款怎么还没到？", "转人工"] });
    owner = await openDesk(shop(), "林溪");
    const { page } = owner;
    await to(page, "privacy");
    await find(page, "138 0013 8000");
    const row = page.locator(".found > li");
    await row.filter({ hasText: "王若溪" }).filter({ hasText: "1 次会话" }).filter({ hasText: "会话里写着" }).waitFor();
    await expect.poll(() => row.count()).toBe(1);
    await page.getByText("看会话").click();
    await row.locator(".their-talks > li").filter({ hasText: "写着" }).waitFor();
    await find(page, "13900139000");
    await page.getByText("没有找到").waitFor();
  });

  it("is taken away as a file with every word", async () => {
    const { page } = owner;
    await find(page, PHONE);
    await page.getByText("选了 1 行，1 次会话").waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "导出")]);
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toContain(PHONE);
    expect(text).toContain("王若溪");
    expect(file.suggestedFilename()).toMatch(/^person-demo-[\d-]+\.json$/);
  });

  it("is not erased by one press; by a typed word it is, here and on every desk", async () => {
    const { page } = owner;
    const agent = await openDesk(shop(), "许晴");
    await agent.page.getByRole("tab", { name: "全部" }).click();
    await agent.page.getByRole("option").filter({ hasText: "王若溪" }).waitFor();
    await press(page, "删除…");
    const sheet = page.getByRole("dialog");
    const sure = sheet.getByRole("button", { name: "永久删除" });
    expect(await sure.isDisabled()).toBe(true);
    await sheet.getByRole("textbox").fill("删除");
    expect(await sure.isDisabled()).toBe(true);
    await sheet.getByRole("textbox").fill("永久删除");
    await sure.click();
    await sheet.getByText("1 次会话删除了").waitFor();
    await sheet.getByRole("button", { name: "关闭" }).last().click();
    await page.getByText("没有找到").waitFor();
    await rows(page).filter({ hasText: "林溪" }).getByText("删完了").waitFor();
    await expect.poll(() => agent.page.getByText("王若溪").count()).toBe(0);
    await to(page, "audit");
    await page.getByText("删除了一位顾客").first().waitFor();
    await agent.context.close();
    expect(shop().complaints).toEqual([]);
  });

  it("is looked at by a supervisor, who neither takes away nor erases nor says how long it is kept", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await to(page, "privacy");
    await page.getByText("年限由店主来定").waitFor();
    expect(await page.locator(".keeps select").count()).toBe(0);
    await page.getByText("订单号", { exact: true }).click();
    await page.getByLabel("订单号", { exact: true }).last().fill("99887766");
    await press(page, "找");
    await page.getByText("没有找到").waitFor();
    expect(await page.getByRole("button", { name: /导出|删除/ }).count()).toBe(0);
    await context.close();
  });

  it("is kept as long as the owner says; what lets older things go is asked first", async () => {
    const { page } = owner;
    await to(page, "privacy");
    await page.getByLabel("说过的话").selectOption("24");
    await page.getByText("比原来短").waitFor();
    await press(page, "保存，到期就删");
    await expect.poll(() => page.locator(".keeps").locator("..").getByRole("button").count()).toBe(0);
    await allSent(page);
    await page.reload();
    await to(page, "privacy");
    await expect.poll(() => page.getByLabel("说过的话").inputValue()).toBe("24");
    expect(shop().complaints).toEqual([]);
  });
});

describe("these pages", () => {
  const { shop, bring } = withShop();

  it("read well in English, on a phone, light and dark", async () => {
    await bring({ name: "Ann Lee", language: "en", product: "p-linen-shirt", says: [`call me: ${PHONE}`, "I want to talk to a person"] });
    const { page } = await openDesk(shop(), "Lin Xi", { locale: "en-US" });
    for (const where of ["sites", "identity", "privacy"]) {
      await to(page, where);
      if (where === "identity") {
        await press(page, "Show");
        await press(page, "Make another");
      }
      if (where === "privacy") {
        await page.getByLabel("Phone", { exact: true }).last().fill(PHONE);
        await press(page, "Find");
        await page.getByText(/conversations are searched/).waitFor();
        await page.getByText("Their conversations").click();
        await page.getByLabel("Words").selectOption("12");
      }
      expect({ where, chinese: await chineseOn(page) }).toEqual({ where, chinese: [] });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expect.poll(async () => ({ where, colorScheme, faint: await faintOn(page) })).toEqual({ where, colorScheme, faint: [] });
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(async () => ({ where, wide: await tooWideOn(page) })).toEqual({ where, wide: [] });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await press(page, "Erase…");
    await page.getByRole("dialog").waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});
