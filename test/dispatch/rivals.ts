// Who chooses: ours (the very `drain` the room calls) and the three it is measured against, as they are in most desks: first come first served,
// whoever is here, has room and speaks the language; skill is not asked.
import type { MemberId, Random, TicketId } from "../../shared/core/ids.ts";
import { drain } from "../../shared/domain/dispatch.ts";
import type { Candidate, Waiting, Work } from "../../shared/domain/dispatchWork.ts";
import type { Policy } from "../../shared/domain/policy.ts";

export interface Placed {
  readonly ticket: TicketId;
  readonly to: MemberId;
}

export interface Rival {
  readonly name: string;
  /** Places what it can; loads and turns grow as it goes. */
  readonly place: (queue: readonly Waiting[], people: readonly Candidate[], now: number) => readonly Placed[];
}

export const RIVALS = ["ours", "round robin", "least loaded", "random"] as const;
export type RivalName = (typeof RIVALS)[number];

export function createRival(name: RivalName, policy: Policy, random: Random): Rival {
  switch (name) {
    case "ours":
      return { name, place: (queue, people, now) => drain(queue, people, policy, now).placed };
    case "round robin": {
      let last = "";
      return inTurn(name, (able) => {
        const chosen = able.find((one) => one.member.id > last) ?? able[0];
        last = chosen?.member.id ?? last;
        return chosen;
      });
    }
    case "least loaded":
      return inTurn(name, (able) => able.toSorted((a, b) => a.load - b.load || a.idleSince - b.idleSince)[0]);
    case "random":
      return inTurn(name, (able) => able[Math.floor(random() * able.length)]);
  }
}

/** First come, first served, to the one of those able who is chosen. */
function inTurn(name: string, choose: (able: readonly Candidate[]) => Candidate | undefined): Rival {
  return {
    name,
    place(queue, people, now) {
      const placed: Placed[] = [];
      let team = people.toSorted((a, b) => (a.member.id < b.member.id ? -1 : 1));
      for (const { work } of queue.toSorted((a, b) => a.since - b.since)) {
        const chosen = choose(team.filter((one) => isAble(one, work)));
        if (chosen === undefined) continue;
        placed.push({ ticket: work.ticket, to: chosen.member.id });
        team = team.map((one) => (one === chosen ? { ...one, load: one.load + work.weight, idleSince: now } : one));
      }
      return placed;
    },
  };
}

function isAble({ member, presence, load }: Candidate, work: Work): boolean {
  if (work.passedBy?.includes(member.id) === true) return false;
  return member.active && presence === "online" && member.languages.includes(work.language) && load + work.weight <= member.capacity;
}
