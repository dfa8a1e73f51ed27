// Rows of conversations that were inspected: by risk, and all that ended since a moment, latest first. Fetched when somebody reviews. Only reads.
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import { ask } from "./ask.ts";
import type { Shelf } from "./db.ts";

const BATCH = 100; // rows opened at a time: the page has its turn in between
export const JUDGED_MOST = 3_000; // rows opened for one look; beyond it the page says that there are more

export interface JudgedRows {
  /** Those somebody has something to look at, the riskiest first. */
  readonly byRisk: (most: number) => Promise<readonly TicketRow[]>;
  /** Those that ended at `since` (ms) or later, latest first; at most JUDGED_MOST. */
  readonly since: (since: number) => Promise<readonly TicketRow[]>;
}

export function createJudgedRows(shelf: Shelf): JudgedRows {
  const { tickets } = shelf.db;
  return {
    byRisk: (most) =>
      ask(shelf, () => tickets.where("[risk+id]").between([1], [Number.POSITIVE_INFINITY, []]).reverse().limit(most).toArray()),
    async since(since) {
      const all: TicketRow[] = [];
      for (let before: readonly unknown[] = [0, []]; all.length < JUDGED_MOST; ) {
        const rows = await ask(shelf, () =>
          tickets
            .where("[open+updatedAt+id]")
            .between([0, since], [...before], true, false)
            .reverse()
            .limit(BATCH)
            .toArray(),
        );
        all.push(...rows.filter((row) => row.quality !== undefined));
        const last = rows.at(-1);
        if (last === undefined || rows.length < BATCH) break;
        before = [0, last.updatedAt, last.id];
      }
      return all;
    },
  };
}
