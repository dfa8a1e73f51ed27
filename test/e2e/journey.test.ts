// The whole journey in a real browser against a real workerd: asked, answered, handed over, dispatched, answered offline through a power cut, closed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { ask, openDesk, openShop, openShopper, type OpenShop } from "./shop.ts";
import type { Desk } from "./withShop.ts";

let shop: OpenShop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const REPLY = "质检已通过，财务 16:00 前放款，微信通常当天到账。";

describe("a shopper's question travels the whole house", () => {
  let chat: FrameLocator;
  let zhou: { context: BrowserContext; page: Page };

  it("three agents open for work", async () => {
    zhou = await openDesk(shop, "周敏");
    await openDesk(shop, "李航");
    await openDesk(shop, "陈晓");
    await expectText(zhou.page, "在线 · 已同步 · 0 未发送");
  });

  it("a question about the shirt on the page is answered by its own fabric, and cites the article", async () => {
    ({ chat } = await openShopper(shop, "p-linen-shirt"));
    await ask(chat, "这个衣服洗了会缩水吗?");
    await chat.getByText(/棉麻首次水洗/).waitFor();
    await chat.getByText("《棉麻会缩水吗》第 1 版").waitFor();
    await chat.locator(".w-b p > b").getByText("2–3%", { exact: true }).waitFor(); // what the shop wrote bold is drawn bold
  });

  it("a vague question is asked back, with choices to tap", async () => {
    await ask(chat, "这个怎么弄");
    await expectCount(chat.getByRole("log").getByRole("button").filter({ hasNotText: "《" }), 2);
  });

  it("the person button is there, and the ticket goes to the one of three whose work it is, with reasons", async () => {
    await ask(chat, "退款五天了还没到账,能帮我看看吗");
    await chat.getByRole("button", { name: "转人工" }).click();
    const row = zhou.page.getByRole("option").first();
    await row.waitFor();
    await row.click();
    await expectText(zhou.page, "机器人交接");
    await expectText(zhou.page, "为什么分给我");
    await zhou.page
      .getByText(/会处理 售后/)
      .first()
      .waitFor();
    await zhou.page.getByText("退款五天了还没到账,能帮我看看吗").first().waitFor();
  });

  it("the agent marks an answer of the bot as outdated with keys alone, and takes it back", async () => {
    const mark = zhou.page.locator(".msg.bot .tag.neg").filter({ hasText: "过时了" });
    await zhou.page.getByRole("button", { name: "这条答错了" }).first().focus();
    await zhou.page.keyboard.press("Enter");
    await zhou.page.getByRole("menuitem", { name: "答错了" }).waitFor();
    await zhou.page.keyboard.press("ArrowDown");
    await zhou.page.keyboard.press("Enter");
    await mark.waitFor();
    await zhou.page.getByRole("button", { name: "撤销" }).click();
    await mark.waitFor({ state: "detached" });
    await allSent(zhou.page);
  });

  it("the agent's network is cut: reply, note and close stay on the device, and the status line says so", async () => {
    await zhou.page.getByRole("button", { name: "解决", exact: true }).waitFor(); // seeing it took the offer: a reply is one change now
    await goOffline(zhou);
    await zhou.page.getByRole("textbox", { name: /^回复/ }).fill(REPLY);
    await zhou.page.keyboard.press("Control+Enter");
    await zhou.page.getByRole("log").getByText(REPLY).waitFor();
    await zhou.page.getByRole("tab", { name: "备注" }).click();
    const note = zhou.page.getByRole("textbox", { name: /备注/ });
    await note.fill("财务已催,16:00 前放款");
    await zhou.page
      .getByText(/2 条待发送/)
      .first()
      .waitFor();
    await zhou.page.getByRole("button", { name: "状态" }).click();
    await zhou.page.getByRole("menuitem", { name: "关闭" }).click();
    await zhou.page
      .getByText(/3 条待发送/)
      .first()
      .waitFor();
    expect(await chat.getByText(REPLY).count()).toBe(0);
  });

  it("the server loses power in the middle, and comes back on the same disk", async () => {
    await shop.cut();
    await ask(chat, "在吗");
    await chat.getByText("联网后发送").first().waitFor();
    await shop.up();
    await chat.getByText("在吗").first().waitFor();
  });

  it("back online, the shopper sees the reply once", async () => {
    await zhou.context.setOffline(false);
    await chat.getByText(REPLY).waitFor();
    await expectText(zhou.page, "在线 · 已同步 · 0 未发送");
    expect(await chat.getByText(REPLY).count()).toBe(1);
    expect(await chat.getByText("在吗").count()).toBe(1);
  });

  it("the close did not hold against a newer message of the shopper; closing again ends it for both", async () => {
    await zhou.page.getByRole("log").getByText("在吗").waitFor();
    await zhou.page.getByRole("button", { name: "状态" }).click();
    await zhou.page.getByRole("menuitem", { name: "关闭" }).click();
    await chat.getByText("这次对话已结束").first().waitFor();
    await zhou.page.getByRole("button", { name: "状态" }).getByText("已关闭").waitFor();
  });

  it("no page threw, and none broke its own content policy", () => {
    expect(shop.complaints).toEqual([]);
  });
});

describe("two agents claim at once", () => {
  it("exactly one has it, and both see who", async () => {
    const li = await openDesk(shop, "李航");
    const chen = await openDesk(shop, "陈晓");
    for (const name of ["周敏", "李航", "陈晓"]) await restOf(name);
    const { chat } = await openShopper(shop, "p-moss-dress");
    await ask(chat, "转人工,快递到哪了");
    for (const { page } of [li, chen]) {
      await page.getByRole("tab", { name: /排队/ }).click();
      await page.getByRole("option").first().click();
      await page.getByRole("button", { name: "接单" }).waitFor();
    }
    const buttons = await Promise.all([li, chen].map(({ page }) => page.getByRole("button", { name: "接单" }).elementHandle()));
    await Promise.all(buttons.map((one) => one?.evaluate((button) => button instanceof HTMLElement && button.click()))); // in one moment: the first takes it away from the other
    const sees = ({ page }: Desk): Promise<readonly boolean[]> =>
      Promise.all(["您在接", /李航在接|陈晓在接/].map(async (words) => (await page.getByText(words).count()) > 0));
    await expect
      .poll(async () => (await Promise.all([li, chen].map(sees))).map(String).toSorted())
      .toEqual([String([false, true]), String([true, false])]);
  });
});

/** Every desk of that member takes a break, so that nothing is dispatched to them. */
async function restOf(name: string): Promise<void> {
  for (const context of shop.browser.contexts()) {
    for (const page of context.pages()) {
      const me = page.getByRole("button", { name: new RegExp(`^${name}，`) });
      if ((await me.count()) === 0) continue;
      await me.click();
      await page.getByRole("menuitemradio", { name: /小休/ }).click();
    }
  }
}

async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

async function expectCount(found: ReturnType<Page["locator"]>, least: number): Promise<void> {
  await expect.poll(() => found.count()).toBeGreaterThanOrEqual(least);
}
