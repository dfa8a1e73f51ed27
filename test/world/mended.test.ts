// A desk whose disk went bad while it was closed: the first line finds it, mends it, says so, and loses nothing of its own.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "../../shared/core/ids.ts";
import { ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { countBuckets, tallyOf } from "../../client/store/tally.ts";
import { isSame, totalOf } from "../../shared/wire/tally.ts";

let world: World;
let amy: Desk;
let sue: Desk;
let ticket: TicketId;

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  sue = await world.desk("sue", "other");
  const shopper = world.shopper();
  await shopper.post(shopper.say("我要退货"), shopper.person());
  ticket = shopper.ticket;
  for (const desk of [amy, sue]) await until(`${desk.me} has it`, async () => (await desk.queries.ticket(ticket)) !== undefined);
});
afterEach(() => world.close());

const rowsOf = async (desk: Desk) =>
  (await desk.shelf.db.docs.toArray()).filter((row) => row.seq > 0).map(({ name, seq }) => ({ name, seq }));
const mended = (desk: Desk): number => desk.sync.status().mended?.documents ?? 0;

/** The desk is closed, its disk changed behind its back, and opened again. */
async function spoil(work: (docs: Desk["shelf"]["db"]["docs"]) => Promise<unknown>): Promise<Desk> {
  const bare = await world.desk("amy");
  await amy.close();
  bare.cut();
  await work(bare.shelf.db.docs);
  await bare.close();
  return world.desk("amy");
}

describe("a spoilt copy", () => {
  const name = (): DocName => ticketDocName(ticket);
  it("that vanished is there again", async () => {
    const again = await spoil((docs) => docs.delete(name()));
    await until("it is mended", () => mended(again) === 1);
    expect(await rowsOf(again)).toEqual(await rowsOf(sue));
    expect((await again.queries.ticket(ticket))?.ticket.messages.length).toBe((await sue.queries.ticket(ticket))?.ticket.messages.length);
  });

  it("that fell back is current again, though a newer change came on top of it meanwhile", async () => {
    const again = await spoil(async (docs) => {
      const row = await docs.get(name());
      if (row !== undefined) await docs.put({ ...row, state: new Uint8Array(0), seq: 0 });
      await sue.actions.addNote(ticket, "别处写的");
      await until("it is sent", async () => (await sue.queries.outbox()).length === 0 && sue.sync.status().state === "online");
    });
    await until("it is mended", () => mended(again) === 1);
    expect(await rowsOf(again)).toEqual(await rowsOf(sue));
    expect((await again.queries.ticket(ticket))?.ticket.note).toContain("别处写的");
  });

  it("that nobody sent is dropped; what was written offline goes out all the same", async () => {
    await amy.close();
    const offline = await world.desk("amy");
    offline.cut();
    await offline.actions.addNote(ticket, "离线写的");
    await offline.close();
    amy = offline;
    const again = await spoil(async (docs) => {
      const row = await docs.get(name());
      if (row !== undefined) await docs.put({ ...row, name: "ticket:ghost" as DocName });
      await docs.delete(name());
    });
    await until("it is mended", () => mended(again) === 2);
    await until("sue reads it", async () => (await sue.queries.ticket(ticket))?.ticket.note === "离线写的");
    await until("both have the same", async () => JSON.stringify(await rowsOf(again)) === JSON.stringify(await rowsOf(sue)));
  });
});

describe("a sound shelf", () => {
  it("never finds anything, whoever changes what, and counts in memory what its rows say", async () => {
    await amy.actions.addNote(ticket, "一");
    await sue.actions.addNote(ticket, "二");
    await amy.actions.reply(ticket, "您好");
    await until("all is sent", async () => (await amy.queries.outbox()).length + (await sue.queries.outbox()).length === 0);
    for (const desk of [amy, sue]) {
      desk.cut();
      await until("it is offline", () => desk.sync.status().state === "offline");
      desk.mend();
      await until("it is back", () => desk.sync.status().state === "online");
      const kept = await tallyOf(desk.shelf);
      expect(isSame(kept, totalOf(await countBuckets(desk.shelf)))).toBe(true);
      expect(desk.sync.status()).not.toHaveProperty("mended");
    }
    await until("both have the same", async () => JSON.stringify(await rowsOf(amy)) === JSON.stringify(await rowsOf(sue)));
  });
});
