// What a shopper gives to open an order with: its number, and the last four digits of the phone. Finds only; whether they fit is the room's to say.
import { foldText } from "../entities/foldedText.ts";
import { NUMBER_RULES } from "../entities/numbers.ts";
import { readingsOf } from "../entities/readings.ts";
import type { Line } from "../question.ts";
import { orderKey } from "./order.ts";

/** `isNew`: the newest line gives some of it; an old claim is not judged again. */
export interface Claim {
  /** As `orderKey` makes it. */
  readonly number?: string;
  readonly tail?: string;
  readonly isNew: boolean;
}

const TAIL_NAMED = /(?:尾号|尾数|[后末]四位|[后末]4位|last (?:four|4)(?: digits)?|ending(?: in)?)\D{0,8}(?<!\d)(\d{4})(?!\d)/;
const PHONE = /(?<!\d)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?(\d{4})(?!\d)/;
const BARE_TAIL = /(?<![\w-])(\d{4})(?![\w-])/g;
const TOKEN = /(?<![\w-])(?=[a-z0-9_-]*\d{3})[a-z0-9][a-z0-9_-]{3,39}(?![\w-])/g;
const EARLIER = 40; // lines back in which a number may have been given
const SHORT = 4; // four digits alone are a tail, not a number
const LABEL = /^订单 ?([a-z0-9_-]{4,40}) ·|^order ([a-z0-9_-]{4,40}) ·/;

/** The claim at the newest line of a conversation. */
export function claimOf(lines: readonly Line[]): Claim {
  const newest = lines.findLastIndex((one) => one.from === "shopper");
  const line = lines[newest];
  if (line?.from !== "shopper") return { isNew: false };
  const asked = isAsked(lines.slice(0, newest));
  const number = numberIn(line.text, asked);
  const tail = tailIn(line.text, asked);
  const before = number ?? (asked || tail !== undefined ? earlierNumber(lines.slice(0, newest)) : undefined);
  return {
    isNew: number !== undefined || tail !== undefined,
    ...(before === undefined ? {} : { number: before }),
    ...(tail === undefined ? {} : { tail }),
  };
}

/** Has the bot just asked for an order? Then four digits are a tail, and any long number an order's. */
function isAsked(lines: readonly Line[]): boolean {
  for (const one of lines.toReversed()) {
    if (one.from !== "bot") return false;
    if (one.move.did === "ask") return one.move.about === "order";
  }
  return false;
}

function earlierNumber(lines: readonly Line[]): string | undefined {
  for (const one of lines.slice(-EARLIER).toReversed()) {
    const found = one.from === "shopper" ? numberIn(one.text, false) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The order number a text gives, as its key; the last one where there are several. Once asked for, any number of the shape is one. */
function numberIn(text: string, asked: boolean): string | undefined {
  const said = foldText(text).text;
  const label = LABEL.exec(said);
  if (label !== null) return orderKey(label[1] ?? label[2] ?? "");
  const readings = NUMBER_RULES.flatMap((rule) => [...readingsOf(rule, said)]);
  const stands = readings.filter(
    (one) => !readings.some((other) => other.to - other.from > one.to - one.from && other.from <= one.from && other.to >= one.to),
  );
  const named = stands.flatMap((one) => (one.means?.kind === "order" && one.means.value !== undefined ? [one.means.value] : []));
  const last = named.at(-1);
  if (last !== undefined || !asked) return last === undefined ? undefined : orderKey(last);
  const isOther = (from: number, to: number): boolean =>
    stands.some((one) => one.means?.kind === "phone" && one.from < to && from < one.to);
  const token = [...said.matchAll(TOKEN)].findLast(
    ({ 0: it, index }) => !/^\d{1,4}$/.test(it) && it.length > SHORT && !isOther(index, index + it.length),
  );
  return token === undefined ? undefined : orderKey(token[0]);
}

/** The last four digits of a phone that a text gives: named as such, of a whole phone, or, once asked for, four digits alone. */
function tailIn(text: string, asked: boolean): string | undefined {
  const said = foldText(text).text;
  const named = TAIL_NAMED.exec(said)?.[1] ?? PHONE.exec(said)?.[1];
  return named ?? (asked ? [...said.matchAll(BARE_TAIL)].at(-1)?.[1] : undefined);
}
