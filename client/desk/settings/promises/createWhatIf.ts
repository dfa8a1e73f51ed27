// Reads the last seven days from the shelf and judges them under the promises as they are and as they would be; between pieces the page has its turn.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { addWhatIf, noWhatIf, wholeOf, type WhatIf } from "../../../../shared/domain/slaWhatIf.ts";
import type { Queries } from "../../../store/queries.ts";
import { LAST_DAYS_MS, readLastDays } from "../lastDays.ts";

export type WhatIfState =
  | { readonly at: "start" | "nothing" | "failed" }
  | { readonly at: "reading"; readonly done: number; readonly total: number }
  | { readonly at: "done"; readonly found: WhatIf };

export interface WhatIfPorts {
  readonly queries: Pick<Queries, "newest" | "whole">;
  readonly clock: () => number;
}

/** `run` begins anew whatever is under way. */
export function createWhatIf(ports: WhatIfPorts): {
  readonly state: Accessor<WhatIfState>;
  readonly run: (before: Policy, after: Policy) => void;
} {
  const [state, setState] = createSignal<WhatIfState>({ at: "start" });
  let turn = 0;
  onCleanup(() => turn++);
  const work = async (before: Policy, after: Policy, mine: number): Promise<void> => {
    const now = ports.clock();
    let found = noWhatIf();
    await readLastDays({
      queries: ports.queries,
      since: now - LAST_DAYS_MS,
      say: setState,
      stopped: () => mine !== turn,
      take: (tickets) => void (found = addWhatIf(found, tickets, before, after, now)),
    });
    if (mine === turn) setState(wholeOf(found, "before").promised === 0 ? { at: "nothing" } : { at: "done", found });
  };
  return {
    state,
    run(before, after) {
      const mine = ++turn;
      work(before, after, mine).catch(() => void (mine === turn && setState({ at: "failed" })));
    },
  };
}
