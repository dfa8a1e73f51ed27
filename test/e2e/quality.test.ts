// Reviewing what inspection found, in a real browser: an agent appeals, a supervisor grants it, and the score follows on both desks; a sample is read; by keys alone.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, reply, withShop } from "./withShop.ts";

const WRITTEN = "您拍的时候没看详情页吗，这个绝对不会有问题，全网最低价";
const WHY = "活动页上就是这么写的";

describe("reviewing", () => {
  const { shop, bring } = withShop();
  let agent: Page;
  let sue: Page;
  const found = (page: Page): Locator => page.locator(".qc-found").first();
  const total = async (page: Page): Promise<number> => Number.parseInt((await page.locator(".qc-total").textContent()) ?? "", 10);
  const toQuality = async (page: Page): Promise<void> => {
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "分析" }).click();
    await page.getByRole("navigation", { name: "分析的各页" }).getByRole("link", { name: "质检" }).click();
    await page.locator(".qc-row, .qc-none").first().waitFor();
  };
  beforeAll(async () => {
    ({ page: agent } = await openDesk(shop(), "周敏"));
    ({ page: sue } = await openDesk(shop(), "许晴"));
    await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["这件退货要我出运费吗"], person: true });
    await openOwn(agent, "何雨桐");
    await reply(agent, WRITTEN);
    await allSent(agent);
    await agent.getByRole("button", { name: "解决" }).first().click();
    await allSent(agent);
  });
  afterAll(async () => {
    await agent.context().close();
    await sue.context().close();
  });

  it("an agent sees their own alone, reads the line it is about, and appeals, with the reason", async () => {
    await toQuality(agent);
    expect(await agent.locator(".qc-lists [role=tab]").allTextContents()).toEqual([expect.stringContaining("我的")]);
    await agent.locator(".qc-row").filter({ hasText: "何雨桐" }).click();
    await agent.locator(".qc-said", { hasText: "全网最低价" }).waitFor();
    expect(await agent.getByRole("button", { name: "不成立" }).count()).toBe(0);
    await found(agent).getByRole("button", { name: "申诉" }).click();
    await found(agent).getByRole("textbox", { name: "为什么不该扣" }).fill(WHY);
    await found(agent).getByRole("button", { name: "提交申诉" }).click();
    await found(agent).getByText("等主管处理").waitFor();
    await allSent(agent);
  });

  it("it stands first on the supervisor's list; granted, the score follows there and at the agent's", async () => {
    await toQuality(sue);
    await sue.locator(".qc-row").first().getByText("申诉待处理").waitFor();
    await sue.getByTitle("1 条申诉待处理").waitFor(); // how many wait stands on the way to this page
    await sue.keyboard.press("j");
    await found(sue).getByText(WHY).waitFor();
    const before = await total(sue);
    await found(sue).getByRole("button", { name: "同意申诉" }).click();
    await found(sue).getByText("已推翻，不扣分").waitFor();
    expect(await total(sue)).toBeGreaterThan(before);
    await allSent(sue);
    await agent.getByText("您的申诉已同意").waitFor(); // told, wherever they are
    await found(agent).getByText("申诉已同意").waitFor();
    await expect.poll(() => sue.getByTitle(/条申诉待处理/).count()).toBe(0);
    await expect.poll(() => total(agent)).toBe(await total(sue));
    await agent.getByRole("navigation", { name: "分析的各页" }).getByRole("link", { name: "数据" }).click();
    await agent
      .locator(".ins-fig tr")
      .filter({ hasText: "全网最低价" })
      .getByText(String(await total(sue)), { exact: true })
      .waitFor();
  });

  it("by keys, without a network too: confirmed, taken back, kept and sent once there is one", async () => {
    await goOffline({ context: sue.context(), page: sue });
    await sue.keyboard.press("]");
    const second = sue.locator(".qc-found").nth(1);
    await expect.poll(() => second.getAttribute("aria-current")).toBe("true");
    await sue.keyboard.press("c");
    await second.getByText("已确认").waitFor();
    await sue.keyboard.press("z");
    await expect.poll(() => second.getByText("已确认").count()).toBe(0);
    await sue.keyboard.press("[");
    await sue.keyboard.press("]");
    await sue.keyboard.press("c");
    await second.getByText("已确认").waitFor();
    await sue.context().setOffline(false);
    await sue.getByText(SYNCED).first().waitFor();
    await allSent(sue);
  });

  it("what was missed is added to its line and counts; read in whole it leaves the sample", async () => {
    await sue.getByRole("tab", { name: "抽样" }).click();
    await sue.locator(".qc-row").filter({ hasText: "何雨桐" }).click();
    const before = await total(sue);
    await sue.locator(".qc-talk > .agent").first().hover();
    await sue.getByRole("button", { name: "补记漏掉的" }).last().click();
    await sue.getByRole("combobox", { name: "违反哪条规则" }).selectOption("Q25");
    await sue.getByRole("button", { name: "补记", exact: true }).click();
    await sue.getByText("人工补记").waitFor();
    await expect.poll(() => total(sue)).toBe(before - 10);
    await sue.keyboard.press("v");
    await sue.locator(".qc-row").filter({ hasText: "何雨桐" }).waitFor({ state: "detached" });
    await sue.getByRole("tab", { name: "准不准" }).click();
    await sue.getByRole("heading", { name: /复核过的 \d 条里/ }).waitFor();
    await sue.getByText("抽样通读的 1 个会话里").waitFor();
    await sue.locator(".qc-table tr").filter({ hasText: "Q25" }).waitFor();
  });

  it("on a phone it is one column, nothing too wide, nothing faint in the dark", async () => {
    await sue.getByRole("tab", { name: "先看" }).click();
    await sue.emulateMedia({ colorScheme: "dark" });
    await sue.setViewportSize({ width: 360, height: 740 });
    expect(await tooWideOn(sue)).toEqual([]);
    await sue.goto(`${shop().url}/desk/#insight/quality`);
    await sue.locator(".qc-row, .qc-none").first().waitFor();
    expect(await tooWideOn(sue)).toEqual([]);
    expect(await faintOn(sue)).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});
