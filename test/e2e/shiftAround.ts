// A whole shift at the desk by keyboard alone: the door, presence, lists and views, several at once, the search, the board, a visit to the settings, the way out.
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import { command, focused, press, tabTo, walkTo } from "./byKeys.ts";
import { allSent, goOffline } from "./line.ts";
import { SYNCED } from "./shop.ts";
import { news, openRow, REPLY, rows, tab, TAG, type Step } from "./shift.ts";

const COMERS = ["孙哲", "张凯", "何雨桐", "周淑芬"] as const;
const SAYS = ["这件亚麻的洗了会缩水吗？", "收到的衬衫袖口开线了，怎么换货"];
export const VIEW = "要回访的";

const bulk = (page: Page): Locator => page.getByRole("toolbar", { name: "选中的会话" });
const chosen = (page: Page, n: number): Promise<void> => bulk(page).getByText(`选了 ${n} 单`).waitFor();
const search = (page: Page): Locator => page.getByRole("combobox", { name: /^搜会话/ });
const found = (page: Page, text: string): Locator =>
  page.getByRole("listbox", { name: "搜到的" }).getByRole("option").filter({ hasText: text });
const card = (page: Page, lane: string, name: string): Locator =>
  page.locator(`#lane-${lane}`).getByRole("option").filter({ hasText: name });

/** Where a ticket stands that was taken and answered: without a line the room has not said yet whose it is. */
const laneOf = (offline: boolean): string => (offline ? "queued" : "open");

/** Types anew into the search, by keys. */
async function asks(page: Page, typed: string): Promise<void> {
  await focused(search(page));
  await press(page, "Control+a");
  await page.keyboard.type(typed);
}

export const IN: readonly Step[] = [
  {
    name: "Tab finds one's name at the door, and Enter opens it",
    async does({ page, url }) {
      await page.goto(`${url}/desk/`);
      await tabTo(page, page.getByRole("button", { name: "许晴" }));
      await press(page, "Enter");
      await page.getByText(SYNCED).first().waitFor();
      await page.locator(".inbox .empty").getByRole("heading").waitFor();
    },
  },
  {
    name: "the palette says that one is busy; the face in the rail says it too, and does so after a reload",
    async does({ page }) {
      await command(page, "我的状态：忙", "忙，不接新会话");
      await page.getByRole("button", { name: "许晴，忙" }).first().waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)); // every page is on the device now
      await page.reload();
      await page.getByText(SYNCED).first().waitFor();
      await page.getByRole("button", { name: "许晴，忙" }).first().waitFor();
    },
  },
  {
    name: "four shoppers come, and U shows them in the queue",
    async does({ page, bring, talks, offline }) {
      for (const name of COMERS) talks.set(name, await bring({ name, product: "p-linen-shirt", says: SAYS, person: true }));
      await press(page, "u");
      await tab(page, "排队").waitFor();
      await expect.poll(() => rows(page).count()).toBe(COMERS.length);
      await page.getByText(SYNCED).first().waitFor();
      if (offline) await goOffline({ context: page.context(), page });
    },
  },
  {
    name: "? shows every key, and Escape puts the sheet away",
    async does({ page }) {
      await press(page, "?");
      const sheet = page.getByRole("dialog", { name: "快捷键" });
      await sheet.getByText("给我下一单").waitFor();
      await press(page, "Escape");
      await sheet.waitFor({ state: "detached" });
    },
  },
];

