// The shop's own fields, the reason of an end and a planned return, on a real desk: by keys, without a network, on a phone, in the dark, in English.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, openTicket, withShop } from "./withShop.ts";

const MENDED = "瑕疵部位";
const CHANNEL = "订单渠道";

describe("what comes after a conversation, and what is noted of it", () => {
  const { shop, bring } = withShop();
  let page: Page;
  const news = (): Locator => page.locator(".toasts");
  const panel = (): Locator => page.getByRole("region", { name: "资料" });
  const strip = (): Locator => page.locator(".end-step");
  const line = (): Locator => page.locator(".end-line");
  /** Out of every field, so that keys are deeds. */
  const leave = async (): Promise<void> => {
    await page.locator("#ticket-title").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  };
  beforeAll(async () => {
    ({ page } = await openDesk(shop(), "许晴"));
    await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["收到的衬衫袖口开线了，怎么换货"], person: true });
  });
  afterAll(async () => page.context().close());

  it("[R386] the owner makes two fields: one to choose in, needed before an end, and a line; both stand beside every ticket at once", async () => {
    const { page: owner, context } = await openDesk(shop(), "林溪");
    await owner.goto(`${shop().url}/desk/#settings/fields`);
    const sheet = owner.getByRole("dialog");
    const add = async (name: string): Promise<void> => {
      await owner.getByRole("button", { name: "加一个字段" }).click();
      await sheet.getByLabel("名字（中文）").fill(name);
    };
    await add(MENDED);
    await sheet.getByLabel("填什么").selectOption("choice");
    await sheet.getByRole("button", { name: "保存" }).click();
    await sheet.getByText("至少要一个选项。").waitFor();
    for (const [i, name] of ["袖口", "领口"].entries()) {
      await sheet.getByRole("button", { name: "加一个选项" }).click();
      await sheet
        .getByRole("textbox", { name: "中文" })
        .nth(i + 1)
        .fill(name); // the first is the field's own name
    }
    await sheet.getByRole("checkbox", { name: "解决前必填" }).check();
    await sheet.getByRole("button", { name: "保存" }).click();
    await owner.getByRole("listitem").filter({ hasText: MENDED }).waitFor();
    await add(CHANNEL);
    await sheet.getByRole("button", { name: "保存" }).click();
    await owner.getByRole("button", { name: `往上移：${CHANNEL}` }).click();
    await expect
      .poll(() => owner.locator(".part").first().getByRole("listitem").allInnerTexts())
      .toEqual([expect.stringContaining(CHANNEL), expect.stringContaining(MENDED)]);
    await allSent(owner);
    await context.close();
    await openOwn(page, "何雨桐");
    await panel().getByLabel(CHANNEL).waitFor();
    await panel().getByLabel(MENDED).waitFor();
  });

  it("[R385] [R387] without a network: I fills in, E asks for what is missing, and it ends once it is there", async () => {
    await goOffline({ context: page.context(), page });
    await leave();
    await page.keyboard.press("i");
    await expect
      .poll(() =>
        panel()
          .getByLabel(CHANNEL)
          .evaluate((el) => el === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.type("抖音直播间");
    await page.keyboard.press("Enter");
    await news().getByText(`${CHANNEL}：抖音直播间`).waitFor();
    await leave();
    await page.keyboard.press("e");
    await strip().getByRole("button", { name: MENDED }).waitFor();
    expect(await strip().getByRole("button", { name: "继续解决" }).isDisabled()).toBe(true);
    await strip().getByRole("button", { name: MENDED }).click();
    await expect
      .poll(() =>
        panel()
          .getByLabel(MENDED)
          .evaluate((el) => el === document.activeElement),
      )
      .toBe(true);
    await panel().getByLabel(MENDED).selectOption({ label: "袖口" });
    await strip().getByText("都填好了。").waitFor();
    await strip().getByRole("button", { name: "继续解决" }).click();
    await news()
      .getByText(/^已解决/)
      .waitFor();
  });

  it("[R391] then it asks why, one key each; said once it can be changed and taken back", async () => {
    await strip()
      .getByRole("button", { name: /^\d 退换货$/ }) // not the summary's line above it
      .waitFor();
    await leave();
    await page.keyboard.press("3");
    await line().getByText("退换货").waitFor();
    await line().getByRole("button", { name: "改" }).click();
    await strip().getByRole("button", { name: "发放补偿" }).click();
    await line().getByText("发放补偿").waitFor();
    await news().getByText("结束的原因：发放补偿").waitFor();
    await leave();
    await page.keyboard.press("z");
    await line().getByText("退换货").waitFor();
    await page.keyboard.press("v");
    await page.getByRole("dialog").getByText("结束的原因：退换货").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("[R388] O plans its return, although it has ended; a view that every desk has shows it; moved, called off and back", async () => {
    await leave();
    await page.keyboard.press("o");
    const sheet = page.getByRole("dialog", { name: "到时再跟进" });
    await sheet.getByRole("button", { name: "3 天后 10:00" }).click();
    await sheet.getByLabel("几点").fill("1530");
    await sheet.getByLabel(/^为什么/).fill("问仓库有没有到货");
    await sheet.getByRole("button", { name: "就这么定" }).click();
    await sheet.waitFor({ state: "detached" });
    const planned = page.locator(".planned-line");
    await planned.getByText(/15:30 跟进/).waitFor();
    await planned.getByText(/问仓库有没有到货/).waitFor();
    await page.context().setOffline(false);
    await allSent(page);
    const { page: owner, context } = await openDesk(shop(), "林溪");
    await owner.getByRole("button", { name: "视图" }).click();
    await owner.getByRole("menuitemradio", { name: /到时再跟进的 1/ }).click();
    await openTicket(owner, "何雨桐");
    await owner
      .locator(".planned-line")
      .getByText(/许晴 定的/)
      .waitFor();
    await owner.locator(".end-line").getByText("退换货").waitFor();
    await expect.poll(() => owner.getByRole("region", { name: "资料" }).getByLabel(CHANNEL).inputValue()).toBe("抖音直播间");
    await context.close();
    await planned.getByRole("button", { name: "取消跟进" }).click();
    await planned.waitFor({ state: "detached" });
    await news().getByText("不跟进了").waitFor();
    await page.keyboard.press("z");
    await planned.getByText(/15:30 跟进/).waitFor();
  });

  it("[R391] where the shop insists, E asks before it ends; the page of the settings counts", async () => {
    const { page: owner, context } = await openDesk(shop(), "林溪");
    await owner.goto(`${shop().url}/desk/#settings/fields`);
    await owner.getByRole("row").filter({ hasText: "退换货" }).getByText("100%").waitFor();
    await owner.getByLabel("结束会话时").selectOption("required");
    await owner.getByRole("button", { name: `改：${CHANNEL}` }).click();
    await owner.getByRole("dialog").getByLabel("填什么").selectOption("number");
    await owner.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await owner.getByRole("dialog").waitFor({ state: "detached" });
    await allSent(owner);
    await context.close();
    await page.reload(); // what the owner wishes is here once it is synced again
    await page.getByText(SYNCED).first().waitFor();
    await line().getByText("退换货").waitFor();
    await panel()
      .getByText(/「抖音直播间」.*还留着/)
      .waitFor(); // no number, and not lost
    await page.getByRole("button", { name: "重新打开", exact: true }).click();
    await page.getByRole("button", { name: "解决", exact: true }).waitFor();
    await leave();
    await page.keyboard.press("e");
    await strip().getByText("先说为什么结束").waitFor();
    await page.getByRole("button", { name: "解决", exact: true }).waitFor(); // it has not ended
    await page.keyboard.press("1");
    await line().getByText("问题解决").waitFor();
  });

  it("on a phone and in the dark nothing is cut or faint; in English no word of ours is Chinese", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await line().getByRole("button", { name: "改" }).click();
    await strip().waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await expect.poll(() => faintOn(page)).toEqual([]);
    const { page: english, context } = await openDesk(shop(), "Lin Xi", { locale: "en-US", width: 360, height: 740 });
    await english.goto(`${shop().url}/desk/#settings/fields`);
    await english.getByRole("heading", { name: "Why conversations end" }).waitFor();
    await english.getByRole("row").filter({ hasText: "Solved" }).waitFor();
    const ours = (await chineseOn(english)).filter((one) => ![MENDED, CHANNEL].some((name) => one.includes(name)));
    expect(ours).toEqual([]);
    expect(await tooWideOn(english)).toEqual([]);
    await context.close();
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
