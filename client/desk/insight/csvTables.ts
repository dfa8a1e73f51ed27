// What stands on the page as tables for a spreadsheet: lines of cells, numbers as they were counted, no formula in any of them. Pure.
import { DAY } from "../../../shared/core/time.ts";
import { causeWords } from "../../../shared/domain/cause.ts";
import type { HandOffReason } from "../../../shared/domain/insight/handOffs.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { rateIn, shareIn, spreadIn } from "../../../shared/domain/insight/sums.ts";
import { SHARE_NAMES, TIME_NAMES } from "../../../shared/domain/insight/measures.ts";
import { reasonWords } from "../../../shared/domain/insight/returns.ts";
import type { Scorecard } from "../../../shared/domain/insight/scorecard.ts";
import { harmless } from "../../../shared/domain/sheet.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import { say, told } from "../../ui/words.ts";
import type { BehindRow } from "./behindRow.ts";
import { byRisk, type Inspected } from "./inspected.ts";
import { INSPECTED, nameOfRule } from "./inspectedWords.ts";
import { INSIGHT, NAMES } from "./insightWords.ts";
import { CSV } from "./csvWords.ts";
import type { Hot, Returned, Took, View } from "./view.ts";

export type Lines = readonly (readonly string[])[];

const dayOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const rateText = (rate: number | undefined): string => (rate === undefined ? "" : rate.toFixed(4));
const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** Nothing in it begins as a formula would. */
export const harmlessly = (lines: Lines): Lines => lines.map((line) => line.map(harmless));

/** Every figure of the period that anything was counted for, those too that the page does not show; times in seconds. */
export function figureLines({ sums, before }: Pick<View, "sums" | "before">): Lines {
  const shares = SHARE_NAMES.flatMap((name): Lines => {
    const [yes, all] = shareIn(sums, name);
    const then = shareIn(before, name);
    return all === 0 && then[1] === 0
      ? []
      : [[nameOf(name), rateText(rateIn(sums, name)), String(yes), String(all), rateText(rateIn(before, name))]];
  });
  const times = TIME_NAMES.flatMap((name): Lines => {
    const [now, then] = [spreadIn(sums, name), spreadIn(before, name)];
    if (now === undefined) return [];
    return [[nameOf(name), seconds(now.median), seconds(now.p90), String(now.n), then === undefined ? "" : seconds(then.median)]];
  });
  return [
    [say(CSV.figure), say(CSV.rate), say(CSV.yes), say(CSV.all), say(CSV.before)],
    ...shares,
    [],
    [say(CSV.time), say(CSV.median), say(CSV.p90), say(CSV.n), say(CSV.before)],
    ...times,
  ];
}

function nameOf(name: (typeof SHARE_NAMES)[number] | (typeof TIME_NAMES)[number]): string {
  const words = NAMES[name];
  return words === undefined ? name : say(words.name);
}

export function dayLines(days: View["days"]): Lines {
  const lines = days.map((one) => [
    dayOf(one.day),
    dayOf(one.last ?? one.day),
    String(one.n),
    String(one.yes),
    String(one.all),
    rateText(one.rate),
    rateText(one.before),
  ]);
  return [
    [say(CSV.from), say(CSV.to), say(INSIGHT.count), say(INSIGHT.negative), say(CSV.all), say(INSIGHT.rate), say(CSV.before)],
    ...lines,
  ];
}

export function hotLines(hot: readonly Hot[], days: View["days"]): Lines {
  const head = [
    say(INSIGHT.intent),
    say(INSIGHT.thisTime),
    say(CSV.before),
    say(INSIGHT.bot),
    say(CSV.resolved),
    ...days.map((one) => dayOf(one.day)),
  ];
  return [
    head,
    ...hot.map((one) => [
      told(intentOf(one.intent)),
      String(one.n),
      String(one.before ?? ""),
      rateText(one.bot),
      one.resolved === undefined ? "" : seconds(one.resolved),
      ...one.line.map(String),
    ]),
  ];
}

/** Times in seconds. */
export function timeLines(
  { products, agents }: View["times"],
  nameOfProduct: (id: string) => string,
  nameOfMember: (member: string) => string,
): Lines {
  const lineOf = (what: string, name: string, { median, p90, n }: Took): readonly string[] => [
    what,
    name,
    seconds(median),
    seconds(p90),
    String(n),
  ];
  return [
    [say(CSV.by), say(CSV.what), say(CSV.median), say(CSV.p90), say(CSV.n)],
    ...products.map((one) => lineOf(say(INSIGHT.product), nameOfProduct(one.id), one)),
    ...agents.map((one) => lineOf(say(INSIGHT.agent), nameOfMember(one.id), one)),
  ];
}

/** A line a product and reason. */
export function returnLines(returns: readonly Returned[], nameOfProduct: (id: string) => string, language: Language): Lines {
  const lines = returns.flatMap((one) =>
    one.reasons.map(({ reason, n }) => [nameOfProduct(one.id), reasonWords(reason)[language], String(n), String(one.n), String(one.all)]),
  );
  return [[say(INSIGHT.product), say(INSIGHT.whyBack), say(CSV.n), say(INSIGHT.wantedBack), say(INSIGHT.count)], ...lines];
}

/** As they were counted, beside what the page shows of them. */
export function cardLines(cards: readonly Scorecard[], nameOfMember: (member: string) => string): Lines {
  const head = [
    say(INSIGHT.agent),
    say(CSV.figure),
    say(CSV.yes),
    say(CSV.all),
    say(CSV.shrunk),
    say(CSV.low),
    say(CSV.high),
    say(CSV.team),
  ];
  const lines = cards.flatMap((card) =>
    card.axes.map((axis) => [
      ...[nameOfMember(card.member), nameOf(axis.name), String(axis.yes), String(axis.all)],
      ...[rateText(axis.estimate?.rate), rateText(axis.estimate?.low), rateText(axis.estimate?.high), rateText(axis.team)],
    ]),
  );
  return [head, ...lines];
}

export function handOffLines(reasons: readonly HandOffReason[], language: Language): Lines {
  const lines = reasons.map((one) => [
    causeWords(one.cause, language),
    String(one.n),
    rateText(one.share),
    one.intent === undefined ? "" : told(intentOf(one.intent)),
  ]);
  return [[say(INSIGHT.reason), say(INSIGHT.count), say(INSIGHT.rate), say(INSIGHT.mostAsked)], ...lines];
}

/** What inspection found, by conversations and rules: nobody's line leaves with it. */
export function inspectedLines(all: readonly Inspected[], nameOfMember: (member: string) => string): Lines {
  const lines = byRisk(all).map((one) => [
    ...[one.id, new Date(one.at).toISOString(), nameOfMember(one.agent), String(one.quality.score)],
    one.quality.rules.map(nameOfRule).join(" · "),
  ]);
  return [[say(CSV.conversation), say(CSV.lastLine), say(INSIGHT.agent), say(INSPECTED.score), say(INSPECTED.found)], ...lines];
}

/** Conversations by their ids: no name of a shopper leaves with them. */
export function behindLines(rows: readonly BehindRow[], nameOfMember: (member: string) => string): Lines {
  const lines = rows.map((one) => [
    ...[one.id, new Date(one.at).toISOString(), one.intent === undefined ? "" : told(intentOf(one.intent))],
    one.agent === undefined ? "" : nameOfMember(one.agent),
  ]);
  return [[say(CSV.conversation), say(CSV.ended), say(INSIGHT.intent), say(INSIGHT.agent)], ...lines];
}
