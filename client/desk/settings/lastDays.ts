// The last seven days of the shelf, newest first, a few documents at a time: between two portions the page has its turn. Only reads.
import { DAY } from "../../../shared/core/time.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { pagePace } from "../../pack/pace.ts";
import type { Queries } from "../../store/queries.ts";

export const LAST_DAYS_MS = 7 * DAY;
const TICKETS_MOST = 3_000; // newest first: some seconds of reading on a laptop
const AT_ONCE = 40; // documents between two turns of the page

export interface LastDaysAsk {
  readonly queries: Pick<Queries, "newest" | "whole">;
  /** Touched then (ms) or later. */
  readonly since: number;
  readonly say: (progress: { readonly at: "reading"; readonly done: number; readonly total: number }) => void;
  readonly stopped: () => boolean;
  readonly take: (tickets: readonly Ticket[]) => void;
}

/** Gives every portion to `take`, until all are read or it is stopped. */
export async function readLastDays({ queries, since, say, stopped, take }: LastDaysAsk): Promise<void> {
  const ids = await queries.newest(TICKETS_MOST, since);
  for (let at = 0; at < ids.length && !stopped(); at += AT_ONCE) {
    say({ at: "reading", done: at, total: ids.length });
    take(await queries.whole(ids.slice(at, at + AT_ONCE)));
    await pagePace.pause();
  }
}
