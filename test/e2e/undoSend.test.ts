// Sending with seconds to think again, in a real browser: taken back, sent by leaving, kept over a crash, and before whatever comes after it.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { whenShown } from "../kit/shopper.ts";
import { SYNCED, openDesk } from "./shop.ts";
import { openOwn, openTicket, reply, timesSeen, withShop } from "./withShop.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;

const box = (page: Page): Locator => page.getByRole("textbox", { name: /^回复/ });
const leaving = (page: Page): Locator => page.getByRole("article", { name: "还没发出，可以撤销" });

describe("a reply with thirty seconds to take it back", () => {
  const { shop, bring } = withShop();
  let page: Page;
  let wang: Awaited<ReturnType<typeof bring>>;

  it("is chosen in one's own menu, and remembered", async () => {
    ({ page } = await openDesk(shop(), "周敏"));
    await page.getByRole("button", { name: /^周敏，/ }).click();
    await page.getByRole("menuitemradio", { name: "30 秒内可撤销" }).click();
    await page.reload();
    await page.getByText(SYNCED).first().waitFor();
    await page.getByRole("button", { name: /^周敏，/ }).click();
    await page.getByRole("menuitemradio", { name: "30 秒内可撤销", checked: true }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("stands in the talk, and comes back with the caret by ⌘Z or z, before what was typed since", async () => {
    wang = await bring({ name: "王若溪", ...REFUND });
    await openOwn(page, "王若溪");
    await reply(page, "发错了");
    await leaving(page).getByText("发错了").waitFor();
    expect(await box(page).inputValue()).toBe("");
    await box(page).press("Control+z");
    await leaving(page).waitFor({ state: "detached" });
    await expect.poll(() => box(page).inputValue()).toBe("发错了");
    await page.keyboard.type("，改一下");
    await box(page).press("Control+Enter");
    await leaving(page).getByText("发错了，改一下").waitFor();
    await page.keyboard.type("还有");
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await expect.poll(() => box(page).inputValue()).toBe("发错了，改一下\n还有");
    await leaving(page).waitFor({ state: "detached" });
    expect(timesSeen(wang, "发错了") + timesSeen(wang, "发错了，改一下")).toBe(0);
  });

  it("is nobody's draft in another tab meanwhile, and leaves once, at once, when its ticket is left", async () => {
    await bring({ name: "刘洋", ...REFUND });
    await box(page).fill("财务在查");
    await box(page).press("Control+Enter");
    await leaving(page).waitFor();
    const second = await page.context().newPage();
    await second.goto(`${shop().url}/desk/`);
    await openTicket(second, "王若溪");
    expect(await box(second).inputValue()).toBe("");
    await openTicket(page, "刘洋");
    await whenShown(wang, "the reply", () => timesSeen(wang, "财务在查") > 0);
    await second.getByRole("log").getByText("财务在查").waitFor();
    await openTicket(page, "王若溪");
    for (const one of [page, second]) expect(await box(one).inputValue()).toBe("");
    expect(timesSeen(wang, "财务在查")).toBe(1);
    await second.close();
  });

  it("is sent or is a draft after its page was loaded anew, never both and never neither", async () => {
    await box(page).fill("今天下午到账");
    await box(page).press("Control+Enter");
    await leaving(page).waitFor();
    await page.reload();
    await page.getByText(SYNCED).first().waitFor();
    await page.getByRole("log").waitFor();
    const sent = (): Promise<number> => page.getByRole("log").getByText("今天下午到账").count();
    await expect.poll(async () => (await sent()) + ((await box(page).inputValue()) === "今天下午到账" ? 1 : 0)).toBe(1);
    if ((await sent()) === 0) await box(page).press("Control+Enter");
    else await reply(page, "请留意短信");
    await leaving(page).waitFor();
    await page.getByRole("button", { name: "马上发" }).click();
    await leaving(page).waitFor({ state: "detached" });
    await whenShown(wang, "the reply", () => timesSeen(wang, "今天下午到账") === 1);
  });

  it("goes before a resolve, which therefore holds", async () => {
    await box(page).fill("已经放款了");
    await box(page).press("Control+Enter");
    await leaving(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await page.getByText("已解决：王若溪").waitFor();
    await whenShown(wang, "the reply", () => timesSeen(wang, "已经放款了") === 1);
    await page.getByText(SYNCED).first().waitFor();
    await page.getByRole("button", { name: "重新打开" }).waitFor();
    expect(shop().complaints).toEqual([]);
  });
});
