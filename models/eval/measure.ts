// The figures we report, computed the plain way: accuracy, macro-F1, top-k, and expected calibration error.

export interface Judged {
  readonly truth: string;
  /** Labels, best first, with probabilities. */
  readonly guesses: readonly { readonly id: string; readonly p: number }[];
}

export interface Figures {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly top3: number;
  /** Mean distance of confidence and accuracy over ten bins, weighted by their size. */
  readonly ece: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const n = judged.length;
  const right = judged.filter((one) => one.guesses[0]?.id === one.truth).length;
  const top3 = judged.filter((one) => one.guesses.slice(0, 3).some((guess) => guess.id === one.truth)).length;
  return { n, accuracy: right / n, macroF1: macroF1(judged), top3: top3 / n, ece: ece(judged) };
}

/** The mean F1 over the labels that occur as truth. */
function macroF1(judged: readonly Judged[]): number {
  const labels = [...new Set(judged.map((one) => one.truth))];
  const f1 = labels.map((label) => {
    const hit = judged.filter((one) => one.truth === label && one.guesses[0]?.id === label).length;
    const said = judged.filter((one) => one.guesses[0]?.id === label).length;
    const true_ = judged.filter((one) => one.truth === label).length;
    return (2 * hit) / Math.max(1, said + true_);
  });
  return f1.reduce((a, b) => a + b, 0) / Math.max(1, f1.length);
}

function ece(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, right: 0 }));
  for (const one of judged) {
    const top = one.guesses[0];
    if (top === undefined) continue;
    const bin = bins[Math.min(9, Math.floor(top.p * 10))];
    if (bin === undefined) continue;
    bin.n++;
    bin.p += top.p;
    if (top.id === one.truth) bin.right++;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / Math.max(1, judged.length);
}
