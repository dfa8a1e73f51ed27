// Reads the last seven days from the shelf once, and plays them under the rules as they are and as they would be; between pieces the page has its turn.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { pastWeekOf, type PastWeek } from "../../../../shared/domain/pastWeek.ts";
import type { DispatchRules, Policy } from "../../../../shared/domain/policy.ts";
import type { Member } from "../../../../shared/domain/team.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { weekUnder, type WeekFigures } from "../../../../shared/domain/underRules.ts";
import { inSlices, pagePace } from "../../../pack/pace.ts";
import type { Queries } from "../../../store/queries.ts";
import { LAST_DAYS_MS, readLastDays } from "../lastDays.ts";

export type LastWeek =
  | { readonly at: "start" }
  | { readonly at: "reading"; readonly done: number; readonly total: number }
  | { readonly at: "trying"; readonly talks: number }
  | { readonly at: "done"; readonly rules: DispatchRules; readonly now: WeekFigures; readonly would: WeekFigures }
  | { readonly at: "nothing" }
  | { readonly at: "failed" };

export interface LastWeekPorts {
  readonly queries: Pick<Queries, "newest" | "whole" | "members" | "allProducts">;
  readonly policy: () => Policy;
  readonly clock: () => number;
}

/** `run` begins anew whatever is under way. */
export function createLastWeek(ports: LastWeekPorts): { readonly state: Accessor<LastWeek>; readonly run: (rules: DispatchRules) => void } {
  const [state, setState] = createSignal<LastWeek>({ at: "start" });
  let turn = 0;
  let kept: PastWeek | undefined; // the week does not change with the rules
  onCleanup(() => turn++);
  const work = async (rules: DispatchRules, mine: number): Promise<void> => {
    const say = (next: LastWeek): void => void (mine === turn && setState(next));
    const policy = ports.policy();
    const [members, week] = [await ports.queries.members(), kept ?? (await read(ports, policy, say, () => mine !== turn))];
    if (mine !== turn) return;
    kept = week;
    if (week.talks.length === 0) return say({ at: "nothing" });
    say({ at: "trying", talks: week.talks.length });
    const now = await under(week, members, policy);
    const would = await under(week, members, { ...policy, dispatch: rules });
    say({ at: "done", rules, now, would });
  };
  return {
    state,
    run(rules) {
      const mine = ++turn;
      work(rules, mine).catch(() => void (mine === turn && setState({ at: "failed" })));
    },
  };
}

const under = (week: PastWeek, members: readonly Member[], policy: Policy): Promise<WeekFigures> =>
  inSlices(weekUnder(week, members, policy), pagePace);

async function read(ports: LastWeekPorts, policy: Policy, say: (state: LastWeek) => void, stopped: () => boolean): Promise<PastWeek> {
  const since = ports.clock() - LAST_DAYS_MS;
  const products = new Map((await ports.queries.allProducts()).map((one) => [one.id as string, one.category]));
  const tickets: Ticket[] = [];
  await readLastDays({ queries: ports.queries, since, say, stopped, take: (some) => void tickets.push(...some) });
  return pastWeekOf(tickets, policy, (product) => products.get(product), since);
}
