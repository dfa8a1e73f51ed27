// The ears that are measured side by side, each as a column of the table: what they hear, and how near two texts are to them. Owns no figure.
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS, type Mood, type Understanding } from "../../shared/domain/understanding.ts";
import { readCard } from "../full/card.ts";
import { companionOf } from "../full/companion.ts";
import { CARD, jsonOf, type EarFiles } from "../full/earFiles.ts";
import { loadFull, type Full } from "../full/full.ts";
import { createNodeRuntime } from "../full/nodeRuntime.ts";
import type { EarRuntime, Outputs } from "../full/runtime.ts";
import type { Light } from "../light/light.ts";
import { wordsInCommon, type Nearness } from "./nearness.ts";
import type { Item } from "./sets.ts";

/** What an ear says of some texts, in their order. */
export type Hearing = (items: readonly Item[]) => Promise<readonly Understanding[]>;

export interface MeasuredEar {
  readonly column: Column;
  readonly model: string;
  readonly hear: Hearing;
  readonly near?: Nearness;
}

export const COLUMNS = ["majority", "linear", "light", "network", "full"] as const;
export type Column = (typeof COLUMNS)[number];

/** The light ear in this thread. It has no vectors: where it is alone, texts are near by the words they share. */
export function lightEar(light: Light): MeasuredEar {
  return {
    column: "light",
    model: light.model,
    hear: (items) => Promise.resolve(items.map((one) => light.understand(one.text, one.context))),
    near: wordsInCommon,
  };
}

/**
 * The full ear from its files, and its network alone (no vote of the companion; plain words and what the talk settles stay).
 * Both share one session, and every row passes the network once. Throws when the files do not make an ear.
 */
export async function fullEars(files: EarFiles): Promise<readonly MeasuredEar[]> {
  const opened = await createNodeRuntime(files);
  if (!opened.ok) throw new Error(opened.error.words);
  const runtime = remembering(opened.value);
  const card = readCard(jsonOf(files, CARD));
  if (card === undefined) throw new Error("the full ear's card has the wrong shape");
  const companion = companionOf(files);
  if (!companion.ok) throw new Error(companion.error.words);
  const open = async (column: Column, mix: typeof card.mix): Promise<MeasuredEar> => {
    const full = await loadFull(runtime, { ...card, mix }, companion.value);
    if (!full.ok) throw new Error(full.error.words);
    return { column, model: full.value.model, hear: (items) => inTurn(items, full.value), near: nearnessOf(full.value) };
  };
  return [await open("network", { intents: 0, foreign: 0, talk: 0, mood: 0, abuse: 0, human: 0 }), await open("full", card.mix)];
}

async function inTurn(items: readonly Item[], full: Full): Promise<readonly Understanding[]> {
  const heard: Understanding[] = [];
  for (const one of items) heard.push(await full.understand(one.text, one.context));
  return heard;
}

/** Cosine of the vectors; they have length 1. */
function nearnessOf(full: Full): Nearness {
  return async (texts) => {
    const vectors = new Map<string, Float32Array>();
    for (const text of new Set(texts)) vectors.set(text, (await full.vectorOf(text)) ?? new Float32Array());
    return (a, b) => {
      const other = vectors.get(b);
      return (vectors.get(a) ?? new Float32Array()).reduce((sum, one, i) => sum + one * (other?.[i] ?? 0), 0);
    };
  };
}

/** The same runtime, answering a row it has seen from memory. */
function remembering(runtime: EarRuntime): EarRuntime {
  const known = new Map<string, Outputs>();
  return {
    pieces: runtime.pieces,
    run: async (rows) => {
      const out: Outputs[] = [];
      for (const row of rows) {
        const key = `${row.ids.join()} ${row.kinds.join("")}`;
        const answer = known.get(key) ?? (await runtime.run([row]))[0];
        if (answer === undefined) throw new Error("the network gave no answer");
        known.set(key, answer);
        out.push(answer);
      }
      return out;
    },
  };
}

/** Says of every text what is true of most of them: what an ear without ears would reach. */
export const majorityEar: MeasuredEar = {
  column: "majority",
  model: "the most frequent label of each set",
  hear: (items) => {
    const [intent, share] = mostOf(items.flatMap((one) => one.intents?.slice(0, 1) ?? []));
    const [mood] = mostOf<Mood>(items.flatMap((one) => one.mood ?? []));
    const yes = (values: readonly (boolean | undefined)[]): number =>
      values.filter((one) => one === true).length * 2 > items.length ? 1 : 0;
    const said = understandingOf(
      [{ id: intent ?? "out_of_scope", p: share }],
      MOODS.map((one) => (one === (mood ?? "neutral") ? 1 : 0)),
      yes(items.map((one) => one.abuse)),
      yes(items.map((one) => one.human)),
      "majority",
    );
    return Promise.resolve(items.map(() => said));
  },
};

function mostOf<T extends string>(values: readonly T[]): readonly [T | undefined, number] {
  const counts = new Map<T, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined ? [undefined, 0] : [first[0], first[1] / values.length];
}

/** An Understanding from bare figures; `mood` in the order of MOODS. */
export function understandingOf(
  intents: readonly { readonly id: IntentId; readonly p: number }[],
  mood: readonly number[],
  abuse: number,
  wantsHuman: number,
  model: string,
): Understanding {
  const p = { negative: mood[0] ?? 0, neutral: mood[1] ?? 0, positive: mood[2] ?? 0 };
  return {
    intents,
    mood: { label: MOODS.reduce<Mood>((best, one) => (p[one] > p[best] ? one : best), "neutral"), p },
    abuse,
    wantsHuman,
    model,
  };
}
