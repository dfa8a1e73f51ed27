// Pictures of every screen: plays a little story on the running system and writes PNGs, to be looked at beside the drawn target.
// node test/e2e/shots.ts --out DIR [--only ACT]
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../kit/built.ts";
import type { Page } from "playwright-core";
import { ask, openChatPage, openDesk, openShop, openShopper, type OpenShop } from "./shop.ts";
import { feedback } from "./shotsOfFeedback.ts";
import { goldens } from "./shotsOfGoldens.ts";
import { shootGraph } from "./shotsOfGraph.ts";
import { comeIn, playCrowd } from "./story.ts";

const { values } = parseArgs({ options: { out: { type: "string" }, only: { type: "string" } } });
if (values.out === undefined) throw new Error("where to? --out DIR");
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
ensureBuilt();

const PHONE = { width: 360, height: 740, sharp: 2 };
const SETTLE_MS = 400; // transitions end, the last frame is painted

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: resolve(out, `${name}.png`) });
  console.log(name);
}

async function knowledge(at: OpenShop): Promise<void> {
  await goldens(at, shoot);
}

async function workList(at: OpenShop): Promise<void> {
  await feedback(at, shoot);
}

for (const act of [signIn, desk, knowledge, workList, graph, settings, widget, demo].filter(
  ({ name }) => values.only === undefined || name === values.only,
)) {
  const shop = await openShop(); // each act in a shop of its own: nobody from the act before is still at a desk
  try {
    await act(shop);
    if (shop.complaints.length > 0) console.error(shop.complaints.join("\n"));
  } finally {
    await shop.close();
  }
}

async function signIn({ url, newContext }: OpenShop): Promise<void> {
  for (const [name, look] of [
    ["signin", {}],
    ["signin-360", PHONE],
    ["signin-en-dark", { locale: "en-US", dark: true }],
  ] as const) {
    const page = await (await newContext(name, look)).newPage();
    await page.goto(`${url}/desk/`);
    await page.getByRole("button", { name: /周敏|Zhou Min/ }).waitFor();
    await shoot(page, name);
    await page.context().close();
  }
}

