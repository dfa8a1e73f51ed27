// Rules that read several turns: the same said again, and what was heard of the shopper with what we said next. Pure.
import type { Hit, Match } from "./matchText.ts";
import type { HeardMatcher, RepeatMatcher } from "./rule.ts";
import { createFind } from "./spelling.ts";
import { asks, intentsOf, isAgent, isShopper, nextOf, wordsOf, type Line, type Talk } from "./talk.ts";

const SCRIPT_WORDS = 12; // shorter lines are courtesy
const QUESTION_WORDS = 5; // shorter questions are alike by chance
const WITHIN_WORDS = 6; // a shorter text stands within another by chance
const WITHIN = 0.85; // of its pairs
const WANTS = /我要|我想|帮我|给我|申请|要求|麻烦|不了|取消|\b(?:i want|i need|please)\b/u;
const BACK = 4; // blocks of the shopper in which a question counts as asked again

export function matchRepeat(rule: RepeatMatcher): Match {
  const find = rule.seek === undefined ? undefined : createFind(rule.seek);
  const innocent = rule.unless === undefined ? undefined : createFind(rule.unless);
  const counts = (line: Line): boolean => innocent?.(line) === undefined;
  switch (rule.of) {
    case "script":
      return ({ lines }) => {
        const seen = new Map<string, number>();
        return lines
          .filter((one) => isAgent(one) && counts(one))
          .flatMap((line) => {
            const words = wordsOf(line);
            const times = (seen.get(words) ?? 0) + 1;
            seen.set(words, times);
            return words.length >= SCRIPT_WORDS && times === rule.times ? [hit(line)] : [];
          });
      };
    case "question":
      return (talk) => repeatedQuestions(talk, rule.like ?? 1, counts, (line) => find?.(line));
    case "lines":
      return ({ lines }) => {
        const runs = Map.groupBy(lines.filter(isAgent), (one) => one.block);
        return [...runs.values()].flatMap((run) => run[rule.times - 1] ?? []).map(hit);
      };
    case "filler":
      return (talk) => fillers(talk, rule.times, (line) => find?.(line) !== undefined);
    case "stock":
      return (talk) => stockAnswers(talk, (line) => find?.(line) !== undefined);
  }
}

const hit = ({ turn, text }: Line): Hit => ({ turn, text });

/** A question asked again after we said something, or a line that says so in words. */
function repeatedQuestions(
  talk: Talk,
  like: number,
  counts: (line: Line) => boolean,
  says: (line: Line) => string | undefined,
): readonly Hit[] {
  const said = talk.lines.filter(isShopper);
  return said.flatMap((line, i) => {
    if (!counts(line)) return [];
    const reproach = says(line);
    if (reproach !== undefined && i > 0) return [{ turn: line.turn, text: reproach }];
    const words = wordsOf(line);
    const wants = (one: Line): boolean => asks(one) || WANTS.test(one.text);
    if (words.length < QUESTION_WORDS || !wants(line)) return [];
    const near = (one: Line): boolean => line.block - one.block >= 2 && line.block - one.block <= 2 * BACK;
    const before = said.slice(0, i).filter((one) => near(one) && counts(one) && wants(one));
    return before.some((one) => isAgain(wordsOf(one), words, like)) ? [hit(line)] : [];
  });
}

/** Nearly the same text, or the one nearly whole within the other. */
function isAgain(before: string, now: string, like: number): boolean {
  const { shared, most, least } = inCommon(before, now);
  return least >= QUESTION_WORDS - 1 && ((2 * shared) / (most + least) >= like || (least >= WITHIN_WORDS - 1 && shared / least >= WITHIN));
}

/** The pairs of letters two texts share, and how many the longer and the shorter have. */
function inCommon(a: string, b: string): { readonly shared: number; readonly most: number; readonly least: number } {
  const pairs = (text: string): readonly string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = new Map<string, number>();
  for (const one of pairs(a)) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of pairs(b)) {
    const n = left.get(one) ?? 0;
    if (n > 0) shared += 1;
    left.set(one, n - 1);
  }
  const sizes = [a.length - 1, b.length - 1];
  return { shared, most: Math.max(...sizes), least: Math.min(...sizes) };
}

/** Blocks of ours, one after the other, that say nothing to a question. */
function fillers(talk: Talk, times: number, isFiller: (line: Line) => boolean): readonly Hit[] {
  let run = 0;
  return blocksOf(talk).flatMap(({ lines, question }) => {
    const empty = lines.every((one) => isAgent(one) && isFiller(one));
    run = empty && (question || run > 0) ? run + 1 : 0;
    const last = lines.at(-1);
    return run === times && last !== undefined ? [hit(last)] : [];
  });
}

/** A question that is met by a stock phrase alone, though we had greeted before. */
function stockAnswers(talk: Talk, isStock: (line: Line) => boolean): readonly Hit[] {
  return blocksOf(talk)
    .slice(1)
    .flatMap(({ lines, question, words }) => {
      const last = lines.at(-1);
      return question && words >= QUESTION_WORDS && last !== undefined && lines.every((one) => isAgent(one) && isStock(one))
        ? [hit(last)]
        : [];
    });
}

interface OwnBlock {
  readonly lines: readonly Line[];
  /** The shopper asked in the block before, in so many letters. */
  readonly question: boolean;
  readonly words: number;
}

function blocksOf({ lines }: Talk): readonly OwnBlock[] {
  const blocks = [...Map.groupBy(lines, (one) => one.block).values()];
  return blocks.flatMap((own, i) => {
    if (own.some(isShopper)) return [];
    const before = blocks[i - 1] ?? [];
    const asked = before.filter(asks);
    return [{ lines: own, question: asked.length > 0, words: asked.reduce((sum, one) => sum + wordsOf(one).length, 0) }];
  });
}

export function matchHeard(rule: HeardMatcher): Match {
  const says = rule.seek === undefined ? undefined : createFind(rule.seek);
  const without = createFind(rule.without);
  const isHeard = (line: Line): boolean =>
    (rule.mood !== undefined && (line.heard?.mood.p.negative ?? 0) >= rule.mood) ||
    (rule.wantsHuman !== undefined && (line.heard?.wantsHuman ?? 0) >= rule.wantsHuman) ||
    (rule.intents !== undefined && intentsOf(line, rule.p).some((id) => rule.intents?.includes(id))) ||
    says?.(line) !== undefined;
  return (talk) => {
    const { lines, records } = talk;
    const done = rule.record === "escalated" ? records.escalatedAt : rule.record === "handedOff" ? records.handedOffAt : undefined;
    let until = -1; // a cause is told once, until we answered it or not
    return lines
      .filter((one) => isShopper(one) && isHeard(one))
      .flatMap((line) => {
        if (line.block <= until) return [];
        if (done !== undefined && (line.at === undefined || rule.within === undefined || done <= line.at + rule.within * 1_000)) return [];
        const next = nextOf(talk, line.turn, rule.of, rule.lines);
        const whole = next.length >= rule.lines || (records.closed === true && next.length > 0);
        if (!whole || next.some((one) => without(one) !== undefined)) return [];
        if (rule.of === "bot" && next[0]?.block !== line.block + 1) return [];
        until = next.at(-1)?.block ?? line.block;
        return [hit(line)];
      });
  };
}
