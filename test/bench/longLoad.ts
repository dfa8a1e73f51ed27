// What a room and a desk hold in memory over a long load: the same at the end as at the beginning, or they leak. At the eighths of the way, and the
// slope over the second half, for until then everything that may be kept fills up. `MESSAGES=96000` for a load that leaves no doubt.
import { openAgent, whenStatus, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { deflateRawSync } from "node:zlib";
import { demoArticles, demoMembers, demoPolicy, demoProducts } from "../../edge/demo/demoShop.ts";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { createNodeRoom } from "../../edge/host/nodeHost.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { publicRoom, SHOP } from "../edge/publicRoom.ts";
import { SUPERVISOR } from "../edge/shopAtWork.ts";
import { until } from "../kit/until.ts";
import { builtConfig, startWrangler } from "../kit/wranglerHost.ts";
import { deskInChromium } from "./deskMemory.ts";
import { grown, MB, residentOf, type Point } from "./resident.ts";

const MESSAGES = Number(process.env["MESSAGES"] ?? 24_000);
const PARTS = 8; // memory is looked at after each
const EACH = 8; // messages of a conversation
const AT_ONCE = 8;
const AT_DESK = 40; // conversations that go on while a desk looks on
const DESK_CHANGES = 2_000;
const SAID = ["几天能到", "有货吗", "洗了会缩水吗", "怎么退货", "可以开发票吗"]; // each has an answer in the demo shop

/** Takes minutes: each row is told as it is known. */
export async function longLoad(tell: (row: string) => void): Promise<void> {
  const wrangled = (data: string): Promise<Edge> => startWrangler(builtConfig(), data, 0);
  const alone = (data: string): Promise<Edge> => startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const parts: readonly ((data: string) => Promise<readonly string[]>)[] = [
    roomInNode,
    (data) => underLoad("workerd alone, as npm start runs it", data, alone),
    (data) => underLoad("baseline: behind the development server", data, wrangled),
    (data) => deskUnderLoad(data, alone),
    async (data) => deskInChromium(await alone(data)),
  ];
  for (const part of parts) for (const row of await inFolder(part)) tell(row);
}

async function inFolder<T>(work: (data: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-long-"));
  try {
    return await work(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The room's own code, where a collection can be forced: what is in use after it is what the room keeps. */
async function roomInNode(data: string): Promise<readonly string[]> {
  const weights = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../models/weights/light.bin")));
  const host = createNodeRoom({
    file: join(data, "room.sqlite"),
    clock: Date.now,
    random: Math.random,
    weights: () => weights,
    deflate: deflateRawSync,
    seed: { id: SHOP, policy: demoPolicy, members: demoMembers, articles: demoArticles, products: demoProducts },
  });
  const points = await talkOn({ door: host.room, now: Date.now }, usedHeap);
  host.close();
  return [grown("the room in Node, heap in use after a forced collection", points)];
}

/** Everything that runs for the shop, and nothing forced: V8 tidies up when it likes, and gives back what it likes. */
async function underLoad(name: string, data: string, start: (data: string) => Promise<Edge>): Promise<readonly string[]> {
  const edge = await start(data);
  try {
    if (residentOf(edge.group) === undefined) return [`${name}: not measured, this system has no /proc`];
    const from = performance.now();
    const points = await talkOn(
      publicRoom(() => edge.url),
      () => residentOf(edge.group) ?? Number.NaN,
    );
    const each = (performance.now() - from) / MESSAGES;
    return [grown(`${name}, resident, nothing forced`, points), `    a message taken in, ${AT_ONCE} at once: ${each.toFixed(1)} ms`];
  } finally {
    await edge.close();
  }
}

/** Many conversations, one after the other, some at once. Memory when the room is made, and after each part. */
async function talkOn(room: Parameters<typeof createShopper>[0], memory: () => number): Promise<readonly Point[]> {
  await talk(createShopper(room));
  const points = [{ done: 0, mb: memory() }];
  for (let part = 1; part <= PARTS; part++) {
    let left = Math.ceil(MESSAGES / PARTS / EACH);
    const worker = async (): Promise<void> => {
      while (left-- > 0) await talk(createShopper(room));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    points.push({ done: (MESSAGES * part) / PARTS, mb: memory() });
  }
  return points;
}

async function talk(shopper: ShopperClient): Promise<void> {
  for (let i = 0; i < EACH; i++) value(await shopper.post(shopper.say(SAID[i % SAID.length] ?? "在吗")));
}

/** A desk that has everything writes notes to the same tickets again and again, so that its store hardly grows. */
async function deskUnderLoad(data: string, start: (data: string) => Promise<Edge>): Promise<readonly string[]> {
  const edge = await start(data);
  const room = publicRoom(() => edge.url);
  const agent = await openAgent({ url: edge.url, shop: SHOP, member: SUPERVISOR, device: "d-long" });
  await whenStatus(agent, "online", 300_000);
  const shoppers = Array.from({ length: AT_DESK }, () => createShopper(room));
  for (const one of shoppers) value(await one.post(one.say("转人工"), one.person()));
  const points: Point[] = [{ done: 0, mb: usedHeap() }];
  for (let done = 0; done < DESK_CHANGES; ) {
    for (const one of shoppers) {
      await until("the ticket is at the desk", async () => (await agent.queries.ticket(one.ticket)) !== undefined);
      value(await agent.actions.addNote(one.ticket, `备注 ${++done}`));
    }
    await until("everything is sent", () => agent.sync.status().unsent === 0);
    if (done >= (DESK_CHANGES * points.length) / PARTS) points.push({ done, mb: usedHeap() });
  }
  const stored = await storedMb(agent);
  await agent.close();
  await edge.close();
  const rows = grown("a desk in Node, heap in use after a forced collection", points, "changes");
  return [rows, `    of it documents in its store, which is disk in a browser: ${stored.toFixed(1)} MB`];
}

/** In this process, after a collection that is forced. */
function usedHeap(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
}

async function storedMb({ shelf }: Agent): Promise<number> {
  return (await shelf.db.docs.toArray()).reduce((sum, one) => sum + one.state.length, 0) / MB;
}
