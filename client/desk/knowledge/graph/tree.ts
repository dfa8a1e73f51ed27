// The shop's knowledge as a tree: shop, categories below each other, products, variants; which of its rows are in view. Pure; names only what it is given.
import { categoryTitle, keysOf } from "../../../../shared/domain/categories.ts";
import { lineage } from "../../../../shared/domain/graph.ts";
import type { Article, Language, Product } from "../../../../shared/domain/knowledge.ts";
import type { Categories } from "../../../../shared/domain/policy.ts";

/** What a node stands for. `off`: those that are not sold any more. */
export type Place =
  | { readonly at: "shop" }
  | { readonly at: "category"; readonly category: string }
  | { readonly at: "product"; readonly product: string }
  | { readonly at: "variant"; readonly product: string; readonly variant: string }
  | { readonly at: "off" };

export interface Node {
  /** Kept in the address; the same for the same place for good. */
  readonly id: string;
  readonly place: Place;
  readonly name: string;
  /** Lower case, all names there are: what is searched. */
  readonly words: string;
  readonly children: readonly Node[];
  /** Articles that hang exactly here. */
  readonly own: number;
  /** Products in it, however far down; 0 for a product. */
  readonly holds: number;
}

/** One row of the tree as it is drawn. */
export interface Row {
  readonly node: Node;
  readonly level: number;
  readonly open: boolean;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly count: number;
}

export interface Knowledge {
  readonly shopName: string;
  readonly products: readonly Product[];
  readonly categories: Categories | undefined;
  readonly articles: readonly Article[];
}

export const SHOP_NODE = "shop";

export function nodeId(place: Place): string {
  switch (place.at) {
    case "shop":
      return SHOP_NODE;
    case "off":
      return "off";
    case "category":
      return `c:${place.category}`;
    case "product":
      return `p:${place.product}`;
    case "variant":
      return `v:${place.product}:${place.variant}`;
  }
}

type Making<T> = Generator<undefined, T>;

/** The whole of it, product by product: ten thousand made at once would keep a key waiting. `offName`: what those that are not sold are called. */
export function* treeing({ shopName, products, categories, articles }: Knowledge, language: Language, offName: string): Making<Node> {
  const here = articles.filter((one) => one.status !== "archived").map(({ scope }) => (scope.at === "attribute" ? "" : nodeId(scope))); // an attribute is no place
  const own = countBy(here);
  const sold = products.filter((one) => one.off !== true);
  const keys = keysOf(
    categories,
    sold.map((one) => one.category),
  );
  const inOrder = orderIn(language);
  const sorted = (nodes: readonly Node[]): readonly Node[] => nodes.toSorted((a, b) => inOrder.compare(a.name, b.name));
  const inCategory = Map.groupBy(sold, (one) => one.category);
  const parents = new Map(keys.map((key) => [key, parentOf(key, categories, keys)]));
  const below = Map.groupBy(keys, (key) => parents.get(key) ?? "");
  const productNode = (product: Product): Node => {
    const place: Place = { at: "product", product: product.id };
    const { zh, en } = product.title;
    const children = product.variants.map((one) =>
      leaf({ at: "variant", product: product.id, variant: one.name.zh }, one.name[language], `${one.name.zh}\n${one.name.en}`, own),
    );
    const words = [zh, en, product.id, ...(product.aliases ?? [])].join("\n").toLowerCase();
    return { id: nodeId(place), place, name: product.title[language], words, children, own: own.get(nodeId(place)) ?? 0, holds: 0 };
  };
  const sortedProducts = function* (some: readonly Product[]): Making<readonly Node[]> {
    const nodes: Node[] = [];
    for (const one of some) {
      nodes.push(productNode(one));
      yield;
    }
    return sorted(nodes);
  };
  const sortedCategories = function* (some: readonly string[]): Making<readonly Node[]> {
    const nodes: Node[] = [];
    for (const key of some) nodes.push(yield* categoryNode(key));
    return sorted(nodes);
  };
  const categoryNode = function* (key: string): Making<Node> {
    const place: Place = { at: "category", category: key };
    const children = [...(yield* sortedCategories(below.get(key) ?? [])), ...(yield* sortedProducts(inCategory.get(key) ?? []))];
    const name = categoryTitle(key, categories, language);
    const words = [key, categoryTitle(key, categories, "zh"), categoryTitle(key, categories, "en")].join("\n").toLowerCase();
    return { id: nodeId(place), place, name, words, children, own: own.get(nodeId(place)) ?? 0, holds: holdsOf(children) };
  };
  const tops = yield* sortedCategories(below.get("") ?? []);
  const gone = yield* sortedProducts(products.filter((one) => one.off === true));
  const off: Node = { id: "off", place: { at: "off" }, name: offName, words: "", children: gone, own: 0, holds: gone.length };
  const children = gone.length === 0 ? tops : [...tops, off];
  return {
    id: SHOP_NODE,
    place: { at: "shop" },
    name: shopName,
    words: shopName.toLowerCase(),
    children,
    own: own.get(SHOP_NODE) ?? 0,
    holds: sold.length,
  };
}

