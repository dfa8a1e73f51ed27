// Which agent gets a waiting ticket: filter (here, allowed, language, room, skill), score, reasons in words; and draining the queue.
// Same answer in whatever order the candidates come. Never assigns anything itself: the room writes what this says.
import type { MemberId, ShopperId, TicketId } from "../core/ids.ts";
import type { Language } from "./knowledge.ts";
import type { Policy } from "./policy.ts";
import { queueScore } from "./priority.ts";
import { TYPE_NAMES, type IntentGroup, type TicketType } from "./taxonomy.ts";
import type { Member, Presence } from "./team.ts";
import type { Priority, Reason } from "./ticket.ts";

/** What dispatch needs to know of a ticket. */
export interface Work {
  readonly ticket: TicketId;
  readonly shopper: ShopperId;
  readonly type: TicketType;
  /** The category of the product asked about, if any: it may be a skill of its own. */
  readonly category?: string;
  readonly language: Language;
  /** For the record of solved tickets; undefined: none is asked. */
  readonly group?: IntentGroup;
  readonly weight: number; // a chat weighs 1
  /** Members who served this shopper before. */
  readonly servedBy: readonly MemberId[];
}

export interface Candidate {
  readonly member: Member;
  readonly presence: Presence;
  /** Weights in hand. */
  readonly load: number;
  /** Since when there was nothing new (ms, the room's clock). */
  readonly idleSince: number;
}

type Words = Reason["words"];

export interface Considered {
  readonly member: MemberId;
  readonly score?: number;
  readonly refused?: Words;
}

export interface Choice {
  readonly chosen?: { readonly to: MemberId; readonly score: number; readonly reasons: readonly Reason[] };
  /** Everybody: the scored, best first; then the refused, each with the first thing that was in the way. */
  readonly considered: readonly Considered[];
}

const SKILL_MOST = 3;
const CATEGORY_SHARE = 0.3; // where the product's category counts as well: 0.7 type + 0.3 category
const SHRINK = 20; // tickets by which a record is pulled towards the team's, service.md
const NO_RECORD = 0.5; // a team without any
const IDLE_FULL = 30 * 60_000; // ms without anything new that count in full

/**
 * Chooses. The skill asked for relaxes while the ticket waits (`policy.dispatch.relaxMs`, 30/60/120 s): first only the best level
 * anybody here has, though they be full; then a level less; then any level; then anybody. A team in which nobody here has the skill
 * does not wait. Only people online are given work; score 0-100, ties by id.
 */
export function chooseAgent(work: Work, candidates: readonly Candidate[], policy: Policy, waitedMs: number, now: number): Choice {
  const needed = neededSkill(work, candidates, policy, waitedMs);
  const team = teamRecord(work, candidates);
  const scored: { member: MemberId; score: number; reasons: readonly Reason[] }[] = [];
  const refused: Considered[] = [];
  for (const candidate of candidates) {
    const member = candidate.member.id;
    const against = absent(work, candidate) ?? noRoom(work, candidate) ?? unskilled(work, candidate, needed);
    if (against === undefined) scored.push({ member, ...scoreOf(work, candidate, policy, team, now) });
    else refused.push({ member, refused: against });
  }
  scored.sort((a, b) => b.score - a.score || order(a.member, b.member));
  refused.sort((a, b) => order(a.member, b.member));
  const considered = [...scored.map(({ member, score }) => ({ member, score })), ...refused];
  const [best] = scored;
  return best === undefined ? { considered } : { chosen: { to: best.member, score: best.score, reasons: best.reasons }, considered };
}

export interface Waiting {
  readonly work: Work;
  readonly priority?: Pick<Priority, "score">;
  readonly since: number; // ms, the room's clock: when it joined the queue
}

export interface Drained {
  readonly placed: readonly {
    readonly ticket: TicketId;
    readonly to: MemberId;
    readonly score: number;
    readonly reasons: readonly Reason[];
  }[];
  readonly left: readonly { readonly ticket: TicketId; readonly considered: readonly Considered[] }[];
}

