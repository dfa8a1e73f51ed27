// `npm run bench`: figures of the whole house; `npm run bench -- ear` those of the ear alone; `-- gate`, `dispatch`, `rows`, `sleep`, `insight`, `week`, `sealed`, `find` (an article), `search` (or `desk`: a big shop on the device), `import` (a large file), `memory` (of a long load) those. Prints a table; nothing here passes or fails by time.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { FULL_VERSION } from "../../models/manifest.ts";
import { openBrowser } from "../kit/browser.ts";
import { ensureBuilt } from "../kit/built.ts";
import { theLight } from "../kit/shopper.ts";
import { blocking, latency, loads, memory, type EarPage } from "./ear.ts";
import { earBytes } from "./earBytes.ts";
import { shortMessages } from "./earMessages.ts";
import { bigShop } from "./bigShop.ts";
import { figure, timed, type Figure } from "./figures.ts";
import { importing } from "./importing.ts";
import { finding } from "./find.ts";
import { print, printPromised, PROMISED } from "./promises.ts";
import { published } from "./published.ts";
import { sealedShelf } from "./sealed.ts";
import { sizes } from "./sizes.ts";
import { bareRequest, catchUp, fillShop, roundTrip, startUp } from "./travel.ts";
import { longLoad } from "./longLoad.ts";
import { againstXenova } from "./xenova.ts";

const TICKETS = Number(process.env["TICKETS"] ?? 1_000);
const QUESTIONS = ["几天能到", "有货吗", "洗了会缩水吗", "怎么退货", "可以开发票吗"]; // each has an answer in the demo shop, so the bot goes on
const top = resolve(import.meta.dirname, "../..");
const earAlone = process.argv.includes("ear");
const alone = PROMISED.map((one) => one.name).filter((name) => process.argv.includes(name));

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, node ${process.version}; figures are medians of this run, ratios are against the row named`,
);
if (alone.length > 0) {
  await printPromised(alone);
  process.exit();
}
if (process.argv.includes("sealed")) {
  const browser = await openBrowser();
  print("the shelf, sealed and plain", await sealedShelf(browser, TICKETS));
  await browser.close();
  process.exit(0);
}
if (process.argv.includes("find")) {
  ensureBuilt();
  const browser = await openBrowser();
  print("finding an article", await finding(browser));
  await browser.close();
  print("from «publish» to an open chat", await published());
  process.exit(0);
}
if (process.argv.includes("import")) {
  ensureBuilt();
  const browser = await openBrowser();
  print("a large file brought in", await importing(browser));
  await browser.close();
  process.exit(0);
}
if (process.argv.includes("search") || process.argv.includes("desk")) {
  await bigShop(Number(process.env["TICKETS"] ?? 10_000), Number(process.env["MESSAGES"] ?? 100_000), print);
  process.exit(0);
}
ensureBuilt();
if (!existsSync(resolve(top, "dist/client/ear", FULL_VERSION))) throw new Error("dist/ was built with another full ear: npm run build");
const WIDGET = "/widget/?shop=demo&product=p-linen-shirt";
const deskReady = (page: Page): Promise<void> => page.getByText("今天谁来看店").or(page.getByRole("tablist").first()).first().waitFor();
const widgetReady = (page: Page): Promise<void> => page.getByRole("textbox").first().waitFor();
const signIn = (page: Page): Promise<void> => page.getByText("周敏").first().click();
const online = (page: Page): Promise<void> => page.getByText("在线 · 已同步").first().waitFor({ timeout: 120_000 });

if (process.argv.includes("memory")) {
  print("memory over a long load", []);
  await longLoad((row) => console.log(`  ${row}`));
  process.exit(0); // the desk's database lives in this process
}
if (!earAlone) print("sizes", sizes(top));
print("the ear on the wire", earBytes());
print("the ear in Node", hearing());
if (!earAlone) await printPromised(PROMISED.map((one) => one.name));

const data = mkdtempSync(join(tmpdir(), "zhanggui-bench-"));
const started = await timed(() => startEdge({ port: 0, host: "127.0.0.1", data, quiet: true }));
const edge = started.value;
const browser = await openBrowser();
try {
  await theEar(browser, edge);
  if (!earAlone) await theHouse(browser, edge);
  if (!earAlone) print("the shelf, sealed and plain", await sealedShelf(browser, TICKETS));
  if (!earAlone) print("finding an article", await finding(browser));
  if (!earAlone) print("from «publish» to an open chat", await published());
} finally {
  await browser.close();
  await edge.close();
  rmSync(data, { recursive: true, force: true });
}

/** The ear in Chromium, in the pages that have one, and beside the library before ours. */
async function theEar(browser: Browser, edge: Edge): Promise<void> {
  const widget: EarPage = {
    name: "widget",
    open: async (context) => {
      const page = await context.newPage();
      await page.goto(edge.url + WIDGET);
      await widgetReady(page);
      return page;
    },
  };
  const desk: EarPage = {
    name: "desk",
    open: async (context) => {
      const page = await context.newPage();
      await page.goto(`${edge.url}/desk/`);
      await signIn(page);
      await online(page);
      return page;
    },
  };
  const said = shortMessages();
  const ours = await loads(browser, widget);
  print(`the ear in Chromium ${browser.version()}: load`, [...ours.rows, ...(await loads(browser, desk)).rows]);
  const heard = await latency(browser, widget, said);
  print("the ear in Chromium: a message of at most 32 pieces, WASM, one thread, warm", heard.rows);
  print("the ear in Chromium: memory of the widget", await memory(browser, widget, said.short));
  print("the ear in Chromium: the widget's main thread", await blocking(browser, widget, QUESTIONS));
  print("the same network in @xenova/transformers 2.17", await againstXenova(browser, said.short, { ...ours, talk: heard.talk }));
}

/** Start-up, a message's way, catching up. */
async function theHouse(browser: Browser, edge: Edge): Promise<void> {
  const bare = await bareRequest(edge);
  print("start-up", [
    figure("edge: from command to first answer, new data", "ms", [started.ms]),
    ...(await startUp(browser, "desk", `${edge.url}/desk/`, deskReady, async (page) => {
      await signIn(page);
      await online(page);
    })),
    ...(await startUp(browser, "widget", edge.url + WIDGET, widgetReady, async () => undefined)),
  ]);
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const desk = await context.newPage();
  await desk.goto(`${edge.url}/desk/`);
  await signIn(desk);
  await online(desk);
  print("a message's way", [bare, await roundTrip(edge, desk, bare)]);
  await context.close();
  const filled = await timed(() => fillShop(edge, TICKETS));
  print("catch-up", [
    figure(`${TICKETS} conversations taken in by the room, each`, "ms", [filled.ms / TICKETS], bare),
    ...(await catchUp(browser, edge, TICKETS, signIn, online)),
  ]);
}

/** One message heard by the light ear, against the cost of parsing a small JSON of the same text. */
function hearing(): readonly Figure[] {
  const text = "这个衣服洗了会缩水吗?我平时穿 M,上次那件洗完短了好多";
  const light = theLight();
  const per = (work: () => unknown): number[] =>
    Array.from({ length: 30 }, () => {
      const from = performance.now();
      for (let i = 0; i < 100; i++) work();
      return ((performance.now() - from) / 100) * 1000;
    });
  const json = JSON.stringify({ text });
  const baseline = figure(
    "JSON.parse of the same text",
    "µs",
    per(() => JSON.parse(json)),
  );
  return [
    baseline,
    figure(
      "light ear, one message of 30 characters",
      "µs",
      per(() => light.understand(text)),
      baseline,
    ),
  ];
}
