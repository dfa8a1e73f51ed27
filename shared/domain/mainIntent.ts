// Of everything a shopper asked, what matters now. Pure.
import { intentOf, type IntentId } from "./taxonomy.ts";

/** The gravest intent; of equals the one that came last. `human` only when there is nothing else. */
export function mainIntent(intents: readonly IntentId[]): IntentId | undefined {
  const matters = intents.filter((id) => id !== "human");
  return (matters.length > 0 ? matters : intents).reduce<IntentId | undefined>(
    (best, id) => (best === undefined || intentOf(id).severity >= intentOf(best).severity ? id : best),
    undefined,
  );
}
