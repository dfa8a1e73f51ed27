// What a member could work on: the rules that most of their low-scored conversations broke. Pure; says nothing of few, and shows the conversations.
import type { MemberId, TicketId } from "../../core/ids.ts";
import type { TicketFact } from "./ticketFact.ts";

/** «3 of 5 low scores: no follow-up after promises». */
export interface Hint {
  readonly rule: string;
  /** So many of their low-scored conversations broke it. */
  readonly broken: number;
  readonly low: number;
  /** The share of the team's low ones that broke it (0-1): is it theirs, or everybody's? */
  readonly team: number;
  /** The newest first. */
  readonly tickets: readonly TicketId[];
}

const LOW_LEAST = 3; // low-scored conversations below which there is no pattern to see
const SHARE = 0.5;
const HINTS_MOST = 3; // what one can work on at once

/** At most three, the most frequent first; `facts`: of all of the team. */
export function hintsFor(member: MemberId, facts: readonly TicketFact[]): readonly Hint[] {
  const low = facts.filter((one) => one.quality?.pass === false);
  const theirs = low.filter((one) => one.agent === member).toSorted((a, b) => b.to - a.to || (a.id < b.id ? -1 : 1));
  if (theirs.length < LOW_LEAST) return [];
  const breaking = (all: readonly TicketFact[], rule: string): readonly TicketFact[] =>
    all.filter((one) => one.quality?.rules.includes(rule) === true);
  const rules = [...new Set(theirs.flatMap((one) => one.quality?.rules ?? []))].sort();
  return rules
    .map((rule): Hint => {
      const broken = breaking(theirs, rule);
      const team = breaking(low, rule).length / low.length;
      return { rule, broken: broken.length, low: theirs.length, team, tickets: broken.map((one) => one.id) };
    })
    .filter(({ broken, low: of }) => broken >= LOW_LEAST && broken / of >= SHARE)
    .sort((a, b) => b.broken - a.broken || a.team - b.team)
    .slice(0, HINTS_MOST);
}
