// The simulated disk is the shelf's database as far as the shelf can tell: the same changes leave the same rows, here and in Dexie.
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Change } from "../../client/store/change.ts";
import { commit } from "../../client/store/commit.ts";
import { openShelf, type Shelf } from "../../client/store/db.ts";
import { FIRM_FOOTING } from "../../client/store/footing.ts";
import { createKept } from "../../client/store/kept.ts";
import { countUnsent, standing, waiting } from "../../client/store/outbox.ts";
import { createQueries } from "../../client/store/queries.ts";
import { ensureRows, rebuild } from "../../client/store/rebuild.ts";
import { createUnreadable } from "../../client/store/unreadable.ts";
import { asId, type DeviceId, type MemberId, type MessageId, type Random, type ShopId } from "../../shared/core/ids.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { appendMessage, noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { roomTicket, T0, TEST_KEY, teamEntry, type RoomTicket } from "../kit/buildShelf.ts";
import { seededRandom } from "../kit/random.ts";
import { createDisk, dropOwner, named, watchDisk, type Disk, type Owner } from "./memoryDisk.ts";
import { openMemoryDb } from "./memoryDb.ts";

const ANNA = asId<MemberId>("anna");
const SHOP = asId<ShopId>("demo");

function memoryShelf(disk: Disk, owner: Owner, random: Random): Shelf {
  const tally = { known: undefined };
  const rest = {
    shop: SHOP,
    member: ANNA,
    random,
    clients: new Map(),
    tally,
    kept: createKept(),
    unreadable: createUnreadable(),
    close: () => undefined,
  };
  return { ...rest, db: openMemoryDb(disk, "memory", owner), watch: watchDisk(disk, owner), footing: FIRM_FOOTING };
}

/** Everything on the shelf, and what its questions answer. */
async function all(shelf: Shelf): Promise<unknown> {
  const { docs, tickets, articles, products, outbox, refused, singles } = shelf.db;
  const queries = createQueries(shelf);
  return {
    rows: await Promise.all([docs, tickets, articles, products, outbox, refused, singles].map((table) => table.toArray())),
    asked: await Promise.all([
      queries.all(),
      queries.unassigned(),
      queries.mine(),
      queries.done(),
      queries.counts(),
      queries.outbox(),
      queries.refused(),
      queries.ofShopper("shopper1"),
      queries.members(),
      standing(shelf),
      waiting(shelf),
      countUnsent(shelf),
    ]),
  };
}

/** One change, drawn; the same for both shelves. */
function drawn(random: Random, tickets: readonly RoomTicket[], n: number, unsent: readonly string[], drawer: number): Change | undefined {
  const ticket = tickets[Math.floor(random() * tickets.length)];
  if (ticket === undefined) return undefined;
  const cursor = random() < 0.5 ? { cursor: `c${n}` } : {};
  const id = unsent[Math.floor(random() * unsent.length)];
  const draw = random();
  if (draw < 0.3) {
    ticket.says(`第 ${n} 句`);
    return { kind: "feed", entries: random() < 0.2 ? [ticket.entry(), teamEntry([])] : [ticket.entry()], ...cursor };
  }
  if (draw < 0.65) return local(ticket, n, random() < 0.15);
  if (draw < 0.8) return id === undefined ? undefined : { kind: "ack", id, ...cursor };
  if (draw < 0.88) return id === undefined ? undefined : { kind: "refused", id, why: "forbidden", words: "no", at: T0 + n };
  if (draw < 0.92) return { kind: "forget", n: drawer };
  if (draw < 0.95) return { kind: "epoch", epoch: `e${Math.floor(random() * 3)}` };
  if (draw < 0.97)
    return {
      kind: "feed",
      entries: [{ doc: "ticket:broken", seq: n, from: 0, format: "yjs", bytes: Uint8Array.of(7, 255, 255) }],
      cursor: "x",
    };
  return { kind: "single", key: "here", value: { presence: "online", n } };
}

