// The floor: on our own sentences, which never train, no ear may become worse than this unnoticed. The public texts are not needed here; `npm run eval` measures the rest.
import { beforeAll, describe, expect, it } from "vitest";
import { loadLight } from "../light/light.ts";
import { readFullFiles, readWeightsFile } from "../readWeights.ts";
import { fullEars, lightEar } from "./ears.ts";
import type { Figure } from "./hearing.ts";
import { measureOwn } from "./measureEar.ts";
import { ownSets } from "./sets.ts";

/** Two points or so under what the shipped weights reach: raised with better weights, never lowered without a word in the model card. */
type Bounds = Readonly<Record<string, number>>;

const LIGHT_LEAST: Bounds = {
  "unseen.zh.accuracy": 0.795,
  "unseen.zh.macroF1": 0.79,
  "unseen.en.accuracy": 0.71,
  "unseen.en.macroF1": 0.7,
  "unseen.bothHeard": 0.3,
  "unseen.vague": 0.9,
  "unseen.auroc": 0.95,
  "unseen.mood.macroF1": 0.79,
  "unseen.mood.auroc": 0.93,
  "unseen.human.recall": 0.72,
  "unseen.abuse.f1": 0.68,
  "talks.leans.accuracy": 0.57,
  "talks.changes.accuracy": 0.7,
  "test.accuracy": 0.925,
};
const LIGHT_MOST: Bounds = { "unseen.human.falseAlarms": 0.01, "unseen.falseSecond": 0.05, "unseen.zh.ece": 0.1, "unseen.en.ece": 0.14 };

const FULL_LEAST: Bounds = {
  "unseen.zh.accuracy": 0.8,
  "unseen.zh.macroF1": 0.805,
  "unseen.en.accuracy": 0.74,
  "unseen.en.macroF1": 0.735,
  "unseen.bothHeard": 0.4,
  "unseen.vague": 0.89,
  "unseen.auroc": 0.965,
  "unseen.mood.macroF1": 0.79,
  "unseen.mood.auroc": 0.935,
  "unseen.human.recall": 0.72,
  "unseen.abuse.f1": 0.68,
  "talks.leans.accuracy": 0.6,
  "talks.changes.accuracy": 0.7,
  "test.accuracy": 0.925,
};
const FULL_MOST: Bounds = { "unseen.human.falseAlarms": 0.01, "unseen.falseSecond": 0.05 };

const ALL_OF_IT = 60_000; // ms: some 1,500 passes of the network on a slow core

const ears = { light: [] as readonly Figure[], full: [] as readonly Figure[] };

beforeAll(async () => {
  const light = loadLight(readWeightsFile());
  const files = readFullFiles();
  if (!light.ok || !files.ok) throw new Error("the shipped weights cannot be read");
  const sets = ownSets("test");
  const full = (await fullEars(files.value)).find((ear) => ear.column === "full");
  if (full === undefined) throw new Error("there is no full ear");
  ears.light = (await measureOwn(lightEar(light.value), sets, "sum")).figures;
  ears.full = (await measureOwn(full, sets, "sum")).figures;
}, ALL_OF_IT);

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
