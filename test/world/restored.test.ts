// A room that was put back from a backup: what agents wrote to shoppers after it is given back by their devices, once, and nothing that was erased.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RESTORED } from "../../edge/room/restored.ts";
import { asId, type ShopperId } from "../../shared/core/ids.ts";
import { value } from "../contract/deskClient.ts";
import type { ShopperClient } from "../contract/shopperClient.ts";
import { OWN } from "../contract/smallShop.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { openWorld, type Desk, type World } from "../kit/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const FILE = "room.sqlite";
const stopped = async (work: (folder: string) => void): Promise<void> => {
  if (world.room.stopped === undefined) throw new Error("a room without a file");
  await world.room.stopped(work);
};
const keep = async (): Promise<void> => await stopped((folder) => copyFileSync(join(folder, FILE), join(folder, "kept")));
const putBack = async (): Promise<void> =>
  await stopped((folder) => {
    copyFileSync(join(folder, "kept"), join(folder, FILE));
    const db = new DatabaseSync(join(folder, FILE));
    db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)").run(RESTORED, String(world.room.now()));
    db.close();
  });

/** Signs in again on the same device: a restored room knows no session. */
async function again(desk: Desk, device?: string): Promise<Desk> {
  await desk.close();
  const next = await world.desk(desk.me, device);
  await online(next);
  return next;
}

/** A conversation with a person. */
async function conversation(said: string): Promise<ShopperClient> {
  const shopper = world.shopper();
  value(await shopper.post(shopper.say(said), shopper.person()));
  return shopper;
}

async function reply(desk: Desk, to: ShopperClient, text: string): Promise<void> {
  await until(`${desk.me} has it`, async () => (await desk.queries.ticket(to.ticket)) !== undefined);
  value(await desk.actions.reply(to.ticket, text));
  await sent(desk);
}

const shownTo = async (shopper: ShopperClient): Promise<readonly string[]> =>
  value(await shopper.shown())
    .messages.filter((one) => one.from !== "event")
    .map((one) => one.text);

describe("[R206] a restored room", () => {
  it("is given back what an agent wrote after the backup, in its place, once; what it has is not written twice", async () => {
    const shopper = await conversation("几天能到");
    const amy = await world.desk("amy");
    await reply(amy, shopper, "备份之前的");
    await keep();
    await reply(amy, shopper, "备份之后的");
    const before = await shownTo(shopper);
    await offline(amy);
    await putBack();
    expect(await shownTo(shopper)).not.toContain("备份之后的");
    const back = await again(amy);
    await until("it is there again", async () => (await shownTo(shopper)).includes("备份之后的"));
    expect(await shownTo(shopper)).toEqual(before);
    await sent(back);
    const last = await again(back);
    expect(await shownTo(shopper)).toEqual(before);
    expect(await last.queries.refused()).toEqual([]);
  });

  it("is given it back also under a reply written offline that builds on it: that one alone goes into the drawer", async () => {
    const shopper = await conversation("几天能到");
    const amy = await world.desk("amy");
    await keep();
    await reply(amy, shopper, "备份之后的");
    await offline(amy);
    value(await amy.actions.reply(shopper.ticket, "断网时写的"));
    await putBack();
    const back = await again(amy);
    await until("it is there again", async () => (await shownTo(shopper)).includes("备份之后的"));
    await sent(back);
    expect((await back.queries.refused()).map((one) => one.summary.text)).toEqual(["断网时写的"]);
  });

  it("is given back a line of a conversation it never had as soon as the shopper's device has brought that back, in its place", async () => {
    await keep();
    const shopper = world.shopper();
    const turns = [shopper.say("有货吗"), shopper.person()] as const;
    value(await shopper.post(...turns));
    const amy = await world.desk("amy");
    await reply(amy, shopper, "有的");
    const later = shopper.say("谢谢");
    value(await shopper.post(later));
    await offline(amy);
    await putBack();
    const back = await again(amy);
    expect(await back.queries.outbox()).toEqual([]);
    value(await shopper.post(...turns, later));
    await until("it is there again", async () => (await shownTo(shopper)).includes("有的"));
    expect((await shownTo(shopper)).filter((one) => one !== "有的").slice(0, 1)).toEqual(["有货吗"]);
    await sent(back);
    expect(await back.queries.refused()).toEqual([]);
  });

  it("is given it once by two devices that come back together, and neither has anything in its drawer", async () => {
    const shopper = await conversation("几天能到");
    const amy = await world.desk("amy");
    const other = await world.desk("amy", "tablet");
    await keep();
    await reply(amy, shopper, "备份之后的");
    await until("the other has it", async () => (await other.queries.ticket(shopper.ticket))?.ticket.messages.at(-1)?.kind === "agent");
    await offline(amy, other);
    await putBack();
    const back = await Promise.all([again(amy), again(other, "tablet")]);
    for (const desk of back) await sent(desk);
    await until("it is there again", async () => (await shownTo(shopper)).includes("备份之后的"));
    expect((await shownTo(shopper)).filter((one) => one === "备份之后的")).toHaveLength(1);
    for (const desk of back) expect(await desk.queries.refused()).toEqual([]);
  });

  it("is given nothing of a colleague's, and nothing of somebody who was erased since: no word of it is left on the device", async () => {
    const shopper = await conversation("我的电话 13912345678");
    const [amy, sue] = [await world.desk("amy"), await world.desk("sue", "sues")];
    await online(sue);
    await keep();
    await reply(amy, shopper, "斑马 您好");
    await until("sue has it", async () => JSON.stringify(await sue.queries.ticket(shopper.ticket)).includes("斑马"));
    await offline(amy, sue);
    await putBack();
    const colleague = await again(sue, "sues");
    expect(await colleague.queries.outbox()).toEqual([]);
    const { door } = world.room;
    const { token } = value(await door.signIn(OWN));
    const [person] = value(await door.findPeople(token, { by: "phone", value: "13912345678" })).people;
    value(await door.erasePeople(token, { shoppers: [person?.shopper ?? asId<ShopperId>("nobody")], conversations: 1 }));
    const back = await again(amy);
    for (const table of back.shelf.db.tables) expect(JSON.stringify(await table.toArray())).not.toContain("斑马");
    expect([await back.queries.outbox(), await back.queries.refused()]).toEqual([[], []]);
    expect(await shopper.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
  });
});
