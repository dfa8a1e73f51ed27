// The floor: on our own sentences, which never train, no ear may become worse than this unnoticed. The public texts are not needed here; `npm run eval` measures the rest.
import { beforeAll, describe, expect, it } from "vitest";
import { loadLight } from "../light/light.ts";
import { readFullFiles, readWeightsFile } from "../readWeights.ts";
import { fullEars, lightEar, type MeasuredEar } from "./ears.ts";
import { byWords, findingFigures, hearQuestions, outcomesOf } from "./finding.ts";
import type { Figure } from "./hearing.ts";
import { measureOwn } from "./measureEar.ts";
import { ownSets } from "./sets.ts";

/** Two points or so under what the shipped weights reach: raised with better weights, never lowered without a word in the model card. */
type Bounds = Readonly<Record<string, number>>;

const LIGHT_LEAST: Bounds = {
  "unseen.zh.accuracy": 0.85,
  "unseen.zh.macroF1": 0.85,
  "unseen.en.accuracy": 0.76,
  "unseen.en.macroF1": 0.76,
  "unseen.bothHeard": 0.34,
  "unseen.vague": 0.9,
  "unseen.auroc": 0.955,
  "unseen.mood.macroF1": 0.83,
  "unseen.mood.auroc": 0.935,
  "unseen.human.recall": 0.74,
  "unseen.abuse.f1": 0.685,
  "talks.leans.accuracy": 0.635,
  "talks.changes.accuracy": 0.785,
  "test.accuracy": 0.935,
};
const LIGHT_MOST: Bounds = { "unseen.human.falseAlarms": 0.01, "unseen.falseSecond": 0.05, "unseen.zh.ece": 0.1, "unseen.en.ece": 0.14 };

const FULL_LEAST: Bounds = {
  "unseen.zh.accuracy": 0.87,
  "unseen.zh.macroF1": 0.87,
  "unseen.en.accuracy": 0.815,
  "unseen.en.macroF1": 0.81,
  "unseen.bothHeard": 0.44,
  "unseen.vague": 0.89,
  "unseen.auroc": 0.965,
  "unseen.mood.macroF1": 0.855,
  "unseen.mood.auroc": 0.95,
  "unseen.human.recall": 0.925,
  "unseen.abuse.f1": 0.73,
  "talks.leans.accuracy": 0.735,
  "talks.changes.accuracy": 0.75,
  "test.accuracy": 0.95,
};
const FULL_MOST: Bounds = { "unseen.human.falseAlarms": 0.01, "unseen.falseSecond": 0.05 };

/** Finding the right article of the demo shop, on the test part of the questions written blind: about two points under what is reached. */
const FOUND_LEAST: Readonly<Record<"light" | "full", Bounds>> = {
  light: { "zh.recall1": 0.715, "zh.recall5": 0.895, "zh.mrr": 0.795, "en.recall1": 0.66, "en.recall5": 0.865, "en.mrr": 0.755 },
  full: { "zh.recall1": 0.705, "zh.recall5": 0.89, "zh.mrr": 0.785, "en.recall1": 0.68, "en.recall5": 0.885, "en.mrr": 0.775 },
};
/** Answered, and with no right article: share of all questions, as reached, so that one more is seen. The goal is .02. */
const WRONG_MOST: Readonly<Record<"light" | "full", Bounds>> = {
  light: { "zh.wrong": 0.014, "en.wrong": 0.014, wrong: 0.014 },
  full: { "zh.wrong": 0.021, "en.wrong": 0.014, wrong: 0.019 },
};
/** Right at once, and right at once or after one tap: whoever never answers is never wrong. */
const HELPED_LEAST: Readonly<Record<"light" | "full", Bounds>> = {
  light: { "zh.right": 0.29, "en.right": 0.27, "zh.helped": 0.695, "en.helped": 0.68 },
  full: { "zh.right": 0.275, "en.right": 0.295, "zh.helped": 0.68, "en.helped": 0.685 },
};

/** The same on the questions about siblings, which are hard on purpose: as reached, so that one more is seen. */
const SIBLINGS_WRONG_MOST: Readonly<Record<"light" | "full", number>> = { light: 0.042, full: 0.032 };
const SIBLINGS_RIGHT_LEAST: Readonly<Record<"light" | "full", number>> = { light: 0.304, full: 0.304 };

/** The same on the half of the questions in other voices that is put aside. */
const VOICES_WRONG_MOST: Readonly<Record<"light" | "full", number>> = { light: 0.025, full: 0.025 };
const VOICES_RIGHT_LEAST: Readonly<Record<"light" | "full", number>> = { light: 0.35, full: 0.35 };

