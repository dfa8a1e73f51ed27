// From what was typed to what a document must have: each word is a need, met in any of several ways (as it stands, as an English stem, begun, as pinyin).
// Pure; knows of the index only which pairs of characters it holds.
import { isTail, plainly, runsOf, gramsOfRun, tailGram, type Run } from "../../../shared/domain/searching/grams.ts";
import type { Marks } from "../../../shared/domain/searching/marks.ts";
import { readingsOf, syllablesOf } from "../../../shared/domain/searching/pinyin.ts";
import type { Query, Standing, Word } from "../../../shared/domain/searching/query.ts";
import { wordsTyped } from "../../../shared/domain/searching/tradeWords.ts";
import { stemOf } from "../../../shared/domain/stems.ts";
import { FIELD } from "./entry.ts";

/** A gram to look up, with its field; `begins`: all that begin so. */
export interface Lookup {
  readonly gram: string;
  readonly begins: boolean;
}

/** All of these in one document. `strong`: in a name, a number or a tag, not in the running text. */
export interface Way {
  readonly all: readonly Lookup[];
  readonly strong: boolean;
}

/** One thing a document must meet, in any way. `phrases`: one of them must then stand in its text as it is; empty: nothing to check. */
export interface Need {
  readonly ways: readonly Way[];
  readonly phrases: readonly string[];
}

export interface Plan {
  readonly needs: readonly Need[];
  readonly marks: Marks;
}

/** The pairs of characters an index holds that are spelled so, the most frequent first. */
export type PairsSpelled = (spelled: string) => readonly string[];

const BEGIN_LETTERS = 2; // an unfinished word of one letter begins everything
const WORDS_MOST = 6; // Chinese words that one spelling may mean

/** Of the shop's list, the ids of the tags that a person means by a word. */
export type TagsCalled = (typed: string) => readonly string[];

/** `me`: whose `is:mine` it is. */
export function planOf(query: Query, me: string, pairs: PairsSpelled, tags: TagsCalled): Plan {
  const marks = { pieces: new Set<string>(), stems: new Set<string>(), begun: new Set<string>() };
  const planned = query.words.map((word) => needOf(word, pairs, marks));
  const names = query.from.map((value) => ({ ...needOf({ text: value, exact: false, unfinished: true }, pairs, marks), phrases: [] }));
  const needs: readonly Need[] = [
    ...planned,
    ...names.map((need) => ({
      ...need,
      ways: need.ways.filter((way) => way.strong && !way.all.some((one) => one.gram[0] === FIELD.order)),
    })),
    ...query.tags.map((tag) => ({ ways: tags(tag).map((id) => ({ all: [one(FIELD.tag + id)], strong: true })), phrases: [] })),
    ...query.orders.map((order) => orderNeed(order, marks.pieces)),
    ...query.standings.map((one) => exactly(standingGram(one, me))),
  ];
  return { needs, marks: { pieces: [...marks.pieces], stems: [...marks.stems], begun: [...marks.begun] } };
}

const one = (gram: string, begins = false): Lookup => ({ gram, begins });
const exactly = (gram: string): Need => ({ ways: [{ all: [one(gram)], strong: true }], phrases: [] });

function standingGram(standing: Standing, me: string): string {
  switch (standing) {
    case "open":
      return `${FIELD.standing}open!`;
    case "mine":
      return FIELD.assignee + me;
    case "unassigned":
      return FIELD.assignee;
    default:
      return FIELD.standing + standing;
  }
}

function orderNeed(order: string, pieces: Set<string>): Need {
  const bare = plainly(order).replace(/[^a-z0-9]/g, "");
  pieces.add(order);
  const grams = isTail(bare) ? [bare, tailGram(bare)] : [bare];
  const runs = runsOf(plainly(order)).map((run) => run.text);
  const begun: Way = { all: [one(FIELD.order + bare, bare.length > BEGIN_LETTERS)], strong: true };
  const pieceWise: Way = { all: runs.map((run) => one(FIELD.text + run)), strong: true };
  return {
    ways: [
      begun,
      pieceWise,
      ...grams.flatMap((gram) => [FIELD.order, FIELD.text].map((field) => ({ all: [one(field + gram)], strong: true }))),
    ],
    phrases: [],
  };
}

interface MarkSets {
  readonly pieces: Set<string>;
  readonly stems: Set<string>;
  readonly begun: Set<string>;
}

