// Conversations changed: what was made of them (keptFacts.ts) goes, in the very commit that changes them. Called only inside one.
import type { TicketId } from "../../shared/core/ids.ts";
import type { Shelf } from "./db.ts";

/** Nothing of them is kept any more. */
export async function forgetFacts({ db }: Pick<Shelf, "db">, ids: readonly TicketId[]): Promise<void> {
  if (ids.length > 0) await db.facts.bulkDelete([...ids]);
}
