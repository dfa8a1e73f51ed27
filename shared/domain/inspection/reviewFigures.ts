// How good the rules are, by what reviewers said: precision of each rule, what the random sample says of what is missed, how far reviewers agree. Pure.
import { rangeOf } from "../insight/estimate.ts";
import { agreementOf, type Agreement, type Pair } from "./agreement.ts";
import { findingKey } from "./judgement.ts";
import type { Judged, Review } from "./reviewMark.ts";
import { isFound, qualityIn, type Stood } from "./standing.ts";

/** So many of so many, with the range in which the share probably lies (95 %). */
export interface Counted {
  readonly yes: number;
  readonly n: number;
  readonly rate: number | undefined;
  readonly low: number;
  readonly high: number;
}

export interface RuleFigure extends Counted {
  readonly rule: string;
  /** Findings of it, reviewed or not. */
  readonly found: number;
  /** What a person found and it did not. */
  readonly missed: number;
  /** The same per week, the oldest first. */
  readonly weeks: readonly { readonly yes: number; readonly n: number }[];
}

export interface ReviewFigures {
  /** Those reviewed most first. */
  readonly rules: readonly RuleFigure[];
  /** Confirmed of reviewed, of all rules. */
  readonly precision: Counted;
  /** Found of all that was there, in the conversations of the sample that were read in whole. */
  readonly recall: Counted;
  readonly sampled: number;
  readonly agreement: Agreement;
}

export function countedOf(yes: number, n: number): Counted {
  const rate = n === 0 ? undefined : yes / n;
  return { yes, n, rate, ...rangeOf(rate ?? 0, n) };
}

const WEEK = 7 * 86_400_000; // ms

/** Of conversations judged in the `weeks` weeks before `to` (ms). */
export function reviewFigures(all: readonly Judged[], to: number, weeks = 8): ReviewFigures {
  const from = to - weeks * WEEK;
  const inside = all.filter(({ judged }) => judged !== undefined && judged.at >= from && judged.at < to);
  const stood = inside.flatMap((one) => {
    const week = Math.floor(((one.judged?.at ?? from) - from) / WEEK);
    return (qualityIn(one)?.findings ?? []).filter(isFound).map((finding) => ({ finding, week }));
  });
  const rules = [...Map.groupBy(stood, ({ finding }) => finding.rule)].map(([rule, its]): RuleFigure => {
    const of = (some: typeof its): { readonly yes: number; readonly n: number } => precisionOf(some.map(({ finding }) => finding));
    const { yes, n } = of(its);
    return {
      rule,
      ...countedOf(yes, n),
      found: its.filter(({ finding }) => finding.is !== "missed").length,
      missed: its.filter(({ finding }) => finding.is === "missed").length,
      weeks: Array.from({ length: weeks }, (_, week) => of(its.filter((one) => one.week === week))),
    };
  });
  const { yes, n } = precisionOf(stood.map(({ finding }) => finding));
  return {
    rules: rules.toSorted((a, b) => b.n - a.n || b.found - a.found || (a.rule < b.rule ? -1 : 1)),
    precision: countedOf(yes, n),
    ...recallOf(inside),
    agreement: agreementOf(inside.flatMap(pairsIn)),
  };
}

function precisionOf(findings: readonly Stood[]): { readonly yes: number; readonly n: number } {
  const said = findings.filter((one) => one.is === "right" || one.is === "wrong");
  return { yes: said.filter((one) => one.is === "right").length, n: said.length };
}

/** What nobody struck in a conversation that was read in whole stands. */
function recallOf(all: readonly Judged[]): Pick<ReviewFigures, "recall" | "sampled"> {
  const read = all.filter(({ readings = {} }) => Object.values(readings).some((one) => one.sample === true && one.off !== true));
  const faults = read.flatMap((one) => (qualityIn(one)?.findings ?? []).filter(isFound)).filter((one) => one.is !== "wrong");
  return { recall: countedOf(faults.filter((one) => one.is !== "missed").length, faults.length), sampled: read.length };
}

/** The first two words on each finding of a rule, of two people; who answers an appeal has read the other's, and is none of them. */
function pairsIn({ judged, reviews = {} }: Judged): readonly Pair[] {
  const words = Object.values(reviews).filter((one) => (one.is === "right" || one.is === "wrong") && one.answers === undefined);
  return (judged?.found ?? []).flatMap((finding): readonly Pair[] => {
    const [first, second] = words.filter((one) => findingKey(one) === findingKey(finding)).toSorted(byTime);
    return first === undefined || second === undefined ? [] : [[first.is === "right", second.is === "right"]];
  });
}

const byTime = (a: Review, b: Review): number => a.at - b.at || (a.by < b.by ? -1 : 1);
