// A product as a file tells of it, put over the one there is: looked at field by field, so that whoever sent it is told which one is wrong. Pure.
import { isPlain, list, number, record, shape, string, integer, optional, type Check } from "../../core/check.ts";
import { readId, type ProductId } from "../../core/ids.ts";
import { ok, type Result } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { categoryMeant } from "../categories.ts";
import { ALIASES_MOST, readProduct, type Product } from "../knowledge.ts";
import type { Categories } from "../policy.ts";
import type { Fault } from "../sheet.ts";

export const PRODUCT_BYTES = 32_000; // as JSON: well inside one change of a document
const PRICE_MOST = 100_000_000;

/** The shop a file is held against. */
export interface ProductShop {
  readonly products: ReadonlyMap<string, Product>;
  readonly categories: Categories | undefined;
  /** Every category there is (categories.ts, keysOf). */
  readonly categoryKeys: readonly string[];
  readonly now: number;
}

const words = shape({ zh: string(200, 1), en: string(200, 1) });
const attributes = record(words, 40);
const FIELDS: Readonly<Record<string, Check<unknown>>> = {
  id: (v) => readId<ProductId>(v),
  title: shape({ zh: string(120, 1), en: string(120, 1) }),
  category: string(60, 1),
  price: number(0, PRICE_MOST),
  attributes,
  variants: list(
    shape({ name: shape({ zh: string(60, 1), en: string(60, 1) }), stock: integer(), attributes: optional(record(words, 20)) }),
    60,
  ),
  page: string(300),
  aliases: list(string(60, 1), ALIASES_MOST),
};

const FAULTS: Readonly<Record<string, Fault["words"]>> = {
  id: {
    zh: "编号要 1 到 64 个小写字母、数字或 -，不能以 - 开头。",
    en: "An id has 1 to 64 lower-case letters, digits or -, and does not begin with -.",
  },
  title: { zh: "新商品要有标题，最多 120 字。", en: "A new product needs a title, at most 120 characters." },
  category: { zh: "新商品要有品类，最多 60 字。", en: "A new product needs a category, at most 60 characters." },
  price: { zh: "新商品要有价格，是不小于 0 的数。", en: "A new product needs a price, a number not below 0." },
  attributes: {
    zh: "属性写成「面料=棉麻 | Linen」，最多 40 项，每项最多 200 字。",
    en: "Attributes are written 面料=棉麻 | Linen; 40 at most, 200 characters each.",
  },
  variants: {
    zh: "规格最多 60 个，名字最多 60 字、不重复，库存是整数。",
    en: "A product has 60 variants at most, names of at most 60 characters, each once, stock a whole number.",
  },
  page: { zh: "页面最多 300 字。", en: "A page has at most 300 characters." },
  aliases: { zh: `别名最多 ${ALIASES_MOST} 个，每个最多 60 字。`, en: `At most ${ALIASES_MOST} aliases of 60 characters each.` },
  "": { zh: "这不是一件商品，或者太大。", en: "This is no product, or too large." },
};

/** The product as it is then (`before`'s very self where nothing differs), or the first field that will not do. */
export function judgeProduct(raw: unknown, shop: ProductShop): Result<Product, Fault> {
  if (!isPlain(raw)) return fault("");
  const id = readId<ProductId>(raw["id"]);
  if (id === undefined) return fault("id");
  const before = shop.products.get(id);
  const given: Record<string, unknown> = { ...raw, id };
  for (const [name, value] of Object.entries(raw)) if (value === null || !Object.hasOwn(FIELDS, name)) delete given[name];
  if (isPlain(given["title"])) given["title"] = titleOver(given["title"], before);
  const category = given["category"];
  if (typeof category === "string") given["category"] = categoryMeant(category, shop.categories, shop.categoryKeys) ?? category.trim();
  if (isPlain(given["attributes"])) given["attributes"] = { ...before?.attributes, ...given["attributes"] };
  if (Array.isArray(given["variants"])) given["variants"] = given["variants"].map((one: unknown) => variantOver(one, before));
  const whole: Record<string, unknown> = { attributes: {}, variants: [], ...before, ...given, updatedAt: shop.now };
  delete whole["off"];
  const wrong = Object.keys(FIELDS).find(
    (name) => (Object.hasOwn(whole, name) || NEEDED.includes(name)) && FIELDS[name]?.(whole[name]) === undefined,
  );
  if (wrong !== undefined) return fault(wrong);
  const product = readProduct(whole);
  if (product === undefined || JSON.stringify(product).length > PRODUCT_BYTES) return fault("");
  if (new Set(product.variants.map((one) => one.name.zh)).size < product.variants.length) return fault("variants");
  return ok(before !== undefined && same({ ...product, updatedAt: before.updatedAt }, before) ? before : product);
}

const NEEDED = ["title", "category", "price"];

const fault = (field: string): { readonly ok: false; readonly error: Fault } => ({
  ok: false,
  error: { field, words: FAULTS[field] ?? { zh: "", en: "" } },
});

function titleOver(title: Readonly<Record<string, unknown>>, before: Product | undefined): unknown {
  const { zh = before?.title.zh ?? title["en"], en = before?.title.en ?? title["zh"] } = title;
  return { zh, en };
}

/** A variant that is there keeps what the file says nothing of. */
function variantOver(raw: unknown, before: Product | undefined): unknown {
  if (!isPlain(raw)) return raw;
  const name: unknown = raw["name"];
  const old = before?.variants.find((one) => isPlain(name) && one.name.zh === name["zh"]);
  return { stock: 0, ...old, ...raw, name: isPlain(name) && old !== undefined && name["en"] === name["zh"] ? old.name : name };
}
