// Somebody is erased while one desk looks on and another is away with words about them that were never sent: afterwards neither device has any of it.
import { afterEach, beforeEach, expect, it } from "vitest";
import { asId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { value } from "../contract/deskClient.ts";
import { OWN } from "../contract/smallShop.ts";
import { online } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { openWorld, type Desk, type World } from "../kit/world.ts";

const WORD = "zebra";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Everything that lies on the device, bytes as text. */
async function onDevice(desk: Desk): Promise<string> {
  const all = await Promise.all(desk.shelf.db.tables.map((table) => table.toArray()));
  return JSON.stringify(all, (_key, one: unknown) => (one instanceof Uint8Array ? Buffer.from(one).toString("utf8") : one));
}

async function erase(ticket: TicketId): Promise<void> {
  const { door } = world.room;
  const { token } = value(await door.signIn(OWN));
  const [person] = value(await door.findPeople(token, { by: "phone", value: "13912345678" })).people;
  expect(person?.tickets.map((one) => one.id)).toEqual([ticket]);
  const shoppers: readonly ShopperId[] = [person?.shopper ?? asId("nobody")];
  expect(value(await door.erasePeople(token, { shoppers, conversations: 1 })).left).toBe(0);
}

it("the desk that looks on is shown it at once; the one that was away for days drops its copy before it is online", async () => {
  const [amy, sue] = [await world.desk("amy"), await world.desk("sue")];
  await Promise.all([online(amy), online(sue)]);
  const shopper = world.shopper();
  value(await shopper.post(shopper.say(`我是 ${WORD}，电话 13912345678`), shopper.person()));
  for (const desk of [amy, sue]) await until(`${desk.me} has it`, async () => (await onDevice(desk)).includes(WORD));
  amy.cut();
  await until("amy is offline", () => amy.sync.status().state === "offline");
  value(await amy.actions.reply(shopper.ticket, `${WORD} 您好`));
  value(await amy.actions.addNote(shopper.ticket, `${WORD} 的备注`));
  await erase(shopper.ticket);
  await until("sue was told", async () => !(await onDevice(sue)).includes(WORD));
  expect(await onDevice(amy)).toContain(WORD);
  amy.mend();
  await online(amy);
  for (const word of [WORD, "13912345678"]) expect(await onDevice(amy)).not.toContain(word);
  await until("nothing is unsent", async () => (await amy.queries.outbox()).length === 0);
  const drawer = await amy.queries.refused();
  expect(drawer.map((one) => [one.summary.what, one.summary.text]).toSorted()).toEqual([
    ["note", ""],
    ["reply", ""],
  ]);
  expect((await amy.queries.ticket(shopper.ticket))?.row).toMatchObject({ phase: "closed", shopperName: "", number: 1 });
  expect(await amy.actions.reply(shopper.ticket, "在吗")).toMatchObject({ ok: false, error: { kind: "erased" } });
  expect(await shopper.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
});
