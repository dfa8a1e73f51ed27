// `npm run bench`: first figures of the whole house. Prints a table; nothing here passes or fails by time.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { openBrowser } from "../kit/browser.ts";
import { ensureBuilt } from "../kit/built.ts";
import { theLight } from "../kit/shopper.ts";
import { figure, rowOf, timed, type Figure } from "./figures.ts";
import { rowsWritten } from "./rows.ts";
import { sizes } from "./sizes.ts";
import { bareRequest, catchUp, fillShop, roundTrip, startUp } from "./travel.ts";

const TICKETS = Number(process.env["TICKETS"] ?? 1_000);
const top = resolve(import.meta.dirname, "../..");

ensureBuilt();
const print = (title: string, figures: readonly Figure[]): void =>
  console.log([`\n${title}`, ...figures.map((one) => `  ${rowOf(one)}`)].join("\n"));
const deskReady = (page: Page): Promise<void> => page.getByText("今天谁来看店").or(page.getByRole("tablist").first()).first().waitFor();
const signIn = (page: Page): Promise<void> => page.getByText("周敏").first().click();
const online = (page: Page): Promise<void> => page.getByText("在线 · 已同步").first().waitFor({ timeout: 120_000 });

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, node ${process.version}; figures are medians of this run, ratios are against the row named`,
);
print("sizes", sizes(top));
print("the ear", hearing());
print("rows", await rowsWritten());

const data = mkdtempSync(join(tmpdir(), "zhanggui-bench-"));
const started = await timed(() => startEdge({ port: 0, host: "127.0.0.1", data, quiet: true }));
const edge = started.value;
const browser = await openBrowser();
try {
  const bare = await bareRequest(edge);
  print("start-up", [
    figure("edge: from command to first answer, new data", "ms", [started.ms]),
    ...(await startUp(browser, "desk", `${edge.url}/desk/`, deskReady, async (page) => {
      await signIn(page);
      await online(page);
    })),
    ...(await startUp(
      browser,
      "widget",
      `${edge.url}/widget/?shop=demo&product=p-linen-shirt`,
      (page) => page.getByRole("textbox").first().waitFor(),
      async () => undefined,
    )),
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
} finally {
  await browser.close();
  await edge.close();
  rmSync(data, { recursive: true, force: true });
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
