// What the page of figures shows, worked out of facts: a period beside the one before it, by day, by matter, by member. Pure.
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Chosen } from "../../../shared/domain/insight/chosen.ts";
import { isMatter } from "../../../shared/domain/insight/matter.ts";
import { rangeOf } from "../../../shared/domain/insight/estimate.ts";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import { scorecards, type Scorecard } from "../../../shared/domain/insight/scorecard.ts";
import { rateIn, returnsIn, shareIn, spreadIn, sumsOf, type Sums } from "../../../shared/domain/insight/sums.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";

export interface Day {
  /** Days since 1970-01-01 by the shop's clock. */
  readonly day: number;
  /** Of a point that stands for several: its last one. */
  readonly last?: number;
  readonly n: number;
  readonly yes: number;
  readonly all: number;
  readonly rate: number | undefined;
  readonly low: number;
  readonly high: number;
  /** As many days earlier as the period is long. */
  readonly before: number | undefined;
}

export interface Hot {
  readonly intent: IntentId;
  readonly n: number;
  /** Undefined: nothing is known of the period before. */
  readonly before: number | undefined;
  /** By day. */
  readonly line: readonly number[];
  readonly bot: number | undefined;
  /** Of those that people answered: the middle one (ms). */
  readonly resolved: number | undefined;
}

/** How long it took until it was settled (ms), of those that people answered: of a product, or of an agent. */
export interface Took {
  readonly id: string;
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

/** How often a product is wanted back, and why. */
export interface Returned {
  readonly id: string;
  readonly n: number;
  /** Conversations about it. */
  readonly all: number;
  /** The most frequent first. */
  readonly reasons: ReturnType<typeof returnsIn>;
}

export interface View {
  readonly first: number;
  readonly last: number;
  readonly facts: readonly TicketFact[];
  readonly sums: Sums;
  readonly before: Sums;
  /** Of how many ended displeased. */
  readonly days: readonly Day[];
  readonly hot: readonly Hot[];
  /** Products by how many there were, agents in the order of the members. */
  readonly times: { readonly products: readonly Took[]; readonly agents: readonly Took[] };
  /** Products, those wanted back most first. */
  readonly returns: readonly Returned[];
  readonly team: Sums;
  readonly cards: readonly Scorecard[];
}

const HOT_MOST = 8;
export const PRODUCTS_MOST = 8;

/** `last`: the newest day shown; `days`: how many. `members`: whose cards are wanted, beside a team that is everybody's. */
export function viewOf(
  all: readonly TicketFact[],
  {
    last,
    days,
    chosen,
    members,
    goals = {},
  }: {
    readonly last: number;
    readonly days: number;
    readonly chosen: Chosen;
    readonly members: readonly MemberId[];
    readonly goals?: Goals;
  },
): View {
  const first = last - days + 1;
  const fitting = all.filter((one) => isChosen(one, chosen));
  const facts = fitting.filter((one) => one.day >= first && one.day <= last);
  const isKnown = all.some((one) => one.day <= first - days); // else this device has a part of the time before, and less would be said of it than was
  const earlier = isKnown ? fitting.filter((one) => one.day >= first - days && one.day < first) : [];
  const everybody = [
    ...new Set(facts.flatMap((one) => [...(one.agent === undefined ? [] : [one.agent]), ...one.waits.map((wait) => wait.by)])),
  ];
  const byProduct = sumsByProduct(facts);
  const bySum = new Map(everybody.map((one) => [one, sumsOf(facts, one)]));
  const { team, cards } = scorecards([...new Set([...members, ...everybody])], (one) => bySum.get(one), goals);
  return {
    first,
    last,
    facts,
    sums: sumsOf(facts, chosen.agent),
    before: sumsOf(earlier, chosen.agent),
    days: Array.from({ length: days }, (_, i) => dayOf(first + i, facts, earlier, days)),
    hot: hotOf(facts, isKnown ? earlier : undefined, first, days),
    times: {
      products: mostTook([...byProduct].flatMap(([id, sums]) => tookOf(id, sums))),
      agents: members.flatMap((one) => tookOf(one, bySum.get(one))),
    },
    returns: mostReturned(byProduct),
    team,
    cards: cards.filter((one) => members.includes(one.member) && one.served > 0),
  };
}

/** Nothing where nobody answered. */
export function tookOf(id: string, sums: Sums | undefined): readonly Took[] {
  const spread = sums && spreadIn(sums, "resolved");
  return spread === undefined ? [] : [{ id, n: spread.n, median: spread.median, p90: spread.p90 }];
}

/** Those with the most; of equals by name. */
export function mostTook(all: readonly Took[]): readonly Took[] {
  return all.toSorted((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1)).slice(0, PRODUCTS_MOST);
}

/** Those wanted back most; of equals by name. */
export function mostReturned(products: ReadonlyMap<string, Sums>): readonly Returned[] {
  return [...products]
    .flatMap(([id, sums]): readonly Returned[] => {
      const [n, all] = shareIn(sums, "returned");
      return n === 0 ? [] : [{ id, n, all, reasons: returnsIn(sums) }];
    })
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
    .slice(0, PRODUCTS_MOST);
}

function sumsByProduct(facts: readonly TicketFact[]): ReadonlyMap<string, Sums> {
  const those = Map.groupBy(
    facts.filter((one) => one.product !== undefined),
    (one) => one.product ?? "",
  );
  return new Map([...those].map(([id, some]) => [id, sumsOf(some)]));
}

export function isChosen(fact: TicketFact, { channel, intent, product, agent }: Chosen): boolean {
  return (
    (channel === undefined || fact.channel === channel) &&
    (intent === undefined || fact.intents.includes(intent)) &&
    (product === undefined || fact.product === product) &&
    (agent === undefined || fact.agent === agent || fact.waits.some((one) => one.by === agent))
  );
}

function dayOf(day: number, facts: readonly TicketFact[], earlier: readonly TicketFact[], days: number): Day {
  const those = facts.filter((one) => one.day === day);
  const [yes, all] = shareIn(sumsOf(those), "endedNegative");
  const rate = all === 0 ? undefined : yes / all;
  const before = rateIn(sumsOf(earlier.filter((one) => one.day === day - days)), "endedNegative");
  return { day, n: those.length, yes, all, rate, before, ...rangeOf(rate ?? 0, all) };
}

function hotOf(facts: readonly TicketFact[], earlier: readonly TicketFact[] | undefined, first: number, days: number): readonly Hot[] {
  const about = (among: readonly TicketFact[], intent: IntentId): readonly TicketFact[] =>
    among.filter((one) => one.intents.includes(intent));
  const intents = [...new Set(facts.flatMap((one) => one.intents.filter(isMatter)))];
  return intents
    .map((intent): Hot => {
      const those = about(facts, intent);
      const sums = sumsOf(those);
      const line = Array.from({ length: days }, () => 0);
      for (const { day } of those) line[day - first] = (line[day - first] ?? 0) + 1;
      return {
        intent,
        n: those.length,
        before: earlier && about(earlier, intent).length,
        line,
        bot: rateIn(sums, "botSolved"),
        resolved: spreadIn(sums, "resolved")?.median,
      };
    })
    .sort((a, b) => b.n - a.n || (a.intent < b.intent ? -1 : 1))
    .slice(0, HOT_MOST);
}
