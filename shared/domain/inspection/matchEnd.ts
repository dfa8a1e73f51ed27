// Rules that read how it ended, and what the shop's records say against a line of ours. Pure.
import type { Hit, Match } from "./matchText.ts";
import type { EndMatcher, RecordMatcher } from "./rule.ts";
import { isUnanswered, solvedOf } from "./solved.ts";
import { createFind } from "./spelling.ts";
import { intentsOf, isAgent, isShopper, judgedOf, wordsOf, type Line, type Talk } from "./talk.ts";
import { intentOf } from "../taxonomy.ts";
import { DAY } from "../../core/time.ts";

export function matchEnd(rule: EndMatcher): Match {
  const says = rule.seek === undefined ? undefined : createFind(rule.seek);
  const said = (line: Line): boolean => says?.(line) !== undefined;
  switch (rule.of) {
    case "mood":
      return (talk) => endedUpset(talk, rule.p ?? 1, rule.twice ?? 1, said);
    case "unsolved":
      return (talk) => endedUnsolved(talk, said);
    case "wrapUp":
      return (talk) => (talk.records.closed === true && talk.records.wrapUp === false ? atEnd(talk, isAgent) : []);
    case "followUp":
      return (talk) => {
        const presale = talk.lines.some((one) => intentsOf(one).some((id) => intentOf(id).group === "presale"));
        if (talk.records.unpaid !== true || !presale || talk.lines.some((one) => isAgent(one) && said(one))) return [];
        return atEnd(talk, isAgent);
      };
  }
}

function atEnd(talk: Talk, side: (line: Line) => boolean): readonly Hit[] {
  const last = talk.lines.findLast(side);
  return last === undefined ? [] : [{ turn: last.turn, text: last.text }];
}

/** The shopper's last words are bad ones, or the last two turns were both somewhat so; and the conversation is closed. */
function endedUpset(talk: Talk, p: number, twice: number, said: (line: Line) => boolean): readonly Hit[] {
  const [last, before] = talk.lines.filter((one) => isShopper(one) && wordsOf(one) !== "").toReversed();
  if (last === undefined || talk.records.closed !== true || !talk.lines.some(isAgent)) return [];
  const negative = (line: Line): number => line.heard?.mood.p.negative ?? 0;
  const isUpset = negative(last) >= p || (before !== undefined && negative(last) >= twice && negative(before) >= twice);
  return isUpset || said(last) ? [{ turn: last.turn, text: last.text }] : [];
}

/** Closed though the shopper says that it is not solved, or opened again within a day. A question left unanswered has a rule of its own. */
function endedUnsolved(talk: Talk, said: (line: Line) => boolean): readonly Hit[] {
  const { closed, reopenedAfter } = talk.records;
  if (closed !== true || !talk.lines.some(isAgent)) return [];
  if (reopenedAfter !== undefined && reopenedAfter <= DAY) return atEnd(talk, isAgent);
  const last = talk.lines.findLast((one) => isShopper(one) && wordsOf(one) !== "");
  if (last === undefined || isUnanswered(talk) || solvedOf(talk) !== "no" || !said(last)) return [];
  return [{ turn: last.turn, text: last.text }];
}

export function matchRecord(rule: RecordMatcher): Match {
  const find = createFind(rule.seek);
  const hits = (talk: Talk, isFalse: (line: Line) => boolean): readonly Hit[] =>
    judgedOf(talk).flatMap((line) => {
      const text = find(line);
      return text !== undefined && isFalse(line) ? [{ turn: line.turn, text }] : [];
    });
  switch (rule.of) {
    case "shipped":
      return (talk) => {
        const { shipped } = talk.records;
        if (shipped === undefined) return [];
        return hits(talk, (line) => shipped === false || (line.at !== undefined && shipped > line.at));
      };
    case "offer":
      return (talk) => {
        const over = (talk.records.offers ?? []).filter((one) => !one.runs).map(({ words }) => createFind({ words }));
        return over.length === 0 ? [] : hits(talk, (line) => over.some((one) => one(line) !== undefined));
      };
  }
}
