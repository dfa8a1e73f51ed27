// What a supervisor changes in the graph: each deed through its action, then said in words, with its undo. Draws nothing.
import type { ProductId } from "../../../../shared/core/ids.ts";
import type { Result } from "../../../../shared/core/result.ts";
import { addCategory, describeCategory, moveCategory, nameCategory, removeCategory } from "../../../../shared/domain/categories.ts";
import type { Attributes } from "../../../../shared/domain/graph.ts";
import type { Product } from "../../../../shared/domain/knowledge.ts";
import type { ProductActions, ProductChange } from "../../../actions/productActions.ts";
import type { CategoryEdit, ShopActions } from "../../../actions/shopActions.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { say, told, type Phrase } from "../../../ui/words.ts";
import { did } from "../../ticket/createDeeds.ts";
import { GRAPH } from "./graphWords.ts";

type Words = { readonly zh: string; readonly en: string };

export interface GraphDeeds {
  readonly nameCategory: (key: string, name: Words) => Promise<boolean>;
  readonly moveCategory: (key: string, parent: string | undefined) => Promise<boolean>;
  readonly describeCategory: (key: string, attributes: Attributes) => Promise<boolean>;
  readonly addCategory: (name: Words, parent: string | undefined) => Promise<boolean>;
  readonly removeCategory: (key: string) => Promise<boolean>;
  readonly addProduct: (product: Omit<Product, "updatedAt">) => Promise<boolean>;
  readonly editProduct: (id: ProductId, fields: ProductChange | ((before: Product) => ProductChange)) => Promise<boolean>;
  readonly takeOff: (id: ProductId) => Promise<boolean>;
  readonly putBack: (id: ProductId) => Promise<boolean>;
}

export interface GraphDeedsOf {
  readonly shop: Promise<ShopActions>;
  readonly products: Promise<ProductActions>;
  /** Every category there is now, and whether anything hangs on one. */
  readonly keys: () => readonly string[];
  readonly isUsed: (key: string) => boolean;
  readonly titleOf: (key: string) => string;
  readonly nameOf: (product: ProductId) => string;
}

export function createGraphDeeds(of: GraphDeedsOf): GraphDeeds {
  /** Says that it is done, with the way back. */
  const saidDone = <T>(words: string, was: T, back: (was: T) => Promise<Result<unknown>>): void =>
    void tell({ icon: "check", words, action: { words: say(GRAPH.undo), run: () => void did(back(was)) } });
  const categories = async (phrase: Phrase, name: string, edit: CategoryEdit): Promise<boolean> => {
    const shop = await of.shop;
    const done = await shop.changeCategories(name, edit);
    if (!done.ok) return did(Promise.resolve(done));
    saidDone(fillName(phrase, name), done.value, (back) => shop.changeCategories(name, back));
    return true;
  };
  const product = async (
    phrase: Phrase,
    id: ProductId,
    deed: (its: ProductActions) => Promise<Result<Product | undefined>>,
  ): Promise<boolean> => {
    const its = await of.products;
    const done = await deed(its);
    if (!done.ok) return did(Promise.resolve(done));
    const { value: was } = done;
    saidDone(fillName(phrase, was === undefined ? of.nameOf(id) : told(was.title)), was, (before) =>
      before === undefined ? its.takeOff(id) : its.put(before),
    );
    return true;
  };
  return {
    nameCategory: (key, name) => categories(GRAPH.saved, told(name), (all) => nameCategory(all, of.keys(), key, name)),
    moveCategory: (key, parent) => categories(GRAPH.saved, of.titleOf(key), (all) => moveCategory(all, key, parent)),
    describeCategory: (key, attributes) => categories(GRAPH.saved, of.titleOf(key), (all) => describeCategory(all, key, attributes)),
    addCategory: (name, parent) => categories(GRAPH.added, told(name), (all) => addCategory(all, of.keys(), name, parent)),
    removeCategory: (key) => categories(GRAPH.removed, of.titleOf(key), (all) => removeCategory(all, key, of.isUsed)),
    addProduct: (one) => product(GRAPH.added, one.id, (its) => its.add(one)),
    editProduct: (id, fields) => product(GRAPH.saved, id, (its) => its.edit(id, fields)),
    takeOff: (id) => product(GRAPH.tookOff, id, (its) => its.takeOff(id)),
    putBack: (id) => product(GRAPH.isBack, id, (its) => its.edit(id, { off: undefined })),
  };
}

const fillName = (phrase: Phrase, name: string): string => say<Phrase>(phrase).replace("{name}", name);
