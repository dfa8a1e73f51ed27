// A desk used by keyboard alone: what a test presses, and where the focus stands. Never clicks, never points.
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

/** Waits until what is typed goes there. */
export async function focused(box: Locator): Promise<void> {
  await expect.poll(() => box.evaluate((el) => el === document.activeElement)).toBe(true);
}

/** Presses these, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the palette, types, and runs what stands first: which must be this. */
export async function command(page: Page, typed: string, wanted: string | RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "命令" });
  await focused(palette.getByRole("combobox"));
  await page.keyboard.type(typed);
  await palette.getByRole("option", { selected: true }).filter({ hasText: wanted }).waitFor();
  await page.keyboard.press("Enter");
  await palette.waitFor({ state: "detached" });
}

const PRESSES_MOST = 150; // more than there are stops on any page of a small shop

/** Key by key until the focus is there: what a keyboard cannot reach is a bug. */
export async function tabTo(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < PRESSES_MOST; presses++) {
    if (await wanted.evaluate((el) => el === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error("the keyboard does not reach it");
}

/** In a list that has the focus: arrow by arrow until its cursor is at the row with these words. */
export async function walkTo(page: Page, list: Locator, words: string, key = "ArrowDown"): Promise<void> {
  const at = async (): Promise<string> =>
    list.evaluate((el) => document.getElementById(el.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");
  for (let presses = 0; presses < PRESSES_MOST; presses++) {
    if ((await at()).includes(words)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the cursor does not reach ${words}`);
}

/** Out of the field: the letters are the desk's again. */
export async function leaveField(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
}
