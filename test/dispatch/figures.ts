// What a day says of a way of choosing, in a few numbers, and the table of them. Measures; judges nothing.
import type { DayEnd } from "./day.ts";

export interface DayFigures {
  readonly wait: number; // ms, mean
  readonly wait90: number;
  readonly late: number; // share of conversations whose first reply came after it was due, or never
  readonly left: number;
  readonly fcr: number; // of first contacts
  /** Of the share of their time people write: 0, all the same. */
  readonly gini: number;
  /** Of conversations per hour at the desk. */
  readonly giniServed: number;
  readonly busy: number; // mean share of the time at the desk spent writing
  readonly calls: number;
}

export function figuresOf({ ended, people }: DayEnd): DayFigures {
  const waits = ended.map((one) => one.wait).toSorted((a, b) => a - b);
  const first = ended.filter((one) => !one.call.again);
  const share = (n: number, of: number): number => (of === 0 ? 0 : n / of);
  return {
    wait: mean(waits),
    wait90: waits[Math.floor(waits.length * 0.9)] ?? 0,
    late: share(ended.filter((one) => one.late).length, ended.length),
    left: share(ended.filter((one) => one.left).length, ended.length),
    fcr: share(first.filter((one) => one.solved).length, first.length),
    gini: gini(people.map((one) => one.worked / one.here)),
    giniServed: gini(people.map((one) => one.served / one.here)),
    busy: mean(people.map((one) => one.worked / one.here)),
    calls: ended.length,
  };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Gini coefficient: half the mean difference between any two, relative to the mean. */
export function gini(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const sum = sorted.reduce((all, one) => all + one, 0);
  if (sum === 0) return 0;
  const n = sorted.length;
  return sorted.reduce((all, one, i) => all + (2 * (i + 1) - n - 1) * one, 0) / (n * sum);
}

/** The mean of each number over many days. */
export function averageOf(days: readonly DayFigures[]): DayFigures {
  const of = (key: keyof DayFigures): number => mean(days.map((one) => one[key]));
  return {
    wait: of("wait"),
    wait90: of("wait90"),
    late: of("late"),
    left: of("left"),
    fcr: of("fcr"),
    gini: of("gini"),
    giniServed: of("giniServed"),
    busy: of("busy"),
    calls: of("calls"),
  };
}
