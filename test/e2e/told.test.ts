// What the desk told its member of, as a list: not opened yet, and seen once its ticket was opened.
import { describe, expect, it } from "vitest";
import { openDesk } from "./shop.ts";
import { withShop } from "./withShop.ts";

describe("what the desk told of", () => {
  const { shop, bring } = withShop();

  it("is listed under the alerts, leads to its ticket, and is seen there; also after the page was loaded anew", async () => {
    const { page } = await openDesk(shop(), "周敏");
    await bring({ name: "王若溪", product: "p-linen-shirt", says: ["收到的衬衫袖口开线了，怎么换货"], person: true });
    await page.locator(".toasts").getByText("王若溪").waitFor();
    await page.goto(`${shop().url}/desk/#settings/alerts`);
    await page.reload();
    const told = page.getByRole("listitem").filter({ hasText: "分给您了" });
    await told.getByText("没看").waitFor();
    await told.getByRole("link", { name: "王若溪" }).click();
    await page.getByRole("log").getByText("袖口开线").waitFor();
    await page.goto(`${shop().url}/desk/#settings/alerts`);
    await told.getByRole("link", { name: "王若溪" }).waitFor();
    expect(await told.getByText("没看").count()).toBe(0);
    expect(shop().complaints).toEqual([]);
  });

  it("one of mine that becomes late is told of once, where I do not look at it, and listed", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await bring({ name: "周女士", says: ["你们卖假货，我要打12315投诉，找媒体曝光"], person: true });
    const late = page.locator(".toasts").getByText("已超时，还没回复：周女士");
    await late.waitFor({ timeout: 60_000 }); // fifteen seconds are promised to who says such a thing
    await page.goto(`${shop().url}/desk/#settings/alerts`);
    const told = page.getByRole("listitem").filter({ hasText: "超时了" });
    await told.getByRole("link", { name: "周女士" }).click();
    await page.getByRole("log").getByText("假货").waitFor();
    expect(await late.count()).toBeLessThanOrEqual(1);
    expect(shop().complaints).toEqual([]);
    await context.close();
  });
});
