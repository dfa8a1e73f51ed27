// How a day's rows are dealt with where the platform lets only so many be written: what stops, and when. Pure; counts nothing.
import { DAY } from "../core/time.ts";

/** plenty: everything goes on. short: comforts stop, and the owner is told. spent: only conversations go on. */
export const BUDGET_STATES = ["plenty", "short", "spent"] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];

const SHORT = 0.8; // of the day's rows
const SPENT = 0.95; // the rest is for messages and assignment

export function budgetState(rows: number, most: number): BudgetState {
  if (rows >= most * SPENT) return "spent";
  return rows >= most * SHORT ? "short" : "plenty";
}

/** Days as the platform counts them: they begin at midnight UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY);
