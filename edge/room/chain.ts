// How an entry of the audit log is chained to the one before it. Knows no table.
import type { AuditEntry } from "../../shared/wire/peopleApi.ts";

export type Hash = (text: string) => string;

/** What the first entry is chained to. */
export const CHAIN_BEGINS = "0".repeat(64);

/** The entry before the oldest there is: the log's beginning, or the last that was cut off for its age. */
export interface Anchor {
  readonly n: number;
  readonly chain: string;
}

/** The chain's next link: over the link before and this entry, whose JSON as a list is always the same text. */
export function linkOf(hash: Hash, before: string, entry: Omit<AuditEntry, "chain">): string {
  return hash(before + JSON.stringify([entry.n, entry.at, entry.who, entry.what, entry.about]));
}

/** Does each entry follow the one before it, from `last` on, with no number left out? */
export function isChained(hash: Hash, last: Anchor, entries: readonly AuditEntry[]): boolean {
  let before = last;
  for (const one of entries) {
    if (one.n !== before.n + 1 || one.chain !== linkOf(hash, before.chain, one)) return false;
    before = one;
  }
  return true;
}

/** The same of a stretch from anywhere in the log. */
export function isStretchWhole(hash: Hash, stretch: readonly AuditEntry[], anchor: Anchor): boolean {
  const [first, ...rest] = stretch;
  if (first === undefined) return true;
  return first.n === anchor.n + 1 ? isChained(hash, anchor, stretch) : isChained(hash, first, rest);
}
