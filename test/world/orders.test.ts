// A shopper's device and the real room, joined by the real doors: orders answered by the room, shown, then answered by the device alone.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../client/widget/bot.ts";
import { createConversation, type Conversation } from "../../client/widget/conversation.ts";
import { createLink } from "../../client/widget/link.ts";
import { createMemoryShelf } from "../../client/widget/shelf.ts";
import { createApp } from "../../edge/app.ts";
import { demoArticles, demoMembers, demoPolicy, demoProducts } from "../../edge/demo/demoShop.ts";
import { demoOrders } from "../../edge/demo/orders.ts";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import { readWeightsFile } from "../../models/readWeights.ts";
import { after } from "../../shared/core/after.ts";
import { asId, type ProductId } from "../../shared/core/ids.ts";
import { theLight, whenShown } from "../kit/shopper.ts";

const SEED = { id: "demo", policy: demoPolicy, members: demoMembers, articles: demoArticles, products: demoProducts, orders: demoOrders };
const MINE = "202611200001";

let host: NodeRoom;
let conversation: Conversation;
let isUp: boolean;

beforeEach(async () => {
  isUp = true;
  host = createNodeRoom({
    file: ":memory:",
    clock: Date.now,
    random: Math.random,
    weights: () => new Uint8Array(readWeightsFile()),
    seed: SEED,
  });
  const app = createApp({
    home: "demo",
    version: "test",
    locate: () => host.room,
    upgrade: async () => new Response(null, { status: 500 }),
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!isUp) throw new TypeError("no network");
    return app.fetch(new Request(input, init));
  };
  const pack = await host.room.pack();
  const bot = createBot({
    ear: { understand: async (text, context) => theLight().understand(text, context) },
    pack: async () => pack,
    language: "zh",
    clock: Date.now,
  });
  conversation = await createConversation({
    shop: "demo",
    language: "zh",
    product: asId<ProductId>("p-linen-shirt"),
    name: "访客",
    shelf: createMemoryShelf(),
    link: createLink({
      base: "http://shop.test/w/demo",
      fetch,
      WebSocket: Silent as unknown as typeof WebSocket,
      after,
      random: Math.random,
    }),
    bot,
    clock: Date.now,
    random: Math.random,
    after,
  });
});
afterEach(() => {
  conversation.close();
  host.close();
});

/** A network where sockets do not come through: the posts' answers say everything. */
class Silent extends EventTarget {
  readonly readyState = 0;
  close(): void {}
  send(): void {}
}

const lines = () => conversation.view().lines;
const cards = () => lines().flatMap((one) => one.card ?? []);

describe("a shopper's device and the room", () => {
  it("[R241] leaves to the room what it cannot know, shows what came, and then answers by itself without a network", async () => {
    const signed = await host.room.demoCustomer();
    await conversation.identify(signed.ok ? signed.value.token : "");
    await conversation.say("我的快递到哪了");
    await whenShown(conversation, "a choice of orders", ({ lines: all }) => all.some((one) => one.choices !== undefined));
    const choice = lines()
      .flatMap((one) => one.choices ?? [])
      .find((one) => one.id === MINE);
    expect(choice?.label).toContain(MINE);
    await conversation.say(choice?.label ?? "");
    await whenShown(conversation, "the card", ({ lines: all }) => all.some((one) => one.card !== undefined));
    expect(cards()).toEqual([{ order: MINE, about: "tracking" }]);
    expect(lines().at(-1)?.text).toContain("派送中");
    for (const [text, n] of [
      ["我的退款到哪一步了", 2],
      ["订单 202611200004 的发票开了吗", 3],
    ] as const) {
      await conversation.say(text);
      await whenShown(conversation, text, () => cards().length === n);
    }
    isUp = false;
    conversation.network(false);
    await conversation.say(`订单 ${MINE} 到哪了`);
    await whenShown(conversation, "an answer of its own", () => cards().length === 4, 6_000);
    expect(conversation.view().unsent).toBe(1);
    isUp = true;
    conversation.network(true);
    await conversation.idle();
    expect(cards()).toHaveLength(4); // the room took the device's move: it did not answer a second time
    expect(lines().filter((one) => one.from === "bot" && one.card !== undefined)).toHaveLength(4);
  });

  it("[R235] opens somebody's order with number and tail, and nothing with less", async () => {
    await conversation.say("我的快递到哪了");
    await whenShown(conversation, "what is needed", ({ lines: all }) => all.some((one) => one.text.includes("后四位")));
    await conversation.say("202611200007 0000");
    await whenShown(conversation, "that it does not fit", ({ lines: all }) => all.some((one) => one.text.includes("对不上")));
    expect(conversation.view().orders).toBeUndefined();
    await conversation.say("202611200007 3388");
    await whenShown(conversation, "the card", () => cards().length === 1);
    expect(lines().at(-1)?.text).toContain("到达深圳转运中心");
    expect(JSON.stringify(conversation.view())).not.toContain(MINE);
  });
});
