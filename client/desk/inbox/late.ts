// Which tickets are late, and when to look again. Pure.
import type { TicketId } from "../../../shared/core/ids.ts";
import { HOUR } from "../../../shared/core/time.ts";
import { runningDue } from "./clock.ts";

type LateRow = { readonly id: TicketId } & Parameters<typeof runningDue>[0];

/** By ticket, which promise and when it was due: the same three are one thing to tell of. Undefined: nothing of it is late at `now`. */
export function lateKey(row: LateRow, now: number): string | undefined {
  const due = runningDue(row);
  return due.which === "none" || due.at > now ? undefined : `${row.id} ${due.which} ${due.at}`;
}

/** ms until the next of them is due; no more than an hour, and asked again then. */
export function untilNextDue(rows: readonly LateRow[], now: number): number {
  const ahead = rows.flatMap((row) => {
    const due = runningDue(row);
    return due.which === "none" || due.at <= now ? [] : [due.at - now];
  });
  return Math.min(HOUR, ...ahead);
}
