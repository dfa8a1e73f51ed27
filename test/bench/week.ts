// An agent comes back after a week: 6,000 tickets changed meanwhile, a line of 10 Mbit/s, the real desk in Chromium. Seconds from dialling
// until everything is here, and bytes against the changed documents, merged and deflated in one piece.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import { signIn } from "../kit/agent.ts";
import { openBrowser } from "../kit/browser.ts";
import { ensureBuilt } from "../kit/built.ts";
import { createTalk, passWeek } from "../kit/talks.ts";
import { figure, timed, type Figure } from "./figures.ts";
import { openNarrowLine, type NarrowLine } from "./narrowLine.ts";
import { countCpu } from "./threads.ts";

const TICKETS = Number(process.env["TICKETS"] ?? 6_000);
const LINE_BITS = 10_000_000; // a second, each way
const SECONDS_MOST = 3; // promised
const BYTES_MOST = 1.3; // promised, times the merged updates deflated
const EAR = "/ear/"; // who comes back has the full ear already; a new device would fetch it over this line
const MEMBER = "m-zhoumin";

export async function weekAway(): Promise<readonly (Figure | string)[]> {
  ensureBuilt();
  const data = mkdtempSync(join(tmpdir(), "zhanggui-week-"));
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const browser = await openBrowser();
  const plain = await openNarrowLine({ to: edge, bitsPerSecond: LINE_BITS, without: EAR, plainSockets: true });
  const compressed = await openNarrowLine({ to: edge, bitsPerSecond: LINE_BITS, without: EAR });
  try {
    const half = await passWeek(edge.url, Array.from({ length: TICKETS / 2 }, createTalk)); // these the desks have, as they were
    const desks: { readonly line: NarrowLine; readonly context: BrowserContext }[] = [];
    for (const line of [plain, compressed]) {
      const context = await browser.newContext({ locale: "zh-CN" });
      await (await openDesk(context, line)).close();
      desks.push({ line, context });
    }
    const since = await readFeed(edge, "");
    const filled = await timed(() => passWeek(edge.url, [...half, ...Array.from({ length: TICKETS - TICKETS / 2 }, createTalk)]));
    const missed = await readFeed(edge, since.cursor);
    const back: Back[] = [];
    for (const { line, context } of desks) back.push(await comeBack(browser, context, line));
    const [first, second] = back;
    if (first === undefined || second === undefined) throw new Error("nobody came back");
    return rows(missed, first, second, filled.ms / TICKETS);
  } finally {
    await browser.close();
    await Promise.all([plain.close(), compressed.close()]);
    await edge.close();
    rmSync(data, { recursive: true, force: true });
  }
}

interface Missed {
  readonly cursor: string;
  readonly documents: number;
  /** Bytes of the merged updates, and deflated in one piece. */
  readonly bytes: number;
  readonly deflated: number;
}

interface Back {
  readonly seconds: number;
  /** CPU seconds by thread, in words, from opening the page on. */
  readonly cpu: string;
  readonly bytes: number;
  readonly copies: number;
  readonly readMs: number;
}

function rows(missed: Missed, plain: Back, compressed: Back, eachMs: number): readonly (Figure | string)[] {
  const seconds = figure("promised", "s", [SECONDS_MOST]);
  const merged = figure("the merged updates, deflated in one piece", "KB", [missed.deflated / 1_000]);
  const ratio = (back: Back): string => `${(back.bytes / missed.deflated).toFixed(2)} × (promised: ${BYTES_MOST})`;
  return [
    `${missed.documents} documents changed, ${(missed.bytes / 1e6).toFixed(1)} MB merged, ${eachMs.toFixed(1)} ms each to take in`,
    merged,
    figure(`whole at ${LINE_BITS / 1e6} Mbit/s, nobody compresses sockets on the way`, "s", [plain.seconds], seconds),
    figure(`  bytes down its socket: ${ratio(plain)}`, "KB", [plain.bytes / 1_000], merged),
    figure(`whole at ${LINE_BITS / 1e6} Mbit/s, the platform compresses sockets too`, "s", [compressed.seconds], seconds),
    figure(`  bytes down its socket: ${ratio(compressed)}`, "KB", [compressed.bytes / 1_000], merged),
    `  CPU seconds from opening the page: ${compressed.cpu}`,
    `  ${availableParallelism()} cores shared with a load of ${loadavg()[0]?.toFixed(1) ?? "?"}: seconds mean little above one a core`,
    figure(`reading all ${compressed.copies} copies once, to compare them`, "ms", [compressed.readMs]),
  ];
}

/** Opens the desk and waits until it is in step with the room. */
async function openDesk(context: BrowserContext, line: NarrowLine) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const Real = WebSocket;
    Reflect.set(globalThis, "dialled", 0);
    globalThis.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        if (String(url).includes("/s?")) Reflect.set(globalThis, "dialled", performance.now());
      }
    };
  });
  await page.goto(`${line.url}/desk/`);
  const known = page.getByText("周敏").first();
  const online = page.getByText("在线 · 已同步").first();
  await known.or(online).first().waitFor();
  if (!(await online.isVisible()) && (await page.getByText("今天谁来看店").isVisible())) await known.click();
  await online.waitFor({ timeout: 120_000 });
  return page;
}

async function comeBack(browser: Browser, context: BrowserContext, line: NarrowLine): Promise<Back> {
  line.reset();
  const counted = await countCpu(browser);
  const page = await openDesk(context, line);
  const seconds = (await page.evaluate(() => performance.now() - Number(Reflect.get(globalThis, "dialled")))) / 1_000;
  const cpu = await counted();
  const bytes = line.passed("GET /s?").down;
  const read = await page.evaluate(readAllCopies);
  await page.close();
  return { seconds, cpu, bytes, ...read };
}

/** In the page: reads every copy in batches, as the shelf does once a start to count its tally. */
async function readAllCopies(): Promise<{ readonly copies: number; readonly readMs: number }> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("zhanggui-shelf:") === true)?.name ?? "";
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("a read failed"));
    });
  const db = await done(indexedDB.open(name));
  const from = performance.now();
  let copies = 0;
  for (let after = ""; ; ) {
    const rows: unknown[] = await done(db.transaction("docs").objectStore("docs").getAll(IDBKeyRange.lowerBound(after, true), 500));
    copies += rows.length;
    const last = rows.at(-1);
    if (typeof last !== "object" || last === null) break;
    after = String(Reflect.get(last, "name"));
  }
  db.close();
  return { copies, readMs: performance.now() - from };
}

/** Everything after a cursor, as a device would be given it. */
async function readFeed(edge: Edge, since: string): Promise<Missed> {
  const { fetch } = await signIn(edge.url, MEMBER);
  const parts: Uint8Array[] = [];
  let at = { upTo: "", after: "" };
  for (;;) {
    const query = new URLSearchParams({ since, ...at });
    const answer = await fetch(`${edge.url}/feed?${query}`);
    const page = decodeRoomFrame(new Uint8Array(await answer.arrayBuffer()));
    if (!page.ok || page.value.kind !== "page") throw new Error(`the feed answered ${answer.status}`);
    parts.push(...page.value.entries.map((one) => one.bytes));
    at = page.value;
    if (!page.value.done) continue;
    const all = Buffer.concat(parts);
    return { cursor: page.value.upTo, documents: parts.length, bytes: all.length, deflated: deflateRawSync(all).length };
  }
}
