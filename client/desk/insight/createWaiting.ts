// How many conversations wait for an answer to an appeal, for who may give it; kept up with what changes. Only reads.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { roleMay } from "../../../shared/domain/permission.ts";
import { createPaced } from "../../ui/createPaced.ts";
import type { Desk } from "../desk.ts";

const MOST = 100; // appeals stand before all else; more than so many are «100»
const PACE_MS = 2_000;

/** Those about oneself are for a colleague. */
export function createWaiting({ queries, judgedRows, me, kept }: Pick<Desk, "queries" | "judgedRows" | "me" | "kept">): Accessor<number> {
  const [count, setCount] = createSignal(0);
  if (!roleMay(kept.session.role, "reviewQuality")) return count;
  const look = createPaced(PACE_MS, async () => {
    const rows = await (await judgedRows()).byRisk(MOST);
    setCount(rows.filter((row) => (row.quality?.waits ?? 0) > 0 && row.assignee !== me).length);
  });
  onCleanup(queries.onTickets(look));
  look();
  return count;
}
