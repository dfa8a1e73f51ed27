// A whole shift at the desk by keyboard alone, once with a line and once without: then the line returns, and all of it arrives once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import type { Conversation } from "../../client/widget/conversation.ts";
import { until } from "../kit/until.ts";
import { SYNCED } from "./shop.ts";
import {
  about,
  KNOWN,
  LAST_REPLY,
  NOTE,
  REPLY,
  rows,
  SHORT_REPLY,
  TAG,
  timesTold,
  TO,
  WHY,
  WITH_TICKETS,
  type Shift,
  type Step,
} from "./shift.ts";
import { IN, out, WITH_LISTS } from "./shiftAround.ts";
import { WITH_HELP } from "./shiftHelp.ts";
import { whatStands } from "./whatStands.ts";
import { openTicket, withShop } from "./withShop.ts";

/** The steps, one test each; after one that failed the others say so at once. */
function walk(steps: readonly Step[], at: () => Shift): void {
  let failed: string | undefined;
  for (const [i, step] of steps.entries())
    it(`${String(i + 1).padStart(2, "0")} ${step.name}`, async () => {
      if (failed !== undefined) throw new Error(`came after a step that failed: ${failed}`);
      failed = step.name;
      await step.does(at()).catch(async (why: unknown) => {
        throw new Error(`${String(why)}\nwhat stood there: ${await whatStands(at().page)}`, { cause: why });
      });
      failed = undefined;
    });
}

describe.each([
  { line: "with a line", offline: false },
  { line: "without a line", offline: true },
])("a whole shift by keyboard alone, $line", ({ offline }) => {
  const { shop, bring } = withShop();
  let context: BrowserContext;
  let colleague: Page;
  let at: Shift;

  beforeAll(async () => {
    colleague = await busyColleague();
    context = await shop().newContext("许晴");
    await context.addInitScript(() => addEventListener("pointerdown", () => console.error("a pointer was used"), true));
    const page = await context.newPage();
    at = { page, url: shop().url, offline, bring, talks: new Map<string, Conversation>(), taken: [] };
  });
  afterAll(async () => {
    await context.close();
    await colleague.context().close();
  });

  walk(
    [...IN, ...WITH_TICKETS, ...WITH_HELP, ...WITH_LISTS, ...out(offline), { name: "everything arrived once", does: arrived }],
    () => at,
  );

  it("no page complained", () => expect(shop().complaints).toEqual([]));

  /** The shoppers have every answer once; the colleague sees reason, note, mark and tags, each once. */
  async function arrived({ talks, taken }: Shift): Promise<void> {
    const [first = "", , third = ""] = taken;
    for (const [i, text] of [REPLY, SHORT_REPLY, undefined, LAST_REPLY].entries()) {
      const talk = talks.get(taken[i] ?? "");
      if (text === undefined || talk === undefined) continue;
      await until(`${taken[i]} has it`, () => timesTold(talk, text) > 0);
      expect(timesTold(talk, text)).toBe(1);
    }
    await colleague.getByRole("tab", { name: /^我的/ }).press("Enter");
    await openTicket(colleague, third);
    await colleague.getByRole("log").getByText(WHY).waitFor();
    await colleague.getByRole("tab", { name: /^全部/ }).press("Enter");
    await openTicket(colleague, first);
    const note = colleague.getByRole("log").locator("button.note");
    await expect.poll(async () => (await note.innerText()).split(NOTE).length).toBe(2);
    await expect.poll(() => colleague.getByRole("log").locator(".tag.neg").getByText("答错了").count()).toBe(1);
    await expect.poll(() => colleague.locator("#ticket .ticket-tags").getByText(TAG, { exact: true }).count()).toBe(1);
    await expect.poll(() => about(colleague).getByRole("textbox").inputValue()).toBe(KNOWN);
    await expect.poll(() => rows(colleague).filter({ hasText: TAG }).count()).toBe(3);
  }

  /** She is there from the beginning and takes nothing by herself. */
  async function busyColleague(): Promise<Page> {
    const hers = await shop().newContext(TO);
    await hers.addInitScript(() => location.protocol.startsWith("http") && sessionStorage.setItem("zg.presence", "busy"));
    const page = await hers.newPage();
    await page.goto(`${shop().url}/desk/`);
    await page.getByRole("button", { name: TO }).press("Enter");
    await page.getByText(SYNCED).first().waitFor();
    return page;
  }
});
