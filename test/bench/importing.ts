// `npm run bench -- import`: a file of 10,000 lines brought into a real desk without a network, and sent after it: how long, and which tasks keep the page deaf. Figures only.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { figure, rowOf, timed, type Figure } from "./figures.ts";
import { countTasks } from "./ownTime.ts";

const EACH = Number(process.env["LINES"] ?? 10_000) / 2; // products, and articles
const LONG_MS = 50; // a task longer than this keeps a key waiting, as browsers count it
const PATIENCE_MS = 500_000;

/** Every row of it. */
export async function importing(browser: Browser): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-bench-"));
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const path = join(data, "all.json"); // by its path: what the tool hands over as bytes it decodes on the page, and that is a long task of its own
  writeFileSync(path, JSON.stringify(aFile()));
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(noteLong);
    await page.goto(`${edge.url}/desk/`);
    await page.getByRole("button", { name: "许晴" }).click();
    const synced = page.getByText("在线 · 已同步 · 0 未发送").first();
    await synced.waitFor();
    await page.evaluate(() => (location.hash = "articles/graph/import"));
    const file = page.locator('input[type="file"]:enabled');
    await file.waitFor({ state: "attached" });
    await context.setOffline(true);
    await page.getByText("离线").first().waitFor();
    const go = page.getByRole("button", { name: /^导入 \d+ 条$/ });
    const rows: Figure[] = [];
    const part = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      await longOf(page); // forget those before
      const counted = await countTasks(browser, page);
      const { ms } = await timed(work);
      const these = rowsOf(name, ms, { long: await longOf(page), own: await counted() });
      rows.push(...these);
      for (const one of these) console.error(`  ${rowOf(one)}`); // the whole takes minutes
    };
    await part("looked through", async () => {
      await file.setInputFiles(path);
      await go.waitFor();
    });
    await part("written offline", async () => {
      await go.click();
      await page.getByText("导入好了").first().waitFor();
    });
    await part("sent", async () => {
      await context.setOffline(false);
      await synced.waitFor();
    });
    return rows;
  } finally {
    await context.close();
    await edge.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** `own`: how much of the processor each task had, which says what the code does; `long`: what the browser calls long, which the machine's load says too. */
function rowsOf(
  name: string,
  ms: number,
  { long, own }: { readonly long: readonly number[]; readonly own: readonly number[] },
): readonly Figure[] {
  return [
    figure(`${EACH * 2} lines ${name}`, "s", [ms / 1_000]),
    figure("  tasks over 50 ms", "", [long.length]),
    figure("  the longest task", "ms", [Math.max(0, ...long)]),
    figure("  tasks over 50 ms of the processor's time", "", [own.filter((one) => one > LONG_MS).length]),
    figure("  the longest by the processor's time", "ms", [own.reduce((most, one) => Math.max(most, one), 0)]),
    figure("  the page's thread, in all", "s", [own.reduce((sum, one) => sum + one, 0) / 1_000]),
  ];
}

declare global {
  var longTasks: number[] | undefined; // on the page
}

function noteLong(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) globalThis.longTasks?.push(one.duration);
  }).observe({ type: "longtask", buffered: true });
}

const longOf = (page: Page): Promise<readonly number[]> => page.evaluate(() => globalThis.longTasks?.splice(0) ?? []);

/** Products and articles of a large shop, as its own system would write them. */
function aFile(): unknown {
  const numbers = Array.from({ length: EACH }, (_, i) => i);
  return {
    products: numbers.map((i) => ({
      id: `bench-${i}`,
      title: { zh: `羊毛围巾 ${i} 号`, en: `Wool scarf No. ${i}` },
      category: `品类${i % 40}`,
      price: 99 + (i % 50),
      attributes: { 面料: { zh: "羊毛", en: "Wool" }, 产地: { zh: "内蒙古", en: "Inner Mongolia" } },
    })),
    articles: numbers.map((i) => ({
      title: { zh: `第 ${i} 条怎么办`, en: `What about no. ${i}` },
      intent: "product_info",
      answer: { zh: `这是第 ${i} 条的答案。`.repeat(6), en: `This is the answer of no. ${i}. `.repeat(6) },
      questions: { zh: [`第${i}条怎么办`, `${i}号怎么弄`], en: [`what about ${i}`] },
    })),
  };
}
