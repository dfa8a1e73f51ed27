// How long the shop keeps what, as a form: what may be chosen, and whether a choice lets go what was to be kept. Pure.
import type { Retention } from "../../../shared/domain/policy.ts";

/** Everything is kept: what holds where nobody chose. */
export const KEEP_ALL: Retention = { wordsMonths: 0, auditYears: 0, rowsDays: 0 };

export type Kind = keyof Retention;

/** What may be chosen; 0: for ever. */
export const CHOICES: Readonly<Record<Kind, readonly number[]>> = {
  wordsMonths: [0, 3, 6, 12, 24, 36, 60],
  auditYears: [0, 1, 2, 3, 5, 10],
  rowsDays: [0, 7, 30, 90, 365],
};
export const KINDS: readonly Kind[] = ["wordsMonths", "auditYears", "rowsDays"];

/** The choices of a kind, with the present one where it is another. */
export function choicesOf(kind: Kind, present: number): readonly number[] {
  return [...new Set([...CHOICES[kind], present])].toSorted((a, b) => a - b);
}

/** Does it let go anything that was to be kept? */
export function isShorter(before: Retention, after: Retention): boolean {
  return KINDS.some((kind) => after[kind] > 0 && (before[kind] === 0 || after[kind] < before[kind]));
}