async function desk(at: OpenShop): Promise<void> {
  const { context, page } = await openDesk(at, "周敏");
  await shoot(page, "desk-empty");
  const crowd = await playCrowd(at.url);
  await page.getByRole("option").nth(3).waitFor();
  await shoot(page, "desk-inbox");
  await page.getByRole("option").filter({ hasText: "王若溪" }).click();
  await page.getByText("机器人交接").waitFor();
  await page.getByRole("textbox", { name: /^回复/ }).fill("王女士您好，我是周敏。经过我都看到了，不用再说一遍，两分钟内回您。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("tab", { name: "备注" }).click();
  await page.getByRole("textbox", { name: /备注/ }).fill("质检 11:40 已过，卡在财务复核，16:00 前放款。");
  await page.getByRole("tab", { name: "回复" }).click();
  await page.getByRole("textbox", { name: /^回复/ }).fill("王女士，质检已经过了，财务正在复核。");
  await page.waitForTimeout(9_000); // the news of the arrivals goes by itself
  await shoot(page, "desk-light");
  await page.getByRole("button", { name: "转交" }).click();
  await shoot(page, "desk-transfer");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await shoot(page, "desk-keys");
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, "desk-dark");
  await page.emulateMedia({ colorScheme: "light" });

  for (const [name, look] of [
    ["desk-en", { locale: "en-US" }],
    ["desk-1280", { width: 1280, height: 800 }],
    ["desk-900", { width: 900, height: 1100 }],
    ["desk-360", PHONE],
  ] as const) {
    const other = await openDesk(at, name === "desk-en" ? "Zhou Min" : "周敏", look);
    await other.page.getByRole("option").nth(3).waitFor();
    if (name === "desk-360") await shoot(other.page, "desk-360-list");
    await other.page.getByRole("option").filter({ hasText: "王若溪" }).click();
    await other.page.getByRole("log").waitFor();
    await shoot(other.page, name);
    if (name === "desk-360") {
      await other.page.getByRole("button", { name: "顾客", exact: true }).click();
      await shoot(other.page, "desk-360-shopper");
    }
    await other.context.close();
  }

  await context.setOffline(true);
  await page.getByText("离线").first().waitFor();
  await page.getByRole("textbox", { name: /^回复/ }).fill("质检 11:40 已通过，财务正在复核，16:00 前放款；微信通常当天到账。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("option").filter({ hasText: "张凯" }).click();
  await page.getByRole("tab", { name: "备注" }).click();
  await page.getByRole("textbox", { name: /备注/ }).fill("地址已改到杭州，待仓库确认");
  await page.getByRole("option").filter({ hasText: "孙哲" }).click();
  await page.getByRole("button", { name: "解决", exact: true }).click();
  await page.getByRole("option").filter({ hasText: "王若溪" }).click();
  await page
    .getByText(/\d 条待发送/)
    .first()
    .click();
  await shoot(page, "desk-offline");
  await page.keyboard.press("Escape");
  await context.setOffline(false);
  await page.getByText("在线 · 已同步").first().waitFor();
  await page.getByRole("tab", { name: "已结束" }).click();
  await shoot(page, "desk-done");
  await context.close();
  for (const one of crowd) one.close();
}

async function settings(at: OpenShop): Promise<void> {
  const { context, page } = await openDesk(at, "林溪");
  const to = async (where: string): Promise<void> => {
    await page.goto(`${at.url}/desk/#settings/${where}`);
    await page.locator(".settings-page .rows").first().waitFor();
  };
  await to("sites");
  await shoot(page, "settings-sites-empty");
  for (const site of ["https://linen.example", "https://m.linen.example"]) {
    await page.getByLabel("网站", { exact: true }).fill(site);
    await page.getByRole("button", { name: "加上" }).click();
    await page.getByText(site, { exact: true }).first().waitFor();
  }
  await page.getByRole("button", { name: "移除 https://m.linen.example" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByLabel("网站", { exact: true }).fill("http://linen.example/shirts");
  await page.keyboard.press("Enter");
  await shoot(page, "settings-sites");
  await to("identity");
  await page.getByRole("button", { name: "显示" }).click();
  await page.locator("output.once").waitFor();
  await page.getByRole("button", { name: "换一把" }).click();
  await shoot(page, "settings-identity");
  const people = [
    await comeIn(at.url, { name: "王若溪", product: "p-linen-shirt", says: ["手机 13800138000，订单 8842 一直没到", "转人工"] }),
    await comeIn(at.url, { name: "访客", product: "p-linen-shirt", says: ["我是王若溪，电话 138-0013-8000，换了手机", "转人工"] }),
  ];
  await to("privacy");
  await shoot(page, "settings-privacy");
  const find = async (): Promise<void> => {
    await page.getByLabel("手机号", { exact: true }).last().fill("13800138000");
    await page.getByRole("button", { name: "找", exact: true }).click();
    await page.locator(".found > li").nth(1).waitFor();
  };
  await find();
  for (const box of await page.locator(".found input").all()) await box.check();
  await page.getByText("看会话").first().click();
  await page.getByLabel("说过的话").selectOption("24");
  await shoot(page, "settings-found");
  await page.getByRole("button", { name: "删除…" }).click();
  await shoot(page, "settings-erase");
  await page.getByRole("dialog").getByRole("textbox").fill("永久删除");
  await page.getByRole("dialog").getByRole("button", { name: "永久删除" }).click();
  await page.getByText(/次会话删除了|已经开始删/).waitFor();
  await shoot(page, "settings-erased");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  await page.goto(`${at.url}/desk/`);
  await page.getByRole("tab", { name: "已结束" }).click();
  await page.getByRole("option").filter({ hasText: "已删除" }).first().click();
  await page.getByRole("log").waitFor();
  await shoot(page, "desk-erased");
  for (const one of people) one.close();
  await to("privacy");
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, "settings-privacy-dark");
  await to("sites");
  await shoot(page, "settings-sites-dark");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "light" });
  for (const where of ["sites", "identity", "privacy"]) {
    await to(where);
    await shoot(page, `settings-${where}-360`);
  }
  await context.close();
}

async function graph(at: OpenShop): Promise<void> {
  await shootGraph(at, shoot);
}

