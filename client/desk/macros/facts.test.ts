// What a macro's words may say of a ticket: in its language, and only what is sure.
import { describe, expect, it } from "vitest";
import { buildMember, buildTicket, handedOff, MORNING } from "../../../test/kit/buildTicket.ts";
import { DEFAULT_POLICY } from "../../../shared/domain/policy.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { factsOf } from "./facts.ts";

const me = buildMember({ name: { zh: "周敏", en: "Zhou Min" } });
const of = (ticket: Ticket) =>
  factsOf({
    ticket,
    me,
    product: { title: { zh: "亚麻衬衫", en: "Linen shirt" } },
    policy: { ...DEFAULT_POLICY, name: { zh: "小店", en: "Shop" } },
  });
const order = (...values: string[]) => handedOff(buildTicket(), MORNING, { facts: values.map((value) => ({ name: "订单号", value })) });

describe("what is known of a ticket", () => {
  it("is said in the ticket's language", () => {
    expect(of(buildTicket())).toMatchObject({ shopper: "顾客", agent: "周敏", product: "亚麻衬衫", shop: "小店", order: "" });
    expect(of(buildTicket({ head: { language: "en" } }))).toMatchObject({ agent: "Zhou Min", product: "Linen shirt", shop: "Shop" });
  });
  it("has the order the shopper opened last, else the one they named; of two nobody knows which", () => {
    expect([of(order("88421906")).order, of(order("1", "2")).order]).toEqual(["88421906", ""]);
    expect(of({ ...order("1"), orders: { numbers: ["7", "8"], wrong: 0 } }).order).toBe("8");
  });
  it("has nothing where nobody said anything", () => {
    const bare = factsOf({
      ticket: buildTicket({ head: { shopper: { ...buildTicket().head.shopper, name: "" } } }),
      me: undefined,
      product: undefined,
      policy: DEFAULT_POLICY,
    });
    expect([bare.shopper, bare.agent, bare.product, bare.own]).toEqual(["", "", "", undefined]);
  });
});
