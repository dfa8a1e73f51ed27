// A chosen file as rows: each an order as the edge takes it, or what is wrong with its line. Judged here first, so that a file full of mistakes needs no network. Pure.
import { columnsIn, orderFromLine, SHEET_NEEDS, type SheetColumn, type SheetWhen } from "../../../../shared/domain/orders/fromSheet.ts";
import { judgeOrder } from "../../../../shared/domain/orders/judgeOrder.ts";
import { orderKey } from "../../../../shared/domain/orders/order.ts";
import type { BadLine, Fault } from "../../../../shared/domain/sheet.ts";
import { IMPORT_MOST } from "../../../../shared/wire/ordersApi.ts";

export interface Sheet {
  readonly name: string;
  readonly good: readonly { readonly line: number; readonly order: Record<string, unknown> }[];
  readonly bad: readonly BadLine[];
}

/** Why a file as a whole cannot be read. */
export type NoSheet = { readonly why: "empty" | "too-long" } | { readonly why: "columns"; readonly missing: readonly SheetColumn[] };

const TWICE = (line: number): Fault => ({
  field: "number",
  words: { zh: `第 ${line} 行已经有这张订单。`, en: `Line ${line} has this order already.` },
});

export function readSheet(
  name: string,
  lines: readonly (readonly string[])[],
  when: SheetWhen,
): { readonly ok: true; readonly value: Sheet } | { readonly ok: false; readonly error: NoSheet } {
  const [header, ...rest] = lines;
  const told = rest.map((cells, i) => ({ cells, line: i + 2 })).filter(({ cells }) => cells.some((one) => one.trim() !== ""));
  if (header === undefined || told.length === 0) return { ok: false, error: { why: "empty" } };
  if (told.length > IMPORT_MOST) return { ok: false, error: { why: "too-long" } };
  const at = columnsIn(header);
  const missing = SHEET_NEEDS.filter((one) => !at.has(one));
  if (missing.length > 0) return { ok: false, error: { why: "columns", missing } };
  const seen = new Map<string, number>();
  const good: { line: number; order: Record<string, unknown> }[] = [];
  const bad: BadLine[] = [];
  for (const { cells, line } of told) {
    const order = orderFromLine(cells, at, when);
    const number = String(order["number"]);
    const judged = judgeOrder(order, when.now);
    const before = seen.get(orderKey(number));
    const fault = judged.ok ? (before === undefined ? undefined : TWICE(before)) : judged.error;
    if (fault === undefined) {
      seen.set(orderKey(number), line);
      good.push({ line, order });
    } else bad.push({ line, about: number, fault });
  }
  return { ok: true, value: { name, good, bad } };
}
