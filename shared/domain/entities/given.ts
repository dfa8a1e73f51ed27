// What the bot must know of a message before its words: was an order number given, is there anything but data in it? Every device loads this; it stays small.
import { foldText } from "./foldedText.ts";
import { NUMBER_RULES } from "./numbers.ts";
import { readingsOf } from "./readings.ts";

/** Was an order number given? Once we asked for it (`asked`), any number of four digits or more is one. */
export function givesOrder(text: string, asked = false): boolean {
  if (asked && /\d{4,}|\[数字x\]/.test(text)) return true;
  const said = foldText(text).text;
  const readings = NUMBER_RULES.flatMap((rule) => [...readingsOf(rule, said)]);
  return readings.some(
    (one) =>
      one.means?.kind === "order" &&
      !readings.some((other) => other.to - other.from > one.to - one.from && other.from <= one.from && other.to >= one.to),
  );
}

// What shop pages paste around an order or a product.
const CARD =
  /https?:\/\/\S+|\[[^[\]]{1,8}x\]|(?:咨询|查询)?(?:订单编?号|订单金额|下单时间|商品(?:ID|号|编号))|order (?:number|no\.?|id)|NaN|[\p{P}\p{S}\p{N}\s]/giu;

/** The words of a text alone, without numbers, links and what shop pages paste around them. */
export function wordsAlone(text: string): string {
  return text.normalize("NFKC").replace(CARD, " ").trim();
}

/** Does the text hold only data (an order card, a link, a number) and no words? Something must be there: «?» is not data. */
export function isDataOnly(text: string): boolean {
  return /[\d[]|https?:/.test(text) && text.normalize("NFKC").replace(CARD, "") === "";
}
