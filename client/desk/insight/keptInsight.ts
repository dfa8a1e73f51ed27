// What the page of figures keeps of a conversation on this device, as it is put on the shelf and read again: checked, for another version may have put it. Pure.
import { boolean, integer, isPlain, list, number, shape, string, type Check } from "../../../shared/core/check.ts";
import { readId, type MemberId, type ShopperId, type TicketId } from "../../../shared/core/ids.ts";
import type { Contact } from "../../../shared/domain/insight/comingBack.ts";
import { readMatter, type Matter } from "../../../shared/domain/insight/matter.ts";
import { checkFact, FACTS_VERSION } from "../../../shared/domain/insight/readFact.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { INTENT_IDS } from "../../../shared/domain/intentIds.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { oneOf } from "../../../shared/core/check.ts";
import type { Inspected } from "./inspected.ts";

/** Of one conversation. */
export interface Piece {
  /** Undefined: it goes on. */
  readonly fact: TicketFact | undefined;
  readonly inspected: Inspected | undefined;
  readonly contact: Contact;
  readonly matters: readonly Matter[];
  /** What agents wrote in it, as phrases. */
  readonly said: readonly string[];
}

const VERSION = 2; // of this shape

/** Under another one all is made again: facts count by what is promised and by the zone, findings by the rules. */
export function stampOf({ calendar, calendars, sla, slaRules, slaPauses }: Policy, rules: string): string {
  return JSON.stringify([VERSION, FACTS_VERSION, rules, calendar, calendars, sla, slaRules, slaPauses]);
}

const both = shape({ zh: string(2_000), en: string(2_000) });
const readInspected: Check<Inspected> = shape({
  id: (v) => readId<TicketId>(v),
  at: number(),
  agent: (v) => readId<MemberId>(v),
  quality: shape({ score: number(), pass: boolean, rules: list(string(64), 200) }),
  redLine: boolean,
  findings: list(
    shape({ rule: string(64), turn: integer(), text: string(4_000), deduction: number(), points: number(), redLine: boolean, why: both }),
    500,
  ),
  runs: boolean,
});
const readContact: Check<Contact> = shape({
  id: (v) => readId<TicketId>(v),
  shopper: (v) => readId<ShopperId>(v),
  from: number(),
  intents: list(oneOf(INTENT_IDS), 60),
});
const readSaid = list(string(200), 60);
const readMatters = list(readMatter, 200);

/** undefined: of another shape. */
export function readPiece(kept: unknown): Piece | undefined {
  if (!isPlain(kept)) return undefined;
  const fact = checkFact(kept["fact"]);
  const contact = readContact(kept["contact"]);
  const matters = readMatters(kept["matters"]);
  const said = readSaid(kept["said"]);
  const inspected = kept["inspected"] === undefined ? undefined : readInspected(kept["inspected"]);
  if (fact === undefined || contact === undefined || matters === undefined || said === undefined) return undefined;
  return kept["inspected"] !== undefined && inspected === undefined ? undefined : { fact, inspected, contact, matters, said };
}
