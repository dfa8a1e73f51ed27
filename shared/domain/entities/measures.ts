// Sizes, body measures, and the measured attributes of goods (500ml, 2斤, 65W, 55寸). Rules only.
import type { Meaning } from "./entity.ts";
import { readNumber } from "./numerals.ts";
import type { Rule } from "./readings.ts";

const size = (value: string): Meaning => ({ kind: "size", value });
const height = (cm: number): Meaning | undefined => (cm >= 50 && cm <= 230 ? { kind: "height", value: Math.round(cm) } : undefined);
const weight = (kg: number): Meaning | undefined =>
  kg >= 2 && kg <= 200 ? { kind: "weight", value: Math.round(kg * 10) / 10 } : undefined;
const attribute = (name: string, value: string): Meaning => ({ kind: "attribute", value: { name, value } });

const LETTERS = "(?:[2-9]xl|x{1,5}l|xxs|xs|[sml])";
const PER_KG: Readonly<Record<string, number>> = { 斤: 2, 公斤: 1, 千克: 1, kg: 1, lb: 2.2046, lbs: 2.2046, pound: 2.2046, pounds: 2.2046 };
const kilos = (number: string, unit: string): number => Number(number) / (PER_KG[unit] ?? 1);

const SIZE_BEFORE =
  /(?:尺码|码数|穿|选|拍|买|换|要|发|大小|尺寸|size|sizes|a|an|in|the|\/|[sml]码?[和跟或、,]|(?:xl|\b[sml]) (?:or|and)|还是|或者?|是)[了的]?\s?[:是]?\s?$/;
const SIZE_AFTER =
  /^(?:\s?(?:吗|的?合适|能穿|穿|可以|够|行|码|还是|或者?|和|跟|\/[a-z0-9]|、[a-z0-9]|size\b|or [sml]\b|会|都|有|[?!.。,])|$)/;
/** Said around a mass that is of goods and not of a person. */
const GOODS = /^\s?(?:装|一[箱袋盒包件份]|的?包装|包邮|左右一|每|\/|\d|[箱袋盒]|多少钱|大概|核桃|米)/;
const CHINESE_METRES = /^(一|二|两)米([一二三四五六七八九])?([一二三四五六七八九])?$/;