function local(ticket: RoomTicket, n: number, refuses: boolean): Change {
  return {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id: `u${n}`,
    summary: { what: "reply", by: ANNA, at: T0 + n, text: `回复 ${n}` },
    change(doc, before) {
      if (before === undefined || refuses) return refuse("unknown", "no ticket");
      noteOf(doc).insert(0, `n${n} `);
      const seen = { shopper: 0, shop: 0, assignment: 0 };
      appendMessage(doc, { kind: "agent", id: asId<MessageId>(`m${n}`), at: T0 + 60_000 + n, text: `回复 ${n}`, by: ANNA, seen });
      return ok(undefined);
    },
  };
}

describe("the simulated disk", () => {
  it.each([1, 2, 3, 4])("holds what Dexie holds after the same random changes (seed %i)", async (seed) => {
    const random = seededRandom(seed);
    const memory = memoryShelf(createDisk(), { dead: false }, seededRandom(seed + 100));
    const dexie = openShelf({
      shop: SHOP,
      member: ANNA,
      device: asId<DeviceId>(`equal${seed}`),
      random: seededRandom(seed + 100),
      key: TEST_KEY,
    });
    const tickets = ["t1", "t2", "t3"].map(roomTicket);
    for (let n = 0; n < 120; n++) {
      const unsent = (await waiting(dexie)).map((one) => one.id);
      const drawer = (await createQueries(dexie).refused())[0]?.n ?? 0;
      const change = drawn(random, tickets, n, unsent, drawer);
      if (change === undefined) continue;
      const [a, b] = [await commit(memory, change), await commit(dexie, change)];
      expect(a).toEqual(b);
      if (n % 10 === 0) expect(await all(memory)).toEqual(await all(dexie));
    }
    expect([await ensureRows(memory), await rebuild(memory)]).toEqual([await ensureRows(dexie), await rebuild(dexie)]);
    expect(await all(memory)).toEqual(await all(dexie));
  });

  it("tells a watcher again when what it read changed, and not when something else did", async () => {
    const disk = createDisk();
    const shelf = memoryShelf(disk, { dead: false }, seededRandom(1));
    const told: unknown[] = [];
    shelf.watch(
      () => shelf.db.singles.get("here"),
      (value) => told.push(value?.value),
    );
    await commit(shelf, { kind: "single", key: "here", value: 1 });
    await commit(shelf, { kind: "single", key: "people", value: 2 });
    await commit(shelf, { kind: "single", key: "here", value: 3 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(told.filter((one) => one !== undefined)).toEqual([1, 3]);
  });

  it("refuses with 'full' when there is no space, and keeps what was there", async () => {
    const disk = createDisk();
    const shelf = memoryShelf(disk, { dead: false }, seededRandom(1));
    await commit(shelf, { kind: "feed", entries: [roomTicket("t1").entry()], cursor: "c1" });
    const before = await all(shelf);
    let writes = 0;
    disk.faults = {
      ...disk.faults,
      beforeWrite() {
        if (++writes === 2) throw named("QuotaExceededError", "no space left");
      },
    };
    const outcome = await commit(shelf, { kind: "feed", entries: [roomTicket("t2").entry()], cursor: "c2" });
    expect(outcome.ok ? "saved" : outcome.error.kind).toBe("full");
    disk.faults = { ...disk.faults, beforeWrite: () => undefined };
    expect(await all(shelf)).toEqual(before);
  });

  it("undoes what a tab was writing when it died, and lets the next tab write", async () => {
    const disk = createDisk();
    const dying: Owner = { dead: false };
    const shelf = memoryShelf(disk, dying, seededRandom(1));
    disk.faults = { ...disk.faults, beforeCommit: (owner) => (owner === dying ? dropOwner(disk, dying) : undefined) };
    void commit(shelf, { kind: "feed", entries: [roomTicket("t1").entry()], cursor: "c1" }); // never comes back
    const next = memoryShelf(disk, { dead: false }, seededRandom(2));
    expect((await commit(next, { kind: "single", key: "here", value: 1 })).ok).toBe(true);
    expect(await next.db.docs.count()).toBe(0);
    expect((await standing(next)).cursor).toBe("");
  });
});
