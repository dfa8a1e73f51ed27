// What the shop promises, changed by a supervisor on a real desk: kept over a reload, taken back, offline too; hours as people type them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { withShop } from "./withShop.ts";

describe("promised times", () => {
  const { shop } = withShop();
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDesk(shop(), "林溪"));
    await page.goto(`${shop().url}/desk/#settings/promises`);
    await page.getByLabel("P3 · 聊天首次").waitFor();
  });
  afterAll(async () => page.context().close());
  const field = (name: string) => page.getByLabel(name, { exact: true });

  it("a length that says nothing cannot be saved; one that does is there after a reload, and is taken back by undo", async () => {
    await field("P3 · 聊天首次").fill("soon");
    expect(await page.getByRole("button", { name: "保存" }).isDisabled()).toBe(true);
    await field("P3 · 聊天首次").fill("1m 30s");
    await page.getByRole("button", { name: "保存" }).click();
    await expect.poll(() => page.getByRole("button", { name: "保存" }).count()).toBe(0);
    await page.getByText(SYNCED).first().waitFor();
    await page.reload();
    await expect.poll(() => field("P3 · 聊天首次").inputValue()).toBe("1m 30s");
    await field("P3 · 聊天首次").fill("3m");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => field("P3 · 聊天首次").inputValue()).toBe("1m 30s");
  });

  it("hours are typed in 24 hours, and days off come from a paste; what was not understood is named", async () => {
    await field("星期一 到").fill("930");
    await field("星期一 到").press("Enter");
    await field("星期一 到").blur();
    await expect.poll(() => field("星期一 到").inputValue()).toBe("09:30");
    await page.getByLabel("放假安排").fill("2027-02-06 春节 休\n2027-02-20 补班\n下周放假");
    await page.getByRole("button", { name: "读进来" }).click();
    await page.getByText("1 行没看懂：下周放假").waitFor();
    await page.getByRole("list", { name: "放假和补班" }).getByText("2027-02-20 补班").waitFor();
  });

  it("a special promise is made without a network, and sent when it is back", async () => {
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "加一条" }).click();
    await page.getByRole("dialog").getByLabel("名字").fill("钻石会员");
    await page.getByRole("dialog").getByLabel("钻石", { exact: true }).check();
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByRole("listitem").filter({ hasText: "钻石会员" }).waitFor();
    await page.context().setOffline(false);
    await page.getByText(SYNCED).first().waitFor();
  });

  it("reads well on a phone and in the dark", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await expect.poll(() => faintOn(page)).toEqual([]);
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
