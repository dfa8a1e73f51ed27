// The edge's door to the orders of a ticket: those its shopper is shown. Decides nothing.
import type { OrderCard } from "../../../shared/domain/orders/order.ts";
import { readTicketOrders } from "../../../shared/wire/ordersApi.ts";
import { ask, type Answer } from "../session/ask.ts";

export async function askTicketOrders(ticket: string): Promise<Answer<readonly OrderCard[]>> {
  const answer = await ask(readTicketOrders, `/api/tickets/${encodeURIComponent(ticket)}/orders`);
  return answer.ok ? { ok: true, value: answer.value.orders } : answer;
}
