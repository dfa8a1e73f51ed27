// What a shop's orders say for inspection: shipped and refunded, and when. Only where it is certain which order a conversation is about. Pure.
import type { OrderCard } from "../orders/order.ts";
import type { Known } from "./inspectTicket.ts";

/** Of the one order a conversation is about; several, or none, say nothing. Moments in ms. */
export function knownOrders(cards: readonly OrderCard[]): Pick<Known, "shipped" | "refunded"> {
  const [card] = cards;
  if (card === undefined || cards.length > 1) return {};
  const shipped = shippedAt(card);
  const refunded = refundedAt(card);
  return { ...(shipped === undefined ? {} : { shipped }), ...(refunded === undefined ? {} : { refunded }) };
}

function shippedAt({ state, parcels }: OrderCard): number | false | undefined {
  if (state === "unpaid" || state === "paid") return false;
  if (state === "cancelled") return undefined;
  const moments = parcels.flatMap((one) => one.events.map((event) => event.at));
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function refundedAt({ refund }: OrderCard): number | false | undefined {
  if (refund === undefined || refund.state === "refused") return undefined;
  return refund.state === "refunded" ? refund.events.at(-1)?.at : false;
}