export const WITH_LISTS: readonly Step[] = [
  {
    name: "A shows all; X, J and X choose two",
    async does(at) {
      const { page, taken } = at;
      await press(page, "a");
      await tab(page, "全部").waitFor();
      await openRow(at, taken[3] ?? "");
      await press(page, "x");
      await chosen(page, 1);
      await openRow(at, taken[1] ?? "");
      await press(page, "x");
      await chosen(page, 2);
    },
  },
  {
    name: "L tags both at once",
    async does({ page }) {
      await press(page, "l");
      const picker = page.getByRole("dialog", { name: "2 单的标签" });
      await focused(picker.getByRole("combobox"));
      await page.keyboard.type(TAG);
      await press(page, "Enter");
      await picker.getByRole("option", { selected: true }).filter({ hasText: TAG }).waitFor();
      await press(page, "Escape");
      await picker.waitFor({ state: "detached" });
      await expect.poll(() => page.locator(".inbox .row").filter({ hasText: TAG }).count()).toBe(3);
    },
  },
  {
    name: "E resolves both at once",
    async does({ page }) {
      await press(page, "e");
      await news(page).getByText("已解决 2 单").waitFor();
      await bulk(page).waitFor({ state: "detached" });
    },
  },
  {
    name: "Z puts both back: one open, one put aside as before",
    async does({ page }) {
      await press(page, "z");
      await news(page).getByText("已撤销 2 单").waitFor();
    },
  },
  {
    name: "the palette makes a view of what is tagged",
    async does({ page }) {
      await command(page, "新视图", "新视图");
      const form = page.getByRole("dialog", { name: "新视图" });
      await focused(form.getByRole("textbox", { name: "名字" }));
      await page.keyboard.type(VIEW);
      await tabTo(page, form.getByRole("combobox", { name: "标签" }));
      await press(page, "ArrowDown");
      await form.getByText("现在有 3 单").waitFor();
      await tabTo(page, form.getByRole("button", { name: "保存" }));
      await press(page, "Enter");
      await form.waitFor({ state: "detached" });
      await tab(page, VIEW).waitFor();
      await expect.poll(() => rows(page).count()).toBe(3);
    },
  },
  {
    name: "M, U, A and D go through the four lists",
    async does({ page }) {
      for (const [key, name] of [
        ["m", "我的"],
        ["u", "排队"],
        ["d", "已结束"],
        ["a", "全部"],
      ] as const) {
        await press(page, key);
        await tab(page, name).waitFor();
      }
    },
  },
  {
    name: "/ opens the search, which finds Chinese words",
    async does({ page }) {
      await press(page, "/");
      await asks(page, "周三补发");
      await found(page, REPLY).first().waitFor();
    },
  },
  {
    name: "first letters of pinyin find it too",
    async does({ page, taken }) {
      await asks(page, `from:${taken[0] ?? ""} zsbf`);
      await found(page, REPLY).first().waitFor();
    },
  },
  {
    name: "operators narrow it, and one that is not understood is named",
    async does({ page, taken }) {
      await asks(page, `tag:${TAG} from:${taken[3] ?? ""}`);
      await page
        .getByRole("listbox", { name: "搜到的" })
        .getByRole("group", { name: "会话" })
        .getByRole("option")
        .filter({ hasText: taken[3] ?? "" })
        .waitFor();
      await asks(page, "is:nowhere 袖口");
      await page.getByText("看不懂「is:nowhere」").waitFor();
    },
  },
  {
    name: "what the device does not hold is asked of the shop, or waits for the line and says so",
    async does({ page, offline }) {
      if (offline) return void (await page.getByText("离线时找不了这台设备上没有的会话。").waitFor());
      await tabTo(page, page.getByRole("button", { name: "到店里找更早的" }));
      await press(page, "Enter");
      await page.getByText(/^店里找过 \d+ \/ \d+ 单/).waitFor();
      await tabTo(page, search(page), "Shift+Tab");
    },
  },
  {
    name: "arrows and Enter open what was found; / is the search again, as it was",
    async does({ page, taken }) {
      await asks(page, `from:${taken[0] ?? ""} 周三补发`);
      await found(page, REPLY).first().waitFor();
      await walkTo(page, search(page), REPLY);
      await press(page, "Enter");
      await page
        .locator("#ticket .title")
        .filter({ hasText: taken[0] ?? "" })
        .waitFor();
      await press(page, "/");
      await expect.poll(() => search(page).inputValue()).toBe(`from:${taken[0] ?? ""} 周三补发`);
    },
  },
  {
    name: "Escape empties the field, and once more leaves the search",
    async does({ page }) {
      await focused(search(page));
      await press(page, "Escape");
      await expect.poll(() => search(page).inputValue()).toBe("");
      await press(page, "Escape");
      await tab(page, "全部").waitFor();
    },
  },
  {
    name: "B opens the board; the arrows go from column to column, M moves a card",
    async does({ page, taken, offline }) {
      await press(page, "b");
      await card(page, laneOf(offline), taken[3] ?? "").waitFor();
      await tabTo(page, page.locator(`#board-${laneOf(offline)}`));
      await walkTo(page, page.locator(`#board-${laneOf(offline)}`), taken[3] ?? "");
      await press(page, "m");
      await page.getByRole("menuitem", { name: "等顾客" }).waitFor();
      await press(page, "4");
      await card(page, "waiting", taken[3] ?? "").waitFor();
    },
  },
  {
    name: "Z puts the card back",
    async does({ page, taken, offline }) {
      await press(page, "z");
      await card(page, laneOf(offline), taken[3] ?? "").waitFor();
    },
  },
  {
    name: "the wall has figures alone, and Escape leaves it",
    async does({ page }) {
      await command(page, "墙屏", "墙屏");
      await page.getByRole("main", { name: "墙屏" }).waitFor();
      await press(page, "Escape");
      await page.getByRole("main", { name: "看板" }).waitFor();
    },
  },
  {
    name: "the settings are visited: what the shop must say is there, or says that it needs the line",
    async does({ page, offline }) {
      await command(page, "设置：设备", "设备");
      if (offline) await page.locator("#settings").getByText("连不上店里，联网后再试。").waitFor();
      else await page.locator("#settings").getByText("这台", { exact: true }).waitFor();
      await command(page, "设置：标签", "标签");
      await page.locator("#settings").getByText(TAG).first().waitFor();
    },
  },
  {
    name: "the palette speaks English, and Chinese again",
    async does({ page }) {
      await command(page, "English", "换成英文");
      await page.getByRole("link", { name: "Inbox" }).first().waitFor();
      await press(page, "Control+k");
      const palette = page.getByRole("dialog", { name: "Commands" });
      await focused(palette.getByRole("combobox"));
      await page.keyboard.type("中文");
      await palette.getByRole("option", { selected: true }).filter({ hasText: "Chinese" }).waitFor();
      await press(page, "Enter");
      await page.getByRole("link", { name: "收件箱" }).first().waitFor();
    },
  },
];

/** Without a line nothing may be lost by leaving: the desk asks, and Escape stays. */
const STAYS: Step = {
  name: "signing off asks first, while there is something unsent, and Escape stays",
  async does({ page }) {
    await command(page, "退出登录", "退出登录");
    const sheet = page.getByRole("dialog", { name: "退出登录" });
    await sheet.getByText(/\d+ 条未发送的更改会丢失/).waitFor();
    await press(page, "Escape");
    await sheet.waitFor({ state: "detached" });
  },
};

const LINE_RETURNS: Step = {
  name: "the line returns, and everything is sent",
  async does({ page }) {
    await page.context().setOffline(false);
    await allSent(page);
  },
};

const LEAVES: Step = {
  name: "the palette signs off, and the door stands there",
  async does({ page }) {
    await allSent(page);
    await command(page, "退出登录", "退出登录");
    await page.getByRole("heading", { name: "今天谁来看店？" }).waitFor();
  },
};

/** The way out; without a line first what comes before it. */
export const out = (offline: boolean): readonly Step[] => (offline ? [STAYS, LINE_RETURNS, LEAVES] : [LEAVES]);
