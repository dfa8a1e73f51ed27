// The stock y-websocket 2.1 in a browser, beside the desk's own editor (which is a stock 3.1): one note, written in by both.
import { resolve } from "node:path";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { ticketDocName } from "../../shared/domain/names.ts";
import { openDesk } from "./shop.ts";
import { openTicket, withShop } from "./withShop.ts";

const REFUND = { product: "p-linen-shirt", says: ["我的退款怎么还没到？都五天了", "转人工"] } as const;

/** The page's script as one text. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, "stockPage.ts"), formats: ["iife"], name: "stockPage", fileName: "stockPage" },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
  const [script] = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  if (script === undefined) throw new Error("nothing was built");
  return script;
}

describe("a stock 2.1 client in a page", () => {
  const { shop, bring } = withShop();

  it("writes in one note with the desk's editor, under our pages' own policy, and sees who else is there", async () => {
    const desk = await openDesk(shop(), "周敏");
    const wang = await bring({ name: "王若溪", ...REFUND });
    await openTicket(desk.page, "王若溪");
    await desk.page.getByRole("tab", { name: "备注" }).click();
    const note = desk.page.getByRole("textbox", { name: "备注" });
    await note.click();
    await note.pressSequentially("仓库说");
    const { page } = await openDesk(shop(), "李航");
    await page.goto(`${shop().url}/demo/`); // a page of ours without a Yjs of its own: two in one page would quarrel
    await page.evaluate(await bundled());
    await page.evaluate(async (name) => {
      const { stock } = window;
      if (stock !== undefined) stock.page = await stock.join(name, "note");
    }, ticketDocName(wang.session().ticket));
    const read = () => page.evaluate(() => window.stock?.page?.read());
    await expect.poll(read).toBe("仓库说");
    await page.evaluate(() => window.stock?.page?.write("已签收"));
    await expect.poll(() => note.inputValue()).toBe("仓库说已签收");
    await note.press("End");
    await note.pressSequentially("。");
    await expect.poll(read).toBe("仓库说已签收。");
    await expect.poll(() => page.evaluate(() => window.stock?.page?.people())).toContain("周敏");
    await desk.page.getByText("李航也在写").waitFor();
    expect(shop().complaints).toEqual([]);
  });
});