/** Places as many waiting tickets as there is room for: highest queue score first, then longest waiting, then id; loads grow as it goes. */
export function drain(queue: readonly Waiting[], candidates: readonly Candidate[], policy: Policy, now: number): Drained {
  const scoreIn = (one: Waiting): number => queueScore(one.priority, now - one.since);
  const line = queue.toSorted((a, b) => scoreIn(b) - scoreIn(a) || a.since - b.since || order(a.work.ticket, b.work.ticket));
  const placed: Drained["placed"][number][] = [];
  const left: Drained["left"][number][] = [];
  let people = candidates;
  for (const { work, since } of line) {
    const { chosen, considered } = chooseAgent(work, people, policy, now - since, now);
    if (chosen === undefined) {
      left.push({ ticket: work.ticket, considered });
      continue;
    }
    placed.push({ ticket: work.ticket, ...chosen });
    people = people.map((one) => (one.member.id === chosen.to ? { ...one, load: one.load + work.weight, idleSince: now } : one));
  }
  return { placed, left };
}

/** When the skill asked for relaxes next, for the timetable; undefined once anybody may have it. */
export function relaxesAt(since: number, policy: Policy, now: number): number | undefined {
  return policy.dispatch.relaxMs
    .map((ms) => since + ms)
    .toSorted((a, b) => a - b)
    .find((at) => at > now);
}

// ---- filter ----------------------------------------------------------------------------------------------------------

function absent(work: Work, { member, presence }: Candidate): Words | undefined {
  if (!member.active) return { zh: "已停用", en: "No longer active" };
  if (presence !== "online") return AWAY[presence];
  if (member.languages.includes(work.language)) return undefined;
  return work.language === "zh" ? { zh: "不会中文", en: "Speaks no Chinese" } : { zh: "不会英文", en: "Speaks no English" };
}

const AWAY: Readonly<Record<Exclude<Presence, "online">, Words>> = {
  busy: { zh: "忙碌中", en: "Busy" },
  break: { zh: "休息中", en: "On a break" },
  offline: { zh: "不在线", en: "Offline" },
};

function noRoom(work: Work, { member, load }: Candidate): Words | undefined {
  if (load + work.weight <= member.capacity) return undefined;
  return { zh: `已满：手上 ${load} 单，能接 ${member.capacity} 单`, en: `Full: ${load} of ${member.capacity} in hand` };
}

function unskilled(work: Work, { member }: Candidate, needed: number): Words | undefined {
  if (levelIn(work, member) >= needed) return undefined;
  const { zh, en } = TYPE_NAMES[work.type];
  if (needed === 1) return { zh: `不会处理 ${zh}`, en: `Does not handle ${en}` };
  return { zh: `先等更会处理 ${zh} 的人`, en: `Waiting first for somebody better at ${en}` };
}

/** The level in the ticket's type or its product's category, whichever is better: 0-3. */
function levelIn(work: Work, member: Member): number {
  return Math.max(member.skills[work.type] ?? 0, work.category === undefined ? 0 : (member.skills[work.category] ?? 0));
}

function neededSkill(work: Work, candidates: readonly Candidate[], policy: Policy, waitedMs: number): number {
  const here = candidates.filter((one) => absent(work, one) === undefined && one.member.capacity >= work.weight);
  const best = Math.max(0, ...here.map((one) => levelIn(work, one.member)));
  const steps = policy.dispatch.relaxMs;
  const passed = steps.filter((ms) => waitedMs >= ms).length;
  if (best === 0 || passed >= steps.length) return 0;
  return passed === 0 ? best : passed === 1 ? Math.max(1, best - 1) : 1;
}

// ---- score -----------------------------------------------------------------------------------------------------------

