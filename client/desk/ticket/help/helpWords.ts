// The words of help with a ticket: what to say next, what is still to ask, what to do next, the summary, the lamp.
import type { LampKind } from "../../../../shared/domain/help/lamp.ts";
import type { Phrase } from "../../../ui/words.ts";

export const HELP = {
  suggested: { zh: "建议", en: "Suggested" },
  pressKeys: { zh: "按 1 2 3 插入", en: "Press 1 2 3" },
  none: {
    zh: "这个问题还没有发布的知识。答好后，可以写成一篇。",
    en: "No published article for this yet. Once you solved it, write one.",
  },
  fromArticle: { zh: "《{title}》v{version}", en: "“{title}” v{version}" },
  macro: { zh: "宏：{name}", en: "Macro: {name}" },
  forMatter: { zh: "给这类问题备的", en: "made for this matter" },
  doesToo: { zh: "还会做 {n} 件事", en: "also does {n} things", one: "also does one thing" },
  inWords: { zh: "说的是同样的话", en: "in the same words" },
  like: { zh: "照 {number}", en: "As in {number}" },
  answeredBy: { zh: "{name}答的 {time}", en: "{name}, {time}" },
  alike: { zh: "问法像 {n}%", en: "asked {n}% alike" },
  sameMatter: { zh: "同一类问题", en: "same matter" },
  stars: { zh: "评了 {n} 星", en: "rated {n} stars", one: "rated 1 star" },
  solved: { zh: "顾客说好了", en: "solved there" },
  inserted: { zh: "已插入，发送前可以改", en: "Inserted; change it before you send" },
  undo: { zh: "撤销", en: "Undo" },

  missing: { zh: "还差", en: "Still to ask" },
  asked: { zh: "问过了", en: "asked" },

  nothingMissing: { zh: "没有还差的了", en: "Nothing left to ask" },

  next: { zh: "下一步", en: "Next steps" },
  doneOf: { zh: "{n} / {of}", en: "{n} of {of}" },
  tickedBy: { zh: "{name} {time} 做了", en: "done by {name}, {time}" },
  allDone: { zh: "都做完了", en: "All done" },

  noPlaybook: { zh: "这类问题还没有处理步骤", en: "No playbook for this matter yet" },

  summary: { zh: "小结", en: "Summary" },
  edit: { zh: "改", en: "Edit" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  takeBack: { zh: "用自动的", en: "Use the made one" },
  written: { zh: "{name}写的 {time}", en: "written by {name}, {time}" },
  since: { zh: "之后又有 {n} 条消息", en: "{n} messages since", one: "1 message since" },
  didSave: { zh: "小结已保存", en: "Summary saved" },
  didTakeBack: { zh: "用回自动的小结", en: "The made summary again" },
  nothingYet: { zh: "还没说到正事", en: "Nothing to sum up yet" },
  toLine: { zh: "到那一句", en: "To the line" },
  summaryField: { zh: "小结（只给同事看）", en: "Summary (for colleagues only)" },

  calm: { zh: "没有要留意的", en: "Nothing to watch out for" },
  lamp: { zh: "{words}。点一下看是哪一句", en: "{words}. Press to see the line" },
} as const satisfies Record<string, Phrase>;

/** What lit the lamp. `word`: as it was written; `n`: how often, or minutes. */
export const LAMP: Readonly<Record<LampKind, Phrase>> = {
  threat: { zh: "威胁或轻生「{word}」", en: "Threat or self-harm “{word}”" },
  safety: { zh: "人身安全「{word}」", en: "Safety “{word}”" },
  regulator: { zh: "提到「{word}」", en: "Mentions “{word}”" },
  media: { zh: "要曝光「{word}」", en: "Going public “{word}”" },
  abuse: { zh: "在骂人", en: "Abusive" },
  dispute: { zh: "要平台介入或维权", en: "Wants a dispute" },
  mood: { zh: "负面 {n} 次", en: "Upset {n} times", one: "Upset" },
  complaint: { zh: "在投诉", en: "Complains" },
  outside: { zh: "红线边上「{word}」", en: "Near a red line “{word}”" },
  risk: { zh: "说到「{word}」", en: "Says “{word}”" },
  repeat: { zh: "同样的话问了 {n} 次", en: "Asked {n} times" },
  waiting: { zh: "等了 {n} 分钟", en: "Waiting {n} min" },
};
