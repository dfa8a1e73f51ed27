// How one entry of the demo shop is written: small builders that fill in what all entries share. Holds no content.
import { asId, type ArticleId, type ProductId } from "../../shared/core/ids.ts";
import type { Aspect } from "../../shared/domain/entities/aspectWords.ts";
import type { Article, Product, Scope } from "../../shared/domain/knowledge.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";

/** When the demo shop was last edited: a constant, so that the same build always makes the same answer pack. */
const WRITTEN_AT = Date.UTC(2026, 10, 1);

export interface Both {
  readonly zh: string;
  readonly en: string;
}
export const both = (zh: string, en: string): Both => ({ zh, en });

export const SHOP: Scope = { at: "shop" };
export const inCategory = (category: string): Scope => ({ at: "category", category });
export const having = (name: string, value: string): Scope => ({ at: "attribute", name, value });
export const ofProduct = (id: string): Scope => ({ at: "product", product: asId<ProductId>(id) });

export interface Asks {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

interface Entry extends Asks {
  readonly id: string;
  readonly intent: IntentId;
  readonly title: Both;
  readonly answer: Both;
  readonly aspect?: Aspect;
  readonly scope?: Scope;
  readonly needs?: readonly ("product" | "order")[];
  readonly status?: Article["status"];
  readonly version?: number;
  readonly validFrom?: number;
  readonly validTo?: number;
}

/** One article: shop-wide and published unless it says otherwise; `zh` and `en` are wordings that should find it. */
export function entry({
  id,
  zh,
  en,
  scope = SHOP,
  status = "published",
  version = status === "published" ? 1 : 0,
  ...rest
}: Entry): Article {
  return { ...rest, id: asId<ArticleId>(id), scope, status, version, questions: { zh, en }, updatedAt: WRITTEN_AT };
}

interface Item {
  readonly id: string;
  readonly category: string;
  readonly title: Both;
  readonly price: number;
  readonly attributes: Readonly<Record<string, Both>>;
  readonly variants: Product["variants"];
}

/** One product, with its page in the demo shop. */
export function item({ id, ...rest }: Item): Product {
  return { ...rest, id: asId<ProductId>(id), page: `/demo/?p=${id}`, updatedAt: WRITTEN_AT };
}

/** Every colour in every size, with the stock of each in that order; a colour the stock list does not reach has none. */
export function variants(colours: readonly Both[], sizes: readonly string[], stock: readonly number[]): Product["variants"] {
  return colours.flatMap((colour, row) =>
    sizes.map((size, column) => ({
      name: both(`${colour.zh} ${size}`, `${colour.en} ${size}`),
      stock: stock[row * sizes.length + column] ?? 0,
    })),
  );
}

/** Variants told apart by one word only (a colour, a size). */
export const plain = (...rows: readonly (readonly [Both, number])[]): Product["variants"] => rows.map(([name, stock]) => ({ name, stock }));
