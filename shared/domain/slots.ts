// What a few words change of the question before them: another product, fabric, colour or size («那红色的呢», «what about the wool one?»). Pure; answers nothing.
import { says } from "./englishNames.ts";
import type { Product } from "./knowledge.ts";
import type { PackIndex } from "./packIndex.ts";
import { valuesIn } from "./retrieve.ts";

const ELLIPSIS =
  /呢[\s??!!。.~]*$|^\W*(?:and )?(?:what|how) about\b|^\W*(?:and|or)\b[^?.!]{0,40}\bones?\b\W*$|^\W*(?:and|or) (?:in|the|for)\b[^?.!]{0,40}\W*$/i;
const ASKING = /什么|怎|哪|几|多|吗|谁|能|可以|有没有|是不是|退|换/; // «什么时候发货呢» asks by itself

/** «那…呢», «and the … one?»: it asks nothing by itself. */
export const isElliptic = (text: string): boolean => ELLIPSIS.test(text) && !ASKING.test(text);

/** «那羊毛的呢» on a linen page: it names a value that this product does not have. */
export function namesOtherValue(text: string, product: Product | undefined, index: PackIndex): boolean {
  return [...index.values.keys()].some((name) => {
    const said = valuesIn(text, name, index);
    return said.length > 0 && !said.includes(product?.attributes[name]?.zh ?? "");
  });
}

const INSTEAD = /(?:换成?|要是|如果是?|那|买)\s*$/;
const OF_IT = /^(?:的|款)/;
const CLAIMED = /[是含有对像和跟]\s*$/; // «不是羊毛的吧», «对羊毛过敏»: said of this product, or of her

/** A whole question about another value («换成羊毛的会不会缩水» on a linen page): it is no longer about the product on the page. */
export function asksOfOtherValue(text: string, product: Product, index: PackIndex): boolean {
  if (!namesOtherValue(text, product, index)) return false;
  return [...index.values].some(([name, all]) =>
    all.some((value) => {
      const own = product.attributes[name]?.zh;
      if (own === undefined || own === value || value.length < 2) return false;
      const at = text.indexOf(value);
      if (at < 0) return says(text, `${index.valueNames.get(value) ?? ""} one`);
      const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
      return INSTEAD.test(before) || (OF_IT.test(after) && !CLAIMED.test(before));
    }),
  );
}

/** Hues that shoppers say for a colour's own name: 红 for 砖红, white for off-white. */
const HUES: readonly (readonly [zh: string, en: RegExp])[] = [
  ["红", /\bred\b/i],
  ["白", /\bwhite\b/i],
  ["黑", /\bblack\b/i],
  ["蓝", /\bblue\b/i],
  ["绿", /\bgreen\b/i],
  ["灰", /\bgr[ea]y\b/i],
  ["黄", /\byellow\b/i],
  ["粉", /\bpink\b/i],
  ["紫", /\bpurple\b/i],
];

/**
 * The colour, the size, or both that a text names of a product's variants («砖红 L»), as the shop writes them; undefined: none, or two alike.
 * `before`: what was meant until now; of it stays what the text does not change («L 码有吗», «那蓝色的呢»).
 */
export function variantIn(text: string, product: Product, before = ""): string | undefined {
  const said = [product.title.zh, product.title.en].reduce((rest, title) => rest.replace(title, " "), text);
  const names = product.variants.map((one) => one.name.zh.split(" "));
  const width = Math.max(0, ...names.map((one) => one.length));
  const columns = Array.from({ length: width }, (_, i) => [...new Set(names.flatMap((one) => one[i] ?? []))]);
  const found = columns.map((all) => onePart(said, all));
  if (found.every((one) => one === undefined)) return undefined;
  const kept = before.split(" ");
  return columns.flatMap((all, i) => found[i] ?? all.find((one) => kept.includes(one)) ?? []).join(" ");
}

function onePart(text: string, all: readonly string[]): string | undefined {
  if (all.length < 2) return undefined;
  const whole = all.filter((one) => (/^[\w.]+$/.test(one) ? isSize(text, one) : text.includes(one)));
  if (whole.length === 1) return whole[0];
  const hues = HUES.filter(([zh, en]) => text.includes(`${zh}色`) || text.includes(`${zh}的`) || en.test(text)).map(([zh]) => zh);
  const tinted = hues.length === 1 ? all.filter((one) => one.includes(hues[0] ?? "")) : [];
  return tinted.length === 1 ? tinted[0] : undefined;
}

/** «L», «l码», «size l», «110 码»; the «m» of «I'm» is none. */
function isSize(text: string, size: string): boolean {
  const [it, end] = [size.replace(".", "\\."), "(?![\\w.])"];
  if (new RegExp(`(?<![\\w.'’])${it}(?:\\s*(?:码|号|的)|${end})`).test(text)) return true;
  return new RegExp(`(?:size |(?<![\\w.'’]))${it}\\s*(?:码|号)|size ${it}${end}`, "i").test(text);
}
