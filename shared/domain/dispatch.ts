// Which agent gets a waiting ticket: filter, score or turn, reasons in words; and draining the queue. Same answer in whatever order the candidates come.
// Never assigns anything itself: the room writes what this says.
import type { MemberId, TicketId } from "../core/ids.ts";
import { boardOf, place, recordOf, seatBy, seatsAt, speakersOf, type Board } from "./dispatchBoard.ts";
import { hasRoom, mayHave, neededLevel, refusalOf, relaxSteps } from "./dispatchFilter.ts";
import { handsOf, levelIn, ownMost, reasonsOf, scoreOf, type Scale } from "./dispatchScore.ts";
import { seatOf, type Candidate, type Seat, type Waiting, type Work } from "./dispatchWork.ts";
import type { DispatchRules, Policy } from "./policy.ts";
import { queueScore } from "./priority.ts";
import { overflowsOf, teamFor, turnOf, type Turn } from "./teams.ts";
import type { Reason } from "./ticket.ts";

const ROOM_ROUNDED = 1e-6; // weights are fractions: a hand's breadth more than adding them can be off

interface Chosen {
  readonly to: MemberId;
  /** 0-100; absent where the shop does not choose by score. */
  readonly score?: number;
  readonly reasons: readonly Reason[];
}

export interface Considered {
  readonly member: MemberId;
  readonly score?: number;
  readonly refused?: Reason["words"];
}

export interface Choice {
  readonly chosen?: Chosen;
  /** Everybody: the scored, best first; then the refused, each with the first thing that was in the way. */
  readonly considered: readonly Considered[];
}

/**
 * Chooses. The skill asked for relaxes while the ticket waits (`policy.dispatch.relaxMs`): first only the best level anybody here has,
 * though they be full; then a level less; then any level; then anybody. A team in which nobody here has the skill does not wait.
 * Only people online are given work; score 0-100, ties by id.
 */
export function chooseAgent(work: Work, candidates: readonly Candidate[], policy: Policy, waitedMs: number, now: number): Choice {
  const board = boardOf(candidates, policy.dispatch, now);
  const found = look(work, board, waitedMs);
  const able = [...seatsAt(board, found.speaking)].filter((seat) => isAble(work, seat, found));
  const best = bestOf(work, found, board);
  const scored = able.map((seat) => ({ member: seat.member.id, score: scoreOf(work, seat, board.points, found.scale) }));
  const given = new Set(scored.map((one) => one.member));
  const refused = candidates.flatMap((one): Considered[] => {
    const why = given.has(one.member.id) ? undefined : refusalOf(work, seatOf(one), found.turn, found.needed);
    return why === undefined ? [] : [{ member: one.member.id, refused: why }];
  });
  scored.sort((a, b) => b.score - a.score || order(a.member, b.member));
  refused.sort((a, b) => order(a.member, b.member));
  const considered = [...scored, ...refused];
  return best === undefined ? { considered } : { chosen: chosenOf(work, best, board, found.scale), considered };
}

export interface Drained {
  readonly placed: readonly (Chosen & { readonly ticket: TicketId })[];
  readonly left: readonly TicketId[];
}

/**
 * Places as many waiting tickets as there is room for: highest queue score first, then longest waiting, then id; what is placed counts as
 * it goes. The work grows with the people here, for each ticket; nothing is put into words but what is placed.
 */
export function drain(queue: readonly Waiting[], candidates: readonly Candidate[], policy: Policy, now: number): Drained {
  const board = boardOf(candidates, policy.dispatch, now);
  const placed: Drained["placed"][number][] = [];
  const left: TicketId[] = [];
  for (const { work, since } of inLine(queue, now)) {
    const found = look(work, board, now - since);
    const best = bestOf(work, found, board);
    if (best === undefined) {
      left.push(work.ticket);
      continue;
    }
    placed.push({ ticket: work.ticket, ...chosenOf(work, best, board, found.scale) });
    place(board, best, work);
  }
  return { placed, left };
}

/** The queue as it is served: highest queue score first, then longest waiting, then id. */
export function inLine(queue: readonly Waiting[], now: number): readonly Waiting[] {
  return queue
    .map((one) => ({ one, score: queueScore(one.priority, now - one.since) }))
    .sort((a, b) => b.score - a.score || a.one.since - b.one.since || order(a.one.work.ticket, b.one.work.ticket))
    .map(({ one }) => one);
}

