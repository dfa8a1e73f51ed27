// Orders for tests: as a shop's system gives them, and as the room keeps them.
import { judgeOrder } from "../../shared/domain/orders/judgeOrder.ts";
import type { OrderCard } from "../../shared/domain/orders/order.ts";

export const ORDERED_AT = Date.parse("2026-11-01T10:00:00+08:00");
export const NUMBER = "202611010001";
export const PHONE = "13912345678";

/** One order as JSON; anything may be changed, also into nonsense. */
export function givenOrder(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    number: NUMBER,
    status: "shipped",
    placedAt: ORDERED_AT,
    updatedAt: ORDERED_AT,
    customer: "u-1029",
    name: "苏小雨",
    phone: PHONE,
    address: "上海市徐汇区衡山路 88 弄 5 号 301",
    items: [{ title: "亚麻立领衬衫", product: "linen-shirt", variant: "本白 M", quantity: 1, amount: 268 }],
    amount: 268,
    parcels: [
      {
        carrier: "顺丰速运",
        number: "SF1234567890123",
        events: [
          { at: ORDERED_AT, text: "已揽收" },
          { at: ORDERED_AT + 3_600_000, text: "到达上海虹桥集散中心" },
        ],
        eta: ORDERED_AT + 2 * 86_400_000,
      },
    ],
    ...change,
  };
}

/** The card that is kept of it. */
export function buildCard(change: Readonly<Record<string, unknown>> = {}): OrderCard {
  const judged = judgeOrder(givenOrder(change), ORDERED_AT);
  if (!judged.ok) throw new Error(`${judged.error.field}: ${judged.error.words.en}`);
  return judged.value.card;
}
