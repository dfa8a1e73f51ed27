// A shop of its own for each group of tests: opened before, closed after, so that no group meets the people of another.
import { afterAll, beforeAll } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { openShop, type OpenShop } from "./shop.ts";
import { comeIn, type Comer } from "./story.ts";

export interface Group {
  readonly shop: () => OpenShop;
  /** A shopper comes, and leaves when the group is over. */
  readonly bring: (comer: Comer) => Promise<Conversation>;
}

/** Call inside `describe`. */
export function withShop(): Group {
  const here: Conversation[] = [];
  let shop: OpenShop | undefined;
  const opened = (): OpenShop => {
    if (shop === undefined) throw new Error("the shop is not open yet");
    return shop;
  };
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(async () => {
    for (const one of here) one.close();
    await shop?.close();
  });
  return {
    shop: opened,
    bring: async (comer) => {
      const conversation = await comeIn(opened().url, comer);
      here.push(conversation);
      return conversation;
    },
  };
}

export type Desk = { readonly context: BrowserContext; readonly page: Page };

/** Opens the conversation of that shopper from the list in view. */
export async function openTicket(page: Page, shopper: string): Promise<void> {
  await page.getByRole("option").filter({ hasText: shopper }).first().click();
  await page.locator("#ticket .title").filter({ hasText: shopper }).waitFor(); // the one before may stand a moment longer
  await page.getByRole("log").waitFor();
}

/**
 * Opens a conversation that was offered to this agent, and waits until the room counts it as theirs (seeing it takes the offer).
 * Before that a reply carries its own claim, so one deed would be two unsent changes.
 */
export async function openOwn(page: Page, shopper: string): Promise<void> {
  await openTicket(page, shopper);
  await page.getByRole("button", { name: /^(解决|Resolve)$/ }).waitFor();
}

/** Writes a reply and sends it with the keys. */
export async function reply(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^(回复|Reply to)/ });
  await box.fill(text);
  await box.press("Control+Enter");
}

/** How often the shopper sees these words. */
export function timesSeen(conversation: Conversation, text: string): number {
  return conversation.view().lines.filter((one) => one.text === text).length;
}