const orders = new Map<Language, Intl.Collator>(); // making one reads the order of thousands of characters

function orderIn(language: Language): Intl.Collator {
  const order = orders.get(language) ?? new Intl.Collator(language === "zh" ? "zh-CN" : "en");
  orders.set(language, order);
  return order;
}

function leaf(place: Place, name: string, words: string, own: ReadonlyMap<string, number>): Node {
  const id = nodeId(place);
  return { id, place, name, words: words.toLowerCase(), children: [], own: own.get(id) ?? 0, holds: 0 };
}

const holdsOf = (children: readonly Node[]): number => children.reduce((sum, one) => sum + (one.place.at === "product" ? 1 : one.holds), 0);

/** A parent that is no category here, or that would make a circle, is none: every category stands somewhere. */
function parentOf(key: string, categories: Categories | undefined, keys: readonly string[]): string | undefined {
  const parent = categories !== undefined && Object.hasOwn(categories, key) ? categories[key]?.parent : undefined;
  if (parent === undefined || !keys.includes(parent)) return undefined;
  const line = lineage(key, categories);
  const last = line.at(-1);
  const above = last === undefined || categories === undefined ? undefined : categories[last]?.parent;
  return above !== undefined && line.includes(above) ? undefined : parent; // two devices made a circle of two moves
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The rows to draw: of the whole tree what is open; while something is searched, what fits and what is above it. */
export function rowsOf(root: Node, open: ReadonlySet<string>, sought: string): readonly Row[] {
  const terms = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== "");
  const rows: Row[] = [];
  const walk = (node: Node, level: number, place: number, count: number): void => {
    const isOpen = open.has(node.id);
    rows.push({ node, level, open: isOpen, place, count });
    if (!isOpen) return;
    for (const [i, one] of node.children.entries()) walk(one, level + 1, i + 1, node.children.length);
  };
  const fits = (node: Node): boolean => terms.every((term) => node.words.includes(term));
  /** Gives whether anything below or the node itself fits; its rows are put in then, from `at` on. */
  const find = (node: Node, level: number, place: number, count: number): boolean => {
    const at = rows.length;
    rows.push({ node, level, open: false, place, count });
    let isBelow = false;
    for (const [i, one] of node.children.entries()) if (find(one, level + 1, i + 1, node.children.length)) isBelow = true;
    if (isBelow) rows[at] = { node, level, open: true, place, count };
    else if (!fits(node)) rows.length = at;
    return isBelow || fits(node);
  };
  if (terms.length === 0) walk(root, 1, 1, 1);
  else find(root, 1, 1, 1);
  return rows;
}

/** From the shop down to a node; empty where there is none. */
export function pathTo(root: Node, id: string): readonly Node[] {
  if (root.id === id) return [root];
  for (const one of root.children) {
    const path = pathTo(one, id);
    if (path.length > 0) return [root, ...path];
  }
  return [];
}

/** What a key does in a tree: where the cursor goes, or what opens or shuts. `at`: the row it is on. */
export type Step = { readonly to: number } | { readonly open: string } | { readonly shut: string };

export function stepOf(key: string, rows: readonly Row[], at: number): Step | undefined {
  const row = rows[at];
  const last = rows.length - 1;
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(last, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: last };
    case "PageDown":
      return { to: Math.min(last, at + 10) };
    case "PageUp":
      return { to: Math.max(0, at - 10) };
    case "ArrowRight":
      if (row === undefined || row.node.children.length === 0) return undefined;
      return row.open ? { to: Math.min(last, at + 1) } : { open: row.node.id };
    case "ArrowLeft": {
      if (row === undefined) return undefined;
      if (row.open) return { shut: row.node.id };
      const parent = rows.slice(0, at).findLastIndex((one) => one.level < row.level);
      return parent < 0 ? undefined : { to: parent };
    }
    default:
      return undefined;
  }
}

/** The next row one of whose names begins so, after `at`, round to the beginning; undefined: none does. Chinese is written with an input method, which a tree has not: the English name will do. */
export function typedRow(rows: readonly Row[], at: number, typed: string): number | undefined {
  const sought = typed.toLowerCase();
  const from = typed.length === 1 ? at + 1 : at; // more letters go on from where the first led
  for (let i = 0; i < rows.length; i++) {
    const index = (from + i) % rows.length;
    if (rows[index]?.node.words.split("\n").some((one) => one.startsWith(sought))) return index;
  }
  return undefined;
}
