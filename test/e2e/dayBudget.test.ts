// A shop on a plan whose day of rows is spent, in a real browser: the owner is told, an agent is not, and conversations go on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createShopper } from "../contract/shopperClient.ts";
import { value } from "../contract/deskClient.ts";
import { publicRoom } from "../edge/publicRoom.ts";
import { chineseOn, tooWideOn } from "./looks.ts";
import { openDesk, openShop, type OpenShop } from "./shop.ts";
import { openBrowser } from "../kit/browser.ts";

const FEW = "200"; // the demo shop itself is more

describe("a day's rows are spent", () => {
  let shop: OpenShop;
  beforeAll(async () => {
    shop = await openShop(openBrowser, { ROWS_A_DAY: FEW });
  });
  afterAll(() => shop.close());

  it("[R204] the owner reads how much, what waits, and until when; in English too, on a phone too", async () => {
    const { page } = await openDesk(shop, "林溪");
    const told = page.getByRole("button", { name: "今日写入额度已用 100%" });
    await told.click();
    await page.getByText(/只有消息和分派照常.*要等到 0?8:00/).waitFor();
    const english = await openDesk(shop, "Lin Xi", { locale: "en-US", width: 360, height: 740 });
    await english.page.getByRole("button", { name: "100% of today's rows used" }).click();
    await english.page.getByText(/Messages and assignment go on/).waitFor();
    expect(await chineseOn(english.page)).toEqual([]);
    await expect.poll(() => tooWideOn(english.page)).toEqual([]);
  });

  it("[R204] an agent is told nothing of it; [R203] a shopper is answered as ever", async () => {
    const { page } = await openDesk(shop, "周敏");
    const room = publicRoom(() => shop.url);
    const shopper = createShopper(room);
    value(await shopper.post(shopper.say("转人工"), shopper.person()));
    await page.getByText("转人工").first().waitFor();
    expect(await page.getByText("今日写入额度").count()).toBe(0);
    expect(shop.complaints).toEqual([]);
  });
});
