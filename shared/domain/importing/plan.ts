// A file held against the shop: what it would make, change and leave, and which of its lines will not do. Pure; writes nothing. A generator, so that
// a screen can breathe between two portions of a long file.
import { isPlain } from "../../core/check.ts";
import type { ArticleId } from "../../core/ids.ts";
import { ok, type Result } from "../../core/result.ts";
import { keysOf } from "../categories.ts";
import { PACK_MOST, type Article, type Product } from "../knowledge.ts";
import type { Categories } from "../policy.ts";
import type { BadLine, Fault } from "../sheet.ts";
import { ARTICLE_NEEDS, articleFromLine, articleHeader, type ArticleColumn } from "./articleSheet.ts";
import { judgeArticle, placeKey, type ArticleShop } from "./judgeArticle.ts";
import { judgeProduct } from "./judgeProduct.ts";
import { PRODUCT_NEEDS, productFromLine, productHeader, type ProductColumn } from "./productSheet.ts";

export const LINES_MOST = 10_000; // of one file; several lines may make one product
const BREATH = 100; // lines looked at between two breaths

/** One document that would be written. */
export interface Planned<T> {
  readonly before: T | undefined;
  readonly after: T;
}

export interface Plan {
  readonly products: readonly Planned<Product>[];
  readonly articles: readonly Planned<Article>[];
  /** Those that are in the shop already, as the file has them. */
  readonly same: number;
  readonly bad: readonly BadLine[];
}

/** Why a file as a whole cannot be read. */
export type NoPlan =
  | { readonly why: "empty" | "too-long" | "unreadable" | "unknown" }
  | { readonly why: "columns"; readonly products: readonly ProductColumn[]; readonly articles: readonly ArticleColumn[] };

export type Source =
  | { readonly kind: "lines"; readonly lines: readonly (readonly string[])[] }
  /** A list of products or articles, or `{products, articles}`. */
  | { readonly kind: "json"; readonly value: unknown };

export interface PlanShop {
  readonly products: readonly Product[];
  readonly articles: readonly Article[];
  readonly categories: Categories | undefined;
  readonly zone: string;
  readonly now: number;
  readonly mint: () => ArticleId;
}

type Planning = Generator<number, Result<Plan, NoPlan>>;

/** Yields how many lines it has looked at. */
export function* planOf(source: Source, shop: PlanShop): Planning {
  const read = source.kind === "lines" ? fromLines(source.lines, shop.zone) : fromJson(source.value);
  if (!read.ok) return read;
  const { count, items } = read.value;
  if (count === 0) return { ok: false, error: { why: "empty" } };
  if (count > LINES_MOST) return { ok: false, error: { why: "too-long" } };
  const table = createTable(shop);
  let seen = 0;
  for (const item of gathered(items)) {
    table.take(item);
    if (++seen % BREATH === 0) yield seen;
  }
  return ok(table.plan());
}

// ---- a file as items --------------------------------------------------------------------------------------------------

interface Items {
  readonly count: number;
  readonly items: Iterable<Item>;
}

interface Item {
  readonly line: number;
  readonly kind: "product" | "article";
  readonly raw: unknown;
  readonly fault?: Fault;
}

function fromLines(lines: readonly (readonly string[])[], zone: string): Result<Items, NoPlan> {
  const [header, ...rest] = lines;
  const told = rest.map((cells, i) => ({ cells, line: i + 2 })).filter(({ cells }) => cells.some((one) => one.trim() !== ""));
  if (header === undefined || told.length === 0) return none({ why: "empty" });
  const [asProducts, asArticles] = [productHeader(header), articleHeader(header)];
  const lacking = ARTICLE_NEEDS.filter((one) => !asArticles.has(one));
  if (lacking.length === 0) return lazily(told, (cells) => ({ kind: "article", raw: articleFromLine(cells, asArticles, zone) }));
  const missing = PRODUCT_NEEDS.filter((one) => !asProducts.at.has(one));
  if (missing.length > 0 || asProducts.at.size + asProducts.attributes.length < 2)
    return none({ why: "columns", products: missing, articles: lacking });
  return lazily(told, (cells) => ({ kind: "product", raw: productFromLine(cells, asProducts) }));
}

