// Why conversations were given to people: how often for each reason, and what was asked in them most. Pure.
import type { Cause } from "../cause.ts";
import type { IntentId } from "../taxonomy.ts";
import { isMatter } from "./matter.ts";
import type { TicketFact } from "./ticketFact.ts";

export interface HandOffReason {
  readonly cause: Cause;
  readonly n: number;
  /** Of all hand-offs (0-1). */
  readonly share: number;
  /** What most of them asked about; undefined: nothing in particular. */
  readonly intent: IntentId | undefined;
  /** The newest first. */
  readonly facts: readonly TicketFact[];
}

/** The most frequent first; of equals by name. */
export function handOffReasons(facts: readonly TicketFact[]): readonly HandOffReason[] {
  const handed = facts.filter((one): one is TicketFact & { readonly handedOff: Cause } => one.handedOff !== undefined);
  return [...Map.groupBy(handed, (one) => one.handedOff)]
    .map(([cause, those]) => ({
      cause,
      n: those.length,
      share: those.length / handed.length,
      intent: mostAsked(those),
      facts: those.toSorted((a, b) => b.to - a.to || (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => b.n - a.n || (a.cause < b.cause ? -1 : 1));
}

function mostAsked(facts: readonly TicketFact[]): IntentId | undefined {
  const intents = Map.groupBy(
    facts.flatMap((one) => one.intents.filter(isMatter)),
    (one) => one,
  );
  return [...intents].sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1))[0]?.[0];
}
