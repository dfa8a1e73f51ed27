// Help with a ticket on a real desk: what to say next and its one key, the lamp, what is still to ask, the steps, the summary; by keys, without a network, on a phone, in the dark, in English.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { allSent, goOffline } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk, SYNCED } from "./shop.ts";
import { openOwn, openTicket, reply, withShop } from "./withShop.ts";

const ANSWER = "麦小满您好，这款偏大，已经帮您登记换小一码，订单20261123884201，请放心。";

describe("help with a ticket", () => {
  const { shop, bring } = withShop();
  let page: Page;
  const field = (): Locator => page.locator("#ticket").getByRole("textbox", { name: /^回复/ });
  const offers = (): Locator => page.locator("#suggestions .suggest");
  const steps = (): Locator => page.getByRole("region", { name: "下一步" }).getByRole("checkbox");
  const lamp = (): Locator => page.locator(".help-lamp");
  const summary = (): Locator => page.locator("#ticket-summary");
  const news = (): Locator => page.locator(".toasts");
  /** Out of every field, so that keys are deeds. */
  const leave = async (): Promise<void> => {
    await page.locator("#ticket-title").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  };
  beforeAll(async () => {
    ({ page } = await openDesk(shop(), "许晴"));
  });
  afterAll(async () => page.context().close());

  it("offers what was answered elsewhere, with whose it was and why, and nothing of its shopper", async () => {
    const before = await bring({ name: "麦小满", product: "p-linen-shirt", says: ["衬衫买大了，想换小一码怎么弄"], person: true });
    await openOwn(page, "麦小满");
    await reply(page, ANSWER);
    await expect.poll(() => before.view().lines.some((one) => one.text === ANSWER)).toBe(true);
    before.say("好的，谢谢");
    await page.getByRole("log").getByText("好的，谢谢").waitFor();
    await leave();
    await page.keyboard.press("e");
    await page.locator("#ticket .end-line, #ticket .end-step").first().waitFor();
    await allSent(page);
    await bring({ name: "何雨桐", product: "p-linen-shirt", says: ["衬衫大了，想换小一码怎么弄"], person: true });
    await openOwn(page, "何雨桐");
    const similar = offers().filter({ hasText: "照 #T-" });
    await similar.waitFor();
    const said = await similar.innerText();
    expect(said).toMatch(/许晴答的/);
    expect(said).toMatch(/问法像 \d+%/);
    for (const secret of ["麦小满", "小满", "20261123884201"]) expect(said).not.toContain(secret);
  });

  it("one key puts it into the reply, for this shopper; names nobody knows are asked about; undo takes it out", async () => {
    const keys = await offers().locator(".kbd").allInnerTexts();
    const nth = (await offers().allInnerTexts()).findIndex((one) => one.includes("照 #T-"));
    await field().fill("");
    await field().focus();
    await page.keyboard.press(`Alt+${keys[nth] ?? "1"}`);
    await expect.poll(() => field().inputValue()).toMatch(/已经帮您登记换小一码/);
    const draft = await field().inputValue();
    for (const secret of ["麦小满", "20261123884201"]) expect(draft).not.toContain(secret);
    expect(draft).toContain("何雨桐");
    expect(draft).toContain("{订单号}");
    await page.keyboard.press("Control+Enter");
    await page.locator(".composer .verdict.ask").waitFor(); // a name in braces is never sent unasked
    await news().getByRole("button", { name: "撤销" }).last().click();
    await expect.poll(() => field().inputValue()).toBe("");
  });

  it("asks for what is missing with one key, once", async () => {
    const missing = page.locator(".help-missing").getByRole("button");
    await expect.poll(() => missing.allInnerTexts()).toEqual([expect.stringContaining("哪张订单")]);
    await leave();
    await page.keyboard.press("0");
    await expect.poll(() => field().inputValue()).toMatch(/订单号发我/);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => missing.allInnerTexts()).toEqual([expect.stringContaining("问过了")]);
  });

  it("the lamp lights with the line that lit it; a press leads there, the next one to the next cause", async () => {
    await expect.poll(() => lamp().count()).toBe(0);
    const shopper = await bring({
      name: "刘洋",
      product: "p-linen-shirt",
      says: ["收到的衬衫袖口开线了", "再不处理我打12315，给你们差评"],
      person: true,
    });
    await openOwn(page, "刘洋");
    await lamp().waitFor();
    expect(await lamp().getAttribute("data-light")).toBe("alarm");
    expect(await lamp().innerText()).toContain("12315");
    await leave();
    await page.keyboard.press("!");
    const line = page.locator(".msg.shopper").filter({ hasText: "12315" });
    await expect.poll(() => line.evaluate((el) => el === document.activeElement)).toBe(true);
    shopper.say("好的谢谢，麻烦你了");
    await expect.poll(() => lamp().innerText()).not.toContain("差评"); // calm words; what was threatened stays
  });

  it("steps are ticked with a key and by hand, without a network too, and a colleague sees who did what", async () => {
    await steps().first().waitFor();
    await goOffline({ context: page.context(), page });
    await leave();
    await page.keyboard.press("h");
    await expect.poll(() => steps().first().isChecked()).toBe(true);
    await steps().nth(1).check();
    await expect.poll(() => page.getByRole("region", { name: "下一步" }).locator("header").innerText()).toMatch(/2 \/ \d/);
    await page.context().setOffline(false);
    await page.getByText(SYNCED).first().waitFor();
    const { page: sue, context } = await openDesk(shop(), "周敏");
    await sue.goto(page.url());
    const theirs = sue.getByRole("region", { name: "下一步" }).getByRole("checkbox");
    await expect.poll(() => theirs.first().isChecked()).toBe(true);
    expect(await sue.getByRole("region", { name: "下一步" }).locator("label").first().getAttribute("title")).toContain("许晴");
    await expect.poll(() => sue.locator("#ticket-summary details").getAttribute("open")).not.toBeUndefined();
    await context.close();
  });

  it("the summary stands beside it; written over it is a person's, and stays through what comes after", async () => {
    await summary().locator("summary").click();
    await summary().getByText("12315").first().waitFor();
    await leave();
    await page.keyboard.press("y");
    const box = page.getByRole("textbox", { name: "小结（只给同事看）" });
    await box.fill("衬衫开线，要投诉；已答应换新。");
    await page.keyboard.press("Control+Enter");
    await summary().getByText("衬衫开线，要投诉；已答应换新。").waitFor();
    await reply(page, "已经帮您登记换新，明天寄出。");
    await summary()
      .getByText(/之后又有/)
      .waitFor();
    expect(await summary().innerText()).toContain("衬衫开线，要投诉；已答应换新。");
  });

  it("at its end the summary stands above the question, and Enter takes the reason its words tell", async () => {
    await leave();
    await page.keyboard.press("e");
    const strip = page.locator(".end-step");
    await strip.getByText("衬衫开线，要投诉；已答应换新。").waitFor();
    await strip.locator(".likely").filter({ hasText: "退换货" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".end-line").getByText("退换货").waitFor();
  });

  it("supervisors write the steps: changed in the settings, they stand beside every ticket", async () => {
    const { page: owner, context } = await openDesk(shop(), "林溪");
    await owner.goto(`${shop().url}/desk/#settings/playbooks`);
    await owner.getByRole("button", { name: "改：退换货" }).click();
    const sheet = owner.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "第 1 步（中文）" }).fill("先看吊牌还在不在");
    await sheet.getByRole("button", { name: "保存" }).click();
    await sheet.waitFor({ state: "detached" });
    await allSent(owner);
    await context.close();
    await page.goto(`${shop().url}/desk/#`);
    await openTicket(page, "何雨桐");
    await page.getByRole("region", { name: "下一步" }).getByText("先看吊牌还在不在").waitFor();
  });

  it("on a phone, in the dark and in English all of it can be read", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("button", { name: "建议" }).first().click();
    await offers().first().waitFor();
    await expect.poll(() => tooWideOn(page)).toEqual([]);
    await expect.poll(() => faintOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const { page: english, context } = await openDesk(shop(), "Zhou Min", { locale: "en-US" });
    await english.goto(page.url());
    const section = english.getByRole("region", { name: "Next steps" });
    await section.waitFor();
    expect(await section.innerText()).not.toMatch(/[\u3400-\u9fff]/);
    await context.close();
  });

  it("no page complained", () => expect(shop().complaints).toEqual([]));
});
