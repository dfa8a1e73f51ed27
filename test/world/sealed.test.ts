// A desk at work whose disk goes bad: what cannot be opened is fetched anew while people look on, and what was lost is said.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { rawRows, withRaw } from "../kit/rawDb.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "../../shared/core/ids.ts";

let world: World;
let amy: Desk;
let ticket: TicketId;

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  await until("amy is online", () => amy.sync.status().state === "online");
  const shopper = world.shopper();
  ticket = shopper.ticket;
  await shopper.post(shopper.say("我的退款怎么还没到"), shopper.person());
  await until("amy sees it", async () => (await texts()).includes("我的退款怎么还没到"));
});
afterEach(() => world.close());

const texts = async (): Promise<readonly string[]> =>
  (await amy.queries.ticket(ticket))?.ticket.messages.flatMap((one) => (one.kind === "shopper" ? [one.text] : [])) ?? [];

/** Cuts the sealed part of every row of a table. */
async function cut(table: string): Promise<void> {
  const rows = (await rawRows(amy.shelf.db.name))[table] ?? [];
  await withRaw(amy.shelf.db.name, (store) => {
    for (const row of rows) store(table).put({ ...row, sealed: new Uint8Array(8) });
  });
}

describe("a disk that goes bad", () => {
  it("documents are fetched anew over a new line, and shown again", async () => {
    await cut("docs");
    expect(await texts()).toEqual([]);
    await until("it is back", async () => (await texts()).includes("我的退款怎么还没到"));
    await until("amy is online again", () => amy.sync.status().state === "online");
    expect((await amy.queries.counts()).refused).toBe(0);
  });

  it("what was not sent is counted in the drawer, and the desk goes on", async () => {
    amy.cut();
    await until("amy is offline", () => amy.sync.status().state === "offline");
    expect((await amy.actions.addNote(ticket, "查过仓库")).ok).toBe(true);
    await cut("outbox");
    expect(await amy.queries.outbox()).toEqual([]); // a screen looks
    await until("it is said", async () => (await amy.queries.refused()).some((one) => one.summary.what === "lost"));
    expect((await amy.queries.counts()).unsent).toBe(0);
    amy.mend();
    await until("amy is online again", () => amy.sync.status().state === "online");
    expect((await amy.actions.addNote(ticket, "再查一遍")).ok).toBe(true);
    await until("it is sent", async () => (await amy.queries.outbox()).length === 0);
    expect((await amy.queries.refused()).map((one) => one.summary.what)).toEqual(["lost"]);
  });
});
