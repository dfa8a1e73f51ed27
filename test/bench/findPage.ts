// Runs in Node and in a page alike: how long a pack takes to be read and indexed, in what slices, and a question to be found and decided. Gives raw samples; judges nothing.
import { inSlices, pagePace, type Pace } from "../../client/pack/pace.ts";
import { parsingJson } from "../../client/pack/parseJson.ts";
import { readingPack, writingPack } from "../../client/pack/readPack.ts";
import { wordsBefore } from "../../models/eval/before.ts";
import { decide } from "../../shared/domain/answer.ts";
import { findAspects } from "../../shared/domain/aspects.ts";
import type { AnswerPack, Language } from "../../shared/domain/knowledge.ts";
import { indexingPack, indexPack, type PackIndex } from "../../shared/domain/packIndex.ts";
import { mergePack, type PackDelta } from "../../shared/domain/packDelta.ts";
import { DEFAULT_BOT } from "../../shared/domain/policy.ts";
import { retrieve } from "../../shared/domain/retrieve.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";

/** A question, heard. */
export interface AskedOnce {
  readonly text: string;
  readonly language: Language;
  readonly heard: Understanding;
}

/** Milliseconds. */
export interface FindSamples {
  readonly index: readonly number[];
  readonly indexBefore: readonly number[];
  readonly find: readonly number[];
  readonly findBefore: readonly number[];
  readonly decide: readonly number[];
  /** From the pack's text to its index, and to text again, in slices: all of it, and each piece that kept the thread to itself. */
  readonly ready: readonly number[];
  readonly slices: readonly number[];
  /** What changed put into the pack: one piece. */
  readonly merged: readonly number[];
}

const BUILDS = 3;
const ROUNDS = 3;
const WARM_UP = 40; // questions

export async function measure(pack: AnswerPack, delta: PackDelta, asked: readonly AskedOnce[], now: number): Promise<FindSamples> {
  const builds = (make: () => PackIndex): number[] => Array.from({ length: BUILDS }, () => took(make));
  const each = (work: (one: AskedOnce) => unknown): number[] => {
    for (const one of asked.slice(-WARM_UP)) work(one);
    const rounds = Array.from({ length: ROUNDS }, () => asked.map((one) => took(() => work(one))));
    return asked.map((_, i) => Math.min(...rounds.map((times) => times[i] ?? Number.POSITIVE_INFINITY))); // the round nothing else cut into
  };
  const findIn = (index: PackIndex) =>
    each(({ text, language, heard }) => retrieve({ text, language, intents: heard.intents, aspects: findAspects(text) }, index, now));
  const indexBefore = builds(() => indexPack(pack, wordsBefore(pack.articles)));
  const findBefore = findIn(indexPack(pack, wordsBefore(pack.articles)));
  const index = builds(() => indexPack(pack));
  const find = findIn(indexPack(pack));
  const deciding = indexPack(pack);
  const decided = each(({ text, language, heard }) =>
    decide({ language, lines: [{ from: "shopper", text, heard }], index: deciding, bot: DEFAULT_BOT, tier: "none", now }),
  );
  const text = JSON.stringify(pack);
  const ready: number[] = [];
  const slices: number[] = [];
  const merged: number[] = [];
  for (let i = 0; i < BUILDS; i++) {
    const from = performance.now();
    slices.push(...(await slicesOf(text)));
    ready.push(performance.now() - from);
    merged.push(took(() => mergePack(pack, delta)));
  }
  return { index, indexBefore, find, findBefore, decide: decided, ready, slices, merged };
}

/** As a page does it. */
async function slicesOf(text: string): Promise<readonly number[]> {
  const slices: number[] = [];
  let from = performance.now();
  const pace: Pace = {
    now: pagePace.now,
    async pause() {
      slices.push(performance.now() - from);
      await pagePace.pause();
      from = performance.now();
    },
  };
  const value = await inSlices(parsingJson(text), pace);
  const pack = await inSlices(readingPack(value), pace);
  if (pack !== undefined) await inSlices(indexingPack(pack), pace);
  if (pack !== undefined) await inSlices(writingPack(pack), pace); // to be kept, after something changed in it
  slices.push(performance.now() - from);
  return slices;
}

function took(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

Object.assign(globalThis, { measureFind: measure });
