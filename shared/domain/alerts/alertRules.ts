// Who is told of what, and when: one rule a kind, each a chain of steps; and the quiet hours, in which only what may not wait goes out. Pure.
import { boolean, integer, list, oneOf, optional, shape, string, type Checked } from "../../core/check.ts";
import { DAY, MINUTE } from "../../core/time.ts";
import { offsetAt } from "../calendar.ts";
import { LEVELS, type Level } from "../ticket.ts";
import { ALERT_KINDS, type AlertKind } from "./alert.ts";

/** `member`: who has the ticket, or was mentioned · `supervisors`: all of them, and the owner · `channel:<id>`: a robot or an address of the shop's. */
const readTo = string(60, 1);
export const CHANNEL_MARK = "channel:";

const readStep = shape({ afterMs: integer(0, DAY), to: list(readTo, 12) });

export const readAlertRule = shape({
  kind: oneOf(ALERT_KINDS),
  on: boolean,
  /** Of tickets that urgent; none: of all. */
  levels: list(oneOf(LEVELS), 4),
  /** Only what happens in these minutes of the shop's local day; absent, or the same twice: at any time. Over midnight as quiet hours. */
  hours: optional(shape({ from: integer(0, 1_439), to: integer(0, 1_439) })),
  /** One after the other, for as long as it still holds. */
  steps: list(readStep, 5),
});
export type AlertRule = Checked<typeof readAlertRule>;

/** Minutes of the shop's local day; from 22:00 to 8:00 goes over midnight. The same twice: never quiet. */
const readQuiet = shape({ from: integer(0, 1_439), to: integer(0, 1_439), except: list(oneOf(LEVELS), 4) });
export type Quiet = Checked<typeof readQuiet>;

export const readAlertSettings = shape({ rules: list(readAlertRule, ALERT_KINDS.length), quiet: optional(readQuiet) });
export type AlertSettings = Checked<typeof readAlertSettings>;

const MENTION_MS = MINUTE / 2; // the words beside the name are written by then, and a slip is taken back

const LATER_KINDS: readonly AlertKind[] = ["mention", "surge", "weekly", "monthly"]; // a shop's own rules may be older than these

/** The shop's own rules, and what is good for most for kinds that they cannot know. */
export function wholeAlerts(settings: AlertSettings, channels: readonly string[]): AlertSettings {
  const missing = defaultAlerts(channels).rules.filter(
    ({ kind }) => LATER_KINDS.includes(kind) && !settings.rules.some((one) => one.kind === kind),
  );
  return missing.length === 0 ? settings : { ...settings, rules: [...settings.rules, ...missing] };
}

/** Service.md: a breach alerts the assignee, then the supervisor, then the shop's channels. `channels`: ids of those there are. */
export function defaultAlerts(channels: readonly string[]): AlertSettings {
  const all = channels.map((one) => CHANNEL_MARK + one);
  const rule = (kind: AlertKind, steps: AlertRule["steps"], levels: readonly Level[] = []): AlertRule => ({
    kind,
    on: true,
    levels,
    steps,
  });
  return {
    rules: [
      rule("given", [{ afterMs: 0, to: ["member"] }]),
      rule("waiting", [{ afterMs: MINUTE, to: ["supervisors"] }]),
      rule("urgent", [{ afterMs: 0, to: ["supervisors", ...all] }]),
      rule("warned", [{ afterMs: 0, to: ["member"] }]),
      rule("surge", [{ afterMs: 0, to: ["supervisors", ...all] }]),
      { ...rule("weekly", [{ afterMs: 0, to: all }]), on: false }, // who wants it says so
      { ...rule("monthly", [{ afterMs: 0, to: all }]), on: false },
      rule("mention", [{ afterMs: MENTION_MS, to: ["member"] }]),
      rule("breached", [
        { afterMs: 0, to: ["member"] },
        { afterMs: 2 * MINUTE, to: ["supervisors"] },
        { afterMs: 5 * MINUTE, to: all },
      ]),
    ],
  };
}

export interface Planned {
  readonly to: string;
  /** ms after the alert. */
  readonly afterMs: number;
  /** Which step of the chain: 0 is the first. */
  readonly step: number;
}

/** Whom an alert of that kind and level goes to that happens at `now` in the shop's `zone`. Each once: at the earliest step that names them. */
export function plannedFor(settings: AlertSettings, kind: AlertKind, level: Level, zone: string, now: number): readonly Planned[] {
  const rule = settings.rules.find((one) => one.kind === kind);
  if (rule?.hours !== undefined && rule.hours.from !== rule.hours.to && !isWithin(rule.hours, minuteOfDay(zone, now))) return [];
  if (rule?.on !== true || (rule.levels.length > 0 && !rule.levels.includes(level))) return [];
  const seen = new Set<string>();
  return rule.steps
    .map((step, i) => ({ ...step, i }))
    .toSorted((a, b) => a.afterMs - b.afterMs || a.i - b.i)
    .flatMap(({ afterMs, to, i }) => to.map((one) => ({ to: one, afterMs, step: i })))
    .filter(({ to }) => !seen.has(to) && seen.add(to));
}

/** Until when (ms) an alert of that level is held back at `now`; undefined: it may go. `zone`: the shop's time zone. */
export function quietUntil(quiet: Quiet | undefined, level: Level, zone: string, now: number): number | undefined {
  if (quiet === undefined || quiet.from === quiet.to || quiet.except.includes(level)) return undefined;
  const minute = minuteOfDay(zone, now);
  if (!isWithin(quiet, minute)) return undefined;
  const left = (quiet.to - minute + 1_440) % 1_440;
  return Math.floor(now / MINUTE) * MINUTE + left * MINUTE; // where clocks change meanwhile it is asked again then
}

/** From ten in the evening to eight goes over midnight. */
function isWithin({ from, to }: { readonly from: number; readonly to: number }, minute: number): boolean {
  return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}

function minuteOfDay(zone: string, now: number): number {
  const local = now + offsetAt(zone, now);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
}
