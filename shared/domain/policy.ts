// The numbers a shop may change: hours, SLA table, weights, thresholds. Defaults from the trade; kept in the shop document.
import { readGoals } from "./insight/goals.ts";
import { boolean, integer, list, number, oneOf, optional, record, shape, string, type Checked } from "../core/check.ts";
import { HOUR, MINUTE, SECOND } from "../core/time.ts";
import { readGreetings } from "./greeting.ts";
import { readCalendar, readCalendars, readSlaPauses, readSlaRules, readTargets } from "./slaPolicy.ts";
import { WRAP_UP_ASKS } from "./wrapUpAsks.ts";

/* @__NO_SIDE_EFFECTS__ */
const bilingual = (max: number) => shape({ zh: string(max), en: string(max) });
/** When the bot is sure enough, how often it may ask back, and from which tier on a person takes over. */
export const readBotPolicy = shape({
  sure: number(0, 1),
  margin: number(0, 1),
  questions: integer(0, 5),
  handoffTier: oneOf(["silver", "gold", "diamond", "never"]),
});

/** How long the shop keeps what; 0: for ever. What falls due goes in small portions, day by day. */
export const readRetention = shape({
  /** Conversations at an end, or with the bot alone: after so many months without a line their words are erased. */
  wordsMonths: integer(0, 120),
  /** Entries of the audit log. */
  auditYears: integer(0, 30),
  /** Alerts, ended sessions, invitations and tries that are over. */
  rowsDays: integer(0, 3_650),
});
export type Retention = Checked<typeof readRetention>;

const named = shape({ zh: string(200), en: string(200) });

/** What the shop says in its own words wherever an answer writes {快递公司}: by the name between the braces. */
export const readVariables = record(named, 100);
export type Variables = Checked<typeof readVariables>;

export const CATEGORIES_MOST = 500;

/**
 * By key, which never changes, since products and articles hold it: what people call the category (absent: its key), its parent (by key), and
 * what every product below it has unless it says otherwise.
 */
export const readCategories = record(
  shape({
    name: optional(shape({ zh: string(60, 1), en: string(60, 1) })),
    parent: optional(string(60, 1)),
    attributes: optional(record(named, 40)),
  }),
  CATEGORIES_MOST,
);
export type Categories = Checked<typeof readCategories>;

export const STRATEGIES = ["best", "roundRobin", "leastLoaded"] as const;
export const TEAMS_MOST = 20;

const readTeam = shape({
  id: string(40, 1),
  name: shape({ zh: string(40, 1), en: string(40, 1) }),
  members: list(string(64, 1), 200),
  /** Ticket types and product categories whose tickets come here first. */
  takes: list(string(60, 1), 60),
  /** After so long the next team may have it as well; behind the last, anybody. */
  overflowMs: number(0),
  next: optional(string(40, 1)),
});
export type Team = Checked<typeof readTeam>;

export const readDispatch = shape({
  skill: number(0, 1),
  load: number(0, 1),
  performance: number(0, 1),
  affinity: number(0, 1),
  idle: number(0, 1),
  /** What was given to each lately, so that the good ones are not given everything. Absent in shops from before it: as by default. */
  fair: optional(number(0, 1)),
  offerMs: number(0),
  awayMs: number(0),
  relaxMs: list(number(0), 3),
  /** Absent: the best by score. */
  strategy: optional(oneOf(STRATEGIES)),
  /** No sign of life for so long: away by itself. 0: never. */
  autoAwayMs: optional(number(0)),
  /** What a ticket of a channel weighs in somebody's hands; absent: 1. */
  weights: optional(record(number(0, 20), 10)),
  teams: optional(list(readTeam, TEAMS_MOST)),
});
export type DispatchRules = Checked<typeof readDispatch>;

export const readPolicy = shape({
  name: bilingual(60),
  language: oneOf(["zh", "en"]),
  calendar: readCalendar,
  /** Milliseconds, per priority level. */
  sla: shape({ P0: readTargets, P1: readTargets, P2: readTargets, P3: readTargets }),
  slaRules: optional(readSlaRules),
  slaPauses: optional(readSlaPauses), // absent: both
  /** Other hours than the shop's own, for rules that count in them. */
  calendars: optional(readCalendars),
  bot: readBotPolicy,
  dispatch: readDispatch,
  color: optional(string(20)),
  sites: list(string(200), 50), // pages that may frame the widget
  demo: boolean,
  tiers: optional(record(number(0, 1), 10)),
  retention: optional(readRetention), // absent: everything is kept
  variables: optional(readVariables),
  categories: optional(readCategories),
  greetings: optional(readGreetings), // the first that holds is said
  wrapUp: optional(oneOf(WRAP_UP_ASKS)), // is it asked why a conversation ended
  goals: optional(readGoals), // of each agent's card; absent: none
  readMarks: optional(boolean), // false: shoppers are not told what was read
});
export type Policy = Checked<typeof readPolicy>;

const everyDay = [{ from: 9 * 60, to: 21 * 60 }];

export const DEFAULT_BOT: Policy["bot"] = { sure: 0.55, margin: 0.15, questions: 2, handoffTier: "never" };

export const DEFAULT_POLICY: Policy = {
  name: { zh: "我的小店", en: "My shop" },
  language: "zh",
  calendar: {
    timeZone: "Asia/Shanghai",
    week: [everyDay, everyDay, everyDay, everyDay, everyDay, everyDay, everyDay],
    holidays: [],
    workdays: [],
  },
  sla: {
    P0: { chatFirst: 15 * SECOND, chatNext: 60 * SECOND, ticketFirst: 15 * MINUTE, ticketResolve: 4 * HOUR },
    P1: { chatFirst: 30 * SECOND, chatNext: 2 * MINUTE, ticketFirst: HOUR, ticketResolve: 24 * HOUR },
    P2: { chatFirst: 60 * SECOND, chatNext: 3 * MINUTE, ticketFirst: 4 * HOUR, ticketResolve: 48 * HOUR },
    P3: { chatFirst: 3 * MINUTE, chatNext: 3 * MINUTE, ticketFirst: 24 * HOUR, ticketResolve: 72 * HOUR },
  },
  bot: DEFAULT_BOT,
  // Weights and steps by simulation (test/dispatch/README.md): to wait for somebody even better served nobody, to spread the work everybody.
  dispatch: {
    skill: 0.2,
    load: 0.3,
    performance: 0.1,
    affinity: 0.05,
    idle: 0.05,
    fair: 0.3,
    offerMs: 20 * SECOND,
    awayMs: 90 * SECOND,
    relaxMs: [0, 0, 60 * SECOND],
    autoAwayMs: 10 * MINUTE,
  },
  sites: [],
  demo: false,
};
