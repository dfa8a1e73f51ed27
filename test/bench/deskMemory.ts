// What the desk's page holds in Chromium over a long day: messages that arrive, and tickets opened one after the other. Each figure after a
// collection; the browser's own database is no part of it. `ROUNDS=24` for 6,000 messages. Figures only.
import type { CDPSession, Page } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { publicRoom } from "../edge/publicRoom.ts";
import { openBrowser } from "../kit/browser.ts";
import { grown, MB, type Point } from "./resident.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 8);
const TALKS = 250; // conversations; each gets one message a round: 2,000
const SWITCHES = 25; // tickets opened a round: 200
const ARRIVES_MS = 120_000; // on a machine that has other things to do

/** Closes the edge. */
export async function deskInChromium(edge: Edge): Promise<readonly string[]> {
  const room = publicRoom(() => edge.url);
  const talks = Array.from({ length: TALKS }, () => createShopper(room));
  for (const one of talks) value(await one.post(one.say("转人工"), one.person()));
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(`${edge.url}/desk/`);
    await page.getByText("周敏").first().click();
    await page.getByText("在线 · 已同步").first().waitFor({ timeout: ARRIVES_MS });
    const look = await page.context().newCDPSession(page);
    const points: Point[] = [];
    const held: Held[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      if (round > 0) for (const [i, talk] of talks.entries()) value(await talk.post(talk.say(wordsOf(round, i))));
      for (let i = 0; i < SWITCHES; i++) await open(page, talks, round, (round * SWITCHES + i) % TALKS);
      await open(page, talks, round, TALKS - 1); // the last to be written to: everything before it is here
      held.push(await heldBy(look));
      points.push({ done: round * TALKS, mb: held.at(-1)?.mb ?? Number.NaN });
    }
    return [
      grown(`a desk in Chromium, its page's heap; ${SWITCHES} tickets opened every ${TALKS} messages`, points),
      `    nodes and listeners after the first round and the last: ${said(held[1])}, ${said(held.at(-1))}`,
    ];
  } finally {
    await browser.close();
    await edge.close();
  }
}

const wordsOf = (round: number, talk: number): string => `第 ${round} 轮 第 ${talk} 单`;

async function open(page: Page, talks: readonly ShopperClient[], round: number, at: number): Promise<void> {
  const id = talks[at]?.ticket ?? "";
  const words = round === 0 ? "转人工" : wordsOf(round, at);
  await page.evaluate((ticket) => void (location.hash = `#t=${ticket}`), id);
  await page.getByRole("log").getByText(words).first().waitFor({ timeout: ARRIVES_MS });
}

interface Held {
  readonly mb: number;
  readonly nodes: number;
  readonly listeners: number;
}

const said = (held: Held | undefined): string => `${held?.nodes ?? "?"} and ${held?.listeners ?? "?"}`;

async function heldBy(look: CDPSession): Promise<Held> {
  await look.send("HeapProfiler.collectGarbage");
  const { usedSize } = await look.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await look.send("Memory.getDOMCounters");
  return { mb: usedSize / MB, nodes, listeners: jsEventListeners };
}
