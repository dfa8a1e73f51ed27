// The words of what inspection found.
import { told, type Phrase } from "../../ui/words.ts";
import { inspector } from "../inspector.ts";

export const INSPECTED = {
  red: {
    zh: "质检：{n} 个会话踩了红线",
    en: "Inspection: {n} conversations crossed a red line",
    one: "Inspection: {n} conversation crossed a red line",
  },
  failed: {
    zh: "质检：{n} 个会话没通过",
    en: "Inspection: {n} conversations did not pass",
    one: "Inspection: {n} conversation did not pass",
  },
  fine: { zh: "质检：都通过了", en: "Inspection: all passed" },
  lede: {
    zh: "人工说过话的 {n} 个会话，每一个都用 {rules} 条规则看过；先看最要紧的",
    en: "Each of the {n} conversations in which a person wrote, held against {rules} rules; the gravest first",
  },
  score: { zh: "得分", en: "Score" },
  found: { zh: "问题", en: "Finding" },
  line: { zh: "那一句", en: "The line" },
  who: { zh: "客服", en: "Agent" },
  when: { zh: "最后一句", en: "Last line" },
  runs: { zh: "还在聊", en: "still running" },
  redLine: { zh: "红线", en: "Red line" },
  others: { zh: "另有 {n} 项", en: "{n} more" },
  more: { zh: "还有 {n} 个", en: "{n} more" },
  hint: { zh: "{low} 个低分里 {n} 个：{rule}", en: "{n} of {low} low scores: {rule}" },
} as const satisfies Record<string, Phrase>;

/** What a rule is called; its id where there is no such rule any more. */
export function nameOfRule(id: string): string {
  return told(inspector().set.rules.find((one) => one.id === id)?.name ?? { zh: id, en: id });
}
