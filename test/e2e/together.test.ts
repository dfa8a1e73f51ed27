// Two agents on one ticket, in real browsers: who is here, who writes, the question before two write at once; both replies delivered once, one owner.
// The same with one of them offline. And what a shopper's page and a desk tell each other beside words.
import { describe, expect, it } from "vitest";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { ask, openDesk, openShopper } from "./shop.ts";
import { openOwn, openTicket, withShop, type Desk } from "./withShop.ts";

const SHIRT = "p-linen-shirt";
const LATE = { timeout: 60_000 };

const box = (page: Page): Locator => page.getByRole("textbox", { name: /^回复/ });
const head = (page: Page): Locator => page.locator("#ticket header");
const face = (place: Locator, words: string): Locator => place.getByRole("img", { name: words, exact: true });
const anyway = (page: Page): Locator => page.getByRole("button", { name: "仍要回复" });
const owner = (page: Page): Locator => page.locator("#ticket .title p");
const said = (place: Page | FrameLocator, text: string): Locator => place.getByRole("log").getByText(text, { exact: true });

/** The status line may say so of the time before: what was typed and sent is no more in the field, and nothing waits. */
async function send(page: Page): Promise<void> {
  await box(page).press("Control+Enter");
  await expect.poll(() => box(page).inputValue()).toBe("");
}

const KEY_MS = 2_000;

/** Types on until told to stop: what is said of who writes runs out after seconds, and no test may hang on how many a machine needs. */
function keepTyping(field: Locator, letter: string): () => Promise<void> {
  let isOn = true;
  const typed = (async () => {
    while (isOn) {
      await field.pressSequentially(letter);
      await new Promise((done) => setTimeout(done, KEY_MS));
    }
  })();
  return async () => {
    isOn = false;
    await typed;
  };
}

describe("two agents on one ticket", () => {
  const { shop } = withShop();
  let zhou: Desk;
  let xu: Desk;
  let chat: FrameLocator;

  it("each sees the other's face, in the list and in the ticket's head", async () => {
    zhou = await openDesk(shop(), "周敏");
    ({ chat } = await openShopper(shop(), SHIRT));
    await ask(chat, "我的退款怎么还没到？都五天了，转人工");
    await openOwn(zhou.page, "访客");
    xu = await openDesk(shop(), "许晴");
    await xu.page.getByRole("tab", { name: "全部" }).click();
    const row = xu.page.getByRole("option").filter({ hasText: "访客" });
    await face(row, "周敏在看").waitFor();
    await openTicket(xu.page, "访客");
    await face(head(xu.page), "周敏在看").waitFor();
    await face(head(zhou.page), "许晴在看").waitFor();
  });

  it("the shopper's page and the desk hear that the other types, and what was read", async () => {
    await chat.getByText("已读", { exact: true }).waitFor();
    const rest = [keepTyping(box(zhou.page), "查"), keepTyping(chat.getByRole("textbox"), "急")];
    await chat.getByText(/正在输入$/).waitFor();
    const types = /正在输入$/;
    for (const { page } of [zhou, xu]) await page.getByRole("log").getByText(types).waitFor();
    await Promise.all(rest.map((one) => one()));
  });

  it("who begins to write where a colleague writes is asked once, and may; what they type stays", async () => {
    const rest = keepTyping(box(zhou.page), "查");
    await face(head(xu.page), "周敏正在回复").waitFor();
    await box(xu.page).fill("我是主管");
    await xu.page.getByText(/^周敏正在回复这一单。/).waitFor();
    expect(await box(xu.page).inputValue()).toBe("我是主管");
    await anyway(xu.page).click();
    await anyway(xu.page).waitFor({ state: "detached" });
    await box(xu.page).press("End");
    await box(xu.page).pressSequentially("，这就看");
    await face(head(zhou.page), "许晴正在回复").waitFor();
    await rest();
    expect(await anyway(zhou.page).count()).toBe(0); // she was first
  });

  it("both replies reach the shopper once, and the ticket has one owner", async () => {
    const words = await box(zhou.page).inputValue();
    await send(zhou.page);
    await said(xu.page, words).waitFor();
    await send(xu.page); // what sending does was said with the question
    for (const text of [words, "我是主管，这就看"]) {
      await said(chat, text).waitFor();
      await said(zhou.page, text).waitFor();
    }
    await allSent(zhou.page);
    await allSent(xu.page);
    for (const text of [words, "我是主管，这就看"]) expect(await said(chat, text).count()).toBe(1);
    await expect.poll(() => owner(xu.page).innerText()).toMatch(/您在接$/);
    await expect.poll(() => owner(zhou.page).innerText()).toMatch(/许晴在接$/);
    await zhou.page.getByRole("log").getByText(/已读/).waitFor();
  });

  it("a face goes with its tab", async () => {
    await xu.page.goto("about:blank");
    await face(head(zhou.page), "许晴在看").waitFor({ state: "detached" });
    expect(shop().complaints).toEqual([]);
  });
});

describe("two agents on one ticket, one of them offline", () => {
  const { shop } = withShop();
  let zhou: Desk;
  let xu: Desk;
  let chat: FrameLocator;

  it("who is away claims nothing of anybody, and writes on", async () => {
    zhou = await openDesk(shop(), "周敏");
    ({ chat } = await openShopper(shop(), SHIRT));
    await ask(chat, "我的退款怎么还没到？都五天了，转人工");
    await openOwn(zhou.page, "访客");
    xu = await openDesk(shop(), "许晴");
    await xu.page.getByRole("tab", { name: "全部" }).click();
    await openTicket(xu.page, "访客");
    await face(head(xu.page), "周敏在看").waitFor();
    await face(head(zhou.page), "许晴在看").waitFor();
    await goOffline(zhou);
    await face(head(zhou.page), "许晴在看").waitFor({ state: "detached" });
    await box(zhou.page).fill("在路上写的"); // a line cut off without a goodbye is the platform's to notice; that she writes is heard by nobody
    await send(zhou.page);
    await said(zhou.page, "在路上写的").waitFor();
  });

  it("the other is asked nothing of her, only whether to take the ticket", async () => {
    await box(xu.page).fill("主管先回您");
    await box(xu.page).press("Control+Enter");
    await xu.page.getByRole("button", { name: "接手并发送" }).click();
    expect(await anyway(xu.page).count()).toBe(0);
    await said(chat, "主管先回您").waitFor();
    await allSent(xu.page);
  });

  it("back on the line her reply is hers to decide; sent, it arrives once, and the owner stays", async () => {
    await zhou.context.setOffline(false);
    await zhou.page
      .getByRole("log")
      .getByText(/^没送出：/)
      .waitFor(LATE);
    expect(await said(chat, "在路上写的").count()).toBe(0);
    await zhou.page.getByRole("button", { name: "照样发" }).click();
    await said(chat, "在路上写的").waitFor();
    await allSent(zhou.page);
    for (const text of ["主管先回您", "在路上写的"]) expect(await said(chat, text).count()).toBe(1);
    await expect.poll(() => owner(xu.page).innerText()).toMatch(/您在接$/);
    expect(shop().complaints).toEqual([]);
  });
});
