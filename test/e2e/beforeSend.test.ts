// A draft held against the rules while it is written: what crosses a red line does not leave, with and without a network; the rest is advised on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { goOffline } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, withShop } from "./withShop.ts";

const RUDE = "您是不是傻，尺码表不会看吗？";
const OUTSIDE = "尺码选 L 就合适。加我薇❤，给您便宜点。";

describe("before it is sent", () => {
  const { shop, bring } = withShop();
  let page: Page;
  let shopper: Awaited<ReturnType<typeof bring>>;
  const field = (): Locator => page.locator("#ticket").getByRole("textbox", { name: /^回复/ });
  const verdict = (): Locator => page.locator(".composer .verdict");
  const heard = (): readonly string[] => shopper.view().lines.map((one) => one.text);
  beforeAll(async () => {
    ({ page } = await openDesk(shop(), "许晴"));
    shopper = await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["我平时穿 L，这件选什么码"], person: true });
    await openOwn(page, "何雨桐");
  });
  afterAll(async () => page.context().close());

  it("a rude draft is stopped, with the reason and better words; Enter puts them in, and they go out", async () => {
    await field().fill(RUDE);
    await verdict().getByText("发不出去：").waitFor();
    await page.keyboard.press("Control+Enter");
    const better = page.getByRole("button", { name: "换成稳妥说法" });
    await expect.poll(() => better.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await field().inputValue()).toBe(RUDE);
    await page.keyboard.press("Escape");
    await expect.poll(() => field().evaluate((el) => el === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Enter");
    await expect.poll(() => verdict().count()).toBe(0);
    const mended = await field().inputValue();
    expect(mended).not.toContain("傻");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => heard().some((text) => text === mended.trim())).toBe(true);
    expect(heard().filter((text) => text.includes("傻"))).toEqual([]);
  });

  it("without a network as well: only the sentence in question gives way, and it can be taken back", async () => {
    await goOffline({ context: page.context(), page });
    await field().fill(OUTSIDE);
    await verdict().getByText("发不出去：").waitFor();
    expect(await page.locator("#ticket").getByRole("button", { name: /^发送/ }).getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("button", { name: "换成稳妥说法" }).click();
    await expect.poll(() => field().inputValue()).toMatch(/^尺码选 L 就合适。/);
    expect(await field().inputValue()).not.toContain("薇");
    await page.locator(".toasts").getByRole("button", { name: "撤销" }).last().click();
    await expect.poll(() => field().inputValue()).toBe(OUTSIDE);
    await page.context().setOffline(false);
    await page.getByText(SYNCED).first().waitFor();
    expect(heard().filter((text) => text.includes("薇"))).toEqual([]);
  });

  it("what is only better said otherwise is advised on, and may be sent", async () => {
    await field().fill("保证今天一定到。");
    await verdict().getByText("建议改：").waitFor();
    expect(await page.getByRole("button", { name: "换成稳妥说法" }).count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => heard().includes("保证今天一定到。")).toBe(true);
  });

  it("what nobody objects to shows nothing; on a phone and in the dark all of it can be read", async () => {
    await field().fill("收到，马上给您查。");
    await expect.poll(() => verdict().count()).toBe(0);
    await field().fill(OUTSIDE);
    await verdict().getByText("发不出去：").waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await expect.poll(() => faintOn(page)).toEqual([]);
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
