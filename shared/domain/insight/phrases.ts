// Phrases agents use, and what follows them: of the conversations in which a phrase was written, how many ended well, were rated well, came back, beside those of the team.
// What goes together need not be cause and effect. Pure; never a shopper's words: a phrase is shown once it was written to several of them, and holds no name and no number.
import type { MemberId, ShopperId } from "../../core/ids.ts";
import { isHeld, type Ticket } from "../ticket.ts";
import { shrunk, standing, type Estimate, type Standing } from "./estimate.ts";
import { SHARES } from "./measures.ts";
import type { TicketFact } from "./ticketFact.ts";

const LETTERS_LEAST = 4; // «您好» and «好的» say nothing
const LETTERS_MOST = 24;
const WORDS_LEAST = 3; // of a language that puts spaces between words
const WORDS_MOST = 9;
const OF_ONE = 40; // phrases of one conversation
const TALKS_LEAST = 5; // conversations, and shoppers, below which a phrase is somebody's own
const SHOPPERS_LEAST = 3;
const SHOWN_MOST = 12;

/** The phrases of a conversation's agents that reached the shopper, each once, as they are counted: no case, no marks, no clause with a digit or the shopper's name. */
export function phrasesOf(ticket: Ticket): readonly string[] {
  const name = plain(ticket.head.shopper.name);
  const said = ticket.messages.flatMap((one) => (one.kind === "agent" && !isHeld(ticket, one.id) ? clausesIn(one.text) : []));
  return [...new Set(said.filter((one) => name === "" || !one.includes(name)))].slice(0, OF_ONE);
}

function clausesIn(text: string): readonly string[] {
  return text
    .split(/[。！？!?，,；;~～…\n]+|\.\s/)
    .map(plain)
    .filter((one) => !/\d/.test(one) && fits(one));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

function fits(clause: string): boolean {
  const words = clause.split(" ").length;
  const letters = clause.replaceAll(" ", "").length;
  const isSpaced = /^[\p{Script=Latin}' ]+$/u.test(clause);
  return isSpaced ? words >= WORDS_LEAST && words <= WORDS_MOST : letters >= LETTERS_LEAST && letters <= LETTERS_MOST;
}

/** Of what follows a phrase: so many of so many, pulled towards the team's, and how that stands to it. */
export interface Follows {
  readonly yes: number;
  readonly all: number;
  readonly team: number;
  readonly estimate: Estimate;
  readonly stands: Standing;
}

export interface Phrased {
  readonly phrase: string;
  /** Conversations in which it was written. */
  readonly n: number;
  /** Not displeased at the end, not opened again, not back with the same. */
  readonly good: Follows;
  /** Undefined: nobody rated anything. */
  readonly csat: Follows | undefined;
  readonly back: Follows;
  /** The newest first. */
  readonly facts: readonly TicketFact[];
}

type Part = readonly [yes: number, all: number];
const goodOf = (one: TicketFact): Part => [Number(one.moodEnd !== "negative" && !one.reopened && one.cameBack !== true), 1];
const backOf = (one: TicketFact): Part => [Number(one.reopened || one.cameBack === true), 1];
const csatOf = (one: TicketFact): Part => SHARES.csat(one, undefined);

/** The most frequent twelve, of equals by letters. `saidIn`: what was written in a conversation; `by`: of those that member answered for alone, beside the same team. */
export function phrasesIn(
  facts: readonly TicketFact[],
  saidIn: (fact: TicketFact) => readonly string[],
  by?: MemberId,
): readonly Phrased[] {
  const served = facts.filter((one) => one.agentLines > 0);
  const found = new Map<string, TicketFact[]>();
  for (const one of served) {
    if (by !== undefined && one.agent !== by) continue;
    for (const phrase of saidIn(one)) {
      const those = found.get(phrase);
      if (those === undefined) found.set(phrase, [one]);
      else those.push(one);
    }
  }
  const shoppers = (those: readonly TicketFact[]): number => new Set<ShopperId>(those.map((one) => one.shopper)).size;
  return [...found]
    .filter(([, those]) => those.length >= TALKS_LEAST && shoppers(those) >= SHOPPERS_LEAST)
    .sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1))
    .slice(0, SHOWN_MOST)
    .flatMap(([phrase, those]): readonly Phrased[] => {
      const [good, back] = [followsIn(those, served, goodOf), followsIn(those, served, backOf)];
      if (good === undefined || back === undefined) return [];
      const csat = followsIn(those, served, csatOf);
      return [{ phrase, n: those.length, good, csat, back, facts: those.toSorted((a, b) => b.to - a.to || (a.id < b.id ? -1 : 1)) }];
    });
}

function followsIn(those: readonly TicketFact[], team: readonly TicketFact[], part: (fact: TicketFact) => Part): Follows | undefined {
  const [yes, all] = sum(those, part);
  const [teamYes, teamAll] = sum(team, part);
  if (teamAll === 0) return undefined;
  const rate = teamYes / teamAll;
  const estimate = shrunk(yes, all, rate);
  return { yes, all, team: rate, estimate, stands: standing(estimate, all, rate) };
}

function sum(facts: readonly TicketFact[], part: (fact: TicketFact) => Part): Part {
  let [yes, all] = [0, 0];
  for (const one of facts) {
    const [more, of] = part(one);
    yes += more;
    all += of;
  }
  return [yes, all];
}
