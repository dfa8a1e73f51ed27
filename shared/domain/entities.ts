// What a shopper gives besides words: order numbers, phones, amounts, dates, measures. Finds and names; never decides, never keeps.

/** One thing given, named in the shop team's language. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

const MOST_FACTS = 12;
const READ = 2_000; // characters looked at

/** Name → how it is written; the first group, where there is one, is the value. Masked tokens ([订单x]) count: something was given. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ["手机", /(?<!\d)(1[3-9]\d{9}|\[电话x\])(?!\d)/g],
  ["订单号", /(?:订单(?:编?号)?|order(?: no\.?| number| id)?)\s*[:#是is]*\s*((?=[\w-]*\d)[\w-]{4,32}|\[(?:订单|数字)x\])/gi],
  ["订单号", /(\[订单x\]|(?<![\d.])(?!1[3-9]\d{9}(?!\d))\d{8,24}(?!\d))/g],
  ["金额", /([¥¥$]\s?\d+(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:元|块钱?)|\[金额x\])/g],
  [
    "日期",
    /(今[天晚]|明[天早]|后天|昨[天晚]|前天|(?:这|下|上)?(?:周|星期)[一二三四五六日天末]|双(?:十[一二]|1[12])|\d{1,2}月\d{1,2}[日号]?|\[日期x\]|\b(?:today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/gi,
  ],
  ["身高", /(?<!\d)(1[3-9]\d|20\d)\s*(?:cm|厘米|公分|(?=[,、\s/和]{1,2}\d{2,3}\s*(?:斤|kg|公斤)))/gi],
  ["身高", /(?<!\d)(1米\s?[3-9]\d?|1\.[3-9]\d?\s?(?:米|m)\b|一米[三-九][一-九]?)/gi],
  ["体重", /(?<![\d.])(\d{2,3}(?:\.\d)?\s?(?:斤|公斤|千克|kg|lbs?|pounds?))/gi],
  ["尺码", /(?<![a-z0-9])([2-6]?x{0,3}[sl]|m|\d{2,3})\s?(?:码|号(?!线|楼|店|前|后|到|发))/gi],
];

/** Everything given in a text, in the order of its kinds, each value once. */
export function findFacts(text: string): readonly Fact[] {
  const said = text.slice(0, READ).normalize("NFKC");
  const found: Fact[] = [];
  for (const [name, pattern] of PATTERNS) {
    for (const hit of said.matchAll(pattern)) {
      const value = (hit[1] ?? hit[0]).trim();
      if (!found.some((one) => one.value === value || (one.name === name && one.value.includes(value)))) found.push({ name, value });
    }
  }
  return found.slice(0, MOST_FACTS);
}

/** Was an order number given? Once we asked for it (`asked`), any number of four digits or more is one. */
export function givesOrder(text: string, asked = false): boolean {
  return findFacts(text).some((one) => one.name === "订单号") || (asked && /\d{4,}|\[数字x\]/.test(text));
}

// What shop pages paste around an order or a product.
const CARD =
  /https?:\/\/\S+|\[[^[\]]{1,8}x\]|(?:咨询|查询)?(?:订单编?号|订单金额|下单时间|商品(?:ID|号|编号))|order (?:number|no\.?|id)|NaN|[\p{P}\p{S}\p{N}\s]/giu;

/** Does the text hold only data (an order card, a link, a number) and no words? Something must be there: «?» is not data. */
export function isDataOnly(text: string): boolean {
  return /[\d[]|https?:/.test(text) && text.normalize("NFKC").replace(CARD, "") === "";
}
