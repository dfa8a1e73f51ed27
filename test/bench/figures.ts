// How a figure is taken and printed: name, median and spread, and its ratio to a named baseline of the same run.

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly n: number;
  /** What it is compared with, measured in the same run on the same machine. */
  readonly against?: { readonly name: string; readonly ratio: number };
}

/** Folds samples into a figure. */
export function figure(name: string, unit: string, samples: readonly number[], baseline?: Figure): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const median = at(0.5);
  return {
    name,
    unit,
    median,
    p90: at(0.9),
    p95: at(0.95),
    n: samples.length,
    ...(baseline === undefined ? {} : { against: { name: baseline.name, ratio: median / baseline.median } }),
  };
}

/** One row of the table. */
export function rowOf(one: Figure): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const spread =
    one.n > 1
      ? `median ${number(one.median)} ${one.unit}, p90 ${number(one.p90)}, p95 ${number(one.p95)}, n ${one.n}`
      : `${number(one.median)} ${one.unit}`;
  const against = one.against === undefined ? "" : `   = ${one.against.ratio.toFixed(2)} × ${one.against.name}`;
  return `${one.name.padEnd(52)} ${spread}${against}`;
}

/** Milliseconds that `work` took, with what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}
