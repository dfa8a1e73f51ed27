// The plug is pulled ten times while shoppers write and an agent answers: what was acknowledged is there afterwards, once, in order;
// who was connected comes back by itself; what fell due in the dark is done when the light is on again, once.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPack, openShopper, whenShown, type Shopper } from "../kit/shopper.ts";
import { openAgent, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { until, whenThere } from "../kit/until.ts";
import { startEdge, type Edge } from "../../edge/host/workerdHost.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { openDesk, value, type DeskClient } from "../contract/deskClient.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { openAnsweringDesk, openWriter, type AnsweringDesk, type Writer } from "./load.ts";
import { publicRoom, SHOP } from "./publicRoom.ts";
import { AGENT, OWNER, SUPERVISOR } from "./shopAtWork.ts";

const KILLS = 10;
const SHOPPERS = 4;
const ACKNOWLEDGED = 24; // messages in a round before the plug is pulled; below what a shopper in a hurry may send
const ANSWERED = 3; // of the agent's
const SOON_MS = 2_500; // the promise of a first reply, made short enough to be broken while we wait

let edge: Edge;
const data = mkdtempSync(join(tmpdir(), "zhanggui-power-"));
const room = publicRoom(() => edge.url);
const up = async (port = edge.port): Promise<void> => {
  edge = await startEdge({ port, host: "127.0.0.1", data, quiet: true });
};

beforeAll(() => up(0));
afterAll(async () => {
  await edge.close();
  rmSync(data, { recursive: true, force: true });
});

describe("a power cut under load", () => {
  let writers: readonly Writer[];
  let desk: AnsweringDesk;
  let owner: Agent;
  let phone: Shopper;

  it("loses nothing acknowledged, ten times over, doubles nothing, and keeps the order", async () => {
    writers = Array.from({ length: SHOPPERS }, () => openWriter(createShopper(room)));
    desk = openAnsweringDesk(room, AGENT);
    owner = await openAgent({ url: edge.url, shop: SHOP, member: OWNER });
    phone = await openShopper({ url: edge.url, shop: SHOP, pack: await fetchPack(edge.url, SHOP) });
    for (let round = 1; round <= KILLS; round++) {
      for (const writer of writers) expect(await writer.seen(), `round ${round}`).toEqual(writer.acknowledged());
      await pullPlugUnderLoad(writers, desk);
      if (round % 5 === 0) await phone.conversation.say(`第 ${round} 次停电时说的`); // in the dark
      await up();
    }
    await desk.finish();
    for (const writer of writers) {
      await writer.finish();
      expect(await writer.seen()).toEqual(writer.acknowledged());
      expect(await writer.answersSeen()).toEqual(desk.acknowledged(writer.ticket));
    }
    const all = writers.reduce((sum, one) => sum + one.acknowledged().length, 0);
    console.log(`${KILLS} power cuts: ${all} messages and ${desk.count()} replies acknowledged, none lost, none doubled`);
  });

  it("people at a desk and on a phone are connected again by themselves, and see the same", async () => {
    await whenShown(
      phone.conversation,
      "what was said in the dark",
      (view) => view.lines.filter((one) => one.text.endsWith("停电时说的")).length === 2,
    );
    for (const { ticket, acknowledged } of writers) {
      const texts = await whenThere(`${ticket} on the owner's desk`, async () => {
        const said = (await owner.queries.ticket(ticket))?.ticket.messages.filter((one) => one.kind === "shopper").map((one) => one.text);
        return said?.length === acknowledged().length ? said : undefined;
      });
      expect(texts).toEqual(acknowledged());
    }
    await until("the owner's desk says so", () => owner.sync.status().state === "online");
    expect(owner.sync.status()).toMatchObject({ unsent: 0, refused: 0 });
    desk.close();
    await owner.close();
    phone.conversation.close();
  });

  it("a promise broken in the dark is told when the light is on again, once", async () => {
    const supervisor = await openDesk(room, SUPERVISOR);
    await shortenPromises(supervisor);
    const shopper = await wantPerson();
    await supervisor.until(
      () => supervisor.doc(`ticket:${shopper.ticket}`).store.clients.size > 0 && dueOf(supervisor, shopper.ticket) > 0,
    );
    const due = dueOf(supervisor, shopper.ticket);
    await edge.kill();
    expect(breaches(supervisor, shopper.ticket)).toBe(0);
    while (Date.now() <= due) await new Promise((done) => setTimeout(done, due - Date.now() + 1));
    await up();
    const after = await openDesk(room, SUPERVISOR);
    await after.until(() => breaches(after, shopper.ticket) > 0);
    await edge.kill();
    await up();
    const later = await openDesk(room, SUPERVISOR);
    expect(breaches(later, shopper.ticket)).toBe(1);
    later.close();
  });
});

/** Everybody writes at once until enough is acknowledged; then the process group is killed with the rest in flight. */
async function pullPlugUnderLoad(writers: readonly Writer[], desk: AnsweringDesk): Promise<void> {
  let messages = 0;
  let answers = 0;
  let dark = false;
  const work = [
    ...writers.map((one) =>
      one.write(
        () => messages++,
        () => dark,
      ),
    ),
    desk.answer(
      writers.map((one) => one.ticket),
      () => answers++,
      () => dark,
    ),
  ];
  await until("enough is acknowledged to pull the plug", () => messages >= ACKNOWLEDGED && answers >= ANSWERED);
  await edge.kill();
  dark = true;
  await Promise.all(work);
}

async function shortenPromises(desk: DeskClient): Promise<void> {
  const policy = value(readShopDoc(desk.doc("shop")));
  const soon = { ...policy.sla.P3, chatFirst: SOON_MS };
  const short = { ...policy, sla: { P0: soon, P1: soon, P2: soon, P3: soon } };
  expect(
    await desk.push(
      "shop",
      desk.change("shop", (doc) => writeShop(doc, short)),
    ),
  ).toMatchObject({ kind: "ack" });
}

async function wantPerson(): Promise<ShopperClient> {
  const shopper = createShopper(room);
  value(await shopper.post(shopper.say("我要退货"), shopper.person()));
  return shopper;
}

function dueOf(desk: DeskClient, ticket: TicketId): number {
  return desk.ticket(ticket).sla?.firstDue ?? 0;
}

function breaches(desk: DeskClient, ticket: TicketId): number {
  return desk.ticket(ticket).messages.filter((one) => one.kind === "event" && one.what === "breached" && one.reason === "first:breach")
    .length;
}
