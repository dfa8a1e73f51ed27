// Reads a number as shoppers write it: 12.5, 1,299, 十二, 两百三, 半. Pure; finds nothing.

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** How a number looks in folded text; begins where no number is cut in two. No nested repetition: linear. */
export const NUMBER =
  "(?<![\\d.,a-z])(?:\\d{1,3}(?:,\\d{3}){1,3}(?!\\d)(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?|[零一二两三四五六七八九十百千万]{1,9})";
/** A small whole number. */
export const COUNT = "(?<![\\d.,a-z零一二两三四五六七八九十百千万])(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";

/** Its value; undefined when it is none (三三, 万). */
export function readNumber(word: string): number | undefined {
  if (/^[\d.,]+$/.test(word)) {
    const value = Number(word.replaceAll(",", ""));
    return Number.isFinite(value) ? value : undefined;
  }
  const [wan, rest, more] = word.split("万");
  if (more !== undefined) return undefined;
  if (rest === undefined) return below10000(word);
  const high = below10000(wan ?? "");
  const low = rest === "" ? 0 : below10000(rest.replace(/^零/, ""), 10_000);
  return high === undefined || low === undefined ? undefined : high * 10_000 + low;
}

/** 两百三 is 230: a last digit without a unit counts tenths of the unit before it. */
function below10000(word: string, before = 0): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let unit = before;
  for (const char of word) {
    const step = UNITS[char];
    if (step !== undefined) {
      if (unit !== 0 && step >= unit) return undefined;
      sum += (digit ?? 1) * step;
      [digit, unit] = [undefined, step];
    } else {
      const value = DIGITS[char];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      if (char === "零") unit = 0;
      digit = value;
    }
  }
  if (digit === undefined) return word === "" ? undefined : sum;
  return sum + digit * (unit > 10 ? unit / 10 : 1);
}

/** Two numbers said as a span: 两三 (2 to 3), 三五, 十五六; a single one has no `most`. */
export function readSpan(first: string, last?: string): { readonly amount: number; readonly most?: number } | undefined {
  const low = readNumber(first);
  if (last === undefined || last === "") return low === undefined ? pair(first) : { amount: low };
  const high = readNumber(last);
  if (low === undefined || high === undefined) return undefined;
  return high > low ? { amount: low, most: high } : { amount: low };
}

function pair(word: string): { readonly amount: number; readonly most: number } | undefined {
  const tens = /^([一二三四五六七八九])([一二三四五六七八九])([十百千])$/.exec(word); // 五六十
  if (tens !== null) return pair(`${tens[1]}${tens[2]}`) && spanOf(`${tens[1]}${tens[3]}`, `${tens[2]}${tens[3]}`);
  if (!/^[一二两三四五六七八九十百]{2,4}$/.test(word)) return undefined;
  return spanOf(word.slice(0, -1), word.slice(0, -2) + word.slice(-1), 2);
}

function spanOf(
  first: string,
  last: string,
  apart = Number.POSITIVE_INFINITY,
): { readonly amount: number; readonly most: number } | undefined {
  const low = readNumber(first);
  const high = readNumber(last);
  return low !== undefined && high !== undefined && high > low && high <= low + apart ? { amount: low, most: high } : undefined;
}
