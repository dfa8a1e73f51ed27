// The shop's own words: names of its products, and the values its products are told apart by. Built once per set of products.
import type { Product } from "../knowledge.ts";
import type { Meaning } from "./entity.ts";
import { foldText } from "./foldedText.ts";
import { growWords, type WordTree } from "./wordTree.ts";

/** A product, and other names shoppers have for it, where the shop has told us any. */
export type NamedProduct = Pick<Product, "id" | "category" | "title" | "attributes" | "variants"> & {
  readonly aliases?: readonly string[];
};

/** Ready for finding. */
export type ShopWords = WordTree<Meaning>;

const LONGEST_VALUE = 12; // characters; longer ones are sentences, not values
const VALUES = ["颜色", "面料", "材质", "款式"]; // of other attributes («保修: 一年») the value means nothing alone

/**
 * Every way to name a product: its title in each language, its aliases, and short forms of a Chinese title («亚麻衬衫» of «亚麻立领衬衫»).
 * What names several products names none.
 */
export function shopWords(products: readonly NamedProduct[]): ShopWords {
  const names = new Map<string, Meaning | undefined>();
  const add = (name: string, means: Meaning): void => {
    const word = keyOf(name);
    if (word.length >= 2) names.set(word, names.has(word) && !same(names.get(word), means) ? undefined : means);
  };
  for (const { id, title, aliases = [] } of products) {
    for (const name of [title.zh, title.en, ...aliases]) add(name, { kind: "product", value: id });
  }
  const short = new Map<string, Meaning | undefined>();
  for (const product of products) {
    for (const name of new Set(shortForms(product).map(keyOf))) {
      if (!names.has(name)) short.set(name, short.has(name) ? undefined : { kind: "product", value: product.id });
    }
  }
  for (const [name, means] of short) names.set(name, means);
  for (const [word, means] of valuesOf(products)) if (!names.has(keyOf(word))) names.set(keyOf(word), means);
  return growWords(
    [...names].flatMap(([name, means]) => (means === undefined ? [] : [[name, means] as const])),
    true,
  );
}

const keyOf = (name: string): string => foldText(name).text.replace(/[\s\-_·]+/g, "");
const same = (a: Meaning | undefined, b: Meaning): boolean => a?.kind === "product" && b.kind === "product" && a.value === b.value;

/** «亚麻立领衬衫» (衬衫) → 亚麻衬衫, 立领衬衫: each pair of characters before the kind of thing, with it. */
function shortForms({ title, category }: NamedProduct): readonly string[] {
  const kind = title.zh.endsWith(category) ? category : title.zh.slice(-2);
  const rest = title.zh.slice(0, -kind.length);
  if (!/^[\u4e00-\u9fff]{4,12}$/.test(rest) || rest.length % 2 === 1) return [];
  const pairs = rest.match(/../g) ?? [];
  return pairs.map((pair) => pair + kind);
}

function valuesOf(products: readonly NamedProduct[]): ReadonlyMap<string, Meaning> {
  const out = new Map<string, Meaning>();
  const add = (name: string, said: string, value: string): void => {
    if (said.length >= 2 && said.length <= LONGEST_VALUE && !/\d/.test(said)) out.set(said, { kind: "attribute", value: { name, value } });
  };
  for (const { attributes } of products) {
    for (const name of VALUES) {
      const both = attributes[name];
      if (both === undefined) continue;
      const [zh, en] = [both.zh.split(/[、,，/]\s?/), both.en.split(/[,/]\s?/)];
      zh.forEach((value, i) => {
        add(name, value, value);
        const other = en.length === zh.length ? en[i] : undefined;
        if (other !== undefined && other.length > 3) add(name, other, value);
      });
    }
  }
  return out;
}
