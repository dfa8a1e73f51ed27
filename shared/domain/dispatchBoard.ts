// The people a queue is drained among: what is the same for every ticket is worked out once, what a ticket looks at lies beside each other. Chooses nobody.
import { isHere } from "./dispatchFilter.ts";
import { atHand, pointsOf, teamRecord } from "./dispatchScore.ts";
import { seatOf, take, type Candidate, type Seat, type Work } from "./dispatchWork.ts";
import type { DispatchRules } from "./policy.ts";

/** Everybody, as a queue is drained. */
export interface Board {
  readonly here: readonly Seat[];
  readonly rules: DispatchRules;
  readonly points: readonly number[];
  readonly now: number;
  readonly records: Map<string, number>; // the team's, by group
  readonly byId: Map<string, Seat>; // of those here; filled when a team is first asked for
  readonly speakers: Map<string, readonly number[]>; // places in `here`, by language
  /** Of those here, beside each other: a ticket looks at thousands of numbers, and at few people. */
  readonly room: Float64Array;
  readonly atHand: Float64Array;
  mostRecent: number;
}

export function boardOf(candidates: readonly Candidate[], rules: DispatchRules, now: number): Board {
  const here = candidates.filter(isHere).map(seatOf);
  const board: Board = {
    ...{ here, rules, now, points: pointsOf(rules), records: new Map(), byId: new Map(), speakers: new Map() },
    room: new Float64Array(here.length),
    atHand: new Float64Array(here.length),
    mostRecent: here.reduce((most, one) => Math.max(most, one.recent), 0),
  };
  reckonAll(board);
  return board;
}

function reckon({ room, atHand: known, points, now, mostRecent }: Board, seat: Seat, at: number): void {
  room[at] = seat.capacity - seat.load;
  known[at] = atHand(seat, points, { now, mostRecent });
}

/** The ticket is in that one's hands: what changes by it is worked out anew. */
export function place(board: Board, seat: Seat, work: Work): void {
  take(seat, work, board.now);
  if (seat.recent <= board.mostRecent) return reckon(board, seat, board.here.indexOf(seat));
  board.mostRecent = seat.recent;
  reckonAll(board);
}

function reckonAll(board: Board): void {
  for (const [at, seat] of board.here.entries()) reckon(board, seat, at);
}

/** Who is here and speaks the ticket's language: places in `here`. */
export function speakersOf({ language }: Work, { speakers, here }: Board): readonly number[] {
  const known = speakers.get(language);
  if (known !== undefined) return known;
  const places: number[] = [];
  here.forEach(({ member }, at) => {
    if (member.languages.includes(language)) places.push(at);
  });
  speakers.set(language, places);
  return places;
}

export function* seatsAt({ here }: Board, places: readonly number[]): Generator<Seat> {
  for (const at of places) {
    const seat = here[at];
    if (seat !== undefined) yield seat;
  }
}

/** Whoever of that id is here. */
export function seatBy({ byId, here }: Board, id: string): Seat | undefined {
  if (byId.size === 0) for (const seat of here) byId.set(seat.member.id, seat);
  return byId.get(id);
}

/** What those here have solved of the ticket's group. */
export function recordOf(work: Work, { records, here }: Board): number {
  const group = work.group ?? "";
  const known = records.get(group) ?? teamRecord(work.group, here);
  records.set(group, known);
  return known;
}
