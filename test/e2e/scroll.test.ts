// Where the list and the conversation stand: the newest words in view, nobody pulled away from what they read, and a page laid out once for a ticket.
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { openDesk } from "./shop.ts";
import { openTicket, withShop } from "./withShop.ts";

const NAMES = ["孙哲", "张凯", "何雨桐", "周淑芬", "王若溪", "陈立群", "吴昊", "郑洁", "冯涛", "褚敏"];
const SAYS = ["收到的衬衫袖口开线了，怎么换货", "洗了一次就成这样了", "图片我晚点发您", "这个要多久能处理好", "还有别的颜色吗"];

const list = (page: Page): Locator => page.getByRole("listbox");
const talk = (page: Page): Locator => page.locator("#ticket > .scroll");
const topOf = (box: Locator): Promise<number> => box.evaluate((el) => el.scrollTop);
const fromEnd = (box: Locator): Promise<number> => box.evaluate((el) => Math.round(el.scrollHeight - el.scrollTop - el.clientHeight));

describe("a list and a talk longer than the screen", () => {
  const { shop, bring } = withShop();
  const comers: Conversation[] = [];
  let page: Page;

  it("a ticket opens at its newest words, and what comes then is in view", async () => {
    for (const name of NAMES) comers.push(await bring({ name, product: "p-linen-shirt", says: SAYS, person: true }));
    ({ page } = await openDesk(shop(), "许晴", { width: 1280, height: 560 }));
    await page.getByRole("tab", { name: /^全部/ }).click();
    await openTicket(page, "褚敏");
    await expect.poll(() => topOf(talk(page))).toBeGreaterThan(0);
    await expect.poll(() => fromEnd(talk(page))).toBe(0);
    for (const text of ["在吗", "您好", "有人吗"]) await comers.at(-1)?.say(text);
    await talk(page).getByText("有人吗").waitFor();
    await expect.poll(() => fromEnd(talk(page))).toBe(0);
  });

  it("who reads further up stays there", async () => {
    await talk(page).evaluate((el) => (el.scrollTop = 0));
    await expect.poll(() => topOf(talk(page))).toBe(0);
    await comers.at(-1)?.say("我先去吃饭了");
    await talk(page).getByText("我先去吃饭了").waitFor();
    expect(await topOf(talk(page))).toBe(0);
  });

  it("the open ticket comes into view in the list, and J walks on from the last one seen", async () => {
    const seen = (): Promise<boolean> =>
      page.evaluate(() => {
        const [row, box] = [document.querySelector("[role=option][aria-selected=true]"), document.querySelector("[role=listbox]")];
        if (row === null || box === null) return false;
        const [at, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
        return at.top >= around.top - 1 && at.bottom <= around.bottom + 1;
      });
    await page.getByRole("option").first().click();
    await page.getByRole("option", { selected: true }).and(page.getByRole("option").first()).waitFor();
    for (let i = 0; i < 7; i++) {
      const before = page.url();
      await page.keyboard.press("j");
      await expect.poll(() => page.url()).not.toBe(before);
      await expect.poll(seen).toBe(true);
    }
    expect(await topOf(list(page))).toBeGreaterThan(0);
    await page.reload();
    await talk(page).getByText("还有别的颜色吗").waitFor();
    await page.getByRole("tab", { name: /^全部/ }).click();
    await expect.poll(seen).toBe(true);
  });

  it("who looks elsewhere in the list is not pulled back to the open ticket when something arrives", async () => {
    await list(page).evaluate((el) => (el.scrollTop = el.scrollHeight));
    await page.getByRole("option").last().click();
    await page.getByRole("option", { selected: true }).and(page.getByRole("option").last()).waitFor();
    await list(page).evaluate((el) => (el.scrollTop = 0));
    await expect.poll(() => topOf(list(page))).toBe(0);
    await page.getByRole("option").filter({ hasText: "褚敏" }).waitFor();
    await comers.at(-1)?.say("吃完了");
    await page.getByRole("option").filter({ hasText: "吃完了" }).waitFor();
    expect(await topOf(list(page))).toBe(0);
  });

  it("another ticket makes the browser lay the page out in the frame that draws it, and never before", async () => {
    await page.getByRole("option").nth(1).click();
    await talk(page).waitFor();
    await shop().browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"] });
    for (const at of [0, 1, 2, 3]) {
      const before = page.url();
      await page.evaluate((i) => document.querySelectorAll<HTMLElement>("[role=option]")[i]?.click(), at);
      await expect.poll(() => page.url()).not.toBe(before);
      await expect.poll(() => fromEnd(talk(page))).toBe(0);
    }
    expect(forcedIn(await shop().browser.stopTracing())).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});

interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly args: { readonly beginData?: { readonly stackTrace?: readonly { readonly functionName: string; readonly url: string }[] } };
}

/** Which of the page's own functions asked for a layout outside a frame. */
function forcedIn(trace: Buffer): readonly string[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly Traced[] };
  const whole = traceEvents.filter((one) => one.ph === "X");
  const frames = whole.filter((one) => one.name === "FireAnimationFrame");
  return whole.flatMap((one) => {
    const [asked] = one.args.beginData?.stackTrace ?? [];
    if (one.name !== "Layout" || asked === undefined || !asked.url.includes("/assets/")) return []; // the test itself asks too
    const isInFrame = frames.some((frame) => frame.tid === one.tid && frame.ts <= one.ts && one.ts + one.dur <= frame.ts + frame.dur);
    return isInFrame ? [] : [`${asked.functionName} in ${asked.url}`];
  });
}
