// Agents at their desks in a real browser: without a network, in two tabs, together in one note, handing over, undoing, deciding about held replies.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, openTicket, reply, timesSeen, withShop, type Desk } from "./withShop.ts";
import { whenShown } from "../kit/shopper.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;
const LATE = { timeout: 60_000 };

describe("a desk that was visited once opens without a network", () => {
  const { shop, bring } = withShop();
  let zhou: Desk;
  let wang: Awaited<ReturnType<typeof bring>>;

  it("shows the inbox and the open ticket after a reload offline", async () => {
    zhou = await openDesk(shop(), "周敏");
    wang = await bring({ name: "王若溪", ...REFUND });
    await openOwn(zhou.page, "王若溪");
    await zhou.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await zhou.context.setOffline(true);
    await zhou.page.reload();
    await zhou.page.getByRole("log").getByText("我的退款怎么还没到？都五天了").waitFor();
    await zhou.page.getByRole("option").filter({ hasText: "王若溪" }).waitFor();
    await zhou.page.getByText("离线").first().waitFor();
  });

  it("keeps a reply in the outbox over another reload", async () => {
    await reply(zhou.page, "财务今天 16:00 前放款。");
    await zhou.page.getByText("1 条待发送").first().waitFor();
    await zhou.page.reload();
    await zhou.page.getByRole("log").getByText("财务今天 16:00 前放款。").waitFor();
    await zhou.page.getByText("1 条待发送").first().waitFor();
    expect(timesSeen(wang, "财务今天 16:00 前放款。")).toBe(0);
  });

  it("sends it once when the network is back", async () => {
    await zhou.context.setOffline(false);
    await whenShown(wang, "the reply", () => timesSeen(wang, "财务今天 16:00 前放款。") > 0, 60_000);
    await zhou.page.getByText(SYNCED).first().waitFor(LATE);
    expect(timesSeen(wang, "财务今天 16:00 前放款。")).toBe(1);
    expect(shop().complaints).toEqual([]);
  });
});

describe("two tabs of one agent", () => {
  const { shop, bring } = withShop();
  let first: Desk;
  let second: Page;
  const sockets: string[] = [];

  it("both show everything while only one keeps the line", async () => {
    first = await openDesk(shop(), "周敏");
    second = await first.context.newPage();
    second.on("websocket", (socket) => sockets.push(socket.url()));
    await second.goto(`${shop().url}/desk/`);
    await second.getByText(SYNCED).first().waitFor();
    const wang = await bring({ name: "王若溪", ...REFUND });
    for (const page of [first.page, second]) await page.getByRole("option").filter({ hasText: "王若溪" }).waitFor();
    expect(sockets).toEqual([]);
    await openTicket(second, "王若溪");
    await reply(second, "在的，我来查。");
    await whenShown(wang, "the reply", () => timesSeen(wang, "在的，我来查。") > 0);
    await openTicket(first.page, "王若溪");
    await first.page.getByRole("log").getByText("在的，我来查。").waitFor();
    expect(timesSeen(wang, "在的，我来查。")).toBe(1);
  });

  it("the other one takes the line over when the first is closed", async () => {
    await first.page.close();
    const liu = await bring({ name: "刘洋", ...REFUND });
    await openTicket(second, "刘洋");
    expect(sockets.length).toBeGreaterThan(0);
    await reply(second, "刘先生您好。");
    await whenShown(liu, "the reply", () => timesSeen(liu, "刘先生您好。") > 0);
    expect(timesSeen(liu, "刘先生您好。")).toBe(1);
    expect(shop().complaints).toEqual([]);
  });
});

