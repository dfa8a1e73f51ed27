// Where in the demo shop the visitor is, from the address: a product, or a shelf. Pure.
import { readId, type ProductId } from "../../shared/core/ids.ts";
import type { Language, Product } from "../../shared/domain/knowledge.ts";

const CATEGORY_CHARS = 60;

export interface Place {
  readonly product: ProductId | undefined;
  readonly category: string | undefined;
  readonly language: Language;
}

export function readPlace(search: string, spoken: string): Place {
  const given = new URLSearchParams(search);
  const category = given.get("c");
  return {
    product: readId<ProductId>(given.get("p")),
    category: category === null || category === "" ? undefined : category.slice(0, CATEGORY_CHARS),
    language: (given.get("lang") ?? spoken).toLowerCase().startsWith("zh") ? "zh" : "en",
  };
}

/** The address of a place, relative to the shop. The language is named only where it is not the shop's first. */
export function addressOf({ product, category, language }: Place): string {
  const query = new URLSearchParams();
  if (product !== undefined) query.set("p", product);
  else if (category !== undefined) query.set("c", category);
  if (language !== "zh") query.set("lang", language);
  const text = query.toString();
  return text === "" ? "./" : `./?${text}`;
}

export interface Option {
  readonly label: string;
  readonly stock: number;
}

/** Variants told apart by colour and size («本白 M») as two rows; by one word only, as one. */
export function optionsOf(product: Product, language: Language): { readonly first: readonly Option[]; readonly sizes: readonly Option[] } {
  const first = new Map<string, number>();
  const sizes = new Map<string, number>();
  const add = (row: Map<string, number>, label: string, stock: number): void => void row.set(label, (row.get(label) ?? 0) + stock);
  for (const { name, stock } of product.variants) {
    const words = name[language].split(" ");
    const size = words.length > 1 && /^(\d?X*[SML]|XL|\d{2,3})$/.test(words.at(-1) ?? "") ? words.pop() : undefined;
    add(first, words.join(" "), stock);
    if (size !== undefined) add(sizes, size, stock);
  }
  const rows = (row: Map<string, number>): readonly Option[] => [...row].map(([label, stock]) => ({ label, stock }));
  return { first: rows(first), sizes: rows(sizes) };
}
