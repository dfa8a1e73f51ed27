// The places an article can hang on in this shop: what a picker offers. Pure.
import { attributesOf } from "../../../shared/domain/graph.ts";
import type { Language, Product, Scope } from "../../../shared/domain/knowledge.ts";
import type { Categories } from "../../../shared/domain/policy.ts";
import { categoryName } from "../../../shared/domain/shopNames.ts";
import { fill, type Phrase } from "../../ui/words.ts";
import { attributeWords } from "../ticket/productWords.ts";
import { KNOW } from "./words.ts";

export interface Places {
  readonly categories: readonly string[];
  /** By the attribute's Chinese name: its values. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly products: readonly Product[];
}

export function placesOf(products: readonly Product[], categories: Categories | undefined): Places {
  const attributes = new Map<string, Set<string>>();
  for (const product of products)
    for (const own of [undefined, ...product.variants])
      for (const [name, { zh }] of Object.entries(attributesOf(product, categories, own)))
        attributes.set(name, (attributes.get(name) ?? new Set()).add(zh));
  return {
    categories: [...new Set([...Object.keys(categories ?? {}), ...products.map((one) => one.category)])],
    attributes: new Map([...attributes].map(([name, values]) => [name, [...values]])),
    products,
  };
}

/** The first place of that kind, to begin from; undefined where the shop has none. */
export function firstScope(at: Scope["at"], { categories, attributes, products }: Places): Scope | undefined {
  switch (at) {
    case "shop":
      return { at };
    case "category":
      return categories[0] === undefined ? undefined : { at, category: categories[0] };
    case "attribute": {
      const [name, values] = [...attributes][0] ?? [];
      return name === undefined || values?.[0] === undefined ? undefined : { at, name, value: values[0] };
    }
    case "product":
      return products[0] === undefined ? undefined : { at, product: products[0].id };
    case "variant": {
      const product = products.find((one) => one.variants.length > 0);
      return product?.variants[0] === undefined ? undefined : { at, product: product.id, variant: product.variants[0].name.zh };
    }
  }
}

/** Where an article hangs, in the reader's language; values as the products have them. */
export function scopeWords(scope: Scope, products: readonly Product[], language: Language): string {
  const said = (phrase: Phrase, what: string): string => `${fill(phrase, {}, language)} ${what}`;
  switch (scope.at) {
    case "shop":
      return fill(KNOW.shop, {}, language);
    case "category":
      return said(KNOW.whichCategory, categoryName(scope.category, language));
    case "attribute": {
      const { name, value } = scope;
      const known = products.flatMap((one) => [one.attributes[name], ...one.variants.map((each) => each.attributes?.[name])]);
      return `${attributeWords(name, language)} = ${known.find((one) => one?.zh === value)?.[language] ?? value}`;
    }
    case "product":
      return fill(KNOW.product, {}, language);
    case "variant": {
      const variants = products.find((one) => one.id === scope.product)?.variants ?? [];
      return said(KNOW.whichVariant, variants.find((one) => one.name.zh === scope.variant)?.name[language] ?? scope.variant);
    }
  }
}
