// Pictures of the feedback loop: thumbs in the chat, one key on the desk, the work list and what comes of it. Plays a little story, and draws nothing itself.
import type { Page } from "playwright-core";
import { ask, openChatPage, openDesk, type Look, type OpenShop } from "./shop.ts";
import { comeIn, type Comer } from "./story.ts";

const SHIRT = "p-linen-shirt";

/** Invented. Three ask what nobody wrote about; two are answered badly. */
const COMERS: readonly Comer[] = [
  { name: "王若溪", product: SHIRT, says: ["可以绣名字吗", "就是能不能绣名字", "能绣名字吗"] },
  { name: "张凯", product: SHIRT, says: ["衬衫能绣名字吗", "我想绣名字", "衬衫能绣名字吗"] },
  { name: "周淑芬", product: SHIRT, says: ["可以绣名字吗", "绣个名字", "可以绣名字吗"] },
  { name: "陈立群", product: SHIRT, says: ["可以刻字吗", "能刻字吗", "刻字可以吗"] },
  { name: "何雨桐", product: SHIRT, says: ["这件衬衫会缩水吗", "没用", "转人工"] },
];
const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ["", {}],
  ["-dark", { dark: true }],
  ["-en", { locale: "en-US" }],
  ["-360", { width: 360, height: 740, sharp: 2 }],
];

type Shoot = (page: Page, name: string) => Promise<void>;

export async function feedback(at: OpenShop, shoot: Shoot): Promise<void> {
  await onTheDesk(at, shoot);
  await inTheChat(at, shoot);
  for (const [name, look] of LOOKS) {
    const { page, context } = await openDesk(at, look.locale === "en-US" ? "Xu Qing" : "许晴", look);
    const toList = (): Promise<void> => page.evaluate(() => void (location.hash = "articles/feedback"));
    await toList();
    await page.locator("a.know-row").nth(1).waitFor();
    await shoot(page, `feedback-list${name}`);
    await page.locator("a.know-row").first().click();
    await shoot(page, `feedback-gap${name}`);
    await toList();
    await page
      .locator("a.know-row")
      .filter({ hasText: /同事说错了|called wrong/ })
      .click();
    await shoot(page, `feedback-mend${name}`);
    if (name === "") {
      await page.keyboard.press("e");
      await shoot(page, "feedback-away");
      await page.keyboard.press("Escape");
      await toList();
      await page.locator("a.know-row").first().click();
      await page.getByRole("button", { name: "写成草稿" }).waitFor();
      await page.keyboard.press("n");
      await page.getByRole("heading", { name: "从这些回答写起" }).waitFor();
      await shoot(page, "feedback-draft");
    }
    await context.close();
  }
}

async function onTheDesk(at: OpenShop, shoot: Shoot): Promise<void> {
  const { page, context } = await openDesk(at, "周敏");
  for (const one of COMERS) (await comeIn(at.url, one)).close();
  const open = (name: string): Promise<void> => page.getByRole("option").filter({ hasText: name }).first().click();
  await open("王若溪");
  await page.getByRole("button", { name: "解决", exact: true }).waitFor();
  await page.getByRole("textbox", { name: /^回复/ }).fill("可以绣，三个字以内免费，多等两天。");
  await page.keyboard.press("Control+Enter");
  await open("何雨桐");
  await page.getByText(/引自/).first().waitFor();
  await page.keyboard.press("w");
  await shoot(page, "feedback-one-key");
  await context.close();
}

async function inTheChat(at: OpenShop, shoot: Shoot): Promise<void> {
  for (const [name, look] of [
    ["", { sharp: 2 }],
    ["-dark", { sharp: 2, dark: true }],
  ] as const) {
    const { page, context } = await openChatPage(at, SHIRT, look);
    await ask(page, "这件衬衫会缩水吗");
    await page.getByRole("button", { name: "没帮助" }).waitFor();
    await shoot(page, `feedback-thumbs${name}`);
    await page.getByRole("button", { name: "没帮助" }).click();
    await shoot(page, `feedback-thumb-down${name}`);
    await context.close();
  }
}
