// The knowledge graph: shop → category → product → variant, each with attributes that those below inherit. Pure; says of what a scope is true.
import type { Product, Scope } from "./knowledge.ts";
import type { Categories } from "./policy.ts";

export type Attributes = Product["attributes"];
export type Variant = Product["variants"][number];

/** A category and those above it, nearest first. A circle ends where it would begin again. */
export function lineage(category: string, categories: Categories | undefined): readonly string[] {
  const line = [category];
  for (;;) {
    const last = line.at(-1) ?? category;
    const parent = categories !== undefined && Object.hasOwn(categories, last) ? categories[last]?.parent : undefined;
    if (parent === undefined || line.includes(parent)) return line;
    line.push(parent);
  }
}

/** What the shop calls a category; undefined: by its key. */
export function nameOfCategory(key: string, categories: Categories | undefined): { readonly zh: string; readonly en: string } | undefined {
  return categories !== undefined && Object.hasOwn(categories, key) ? categories[key]?.name : undefined;
}

/** What a product (or one variant of it) is: its own attributes, and what it inherits where it says nothing. */
export function attributesOf(product: Product, categories: Categories | undefined, variant?: Variant): Attributes {
  if (categories === undefined && variant?.attributes === undefined) return product.attributes;
  const inherited = lineage(product.category, categories).map((one) =>
    categories !== undefined && Object.hasOwn(categories, one) ? categories[one]?.attributes : {},
  );
  const all: Record<string, Attributes[string]> = {};
  for (const some of [...inherited.toReversed(), product.attributes, variant?.attributes]) Object.assign(all, some);
  return all;
}

/** One attribute of a product (or one variant), its own or inherited; undefined: it says nothing of it. */
export function attributeIn(
  name: string,
  product: Product,
  categories: Categories | undefined,
  variant?: Variant,
): Attributes[string] | undefined {
  for (const some of [variant?.attributes, product.attributes]) if (some !== undefined && Object.hasOwn(some, name)) return some[name];
  if (categories === undefined) return undefined;
  for (const one of lineage(product.category, categories)) {
    const some = Object.hasOwn(categories, one) ? categories[one]?.attributes : undefined;
    if (some !== undefined && Object.hasOwn(some, name)) return some[name];
  }
  return undefined;
}

/** The variant called so, in Chinese. */
export function variantOf(product: Product, name: string): Variant | undefined {
  return product.variants.find((one) => one.name.zh === name);
}

/** Is a scope true of this product? Of one variant alone it is true of the product where the product has that variant. */
export function holdsFor(scope: Scope, product: Product, categories?: Categories, variant?: Variant): boolean {
  switch (scope.at) {
    case "shop":
      return true;
    case "category":
      return product.category === scope.category || lineage(product.category, categories).includes(scope.category);
    case "product":
      return product.id === scope.product;
    case "variant":
      if (product.id !== scope.product) return false;
      return variant === undefined ? variantOf(product, scope.variant) !== undefined : variant.name.zh === scope.variant;
    case "attribute": {
      const value = attributeIn(scope.name, product, categories, variant);
      if (value?.zh !== scope.value && value?.en !== scope.value) return false;
      return scope.category === undefined || lineage(product.category, categories).includes(scope.category);
    }
  }
}

const RANKS = { shop: 0, category: 1, attribute: 2, product: 3, variant: 4 } as const;
const PER_STEP = 0.1; // the parent of a category stands a little behind it, never behind the shop

/** How special a scope is: variant > product > attribute value > category, the nearest first > shop. With a product: as seen from there. */
export function rankOf(scope: Scope, product: Product | undefined, categories: Categories | undefined): number {
  if (scope.at !== "category" || product === undefined || categories === undefined) return RANKS[scope.at];
  return RANKS.category - Math.min(9, Math.max(0, lineage(product.category, categories).indexOf(scope.category))) * PER_STEP;
}