const ALL_OF_IT = 60_000; // ms: some 1,500 passes of the network on a slow core

const ears = { light: [] as readonly Figure[], full: [] as readonly Figure[] };
const found: Record<"light" | "full", Bounds> = { light: {}, full: {} };
const siblings: Record<"light" | "full", Bounds> = { light: {}, full: {} };
const voices: Record<"light" | "full", Bounds> = { light: {}, full: {} };

beforeAll(async () => {
  const light = loadLight(readWeightsFile());
  const files = readFullFiles();
  if (!light.ok || !files.ok) throw new Error("the shipped weights cannot be read");
  const sets = ownSets("test");
  const full = (await fullEars(files.value)).find((ear) => ear.column === "full");
  if (full === undefined) throw new Error("there is no full ear");
  found.light = await foundBy(lightEar(light.value));
  found.full = await foundBy(full);
  siblings.light = outcomesOf(await hearQuestions(lightEar(light.value), "siblings"));
  siblings.full = outcomesOf(await hearQuestions(full, "siblings"));
  voices.light = outcomesOf(await hearQuestions(lightEar(light.value), "voices"));
  voices.full = outcomesOf(await hearQuestions(full, "voices"));
  ears.light = (await measureOwn(lightEar(light.value), sets, "sum")).figures;
  ears.full = (await measureOwn(full, sets, "sum")).figures;
}, ALL_OF_IT);

async function foundBy(ear: MeasuredEar): Promise<Bounds> {
  const asked = await hearQuestions(ear, "test");
  const figures = (["zh", "en"] as const).map((language) => {
    const mine = asked.filter((one) => one.judgement.language === language);
    const { recall1, recall5, mrr } = findingFigures(mine, byWords);
    const { right, wrong, "asked, with the right choice": tapped } = outcomesOf(mine);
    const named = { recall1, recall5, mrr, wrong, right, helped: right + tapped };
    return Object.entries(named).map(([name, value]) => [`${language}.${name}`, value] as const);
  });
  return Object.fromEntries([...figures.flat(), ["wrong", outcomesOf(asked).wrong] as const]);
}

function figure(of: readonly Figure[], id: string): number {
  const found = of.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not measured`);
  return found.value;
}

describe.each([
  ["light", LIGHT_LEAST, LIGHT_MOST],
  ["full", FULL_LEAST, FULL_MOST],
] as const)("the %s ear on sentences it never read", (name, least, most) => {
  it.each(Object.entries(least))("keeps %s at %d or above", (id, bound) => expect(figure(ears[name], id)).toBeGreaterThanOrEqual(bound));
  it.each(Object.entries(most))("keeps %s at %d or below", (id, bound) => expect(figure(ears[name], id)).toBeLessThanOrEqual(bound));
});

describe("the full ear beside the light one", () => {
  it.each(["unseen.zh.accuracy", "unseen.en.accuracy", "talks.leans.accuracy", "unseen.mood.macroF1"])(
    "is worth its bytes: %s is not lower",
    (id) => expect(figure(ears.full, id)).toBeGreaterThanOrEqual(figure(ears.light, id)),
  );
});

describe.each(["light", "full"] as const)("the right article, with what the %s ear hears", (name) => {
  it.each(Object.entries(FOUND_LEAST[name]))("is found: %s is %d or above", (id, bound) =>
    expect(found[name][id]).toBeGreaterThanOrEqual(bound),
  );
  it.each(Object.entries(HELPED_LEAST[name]))("is said or offered: %s is %d or above", (id, bound) =>
    expect(found[name][id]).toBeGreaterThanOrEqual(bound),
  );
  it.each(Object.entries(WRONG_MOST[name]))("is not another that is said: %s is %d or below", (id, bound) =>
    expect(found[name][id]).toBeLessThanOrEqual(bound),
  );

  it("is told from its siblings: of hard questions as few are answered wrongly, and as many rightly, as reached", () => {
    expect(siblings[name]["wrong"]).toBeLessThanOrEqual(SIBLINGS_WRONG_MOST[name]);
    expect(siblings[name]["right"]).toBeGreaterThanOrEqual(SIBLINGS_RIGHT_LEAST[name]);
  });

  it("is said as seldom wrongly, and as often, to questions in other voices as reached", () => {
    expect(voices[name]["wrong"]).toBeLessThanOrEqual(VOICES_WRONG_MOST[name]);
    expect(voices[name]["right"]).toBeGreaterThanOrEqual(VOICES_RIGHT_LEAST[name]);
  });
});
