// An answer given to one shopper made fit to be offered for another: whatever may be somebody's own (names, numbers, addresses, sums, days, words that
// only that shopper used) gives way to a name in braces, which is filled in for the new one or asked about before sending. What cannot be told apart
// is not offered at all. Pure; rather too careful than not.
import { findEntities } from "../entities/findEntities.ts";
import { namesSomebody } from "../namesSomebody.ts";
import { HOLES, type Hole } from "./holes.ts";
import { GIVEN_NAMES, isSurnameWord, SURNAMES, TITLES } from "./surnames.ts";

/** What the words of one conversation are held against. */
export interface MaskOf {
  /** The shopper's name, as the shop has it. */
  readonly shopper: string;
  /** Names of our people, in any language. */
  readonly agents: readonly string[];
  /** What that shopper wrote, and what was noted of them. */
  readonly theirs: string;
  /** Do others use this pair of characters (or this word) too? */
  readonly isCommon: (gram: string) => boolean;
  readonly at: number;
  readonly zone: string;
}

const HOLES_MOST = 3; // more of it was theirs than is left
const CHARS_LEAST = 8;
const CHARS_MOST = 400;
const DIGITS_MOST = 6; // in all that is left: no number of a person's is so short
const HAN = /[\u3400-\u9fff]/;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hole: Hole;
}

/** The answer with its holes; undefined: not to be offered. */
export function masked(text: string, of: MaskOf): string | undefined {
  const said = oneWidth(text).trim();
  if (said.length < CHARS_LEAST || said.length > CHARS_MOST || hasTrick(said)) return undefined;
  const language = HAN.test(said) ? "zh" : "en";
  const stretches = settle([...named(said, of), ...things(said, of), ...places(said), ...strangers(said, of), ...echoes(said, of)]);
  const out = written(said, stretches, language);
  const rest = written(said, stretches, undefined);
  const digits = rest.match(/\d/g)?.length ?? 0;
  if (stretches.length > HOLES_MOST || digits > DIGITS_MOST || namesSomebody(rest) || /\d{4,}/.test(rest)) return undefined;
  return [...rest.replace(/\s/g, "")].length < CHARS_LEAST ? undefined : out;
}

/** Letters and figures of one width; Chinese marks stay as they are. */
const oneWidth = (text: string): string => text.replace(/[^\u3000-\u303f，。！？：；（）]/gu, (one) => one.normalize("NFKC"));

/** Numbers in words, addresses in hiding, accounts: nobody writes so but to get past a reader. */
function hasTrick(text: string): boolean {
  return (
    /[零〇一二三四五六七八九幺两](?:[\s,，、.-]?[零〇一二三四五六七八九幺两]){5,}/.test(text) ||
    /(?:微信|薇信|威信|v信|vx|wx|wechat|qq|扣扣|支付宝|alipay|whatsapp|telegram)/i.test(text) ||
    /\b\w+\s*(?:\(at\)|\[at\]| at )\s*\w+\s*(?:\(dot\)|\[dot\]| dot )\s*\w+/i.test(text) ||
    /(?:zero|one|two|three|four|five|six|seven|eight|nine|oh)(?:[\s-]+(?:zero|one|two|three|four|five|six|seven|eight|nine|oh)){4,}/i.test(
      text,
    )
  );
}

function each(text: string, pattern: RegExp, hole: Hole, group = 0): readonly Stretch[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const part = found[group];
    if (part === undefined || part === "") return [];
    const from = found.index + found[0].indexOf(part);
    return [{ from, to: from + part.length, hole }];
  });
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

const TITLED = new RegExp(`(?:${SURNAMES})[\\u3400-\\u9fff]{0,2}?(?:${TITLES})`, "gu");
const SURNAME = new RegExp(SURNAMES, "gu");

/** Those whose names are known, by name or by title. */
function named(text: string, { shopper, agents }: MaskOf): readonly Stretch[] {
  const known = (name: string, hole: Hole): readonly Stretch[] => {
    const whole = name.normalize("NFKC").trim();
    if (whole.length < 2) return [];
    const parts = HAN.test(whole) ? [whole, whole.length > 2 ? whole.slice(1) : ""] : [whole, ...whole.split(/\s+/)];
    return parts.filter((one) => one.length > 1).flatMap((one) => each(text, new RegExp(escaped(one), "giu"), hole));
  };
  return [
    ...agents.flatMap((one) => known(one, "agent")),
    ...(shopper === "顾客" ? [] : known(shopper, "shopper")),
    ...each(text, TITLED, "shopper"),
    ...each(
      text,
      /(?:收[件货]人|签收人|联系人|姓名|名字|机主|户主|抬头|我叫|叫做)(?:是|为|叫|[:： ])*([\u3400-\u9fff·]{2,6}?)(?=$|[^\u3400-\u9fff·]|的|已|在|电话|手机|收)/gu,
      "name",
      1,
    ),
    ...each(text, /\b(?:hi|hello|hey|dear|mr|mrs|ms|miss|dr|sir|madam)\b[.,]? +([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)*)/giu, "shopper", 1),
    ...each(
      text,
      /\b(?:name(?: is|:)|signed (?:for )?by|recipient(?: is|:)?|addressed to|left with|call me)\s+([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)*)/gu,
      "name",
      1,
    ),
  ];
}

