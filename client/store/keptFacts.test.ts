// What conversations come to, kept beside their rows: worked out once a change, dropped in the commit that changes them, never believed under another stamp, sealed on the disk.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { holds, rawRows } from "../../test/kit/rawDb.ts";
import { isPlain } from "../../shared/core/check.ts";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { createKeptFacts, type FactMaking } from "./keptFacts.ts";

interface Made {
  readonly words: string;
}

/** Counts how often a conversation is worked out. */
function counting(stamp = "1", lasts = true): FactMaking<Made> & { readonly made: () => number } {
  let made = 0;
  return {
    stamp,
    read: (kept) => (isPlain(kept) && typeof kept["words"] === "string" ? { words: kept["words"] } : undefined),
    make(ticket: Ticket) {
      made++;
      return { words: ticket.messages.map((one) => (one.kind === "shopper" ? one.text : "")).join("|") };
    },
    lasts: () => lasts,
    made: () => made,
  };
}

async function withTickets(): Promise<{ readonly shelf: Shelf; readonly one: RoomTicket; readonly ids: readonly TicketId[] }> {
  const shelf = openTestShelf();
  const [one, two] = [roomTicket("t1"), roomTicket("t2")];
  one.says("退款到哪了");
  two.says("几天能到");
  await commit(shelf, { kind: "feed", entries: [one.entry(), two.entry()], cursor: "c1" });
  return { shelf, one, ids: [one.id, two.id] };
}

describe("what conversations come to", () => {
  it("is worked out once, and again for the one that changed alone", async () => {
    const { shelf, one, ids } = await withTickets();
    const kept = createKeptFacts(shelf);
    const making = counting();
    const first = await kept.of(ids, making);
    expect(first).toEqual([{ words: "退款到哪了" }, { words: "几天能到" }]);
    expect(await kept.of(ids, making)).toEqual(first);
    expect(making.made()).toBe(2);
    one.says("在吗");
    await commit(shelf, { kind: "feed", entries: [one.entry()], cursor: "c2" });
    expect(await kept.of(ids, making)).toEqual([{ words: "退款到哪了|在吗" }, { words: "几天能到" }]);
    expect(making.made()).toBe(3);
  });

  it("of one that still runs is kept nowhere, and under another stamp made again", async () => {
    const { shelf, ids } = await withTickets();
    const kept = createKeptFacts(shelf);
    const running = counting("1", false);
    await kept.of(ids, running);
    await kept.of(ids, running);
    expect(running.made()).toBe(4);
    await kept.of(ids, counting("1"));
    const other = counting("2");
    await kept.of(ids, other);
    expect(other.made()).toBe(2);
  });

  it("is sealed on the disk, gone with a new epoch, and a conversation that is not here is left out", async () => {
    const { shelf, ids } = await withTickets();
    const kept = createKeptFacts(shelf);
    const making = counting();
    expect(await kept.of([asId<TicketId>("nowhere"), ...ids], making)).toHaveLength(2);
    const rows = await rawRows(shelf.db.name);
    expect(rows["facts"]).toHaveLength(2);
    expect(holds(rows["facts"], "退款")).toBe(false);
    for (const epoch of ["one", "another"]) await commit(shelf, { kind: "epoch", epoch });
    expect(await shelf.db.facts.count()).toBe(0);
  });

  it("that cannot be read any more is made again", async () => {
    const { shelf, ids } = await withTickets();
    const [id] = ids;
    if (id === undefined) throw new Error("no ticket");
    await shelf.db.facts.put({ id, stamp: "1", kept: { words: 3 } });
    const making = counting();
    expect(await createKeptFacts(shelf).of([id], making)).toEqual([{ words: "退款到哪了" }]);
  });
});
