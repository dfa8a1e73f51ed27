// Finds everything a message names (orders, phones, parcels, money, days, sizes, products, attributes, aspects), each as a span. Pure; decides nothing.
import { aspectsAt } from "../aspects.ts";
import { localDay } from "../calendar.ts";
import { COURIER_WORDS } from "./courierWords.ts";
import { ENTITY_KINDS, type Entity, type Meaning, type Reading } from "./entity.ts";
import { foldText, type FoldedText } from "./foldedText.ts";
import { IDIOM_WORDS, POLICY_RULES } from "./idioms.ts";
import { BODY_RULES, GOODS_RULES, SIZE_RULES } from "./measures.ts";
import { MONEY_RULES } from "./money.ts";
import { NUMBER_RULES } from "./numbers.ts";
import { readingsOf, type Rule } from "./readings.ts";
import type { ShopWords } from "./shopWords.ts";
import { joinTimes, timeRules } from "./timeRules.ts";
import { VALUE_WORDS } from "./valueWords.ts";
import { whenRules } from "./whenRules.ts";
import { growWords, wordsIn } from "./wordTree.ts";

export interface Listening {
  /** The moment (ms) the message was said: «昨天» is the day before it. */
  readonly now: number;
  /** The shop's IANA time zone; one we do not know is reckoned as UTC. */
  readonly zone: string;
  readonly shop?: ShopWords | undefined;
}

const MOST = 200; // of one message; a pasted page is not a message

const split = (words: string): readonly string[] => words.split(",");
/** Words that mean the same in every shop; idioms first, for the first meaning of a word stays. */
const WORDS = growWords<Meaning | undefined>([
  ...split(IDIOM_WORDS).map((word) => [word, undefined] as const),
  ...Object.entries(COURIER_WORDS).flatMap(([value, words]) => split(words).map((word) => [word, { kind: "courier", value }] as const)),
  ...Object.entries(VALUE_WORDS).flatMap(([name, values]) =>
    Object.entries(values).flatMap(([value, words]) =>
      split(words).map((word) => [word, { kind: "attribute", value: { name, value } }] as const),
    ),
  ),
]);
/** 红的, 黑的: a colour where something is chosen by it. */
const BARE_COLOUR: Rule = {
  pattern:
    /(?<=[要买换选拍是有那这个件条双款和或把发,。、\s]|^)(?:红|黑|白|蓝|绿|黄|粉|灰|紫)的(?=[\s\p{P}吗吧呢那和还了有没也可能行是好]|$)/gu,
  means: ({ groups: [it = ""] }) => ({ kind: "attribute", value: { name: "颜色", value: `${it.charAt(0)}色` } }),
};

/**
 * Everything named in a text, by place; spans never overlap. Of two readings of the same place the longer one stands, of two equally long
 * ones the kind that is earlier in ENTITY_KINDS (an idiom before all); aspects take what is left. Reads the first 20,000 characters, gives at most 200.
 */
export function findEntities(text: string, { now, zone, shop }: Listening): readonly Entity[] {
  const folded = foldText(text);
  const today = localDay(zone, now);
  const readings = [...ruleReadings(folded.text, today), ...wordReadings(folded.text, shop)];
  const aspects = [...aspectsAt(folded.text)].map(({ from, to, is }): Reading => ({ from, to, means: { kind: "aspect", value: is } }));
  const taken = new Uint8Array(folded.text.length);
  const stand = [...settle(readings, taken), ...settle(aspects, taken)];
  return stand
    .sort((a, b) => a.from - b.from)
    .flatMap((one) => entityOf(one, folded))
    .slice(0, MOST);
}

function ruleReadings(text: string, today: number): readonly Reading[] {
  const timed = [...whenRules(today), ...timeRules(today)].flatMap((rule) => [...readingsOf(rule, text)]);
  const rules = [...POLICY_RULES, ...NUMBER_RULES, ...MONEY_RULES, ...SIZE_RULES, ...BODY_RULES, ...GOODS_RULES, BARE_COLOUR];
  return [...joinTimes(timed, text), ...rules.flatMap((rule) => [...readingsOf(rule, text)])];
}

function wordReadings(text: string, shop: ShopWords | undefined): readonly Reading[] {
  const own = shop === undefined ? [] : wordsIn(shop, text);
  return [...own, ...wordsIn(WORDS, text)].map(({ from, to, is }) => ({ from, to, means: is }));
}

/** Which readings stand: the longest first, each only where nothing stands yet. */
function settle(readings: readonly Reading[], taken: Uint8Array): readonly Reading[] {
  const rank = ({ means }: Reading): number => (means === undefined ? -1 : ENTITY_KINDS.indexOf(means.kind));
  const length = ({ from, to }: Reading): number => to - from;
  const stand: Reading[] = [];
  for (const one of readings.toSorted((a, b) => length(b) - length(a) || rank(a) - rank(b) || a.from - b.from)) {
    if (taken.subarray(one.from, one.to).includes(1)) continue;
    taken.fill(1, one.from, one.to);
    stand.push(one);
  }
  return stand;
}

function entityOf({ from, to, means }: Reading, { starts, ends }: FoldedText): readonly Entity[] {
  const start = starts[from];
  const end = ends[to - 1];
  return means === undefined || start === undefined || end === undefined ? [] : [{ ...means, start, end }];
}
