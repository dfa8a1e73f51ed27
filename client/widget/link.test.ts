// The link alone: back-off, dead connections, and networks without sockets.
import { describe, expect, it } from "vitest";
import { asId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { backoff, createLink } from "./link.ts";
import { createTestClock, createTestRoom, settle } from "../../test/kit/widgetRoom.ts";

const TICKET = asId<TicketId>("t1");

function setUp() {
  const clock = createTestClock();
  const room = createTestRoom(clock);
  const link = createLink({
    base: "https://shop.test/w/demo",
    fetch: room.fetch,
    WebSocket: room.WebSocket,
    after: clock.after,
    random: () => 0.5,
  });
  const shown: Shown[] = [];
  const heard: boolean[] = [];
  let gone = 0;
  const beside: unknown[] = [];
  let told = 0;
  const following = link.follow(TICKET, "x", {
    shown: (one) => shown.push(one),
    beside: (said) => beside.push(said),
    packTold: () => told++,
    heard: (yes) => heard.push(yes),
    gone: () => gone++,
  });
  return { clock, room, link, shown, heard, following, beside, gone: () => gone, told: () => told };
}

describe("the link", () => {
  it("waits longer after each failure, at most half a minute, and never in step", () => {
    expect([0, 1, 2, 5, 50].map((n) => backoff(n, () => 0.5))).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
    expect(backoff(0, () => 0)).toBe(750);
    expect(backoff(0, () => 0.999)).toBeGreaterThan(1_200);
  });

  it("comes back by itself when the connection is cut, and asks once by GET on the way", async () => {
    const { clock, room, shown, heard, following } = setUp();
    await settle();
    expect(shown).toHaveLength(1);
    for (const one of room.sockets) one.close();
    await settle();
    expect(shown).toHaveLength(2);
    await clock.pass(1_100);
    expect(room.sockets.size).toBe(1);
    expect(shown).toHaveLength(3);
    expect(heard.every((yes) => yes)).toBe(true);
    following.stop();
    await settle();
    expect(room.sockets.size).toBe(0);
  });

  it("hears that another pack is out, and takes it for no view of the conversation; what it does not know it leaves alone", async () => {
    const { room, shown, told, following } = setUp();
    await settle();
    for (const one of room.sockets) one.say({ pack: "e.42" });
    for (const one of room.sockets) one.say({ something: "new" });
    expect([shown.length, told()]).toEqual([1, 1]);
    following.stop();
  });

  it("hears who writes, and says signals while a line is open, never later", async () => {
    const { clock, room, shown, beside, following } = setUp();
    expect(following.signal({ typing: true })).toBe(false);
    await settle();
    for (const one of room.sockets) one.say({ writing: true });
    expect(following.signal({ typing: true })).toBe(true);
    room.down = true;
    for (const one of room.sockets) one.close();
    await settle();
    expect(following.signal({ typing: false })).toBe(false);
    room.down = false;
    await clock.pass(3_000);
    expect([room.heard, shown.length > 0]).toEqual([['{"typing":true}'], true]);
    expect(beside).toEqual(["anew", { writing: true }, "anew"]);
    following.stop();
  });

  it("notices a connection that is dead without saying so", async () => {
    const { clock, room, heard, following } = setUp();
    await settle();
    room.down = true;
    await clock.pass(34_000);
    expect(heard.at(-1)).toBe(false);
    room.down = false;
    following.wake();
    await clock.pass(2_000);
    expect(heard.at(-1)).toBe(true);
    following.stop();
  });

  it("drops a line that does not open in ten seconds, asks by GET meanwhile, and tries again, waiting longer each time", async () => {
    const { clock, room, shown, heard, following } = setUp();
    await settle();
    room.swallows = true;
    for (const one of room.sockets) one.close();
    await clock.pass(1_100);
    expect([room.dialled, shown.length]).toEqual([2, 2]); // asked when the line was cut; the second line hangs
    await clock.pass(9_800);
    expect([room.dialled, shown.length]).toEqual([2, 2]);
    await clock.pass(200);
    expect(shown).toHaveLength(3);
    await clock.pass(13_000);
    expect([room.dialled, shown.length]).toEqual([3, 4]);
    room.swallows = false;
    await clock.pass(10_000);
    expect(room.sockets.size).toBe(1);
    expect(heard.at(-1)).toBe(true);
    following.stop();
  });

  it("ends when the conversation is not there", async () => {
    const { clock, room, gone } = setUp();
    await settle();
    room.refuseNext(404, "unknown");
    for (const one of room.sockets) one.close();
    await clock.pass(60_000);
    expect(gone()).toBe(1);
    expect(room.sockets.size).toBe(0);
  });

  it("tells a refusal from a network that gave nothing, and never throws", async () => {
    const { room, link, following } = setUp();
    following.stop();
    const turns = {
      protocol: 1,
      ticket: TICKET,
      start: { shopper: asId<ShopperId>("s"), name: "x", language: "zh", createdAt: 1 },
      turns: [],
    } as const;
    room.refuseNext(429, "rate", { retryAfterMs: 5 });
    expect(await link.post(turns, "x")).toMatchObject({ came: "refusal", kind: "rate", retryAfterMs: 5 });
    room.refuseNext(408, "too-slow");
    expect(await link.post(turns, "x")).toEqual({ came: "nothing" });
    room.refuseNext(500, "bug");
    expect(await link.post(turns, "x")).toEqual({ came: "nothing" });
    room.down = true;
    expect(await link.post(turns, "x")).toEqual({ came: "nothing" });
  });
});
