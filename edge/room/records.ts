// What each member made of the tickets they had, by group of intents: handled, and solved as far as anybody knows. Rows of the room, told to nobody:
// the team's entry would travel to every desk at every end.
import type { MemberId } from "../../shared/core/ids.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Outcome } from "../../shared/domain/outcome.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Turn } from "./turn.ts";

export interface Records {
  readonly count: (turn: Turn, outcome: Outcome) => void;
  /** The member with what was counted here added to what they came with. */
  readonly on: (member: Member) => Member;
  readonly forget: () => void;
}

type Record = Member["record"];

export function createRecords(sql: Sql): Records {
  let known: Map<MemberId, Record> | undefined;
  const all = (): Map<MemberId, Record> => {
    if (known !== undefined) return known;
    known = new Map();
    for (const row of sql.all("SELECT member, grp, handled, solved FROM records")) {
      const member = textOf(row, "member") as MemberId; // written by this room
      known.set(member, {
        ...known.get(member),
        [textOf(row, "grp")]: { handled: numberOf(row, "handled"), solved: numberOf(row, "solved") },
      });
    }
    return known;
  };
  return {
    count(turn, { member, group, handled, solved }) {
      const before = all().get(member) ?? {};
      const after = added(before[group], { handled, solved });
      all().set(member, { ...before, [group]: after });
      turn.also(() =>
        sql.run(
          "INSERT INTO records (member, grp, handled, solved) VALUES (?, ?, ?, ?) ON CONFLICT (member, grp) DO UPDATE SET handled = excluded.handled, solved = excluded.solved",
          member,
          group,
          after.handled,
          after.solved,
        ),
      );
    },
    on(member) {
      const own = all().get(member.id);
      if (own === undefined) return member;
      const groups = Object.entries(own).map(([group, counted]) => [group, added(member.record[group], counted)] as const);
      return { ...member, record: { ...member.record, ...Object.fromEntries(groups) } };
    },
    forget: () => void (known = undefined),
  };
}

function added(one: Record[string] | undefined, more: Record[string]): Record[string] {
  return { handled: Math.max(0, (one?.handled ?? 0) + more.handled), solved: Math.max(0, (one?.solved ?? 0) + more.solved) };
}
