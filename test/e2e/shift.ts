// A whole shift at the desk, step by step, by keyboard alone: what is done with tickets. The lists, the search, the board and the door are in shiftAround.ts.
// Written once for a shift with a line and one without: a step asks `at.offline` where the words differ, and nowhere else.
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { until } from "../kit/until.ts";
import { command, focused, leaveField, press, tabTo, walkTo } from "./byKeys.ts";
import type { Comer } from "./story.ts";

/** One shift: whose screen it is, and who came. */
export interface Shift {
  readonly page: Page;
  readonly url: string;
  readonly offline: boolean;
  readonly bring: (comer: Comer) => Promise<Conversation>;
  /** By their names, as they came. */
  readonly talks: Map<string, Conversation>;
  /** Whom this shift has taken so far, in that order: the first is by the room's own order. */
  readonly taken: string[];
}

export interface Step {
  readonly name: string;
  readonly does: (at: Shift) => Promise<void>;
}

export const TAG = "要回访";
export const NOTE = "仓库说周三补发。";
export const KNOWN = "对羊毛过敏";
export const REPLY = "我问过仓库了，周三补发。";
export const SHORT_REPLY = "收到，马上给您查。";
export const LAST_REPLY = "已经给您换好了。";
export const TO = "周敏";
export const WHY = "她管衬衫";

export const news = (page: Page): Locator => page.locator(".toasts");
export const rows = (page: Page): Locator => page.locator(".inbox").getByRole("option");
export const tab = (page: Page, name: string): Locator =>
  page.locator(".inbox").getByRole("tab", { name: new RegExp(`^${name}`), selected: true });
export const status = (page: Page, words: string): Locator => page.locator("#ticket").getByRole("button", { name: `状态 ${words}` });
const field = (page: Page): Locator => page.locator("#ticket").getByRole("textbox", { name: /^回复/ });
export const about = (page: Page): Locator => page.getByRole("region", { name: "关于这位顾客" });
const note = (page: Page): Locator => page.locator("#ticket").getByRole("textbox", { name: "备注" });
const bubble = (page: Page, text: string): Locator => page.getByRole("log").getByRole("article").filter({ hasText: text });

/** How often the shopper was told this, alone or after a suggestion. */
export const timesTold = (talk: Conversation, text: string): number => talk.view().lines.filter((one) => one.text.includes(text)).length;

/** Whose conversation is open. */
async function openName({ page }: Shift): Promise<string> {
  await page.getByRole("log").waitFor();
  return ((await page.locator("#ticket .title p").innerText()).split("·")[0] ?? "").trim();
}

/** The ticket in view is this person's: the room says so, or this device waits for it to. */
async function taken(at: Shift): Promise<void> {
  const { page } = at;
  if (at.offline) await page.locator("#ticket .pending").getByText("接单待确认").waitFor();
  else await page.locator("#ticket .title").getByText("您在接").waitFor();
  await page.locator("#ticket").getByRole("button", { name: "解决", exact: true }).waitFor();
  at.taken.push(await openName(at));
}

/** From the queue, the first whom nobody of this shift has taken yet: opened by arrows, taken by C. */
async function takeNext(at: Shift): Promise<void> {
  const { page } = at;
  await press(page, "u");
  await tab(page, "排队").waitFor();
  const next = [...at.talks.keys()].find((name) => !at.taken.includes(name)) ?? "";
  await openRow(at, next);
  await press(page, "c");
  await taken(at);
}

/** In the list in view. */
export async function openRow({ page }: Shift, name: string): Promise<void> {
  const list = page.locator(".inbox").getByRole("listbox");
  await rows(page).filter({ hasText: name }).waitFor();
  await tabTo(page, list);
  await press(page, "Home");
  await walkTo(page, list, name);
  await press(page, "Enter");
  await page.locator("#ticket .title").filter({ hasText: name }).waitFor();
  await page.getByRole("log").waitFor();
}

/** Sends what is in the field; it stands in the talk, and where there is a line the shopper has it. */
async function sends(at: Shift, name: string, text: string): Promise<void> {
  await press(at.page, "Control+Enter");
  await bubble(at.page, text).waitFor();
  await expect.poll(() => field(at.page).inputValue()).toBe("");
  const talk = at.talks.get(name);
  if (at.offline || talk === undefined) await bubble(at.page, text).getByText("待发送").waitFor();
  else await until(`${name} has it`, () => timesTold(talk, text) === 1);
}

async function writes(at: Shift, text: string): Promise<void> {
  await press(at.page, "r");
  await focused(field(at.page));
  await at.page.keyboard.type(text);
}

