// A fact as it was kept: checked before it is believed, for another version may have written it. Pure.
import { boolean, integer, list, number, oneOf, optional, readJson, shape, string, type Check } from "../../core/check.ts";
import { readId, type MemberId, type ProductId, type ShopperId, type TicketId } from "../../core/ids.ts";
import { CAUSES, type Cause } from "../cause.ts";
import { INTENT_IDS } from "../intentIds.ts";
import { CHANNELS } from "../ticket.ts";
import { MOODS } from "../understanding.ts";
import { RETURN_REASONS } from "./returns.ts";
import type { TicketFact } from "./ticketFact.ts";

/** Raised when a conversation comes to something else than it did: kept facts are then made again. */
export const FACTS_VERSION = 2;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const causeNames = Object.keys(CAUSES) as readonly Cause[];
const kept = optional(boolean);

/** One as it was kept, already read as data. */
export const checkFact: Check<TicketFact> = shape({
  id: (v) => readId<TicketId>(v),
  shopper: (v) => readId<ShopperId>(v),
  from: number(),
  to: number(),
  day: integer(Number.MIN_SAFE_INTEGER),
  channel: oneOf(CHANNELS),
  intents: list(oneOf(INTENT_IDS), 10),
  product: optional((v) => readId<ProductId>(v)),
  returned: optional(list(oneOf(RETURN_REASONS), 10)),
  agent: optional(memberId),
  wanted: boolean,
  waits: list(shape({ by: memberId, ms: number() }), 2_000),
  firstWorkingMs: optional(number()),
  handledMs: optional(number()),
  resolvedMs: number(),
  resolvedWorkingMs: number(),
  reopened: boolean,
  cameBack: optional(boolean),
  handedOff: optional(oneOf(causeNames)),
  bot: optional(oneOf(["solved", "unsolved", "handed"])),
  shopperLines: integer(),
  agentLines: integer(),
  kept: shape({ first: kept, next: kept, resolve: kept }),
  moodEnd: optional(oneOf(MOODS)),
  wrapUp: optional(string(64)),
  proactive: boolean,
  csat: optional(integer(1, 5)),
  quality: optional(shape({ score: number(), pass: boolean, rules: list(string(64), 200) })),
  bought: optional(boolean),
});

/** undefined: of another version, or no fact. */
export function readTicketFact(text: string): TicketFact | undefined {
  const read = readJson(checkFact, text, "a fact");
  return read.ok ? read.value : undefined;
}
