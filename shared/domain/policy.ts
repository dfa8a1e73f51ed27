// The numbers a shop may change: hours, SLA table, weights, thresholds. Defaults from the trade; kept in the shop document.
import { boolean, integer, list, number, oneOf, optional, record, shape, string, type Checked } from "../core/check.ts";
import { HOUR, MINUTE, SECOND } from "../core/time.ts";

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

const targets = shape({ chatFirst: number(0), chatNext: number(0), ticketFirst: number(0), ticketResolve: number(0) });

/** When the bot is sure enough, how often it may ask back, and from which tier on a person takes over. */
export const readBotPolicy = shape({
  sure: number(0, 1),
  margin: number(0, 1),
  questions: integer(0, 5),
  handoffTier: oneOf(["silver", "gold", "diamond", "never"]),
});

export const readPolicy = shape({
  name: bilingual(60),
  language: oneOf(["zh", "en"]),
  calendar: readCalendar,
  /** Milliseconds, per priority level. */
  sla: shape({ P0: targets, P1: targets, P2: targets, P3: targets }),
  bot: readBotPolicy,
  dispatch: shape({
    skill: number(0, 1),
    load: number(0, 1),
    performance: number(0, 1),
    affinity: number(0, 1),
    idle: number(0, 1),
    offerMs: number(0),
    awayMs: number(0),
    relaxMs: list(number(0), 3),
  }),
  color: optional(string(20)),
  sites: list(string(200), 50), // pages that may frame the widget
  demo: boolean,
  tiers: optional(record(number(0, 1), 10)),
});
export type Policy = Checked<typeof readPolicy>;

const everyDay = [{ from: 9 * 60, to: 21 * 60 }];

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
  bot: { sure: 0.55, margin: 0.15, questions: 2, handoffTier: "never" },
  dispatch: {
    skill: 0.35,
    load: 0.25,
    performance: 0.2,
    affinity: 0.1,
    idle: 0.1,
    offerMs: 20 * SECOND,
    awayMs: 90 * SECOND,
    relaxMs: [30 * SECOND, 60 * SECOND, 120 * SECOND],
  },
  sites: [],
  demo: false,
};