describe("two agents in one note", () => {
  const { shop, bring } = withShop();
  const note = (page: Page) => page.getByRole("textbox", { name: "备注" });

  it("see each other's letters as they are typed, keep them all, and keep their carets", async () => {
    const zhou = await openDesk(shop(), "周敏");
    await bring({ name: "王若溪", ...REFUND });
    const li = await openDesk(shop(), "李航");
    await li.page.getByRole("tab", { name: "全部" }).click();
    for (const { page } of [zhou, li]) {
      await openTicket(page, "王若溪");
      await page.getByRole("tab", { name: "备注" }).click();
      await note(page).click();
    }
    await note(zhou.page).pressSequentially("仓库说");
    await expect.poll(() => note(li.page).inputValue()).toBe("仓库说");
    await zhou.page.getByText("李航也在写").waitFor();
    await note(li.page).press("End");
    await note(li.page).pressSequentially("已签收");
    await note(zhou.page).press("Home");
    await note(zhou.page).pressSequentially("急：");
    await expect.poll(() => note(li.page).inputValue()).toBe("急：仓库说已签收");
    await note(li.page).pressSequentially("。");
    for (const { page } of [zhou, li]) await expect.poll(() => note(page).inputValue()).toBe("急：仓库说已签收。");
    await Promise.all([
      note(zhou.page).pressSequentially("aaaaaaaa", { delay: 15 }),
      note(li.page).pressSequentially("bbbbbbbb", { delay: 15 }),
    ]);
    await expect.poll(async () => (await note(zhou.page).inputValue()) === (await note(li.page).inputValue())).toBe(true);
    expect(await note(zhou.page).inputValue()).toBe("急：aaaaaaaa仓库说已签收。bbbbbbbb");
    await zhou.page.getByRole("log").getByText("急：aaaaaaaa仓库说已签收。bbbbbbbb").waitFor();
    expect(shop().complaints).toEqual([]);
  });
});

