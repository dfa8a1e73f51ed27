// How well a candidate fits a ticket: shares of 0-1 by skill, room, record, affinity, idle time and fairness, weighed to 0-100; and each point's reason in words.
// Numbers and words are apart: thousands are weighed, one is explained.
import type { DispatchRules } from "./policy.ts";
import { TYPE_NAMES } from "./taxonomy.ts";
import type { Member } from "./team.ts";
import type { Reason } from "./ticket.ts";
import type { Seat, Work } from "./dispatchWork.ts";

type Words = Reason["words"];

export const SKILL_MOST = 3;
const CATEGORY_SHARE = 0.3; // where the product's category counts as well: 0.7 type + 0.3 category
const SHRINK = 20; // tickets by which a record is pulled towards the team's, service.md
const NO_RECORD = 0.5; // a team without any
const IDLE_FULL = 30 * 60_000; // ms without anything new that count in full
const FAIR_BY_DEFAULT = 0.3;
const ROUNDED = 0.5; // more than rounding the parts can add

/** What holds for everybody one ticket is weighed against. */
export interface Scale {
  /** The team's share of solved ones in this group. */
  readonly team: number;
  /** The most anybody here was given in the last two hours. */
  readonly mostRecent: number;
  readonly now: number;
}

const PARTS = ["skill", "load", "performance", "affinity", "idle", "fair"] as const;
type Part = (typeof PARTS)[number];

/** The points of a full share of each part, in the order of `PARTS`; they come to 100, whatever weights a shop chose. */
export function pointsOf(rules: DispatchRules): readonly number[] {
  const weights = PARTS.map((part) => (part === "fair" ? (rules.fair ?? FAIR_BY_DEFAULT) : rules[part]));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => (whole === 0 ? 0 : (100 * one) / whole));
}

/** Points, 0-100. Each part is rounded as its reason shows it, so that reasons add up to the score. */
export function scoreOf(work: Work, seat: Seat, points: readonly number[], scale: Scale): number {
  const [skill = 0, , performance = 0, affinity = 0] = points;
  const own = tenth(skill * skillShare(work, seat.member)) + tenth(performance * recordShare(work, seat.member, scale));
  return tenth(atHand(seat, points, scale) + own + tenth(affinity * affinityShare(work, seat)));
}

/** The points that are the same for every ticket: room, idle time, fairness. */
export function atHand(seat: Seat, points: readonly number[], scale: Pick<Scale, "now" | "mostRecent">): number {
  const [, load = 0, , , idle = 0, fair = 0] = points;
  return tenth(load * roomShare(seat)) + tenth(idle * idleShare(seat, scale)) + tenth(fair * fairShare(seat, scale));
}

/** What a ticket's own points can add to those at hand, at most. */
export function ownMost(work: Work, points: readonly number[]): number {
  const [skill = 0, , performance = 0, affinity = 0] = points;
  return skill + performance + (work.servedBy.length > 0 ? affinity : 0) + ROUNDED;
}

/** The points that are not none, each with its words. They add up to the score. */
export function reasonsOf(work: Work, seat: Seat, points: readonly number[], scale: Scale): readonly Reason[] {
  return PARTS.flatMap((part, i) => {
    const of = points[i] ?? 0;
    const earned = tenth(of * shareOf(part, work, seat, scale));
    return earned > 0 ? [{ words: wordsOf(part, work, seat, scale), points: earned, of: tenth(of) }] : [];
  });
}

/** The level in the ticket's type or its product's category, whichever is better: 0-3. */
export function levelIn(work: Work, member: Member): number {
  const inType = member.skills[work.type] ?? 0;
  return work.category === undefined ? inType : Math.max(inType, member.skills[work.category] ?? 0);
}

/** Solved of handled in this group, of all of them. */
export function teamRecord(group: string | undefined, seats: readonly Seat[]): number {
  if (group === undefined) return NO_RECORD;
  let handled = 0;
  let solved = 0;
  for (const { member } of seats) {
    const own = member.record[group];
    handled += own?.handled ?? 0;
    solved += own?.solved ?? 0;
  }
  return handled === 0 ? NO_RECORD : Math.min(1, solved / handled);
}

