// The linear reference's column: its figures are kept in linear.json. Also the way they are made: the texts it is asked, and its answers read.
import { readFileSync, writeFileSync } from "node:fs";
import { integer, list, number, oneOf, optional, readJson, record, shape, type Check } from "../../shared/core/check.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import { tokensOf } from "../light/tokens.ts";
import { majorityEar, understandingOf, type MeasuredEar } from "./ears.ts";
import type { Figure } from "./hearing.ts";
import { tfIdf } from "./nearness.ts";
import type { Item } from "./sets.ts";

const FILE = new URL("./linear.json", import.meta.url);
const ROWS_MAX = 1_000;
const BACK = 5; // turns before, as its training texts have

export type Kept = Readonly<Record<string, { readonly n: number; readonly value: number }>>;
const readKept: Check<Kept> = record(shape({ n: integer(), value: number(-1, 1) }), ROWS_MAX);

/** The kept figures by id. Throws when the file is of another shape: it is ours. */
export function keptFigures(): Kept {
  const read = readJson(readKept, readFileSync(FILE, "utf8"), "linear.json");
  if (!read.ok) throw new Error(read.error.words);
  return read.value;
}

export function keepFigures(figures: readonly Figure[]): void {
  const kept = Object.fromEntries(figures.map(({ id, n, value }) => [id, { n, value: Math.round(value * 1e4) / 1e4 }]));
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}

/** A text as the linear reference reads it: tokens, and the turns before with who said them (1 the shopper, 2 we). */
function asked({ text, context = [] }: Item): string {
  const words = (said: string): string => tokensOf(said).join(" ");
  return JSON.stringify({ t: words(text), c: context.slice(-BACK).map((one) => [one.from === "shopper" ? 1 : 2, words(one.text)]) });
}

/** An ear that only writes down what it is asked; `write` makes the file of every text, one JSON line each. */
export function askingEar(): MeasuredEar & { readonly write: (file: string) => number } {
  const lines = new Set<string>();
  return {
    ...majorityEar,
    column: "linear",
    hear: (items) => {
      for (const one of items) lines.add(asked(one));
      return majorityEar.hear(items);
    },
    write: (file) => {
      writeFileSync(file, `${[...lines].join("\n")}\n`);
      return lines.size;
    },
  };
}

const P = number(0, 1);
const guesses = list(shape({ id: oneOf(INTENT_IDS), p: P }), 3);
const readAnswer = shape({
  intents: guesses,
  /** Of a lone JDDC message: what the model of JDDC alone says, the published reference. */
  jddc: optional(guesses),
  mood: list(P, 3),
  abuse: P,
  human: P,
});

/** The linear reference, speaking from the answers it gave to the asked texts; a set of JDDC messages only hears the model of JDDC alone. Throws on a text it was not asked. */
export function answeringEar(askedFile: string, answersFile: string): MeasuredEar {
  const lines = (file: string): readonly string[] => readFileSync(file, "utf8").trimEnd().split("\n");
  const answers = lines(answersFile);
  const known = new Map(lines(askedFile).map((line, i) => [line, answers[i] ?? ""]));
  const answerTo = (item: Item) => {
    const read = readJson(readAnswer, known.get(asked(item)) ?? "", `the answer to ${item.text}`);
    if (!read.ok) throw new Error(read.error.words);
    return read.value;
  };
  const hear = (items: readonly Item[]): readonly Understanding[] => {
    const read = items.map(answerTo);
    const lone = read.every((one) => one.jddc !== undefined);
    return read.map(({ intents, jddc, mood, abuse, human }) =>
      understandingOf(lone ? (jddc ?? []) : intents, mood, abuse, human, "linear"),
    );
  };
  return { column: "linear", model: "linear", hear: (items) => Promise.resolve(hear(items)), near: tfIdf };
}