async function widget(at: OpenShop): Promise<void> {
  const agent = await openDesk(at, "陈晓");
  const a = await openChatPage(at, "p-linen-shirt", PHONE);
  await a.page.getByRole("button", { name: "找人工客服" }).waitFor();
  await shoot(a.page, "widget-a");
  await ask(a.page, "这个衣服洗了会缩水吗?");
  await a.page.getByText(/棉麻首次水洗/).waitFor();
  await shoot(a.page, "widget-b");
  await ask(a.page, "这个怎么弄");
  await a.page.waitForTimeout(1_500);
  await shoot(a.page, "widget-c");

  const e = await openChatPage(at, "p-linen-shirt", PHONE);
  for (const { page } of [agent]) await rest(page, /小休/);
  await ask(e.page, "都五天了退款还没到,找人工");
  await e.page
    .getByText(/不用再说一遍/)
    .last()
    .waitFor();
  await ask(e.page, "订单是 8719");
  await shoot(e.page, "widget-e");
  await rest(agent.page, /在线，接新会话/);
  await agent.page.getByRole("option").filter({ hasText: "8719" }).click();
  await agent.page.getByRole("textbox", { name: /^回复/ }).fill("您好，裤子 16 号已入库，退款 20 号前到微信。");
  await agent.page.keyboard.press("Control+Enter");
  await e.page.getByText(/裤子 16 号已入库/).waitFor();
  await ask(e.page, "好的。新收的衬衫袖口开线了");
  await shoot(e.page, "widget-f");
  await e.context.setOffline(true);
  await ask(e.page, "想换成 L 码，可以吗？");
  await ask(e.page, "吊牌剪了，有影响吗？");
  await e.page.getByText(/联网后发送（/).waitFor();
  await shoot(e.page, "widget-g");
  await e.context.setOffline(false);
  await e.page
    .getByText(/已送达|已读/)
    .last()
    .waitFor();
  await agent.page.getByText("吊牌剪了").first().waitFor();
  await agent.page.getByRole("button", { name: "状态" }).click();
  await agent.page.getByRole("menuitem", { name: "关闭" }).click();
  await e.page.getByText("这次对话已结束").first().waitFor();
  await shoot(e.page, "widget-closed");

  const en = await openChatPage(at, "p-linen-shirt", { ...PHONE, locale: "en-US" });
  await en.page.getByRole("button", { name: /Talk to a person/ }).waitFor();
  await shoot(en.page, "widget-en");
  await ask(en.page, "Will it shrink in the wash?");
  await en.page.waitForTimeout(1_500);
  await shoot(en.page, "widget-en-b");
  const dark = await openChatPage(at, "p-linen-shirt", { ...PHONE, dark: true });
  await dark.page.getByRole("button", { name: "找人工客服" }).waitFor();
  await shoot(dark.page, "widget-dark-a");
  await ask(dark.page, "这个衣服洗了会缩水吗?");
  await dark.page.getByText(/棉麻首次水洗/).waitFor();
  await shoot(dark.page, "widget-dark-b");
  for (const { context } of [agent, a, e, en, dark]) await context.close();
}

async function rest(page: Page, to: RegExp): Promise<void> {
  await page.getByRole("button", { name: /^陈晓，/ }).click();
  await page.getByRole("menuitemradio", { name: to }).click();
  await page.keyboard.press("Escape");
}

async function demo(at: OpenShop): Promise<void> {
  const { context, page, chat } = await openShopper(at, "p-linen-shirt");
  await ask(chat, "洗了会缩水吗?");
  await chat.getByText(/棉麻首次水洗/).waitFor();
  await shoot(page, "shop-page");
  await page.goto(`${at.url}/demo/`);
  await page.getByRole("button", { name: "联系客服" }).waitFor();
  await shoot(page, "shop-list");
  await context.close();
  const phone = await openShopper(at, "p-linen-shirt", PHONE);
  await shoot(phone.page, "shop-360-chat");
  await phone.context.close();
  const list = await (await at.newContext("phone", PHONE)).newPage();
  await list.goto(`${at.url}/demo/`);
  await list.getByRole("button", { name: "联系客服" }).waitFor();
  await shoot(list, "shop-360-list");
  await list.context().close();
}
