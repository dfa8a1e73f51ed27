// Whom one may call in a note: colleagues and the shop's teams, and how well each fits what was typed. Pure but for the reader's language.
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Team } from "../../../shared/domain/policy.ts";
import type { Member } from "../../../shared/domain/team.ts";
import { told } from "../../ui/words.ts";
import { initialsOf } from "../palette/initials.ts";
import { fitOf, folded, type Names } from "../palette/rank.ts";

const NAME_CHARS = 80; // of a call, as the document holds it

export interface Callee {
  /** Of a member or a team, in a list. */
  readonly key: string;
  readonly name: string;
  readonly names: Names;
  readonly isHere: boolean;
  readonly member?: MemberId;
  readonly team?: string;
  /** Of a team: how many are in it. */
  readonly people?: number;
}

interface Around {
  readonly me: MemberId;
  readonly members: readonly Member[];
  readonly here: ReadonlySet<string>;
  readonly teams: readonly Team[];
}

/** Everybody but me who is active, those who are there first; then the teams that have people. */
export function calleesOf({ me, members, here, teams }: Around): readonly Callee[] {
  const called = (name: Member["name"]): Pick<Callee, "name" | "names"> => ({
    name: told(name).slice(0, NAME_CHARS).trim(),
    names: [folded(name.zh), folded(name.en), initialsOf(name.zh)],
  });
  const people = members
    .filter((one) => one.active && one.id !== me)
    .map((one) => ({ key: `m:${one.id}`, ...called(one.name), member: one.id, isHere: here.has(one.id) }))
    .toSorted((a, b) => Number(b.isHere) - Number(a.isHere));
  const groups = teams
    .filter((one) => one.members.length > 0)
    .map((one) => ({ key: `t:${one.id}`, ...called(one.name), team: one.id, isHere: true, people: one.members.length }));
  return [...people, ...groups];
}

/** Those who fit, the best first; nothing typed: all, as they stand. */
export function fitting(all: readonly Callee[], typed: string, most: number): readonly Callee[] {
  return all
    .flatMap((one) => {
      const fit = fitOf(typed, one.names);
      return fit === undefined ? [] : [{ one, fit }];
    })
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ one }) => one);
}
