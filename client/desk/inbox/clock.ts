// The clock of a row, pure: which deadline runs, how much of it is left, and how that is written.
import { DAY, HOUR, MINUTE, SECOND } from "../../../shared/core/time.ts";
import { promisedToRow, type Promises } from "../../../shared/domain/promised.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { RingState } from "../../ui/kit/Ring.tsx";

export type Due = { readonly which: "first" | "next" | "resolve"; readonly at: number } | { readonly which: "none" };
type DueRow = Pick<TicketRow, "firstDue" | "nextDue" | "resolveDue" | "pausedSince" | "phase">;

const RESTING: readonly TicketRow["phase"][] = ["new", "waiting", "snoozed", "resolved", "closed"];
const WARN_LEFT = 0.25; // warn at 75 % of the time
const WARN_LEFT_P0 = 0.5; // red flags already at half

/** The deadline that counts: a reply first, else the resolution. None while it rests. */
export function runningDue(row: DueRow): Due {
  if (row.pausedSince > 0 || RESTING.includes(row.phase)) return { which: "none" };
  if (row.nextDue > 0) return { which: "next", at: row.nextDue };
  if (row.firstDue > 0) return { which: "first", at: row.firstDue };
  return row.resolveDue > 0 ? { which: "resolve", at: row.resolveDue } : { which: "none" };
}

export interface Clock {
  readonly due: Due;
  /** Share of the time left, 0-1. */
  readonly left: number;
  readonly state: RingState;
  /** What it counts by: the promised time (ms; 0 while it rests) and the name of the shop's rule, "" by its level alone. */
  readonly whole: number;
  readonly rule: string;
}

type ClockRow = DueRow & Parameters<typeof promisedToRow>[0];

/** The ring at `now` (ms): what is left of what is promised to that ticket. */
export function clockOf(row: ClockRow, promises: Promises, now: number): Clock {
  const due = runningDue(row);
  const { targets, rule } = promisedToRow(row, promises);
  const name = rule?.name ?? "";
  if (due.which === "none") return { due, left: 1, state: "rest", whole: 0, rule: name };
  const whole = targets[due.which];
  const left = Math.max(0, Math.min(1, (due.at - now) / Math.max(SECOND, whole)));
  const state = due.at <= now ? "late" : left <= (row.level === "P0" ? WARN_LEFT_P0 : WARN_LEFT) ? "warn" : "ok";
  return { due, left, state, whole, rule: name };
}

export interface Left {
  readonly late: boolean;
  readonly unit: "clock" | "hours" | "days";
  /** `m:ss`, or a whole number of hours or days. */
  readonly text: string;
}

/** Time to (or since) `at`: minutes and seconds below an hour, then hours, then days; never a false precision. */
export function leftText(at: number, now: number): Left {
  const late = at <= now;
  const span = Math.abs(at - now);
  if (span < HOUR) {
    const seconds = late ? Math.floor(span / SECOND) : Math.ceil(span / SECOND);
    return { late, unit: "clock", text: `${Math.floor((seconds * SECOND) / MINUTE)}:${String(seconds % 60).padStart(2, "0")}` };
  }
  if (span < 2 * DAY) return { late, unit: "hours", text: String(Math.floor(span / HOUR)) };
  return { late, unit: "days", text: String(Math.floor(span / DAY)) };
}