/** A word of several runs (`iphone壳`) needs each of them, and stands in one piece. */
function needOf(word: Word, pairs: PairsSpelled, marks: MarkSets): Need {
  const runs = runsOf(plainly(word.text));
  const [only] = runs;
  if (runs.length === 1 && only !== undefined && only.kind !== "han" && !word.exact)
    return lettersNeed(only, word.unfinished, pairs, marks);
  if (only === undefined) return { ways: [], phrases: [] }; // signs alone stand nowhere
  if (word.exact || runs.length > 1) marks.pieces.add(word.text);
  else marks.pieces.add(only.text);
  const inField = (field: string, strong: boolean): Way => ({ all: runs.flatMap((run) => lookupsOf(run, field)), strong });
  const isPair = runs.length === 1 && only.text.length <= 2 && !word.exact;
  const ways = [inField(FIELD.text, false), inField(FIELD.name, true), inField(FIELD.order, true)];
  return { ways, phrases: isPair ? [] : [word.text] };
}

/** A single character stands at the beginning of pairs, or alone. */
function lookupsOf(run: Run, field: string): readonly Lookup[] {
  if (run.kind === "han" && run.text.length === 1) return [one(field + run.text, true)];
  const grams = run.kind === "number" ? [run.text] : gramsOfRun(run);
  return grams.map((gram) => one(field + gram));
}

/** Letters and digits: a word, the beginning of one, a number or its end, or Chinese by its sound. */
function lettersNeed({ text, kind }: Run, unfinished: boolean, pairs: PairsSpelled, marks: MarkSets): Need {
  const stem = kind === "word" ? stemOf(text) : text;
  const begins = unfinished && text.length >= BEGIN_LETTERS;
  const ways: Way[] = [FIELD.text, FIELD.name, FIELD.order].map((field) => ({ all: [one(field + stem)], strong: field !== FIELD.text }));
  marks.stems.add(stem);
  if (begins) {
    ways.push(...[FIELD.text, FIELD.name, FIELD.order].map((field) => ({ all: [one(field + text, true)], strong: field !== FIELD.text })));
    marks.begun.add(text);
  }
  if (kind === "number") {
    if (isTail(text))
      ways.push(...[FIELD.text, FIELD.order].map((field) => ({ all: [one(field + tailGram(text))], strong: field === FIELD.order })));
    if (isTail(text)) marks.pieces.add(text);
    return { ways, phrases: [] };
  }
  ways.push({ all: [one(FIELD.spelled + text, begins)], strong: true });
  for (const chinese of meantBy(text, pairs)) {
    marks.pieces.add(chinese);
    const grams = chinese.length === 1 ? [chinese] : Array.from({ length: chinese.length - 1 }, (_, i) => chinese.slice(i, i + 2));
    ways.push(
      { all: grams.map((gram) => one(FIELD.text + gram)), strong: false },
      { all: grams.map((gram) => one(FIELD.name + gram)), strong: true },
    );
  }
  return { ways, phrases: [] };
}

/** The Chinese words these letters may spell: of the trade, else pairs the shop's people really wrote. */
function meantBy(letters: string, pairs: PairsSpelled): readonly string[] {
  const known = wordsTyped(letters);
  if (known.length > 0) return known.slice(0, WORDS_MOST);
  const [way] = syllablesOf(letters);
  if (way === undefined || way.length < 2) return [];
  const written = pairs(way.slice(0, 2).join("")).slice(0, WORDS_MOST);
  if (way.length === 2) return written;
  return chained(written, way, pairs).slice(0, WORDS_MOST);
}

/** Pairs that go on from each other: 破洞 and 洞洞 for `podongdong`. */
function chained(begun: readonly string[], way: readonly string[], pairs: PairsSpelled): readonly string[] {
  let words = begun;
  for (let i = 2; i < way.length; i++) {
    const next = pairs(`${way[i - 1] ?? ""}${way[i] ?? ""}`);
    words = words.flatMap((word) => next.filter((pair) => pair[0] === word.at(-1)).map((pair) => word + pair.slice(1)));
  }
  return words;
}

/** Looks pairs up by how they are spelled; `list`: two characters each, the most frequent first. Spelled when first asked: some ten milliseconds. */
export function spellPairs(list: string): PairsSpelled {
  let by: Map<string, string[]> | undefined;
  return (spelled) => {
    by ??= spellAll(list);
    return by.get(spelled) ?? [];
  };
}

function spellAll(list: string): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (let at = 0; at < list.length; at += 2) {
    const pair = list.slice(at, at + 2);
    for (const first of readingsOf(pair[0] ?? ""))
      for (const second of readingsOf(pair[1] ?? "")) {
        const known = by.get(first + second);
        if (known === undefined) by.set(first + second, [pair]);
        else known.push(pair);
      }
  }
  return by;
}