describe("a ticket changes hands and ends", () => {
  const { shop, bring } = withShop();
  let zhou: Desk;
  let wang: Awaited<ReturnType<typeof bring>>;
  const menu = async (name: string): Promise<void> => {
    await zhou.page.getByRole("button", { name: "状态" }).click();
    await zhou.page.getByRole("menuitem", { name }).click();
  };

  it("resolved, and undone", async () => {
    zhou = await openDesk(shop(), "周敏");
    wang = await bring({ name: "王若溪", ...REFUND });
    await openTicket(zhou.page, "王若溪");
    await reply(zhou.page, "查到了，今天放款。");
    await zhou.page.getByRole("button", { name: "解决", exact: true }).click();
    await zhou.page.getByRole("button", { name: "状态" }).getByText("已解决").waitFor();
    await zhou.page.getByRole("button", { name: "撤销" }).click();
    await zhou.page.getByRole("button", { name: "状态" }).getByText("处理中").waitFor();
  });

  it("its open menus keep their places while it changes: focus, and what a finger is on", async () => {
    const { page } = zhou;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest("[role=menuitem]")?.textContent ?? "");
    for (const [button, item, words] of [
      ["状态", "解决", "还在吗"],
      ["转交", "李航", "怎么不说话"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("menuitem", { name: item }).focus();
      await wang.say(words);
      await page.getByRole("log").getByText(words).waitFor();
      expect(await focused()).toContain(item);
      await page.keyboard.press("Escape");
    }
  });

  it("a close does not hold against words of the shopper that its author had not seen", async () => {
    await goOffline(zhou);
    await menu("关闭");
    await zhou.page.getByRole("button", { name: "状态" }).getByText("已关闭").waitFor();
    await wang.say("等等，还有一件也要退");
    await whenShown(wang, "it is there", (view) => view.unsent === 0);
    await zhou.context.setOffline(false);
    await zhou.page.getByRole("log").getByText("等等，还有一件也要退").waitFor(LATE);
    await zhou.page.getByRole("button", { name: "状态" }).getByText("处理中").waitFor(LATE);
  });

  it("what is resolved stands under 已结束, and can be opened from there", async () => {
    await reply(zhou.page, "好的，一起退。");
    await menu("关闭");
    await zhou.page.getByRole("tab", { name: "已结束" }).click();
    await openTicket(zhou.page, "王若溪");
    await zhou.page.getByRole("button", { name: "重新打开" }).click();
    await zhou.page.getByRole("tab", { name: "我的" }).click();
    await openTicket(zhou.page, "王若溪");
  });

  it("handed to a colleague with a reason, which the colleague reads", async () => {
    const li = await openDesk(shop(), "李航");
    await zhou.page.getByRole("button", { name: "转交" }).click();
    await zhou.page.getByRole("textbox", { name: /为什么转交/ }).fill("耳机的事你熟");
    await zhou.page.getByRole("menuitem", { name: /李航/ }).click();
    await zhou.page.getByText("李航在接").first().waitFor();
    await openTicket(li.page, "王若溪");
    await li.page
      .getByRole("log")
      .getByText(/周敏转交给李航，耳机的事你熟/)
      .waitFor();
    await li.page.getByText("您在接").first().waitFor();
    expect(shop().complaints).toEqual([]);
  });
});

describe("a reply that a colleague overtook comes back to its author", () => {
  const { shop, bring } = withShop();
  let zhou: Desk;
  let xu: Desk;
  const who: Record<string, Awaited<ReturnType<typeof bring>>> = {};
  const held = (page: Page) => page.getByRole("log").getByRole("button", { name: /照样发|改一改|丢掉/ });

  it("it is held while the shopper sees the colleague's answer only", async () => {
    zhou = await openDesk(shop(), "周敏");
    for (const name of ["王若溪", "刘洋"]) {
      who[name] = await bring({ name, ...REFUND });
      await openOwn(zhou.page, name);
    }
    xu = await openDesk(shop(), "许晴");
    await goOffline(zhou);
    for (const name of ["王若溪", "刘洋"]) {
      await openTicket(zhou.page, name);
      await reply(zhou.page, `${name}，我在路上写的。`);
    }
    await xu.page.getByRole("tab", { name: "全部" }).click();
    for (const name of ["王若溪", "刘洋"]) {
      await openTicket(xu.page, name);
      await reply(xu.page, `${name}，主管先回您。`);
      await xu.page.getByRole("button", { name: "接手并发送" }).click();
      await xu.page.getByRole("log").getByText(`${name}，主管先回您。`).waitFor();
    }
    await allSent(xu.page);
    await zhou.context.setOffline(false);
    await zhou.page.getByRole("log").getByText("没送出：同事先回了").waitFor(LATE);
    expect(timesSeen(must(who["刘洋"]), "刘洋，我在路上写的。")).toBe(0);
  });

  it("thrown away, it never goes out and asks no more", async () => {
    await held(zhou.page).filter({ hasText: "丢掉" }).click();
    await zhou.page.getByRole("log").getByText("没送出，已丢掉").waitFor();
    await expect.poll(() => held(zhou.page).count()).toBe(0);
    await allSent(zhou.page);
    expect(timesSeen(must(who["刘洋"]), "刘洋，我在路上写的。")).toBe(0);
  });

  it("sent anyway, the shopper gets it once and the question is gone", async () => {
    await zhou.page.getByRole("tab", { name: "全部" }).click();
    await openTicket(zhou.page, "王若溪");
    const wang = must(who["王若溪"]);
    await held(zhou.page).filter({ hasText: "照样发" }).click();
    await whenShown(wang, "the reply", () => timesSeen(wang, "王若溪，我在路上写的。") > 0);
    await allSent(zhou.page);
    await expect.poll(() => held(zhou.page).count()).toBe(0);
    expect(await zhou.page.getByRole("log").getByText("王若溪，我在路上写的。").count()).toBe(1);
    expect(timesSeen(wang, "王若溪，我在路上写的。")).toBe(1);
    expect(shop().complaints).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  const { shop, bring } = withShop();

  it("walks the list, opens, replies, sends, leaves the field, sees the keys", async () => {
    const { page } = await openDesk(shop(), "周敏");
    const wang = await bring({ name: "王若溪", ...REFUND });
    await bring({ name: "刘洋", ...REFUND });
    await page.getByRole("option").nth(1).waitFor();
    const open = page.getByRole("option", { selected: true });
    for (const [key, place] of [
      ["j", "1"],
      ["j", "2"],
      ["k", "1"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => open.getAttribute("aria-posinset")).toBe(place);
    }
    if (!(await open.innerText()).includes("王若溪")) await page.keyboard.press("j");
    await expect.poll(() => page.locator("#ticket .title p").innerText()).toContain("王若溪");
    await page.keyboard.press("r");
    await page.keyboard.type("您好，正在查。");
    await page.keyboard.press("Control+Enter");
    await whenShown(wang, "the reply", () => timesSeen(wang, "您好，正在查。") === 1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "快捷键" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog", { name: "快捷键" }).count()).toBe(0);
    await page.keyboard.press("d");
    await page.getByRole("tab", { name: "已结束", selected: true }).waitFor();
    await page.keyboard.press("m");
    await page.getByRole("tab", { name: "我的", selected: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("选一单开始").waitFor();
    expect(shop().complaints).toEqual([]);
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there yet");
  return value;
}
