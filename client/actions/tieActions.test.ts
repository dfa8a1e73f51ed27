// Following and linking from a device: what is kept, what comes back, what changes nothing.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createTieActions } from "./tieActions.ts";

async function desk() {
  const shelf = openTestShelf();
  const [one, other] = [roomTicket("t1"), roomTicket("t2")];
  for (const ticket of [one, other]) ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY), one.entry(), other.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const actor = { kind: "member", id: asId<MemberId>("anna"), role: "agent" } as const;
  const linkedTo = async (id: typeof one.id): Promise<readonly string[]> => {
    const row = (await queries.ticket(id))?.row;
    return row === undefined ? [] : (await queries.linked(row)).map((found) => found.id);
  };
  const follows = async (): Promise<readonly string[] | undefined> => (await queries.ticket(one.id))?.row.followers;
  return {
    ...createTieActions({ shelf, actor, clock: () => now++, random: seededRandom(7) }),
    one: one.id,
    other: other.id,
    linkedTo,
    follows,
    queries,
  };
}

describe("following", () => {
  it("[R360] is begun once and ended once", async () => {
    const { follow, one, follows } = await desk();
    expect(await follow(one, true)).toEqual({ ok: true, value: true });
    expect(await follow(one, true)).toEqual({ ok: true, value: false });
    expect(await follows()).toEqual(["anna"]);
    expect(await follow(one, false)).toEqual({ ok: true, value: true });
    expect(await follows()).toBeUndefined();
  });
});

describe("a link", () => {
  it("[R361] is seen from both tickets, made once, and undone from either", async () => {
    const { link, one, other, linkedTo } = await desk();
    expect(await link(one, other, true, "#T-2")).toEqual({ ok: true, value: true });
    expect(await link(other, one, true, "#T-1")).toEqual({ ok: true, value: false });
    expect([await linkedTo(one), await linkedTo(other)]).toEqual([[other], [one]]);
    expect(await link(other, one, false, "#T-1")).toEqual({ ok: true, value: true });
    expect([await linkedTo(one), await linkedTo(other)]).toEqual([[], []]);
    expect(await link(one, one, true, "#T-1")).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });
});

describe("merging and splitting", () => {
  it("[R362] says no at once to what the room would refuse, and waits for it otherwise", async () => {
    const { merge, one, other, queries } = await desk();
    expect(await merge(one, one, true, "")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await merge(one, asId("nowhere"), true, "")).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(await merge(one, other, true, "#T-2")).toEqual({ ok: true, value: undefined });
    expect((await queries.ticket(one))?.ticket.mergeWish).toMatchObject({ into: other, by: "anna", seen: 1 });
    expect((await queries.ticket(one))?.row.phase).not.toBe("closed");
    expect(await merge(one, other, false, "#T-2")).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });
  it("[R364] a message of the shopper's begins a ticket under a new id", async () => {
    const { split, one, queries } = await desk();
    const line = (await queries.ticket(one))?.ticket.messages[0]?.id;
    const done = await split(one, line ?? asId("none"));
    expect(done.ok && (await queries.ticket(one))?.ticket.splits?.[done.value]).toMatchObject({ by: "anna", from: line });
    expect(await split(one, asId("no-line"))).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
});
