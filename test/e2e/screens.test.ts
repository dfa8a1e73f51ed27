// The desk's screens: phone and tablet, English, dark, news that covers nothing, and scripts that stay words.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { goOffline } from "./line.ts";
import { chineseOn, faintOn, misnamedOn, tooWideOn } from "./looks.ts";
import { openChatPage, openDesk, openShopper, ask } from "./shop.ts";
import { openOwn, openTicket, reply, withShop } from "./withShop.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;
const ENGLISH = {
  name: "Ann Lee",
  language: "en",
  product: "p-linen-shirt",
  says: ["Will this shrink in the wash?", "My refund has not arrived after five days", "I want to talk to a person"],
} as const;

describe("a phone and a tablet", () => {
  const { shop, bring } = withShop();

  it("one column on a phone: list, ticket, shopper, suggestions, and back; nothing sticks out", async () => {
    const { page, context } = await openDesk(shop(), "周敏", { width: 360, height: 740 });
    await bring({ name: "王若溪", ...REFUND });
    await page.getByRole("option").filter({ hasText: "王若溪" }).waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await openTicket(page, "王若溪");
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await page.getByRole("button", { name: "顾客", exact: true }).click();
    await page.getByText("为什么分给我").waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await page.getByRole("button", { name: "建议", exact: true }).click();
    await page.getByRole("region", { name: "建议" }).waitFor();
    await page.getByRole("complementary").getByRole("button", { name: "回收件箱" }).click();
    await reply(page, "您好，正在查。");
    await page.getByRole("log").getByText("您好，正在查。").waitFor();
    await page.goBack();
    await page.getByRole("listbox").waitFor();
    expect(await page.getByRole("log").isVisible()).toBe(false);
    await context.close();
  });

  it("two columns on a tablet, the aside on demand", async () => {
    const { page, context } = await openDesk(shop(), "周敏", { width: 900, height: 1100 });
    await openTicket(page, "王若溪");
    await page.getByRole("listbox").waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await page.getByRole("button", { name: "更多", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "顾客与建议" }).click();
    await page.getByText("为什么分给我").waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("in English", () => {
  const { shop, bring } = withShop();

  it("the desk says nothing in Chinese: inbox, ticket, menus, keys, offline, done", async () => {
    const { page, context } = await openDesk(shop(), "Grace Fang", { locale: "en-US" });
    expect(await chineseOn(page)).toEqual([]);
    await bring(ENGLISH);
    await openOwn(page, "Ann Lee");
    await page.getByText("Asks about").waitFor();
    await page.getByText("Why me").waitFor();
    expect(await chineseOn(page)).toEqual([]);
    for (const name of [/^Status /, "Snooze", "Hand over", "More"]) {
      await page.getByRole("button", { name, exact: true }).first().click();
      await page.getByRole("menuitem").first().waitFor();
      expect(await chineseOn(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: /^Grace Fang,/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Shortcuts/ }).click();
    const keys = page.getByRole("dialog");
    await keys.waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: "Note" }).click();
    await page.getByRole("textbox", { name: "Note" }).waitFor();
    await page.getByRole("tab", { name: "Reply" }).click();
    await goOffline({ context, page });
    await reply(page, "Hello Ann, let me look.");
    await page.getByText("1 unsent").first().click();
    expect(await chineseOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const name of ["Queue", "All", "Done"]) {
      await page.getByRole("tab", { name }).click();
      await page.waitForTimeout(100);
      expect(await chineseOn(page)).toEqual([]);
    }
    await context.close();
  });

  it("the chat says nothing in Chinese: first screen, answer, question back, waiting", async () => {
    const { page, context } = await openChatPage(shop(), "p-linen-shirt", { locale: "en-US" });
    await page.getByRole("button", { name: /Talk to a person/ }).waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await ask(page, "Will this shrink in the wash?");
    await page.getByText(/, version 1/).waitFor();
    await page.getByRole("button", { name: "Person" }).click();
    await page.getByText("you need not say it again", { exact: false }).last().waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await context.close();
    expect(shop().complaints).toEqual([]);
  });
});

describe("light and dark", () => {
  const { shop, bring } = withShop();

  it("every text of desk and chat stands out enough to be read", async () => {
    const { page } = await openDesk(shop(), "周敏");
    await bring({ name: "王若溪", ...REFUND });
    await openTicket(page, "王若溪");
    await reply(page, "您好，正在查。");
    await page.getByRole("tab", { name: "备注" }).click();
    await page.getByRole("textbox", { name: "备注" }).fill("仓库在查");
    await page.getByText("仅同事可见").waitFor();
    const chat = (await openChatPage(shop(), "p-linen-shirt")).page;
    await ask(chat, "这个衣服洗了会缩水吗？");
    await chat.getByText(/棉麻首次水洗/).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      for (const one of [page, chat]) {
        await one.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expect.poll(async () => ({ colorScheme, faint: await faintOn(one) })).toEqual({ colorScheme, faint: [] });
      }
    }
    for (const one of [page, chat]) expect(await misnamedOn(one)).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});

describe("news of a new ticket", () => {
  const { shop, bring } = withShop();

  it("is shown, and covers neither the ticket's buttons nor the place to write", async () => {
    const { page } = await openDesk(shop(), "周敏");
    await bring({ name: "王若溪", ...REFUND });
    await openTicket(page, "王若溪");
    for (const [i, width] of [1440, 1280, 900].entries()) {
      await page.setViewportSize({ width, height: 900 });
      await bring({ name: `新客${i}`, ...REFUND });
      const toast = page.locator(".toast").filter({ hasText: `新会话：新客${i}` });
      await toast.waitFor();
      expect(await touching(page, ".toast", [".ticket > .bar", ".composer", ".status"])).toEqual([]);
    }
    await page.locator(".toast").filter({ hasText: "新会话：新客2" }).getByRole("button", { name: "打开" }).click();
    await expect.poll(() => page.locator("#ticket .title p").innerText()).toContain("新客2");
    expect(shop().complaints).toEqual([]);
  });
});

describe("a script in a message", () => {
  const { shop, bring } = withShop();
  const EVIL = `<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)> 转人工`;

  it("is words on the desk, in the chat, in the note and in the news", async () => {
    const alarms: string[] = [];
    const desk = await openDesk(shop(), "周敏");
    const shopper = await openShopper(shop(), "p-linen-shirt");
    for (const page of [desk.page, shopper.page]) {
      page.on("dialog", (dialog) => {
        alarms.push(dialog.message());
        void dialog.dismiss();
      });
    }
    await ask(shopper.chat, EVIL);
    await shopper.chat.getByText(EVIL).waitFor();
    await bring({ name: "<b onclick=alert(4)>王", product: "p-linen-shirt", says: [EVIL] });
    await desk.page.getByRole("tab", { name: "全部" }).click();
    await openTicket(desk.page, "<b onclick");
    await desk.page.getByRole("log").getByText(EVIL).waitFor();
    await reply(desk.page, EVIL);
    await desk.page.getByRole("option").filter({ hasNotText: "<b onclick" }).first().click();
    await desk.page.getByRole("log").getByText(EVIL).first().waitFor();
    await reply(desk.page, EVIL);
    await expect.poll(() => shopper.chat.getByText(EVIL).count()).toBe(2);
    await desk.page.getByRole("tab", { name: "备注" }).click();
    await desk.page.getByRole("textbox", { name: "备注" }).fill(EVIL);
    await desk.page.locator("button.note").getByText(EVIL).waitFor();
    expect(await desk.page.locator("img, svg[onload], b[onclick]").count()).toBe(0);
    expect(await shopper.chat.locator("img, svg[onload]").count()).toBe(0);
    expect(alarms).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});

/** Pairs of what floats and what it lies upon. */
async function touching(page: Page, floats: string, grounds: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ({ floats, grounds }) =>
      [...document.querySelectorAll(floats)].flatMap((one) => {
        const a = one.getBoundingClientRect();
        return grounds.filter((ground) => {
          const b = document.querySelector(ground)?.getBoundingClientRect();
          return b !== undefined && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        });
      }),
    { floats, grounds },
  );
}