export const WITH_TICKETS: readonly Step[] = [
  {
    name: "P takes the next one waiting",
    async does(at) {
      await press(at.page, "p");
      await taken(at);
    },
  },
  {
    name: "the conversation is read from its start to its end by the page keys",
    async does({ page }) {
      const talk = page.locator("#ticket > .scroll");
      await tabTo(page, talk);
      await press(page, "Home");
      await expect.poll(() => talk.evaluate((el) => el.scrollTop)).toBe(0);
      await press(page, "End");
      await expect.poll(() => talk.evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight < 2)).toBe(true);
    },
  },
  {
    name: "R leads into the reply, Alt 1 puts the first suggestion there, and the caret stays behind it",
    async does({ page }) {
      await page.locator("#suggestions .suggest").first().waitFor();
      await press(page, "r");
      await focused(field(page));
      await press(page, "Alt+1");
      await expect.poll(() => field(page).inputValue()).not.toBe("");
      const suggested = await field(page).inputValue();
      await focused(field(page));
      await page.keyboard.type(REPLY);
      await expect.poll(() => field(page).inputValue()).toBe(`${suggested}${REPLY}`);
    },
  },
  {
    name: "a draft waits while another ticket is looked at, and nothing of it is lost",
    async does(at) {
      const { page } = at;
      const before = await field(page).inputValue();
      await press(page, "Alt+j"); // the one it was taken from stands in no queue: whatever is first there
      await expect.poll(() => field(page).inputValue()).toBe("");
      await leaveField(page);
      await press(page, "a");
      await tab(page, "全部").waitFor();
      await openRow(at, at.taken[0] ?? "");
      await expect.poll(() => field(page).inputValue()).toBe(before);
    },
  },
  {
    name: "⌘↵ sends it",
    async does(at) {
      const { page } = at;
      await press(page, "r");
      await focused(field(page));
      await sends(at, at.taken[0] ?? "", REPLY);
      await leaveField(page);
    },
  },
  {
    name: "N leads into the note, for colleagues alone",
    async does({ page }) {
      await press(page, "n");
      await focused(note(page));
      await page.keyboard.type(NOTE);
      await page.getByRole("log").locator("button.note").getByText(NOTE).waitFor();
      await leaveField(page);
    },
  },
  {
    name: "L makes a tag and puts it on",
    async does({ page }) {
      await press(page, "l");
      const picker = page.getByRole("dialog", { name: "这一单的标签" });
      await focused(picker.getByRole("combobox"));
      await page.keyboard.type(TAG);
      await picker.getByRole("option").filter({ hasText: "新标签" }).waitFor();
      await press(page, "Enter");
      await picker.getByRole("option", { selected: true }).filter({ hasText: TAG }).waitFor();
      await press(page, "Escape");
      await picker.waitFor({ state: "detached" });
      await page.locator("#ticket .ticket-tags").getByText(TAG).waitFor();
    },
  },
  {
    name: "G notes of the shopper what is good to know the next time",
    async does({ page }) {
      await press(page, "g");
      await focused(about(page).getByRole("textbox"));
      await page.keyboard.type(KNOWN);
      await leaveField(page);
    },
  },
  {
    name: "V shows how the ticket went",
    async does({ page }) {
      await press(page, "v");
      const sheet = page.getByRole("dialog", { name: "这一单的经过" });
      await sheet.locator(".life-steps").getByText("您回复").waitFor();
      await press(page, "Escape");
      await sheet.waitFor({ state: "detached" });
    },
  },
  {
    name: "W says that the bot's answer was wrong",
    async does({ page }) {
      await press(page, "w");
      await news(page).getByText("已记下，改文章的人会看到").waitFor();
      await page.getByRole("log").locator(".tag.neg").getByText("答错了").waitFor();
    },
  },
  {
    name: "Z takes the mark back, and W puts it there again",
    async does({ page }) {
      await press(page, "z");
      await page.getByRole("log").locator(".tag.neg").getByText("答错了").waitFor({ state: "detached" });
      await press(page, "w");
      await page.getByRole("log").locator(".tag.neg").getByText("答错了").waitFor();
    },
  },
  { name: "the second is opened with the arrows and taken with C", does: takeNext },
  {
    name: "a short answer goes to the second",
    async does(at) {
      await writes(at, SHORT_REPLY);
      await sends(at, at.taken[1] ?? "", SHORT_REPLY);
      await leaveField(at.page);
    },
  },
  {
    name: "the palette puts the second to waiting for the shopper",
    async does({ page }) {
      await command(page, "等顾客回话", "等顾客回话");
      await news(page).getByText("等顾客回话，表已停").waitFor();
      await status(page, "等顾客").waitFor();
    },
  },
  {
    name: "Z opens it again",
    async does({ page }) {
      await press(page, "z");
      await status(page, "等顾客").waitFor({ state: "detached" });
    },
  },
  {
    name: "S puts it aside for three hours",
    async does({ page }) {
      await press(page, "s");
      const times = page.getByRole("menu", { name: "挂起" });
      await focused(times.getByRole("menuitem").first());
      await press(page, "ArrowDown");
      await focused(times.getByRole("menuitem", { name: /3 小时后/ }));
      await press(page, "Enter");
      await news(page)
        .getByText(/^已挂起到/)
        .waitFor();
      await status(page, "挂起").waitFor();
    },
  },
  { name: "the third is taken", does: takeNext },
  {
    name: "T hands it to a colleague, with a word why",
    async does({ page }) {
      await press(page, "t");
      const menu = page.getByRole("menu", { name: "转交" });
      await tabTo(page, menu.getByRole("textbox"), "Shift+Tab");
      await page.keyboard.type(WHY);
      const colleague = menu.getByRole("menuitem").filter({ hasText: TO });
      await tabTo(page, colleague, "ArrowDown");
      await press(page, "Enter");
      await news(page).getByText(`已转交给${TO}`).waitFor();
    },
  },
  { name: "the fourth is taken", does: takeNext },
  {
    name: "the fourth is answered",
    async does(at) {
      await writes(at, LAST_REPLY);
      await sends(at, at.taken[3] ?? "", LAST_REPLY);
      await leaveField(at.page);
    },
  },
  {
    name: "E resolves it",
    async does(at) {
      await press(at.page, "e");
      await news(at.page)
        .getByText(`已解决：${at.taken[3] ?? ""}`)
        .waitFor();
      await status(at.page, "已解决").waitFor();
    },
  },
  {
    name: "Z opens it again",
    async does({ page }) {
      await press(page, "z");
      await status(page, "已解决").waitFor({ state: "detached" });
    },
  },
];
