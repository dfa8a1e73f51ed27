// The fold as it is fed: conversations in pieces, the shop as it changes, a list when it is asked for; and the thing in view under its changing name.
import { describe, expect, it } from "vitest";
import { botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../../../test/kit/buildTicket.ts";
import { asId, type ShopperId, type TicketId } from "../../../../shared/core/ids.ts";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { WorkList } from "../../../../shared/domain/workList.ts";
import { itemNamed, keeping } from "./createWork.ts";
import { createFold, isToFold, isWorkList } from "./fold.ts";

const SHOP = { articles: [], products: [], policy: DEFAULT_POLICY, putAways: {} };

function asked(n: number, text: string): Ticket {
  const head = { id: asId<TicketId>(`t-${n}`), shopper: { id: asId<ShopperId>(`s-${n}`), name: "顾客", tier: "none" } as const };
  const said = botWrites(shopperWrites(buildTicket({ head }), text, { id: `q-${n}` }), "转人工", {
    move: { did: "handoff", cause: "no-answer", reason: "" },
  });
  return handedOff(said, MORNING + 10_000, { cause: "no-answer" });
}
function listOf(tickets: readonly Ticket[]): WorkList {
  const fold = createFold();
  fold({ kind: "shop", shop: SHOP });
  for (const one of tickets) fold({ kind: "tickets", tickets: [one] });
  const list = fold({ kind: "ask", now: MORNING });
  if (list === undefined) throw new Error("no list");
  return list;
}

describe("the fold", () => {
  it("says nothing before it knows the shop, and gives a list only where one is asked for", () => {
    const fold = createFold();
    expect(fold({ kind: "ask", now: MORNING })).toBeUndefined();
    expect(fold({ kind: "shop", shop: SHOP })).toBeUndefined();
    expect(fold({ kind: "ask", now: MORNING })).toEqual({ items: [], away: [], tickets: 0 });
  });
  it("counts a conversation that comes again once, as it is now", () => {
    const list = listOf([asked(1, "可以绣名字吗"), asked(2, "可以绣名字吗"), asked(1, "可以绣名字吗")]);
    expect(list).toMatchObject({ tickets: 2, items: [{ kind: "gap", gap: { shoppers: 2 } }] });
  });
  it("finds a gap by any question of it, once another has become its most typical", () => {
    const { items } = listOf([asked(1, "可以绣名字吗"), asked(2, "请问可以绣名字吗")]);
    for (const key of ["g.q-1", "g.q-2"]) expect(itemNamed(items, key)?.kind).toBe("gap");
    expect(itemNamed(items, "g.q-3")).toBeUndefined();
    expect(itemNamed(items, undefined)).toBeUndefined();
  });
  it("keeps what is as it was, by identity, and takes what is new", () => {
    const [one, two] = [listOf([asked(1, "可以绣名字吗")]), listOf([asked(1, "可以绣名字吗"), asked(2, "能寄到国外吗")])];
    const now = keeping(two, one);
    expect(now.items.find((item) => item.key === "g.q-1")).toBe(one.items[0]);
    expect(now.items).toEqual(two.items);
    expect(keeping(one, undefined)).toBe(one);
  });
  it("tells its posts from anything else", () => {
    expect(isToFold({ kind: "ask", now: 1 })).toBe(true);
    expect([undefined, "ask", { kind: "load" }].some(isToFold)).toBe(false);
    expect(isWorkList({ items: [], away: [], tickets: 0 })).toBe(true);
    expect(isWorkList({ kind: "ask" })).toBe(false);
  });
});
