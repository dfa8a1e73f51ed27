// Why a conversation was given to a person, and how that is said. Apart from the package itself (handoff.ts), which needs the words of all entities.
import type { Language } from "./knowledge.ts";

/** Why the bot gave the conversation to a person; `button` is the shopper's own tap, `takeover` an agent's. */
export const CAUSES = {
  asked: { zh: "顾客要求人工", en: "Asked for a person" },
  button: { zh: "顾客点了转人工", en: "Tapped for a person" },
  takeover: { zh: "客服主动接手", en: "Taken over by an agent" },
  complaint: { zh: "投诉", en: "Complaint" },
  threat: { zh: "维权或曝光", en: "Threat to escalate" },
  abuse: { zh: "言辞激烈", en: "Abusive words" },
  mood: { zh: "两次情绪不好", en: "Upset twice" },
  failed: { zh: "机器人没答好", en: "The bot did not help" },
  tier: { zh: "会员等级", en: "Member tier" },
  urgent: { zh: "危急用语", en: "Red flag" },
  severity: { zh: "事情严重", en: "Serious matter" },
  "no-answer": { zh: "没有可用的文章", en: "No published answer" },
  unclear: { zh: "问题没问清", en: "Question stayed unclear" },
  change: { zh: "要改订单", en: "Wants an order changed" },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type Cause = keyof typeof CAUSES;

export function readCause(value: string): Cause | undefined {
  return Object.hasOwn(CAUSES, value) ? (value as Cause) : undefined;
}

/** A cause in words; one we do not know is said as it is. */
export function causeWords(cause: string, language: Language): string {
  const known = readCause(cause);
  return known === undefined ? cause : CAUSES[known][language];
}
