// A desk with a big shop on the device: `npm run bench -- search desk`, TICKETS and MESSAGES by the environment (a tenth of the promise unless told).
// The real built desk, offline on a profile of its own. Figures only.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { openProfile, type Profile } from "../e2e/profile.ts";
import { SYNCED } from "../e2e/shop.ts";
import { ensureBuilt } from "../kit/built.ts";
import { readSentences } from "../seed/sentences.ts";
import type { ShopSize } from "../seed/makeTicket.ts";
import type { BigShop } from "./bigShopPage.ts";
import { figure, type Figure } from "./figures.ts";
import { deskFigures, rendererOf, watchPaint } from "./bigShopDesk.ts";
import { asksOf } from "./searchAsks.ts";
import { scriptOf } from "../kit/scriptOf.ts";

const STEP = 5_000; // tickets written between two words on the screen
const SWITCHES = 60;
const WARM_ROUNDS = 7;
const PATIENCE_MS = 1_800_000;

type Rows = (Figure | string)[];

/** Opens the shop, fills the device, measures, and takes everything away again. */
export async function bigShop(tickets: number, messages: number, print: (title: string, rows: Rows) => void): Promise<void> {
  ensureBuilt();
  const [data, folder] = [mkdtempSync(join(tmpdir(), "zhanggui-big-")), mkdtempSync(join(tmpdir(), "zhanggui-bigp-"))];
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const size: ShopSize = { tickets, messages, seed: 6, now: Date.now() };
  let profile = await openProfile(folder);
  try {
    await watchPaint(profile);
    await signIn(profile, edge.url);
    const apart = await openApart(profile, edge.url);
    print(`a shop of ${tickets} tickets, ${messages} messages on the device`, await fillShelf(apart, size));
    await profile.context.setOffline(true); // else the room, which has none of these, would mend the shelf
    print("the desk while the index is made", await deskFigures(profile, edge.url, [], WARM_ROUNDS));
    print("the index", await builtIndex(apart));
    print("searching, on an index that was just opened", await searching(apart, size));
    const ids = await call(apart, "newest", SWITCHES);
    await apart.close(); // what it made in memory would count as the desk's: pages of one site share a process
    print("the desk, warm", await deskFigures(profile, edge.url, ids, WARM_ROUNDS));
    await profile.close();
    profile = await openProfile(folder);
    await watchPaint(profile);
    await profile.context.setOffline(true);
    print("the desk, the browser started anew", await deskFigures(profile, edge.url, [], 1));
  } finally {
    await profile.kill();
    await edge.close();
    for (const one of [data, folder]) rmSync(one, { recursive: true, force: true });
  }
}

async function call<K extends keyof BigShop>(
  page: Page,
  name: K,
  ...args: Parameters<BigShop[K]>
): Promise<Awaited<ReturnType<BigShop[K]>>> {
  const said: unknown = await page.evaluate(
    ([which, given]) => (globalThis as unknown as { bigShop: Record<string, (...all: unknown[]) => unknown> }).bigShop[which]?.(...given),
    [name, args] as const,
  );
  return said as Awaited<ReturnType<BigShop[K]>>; // the page runs the very script the types are of
}

/** A page of the same origin without the app on it. */
async function openApart({ context }: Profile, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/widget.js`);
  await page.evaluate(await scriptOf(resolve(import.meta.dirname, "bigShopPage.ts")));
  return page;
}

async function fillShelf(apart: Page, size: ShopSize): Promise<Rows> {
  const said = readSentences();
  let ms = 0;
  let messages = 0;
  for (let at = 0; at < size.tickets; at += STEP) {
    const done = await call(apart, "fill", size, said, at, Math.min(size.tickets, at + STEP));
    ms += done.ms;
    messages += done.messages;
    console.log(`  … ${Math.min(size.tickets, at + STEP)} tickets, ${(ms / 1_000).toFixed(0)} s`);
  }
  await call(apart, "dropIndex");
  return [
    `${await call(apart, "counted")} rows, ${messages} messages`,
    figure("made and committed, each ticket", "ms", [ms / size.tickets]),
  ];
}

/** The desk's own worker makes it; its clock is ours. */
async function builtIndex(apart: Page): Promise<Rows> {
  const desk = await apart.context().newPage();
  await desk.goto(new URL("/desk/", apart.url()).href);
  const begun = performance.now();
  let from = 0;
  for (;;) {
    const now = await call(apart, "progress");
    if (from === 0 && now !== undefined) from = performance.now();
    if (now?.how === "ready") break;
    if (performance.now() - begun > PATIENCE_MS) throw new Error("the index was not made in half an hour");
    await new Promise((done) => setTimeout(done, 500));
  }
  const memory = await rendererOf(desk);
  await desk.close();
  const { bytes, segments, blocks } = await call(apart, "indexBytes");
  return [
    figure("made by the desk's worker", "s", [(performance.now() - from) / 1_000]),
    figure("bytes before sealing", "MB", [bytes / 1e6]),
    `${segments} segments, ${blocks} blocks; ${memory}`,
  ];
}

async function searching(apart: Page, size: ShopSize): Promise<Rows> {
  const asks = asksOf(readSentences(), size);
  const { first, answers } = await call(apart, "ask", asks);
  const kinds = [...new Set(asks.map((one) => one.kind))];
  const plain = await call(apart, "plainly", "退款");
  const scan = figure("reading every document for a word (reckoned up)", "ms", [plain.perDoc * size.tickets]);
  const all = figure(
    "all kinds together",
    "ms",
    answers.map((one) => one.ms),
    scan,
  );
  const inbox = figure("the inbox by reading every row", "ms", [plain.inbox]);
  return [
    figure("the first search", "ms", [first]),
    ...kinds.map((kind) => {
      const of = answers.filter((one) => one.kind === kind);
      return figure(
        `${kind} (${of.filter((one) => one.total > 0).length} of ${of.length} found something)`,
        "ms",
        of.map((one) => one.ms),
      );
    }),
    all,
    `goal: p95 ≤ 50 ms: ${all.p95 <= 50 ? "kept" : "missed"}`,
    scan,
    inbox,
    figure("the inbox by its index", "ms", [plain.indexed], inbox),
  ];
}

async function signIn({ context }: Profile, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/desk/`);
  await page.getByRole("button", { name: /周敏|Zhou Min/ }).click();
  await page.getByText(SYNCED).first().waitFor({ timeout: 120_000 });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await page.getByText(SYNCED).first().waitFor({ timeout: 120_000 });
  await page.close();
}
