// What somebody is told of beside the screen: the kinds, what an alert carries, and its words in both languages. It leaves the shop for a robot
// or a lock screen, so it holds numbers and levels, never who the shopper is or what they wrote.
import { integer, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId, type TicketId } from "../../core/ids.ts";
import { MINUTE } from "../../core/time.ts";
import { INTENT_IDS } from "../intentIds.ts";
import { digestFigures, digestTitle, readDigest } from "../insight/digest.ts";
import { readSurgeTold, surgeCauses, surgeTitle } from "../insight/surgeFace.ts";
import { intentOf } from "../taxonomy.ts";
import { LEVELS } from "../ticket.ts";

/**
 * given: a conversation was offered or handed to a member · waiting: a person is wanted and nobody has it · urgent: it became P0 ·
 * warned, breached: a promised time is near, or past · mention: somebody was called in a ticket's internal note · surge: much more is asked than is
 * usual; its ticket is the newest of those · weekly, monthly: the figures of a week or a month that is over.
 */
export const ALERT_KINDS = ["given", "waiting", "urgent", "warned", "breached", "mention", "surge", "weekly", "monthly"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_TARGETS = ["first", "next", "resolve"] as const;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

export const readAlert = shape({
  /** One alert in the life of a ticket; the same key a second time is no alert. */
  key: string(200, 1),
  kind: oneOf(ALERT_KINDS),
  at: number(0),
  /** Absent: it is of no single one. */
  ticket: optional(ticketId),
  number: integer(),
  level: oneOf(LEVELS),
  intent: optional(oneOf(INTENT_IDS)),
  /** Who has it; of a mention: who was called. */
  member: optional(memberId),
  /** Of a mention: who called. */
  from: optional(memberId),
  /** Of a promise: which, and when it is due. */
  target: optional(oneOf(ALERT_TARGETS)),
  due: optional(number(0)),
  /** Of a surge: how much, and its cause in the shop's own names. */
  surge: optional(readSurgeTold),
  digest: optional(readDigest),
});
export type Alert = Checked<typeof readAlert>;

type Language = "zh" | "en";

export interface AlertWords {
  readonly title: string;
  /** Level, what it is about, who has it, how long: joined by a middle dot. */
  readonly more: string;
}

const PROMISES: Readonly<Record<(typeof ALERT_TARGETS)[number], Readonly<Record<Language, string>>>> = {
  first: { zh: "首次回复", en: "First reply" },
  next: { zh: "下一次回复", en: "Next reply" },
  resolve: { zh: "解决", en: "Solution" },
};

/** The words at `now`. `nameOf`: what a member is called; undefined for who is gone. */
export function alertWords(
  alert: Alert,
  language: Language,
  now: number,
  nameOf: (member: MemberId) => Readonly<Record<Language, string>> | undefined,
): AlertWords {
  const zh = language === "zh";
  const promise = PROMISES[alert.target ?? "first"][language];
  const minutes = (ms: number): string => (zh ? `${atLeastOne(ms)} 分钟` : `${atLeastOne(ms)} min`);
  const left = alert.due === undefined ? 0 : alert.due - now;
  const titles: Readonly<Record<AlertKind, string>> = {
    given: zh ? `#${alert.number} 分给你了` : `#${alert.number} is yours now`,
    waiting: zh ? `#${alert.number} 还没有人接` : `#${alert.number}: nobody has taken it`,
    urgent: zh ? `#${alert.number} 是 P0` : `#${alert.number} is a P0`,
    warned: zh ? `#${alert.number} ${promise}快超时了` : `#${alert.number}: ${promise.toLowerCase()} is nearly due`,
    mention: zh ? `#${alert.number} 备注里提到你` : `#${alert.number}: you were mentioned in the note`,
    surge: alert.surge === undefined ? "" : surgeTitle(alert.surge, language),
    weekly: alert.digest === undefined ? "" : digestTitle(alert.digest, language),
    monthly: alert.digest === undefined ? "" : digestTitle(alert.digest, language),
    breached: zh ? `#${alert.number} ${promise}已超时` : `#${alert.number}: ${promise.toLowerCase()} is overdue`,
  };
  const name = alert.member === undefined ? undefined : nameOf(alert.member)?.[language];
  const caller = alert.from === undefined ? undefined : nameOf(alert.from)?.[language];
  if (alert.digest !== undefined) return { title: titles.weekly, more: digestFigures(alert.digest, language) };
  if (alert.surge !== undefined)
    return { title: titles.surge, more: surgeCauses(alert.surge, language) || (zh ? "没有看出共同的原因" : "nothing in common was found") };
  const parts = [
    alert.level,
    alert.intent === undefined ? "" : intentOf(alert.intent)[language],
    name === undefined || alert.kind === "given" ? "" : alert.kind === "mention" ? `@${name}` : zh ? `负责：${name}` : `with ${name}`,
    caller === undefined ? "" : zh ? `来自：${caller}` : `from ${caller}`,
    alert.kind === "waiting" ? (zh ? `等了 ${minutes(now - alert.at)}` : `waiting ${minutes(now - alert.at)}`) : "",
    alert.due === undefined
      ? ""
      : left > 0
        ? zh
          ? `还剩 ${minutes(left)}`
          : `${minutes(left)} left`
        : zh
          ? `超了 ${minutes(-left)}`
          : `${minutes(-left)} over`,
  ];
  return { title: titles[alert.kind], more: parts.filter((part) => part !== "").join(" · ") };
}

const atLeastOne = (ms: number): number => Math.max(1, Math.round(ms / MINUTE));
