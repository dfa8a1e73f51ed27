// The edge's doors behind the page of orders. One function a door; decides nothing.
import {
  readOrdersFace,
  readRowVerdicts,
  readUndone,
  type ImportAsk,
  type OrdersFace,
  type RowVerdict,
  type Undone,
} from "../../../../shared/wire/ordersApi.ts";
import { ask, type Answer } from "../../session/ask.ts";

export const askOrders = (): Promise<Answer<OrdersFace>> => ask(readOrdersFace, "/api/orders");

export async function importOrders(
  about: Omit<ImportAsk, "orders">,
  orders: readonly Record<string, unknown>[],
): Promise<Answer<readonly RowVerdict[]>> {
  const answer = await ask(readRowVerdicts, "/api/orders/import", { ...about, orders });
  return answer.ok ? { ok: true, value: answer.value.rows } : answer;
}

export const undoImport = (batch: string): Promise<Answer<Undone>> => ask(readUndone, "/api/orders/undo", { batch });
