// How often each reason was given, from the rows of tickets at their end. Pure.
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";

export interface Counted {
  readonly all: number;
  /** By reason, the most frequent first; "" for none, last. */
  readonly times: readonly (readonly [reason: string, n: number])[];
  readonly isWhole: boolean;
}

export function countedOf(found: { readonly rows: readonly Pick<TicketRow, "wrapUp">[]; readonly isWhole: boolean }): Counted {
  const times = new Map<string, number>();
  for (const { wrapUp = "" } of found.rows) times.set(wrapUp, (times.get(wrapUp) ?? 0) + 1);
  const sorted = [...times].toSorted(([a, n], [b, m]) => Number(a === "") - Number(b === "") || m - n || (a < b ? -1 : 1));
  return { all: found.rows.length, times: sorted, isWhole: found.isWhole };
}
