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
});
