// Orders in a real browser: 「我的快递到哪了」 with and without identity, without a network, and a file of orders brought in and taken back at the desk.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { ask, openDesk, openShop, openShopper, type OpenShop } from "./shop.ts";
import { openTicket } from "./withShop.ts";

let shop: OpenShop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const MINE = "202611200001"; // of the demo's customer
const GUEST = "202611200007"; // of somebody who ordered without an account

describe("a shopper nobody knows", () => {
  let chat: FrameLocator;
  let page: Page;

  it("is told what is needed: to sign in, or number and the phone's tail", async () => {
    ({ chat, page } = await openShopper(shop, "p-linen-shirt"));
    await ask(chat, "我的快递到哪了");
    await chat.getByText(/收货手机号的后四位/).waitFor();
  });

  it("gets no further with a wrong tail, and the order with the right one, as a card", async () => {
    await ask(chat, `${GUEST} 0000`);
    await chat.getByText(/对不上/).waitFor();
    expect(await chat.locator(".w-order").count()).toBe(0);
    await ask(chat, `${GUEST} 3388`);
    const card = chat.getByRole("region", { name: `订单 ${GUEST}` });
    await card.waitFor();
    await card.getByText("圆通速递").waitFor();
    await card.getByText("到达深圳转运中心").waitFor();
    await page.close();
  });
});

describe("a shopper who is signed in at the shop", () => {
  let chat: FrameLocator;
  let context: BrowserContext;
  let page: Page;

  it("is asked which of two orders it is, and the one they tap is answered", async () => {
    ({ chat, context, page } = await openShopper(shop, "p-linen-shirt"));
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("button", { name: /苏小雨/ }).waitFor();
    await ask(chat, "我的快递到哪了");
    await chat.getByText("是哪一张订单？").waitFor();
    await chat.getByRole("button", { name: new RegExp(MINE) }).click();
    const card = chat.getByRole("region", { name: `订单 ${MINE}` });
    await card.getByText("派送中，请保持电话畅通").waitFor();
    await card.getByText(/预计 .*送达/).waitFor();
    await card.getByText("更早的 2 条").click();
    await card.getByText("已揽收，杭州余杭营业部").waitFor();
    expect(await chat.getByText(GUEST).count()).toBe(0);
  });

  it("is answered about refund and invoice from data", async () => {
    await ask(chat, "我的退款到哪一步了");
    await chat.getByRole("region", { name: "订单 202611200003" }).getByText("退款已提交，原路退回").waitFor();
    await ask(chat, "订单 202611200004 的发票开了吗");
    await chat
      .getByRole("region", { name: "订单 202611200004" })
      .getByText(/发票已开/)
      .waitFor();
    const first = chat.getByRole("region", { name: `订单 ${MINE}` });
    expect(await first.getByText("已揽收，杭州余杭营业部").isVisible()).toBe(true); // what was opened stays open while the talk goes on
  });

  it("is answered without a network from what was shown before", async () => {
    await context.setOffline(true);
    await chat
      .getByText(/没有网络/)
      .first()
      .waitFor();
    await ask(chat, `订单 ${MINE} 到哪了`);
    await expect.poll(() => chat.getByRole("region", { name: `订单 ${MINE}` }).count()).toBe(2);
    await context.setOffline(false);
    await chat
      .getByText(/没有网络/)
      .first()
      .waitFor({ state: "hidden" });
    await page.close();
  });

  it("no page threw, and none broke its own content policy", () => expect(shop.complaints).toEqual([]));
});

describe("orders at the desk", () => {
  it("the agent sees the orders of the shopper beside the ticket", async () => {
    const { page } = await openDesk(shop, "许晴");
    const { chat, page: shopper } = await openShopper(shop, "p-linen-shirt");
    await shopper.getByRole("button", { name: "登录", exact: true }).click();
    await shopper.getByRole("button", { name: /苏小雨/ }).waitFor();
    await ask(chat, "转人工");
    await page.getByRole("tab", { name: /全部/ }).click();
    await openTicket(page, "苏小雨");
    const panel = page.getByRole("region", { name: "订单" });
    await panel.getByText(MINE).waitFor();
    await panel.getByText(/退款 ¥/).waitFor();
    await shopper.close();
  });

  it("a file is looked through, its bad line named, brought in and taken back", async () => {
    const { page } = await openDesk(shop, "许晴");
    await page.goto(`${shop.url}/desk/#settings/orders`);
    await page.getByText("12 张订单").waitFor();
    const csv = [
      "\uFEFF订单号,状态,下单时间,金额,收货人,手机,商品",
      '="202611300001",已发货,2026-11-01 10:00,"¥1,099.00",李雷,13800001111,"亚麻, 衬衫 ×2"',
      "2.02611E+11,已发货,2026-11-01 10:00,99,韩梅,13800002222,围巾",
    ].join("\r\n");
    const file = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("1 行有问题，不会导入").waitFor();
    await page.getByRole("cell", { name: "2.02611E+11" }).waitFor();
    await page.getByRole("button", { name: "导入 1 张" }).click();
    await page.getByText("13 张订单").waitFor();
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByRole("button", { name: "撤回这次导入" }).click();
    await page.getByText("12 张订单").waitFor();
    await page.getByText("撤回了", { exact: true }).waitFor();
  });

  it("a file that is none is said to be none", async () => {
    const { page } = await openDesk(shop, "许晴");
    await page.goto(`${shop.url}/desk/#settings/orders`);
    await page.locator('input[type="file"]').setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2") });
    await page.getByText(/缺这几列：订单号、状态、下单时间、金额/).waitFor();
    expect(shop.complaints).toEqual([]);
  });
});
