// What is still to be asked, over a table of named cases.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../../test/kit/buildTicket.ts";
import { asId, type ProductId } from "../../core/ids.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Ticket } from "../ticket.ts";
import { missingOf } from "./missing.ts";

const asks = (text: string, intent: IntentId, parts: Parameters<typeof buildTicket>[0] = {}): Ticket =>
  shopperWrites(buildTicket(parts), text, { intents: [intent] });
const onPage = { head: { product: asId<ProductId>("p-linen-shirt") } };
const missing = (ticket: Ticket): string =>
  missingOf(ticket, { zone: "Asia/Shanghai" })
    .map((one) => `${one.what}${one.isAsked ? "?" : ""}`)
    .join(" ");

const CASES: readonly (readonly [name: string, ticket: Ticket, what: string])[] = [
  ["a refund without an order", asks("退款怎么还没到", "refund_progress"), "order"],
  ["a refund with its number", asks("订单号 2026112388420001 退款怎么还没到", "refund_progress"), ""],
  ["a parcel by its number", asks("SF1234567890123 到哪了", "logistics_track"), ""],
  [
    "an order the bot looked up",
    botWrites(asks("退款到哪了", "refund_progress"), "…", { move: { did: "order", order: "A1", about: "refund", reason: "" } }),
    "",
  ],
  ["an order opened by the shopper", { ...asks("退款到哪了", "refund_progress"), orders: { numbers: ["A1"], wrong: 0 } }, ""],
  [
    "an order the hand-off names",
    handedOff(asks("退款到哪了", "refund_progress"), MORNING, { facts: [{ name: "订单号", value: "A1" }] }),
    "",
  ],
  ["a size without a product or a body", asks("我穿多大", "size_advice"), "product body"],
  ["a size on a page", asks("我穿多大", "size_advice", onPage), "body"],
  ["a size with height and weight", asks("165cm 110斤穿多大", "size_advice", onPage), ""],
  ["a size by what they usually wear", asks("平时穿 L，这件呢", "size_advice", onPage), ""],
  ["a return without a reason", asks("订单号 2026112388420001 我想退货", "return_exchange"), "reason"],
  ["a return with its reason", asks("订单号 2026112388420001 太大了想退", "return_exchange"), ""],
  ["a return with neither", asks("我想退货", "return_exchange"), "order reason"],
  ["a broken thing without a picture", asks("收到是坏的，订单号 2026112388420001", "damaged_wrong_missing"), "photo"],
  ["an invoice for nobody", asks("开个发票，订单号 2026112388420001", "invoice"), "invoice"],
  ["an invoice for a company", asks("订单号 2026112388420001，抬头写某某公司", "invoice"), ""],
  ["an order to change, into nothing", asks("帮我改一下订单 2026112388420001", "order_modify"), "change"],
  ["an order to change into something", asks("订单号 2026112388420001 颜色改成黑色", "order_modify"), ""],
  ["a matter that needs nothing", asks("几天能到", "delivery_time"), ""],
  ["a hello", asks("在吗", "greeting"), ""],
  ["they have what they wanted", shopperWrites(asks("我想退货", "return_exchange"), "好的谢谢", { intents: ["thanks_bye"] }), ""],
  ["nobody listened", shopperWrites(buildTicket(), "退款呢"), ""],
  ["in English", asks("it is too big, I want to return it", "return_exchange"), "order"],
];

describe("what is still to be asked", () => {
  it.each(CASES)("%s", (_name, ticket, what) => expect(missing(ticket)).toBe(what));

  it("what we have asked for already stands last and says so, until it is given", () => {
    let ticket = agentWrites(asks("我想退货", "return_exchange"), ANNA, "麻烦发一下订单号");
    expect(missing(ticket)).toBe("reason order?");
    ticket = shopperWrites(ticket, "订单号 2026112388420001");
    expect(missing(ticket)).toBe("reason");
  });

  it("a picture that was sent is given", () => {
    const ticket = asks("收到是坏的，订单号 2026112388420001", "damaged_wrong_missing");
    const [first] = ticket.messages;
    if (first?.kind !== "shopper") throw new Error("no message");
    const file = { id: "a".repeat(64), name: "1.jpg", kind: "jpg" as const, bytes: 10 };
    expect(missing({ ...ticket, messages: [{ ...first, files: [file] }] })).toBe("");
  });
});