/** When it may be given to more people than before (less skill, another team), for the timetable; undefined once anybody may have it. */
export function relaxesAt(
  work: Pick<Work, "type" | "category" | "team" | "promiseMs">,
  since: number,
  policy: Policy,
  now: number,
): number | undefined {
  const { teams = [], strategy } = policy.dispatch;
  const skills = isByScore(strategy) ? relaxSteps(policy.dispatch, work.promiseMs) : [];
  return [...skills, ...overflowsOf(teamFor(teams, work), teams)]
    .map((ms) => Math.ceil(since + ms))
    .toSorted((a, b) => a - b)
    .find((at) => at > now);
}

// ---- whoever is asked for, and the best of them -----------------------------------------------------------------------

interface Found {
  readonly speaking: readonly number[]; // places in `here`
  readonly scale: Scale;
  readonly turn: Turn;
  readonly needed: number;
}

/** Who is asked for by now, and what they are weighed against. */
function look(work: Work, board: Board, waitedMs: number): Found {
  const { rules } = board;
  const { teams = [], strategy } = rules;
  const speaking = speakersOf(work, board);
  const couldServe = (id: string): boolean => {
    const seat = seatBy(board, id);
    return seat?.member.languages.includes(work.language) === true && mayHave(work, seat, {});
  };
  const turn = turnOf(teamFor(teams, work), teams, waitedMs, couldServe);
  const needed = isByScore(strategy) ? neededLevel(work, seatsAt(board, speaking), turn, rules, waitedMs) : 0;
  return { speaking, turn, needed, scale: { team: recordOf(work, board), mostRecent: board.mostRecent, now: board.now } };
}

const isAble = (work: Work, seat: Seat, { turn, needed }: Found): boolean =>
  hasRoom(work, seat) && mayHave(work, seat, turn) && (needed === 0 || levelIn(work, seat.member) >= needed);

function bestOf(work: Work, found: Found, board: Board): Seat | undefined {
  const { here, room, rules } = board;
  const rank = rankBy(work, board, found.scale);
  const own = isByScore(rules.strategy) ? ownMost(work, board.points) : Number.POSITIVE_INFINITY;
  let best: Seat | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const at of found.speaking) {
    if ((room[at] ?? 0) + ROOM_ROUNDED < work.weight || (board.atHand[at] ?? 0) + own < most) continue;
    const seat = here[at];
    if (seat === undefined || !isAble(work, seat, found)) continue;
    const rated = rank(seat);
    if (best === undefined || rated > most || (rated === most && isBefore(seat, best, board))) [best, most] = [seat, rated];
  }
  return best;
}

/** Highest first. In turn: who had nothing new for longest; least loaded: who has least in hand. */
function rankBy(work: Work, board: Board, scale: Scale): (seat: Seat) => number {
  switch (board.rules.strategy) {
    case "roundRobin":
      return (seat) => -seat.idleSince;
    case "leastLoaded":
      return (seat) => -seat.load;
    default:
      return (seat) => scoreOf(work, seat, board.points, scale);
  }
}

function isBefore(a: Seat, b: Seat, { rules }: Board): boolean {
  if (rules.strategy === "leastLoaded" && a.idleSince !== b.idleSince) return a.idleSince < b.idleSince;
  if (rules.strategy === "roundRobin" && a.recent !== b.recent) return a.recent < b.recent; // two in the same moment
  return order(a.member.id, b.member.id) < 0;
}

function chosenOf(work: Work, seat: Seat, board: Board, scale: Scale): Chosen {
  const to = seat.member.id;
  const passed: readonly Reason[] =
    (work.passedBy?.length ?? 0) === 0 ? [] : [{ words: { zh: "前一位没有接", en: "Whoever was asked before did not take it" } }];
  switch (board.rules.strategy) {
    case "roundRobin":
      return { to, reasons: [{ words: { zh: "轮流：最久没有新单", en: "In turn: longest without a new one" } }, ...passed] };
    case "leastLoaded": {
      const { zh, en } = handsOf(seat.load, seat.member.capacity);
      return { to, reasons: [{ words: { zh: `手上最少：${zh}`, en: `Least in hand: ${en}` } }, ...passed] };
    }
    default:
      return {
        to,
        score: scoreOf(work, seat, board.points, scale),
        reasons: [...reasonsOf(work, seat, board.points, scale), ...passed],
      };
  }
}

const isByScore = (strategy: DispatchRules["strategy"]): boolean => strategy === undefined || strategy === "best";

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
