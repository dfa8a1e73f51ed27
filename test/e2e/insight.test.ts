// The figures in a real browser: what people just did stands in them, each leads to the conversations behind it, and an agent sees their own card alone.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent } from "./line.ts";
import { chineseOn, tooWideOn } from "./looks.ts";
import { openDesk } from "./shop.ts";
import { openOwn, reply, withShop } from "./withShop.ts";

async function toFigures(page: Page, nav = "主导航", name = "分析"): Promise<void> {
  await page.getByRole("navigation", { name: nav }).getByRole("link", { name }).click();
  await page.locator(".ins-figures").waitFor();
}

const WRITTEN = "您拍的时候没看详情页吗，这个绝对不会有问题，全网最低价";
const GREETED = "抱歉，马上给您换";

describe("the figures", () => {
  const { shop, bring } = withShop();

  it("are of what was done a moment ago, and lead to it", async () => {
    const agent = await openDesk(shop(), "周敏");
    await bring({ name: "张凯", product: "p-linen-shirt", says: ["收到的衬衫袖口开线了，怎么换货"], person: true });
    await openOwn(agent.page, "张凯");
    await reply(agent.page, GREETED);
    await allSent(agent.page);
    await agent.page.getByRole("button", { name: "解决" }).first().click();
    await allSent(agent.page);
    await toFigures(agent.page);
    await agent.page.getByRole("heading", { name: "我的各项，和团队比" }).waitFor();
    const figure = agent.page.locator(".ins-figures > div").filter({ hasText: "一次解决" });
    await figure.getByText("1 / 1").waitFor();
    await figure.getByRole("button").click();
    await agent.page.getByRole("heading", { name: "一次解决：1 个会话" }).waitFor();
    await agent.page.locator(".ins-behind a").click();
    await agent.page.getByRole("log").getByText(GREETED).waitFor();
    await agent.context.close();
  });

  it("lead from what inspection found to the conversation, while it still runs; an agent is shown their own alone", async () => {
    const agent = await openDesk(shop(), "周敏");
    await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["这件退货要我出运费吗"], person: true });
    await openOwn(agent.page, "何雨桐");
    await reply(agent.page, WRITTEN);
    await allSent(agent.page);
    await toFigures(agent.page);
    const row = (page: Page) => page.locator(".ins-fig tr").filter({ hasText: "全网最低价" });
    await row(agent.page).getByText("还在聊").waitFor();
    const supervisor = await openDesk(shop(), "许晴");
    await toFigures(supervisor.page);
    await row(supervisor.page).getByText("周敏").waitFor();
    await row(supervisor.page).getByRole("link").click();
    await supervisor.page.getByRole("log").getByText("全网最低价").waitFor();
    await supervisor.context.close();
    await agent.context.close();
  });

  it("of a year come from the shop, with the conversations behind them; without a network they say so, and the last month stays", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toFigures(page);
    await page.getByRole("tab", { name: "一年" }).click();
    await page.getByText("长时段一次只按一项筛选").waitFor();
    const figure = page.locator(".ins-figures > div").filter({ hasText: "一次解决" });
    await figure.getByText("1 / 1").waitFor();
    await figure.getByRole("button").click();
    await page.getByRole("heading", { name: "一次解决：1 个会话" }).waitFor();
    expect(await tooWideOn(page)).toEqual([]);
    await context.setOffline(true);
    await page.getByRole("tab", { name: "90 天" }).click();
    await page.getByText("长时段要联网看，7 天和 30 天离线也有").waitFor();
    await page.getByRole("tab", { name: "30 天" }).click();
    await figure.getByText("1 / 1").waitFor();
    await page.getByRole("tab", { name: "90 天" }).click();
    await context.setOffline(false);
    await page.getByText("长时段一次只按一项筛选").waitFor();
    await figure.getByText("1 / 1").waitFor();
    await context.close();
  });

  it("show a supervisor everybody's cards, in their own language, on a phone too", async () => {
    const { page, context } = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await toFigures(page, "Main", "Insight");
    await page.getByRole("heading", { name: "Each agent beside the team" }).waitFor();
    await page
      .locator(".ins-table", { has: page.locator(".ins-axis") })
      .getByText("Zhou Min")
      .waitFor();
    expect((await chineseOn(page)).filter((one) => one !== WRITTEN && one !== GREETED)).toEqual([]); // the lines that are evidence stay as they were written
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tooWideOn(page)).toEqual([]);
    await context.close();
  });

  it("are of what is chosen, and of all again", async () => {
    const { page, context } = await openDesk(shop(), "许晴");
    await toFigures(page);
    await page.getByRole("combobox", { name: "渠道" }).selectOption({ index: 1 });
    await page.locator(".ins-figures").waitFor();
    await page.getByRole("combobox", { name: "渠道" }).selectOption("");
    await page.locator(".ins-figures").waitFor();
    expect(shop().complaints).toEqual([]);
    await context.close();
  });
});