export const SIZE_RULES: readonly Rule[] = [
  { pattern: /均码|均号|(?<![a-z0-9])(?:one[ -]size|free[ -]size|f码)(?![a-z])/g, means: () => size("均码") },
  {
    pattern: /(?<![\d.a-z/])(1[3-9]\d)\/(\d{2,3})\s?([a-d])?(?![\da-z斤k/])/g,
    means: ({ groups: [, a, b, c = ""] }) => size(`${a}/${b}${c.toUpperCase()}`),
  },
  {
    pattern: new RegExp(`(?<![a-z0-9'])(${LETTERS})(?:\\s?(?:码|号(?![线楼店])))`, "g"),
    means: ({ groups: [, it = ""] }) => size(it.toUpperCase()),
  },
  { pattern: /(?<![a-z0-9'])(?:[2-9]xl|x{1,5}l|xxs|xs)(?![a-z0-9])/g, means: ({ groups: [it = ""] }) => size(it.toUpperCase()) },
  {
    pattern: /(?<![a-z0-9'.&])[sml](?![a-z0-9'&.]|[型形记])/g,
    means: ({ groups: [it = ""], before, after }) =>
      /(?:尺码|码数|size|sizes|an?|穿|选|拍|换)[了的]?\s?[:是]?\s?$/.test(before) ||
      (SIZE_BEFORE.test(before) && SIZE_AFTER.test(after)) ||
      /^\/[xml]/.test(after)
        ? size(it.toUpperCase())
        : undefined,
  },
  {
    pattern:
      /\bsize (?<it>small|medium|large|extra large|\d{1,3}(?:\.5)?)(?![\w.])|(?<![\w])(?:a |an |the )?(?:extra[ -]large|x-large)(?!\w)/dg,
    means: ({ groups: [, it = "extra large"] }) => size(enSize(it)),
  },
  {
    pattern: /\b(?:a|in|the) (?<it>small|medium|large)(?= (?:enough|fit|or|size|be|would|is|and|in)\b|[?.!]|$)/dg,
    means: ({ groups: [, it = ""] }) => size(enSize(it)),
  },
  {
    pattern: /(?<![\w])(us|uk|eu|[欧美英日]码)\s?(?:size\s?)?(\d{1,2}(?:\.5)?)\s?码?(?![\w$.%元块])/g,
    means: ({ groups: [, system = "", number = ""] }) => size(`${SYSTEMS[system] ?? system} ${number}`),
  },
  {
    pattern: /(?<![\d.a-z第])(\d{2,3}(?:\.5)?)\s?码(?!数?字|洋|头)/g,
    means: ({ groups: [, it = ""] }) => (Number(it) >= 22 && Number(it) <= 190 ? size(it) : undefined),
  },
  {
    pattern: /(?:尺码|码数|鞋码|穿|size)\s?[:是选]?\s?(?<it>(\d{2,3}(?:\.5)?))(?![\w.]|\s?[个件天年月次厘公斤克元块%层])(?:号(?!楼|线))?/dg,
    means: ({ groups: [, it = ""] }) => (Number(it) >= 22 && Number(it) <= 210 ? size(it) : undefined),
  },
  { pattern: /(?<![\da-z])(?:6[5-9]|7[05]|8[05]|9[05])[a-f](?![a-z0-9])/g, means: ({ groups: [it = ""] }) => size(it.toUpperCase()) },
  { pattern: /(?<![加放偏])(?:加大|特大|大|中|小)码(?!数|率)/g, means: ({ groups: [it = ""] }) => size(it) },
];

function enSize(word: string): string {
  return { small: "S", medium: "M", large: "L", "extra large": "XL" }[word] ?? word;
}
const SYSTEMS: Readonly<Record<string, string>> = { us: "US", uk: "UK", eu: "EU", 欧码: "EU", 美码: "US", 英码: "UK", 日码: "JP" };

export const BODY_RULES: readonly Rule[] = [
  // 160 100斤, 165,110, 身高165体重110: the height, known by the weight after it
  {
    pattern:
      /(?<![\d.a-z])(1[3-9]\d|20\d)(?=(?:cm|厘米|公分)?[,、\s/和的高。]{0,3}(?:体重)?[:是]?\s?\d{2,3}(?:\.\d)?\s?(?:斤|kg|公斤|千克|来斤|多斤))(?:\s?(?:cm|厘米|公分|高))?/g,
    means: ({ groups: [, it] }) => height(Number(it)),
  },
  {
    pattern:
      /(?:身高|高|height)(?:\s?(?:是|is|:|大概|差不多|有))?\s{0,2}(?<it>(\d{2,3})(?:\s?(?:cm|厘米|公分))?)(?![\w.]|\s?[斤层天元块])/dg,
    means: ({ groups: [, , it] }) => height(Number(it)),
  },
  {
    pattern: /(?<![\d.a-z*x×长宽深])(1[3-9]\d|20\d)\s?(?:cm|厘米|公分)(?!\s?[*x×]\s?\d|[长宽深])/g,
    means: ({ groups: [, it], before }) =>
      /(?:长度?|宽度?|深度?|床单?|帘|桌|柜|线|直径|周长|[*x×])\s?[是:]?\s?$/.test(before) ? undefined : height(Number(it)),
  },
  {
    pattern: /(?<![\d.])(1)[米m]\s?([3-9]\d?)(?![\d.]|\s?[个宽长])|(?<![\d.])1\.([3-9]\d?)\s?(?:米|m(?![a-z]))(?![宽长])/g,
    means: ({ groups: [, , a = "", b = ""] }) => height(100 + Number((a || b).padEnd(2, "0"))),
  },
  {
    pattern: /一米[三四五六七八九][零一二三四五六七八九]?(?![宽长])/g,
    means: ({ groups: [it = ""] }) => {
      const [, , tens = "", ones = ""] = CHINESE_METRES.exec(it) ?? [];
      return tens === "" ? undefined : height(100 + 10 * (readNumber(tens) ?? 0) + (readNumber(ones) ?? 0));
    },
  },
  {
    pattern: /(?<![\d.])([4-6])\s?(?:'|′|ft|feet|foot)\s?(1[01]|\d)?\s?(?:"|″|''|in(?:ches)?\b)?(?![\w])/g,
    means: ({ groups: [, feet, inches = "0"] }) => height(Number(feet) * 30.48 + Number(inches) * 2.54),
  },
  {
    pattern: /(?<![\d.a-z])(\d{2,3}(?:\.\d)?)\s?(斤|公斤|千克|kg|lbs?|pounds?)(?![a-z])/g,
    means: ({ groups: [it = "", number = "", unit = ""], before, after }) => {
      const kg = kilos(number, unit);
      const body =
        kg >= 30 &&
        kg <= 150 &&
        !GOODS.test(after) &&
        !/(?:净重|毛重|重量|(?<!体)重|大于|小于|装|买|发|要|承重|袋|箱)\s?[是:]?\s?$/.test(before);
      return body ? weight(kg) : attribute("重量", it.replace(/\s/g, ""));
    },
  },
  {
    pattern: /(?<![零一二两三四五六七八九十百])([一二两三四五六七八九十百零]{2,6})(斤|公斤)(?![装一])/g,
    means: ({ groups: [, number = "", unit = ""] }) => {
      const kg = kilos(String(readNumber(number) ?? 0), unit);
      return kg >= 30 && kg <= 150 ? weight(kg) : undefined;
    },
  },
  { pattern: /^\s*(?<it>[sml])\s*[.。?!]?\s*$/dg, means: ({ groups: [, it = ""] }) => size(it.toUpperCase()) },
  {
    pattern:
      /(?:体重|weigh|weight)(?:\s?(?:是|is|:|大概|差不多|有|about))?\s{0,2}(?<it>(\d{1,3}(?:\.\d)?)\s?(斤|公斤|千克|kg|lbs?|pounds?)?)(?![\w.]|\s?[天元块])/dg,
    means: ({ groups: [, , number = "", unit = ""] }) => weight(unit === "" ? unsaid(Number(number)) : kilos(number, unit)),
  },
  // «165/110», «身高165,110»: the weight after a height, without its unit
  {
    pattern: /(?:身高|高)\s?[:是]?\s?1[3-9]\d(?:cm|厘米)?[,、\s/]{1,2}(?<it>\d{2,3})(?![\w.]|\s?[斤公kg码元块/])/dg,
    means: ({ groups: [, it = ""] }) => weight(unsaid(Number(it))),
  },
];

/** A weight without a unit is in 斤, as people say it in China, unless that would be a child's. */
const unsaid = (n: number): number => (n > 75 ? n / 2 : n);

const one = (name: string, pattern: RegExp): Rule => ({
  pattern,
  means: ({ groups: [it = ""] }) => attribute(name, it.replace(/\s/g, "")),
});

export const GOODS_RULES: readonly Rule[] = [
  one("容量", /(?<![\d.a-z])\d{1,6}(?:\.\d{1,2})?万?\s?(?:ml|毫升|升(?![级降])|l(?![a-z0-9码号])|mah|毫安时?|gb|tb|g内存)(?![a-z])/g),
  one("容量", /(?<![\d.a-z])(?:32|64|128|256|512)\s?g(?![a-z0-9])/g),
  one(
    "重量",
    /(?<![\d.a-z])(?:\d{1,5}(?:\.\d{1,2})?|半|(?<![一二两三四五六七八九十百零])[一二两三四五六七八九十]{1,2})\s?(?:斤|公斤)(?!钱)/g,
  ),
  one("重量", /(?<![\d.a-z])\d{1,5}(?:\.\d{1,2})?\s?(?:克|毫克|g(?![网信卡流手号])|mg|kg|oz|grams?)(?![a-z])/g),
  one("功率", /(?<![\d.a-z])\d{1,5}\s?(?:瓦|w(?![a-z0-9]))(?!块)/g),
  one("尺寸", /(?<![\d.a-z])\d{1,3}(?:\.\d)?\s?(?:英?寸|inch(?:es)?)(?![a-z])/g),
  one(
    "尺寸",
    /(?<![\d.a-z])\d{1,4}(?:\.\d)?\s?(?:cm|厘米|mm|毫米|米|m)?\s?[*x×]\s?\d{1,4}(?:\.\d)?\s?(?:cm|厘米|mm|毫米|米|m)?(?![a-z\d])/g,
  ),
  one("尺寸", /(?<![\d.a-z])\d{1,4}(?:\.\d)?\s?(?:cm|厘米|公分|mm|毫米)(?![a-z])/g),
];
