// A shop writes a rule of its own, in a real browser: tried on what was said before, live, and from then on both before something is sent and at its end.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allSent } from "./line.ts";
import { faintOn, tooWideOn } from "./looks.ts";
import { openDesk } from "./shop.ts";
import { openOwn, reply, withShop } from "./withShop.ts";

const SAID = "您好，这款的赠品已送完了，给您说明一下";

describe("the rules of inspection", () => {
  const { shop, bring } = withShop();
  let agent: Page;
  let sue: Page;
  const talk = async (name: string): Promise<void> => {
    await bring({ name, product: "p-linen-shirt", says: ["有赠品吗"], person: true });
    await openOwn(agent, name);
    await reply(agent, SAID);
    await allSent(agent);
    await agent.getByRole("button", { name: "解决" }).first().click();
    await allSent(agent);
  };
  const field = (name: string | RegExp) => sue.locator(".rl-page").getByRole("textbox", { name });
  beforeAll(async () => {
    ({ page: agent } = await openDesk(shop(), "周敏"));
    ({ page: sue } = await openDesk(shop(), "许晴"));
    await talk("何雨桐");
    await sue.goto(`${shop().url}/desk/#insight/rules`);
    await sue.locator(".rl-row").first().waitFor();
  });
  afterAll(async () => {
    await agent.context().close();
    await sue.context().close();
  });

  it("a new one says what it lacks; a pattern that may take too long is named, with what to write instead", async () => {
    await sue.getByRole("button", { name: "新规则" }).click();
    await field("名称（中文）").fill("说赠品没了");
    await field("为什么（中文）").fill("先查库存再答");
    await field(/^式子/).fill("(赠+)+品");
    await sue.getByText("「(赠+)+品」不能用").waitFor();
    expect(await sue.getByRole("button", { name: "上线" }).getAttribute("aria-disabled")).toBe("true");
    await field(/^式子/).fill("赠品.{0,3}送完");
    await sue.getByText("先试一试").waitFor();
    expect(await sue.getByRole("button", { name: "上线" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("the bench shows where it would have hit; then it goes live", async () => {
    await sue.getByRole("button", { name: "在过往会话上试" }).click();
    await sue.getByRole("heading", { name: /会命中 1 处（新增 1，不再命中 0）/ }).waitFor();
    await sue.locator(".rl-bench").getByText(SAID).waitFor();
    await sue.getByRole("button", { name: "上线" }).click();
    await sue.locator(".rl-row").filter({ hasText: "说赠品没了" }).waitFor();
    await allSent(sue);
  });

  it("from then on it advises before something is sent, and judges the next end; what was judged before stays", async () => {
    await bring({ name: "张凯", product: "p-linen-shirt", says: ["有赠品吗"], person: true });
    await openOwn(agent, "张凯");
    await agent.locator("#ticket").getByRole("textbox", { name: /^回复/ }).fill(SAID);
    await agent.locator(".composer .verdict").getByText("说赠品没了").waitFor();
    await agent.keyboard.press("Control+Enter");
    await allSent(agent);
    await agent.getByRole("button", { name: "解决" }).first().click();
    await allSent(agent);
    await sue.goto(`${shop().url}/desk/#insight/quality`);
    await sue.locator(".qc-row").filter({ hasText: "张凯" }).click();
    await sue.locator(".qc-found").filter({ hasText: "说赠品没了" }).waitFor();
    await sue.getByRole("tab", { name: "抽样" }).click(); // nothing was found in it: it stands there alone
    await sue.locator(".qc-row").filter({ hasText: "何雨桐" }).click();
    await sue.locator(".qc-row[aria-current]").filter({ hasText: "何雨桐" }).waitFor();
    await expect.poll(() => sue.locator(".qc-found").filter({ hasText: "说赠品没了" }).count()).toBe(0);
  });

  it("one every shop has is switched off, taken back with a key, and an agent may look alone", async () => {
    await sue.goto(`${shop().url}/desk/#insight/rules`);
    await sue.getByRole("searchbox", { name: "找规则" }).fill("Q01");
    await sue.locator(".rl-row").click();
    await sue.getByRole("checkbox", { name: "启用" }).uncheck();
    await sue.getByRole("button", { name: "上线" }).click();
    await sue.locator(".rl-row").getByText("停用").waitFor();
    await sue.keyboard.press("Escape");
    await sue.locator(".toasts").getByRole("button", { name: "撤销" }).last().click();
    await expect.poll(() => sue.locator(".rl-row").getByText("停用").count()).toBe(0);
    await agent.goto(`${shop().url}/desk/#insight/rules`);
    await agent.locator(".rl-row").first().click();
    await agent.locator(".rl-head h2").waitFor();
    expect(await agent.getByRole("button", { name: "上线" }).count()).toBe(0);
    expect(await agent.getByRole("button", { name: "新规则" }).count()).toBe(0);
  });

  it("on a phone it is one column, nothing too wide, nothing faint in the dark", async () => {
    await agent.emulateMedia({ colorScheme: "dark" });
    await agent.setViewportSize({ width: 360, height: 740 });
    expect(await tooWideOn(agent)).toEqual([]);
    expect(await faintOn(agent)).toEqual([]);
    await agent.getByRole("button", { name: "回到规则表" }).click();
    await agent.locator(".rl-row").first().waitFor();
    expect(await tooWideOn(agent)).toEqual([]);
    expect(shop().complaints).toEqual([]);
  });
});
