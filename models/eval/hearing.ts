// What an ear heard, beside what is true, as figures: intents, two intents, out of scope, moods, abuse, the wish for a person. Pure: items and understandings in, figures out.
import { SAID, type Understanding } from "../../shared/domain/understanding.ts";
import { accuracyOf, aurocOf, coverageAt, eceOf, macroF1Of, recallAt, thresholdFor, top3Of, yesNoOf, type Judged } from "./measure.ts";
import type { Item } from "./sets.ts";

/** One row of the table for one ear. `id` is stable: the linear reference's figures are kept under it. */
export interface Figure {
  readonly id: string;
  readonly set: string;
  readonly figure: string;
  readonly n: number;
  readonly value: number;
}

/** A text with its labels, and what an ear made of it. */
export interface Heard {
  readonly item: Item;
  readonly said: Understanding;
}

/** From here on the bot answers. */
export const SURE = 0.55;
const HEARD_TOO = 0.3; // a second intent that is worth showing
const PRECISION = 0.9;
const FALSE_ALARMS = 0.05;

interface Named {
  /** Short and stable, the first part of every figure's id. */
  readonly id: string;
  /** As people read it. */
  readonly set: string;
}

type Value = readonly [key: string, figure: string, n: number, value: number];

const named = ({ id, set }: Named, values: readonly Value[]): readonly Figure[] =>
  values
    .filter(([, , n, value]) => n > 0 && Number.isFinite(value))
    .map(([key, figure, n, value]) => ({ id: `${id}.${key}`, set, figure, n, value }));

/** First guesses beside the truth; of two true intents either is right. Texts without an intent are left out. */
export function judgedOf(heard: readonly Heard[]): readonly Judged[] {
  return heard.flatMap(({ item, said }): readonly Judged[] => {
    const [first] = item.intents ?? [];
    if (first === undefined) return [];
    const top = said.intents[0]?.id;
    return [{ truth: item.intents?.find((id) => id === top) ?? first, guesses: said.intents }];
  });
}

const single = (heard: readonly Heard[]): readonly Heard[] => heard.filter(({ item }) => item.intents?.length === 1);
const top = ({ said }: Heard): number => said.intents[0]?.p ?? 0;

/** Messages that ask one thing. */
export function intentFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const judged = judgedOf(single(heard));
  return named(name, [
    ["accuracy", "accuracy", judged.length, accuracyOf(judged)],
    ["macroF1", "macro-F1", judged.length, macroF1Of(judged)],
    ["top3", "top-3", judged.length, top3Of(judged)],
    ["ece", "calibration error", judged.length, eceOf(judged)],
  ]);
}

/** How many are answered at 90 % precision: threshold from texts kept aside, and from the other half of these. */
export function coverageFigures(name: Named, heard: readonly Heard[], aside: readonly Heard[]): readonly Figure[] {
  const judged = judgedOf(single(heard));
  const { coverage, precision } = coverageAt(judged, thresholdFor(judgedOf(single(aside)), PRECISION));
  const halves = [0, 1].map((half) => judged.filter((_, i) => i % 2 === half));
  const crossed = halves.map((half, i) => coverageAt(half, thresholdFor(halves[1 - i] ?? [], PRECISION)).coverage);
  return named(name, [
    ["coverage", "coverage at 90 % precision, threshold from the tune part", judged.length, coverage],
    ["precision", "the precision it then has", judged.length, precision],
    ["coverageHalves", "coverage, threshold from the other half", judged.length, (crossed[0] ?? 0) / 2 + (crossed[1] ?? 0) / 2],
  ]);
}

/** Turns of real talks: a second right intent counts, silence is right where there is nothing to hear. */
export function turnFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const real = judgedOf(heard);
  const asking = judgedOf(heard.filter(({ item }) => item.intents?.[0] !== "greeting" && item.intents?.[0] !== "thanks_bye"));
  const sure = heard.filter((one) => top(one) >= SURE);
  const rightly = sure.filter(({ item, said }) => item.intents?.some((id) => id === said.intents[0]?.id) === true);
  return named(name, [
    ["accuracy", "accuracy, turns with an intent", real.length, accuracyOf(real)],
    ["asking", "the same without greetings and thanks", asking.length, accuracyOf(asking)],
    ["macroF1", "macro-F1", real.length, macroF1Of(real)],
    ["top3", "top-3", real.length, top3Of(real)],
    ["ece", "calibration error", real.length, eceOf(real)],
    ["sure", "sure (≥ .55) of its first intent", heard.length, sure.length / heard.length],
    ["sureRight", "right when sure", heard.length, rightly.length / sure.length],
    ...silence(heard),
  ]);
}

