// Products as spreadsheets hold them: which column is which, lines of one product gathered, and products written as lines. Pure; judges nothing.
import { cellText, columnFinder, harmless, moneyOf, partsOf, partText } from "../sheet.ts";
import type { Product } from "../knowledge.ts";

export const PRODUCT_COLUMNS = {
  id: ["商品编号", "编号", "商品id", "货号", "sku", "id", "product id"],
  title: ["标题", "商品", "商品名称", "名称", "中文标题", "title", "name", "title zh"],
  titleEn: ["英文标题", "标题英文", "english title", "title en"],
  category: ["品类", "分类", "类目", "category"],
  price: ["价格", "售价", "单价", "price"],
  page: ["页面", "商品页", "链接", "page", "url"],
  aliases: ["别名", "又叫", "俗称", "aliases", "also called"],
  attributes: ["属性", "attributes"],
  variants: ["规格", "款式", "颜色尺码", "variant", "variants"],
  stock: ["库存", "stock"],
} as const;
export type ProductColumn = keyof typeof PRODUCT_COLUMNS;
export const PRODUCT_NEEDS: readonly ProductColumn[] = ["id"];
const ATTRIBUTE = /^(?:属性|attribute)\s*:\s*(.+)$/i;

const columnsOf = columnFinder(PRODUCT_COLUMNS);

/** One product as a file tells of it: what judgeProduct takes, and the line it begins in. */
export interface RawProduct {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface ProductHeader {
  readonly at: ReadonlyMap<ProductColumn, number>;
  /** Columns of one attribute each («属性:面料»). */
  readonly attributes: readonly (readonly [name: string, at: number])[];
}

export function productHeader(header: readonly string[]): ProductHeader {
  const attributes = header.flatMap((name, at) => {
    const found = ATTRIBUTE.exec(cellText(name).normalize("NFKC"))?.[1]?.trim();
    return found === undefined ? [] : [[found, at] as const];
  });
  return { at: columnsOf(header), attributes };
}

/** What one line says; an empty cell says nothing, and leaves what is there. */
export function productFromLine(cells: readonly string[], { at, attributes }: ProductHeader): Readonly<Record<string, unknown>> {
  const cell = (column: ProductColumn): string => {
    const place = at.get(column);
    return place === undefined ? "" : cellText(cells[place] ?? "");
  };
  const raw: Record<string, unknown> = { id: cell("id").toLowerCase() };
  const title = { ...said("zh", cell("title")), ...said("en", cell("titleEn")) };
  if (Object.keys(title).length > 0) raw["title"] = title;
  for (const column of ["category", "page"] as const) if (cell(column) !== "") raw[column] = cell(column);
  if (cell("price") !== "") raw["price"] = moneyOf(cell("price"));
  if (cell("aliases") !== "") raw["aliases"] = partsOf(cell("aliases"), PIECES);
  const own = attributes.map(([name, place]) => [name, cellText(cells[place] ?? "")] as const).filter(([, value]) => value !== "");
  const listed = pieces(cell("attributes")).map(named);
  if (own.length + listed.length > 0)
    raw["attributes"] = Object.fromEntries([...listed, ...own].map(([name, value]) => [name, both(value)]));
  const variants = pieces(cell("variants"));
  if (variants.length > 0) raw["variants"] = variants.map((one) => variantOf(one, variants.length === 1 ? cell("stock") : ""));
  return raw;
}

/** «白色 M | White M ×10» */
function variantOf(said: string, stock: string): Readonly<Record<string, unknown>> {
  const counted = /^(.+?)\s*[×*]\s*(\d{1,9})$/.exec(said);
  const left = stock === "" ? (counted?.[2] ?? "") : stock;
  return { name: both(counted?.[1] ?? said), ...(left === "" ? {} : { stock: /^\d+$/.test(left) ? Number(left) : left }) };
}

/** «棉麻 | Linen»; one part alone is said in both languages. */
export function both(text: string): { readonly zh: string; readonly en: string } {
  const [zh = "", en = ""] = partsOf(text, PAIR, true);
  return { zh, en: en === "" ? zh : en };
}

/** The way back. */
function pairText({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return zh === en ? partText(zh) : `${partText(zh)} | ${partText(en)}`;
}

const PAIR = "|｜";
const PIECES = ";；\n";

/** A name and its value: the first of both marks parts them. */
function named(text: string): readonly [string, string] {
  const at = text.search(/[=:：]/);
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Pieces of a list; each may hold a pair, so its own escapes stay. */
function pieces(text: string): readonly string[] {
  return text
    .split(/(?<!\\)[;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

const said = (language: "zh" | "en", text: string): Readonly<Record<string, string>> => (text === "" ? {} : { [language]: text });

const HEADS = ["商品编号", "标题", "英文标题", "品类", "价格", "页面", "别名", "规格"];

/** As lines of a spreadsheet, a header first; nothing in them is reckoned when it is opened, and `productFromLine` reads them back. */
export function productLines(products: readonly Product[]): readonly (readonly string[])[] {
  const names = [...new Set(products.flatMap((one) => Object.keys(one.attributes)))];
  const lines = products.map(({ id, title, category, price, page = "", aliases = [], attributes, variants }) => [
    id,
    title.zh,
    title.en,
    category,
    String(price),
    page,
    aliases.map(partText).join("; "),
    variants.map(({ name, stock }) => `${pairText(name)} ×${stock}`).join("; "),
    ...names.map((name) => (Object.hasOwn(attributes, name) ? pairText(attributes[name] ?? { zh: "", en: "" }) : "")),
  ]);
  return [[...HEADS, ...names.map((name) => `属性:${name}`)], ...lines.map((line) => line.map(harmless))];
}
