// What to say of a refusal of the doors for people. Pure; never the edge's own sentence, which is in one language.
import { oneOf } from "../../../shared/core/check.ts";
import { REASONS, type Reason } from "../../../shared/core/reason.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { fill, type Phrase } from "../../ui/words.ts";
import { isOffline, type Turned } from "./ask.ts";
import { ownWords } from "./ownWords.ts";
import { REASON_WORDS } from "./reasonWords.ts";
import { REFUSED } from "./refusedWords.ts";

const readReason = oneOf(REASONS); // one that this version does not know counts as none

/** What a reason means on one screen, where that is not what it means everywhere. */
export type Instead = Readonly<Partial<Record<Reason, Phrase>>>;

export function refusalWords(problem: Turned, language: Language, instead: Instead = {}): string {
  const said = (phrase: Phrase): string => fill(phrase, {}, language);
  if (isOffline(problem)) return said(REFUSED.offline);
  if (problem.kind === "rate" && problem.retryAfterMs !== undefined) return said(REFUSED.rate); // the seconds stand beside it
  const reason = readReason(problem.reason);
  return reason === undefined ? ownWords(problem, language) : said(instead[reason] ?? REASON_WORDS[reason]);
}
