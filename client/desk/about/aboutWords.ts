// The words of what is kept of a shopper.
import type { Phrase } from "../../ui/words.ts";

export const ABOUT = {
  panel: { zh: "关于这位顾客", en: "About this shopper" },
  hint: { zh: "记下这位顾客，下次也看得到", en: "Note something about them" },
  erasedHint: {
    zh: "按 G 写，以后每一单都看得到。顾客看不到，删除此人时一起删除。",
    en: "G writes here. It stands on every ticket of theirs; they never see it, and it goes when they are erased.",
  },
  by: { zh: "{name} · {time}", en: "{name} · {time}" },
  you: { zh: "您", en: "You" },
  addTag: { zh: "给顾客加标签", en: "Tag the shopper" },
  takeOff: { zh: "去掉顾客的标签：{name}", en: "Take the tag off the shopper: {name}" },
  tagsOf: { zh: "顾客的标签", en: "The shopper’s tags" },
  kept: { zh: "已记下，这位顾客的每一单都看得到", en: "Kept, and shown on every ticket of theirs" },
  cleared: { zh: "关于这位顾客的话已清空", en: "What was noted of the shopper is gone" },
  undo: { zh: "撤销", en: "Undo" },
  left: { zh: "还能写 {n} 字", en: "{n} more characters", one: "1 more character" },
  show: { zh: "看关于这位顾客的话", en: "See what is noted of the shopper" },
} as const satisfies Record<string, Phrase>;
