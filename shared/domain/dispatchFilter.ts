// Who may be given a ticket at all, and for the others the first thing in the way, in words: not here, no language, not their team, no room, no skill yet.
import { levelIn, SKILL_MOST } from "./dispatchScore.ts";
import { CHAT, type Candidate, type Seat, type Work } from "./dispatchWork.ts";
import type { DispatchRules } from "./policy.ts";
import { TYPE_NAMES } from "./taxonomy.ts";
import type { Presence } from "./team.ts";
import type { Turn } from "./teams.ts";
import type { Reason } from "./ticket.ts";

type Words = Reason["words"];

const HOLD_SHARE = 1 / 3; // of the first reply that was promised: what is left must do for reading and answering

/** The waits after which less skill will do (ms), soonest first: as the shop says, and never long enough to break the promise. */
export function relaxSteps(rules: DispatchRules, promiseMs: number | undefined): readonly number[] {
  const steps = rules.relaxMs.toSorted((a, b) => a - b);
  const last = steps.at(-1) ?? 0;
  const most = promiseMs === undefined ? last : promiseMs * HOLD_SHARE;
  return last <= most ? steps : steps.map((ms) => (ms * most) / last);
}

export function isHere({ member, presence }: Pick<Candidate, "member" | "presence">): boolean {
  return member.active && presence === "online";
}

/** Of those who are here and speak the language: did not just let it pass, and is in the team whose turn it is. */
export function mayHave(work: Work, { member }: Seat, turn: Turn): boolean {
  if (turn.members !== undefined && !turn.members.has(member.id)) return false;
  return work.passedBy === undefined || !work.passedBy.includes(member.id);
}

export function hasRoom(work: Work, { member, capacity, load, held }: Seat): boolean {
  if (load + work.weight > capacity) return false;
  if (member.channels === undefined) return true;
  const channel = work.channel ?? CHAT;
  const most = member.channels[channel];
  return most === undefined || (held?.[channel] ?? 0) + work.weight <= most;
}

/**
 * The level asked for by now: first the best anybody of those who may have it has, though they be full; after each step less; then
 * any; then none. Where nobody here has the skill, none. `speaking`: who is here and speaks the language.
 */
export function neededLevel(work: Work, speaking: Iterable<Seat>, turn: Turn, rules: DispatchRules, waitedMs: number): number {
  const steps = relaxSteps(rules, work.promiseMs);
  const passed = steps.filter((ms) => waitedMs >= ms).length;
  if (passed >= steps.length) return 0;
  const enough = passed >= 2 ? 1 : SKILL_MOST; // to know the rest there is no need to ask everybody
  let best = 0;
  for (const seat of speaking) {
    if (seat.capacity < work.weight || !mayHave(work, seat, turn)) continue;
    best = Math.max(best, levelIn(work, seat.member));
    if (best >= enough) break;
  }
  return best === 0 ? 0 : passed === 0 ? best : passed === 1 ? Math.max(1, best - 1) : 1;
}

/** The first thing in the way; undefined: nothing. */
export function refusalOf(work: Work, seat: Seat, turn: Turn, needed: number): Words | undefined {
  const { member, presence } = seat;
  if (!member.active) return { zh: "已停用", en: "No longer active" };
  if (presence !== "online") return AWAY[presence];
  if (!member.languages.includes(work.language))
    return work.language === "zh" ? { zh: "不会中文", en: "Speaks no Chinese" } : { zh: "不会英文", en: "Speaks no English" };
  if (work.passedBy?.includes(member.id) === true) return { zh: "刚才没有接这一单", en: "Let this one pass just now" };
  if (turn.members !== undefined && !turn.members.has(member.id)) {
    const name = turn.team?.name;
    return { zh: `先由「${name?.zh ?? "?"}」接`, en: `First for “${name?.en ?? "?"}”` };
  }
  return noRoom(work, seat) ?? unskilled(work, seat, needed);
}

const AWAY: Readonly<Record<Exclude<Presence, "online">, Words>> = {
  busy: { zh: "忙碌中", en: "Busy" },
  break: { zh: "休息中", en: "On a break" },
  offline: { zh: "不在线", en: "Offline" },
};

function noRoom(work: Work, seat: Seat): Words | undefined {
  if (hasRoom(work, seat)) return undefined;
  const { member, load, held } = seat;
  if (load + work.weight > member.capacity)
    return { zh: `已满：手上 ${load} 单，能接 ${member.capacity} 单`, en: `Full: ${load} of ${member.capacity} in hand` };
  const channel = work.channel ?? CHAT;
  const [has, most] = [held?.[channel] ?? 0, member.channels?.[channel] ?? 0];
  return channel === "widget"
    ? { zh: `聊天已满：${has} / ${most}`, en: `Full of chats: ${has} of ${most}` }
    : { zh: `工单已满：${has} / ${most}`, en: `Full of written requests: ${has} of ${most}` };
}

function unskilled(work: Work, { member }: Seat, needed: number): Words | undefined {
  if (levelIn(work, member) >= needed) return undefined;
  const { zh, en } = TYPE_NAMES[work.type];
  if (needed === 1) return { zh: `不会处理 ${zh}`, en: `Does not handle ${en}` };
  return { zh: `先等更会处理 ${zh} 的人`, en: `Waiting first for somebody better at ${en}` };
}
