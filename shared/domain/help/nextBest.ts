// What to say next: published articles, macros and answers that went well elsewhere, in one order, each with where it comes from and why. Pure.
import { grams } from "../grams.ts";
import { hasText, type Macro } from "../macro.ts";
import { textIn } from "../macroWords.ts";
import type { Found } from "../retrieve.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Similar } from "./answered.ts";

/** `for`: made for what the ticket is about; `words`: like what was asked, 0-1. */
export type Offer =
  | { readonly kind: "article"; readonly key: string; readonly score: number; readonly found: Found }
  | {
      readonly kind: "macro";
      readonly key: string;
      readonly score: number;
      readonly macro: Macro;
      readonly forMatter: boolean;
      readonly words: number;
    }
  | { readonly kind: "similar"; readonly key: string; readonly score: number; readonly similar: Similar };

export interface NextBestOf {
  /** What the shopper wrote lately. */
  readonly text: string;
  readonly intents: readonly IntentId[];
  readonly language: "zh" | "en";
  readonly found: readonly Found[];
  readonly macros: readonly Macro[];
  readonly similar: readonly Similar[];
}

export const OFFERS_MOST = 3; // one key each: 1, 2, 3
const OF_A_KIND = 2; // where another kind has something to say
const WORTH = 0.3;
const MACRO = { matter: 0.5, words: 0.5 } as const;
const SIMILAR = { like: 0.5, matter: 0.25, good: 0.15 } as const; // below an article that is as like: that one was reviewed

/** At most three, the best first; an article before what is as good, since it was reviewed. */
export function nextBest({ text, intents, language, found, macros, similar }: NextBestOf): readonly Offer[] {
  const asked = grams(text);
  const all: readonly Offer[] = [
    ...found.map((one): Offer => ({ kind: "article", key: `a.${one.article.id}`, score: Math.min(1, one.evidence), found: one })),
    ...macros.filter(hasText).flatMap((macro): readonly Offer[] => {
      const forMatter = macro.intents.some((id) => intents.includes(id));
      const words = covered(asked, grams(`${macro.name}\n${textIn(macro, language)}`));
      const score = MACRO.matter * Number(forMatter) + MACRO.words * words;
      return score < WORTH ? [] : [{ kind: "macro", key: `m.${macro.id}`, score, macro, forMatter, words }];
    }),
    ...similar.map((one): Offer => {
      const score = SIMILAR.like * one.like + SIMILAR.matter * Number(one.sameMatter) + SIMILAR.good * one.good;
      return { kind: "similar", key: `s.${one.message}`, score, similar: one };
    }),
  ];
  const ranked = all.toSorted((a, b) => b.score - a.score || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
  return mixed(ranked);
}

const KINDS: readonly Offer["kind"][] = ["article", "macro", "similar"];

/** Two of a kind at most while another kind has something worth it. */
function mixed(ranked: readonly Offer[]): readonly Offer[] {
  const first: Offer[] = [];
  const rest: Offer[] = [];
  for (const one of ranked) {
    const fits = first.filter((other) => other.kind === one.kind).length < OF_A_KIND && (one.score >= WORTH || one.kind === "article");
    (fits ? first : rest).push(one);
  }
  const chosen = new Set([...first, ...rest].slice(0, OFFERS_MOST));
  return ranked.filter((one) => chosen.has(one));
}

/** Of what was asked the part that stands there too, 0-1. */
function covered(asked: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return asked.size === 0 ? 0 : [...asked].filter((one) => there.has(one)).length / asked.size;
}
