// The shapes of what a shop promises beyond one table: rules for some tickets, hours of their own, what makes the clocks stand. No logic.
import { boolean, integer, list, number, oneOf, optional, record, shape, string, type Checked } from "../core/check.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { CHANNELS, LEVELS, TIERS } from "./ticket.ts";

/* @__NO_SIDE_EFFECTS__ */
const bilingual = (max: number) => shape({ zh: string(max), en: string(max) });
const span = shape({ from: integer(0, 24 * 60), to: integer(0, 24 * 60) }); // minutes of the local day

/** When people work: IANA time zone, spans per weekday (0 = Sunday), holidays and made-up working days as YYYY-MM-DD. */
export const readCalendar = shape({
  timeZone: string(60, 1),
  week: list(list(span, 6), 7),
  holidays: list(string(10, 10), 400),
  workdays: list(string(10, 10), 100),
});
export type Calendar = Checked<typeof readCalendar>;

/** Working time (ms): of a chat its first and every next reply, of any other ticket its first; and of both the solution. */
export const readTargets = shape({ chatFirst: number(0), chatNext: number(0), ticketFirst: number(0), ticketResolve: number(0) });
export type Targets = Checked<typeof readTargets>;

export const SLA_RULES_MOST = 30;
export const CALENDARS_MOST = 20;

/** One promise for some tickets. An empty list of a condition: whatever it is. */
export const readSlaRule = shape({
  id: string(64, 1),
  name: string(60, 1),
  on: boolean,
  tiers: list(oneOf(TIERS), TIERS.length),
  channels: list(oneOf(CHANNELS), CHANNELS.length),
  intents: list(oneOf(INTENT_IDS), INTENT_IDS.length),
  levels: list(oneOf(LEVELS), LEVELS.length),
  targets: readTargets,
  /** Counted in other hours than the shop's: the key of one of `calendars`. */
  calendar: optional(string(64, 1)),
});
export type SlaRule = Checked<typeof readSlaRule>;

/** The first that is on and fits a ticket holds. */
export const readSlaRules = list(readSlaRule, SLA_RULES_MOST);

export const readCalendars = record(shape({ name: bilingual(60), hours: readCalendar }), CALENDARS_MOST);
export type Calendars = Checked<typeof readCalendars>;

/** Do the clocks stand while the shopper is waited for, and while it is snoozed? Done is always done. */
export const readSlaPauses = shape({ waiting: boolean, snoozed: boolean });
export type SlaPauses = Checked<typeof readSlaPauses>;
export const PAUSES: SlaPauses = { waiting: true, snoozed: true };
