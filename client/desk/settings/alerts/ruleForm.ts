// A rule as a form, and in words: whom a kind of alert goes to, one step after the other. Pure but for the reader's language.
import { MINUTE } from "../../../../shared/core/time.ts";
import { CHANNEL_MARK, type AlertRule, type AlertSettings } from "../../../../shared/domain/alerts/alertRules.ts";
import { ALERT_KINDS, type AlertKind } from "../../../../shared/domain/alerts/alert.ts";
import type { Channel } from "../../../../shared/wire/alertsApi.ts";
import { writeHour } from "../../../ui/kit/hour.ts";
import { say } from "../../../ui/words.ts";
import { ALERTS } from "./alertWords.ts";

export const STEPS_MOST = 5;

/** The rule of that kind; one that tells nobody where there is none. */
export function ruleOf(settings: AlertSettings, kind: AlertKind): AlertRule {
  return settings.rules.find((one) => one.kind === kind) ?? { kind, on: false, levels: [], steps: [] };
}

/** The settings with this rule in place of the one of its kind. */
export function withRule(settings: AlertSettings, rule: AlertRule): AlertSettings {
  return { ...settings, rules: ALERT_KINDS.map((kind) => (kind === rule.kind ? rule : ruleOf(settings, kind))) };
}

/** Everybody a step may name. */
export function receiversFor(channels: readonly Channel[]): readonly string[] {
  return ["member", "supervisors", ...channels.map((one) => CHANNEL_MARK + one.id)];
}

export function receiverWords(to: string, channels: readonly Channel[], kind?: AlertKind): string {
  if (to === "member" && kind === "mention") return say(ALERTS.called);
  if (to === "member" || to === "supervisors") return say(ALERTS[to]);
  return channels.find((one) => CHANNEL_MARK + one.id === to)?.name ?? say(ALERTS.gone);
}

/** «负责的人；2 分钟后 主管和店主». */
export function ruleWords(rule: AlertRule, channels: readonly Channel[]): string {
  const steps = rule.steps.filter((one) => one.to.length > 0).toSorted((a, b) => a.afterMs - b.afterMs);
  if (!rule.on || steps.length === 0) return say(ALERTS.nobody);
  const words = steps.map(({ afterMs, to }, i) => {
    const who = to.map((one) => receiverWords(one, channels, rule.kind)).join(say({ zh: "、", en: ", " }));
    const after = say(ALERTS.minutes, { n: Math.round(afterMs / MINUTE) });
    if (afterMs === 0) return who;
    const later = say(ALERTS.later, { after });
    return (i === 0 ? later.replace(/^[；;]\s*/, "") : later) + who;
  });
  const levels = rule.levels.length === 0 ? "" : `${rule.levels.join(" ")} · `;
  const of = rule.hours;
  const hours = of === undefined || of.from === of.to ? "" : `${say(ALERTS.hours, { from: writeHour(of.from), to: writeHour(of.to) })} · `;
  return levels + hours + words.join("");
}
