// A disk without space under a room on Node, behind the real HTTP doors: reading goes on, writing is refused in words, and comes back by itself.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../edge/app.ts";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import type { Sql } from "../../edge/host/ports.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { isPlain } from "../../shared/core/check.ts";
import { seededRandom } from "../kit/random.ts";
import { askForPerson, hasTicket } from "./ask.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { SMALL_SHOP, SUE } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

const WEIGHTS = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../models/weights/light.bin")));
let full: boolean;
let host: NodeRoom;
let app: ReturnType<typeof createApp>;
let room: TestRoom;

const failing = (sql: Sql): Sql => ({
  ...sql,
  run(statement, ...values) {
    if (full) throw new Error("database or disk is full");
    sql.run(statement, ...values);
  },
});

beforeEach(() => {
  full = false;
  host = createNodeRoom({
    file: ":memory:",
    clock: () => Date.UTC(2026, 10, 2, 2, 0),
    random: seededRandom(1),
    weights: () => WEIGHTS,
    seed: SMALL_SHOP,
    around: failing,
  });
  app = createApp({
    home: "small",
    version: "test",
    locate: () => host.room,
    upgrade: async () => new Response(null, { status: 500 }),
    page: async () => new Response(null),
    refuseOnTheLine: () => new Response(null),
  });
  room = {
    door: host.room,
    connect: async (ask) => host.connect(ask),
    restart: async () => undefined,
    now: () => Date.UTC(2026, 10, 2, 2, 0),
    close: async () => host.close(),
  };
});
afterEach(() => host.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.fetch(new Request(`https://shop.test${path}`, init)));
const post = (shopper: ShopperClient, turns: Parameters<ShopperClient["turnsOf"]>[0]): Promise<Response> =>
  ask("/w/small/turns", {
    method: "POST",
    headers: { authorization: `Bearer ${shopper.capability}` },
    body: JSON.stringify(shopper.turnsOf(turns)),
  });

describe("[R95] a full disk", () => {
  it("refuses what would be written, with words and a time; the same post goes through once there is space", async () => {
    const shopper = createShopper(room);
    const said = [shopper.say("满了")];
    full = true;
    const answer = await post(shopper, said);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([507, "30"]);
    const body: unknown = await answer.json();
    expect(isPlain(body) ? body["error"] : body).toMatchObject({ kind: "full", words: expect.stringMatching(/店铺.*no space/) });
    full = false;
    expect((await post(shopper, said)).status).toBe(200);
    expect(value(await shopper.shown()).messages.filter((one) => one.from === "shopper").length).toBe(1);
  });

  it("does not keep anybody from reading: a conversation, the pack, the feed of who is signed in", async () => {
    const shopper = await askForPerson(room);
    const token = await signIn(room, SUE);
    full = true;
    const bearer = { headers: { authorization: `Bearer ${shopper.capability}` } };
    const read = [
      await ask(`/w/small/conversation/${shopper.ticket}`, bearer),
      await ask("/w/small/pack"),
      await ask("/feed?since=&upTo=&after=", { headers: { cookie: `zg_session=${token}; __Host-zg_session=${token}` } }),
    ];
    expect(read.map((one) => one.status)).toEqual([200, 200, 200]);
  });

  it("ends a desk's line without refusing the change: it is taken when the line is back", async () => {
    const shopper = await askForPerson(room);
    const desk = await openDesk(room, SUE);
    await hasTicket(desk, shopper.ticket);
    const name = ticketDocName(shopper.ticket);
    const bytes = desk.replyBytes(shopper.ticket, "满的时候回的");
    full = true;
    void desk.push(name, bytes);
    await desk.until(() => desk.closed());
    expect(desk.closed()?.code).toBe(1011);
    expect(desk.frames.some((one) => one.kind === "refused" || one.kind === "ack")).toBe(false);
    full = false;
    const again = await openDesk(room, SUE);
    expect(await again.push(name, bytes)).toMatchObject({ kind: "ack" });
    expect(value(await shopper.shown()).messages.filter((one) => one.from === "agent").length).toBe(1);
  });
});
