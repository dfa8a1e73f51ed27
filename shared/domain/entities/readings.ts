// How a rule finds: a pattern over folded text, and what each hit means. One pass of each pattern; no rule looks at another's hits.
import type { Meaning, Reading } from "./entity.ts";

export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Of the pattern; a group that took no part is "". */
  readonly groups: readonly string[];
  /** The text around it, at most this much. */
  readonly before: string;
  readonly after: string;
}

const AROUND = 12; // characters a rule may look to either side

/** A rule: `means` says what a hit is, or `undefined` that it is nothing. «idiom» stands against other readings and says nothing. */
export interface Rule {
  readonly pattern: RegExp;
  readonly means: (hit: Hit) => Meaning | "idiom" | undefined;
}

/** All readings of one rule. A pattern's group named `it` is the span where only a part of the hit is. */
export function* readingsOf({ pattern, means }: Rule, text: string): Generator<Reading> {
  for (const match of text.matchAll(pattern)) {
    const [from, to] = match.indices?.groups?.["it"] ?? [match.index, match.index + match[0].length];
    const hit = {
      from,
      to,
      groups: match.map((one) => one ?? ""),
      before: text.slice(Math.max(0, from - AROUND), from),
      after: text.slice(to, to + AROUND),
    };
    const is = means(hit);
    if (is !== undefined) yield { from, to, means: is === "idiom" ? undefined : is };
  }
}
