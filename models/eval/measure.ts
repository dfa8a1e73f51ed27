// The figures we report, computed the plain way, from what was said and what is true. Pure; knows no ear and no text.

/** One answer beside the truth. */
export interface Judged {
  readonly truth: string;
  /** Labels, best first, with probabilities. */
  readonly guesses: readonly { readonly id: string; readonly p: number }[];
}

const BINS = 10;

const topOf = (one: Judged): string | undefined => one.guesses[0]?.id;
const share = (of: number, all: number): number => of / all;

/** How many first guesses are right, 0-1. */
export function accuracyOf(judged: readonly Judged[]): number {
  return share(judged.filter((one) => topOf(one) === one.truth).length, judged.length);
}

/** How often the truth is among the first three guesses. */
export function top3Of(judged: readonly Judged[]): number {
  return share(judged.filter((one) => one.guesses.slice(0, 3).some(({ id }) => id === one.truth)).length, judged.length);
}

/** A label's F1, from how often it was true, said, and both. */
const f1Of = (both: number, said: number, truth: number): number => (2 * both) / Math.max(1, said + truth);

/** What became of every label that occurs as truth, the most frequent first. */
export function perLabel(
  judged: readonly Judged[],
): readonly { readonly id: string; readonly n: number; readonly right: number; readonly f1: number }[] {
  const labels = [...new Set(judged.map((one) => one.truth))];
  return labels
    .map((id) => {
      const n = judged.filter((one) => one.truth === id).length;
      const said = judged.filter((one) => topOf(one) === id).length;
      const right = judged.filter((one) => one.truth === id && topOf(one) === id).length;
      return { id, n, right: share(right, n), f1: f1Of(right, said, n) };
    })
    .sort((a, b) => b.n - a.n);
}

/** The mean F1 over the labels that occur as truth. */
export function macroF1Of(judged: readonly Judged[]): number {
  const labels = perLabel(judged);
  return labels.reduce((sum, one) => sum + one.f1, 0) / Math.max(1, labels.length);
}

/** What was heard as what, wrongly, the most frequent first. */
export function confusionsOf(judged: readonly Judged[]): readonly { readonly truth: string; readonly heard: string; readonly n: number }[] {
  const counts = new Map<string, { readonly truth: string; readonly heard: string; n: number }>();
  for (const one of judged) {
    const heard = topOf(one) ?? "nothing";
    if (heard === one.truth) continue;
    const seen = counts.get(`${one.truth} ${heard}`);
    if (seen === undefined) counts.set(`${one.truth} ${heard}`, { truth: one.truth, heard, n: 1 });
    else seen.n++;
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}

/** Expected calibration error: mean distance of confidence and accuracy over ten equal bins, weighted by their size. */
export function eceOf(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ p: 0, right: 0 }));
  for (const one of judged) {
    const top = one.guesses[0];
    const bin = bins[Math.min(BINS - 1, Math.floor((top?.p ?? 0) * BINS))];
    if (top === undefined || bin === undefined) continue;
    bin.p += top.p;
    if (top.id === one.truth) bin.right++;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / Math.max(1, judged.length);
}

/** The lowest confidence from which on first guesses reach this precision, over all that are at least so confident; Infinity when none does. */
export function thresholdFor(judged: readonly Judged[], precision: number): number {
  const said = judged.map((one) => ({ p: one.guesses[0]?.p ?? 0, right: topOf(one) === one.truth })).sort((a, b) => b.p - a.p);
  let right = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [i, one] of said.entries()) {
    if (one.right) right++;
    const last = said[i + 1]?.p !== one.p; // equal confidences stand or fall together
    if (last && right / (i + 1) >= precision) threshold = one.p;
  }
  return threshold;
}

/** How many are answered from a confidence on, and how many of the answers are right. */
export function coverageAt(judged: readonly Judged[], threshold: number): { readonly coverage: number; readonly precision: number } {
  const said = judged.filter((one) => (one.guesses[0]?.p ?? 0) >= threshold);
  return { coverage: share(said.length, judged.length), precision: accuracyOf(said) };
}

/** Area under the ROC curve: how often a true one scores above a false one, a tie counting half (Mann-Whitney U). */
export function aurocOf(scores: readonly number[], truth: readonly boolean[]): number {
  const ranks = ranksOf(scores);
  const yes = truth.filter(Boolean).length;
  const sum = ranks.reduce((total, rank, i) => total + (truth[i] === true ? rank : 0), 0);
  return (sum - (yes * (yes + 1)) / 2) / (yes * (truth.length - yes));
}

/** The most true ones that can be found by one threshold while at most this share of the false ones is found too. */
export function recallAt(scores: readonly number[], truth: readonly boolean[], falseAlarms: number): number {
  const order = scores.map((score, i) => ({ score, truth: truth[i] === true })).sort((a, b) => b.score - a.score);
  const yes = truth.filter(Boolean).length;
  const most = falseAlarms * (truth.length - yes);
  let [found, alarms, best] = [0, 0, 0];
  for (const [i, one] of order.entries()) {
    if (one.truth) found++;
    else alarms++;
    if (alarms > most) break;
    if (order[i + 1]?.score !== one.score) best = found;
  }
  return share(best, yes);
}

/** What a yes or no is worth. */
export function yesNoOf(pairs: readonly { readonly said: boolean; readonly truth: boolean }[]): {
  readonly accuracy: number;
  readonly recall: number;
  readonly falseAlarms: number;
  readonly f1: number;
} {
  const yes = pairs.filter((one) => one.truth).length;
  const said = pairs.filter((one) => one.said).length;
  const both = pairs.filter((one) => one.said && one.truth).length;
  const right = pairs.filter((one) => one.said === one.truth).length;
  return {
    accuracy: share(right, pairs.length),
    recall: share(both, yes),
    falseAlarms: share(said - both, pairs.length - yes),
    f1: f1Of(both, said, yes),
  };
}

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. */
export function spearmanOf(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, rank, i) => sum + (rank - middle) * ((other[i] ?? middle) - middle), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const one of order.slice(from, to)) ranks[one.i] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
