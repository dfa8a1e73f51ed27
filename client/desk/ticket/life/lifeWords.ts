// The words of a ticket's life.
import type { Phrase } from "../../../ui/words.ts";

export const LIFE = {
  title: { zh: "这一单的经过", en: "How this ticket went" },
  close: { zh: "关上", en: "Close" },
  none: { zh: "刚刚开始，还没有经过。", en: "It has only just begun." },
  running: { zh: "{from} 开始，到现在 {span}", en: "Began {from}, {span} until now" },
  over: { zh: "{from} 开始，{to} 结束，共 {span}", en: "Began {from}, ended {to}: {span} in all" },
  roots: { zh: "越久越宽；短的画宽了些，好看得见。", en: "The longer, the wider; short ones are drawn wider, to be seen." },
  bot: { zh: "机器人", en: "Bot" },
  queue: { zh: "排队", en: "Queue" },
  offered: { zh: "派给{name}", en: "Offered to {name}" },
  done: { zh: "已结束", en: "Done" },
  shop: { zh: "等店里", en: "waiting on us" },
  shopper: { zh: "等顾客", en: "waiting on the shopper" },
  nobody: { zh: "挂起", en: "snoozed" },
  waits: { zh: "等谁", en: "Waiting on" },
  who: { zh: "谁在接", en: "Who had it" },
  whole: { zh: "一共", en: "In all" },
  working: { zh: "其中营业时间", en: "In opening hours" },
  wrapUp: { zh: "结束的原因：{reason}", en: "Why it ended: {reason}" },
  steps: { zh: "一步一步", en: "Step by step" },
  reply: { zh: "{name}回复", en: "{name} replied" },
  replies: { zh: "{name}回复 {n} 条，到 {time}", en: "{name} replied {n} times, until {time}" },
} as const satisfies Record<string, Phrase>;