function silence(heard: readonly Heard[]): readonly Value[] {
  const vague = heard.filter(({ item }) => item.intents?.length === 0);
  return [["vague", "nothing to hear, stays unsure", vague.length, vague.filter((one) => top(one) < SURE).length / vague.length]];
}

/** Messages with nothing to act on stay below the bot's threshold. */
export const silenceFigures = (name: Named, heard: readonly Heard[]): readonly Figure[] => named(name, silence(heard));

/** Messages that ask two things; and how often one thing is heard as two. */
export function twoFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const two = heard.filter(({ item }) => item.intents?.length === 2);
  const both = (least: number): number =>
    two.filter(({ item, said }) => item.intents?.every((id) => said.intents.some((one) => one.id === id && one.p >= least)) === true)
      .length / two.length;
  const one = single(heard);
  const split = one.filter(({ said }) => (said.intents[1]?.p ?? 0) >= SURE);
  return named(name, [
    ["bothHeard", "two intents, both ≥ .3", two.length, both(HEARD_TOO)],
    ["bothSure", "two intents, both ≥ .55", two.length, both(SURE)],
    ["falseSecond", "one intent, a second ≥ .55 (less is better)", one.length, split.length / one.length],
  ]);
}

export const SCOPE_SCORES = ["best", "sum"] as const;
export type ScopeScore = (typeof SCOPE_SCORES)[number];

/** How strange a text is to the shop: one less the best probability of an intent in scope, or less their sum. */
export function strangeness({ said }: Heard, score: ScopeScore): number {
  const inScope = said.intents.filter(({ id }) => id !== "out_of_scope").map(({ p }) => p);
  return 1 - (score === "best" ? Math.max(0, ...inScope) : inScope.reduce((a, b) => a + b, 0));
}

/** Area under the ROC curve of strangeness; texts whose first label is out_of_scope against all others with one. */
export function scopeAuroc(heard: readonly Heard[], score: ScopeScore): number {
  const known = single(heard);
  return aurocOf(
    known.map((one) => strangeness(one, score)),
    known.map(({ item }) => item.intents?.[0] === "out_of_scope"),
  );
}

export function scopeFigures(name: Named, heard: readonly Heard[], score: ScopeScore): readonly Figure[] {
  return named(name, [["auroc", "AUROC of out of scope", single(heard).length, scopeAuroc(heard, score)]]);
}

/** Three moods; how well the negative ones are told from the rest. */
export function moodFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const known = heard.filter(({ item }) => item.mood !== undefined);
  const judged = known.map(
    ({ item, said }): Judged => ({ truth: item.mood ?? "", guesses: [{ id: said.mood.label, p: said.mood.p[said.mood.label] }] }),
  );
  const scores = known.map(({ said }) => said.mood.p.negative);
  const truth = known.map(({ item }) => item.mood === "negative");
  return named(name, [
    ["mood.macroF1", "mood, macro-F1", known.length, macroF1Of(judged)],
    ["mood.auroc", "AUROC of negative", known.length, aurocOf(scores, truth)],
    ["mood.recall", "negative found at ≤ 5 % false alarms", truth.filter(Boolean).length, recallAt(scores, truth, FALSE_ALARMS)],
  ]);
}

/** Reviews are one or the other: which of the two is likelier. */
export function reviewFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const right = heard.filter(({ item, said }) => (said.mood.p.negative > said.mood.p.positive ? "negative" : "positive") === item.mood);
  return named(name, [["accuracy", "positive or negative, accuracy", heard.length, right.length / heard.length]]);
}

export function abuseFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const of = yesNoOf(heard.map(({ item, said }) => ({ truth: item.abuse === true, said: said.abuse >= SAID })));
  return named(name, [
    ["abuse.accuracy", "abuse, accuracy", heard.length, of.accuracy],
    ["abuse.f1", "abuse, F1", heard.length, of.f1],
  ]);
}

export function personFigures(name: Named, heard: readonly Heard[]): readonly Figure[] {
  const of = yesNoOf(heard.map(({ item, said }) => ({ truth: item.human === true, said: said.wantsHuman >= SAID })));
  return named(name, [
    ["human.recall", "asks for a person, found", heard.filter(({ item }) => item.human === true).length, of.recall],
    [
      "human.falseAlarms",
      "asks for a person, false alarms (less is better)",
      heard.filter(({ item }) => item.human !== true).length,
      of.falseAlarms,
    ],
  ]);
}
