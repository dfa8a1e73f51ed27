// How far two reviewers say the same: the share, and Cohen's kappa, which takes away what chance alone would give. Pure.

/** Two words on one finding, said apart: does it stand? */
export type Pair = readonly [first: boolean, second: boolean];

export interface Agreement {
  readonly n: number;
  readonly same: number;
  /** 0-1; undefined: of none. */
  readonly share: number | undefined;
  /** Cohen 1960, −1 to 1: 0 is chance. Undefined where both said the same of all: nothing can be told from chance. */
  readonly kappa: number | undefined;
}

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length;
  const same = pairs.filter(([a, b]) => a === b).length;
  if (n === 0) return { n, same, share: undefined, kappa: undefined };
  const yes = (i: 0 | 1): number => pairs.filter((one) => one[i]).length / n;
  const chance = yes(0) * yes(1) + (1 - yes(0)) * (1 - yes(1));
  const share = same / n;
  return { n, same, share, kappa: chance === 1 ? undefined : (share - chance) / (1 - chance) };
}
