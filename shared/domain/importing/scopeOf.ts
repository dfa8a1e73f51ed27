// Where an article of a file hangs: words of a cell, or a scope as JSON has it, as a place this shop has. Pure.
import { isPlain } from "../../core/check.ts";
import { categoryMeant } from "../categories.ts";
import { variantOf } from "../graph.ts";
import type { Product, Scope } from "../knowledge.ts";
import { plainHeader } from "../sheet.ts";
import type { ProductShop } from "./judgeProduct.ts";

type Places = Pick<ProductShop, "products" | "categories" | "categoryKeys">;

const SHOP = ["", "全店", "shop", "theshop", "thewholeshop"];
const WRITTEN = /^(品类|分类|category|属性|attribute|商品|product|规格|variant)\s*[:：]\s*(.+)$/is;
const KINDS: Readonly<Record<string, Scope["at"]>> = {
  品类: "category",
  分类: "category",
  属性: "attribute",
  商品: "product",
  规格: "variant",
};

/** Undefined: it is none, or this shop has no such place. */
export function scopeOf(said: unknown, places: Places): Scope | undefined {
  if (isPlain(said)) return scopeFrom({ ...said }, places);
  if (typeof said !== "string") return undefined;
  if (SHOP.includes(plainHeader(said))) return { at: "shop" };
  const [, kind = "", rest = ""] = WRITTEN.exec(said.trim()) ?? [];
  const at = KINDS[kind] ?? kind.toLowerCase();
  const [name, value = ""] = cut(rest, "=");
  const [of, category] = cut(value, "@");
  return scopeFrom({ at, category: at === "attribute" ? category : rest, name, value: of, product: name, variant: value }, places);
}

function cut(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function scopeFrom(raw: Readonly<Record<string, unknown>>, places: Places): Scope | undefined {
  const text = (name: string): string => (typeof raw[name] === "string" ? raw[name].trim() : "");
  const category = text("category") === "" ? undefined : categoryMeant(text("category"), places.categories, places.categoryKeys);
  switch (raw["at"]) {
    case "shop":
      return { at: "shop" };
    case "category":
      return category === undefined ? undefined : { at: "category", category };
    case "attribute":
      if (text("name") === "" || text("value") === "" || (category === undefined && text("category") !== "")) return undefined;
      return { at: "attribute", name: text("name"), value: text("value"), ...(category === undefined ? {} : { category }) };
    case "product": {
      const product = productMeant(text("product"), places);
      return product === undefined ? undefined : { at: "product", product: product.id };
    }
    case "variant": {
      const product = productMeant(text("product"), places);
      return product === undefined || variantOf(product, text("variant")) === undefined
        ? undefined
        : { at: "variant", product: product.id, variant: text("variant") };
    }
    default:
      return undefined;
  }
}

/** By its id, or by its whole title. */
function productMeant(said: string, { products }: Places): Product | undefined {
  if (said === "") return undefined;
  const known = products.get(said.toLowerCase());
  if (known !== undefined) return known;
  for (const one of products.values()) if (one.title.zh === said || one.title.en === said) return one;
  return undefined;
}