function shareOf(part: Part, work: Work, seat: Seat, scale: Scale): number {
  switch (part) {
    case "skill":
      return skillShare(work, seat.member);
    case "load":
      return roomShare(seat);
    case "performance":
      return recordShare(work, seat.member, scale);
    case "affinity":
      return affinityShare(work, seat);
    case "idle":
      return idleShare(seat, scale);
    case "fair":
      return fairShare(seat, scale);
  }
}

function skillShare(work: Work, member: Member): number {
  const inType = (member.skills[work.type] ?? 0) / SKILL_MOST;
  if (work.category === undefined) return inType;
  return (1 - CATEGORY_SHARE) * inType + (CATEGORY_SHARE * (member.skills[work.category] ?? 0)) / SKILL_MOST;
}

/** One that waits for a word counts twice: who is asked from all sides answers last. */
function roomShare({ load, pending, capacity }: Seat): number {
  return capacity > 0 ? Math.max(0, 1 - (load + pending) / (2 * capacity)) : 0;
}

/** `(s + 20·p₀)/(n + 20)`: a short record says little, so it is pulled towards the team's. */
function recordShare(work: Work, member: Member, { team }: Scale): number {
  const own = work.group === undefined ? undefined : member.record[work.group];
  return own === undefined ? Math.min(1, team) : Math.min(1, (own.solved + SHRINK * team) / (own.handled + SHRINK));
}

const affinityShare = (work: Work, seat: Seat): number => (work.servedBy.includes(seat.member.id) ? 1 : 0);

const idleShare = ({ idleSince }: Seat, { now }: Pick<Scale, "now">): number => Math.min(1, Math.max(0, now - idleSince) / IDLE_FULL);

const fairShare = ({ recent }: Seat, { mostRecent }: Pick<Scale, "mostRecent">): number =>
  1 - Math.min(1, recent / Math.max(1, mostRecent));

function wordsOf(part: Part, work: Work, seat: Seat, scale: Scale): Words {
  const { member, load, pending, recent } = seat;
  switch (part) {
    case "skill":
      return handles(work, member);
    case "load": {
      const { zh, en } = handsOf(load, member.capacity);
      return pending > 0 ? { zh: `${zh}，${pending} 单等着回复`, en: `${en}, ${pending} waiting for a word` } : { zh, en };
    }
    case "performance": {
      const { handled, solved } = (work.group === undefined ? undefined : member.record[work.group]) ?? { handled: 0, solved: 0 };
      if (handled === 0) return { zh: "这类还没有战绩，按团队算", en: "No record in this yet: the team's" };
      return { zh: `这类接过 ${handled} 单，解决 ${solved} 单`, en: `Solved ${solved} of ${handled} like this` };
    }
    case "affinity":
      return { zh: "接待过这位顾客", en: "Served this shopper before" };
    case "idle": {
      const minutes = Math.floor(Math.max(0, scale.now - seat.idleSince) / 60_000);
      return { zh: `${minutes} 分钟没有新单`, en: `Nothing new for ${minutes} min` };
    }
    case "fair":
      return {
        zh: `近两小时分到 ${recent} 单，最多的人 ${scale.mostRecent} 单`,
        en: `Given ${recent} in the last two hours, the busiest ${scale.mostRecent}`,
      };
  }
}

/** How full somebody's hands are. */
export function handsOf(load: number, capacity: number): Words {
  return { zh: `手上 ${load} 单，能接 ${capacity} 单`, en: `${load} of ${capacity} in hand` };
}

function handles(work: Work, member: Member): Words {
  const { zh, en } = TYPE_NAMES[work.type];
  const { category } = work;
  if (category === undefined || (member.skills[category] ?? 0) === 0) return { zh: `会处理 ${zh}`, en: `Handles ${en}` };
  if ((member.skills[work.type] ?? 0) === 0) return { zh: `会处理 ${category}`, en: `Handles ${category}` };
  return { zh: `会处理 ${zh} · ${category}`, en: `Handles ${en} · ${category}` };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
