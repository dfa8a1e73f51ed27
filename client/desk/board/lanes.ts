// The columns of the board: in which a ticket stands, and by which questions of the shelf each is read. Pure.
import { asId, type MemberId } from "../../../shared/core/ids.ts";
import type { Level } from "../../../shared/domain/ticket.ts";
import type { Filter } from "../../../shared/domain/ticketView.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";

/** By state, as people know them. What the bot has is nobody's work yet and stands in none. */
export const LANES = ["queued", "assigned", "open", "waiting", "snoozed", "resolved"] as const;
export type Lane = (typeof LANES)[number];

/** Whose: `me`, `nobody`, a member, or a team by its id. */
export type Whose = { readonly is: "all" | "me" | "nobody" } | { readonly is: "member" | "team"; readonly id: string };

export interface Chosen {
  readonly whose: Whose;
  /** None: every level. */
  readonly levels: readonly Level[];
  readonly late: boolean;
}

export const ALL: Chosen = { whose: { is: "all" }, levels: [], late: false };

/** The column it stands in at `now`; undefined: in none. A snooze that is over is open work, whatever its row says. What ended before `midnight` is not of today; what goes on in another ticket stands there. */
export function laneOf(
  row: Pick<TicketRow, "phase" | "wakeAt" | "updatedAt" | "mergedInto">,
  now: number,
  midnight: number,
): Lane | undefined {
  if (row.mergedInto !== undefined) return undefined;
  switch (row.phase) {
    case "new":
      return undefined;
    case "snoozed":
      return row.wakeAt <= now ? "open" : "snoozed";
    case "resolved":
    case "closed":
      return row.updatedAt >= midnight ? "resolved" : undefined;
    case "queued":
    case "assigned":
    case "open":
    case "waiting":
      return row.phase;
  }
}

/** What to ask the shelf for one column: each is one index walked. Rows that stand in another column by now are told by laneOf. */
export function filtersOf(lane: Lane, chosen: Chosen, midnight: number): readonly Filter[] {
  const common = commonOf(chosen);
  switch (lane) {
    case "resolved":
      return [{ ...common, phases: ["resolved", "closed"], updatedFrom: midnight }];
    case "open":
      return [
        { ...common, phases: ["open"] },
        { ...common, phases: ["snoozed"] },
      ];
    default:
      return [{ ...common, phases: [lane] }];
  }
}

function commonOf({ whose, levels, late }: Chosen): Filter {
  return {
    ...(levels.length === 0 ? {} : { levels: [...levels] }),
    ...(late ? { due: ["late"] } : {}),
    ...whoseFilter(whose),
  };
}

function whoseFilter(whose: Whose): Filter {
  switch (whose.is) {
    case "all":
      return {};
    case "me":
    case "nobody":
      return { assignees: [whose.is] };
    case "member":
      return { assignees: [asId<MemberId>(whose.id)] };
    case "team":
      return { teams: [whose.id] };
  }
}

/** The first moment of the day `now` is in, where the screen stands. */
export function midnightOf(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