function scoreOf(
  work: Work,
  candidate: Candidate,
  policy: Policy,
  team: number,
  now: number,
): { score: number; reasons: readonly Reason[] } {
  const weights = policy.dispatch;
  const whole = weights.skill + weights.load + weights.performance + weights.affinity + weights.idle;
  const reasons: Reason[] = [];
  const score = [
    { weight: weights.skill, ...skillOf(work, candidate.member) },
    { weight: weights.load, ...roomOf(candidate) },
    { weight: weights.performance, ...recordOf(work, candidate.member, team) },
    { weight: weights.affinity, ...affinityOf(work, candidate.member) },
    { weight: weights.idle, ...idleOf(candidate, now) },
  ].reduce((sum, { weight, share, words }) => {
    const of = whole === 0 ? 0 : (100 * weight) / whole;
    const points = tenth(of * share);
    if (points > 0) reasons.push({ words, points, of: tenth(of) });
    return sum + points;
  }, 0);
  return { score: tenth(score), reasons };
}

interface Share {
  readonly share: number; // 0-1
  readonly words: Words;
}

function skillOf(work: Work, member: Member): Share {
  const { zh, en } = TYPE_NAMES[work.type];
  const inType = (member.skills[work.type] ?? 0) / SKILL_MOST;
  if (work.category === undefined) return { share: inType, words: { zh: `会处理 ${zh}`, en: `Handles ${en}` } };
  const inCategory = (member.skills[work.category] ?? 0) / SKILL_MOST;
  const share = (1 - CATEGORY_SHARE) * inType + CATEGORY_SHARE * inCategory;
  const both = inType > 0 && inCategory > 0;
  const what = both
    ? { zh: `${zh} · ${work.category}`, en: `${en} · ${work.category}` }
    : inType > 0
      ? { zh, en }
      : { zh: work.category, en: work.category };
  return { share, words: { zh: `会处理 ${what.zh}`, en: `Handles ${what.en}` } };
}

function roomOf({ member, load }: Candidate): Share {
  return {
    share: member.capacity > 0 ? Math.max(0, 1 - load / member.capacity) : 0,
    words: { zh: `手上 ${load} 单，能接 ${member.capacity} 单`, en: `${load} of ${member.capacity} in hand` },
  };
}

/** `(s + 20·p₀)/(n + 20)`: a short record says little, so it is pulled towards the team's. */
function recordOf(work: Work, member: Member, team: number): Share {
  const own = work.group === undefined ? undefined : member.record[work.group];
  const { handled, solved } = own ?? { handled: 0, solved: 0 };
  const share = Math.min(1, (solved + SHRINK * team) / (handled + SHRINK));
  if (handled === 0) return { share, words: { zh: "这类还没有战绩，按团队算", en: "No record in this yet: the team's" } };
  return { share, words: { zh: `这类接过 ${handled} 单，解决 ${solved} 单`, en: `Solved ${solved} of ${handled} like this` } };
}

function teamRecord(work: Work, candidates: readonly Candidate[]): number {
  const records = candidates.flatMap(({ member }) =>
    work.group === undefined ? [] : [member.record[work.group] ?? { handled: 0, solved: 0 }],
  );
  const handled = records.reduce((sum, one) => sum + one.handled, 0);
  return handled === 0 ? NO_RECORD : Math.min(1, records.reduce((sum, one) => sum + one.solved, 0) / handled);
}

function affinityOf(work: Work, member: Member): Share {
  return { share: work.servedBy.includes(member.id) ? 1 : 0, words: { zh: "接待过这位顾客", en: "Served this shopper before" } };
}

function idleOf({ idleSince }: Candidate, now: number): Share {
  const idle = Math.max(0, now - idleSince);
  const minutes = Math.floor(idle / 60_000);
  return { share: Math.min(1, idle / IDLE_FULL), words: { zh: `${minutes} 分钟没有新单`, en: `Nothing new for ${minutes} min` } };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
