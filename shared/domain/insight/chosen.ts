// Which conversations figures are of. Pure.
import { oneOf, optional, shape, type Check } from "../../core/check.ts";
import { readId, type MemberId, type ProductId } from "../../core/ids.ts";
import { INTENT_IDS } from "../intentIds.ts";
import type { IntentId } from "../taxonomy.ts";
import { CHANNELS, type TicketHead } from "../ticket.ts";
import type { Slice } from "./dayRows.ts";

/** What is absent filters nothing. */
export interface Chosen {
  readonly channel?: TicketHead["channel"] | undefined;
  readonly intent?: IntentId | undefined;
  readonly product?: ProductId | undefined;
  readonly agent?: MemberId | undefined;
}

export const readChosen: Check<Chosen> = shape({
  channel: optional(oneOf(CHANNELS)),
  intent: optional(oneOf(INTENT_IDS)),
  product: optional((v) => readId<ProductId>(v)),
  agent: optional((v) => readId<MemberId>(v)),
});

/** The one slice the room has rows of: of several things chosen the narrowest, for rows by two at once are kept nowhere. */
export function sliceOf({ agent, product, intent, channel }: Chosen): Slice {
  if (agent !== undefined) return `agent:${agent}`;
  if (product !== undefined) return `product:${product}`;
  if (intent !== undefined) return `intent:${intent}`;
  return channel === undefined ? "all" : `channel:${channel}`;
}

/** By how many things they were chosen. */
export const chosenBy = (chosen: Chosen): number => Object.values(chosen).filter((one) => one !== undefined).length;