/** Orders, parcels, phones; sums and days that were that shopper's. */
function things(text: string, { at, zone }: MaskOf): readonly Stretch[] {
  const kinds: Readonly<Record<string, Hole>> = { order: "order", tracking: "parcel", phone: "phone", amount: "amount", date: "day" };
  const found = findEntities(text, { now: at, zone }).flatMap(({ kind, start, end }): readonly Stretch[] => {
    const hole = kinds[kind];
    if (hole === undefined) return [];
    return hole === "day" && !/[\d月号]/.test(text.slice(start, end)) ? [] : [{ from: start, to: end, hole }];
  });
  return [
    ...found,
    ...each(text, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "detail"),
    ...each(text, /(?:https?:\/\/|www\.)\S+/gi, "detail"),
    ...each(text, /\[[^[\]]{1,8}x\]/g, "detail"), // somebody took it out already
    ...each(text, /\d{17}[\dXx]|\d(?:[\s.·-]?\d){5,}/g, "detail"),
    ...each(text, /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6})/g, "detail"),
    ...each(text, /(?<![A-Za-z])[A-Za-z]{1,4}\d{4,}[A-Za-z0-9]*/g, "detail"),
  ];
}

const PIECE =
  "[\\u3400-\\u9fffA-Za-z0-9]{1,10}?(?:省|自治区|市|区|县|旗|镇|乡|村|街道|大街|街|大道|道|路|巷|弄|胡同|小区|社区|花园|公寓|大厦|广场|苑|号院|号楼|号|栋|幢|座|单元|楼|层|室|驿站|学校|大学|医院|公司)";
const PLACE = new RegExp(`(?:${PIECE}[,，\\s]*){2,}(?:\\d+(?:号|室|楼)?)?`, "gu");
const ONE_PLACE = new RegExp(
  `(?:地址(?:是|为|在|[:：])*|寄(?:到|往|至)|送(?:到|至|往)|放(?:在|到)|改(?:到|成|为))\\s*(${PIECE}(?:\\d+)?)`,
  "gu",
);

function places(text: string): readonly Stretch[] {
  return [
    ...each(text, PLACE, "address").filter(({ from, to }) => to - from >= 5),
    ...each(text, ONE_PLACE, "address", 1),
    ...each(
      text,
      /\b\d{1,5} [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)* (?:street|st|road|rd|avenue|ave|lane|ln|drive|close|way|court|ct|square|place|boulevard|blvd)\b\.?/giu,
      "address",
    ),
    ...each(text, /\b(?:flat|apartment|apt|unit|suite) ?#?\w{1,5}\b/giu, "address"),
    ...each(text, /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, "address"), // a British postcode
  ];
}

/** A surname with what follows it that nobody else has ever written; in English, a capital within a sentence. */
function strangers(text: string, { isCommon }: MaskOf): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: it, index } of text.matchAll(SURNAME)) {
    const from = index;
    const after = from + it.length;
    const next = text.slice(after, after + 2);
    if (!HAN.test(next.charAt(0)) || isSurnameWord(text.slice(from, after + 1))) continue;
    const [pair, behind] = [text.slice(after - 1, after + 1), next];
    if (it.length === 1 && isCommon(pair)) continue;
    const two = behind.length === 2 && HAN.test(behind.charAt(1)) && (!isCommon(behind) || GIVEN_NAMES.test(behind.charAt(1)));
    found.push({ from, to: after + (two ? 2 : 1), hole: "name" });
  }
  return [
    ...found,
    ...each(text, /(?<=[a-z,;:] )[A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20})*/g, "name").filter(
      ({ from, to }) => !isUsual(text.slice(from, to), isCommon),
    ),
  ];
}

const USUAL = new Set(
  "i i'm i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english chinese china".split(
    " ",
  ),
);
const isUsual = (words: string, isCommon: (gram: string) => boolean): boolean =>
  words
    .toLowerCase()
    .split(" ")
    .every((one) => USUAL.has(one.replace("’", "'")) || isCommon(one));

/** What only that shopper has written: never said to anybody else. */
function echoes(text: string, { theirs, isCommon }: MaskOf): readonly Stretch[] {
  const own = oneWidth(theirs);
  const found: Stretch[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (HAN.test(pair.charAt(0)) && HAN.test(pair.charAt(1)) && own.includes(pair) && !isCommon(pair))
      found.push({ from: i, to: i + 2, hole: "detail" });
  }
  for (const { 0: word, index } of text.matchAll(/[A-Za-z][A-Za-z0-9_-]{2,}/g)) {
    if (!isCommon(word.toLowerCase()) && new RegExp(`\\b${escaped(word)}\\b`, "i").test(own))
      found.push({ from: index, to: index + word.length, hole: "detail" });
  }
  return found;
}

const RANK: readonly Hole[] = ["shopper", "agent", "order", "parcel", "phone", "address", "amount", "day", "name", "detail"];

/** Overlapping ones become one, called by the one that says most; such as touch, too. */
function settle(all: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const one of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (last === undefined || one.from > last.to || (one.from === last.to && one.hole !== last.hole)) {
      out.push(one);
      continue;
    }
    const hole = RANK.indexOf(one.hole) < RANK.indexOf(last.hole) ? one.hole : last.hole;
    out[out.length - 1] = { from: last.from, to: Math.max(last.to, one.to), hole };
  }
  return out;
}

/** `language` undefined: with a space for each. */
function written(text: string, stretches: readonly Stretch[], language: "zh" | "en" | undefined): string {
  let out = "";
  let from = 0;
  for (const one of stretches) {
    out += text.slice(from, one.from) + (language === undefined ? " " : HOLES[one.hole][language]);
    from = one.to;
  }
  return out + text.slice(from);
}