interface Told {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A line is read when it is its turn. */
function lazily(told: readonly Told[], read: (cells: readonly string[]) => Omit<Item, "line">): Result<Items, NoPlan> {
  function* items(): Generator<Item> {
    for (const { cells, line } of told) yield { line, ...read(cells) };
  }
  return ok({ count: told.length, items: items() });
}

/** In JSON a "line" is the place in its list, from 1. */
function fromJson(value: unknown): Result<Items, NoPlan> {
  const isArticle = (one: unknown): boolean => isPlain(one) && ("answer" in one || "intent" in one);
  const each = (all: readonly unknown[], kind?: Item["kind"]): readonly Item[] =>
    all.map((raw, i) => ({ line: i + 1, kind: kind ?? (isArticle(raw) ? "article" : "product"), raw }));
  const items = (all: readonly Item[]): Result<Items, NoPlan> => ok({ count: all.length, items: all });
  if (Array.isArray(value)) return items(each(value));
  if (!isPlain(value)) return none({ why: "unknown" });
  const { products, articles } = value;
  if (!Array.isArray(products) && !Array.isArray(articles)) return none({ why: "unknown" });
  return items([...each(Array.isArray(products) ? products : [], "product"), ...each(Array.isArray(articles) ? articles : [], "article")]);
}

const none = (error: NoPlan): { readonly ok: false; readonly error: NoPlan } => ({ ok: false, error });

/** Several lines of one product, one below the other, are one: each brings its variants. Anything else twice is a fault of the later line. */
function* gathered(items: Iterable<Item>): Generator<Item> {
  let last: Item | undefined;
  for (const item of items) {
    const more = item.kind === "product" && last?.kind === "product" ? moreVariants(last.raw, item.raw) : undefined;
    if (more === undefined && last !== undefined) yield last;
    last = more === undefined || last === undefined ? item : { ...last, raw: more };
  }
  if (last !== undefined) yield last;
}

function moreVariants(first: unknown, next: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isPlain(first) || !isPlain(next) || first["id"] === "" || first["id"] !== next["id"]) return undefined;
  const [had, has]: readonly unknown[] = [first["variants"], next["variants"]];
  if (!Array.isArray(had) || !Array.isArray(has)) return undefined;
  const lists: readonly (readonly unknown[])[] = [had, has];
  return { ...next, ...first, variants: lists.flat() };
}

// ---- the plan as it grows ---------------------------------------------------------------------------------------------

interface Table {
  readonly take: (item: Item) => void;
  readonly plan: () => Plan;
}

function createTable({ products, articles, categories, now, mint }: PlanShop): Table {
  const goods = new Map<string, Product>(products.map((one) => [one.id, one]));
  const keys = [
    ...keysOf(
      categories,
      products.map((one) => one.category),
    ),
  ];
  const written = new Map<string, Article>(articles.map((one) => [one.id, one]));
  const byPlace = new Map(articles.filter((one) => one.status !== "archived" || one.version === 0).map((one) => [placeKey(one), one]));
  const counts = { products: products.filter((one) => one.off !== true).length, articles: articles.length };
  const seen = new Map<string, number>();
  const plan = { products: [] as Planned<Product>[], articles: [] as Planned<Article>[], same: 0, bad: [] as BadLine[] };
  const shop: ArticleShop = { products: goods, articles: written, byPlace, categories, categoryKeys: keys, now, mint };

  const keep = <T extends { readonly id: string }>(
    item: Item,
    { before, after }: Planned<T>,
    into: Planned<T>[],
    fresh: boolean,
    most: number,
  ): void => {
    const key = `${item.kind}:${after.id}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) return refuseLine(item, twice(earlier));
    if (fresh && counts[`${item.kind}s`] >= most) return refuseLine(item, tooMany(most));
    seen.set(key, item.line);
    if (before === after) return void plan.same++;
    if (fresh) counts[`${item.kind}s`]++;
    into.push({ before, after });
  };
  const refuseLine = ({ line, raw }: Item, fault: Fault): void => void plan.bad.push({ line, about: aboutOf(raw), fault });
  const takeProduct = (item: Item): void => {
    const judged = judgeProduct(item.raw, shop);
    if (!judged.ok) return refuseLine(item, judged.error);
    const after = judged.value;
    const before = goods.get(after.id);
    keep(item, { before, after }, plan.products, before === undefined || before.off === true, PACK_MOST);
    if (seen.get(`product:${after.id}`) === item.line) goods.set(after.id, after); // an article further down may hang on it
    if (!keys.includes(after.category)) keys.push(after.category);
  };
  const takeArticle = (item: Item): void => {
    const judged = judgeArticle(item.raw, shop);
    if (!judged.ok) return refuseLine(item, judged.error);
    keep(item, judged.value, plan.articles, judged.value.before === undefined, PACK_MOST);
  };
  return {
    take: (item) => (item.kind === "product" ? takeProduct(item) : takeArticle(item)),
    plan: () => plan,
  };
}

function aboutOf(raw: unknown): string {
  if (!isPlain(raw)) return "";
  const { id, title } = raw;
  const name = isPlain(title) ? (title["zh"] ?? title["en"]) : title;
  return [id, name].find((one): one is string => typeof one === "string" && one !== "")?.slice(0, 120) ?? "";
}

const twice = (line: number): Fault => ({
  field: "id",
  words: { zh: `第 ${line} 行已经有这一条。`, en: `Line ${line} has this one already.` },
});
const tooMany = (most: number): Fault => ({
  field: "",
  words: { zh: `店里最多 ${most} 条，放不下了。`, en: `A shop has at most ${most}: there is no room for it.` },
});
