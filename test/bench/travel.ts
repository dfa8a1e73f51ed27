// How long things take on the running system: start-up, a message's way to an agent's screen, catching up after a long time away.
import { performance } from "node:perf_hooks";
import type { Browser, Page } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { mintId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import type { Turns } from "../../shared/wire/widgetApi.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { openShopper, fetchPack, whenShown } from "../kit/shopper.ts";
import { figure, timed, type Figure } from "./figures.ts";

const ROUND_TRIPS = 40;
const STARTS = 5;

/** A bare request to the same workerd: what everything else over the network is compared with. */
export async function bareRequest(edge: Edge): Promise<Figure> {
  const samples: number[] = [];
  for (let i = 0; i < ROUND_TRIPS; i++) samples.push((await timed(() => fetch(`${edge.url}/health`).then((one) => one.text()))).ms);
  return figure("bare request to the same workerd (/health)", "ms", samples);
}

/** A page from nothing (no cache) until `ready` shows; then warm, with its service worker and database there. */
export async function startUp(
  browser: Browser,
  name: string,
  url: string,
  ready: (page: Page) => Promise<void>,
  prepare: (page: Page) => Promise<void>,
): Promise<readonly Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const shown = (go: () => Promise<unknown>) => timed(() => go().then(() => ready(page)));
    cold.push((await shown(() => page.goto(url))).ms);
    await prepare(page);
    warm.push((await shown(() => page.reload())).ms);
    await context.close();
  }
  const first = figure(`${name}: cold start to first useful screen`, "ms", cold);
  return [first, figure(`${name}: warm start`, "ms", warm, first)];
}

/** From the shopper's Enter to the words on the agent's screen, and from the agent's to the shopper's. Both clocks are this machine's. */
export async function roundTrip(edge: Edge, desk: Page, baseline: Figure): Promise<Figure> {
  const pack = await fetchPack(edge.url, "demo");
  const { conversation } = await openShopper({ url: edge.url, shop: "demo", pack });
  await conversation.say("转人工");
  await conversation.idle();
  await whenShown(conversation, "an agent", (view) => view.stage === "person" || view.stage === "queued");
  await desk.getByRole("option").first().click();
  const samples: number[] = [];
  for (let i = 0; i < ROUND_TRIPS; i++) {
    if (i > 0 && i % 15 === 0) await new Promise((done) => setTimeout(done, 31_000)); // the shopper's rate limit is real here too
    const text = `第${i + 1}句 ${Math.random().toString(36).slice(2)}`;
    const seen = desk.evaluate(
      (words) =>
        new Promise<number>((done) => {
          const look = (): boolean => document.querySelector("[role=log]")?.textContent?.includes(words) === true;
          const watch = new MutationObserver(() => {
            if (!look()) return;
            watch.disconnect();
            requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
          });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      text,
    );
    await new Promise((done) => setTimeout(done, 50));
    const from = performance.timeOrigin + performance.now();
    await conversation.say(text);
    samples.push((await seen) - from);
  }
  conversation.close();
  return figure("message: shopper's device → painted on the agent's screen", "ms", samples, baseline);
}

/** Fills the shop with closed-off conversations of two lines each, through the widget's door. */
export async function fillShop(edge: Edge, tickets: number): Promise<void> {
  const post = async (i: number): Promise<void> => {
    const now = Date.now();
    const id = <T extends TicketId | MessageId | ShopperId>(): T => mintId<T>(Date.now, Math.random);
    const turns: Turns = {
      protocol: WIDGET_PROTOCOL,
      ticket: id<TicketId>(),
      start: { shopper: id<ShopperId>(), name: `顾客${i}`, language: "zh", createdAt: now },
      turns: [
        { kind: "say", id: id<MessageId>(), at: now, text: `第 ${i} 单的退款什么时候到账?` },
        { kind: "person", id: id<MessageId>(), at: now + 1 },
      ],
    };
    const capability = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
    const answer = await fetch(`${edge.url}/w/demo/turns`, {
      method: "POST",
      headers: { authorization: `Bearer ${capability}` },
      body: JSON.stringify(turns),
    });
    if (!answer.ok) throw new Error(`turn ${i}: ${answer.status} ${await answer.text()}`);
  };
  const left = Array.from({ length: tickets }, (_, i) => i);
  const worker = async (): Promise<void> => {
    for (let i = left.pop(); i !== undefined; i = left.pop()) await post(i);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

/** A new device catches up with everything in the shop; compared with fetching the same pages and throwing them away. */
export async function catchUp(
  browser: Browser,
  edge: Edge,
  tickets: number,
  signIn: (page: Page) => Promise<void>,
  online: (page: Page) => Promise<void>,
): Promise<readonly Figure[]> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${edge.url}/desk/`);
  const whole = await timed(async () => {
    await signIn(page);
    await online(page);
  });
  const fetched = await page.evaluate(async () => {
    const from = performance.now();
    let bytes = 0;
    let [upTo, after] = ["", ""];
    for (let i = 0; i < 1000; i++) {
      const page = new Uint8Array(
        await (await fetch(`/feed?since=&upTo=${encodeURIComponent(upTo)}&after=${encodeURIComponent(after)}`)).arrayBuffer(),
      );
      bytes += page.length;
      let at = 1; // kind; then three short texts and the flags: read by hand, this is a bench
      const text = (): string => {
        const size = page[at] ?? 0;
        const out = new TextDecoder().decode(page.slice(at + 1, at + 1 + size));
        at += 1 + size;
        return out;
      };
      text();
      upTo = text();
      after = text();
      if (((page[at] ?? 1) & 1) === 1) break;
    }
    return { ms: performance.now() - from, bytes };
  });
  await context.close();
  const baseline = figure("the same pages fetched and thrown away", "ms", [fetched.ms]);
  return [
    baseline,
    figure(`catch-up of ${tickets} tickets on a new device, Chromium`, "ms", [whole.ms], baseline),
    figure("bytes of the pages, per ticket", "bytes", [fetched.bytes / tickets]),
  ];
}
