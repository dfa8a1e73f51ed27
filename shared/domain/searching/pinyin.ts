// Chinese as it is typed on a Latin keyboard: what a word is spelled, whole and by first letters, and how typed letters fall into syllables. Pure.
import { PINYIN_TABLE } from "./pinyinTable.ts";

const SPELLINGS_MOST = 6; // of one word: 行 and 重 have two readings each, and nobody types the fifth
const ENTRY = /([a-z]+)([^a-z\s]+)/g;

interface Readings {
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly syllables: ReadonlySet<string>;
}

let known: Readings | undefined;

function readings(): Readings {
  known ??= readTable();
  return known;
}

function readTable(): Readings {
  const of = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const [, syllable = "", chars = ""] of PINYIN_TABLE.matchAll(ENTRY)) {
    syllables.add(syllable);
    for (const char of chars) {
      const list = of.get(char);
      if (list === undefined) of.set(char, [syllable]);
      else list.push(syllable);
    }
  }
  return { of, syllables };
}

/** How a character may be read; none where it is unknown. */
export function readingsOf(char: string): readonly string[] {
  return readings().of.get(char) ?? [];
}

/** How a word may be spelled: whole (`tuikuan`) and by first letters (`tk`). Empty where one of its characters is unknown. */
export function spellingsOf(word: string): { readonly whole: readonly string[]; readonly initials: readonly string[] } {
  let ways: readonly (readonly string[])[] = [[]];
  for (const char of word) {
    const read = readingsOf(char);
    ways = ways.flatMap((way) => read.map((one) => [...way, one])).slice(0, SPELLINGS_MOST);
  }
  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== "");
  return { whole: distinct(ways.map((way) => way.join(""))), initials: distinct(ways.map((way) => way.map((one) => one[0]).join(""))) };
}

const LONGEST = 6; // letters of a syllable: zhuang

/** The ways typed letters fall into whole syllables, those with the fewest first. */
export function syllablesOf(typed: string): readonly (readonly string[])[] {
  const { syllables } = readings();
  const found: string[][] = [];
  const walk = (at: number, way: readonly string[]): void => {
    if (found.length >= SPELLINGS_MOST) return;
    if (at === typed.length) return void found.push([...way]);
    for (let length = LONGEST; length > 0; length--) {
      const piece = typed.slice(at, at + length);
      if (piece.length === length && syllables.has(piece)) walk(at + length, [...way, piece]);
    }
  };
  walk(0, []);
  return found.toSorted((a, b) => a.length - b.length);
}
