// What an import did, as much as it takes to put everything back: kept on the device that did it. Pure.
import { list, number, optional, shape, string, type Checked } from "../../core/check.ts";
import { readId, type ArticleId, type ProductId } from "../../core/ids.ts";
import { print } from "../../core/print.ts";
import { PACK_MOST, readArticle, readProduct, type Article, type Product } from "../knowledge.ts";
import { articleDocName, productDocName } from "../names.ts";
import { contentOf } from "../review.ts";
import type { Plan } from "./plan.ts";

/** `mark`: of the document as the import left it; one that reads otherwise was changed since, and stays. */
export const readImported = shape({
  at: number(0),
  name: string(120),
  products: list(shape({ id: (v) => readId<ProductId>(v), before: optional(readProduct), mark: string(32) }), PACK_MOST),
  articles: list(shape({ id: (v) => readId<ArticleId>(v), before: optional(readArticle), mark: string(32) }), PACK_MOST),
});
export type Imported = Checked<typeof readImported>;

/** How many documents it is about. */
export const sizeOf = ({ products, articles }: Imported): number => products.length + articles.length;

/** The documents it is about, by name. */
export function docsOf({ products, articles }: Imported): readonly string[] {
  return [...products.map(({ id }) => productDocName(id)), ...articles.map(({ id }) => articleDocName(id))];
}

/** What the plan will have done once it is written; stops after every document: the marks of ten thousand take a while. */
export function* notingOf(plan: Plan, name: string, at: number): Generator<undefined, Imported> {
  const products: Imported["products"][number][] = [];
  for (const { before, after } of plan.products) {
    products.push({ id: after.id, mark: productMark(after), ...(before === undefined ? {} : { before }) });
    yield;
  }
  const articles: Imported["articles"][number][] = [];
  for (const { before, after } of plan.articles) {
    articles.push({ id: after.id, mark: articleMark(after), ...(before === undefined ? {} : { before }) });
    yield;
  }
  return { at, name: name.slice(0, 120), products, articles };
}

/** What a product says, whenever it was said. */
export const productMark = ({ updatedAt: _at, ...card }: Product): string => print(card);

/** What an article says, and how far it has come. */
export const articleMark = (article: Article): string => print([contentOf(article), article.status, article.version]);
