// What a person does on the articles' pages, in a few words. For tests.
import type { Locator, Page } from "playwright-core";

export const articleList = (page: Page): Locator => page.getByRole("listbox", { name: "知识" });
export const articleBox = (page: Page, language = "中文"): Locator => page.getByRole("textbox", { name: `${language}答案` });
export const pressButton = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name, exact: true }).click();

export async function toArticles(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "知识" }).click();
  await articleList(page).waitFor();
}

export async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByPlaceholder("找标题、答案、问法").fill(title);
  await articleList(page).getByRole("option").filter({ hasText: title }).first().click();
  await articleBox(page).waitFor();
}

export async function retitle(page: Page, zh: string, en: string): Promise<void> {
  for (const [label, text] of [
    ["中文标题", zh],
    ["英文标题", en],
  ] as const) {
    await page.getByRole("textbox", { name: label }).fill(text);
    await page.keyboard.press("Tab");
  }
}
