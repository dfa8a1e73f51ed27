// Groups of people who get a shop's tickets by kind, and who may have one when it waits too long for its own. Pure.
import type { Team } from "./policy.ts";

/** Whom a ticket is for by now. */
export interface Turn {
  /** Absent: anybody. */
  readonly members?: ReadonlySet<string>;
  readonly team?: Team;
}

const ANYBODY: Turn = {};

/** The first team that takes tickets of this type, or of this category. */
export function teamOf(teams: readonly Team[] | undefined, type: string, category?: string): Team | undefined {
  return teams?.find(({ takes }) => takes.includes(type) || (category !== undefined && takes.includes(category)));
}

/** The one somebody put it to, while there is that one; else as `teamOf`. */
export function teamFor(
  teams: readonly Team[] | undefined,
  { team, type, category }: { readonly team?: string; readonly type: string; readonly category?: string | undefined },
): Team | undefined {
  return teams?.find(({ id }) => id === team) ?? teamOf(teams, type, category);
}

/**
 * Its own team; after that team's `overflowMs` the next one as well, and so on; behind the last, anybody. A team of which nobody `couldServe` it
 * keeps no ticket waiting. A circle of teams ends where it would begin again.
 */
export function turnOf(own: Team | undefined, teams: readonly Team[], waitedMs: number, couldServe: (member: string) => boolean): Turn {
  const members = new Set<string>();
  let left = waitedMs;
  const passed = new Set<string>();
  for (let team = own; team !== undefined && !passed.has(team.id); team = nextOf(team, teams)) {
    passed.add(team.id);
    for (const one of team.members) members.add(one);
    if (!team.members.some(couldServe)) continue;
    if (left < team.overflowMs) return { members, ...(own === undefined ? {} : { team: own }) };
    left -= team.overflowMs;
  }
  return ANYBODY;
}

/** The waits (ms) after which it overflows, as long as somebody is in each team. */
export function overflowsOf(own: Team | undefined, teams: readonly Team[]): readonly number[] {
  const waits: number[] = [];
  const passed = new Set<string>();
  for (let team = own; team !== undefined && !passed.has(team.id); team = nextOf(team, teams)) {
    passed.add(team.id);
    waits.push((waits.at(-1) ?? 0) + team.overflowMs);
  }
  return waits;
}

const nextOf = (team: Team, teams: readonly Team[]): Team | undefined => teams.find((one) => one.id === team.next);
