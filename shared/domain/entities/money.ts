// Amounts of money: with a sign, a unit, or a word that asks for one. Rules only.
import type { Currency, Meaning, Money } from "./entity.ts";
import { NUMBER, readSpan } from "./numerals.ts";
import type { Hit, Rule } from "./readings.ts";

const CURRENCIES: readonly (readonly [RegExp, Currency])[] = [
  [/hk\$|港/, "HKD"],
  [/\$|美|usd|dollar|buck/, "USD"],
  [/€|欧|eur/, "EUR"],
  [/£|英镑|gbp/, "GBP"],
  [/日元|jpy/, "JPY"],
];
const TIMES: Readonly<Record<string, number>> = { k: 1_000, 千: 1_000, w: 10_000, 万: 10_000, 百: 100 };
const SPAN = `\\s{0,2}(?:(?:[-~到至]|to )\\s{0,2}[¥$€£]?(${NUMBER.replace(/^\(\?<![^)]*\)/, "")}))?`;
const SIGN = "¥|hk\\$|us\\$|\\$|€|£|rmb|cny|usd";
const UNIT =
  "元(?!素|旦|件|宵|气|老|首)|块钱|人民币|rmb|cny|yuan|美元|美金|美刀|欧元|英镑|港币|港元|日元|usd|dollars?|bucks?|eur|euros?|gbp";
/** A word just before that makes a number money. */
const PAID =
  /(?:付|补|退|减|返|便宜|差价?|花|优惠|卖|降|降价|涨|涨价|赔|赔偿|给|送|扣|充|充值|加|收|只要|才|就|运费|邮费|价格?|预算|省|贵|值|券|还要|多付|少|满|各|要)[了我你您们到为是:的]{0,2}\s?$/;
/** What may stand after «5块» when it is money and not five pieces. */
const AFTER_MONEY =
  /^(?:$|[\s\p{P}\p{S}]|钱|多|左右|以[内上下]|的|吧|吗|嘛|呢|了|啊|哦|呀|包邮|可以|行|不|还|就|都|给|差价|运费|邮费|红包|券|优惠|一[个件双条瓶袋盒斤]|每|也|能|买|才|到|怎|为|是|我|你|啦|么|和|跟|但)/u;
const AFTER_SMALL = /^(?:$|[\s\p{P}\p{S}]|吧|吗|嘛|呢|了|啊|可以|行|不|的?差价|运费|邮费|红包|券|优惠)/u;
const PIECES = "天个件斤克号月袋盒包瓶份条支片双折毛角";
const SMALL = /^[一二两三四五六七八九]$/;

function money(currency: Currency, first: string, last: string, times = ""): Meaning | undefined {
  const span = readSpan(first, last);
  const by = TIMES[times] ?? 1;
  if (span === undefined) return undefined;
  const value: Money = { currency, amount: round(span.amount * by) };
  return { kind: "amount", value: span.most === undefined ? value : { ...value, most: round(span.most * by) } };
}

const round = (n: number): number => Math.round(n * 100) / 100;
const currencyOf = (word: string): Currency => CURRENCIES.find(([look]) => look.test(word))?.[1] ?? "CNY";

/** «块» is a piece or a yuan: a small Chinese number needs a word of paying, or 钱, 多, 差价 after it. */
function isYuan({ before, after, groups: [, number = ""] }: Hit): boolean {
  if (/^(?:钱|多|差价)/.test(after)) return true;
  return SMALL.test(number) ? PAID.test(before) && AFTER_SMALL.test(after) : AFTER_MONEY.test(after) && !/第$/.test(before);
}

export const MONEY_RULES: readonly Rule[] = [
  { pattern: /\[金额x\](?:\s?元)?/g, means: () => ({ kind: "amount" }) },
  {
    pattern: new RegExp(`(${SIGN})\\s{0,2}(${NUMBER.replace(/^\(\?<![^)]*\)/, "(?<![\\d])")})${SPAN}([kw万])?(?![\\da-z])`, "g"),
    means: ({ groups: [, sign = "", first = "", last = "", times] }) => money(currencyOf(sign), first, last, times),
  },
  {
    pattern: new RegExp(`(${NUMBER})${SPAN}([kw万千百])?[多来几]?\\s?(${UNIT}|[€£])(?![a-z])`, "g"),
    means: ({ groups: [, first = "", last = "", times, unit = ""], after }) => {
      if (unit === "元" && /^(?:一?[大小]?[旦素宵])/.test(after)) return undefined;
      return money(currencyOf(unit), first, last, times);
    },
  },
  {
    // 8块5, 12元5角, 五毛
    pattern: new RegExp(
      `(${NUMBER})\\s?(?:[块元]([\\d一二三四五六七八九])[毛角]|块(\\d(?![\\d.${PIECES}])|[一二三四五六七八九](?![一二三四五六七八九十${PIECES}])))`,
      "g",
    ),
    means: ({ groups: [, yuan = "", tenths1 = "", tenths2 = ""] }) => {
      const tenths = tenths1 === "" ? tenths2 : tenths1;
      const whole = readSpan(yuan)?.amount;
      const part = readSpan(tenths)?.amount;
      return whole === undefined || part === undefined
        ? undefined
        : { kind: "amount", value: { currency: "CNY", amount: round(whole + part / 10) } };
    },
  },
  {
    pattern: new RegExp(`(${NUMBER})${SPAN}(多)?块`, "g"),
    means: (hit) => (isYuan(hit) ? money("CNY", hit.groups[1] ?? "", hit.groups[2] ?? "") : undefined),
  },
  {
    pattern: /(?<![\d.])(\d|[一二两三四五六七八九])毛(?:钱|(?=$|[\s\p{P}吧吗的了呢啊都也]))/gu,
    means: ({ groups: [, tenths = ""] }) => {
      const part = readSpan(tenths)?.amount;
      return part === undefined ? undefined : { kind: "amount", value: { currency: "CNY", amount: round(part / 10) } };
    },
  },
  {
    // 5k, 2w, 3万: only beside a word of paying
    pattern: /(?<![\w.])(\d{1,4}(?:\.\d{1,2})?)\s?([kw万])(?!\w|[毫mh像步人次件个张台粉公])/g,
    means: ({ groups: [, first = "", times], before, after }) =>
      PAID.test(before) || /^(?:块|多块|元|左右的?预算|以内的?预算|预算)/.test(after) ? money("CNY", first, "", times) : undefined,
  },
  {
    // 原价199, 实付 35.8, price 20
    pattern:
      /(?:原价|现价|到手价?|实付款?|售价|卖价|总价|一共付?|总共付?|价格|单价|预算|定价|券后价?|拼团价|活动价|秒杀价|付了|花了|退了|降到|降了|涨到|差价|price(?: is| was)?|paid|for only)\s{0,2}(?:[:是为才要变成了]){0,2}\s{0,2}(?<it>\d{1,6}(?:\.\d{1,2})?)(?![\w.%]|\s{0,2}(?:[元块天号件个月年日点折次分斤克码笔单份张瓶盒袋包毛米台套双条种样组款片层公-]|小时|days?|times?|items?|orders?))/dg,
    means: ({ groups: [, it = ""] }) => money("CNY", it, ""),
  },
];
