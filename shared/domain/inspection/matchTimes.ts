// Rules that read the clock: how long the shop was silent, in its hours where they are known. Without moments on the turns only a question left at the end is known. Pure.
import type { Hit, Match } from "./matchText.ts";
import type { SilenceMatcher } from "./rule.ts";
import { createFind } from "./spelling.ts";
import { isUnanswered } from "./solved.ts";
import { isAgent, isShopper, type Line, type Talk } from "./talk.ts";

const EXCUSED = 5; // our next lines that may apologise
const SECOND_MS = 1_000;

export function matchSilence(rule: SilenceMatcher): Match {
  const excuse = rule.excuse === undefined ? undefined : createFind(rule.excuse);
  const late = (line: Line, waited: number): readonly Hit[] => {
    if (waited > rule.over * SECOND_MS) return [{ turn: line.turn, text: line.text }];
    return rule.warn !== undefined && waited > rule.warn * SECOND_MS ? [{ turn: line.turn, text: line.text, points: 0 }] : [];
  };
  switch (rule.of) {
    case "first":
      return (talk) =>
        waitsOf(talk, rule)
          .slice(0, 1)
          .flatMap(({ reply, waited }) => late(reply, waited));
    case "reply":
      return (talk) =>
        waitsOf(talk, rule)
          .slice(1)
          .flatMap(({ reply, waited }) => {
            const next = talk.lines.filter((one) => isAgent(one) && one.turn >= reply.turn).slice(0, EXCUSED);
            return excuse !== undefined && next.some((one) => excuse(one) !== undefined) ? [] : late(reply, waited);
          });
    case "last":
      return (talk) => {
        const last = talk.lines.at(-1);
        if (last === undefined || !isUnanswered(talk) || !talk.lines.some(isAgent)) return [];
        const asked = talk.lines.find((one) => one.block === last.block)?.at;
        const end = talk.records.endedAt ?? talk.records.now;
        if (asked === undefined || end === undefined) return talk.records.closed === true ? [{ turn: last.turn, text: last.text }] : [];
        return waitedBetween(talk, rule, asked, end) > rule.over * SECOND_MS ? [{ turn: last.turn, text: last.text }] : [];
      };
  }
}

/** Every round: the shop's first line after the shopper's, and how long (ms) the first of theirs waited. The bot's lines answer nobody who waits for a person. */
function waitsOf(talk: Talk, rule: SilenceMatcher): readonly { readonly reply: Line; readonly waited: number }[] {
  const rounds: { reply: Line; waited: number }[] = [];
  let since: number | undefined;
  let waits = false;
  for (const line of talk.lines) {
    if (isShopper(line)) {
      if (!waits) since = line.at;
      waits = true;
    } else if (isAgent(line) && waits) {
      waits = false;
      if (since !== undefined && line.at !== undefined) rounds.push({ reply: line, waited: waitedBetween(talk, rule, since, line.at) });
    } else if (line.from === "bot") waits = false;
  }
  return rounds;
}

/** By the clock; in the shop's hours where that could be too long. */
function waitedBetween({ records }: Talk, { over, warn = over }: SilenceMatcher, from: number, to: number): number {
  const passed = to - from;
  return records.onDuty === undefined || passed <= Math.min(over, warn) * SECOND_MS ? passed : records.onDuty(from, to);
}
