// The attributes a place has from above, and from where. Pure.
import { categoryTitle } from "../../../../shared/domain/categories.ts";
import { lineage, type Attributes } from "../../../../shared/domain/graph.ts";
import type { Language } from "../../../../shared/domain/knowledge.ts";
import type { Categories } from "../../../../shared/domain/policy.ts";

export interface Inherited {
  readonly name: string;
  readonly value: { readonly zh: string; readonly en: string };
  /** From where, in words. */
  readonly where: string;
}

/** What of `line` (a category and those above it, nearest first) is not said by `own`, each with where from. */
export function inheritedFrom(
  line: readonly string[],
  own: Attributes,
  categories: Categories | undefined,
  to: Language,
): readonly Inherited[] {
  const found = new Map<string, Inherited>();
  for (const one of line) {
    const some = categories !== undefined && Object.hasOwn(categories, one) ? (categories[one]?.attributes ?? {}) : {};
    for (const [name, value] of Object.entries(some))
      if (!Object.hasOwn(own, name) && !found.has(name)) found.set(name, { name, value, where: categoryTitle(one, categories, to) });
  }
  return [...found.values()];
}

/** Of a product's category, what it has; `itself`: of what is in it, so it counts too. */
export function aboveOf(category: string, categories: Categories | undefined, itself: boolean): readonly string[] {
  return lineage(category, categories).slice(itself ? 0 : 1);
}
