// The answers of this desk, gathered in steps: those of conversations that are over, read once, the newest again, gone when they are no example any more.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, buildTicket, MORNING, shopperWrites, wishes } from "../../../../test/kit/buildTicket.ts";
import { asId, type ShopperId, type TicketId } from "../../../../shared/core/ids.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { createAnswering } from "./answering.ts";

const over = (id: string): Ticket => {
  const head = { id: asId<TicketId>(id), shopper: { id: asId<ShopperId>(`s-${id}`), name: "王若溪", tier: "none" as const } };
  const asked = shopperWrites(buildTicket({ head }), "大了想换小一码怎么弄", { intents: ["return_exchange"] });
  return wishes(agentWrites(asked, ANNA, "可以的，已经帮您登记换小一码。"), "resolved", ANNA);
};

function desk(...tickets: readonly Ticket[]) {
  let all = tickets;
  const read: TicketId[] = [];
  const asked = {
    newest: async (most: number, _since?: number, open?: readonly (0 | 1)[]) => {
      expect(open).toEqual([0]);
      return all.map((one) => one.head.id).slice(0, most);
    },
    whole: async (ids: readonly TicketId[]) => {
      read.push(...ids);
      return all.filter((one) => ids.includes(one.head.id));
    },
  };
  let now = 0;
  const pace = { now: () => (now += 1), pause: async () => undefined };
  const answering = createAnswering({ asked, common: () => ["可以的，已经帮您登记换小一码。"], pace, clock: () => MORNING + 1 });
  const settled = (version: number) => expect.poll(() => answering.version()).toBeGreaterThan(version);
  return { answering, read, settled, now: (...next: readonly Ticket[]) => void (all = next) };
}

const QUERY = {
  ticket: asId<TicketId>("new"),
  text: "大了想换小一码怎么弄",
  intents: ["return_exchange"] as const,
  language: "zh" as const,
  agents: [],
  zone: "Asia/Shanghai",
};

describe("the answers of this desk", () => {
  it("are read once, in steps; the newest again, the rest not", async () => {
    const tickets = Array.from({ length: 60 }, (_, i) => over(`t${i}`));
    const { answering, read, settled } = desk(...tickets);
    answering.renew();
    await settled(0);
    expect(answering.pool.size()).toBe(60);
    expect(answering.pool.find(QUERY, 3)[0]?.text).toBe("可以的，已经帮您登记换小一码。");
    const n = read.length;
    const version = answering.version();
    answering.renew();
    await settled(version);
    expect(read.length - n).toBe(40);
  });

  it("of a conversation that is open again, or whose person was erased, are gone with the next reading", async () => {
    const { answering, settled, now } = desk(over("t1"), over("t2"));
    answering.renew();
    await settled(0);
    const erased = over("t2");
    now({ ...erased, head: { ...erased.head, shopper: { id: asId<ShopperId>("erased-1"), name: "", tier: "none" } } });
    const version = answering.version();
    answering.renew();
    await settled(version);
    expect(answering.pool.size()).toBe(0);
  });

  it("a shelf that cannot be read is no error of the page's; the next time it is", async () => {
    const { answering } = desk();
    const broken = createAnswering({
      asked: { newest: () => Promise.reject(new Error("closed")), whole: async () => [] },
      common: () => [],
      pace: { now: () => 0, pause: async () => undefined },
      clock: () => MORNING,
    });
    broken.renew();
    await Promise.resolve();
    expect(broken.version()).toBe(0);
    expect(answering.version()).toBe(0);
  });
});
