// The graph in a real browser: walked by keys, where an answer comes from, written for exactly there, changed and undone; files brought in and taken back.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { chineseOn, faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { withShop, type Desk } from "./withShop.ts";

const tree = (page: Page) => page.getByRole("tree");
const item = (page: Page, name: string) => tree(page).getByRole("treeitem").filter({ hasText: name }).first();
const place = (page: Page) => page.locator(".graph-page");
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first();
const pick = (page: Page, label: string) => page.getByRole("combobox", { name: label });
const said = (page: Page, matter: string) => place(page).locator(".said > li").filter({ hasText: matter }).first();

async function to(page: Page, node?: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `articles/graph${node === undefined ? "" : `/${encodeURIComponent(node)}`}`);
  await (node === undefined ? tree(page) : place(page)).waitFor();
}

/** Changes a field as a person does, who then goes on. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text);
  await page.keyboard.press("Tab");
}

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  const chosen = typeof text === "string" ? file(name, text) : { name, mimeType: "text/csv", buffer: text };
  await page.locator('input[type="file"]').setInputFiles(chosen);
}

describe("the graph", () => {
  const { shop } = withShop();
  let sue: Desk;

  it("is walked by keys and letters, each place shown as one comes to it", async () => {
    sue = await openDesk(shop(), "许晴");
    const { page } = sue;
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "知识" }).click();
    await page.getByRole("navigation", { name: "知识", exact: true }).getByRole("link", { name: "图谱" }).click();
    await tree(page).focus();
    await page.keyboard.press("Home");
    // Chinese is written with an input method, which a tree has not. As fast as the browser takes them: what comes slowly is another word
    await Promise.all([..."shirts"].map((letter) => page.keyboard.press(letter)));
    await place(page).getByRole("heading", { level: 1, name: "衬衫" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => item(page, "衬衫").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowRight");
    await place(page).getByText("商品", { exact: true }).first().waitFor();
    await expect.poll(() => tree(page).locator('[aria-selected="true"]').getAttribute("aria-level")).toBe("3");
    await page.keyboard.press("ArrowLeft");
    await place(page).getByRole("heading", { level: 1, name: "衬衫" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => item(page, "衬衫").getAttribute("aria-expanded")).toBe("false");
  });

  it("is searched by any name, and says so when there is no such thing", async () => {
    const { page } = sue;
    await page.getByPlaceholder(/找品类/).fill("linen-trousers");
    await item(page, "棉麻抽绳直筒裤").waitFor();
    await page.getByPlaceholder(/找品类/).fill("没有这样的东西");
    await page.getByText("没有这样的品类或商品").waitFor();
    await press(page, "清除");
    await item(page, "衬衫").waitFor();
  });

  it("says of a product what is said there and where it comes from, with the way to the article", async () => {
    const { page } = sue;
    await to(page, "p:p-linen-shirt");
    await press(page, /^看全部/);
    await said(page, "缩水").getByText("来自 面料 = 棉麻").waitFor();
    await said(page, "缩水").getByRole("link", { name: "棉麻会缩水吗" }).waitFor();
    await expect.poll(() => item(page, "亚麻立领衬衫").getAttribute("aria-selected")).toBe("true");
  });

  it("an article written for exactly there is drafted with that place, and once published hides the other", async () => {
    const { page } = sue;
    await press(page, /^为「商品属性 · 缩水」在这里单写一条$/);
    await page.getByRole("textbox", { name: "中文答案" }).waitFor();
    await field(page, "中文标题").fill("这件会缩水吗");
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { level: 1, name: "这件会缩水吗" }).waitFor({ state: "attached" });
    const blocks = page.locator(".blocks li");
    const before = await blocks.count();
    await page.getByRole("textbox", { name: "中文答案" }).click();
    await page.keyboard.type("这件洗过一次，不再缩。");
    await field(page, "英文标题").fill("Does this one shrink"); // and not left yet while the answer is saved
    await expect.poll(() => blocks.count()).toBe(before - 1);
    expect(await field(page, "英文标题").inputValue()).toBe("Does this one shrink");
    await page.keyboard.press("Tab");
    expect(await pick(page, "适用于").inputValue()).toBe("product");
    await page.getByRole("textbox", { name: "英文答案" }).click();
    await page.keyboard.type("Washed once already: it shrinks no more.");
    await expect.poll(() => page.getByRole("button", { name: "发布", exact: true }).isEnabled()).toBe(true); // what was typed is on the shelf
    await press(page, "发布");
    await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("和顾客听到的一样").waitFor();
    await to(page, "p:p-linen-shirt");
    await said(page, "缩水").getByText("自己的").waitFor();
    await said(page, "缩水").getByRole("button", { name: /还有/ }).click();
    await said(page, "缩水").getByText("被盖住").first().waitFor();
    await said(page, "缩水").getByRole("link", { name: "棉麻会缩水吗" }).waitFor();
    const other = await sue.context.newPage(); // and stays open while somebody writes elsewhere
    await other.goto(`${shop().url}/desk/#articles/a-delivery-time`);
    await other.getByRole("textbox", { name: "中文标题" }).fill("几天送到");
    await other.keyboard.press("Tab");
    await other.getByRole("heading", { level: 1, name: "几天送到" }).waitFor({ state: "attached" });
    await allSent(other);
    await other.close();
    await allSent(page);
    await said(page, "缩水").getByText("被盖住").first().waitFor();
  });

  it("categories are added, named, hung below each other, never below themselves; each with its undo", async () => {
    const { page } = sue;
    await to(page, "shop");
    await page.getByText("加一个品类").click();
    await field(page, "中文名").fill("上装");
    await field(page, "英文名").fill("Tops");
    await press(page, "加上");
    await item(page, "上装").waitFor();
    await to(page, "c:衬衫");
    await pick(page, "在哪个品类下").selectOption({ label: "上装" });
    await place(page).locator(".crumbs").getByRole("link", { name: "上装" }).waitFor();
    await to(page, "c:上装");
    await pick(page, "在哪个品类下").selectOption({ label: "衬衫" });
    await page.getByText(/一个品类不能放在自己下面/).waitFor();
    await expect.poll(() => pick(page, "在哪个品类下").inputValue()).toBe("");
    await fill(page, "中文名", "衣服上装");
    await place(page).getByRole("heading", { level: 1, name: "衣服上装" }).waitFor();
    await page.locator(".toast").last().getByRole("button", { name: "撤销" }).click();
    await place(page).getByRole("heading", { level: 1, name: "上装", exact: true }).waitFor();
  });

  it("a product inherits what its category says, and is changed field by field; off sale it waits to come back", async () => {
    const { page } = sue;
    await to(page, "c:上装");
    await page.getByPlaceholder("属性", { exact: true }).fill("洗标");
    await page.getByPlaceholder("中文", { exact: true }).fill("手洗");
    await page.getByPlaceholder("英文", { exact: true }).fill("Hand wash");
    await press(page, "加上");
    await to(page, "p:p-linen-shirt");
    await place(page).locator(".inherited").filter({ hasText: "洗标" }).getByText("来自 上装").waitFor();
    await fill(page, "顾客还会叫它", "麻褂子，立领衫");
    await page.getByText("已改好「亚麻立领衬衫」").waitFor();
    await page.getByPlaceholder(/找品类/).fill("麻褂子");
    await item(page, "亚麻立领衬衫").waitFor();
    await page.getByPlaceholder(/找品类/).fill("");
    await fill(page, "价格（元）", "很贵");
    await page.getByText("价格是不小于 0 的数").waitFor();
    await press(page, "不卖了");
    await press(page, "放回来卖");
    await page.getByRole("button", { name: "不卖了", exact: true }).waitFor();
    await page.getByText(SYNCED).first().waitFor();
    expect(shop().complaints).toEqual([]);
  });

  it("an agent reads it and changes nothing", async () => {
    const { page, context } = await openDesk(shop(), "周敏");
    await to(page, "p:p-linen-shirt");
    await page.getByText("主管和店主可以改这里。").waitFor();
    await press(page, /^看全部/);
    await said(page, "缩水").waitFor();
    expect(await place(page).locator("input, select").count()).toBe(0);
    expect(await page.getByRole("link", { name: /导入/ }).count()).toBe(0);
    await to(page, "import");
    await page.getByText("导入是主管和店主的事。").waitFor();
    await context.close();
  });

  it("fits a phone, a tablet and the dark; in English it says nothing in Chinese of its own", async () => {
    const { page } = sue;
    for (const node of [undefined, "p:p-linen-shirt", "c:衬衫", "import"]) {
      await to(page, node);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(async () => [node, colorScheme, await faintOn(page)]).toEqual([node, colorScheme, []]); // colours glide to the other scheme
      }
      await page.emulateMedia({ colorScheme: "light" });
      for (const width of [900, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(async () => [node, width, await tooWideOn(page)]).toEqual([node, width, []]);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    const english = await openDesk(shop(), "Xu Qing", { locale: "en-US" });
    await to(english.page, "import");
    await english.page.getByText("Which columns there are").click();
    expect(await chineseOn(english.page)).toEqual([]);
    await english.context.close();
  });
});

const HEADER = "商品编号,标题,英文标题,品类,价格,规格,属性:面料";

describe("files of products and articles", () => {
  const { shop } = withShop();
  let sue: Desk;

  it("are looked through without writing, every bad line named by its column", async () => {
    sue = await openDesk(shop(), "许晴");
    const { page } = sue;
    await to(page, "import");
    const csv = [
      `\uFEFF${HEADER}`,
      'p-wool,"羊毛, 围巾",Wool scarf,围巾,"¥1,129.00",红;蓝,羊毛 | Wool',
      "p-linen-shirt,,,,189,,",
      "p-2,没价格,,围巾,很贵,,",
      "坏 编号,x,,围巾,1,,",
    ];
    await choose(page, "products.csv", csv.join("\r\n"));
    await page.getByText("1 条新的，1 条有变，0 条没变。").waitFor();
    await page.getByRole("row", { name: /^4 p-2 价格 / }).waitFor();
    await page.getByRole("row", { name: /^5 坏 编号 编号 / }).waitFor();
    await page.getByText(SYNCED).first().waitFor();
  });

  it("are brought in without a network, sent once there is one, and taken back exactly", async () => {
    const { page, context } = sue;
    await goOffline(sue);
    await press(page, "导入 2 条");
    await page.getByText("products.csv：2 条", { exact: false }).waitFor();
    await page
      .getByText(/2 条待发送/)
      .first()
      .waitFor();
    await context.setOffline(false);
    await allSent(page);
    const packed = async (id: string): Promise<string> => {
      const pack = (await (await fetch(`${shop().url}/w/demo/pack`)).json()) as {
        readonly products: readonly { readonly id: string; readonly price: number }[];
      };
      return String(pack.products.find((one) => one.id === id)?.price);
    };
    await expect.poll(() => packed("p-wool")).toBe("1129");
    await expect.poll(() => packed("p-linen-shirt")).toBe("189");
    await press(page, "撤回");
    await press(page, "撤回这次导入");
    await page.getByText("撤回了 2 条").waitFor();
    await allSent(page);
    await expect.poll(() => packed("p-wool")).toBe("undefined");
    await expect.poll(() => packed("p-linen-shirt")).not.toBe("189");
  });

  it("of articles come in as drafts, pasted from a spreadsheet, and in the encoding Chinese spreadsheets write", async () => {
    const { page } = sue;
    await field(page, "或者贴在这里").fill('标题\t意图\t适用于\t答案\n礼盒怎么买\t库存与补货\t全店\t"下单时选「礼盒」。\n可以写卡片。"');
    await press(page, "看一遍");
    await page.getByText("文章：1 篇新的草稿，0 篇稿子有变").waitFor();
    await press(page, "导入 1 条");
    await page.getByText("贴进来的：1 条", { exact: false }).waitFor();
    await page.evaluate(() => (location.hash = "articles"));
    await page.getByPlaceholder("找标题、答案、问法").fill("礼盒怎么买");
    const row = page.getByRole("option").filter({ hasText: "礼盒怎么买" });
    await row.getByText("草稿").waitFor();
    await to(page, "import");
    const gbk = Buffer.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc6, 0xb7, 0xc0, 0xe0, 0x2c, 0xbc, 0xdb, 0xb8, 0xf1, 0x0a,
    ]); // 编号,标题,品类,价格
    await choose(page, "gbk.csv", Buffer.concat([gbk, Buffer.from("p-9,x,y,5\n")]));
    await page.getByText("1 条新的，0 条有变，0 条没变。").waitFor();
    await press(page, "算了");
  });

  it("that are none say why; what leaves can be brought back and changes nothing", async () => {
    const { page } = sue;
    await choose(page, "x.csv", "a,b\n1,2");
    await page.getByText(/看不出是什么表/).waitFor();
    await choose(page, "x.json", "{broken");
    await page.getByText(/这个文件读不懂/).waitFor();
    for (const name of ["商品 CSV", "文章 CSV", "全部 JSON"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
      const text = readFileSync(await download.path());
      expect(text.toString("utf8")).not.toMatch(/(^|[,"\n])[=+@]/);
      await choose(page, download.suggestedFilename(), text);
      await page.getByText("没有可以导入的。").waitFor();
      expect(await page.locator(".sheet-bad").count()).toBe(0);
      await press(page, "算了");
    }
    expect(shop().complaints).toEqual([]);
  });
});
