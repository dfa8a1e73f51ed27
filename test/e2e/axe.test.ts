// axe over every page of the desk, light and dark, and over what floats on it: nothing serious.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { seriousOn } from "./axe.ts";
import { command, focused } from "./byKeys.ts";
import { PAGE_NAMES, toPage } from "./deskPages.ts";
import { aPhotograph } from "./photograph.ts";
import { openDesk } from "./shop.ts";
import { openTicket, withShop } from "./withShop.ts";

const SAYS = ["这件亚麻的洗了会缩水吗？", "收到的衬衫袖口开线了，怎么换货"];

describe("axe finds nothing serious", () => {
  const { shop, bring } = withShop();
  let page: Page;
  beforeAll(async () => {
    for (const name of ["孙哲", "张凯", "何雨桐"]) await bring({ name, product: "p-linen-shirt", says: SAYS, person: true });
    ({ page } = await openDesk(shop(), "林溪"));
    await page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(async () => page.context().close());

  const inBoth = async (): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(async () => ({ colorScheme, serious: await seriousOn(page) })).toEqual({ colorScheme, serious: [] });
    }
  };

  it("sees what is put there on purpose", async () => {
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("button"), { id: "planted" })));
    expect((await seriousOn(page)).join()).toContain("button-name: #planted");
    await page.evaluate(() => document.getElementById("planted")?.remove());
  });

  it.each(PAGE_NAMES)("on %s", async (name) => {
    await toPage(page, shop().url, name);
    await inBoth();
  });

  it("on a search with results", async () => {
    await toPage(page, shop().url, "search");
    await page.getByRole("combobox", { name: /^搜会话/ }).fill("袖口开线");
    await page.getByRole("listbox", { name: "搜到的" }).getByRole("option").first().waitFor();
    await inBoth();
  });

  it("on a ticket", async () => {
    await toPage(page, shop().url, "inbox");
    await page.getByRole("tab", { name: /^全部/ }).click();
    await openTicket(page, "张凯");
    await inBoth();
  });

  it("on the palette, the keys, a ticket's tags, its life and a new view", async () => {
    const sheet = (name: string) => page.getByRole("dialog", { name });
    const leave = async (name: string): Promise<void> => {
      await page.keyboard.press("Escape");
      await sheet(name).waitFor({ state: "detached" });
    };
    await page.keyboard.press("Control+k");
    await focused(sheet("命令").getByRole("combobox"));
    await inBoth();
    await leave("命令");
    for (const [key, name] of [
      ["?", "快捷键"],
      ["l", "这一单的标签"],
      ["v", "这一单的经过"],
    ] as const) {
      await page.keyboard.press(key);
      await sheet(name).waitFor();
      await inBoth();
      await leave(name);
    }
    await command(page, "新视图", "新视图");
    await sheet("新视图").getByRole("button", { name: "保存" }).waitFor();
    await inBoth();
    await leave("新视图");
  });

  it("on files: chosen for a reply, refused, in the talk, and large", async () => {
    await toPage(page, shop().url, "inbox");
    await page.getByRole("tab", { name: /^全部/ }).click();
    await openTicket(page, "张凯");
    const picture = { name: "袖口.jpg", mimeType: "image/jpeg", buffer: await aPhotograph(page) };
    const none = { name: "画.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") };
    await page.locator('input[type="file"]').setInputFiles([picture, none]);
    await page.locator(".attach img").waitFor();
    await page.getByRole("alert").getByText("「画.svg」发不了").waitFor();
    await inBoth();
    await page.getByRole("textbox", { name: /^回复/ }).press("Control+Enter");
    const small = page.getByRole("log").getByRole("button", { name: /^看大图：袖口/ });
    await small.waitFor();
    await inBoth();
    await small.click();
    await page.getByRole("dialog").getByRole("img").waitFor();
    await inBoth();
    await page.keyboard.press("Escape");
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
