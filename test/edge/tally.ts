// What a power cut did to words that were acknowledged: how many are gone, there twice, or out of order. Counts; decides nothing.

export interface Tally {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

export const NOTHING_WRONG: Tally = { lost: 0, doubled: 0, outOfOrder: 0 };

/** `seen` may hold more than was acknowledged: what was in flight when the light went. */
export function tallyOf(acknowledged: readonly string[], seen: readonly string[]): Tally {
  const owed = new Set(acknowledged);
  const there = [...new Set(seen)].filter((one) => owed.has(one));
  const kept = acknowledged.filter((one) => there.includes(one));
  return {
    lost: acknowledged.length - kept.length,
    doubled: seen.length - new Set(seen).size,
    outOfOrder: kept.filter((one, i) => there[i] !== one).length,
  };
}

export function plus(a: Tally, b: Tally): Tally {
  return { lost: a.lost + b.lost, doubled: a.doubled + b.doubled, outOfOrder: a.outOfOrder + b.outOfOrder };
}
