// A pack made ready for finding: every word of it read once, products by the words that tell them apart. Pure; finds nothing.
import { atOnce } from "../core/atOnce.ts";
import { isAspect } from "./aspects.ts";
import { headNouns, valueNames } from "./englishNames.ts";
import { indexingWords, type WordIndex } from "./evidence.ts";
import { grams } from "./grams.ts";
import type { AnswerPack, Article, Product } from "./knowledge.ts";
import { wordsFor } from "./valueSynonyms.ts";

/** A pack made ready for finding; build it once per pack. */
export interface PackIndex {
  readonly pack: AnswerPack;
  readonly articles: ReadonlyMap<string, Article>;
  readonly products: ReadonlyMap<string, Product>;
  readonly words: WordIndex;
  /** By an article's place in the pack: which family it is of (one intent and aspect, at several scopes), and which place its id has. Numbers, for sorting thousands. */
  readonly families: Int32Array;
  readonly ids: Int32Array;
  /** By place: it is about an aspect in the shop's own words, none of ours (aspects.ts). */
  readonly ownAspects: readonly boolean[];
  /** By product: the grams of its title in each language, and of its aliases. */
  readonly titles: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  /** The words products are told apart by: categories, and the values of each attribute (Chinese). */
  readonly categories: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** English for a category and for a value. */
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly valueNames: ReadonlyMap<string, string>;
  /** Every word for a value that articles hang on. */
  readonly valueWords: ReadonlyMap<string, readonly string[]>;
}

/** Reads every word of the pack once, at one go. `words`: another way to weigh them. */
export function indexPack(pack: AnswerPack, words?: WordIndex): PackIndex {
  return atOnce(indexingPack(pack, words));
}

/** The same, stopping between pieces of a millisecond or so: for a page that draws meanwhile. */
export function* indexingPack(pack: AnswerPack, given?: WordIndex): Generator<undefined, PackIndex> {
  const words = given ?? (yield* indexingWords(pack.articles));
  const values = valuesOf(pack);
  yield;
  const families = placesOf(pack.articles.map(({ id, intent, aspect }) => (aspect === undefined ? id : `${intent} ${aspect}`)));
  yield;
  const ids = placesOf(pack.articles.map((one) => one.id));
  const titles = new Map<string, readonly ReadonlySet<string>[]>();
  for (const { id, title, aliases = [] } of pack.products) {
    yield;
    titles.set(
      id,
      [title.zh, title.en, ...aliases].map((one) => grams(one)),
    );
  }
  const categoryNames = headNouns(pack.products);
  yield;
  const namesOfValues = valueNames(pack.products);
  yield;
  return {
    pack,
    articles: new Map(pack.articles.map((one) => [one.id, one])),
    products: new Map(pack.products.map((one) => [one.id, one])),
    words,
    families,
    ids,
    ownAspects: pack.articles.map(({ aspect }) => aspect !== undefined && !isAspect(aspect)),
    titles,
    categories: [...new Set([...pack.products.map((one) => one.category), ...Object.keys(pack.categories ?? {})])],
    values,
    categoryNames,
    valueNames: namesOfValues,
    valueWords: new Map([...values.values()].flat().map((one) => [one, wordsFor(one)])),
  };
}

function valuesOf(pack: AnswerPack): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const { scope } of pack.articles)
    if (scope.at === "attribute" && out.get(scope.name)?.includes(scope.value) !== true)
      out.set(scope.name, [...(out.get(scope.name) ?? []), scope.value]);
  return out;
}

/** The place of each text among all of them in order; the same texts have the same place. */
function placesOf(texts: readonly string[]): Int32Array {
  const places = new Map([...new Set(texts)].sort().map((text, place) => [text, place]));
  return Int32Array.from(texts, (text) => places.get(text) ?? 0);
}
