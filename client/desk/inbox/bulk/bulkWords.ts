// The words of doing something with several tickets at once.
import type { Phrase } from "../../../ui/words.ts";

export const BULK = {
  bar: { zh: "选中的会话", en: "Chosen conversations" },
  chosen: { zh: "选了 {n} 单", en: "{n} chosen" },
  none: { zh: "取消选择", en: "Choose none" },
  all: { zh: "全选", en: "Choose all" },
  assign: { zh: "转交", en: "Hand over" },
  toMe: { zh: "我来接", en: "Take them myself" },
  cannot: { zh: "{deed}：不行，{why}", en: "{deed}: not now, {why}" },

  didResolve: { zh: "已解决 {n} 单", en: "{n} resolved" },
  didClose: { zh: "已关闭 {n} 单", en: "{n} closed" },
  didSnooze: { zh: "已挂起 {n} 单到 {time}", en: "{n} snoozed until {time}" },
  didAssign: { zh: "已转交 {n} 单给{name}", en: "{n} handed over to {name}" },
  didClaim: { zh: "接了 {n} 单", en: "{n} taken" },
  left: { zh: "{n} 单没动：{which}", en: "{n} left as they were: {which}", one: "1 left as it was: {which}" },
  leftOne: { zh: "{name}（{why}）", en: "{name} ({why})" },
  andMore: { zh: "{which}等", en: "{which} and more" },
  undo: { zh: "撤销", en: "Undo" },
  whyTitle: { zh: "{n} 单为什么结束", en: "Why these {n} end", one: "Why this one ends" },
  whyType: { zh: "选一个原因，都记这个", en: "One reason for all of them" },
  whyNone: { zh: "没有这个原因", en: "No such reason" },
  close: { zh: "先不结束", en: "Not now" },
  undone: { zh: "已撤销 {n} 单", en: "{n} put back" },
  notYet: { zh: "店里还没确认，联网后再试", en: "the shop has not confirmed it yet; try again once online" },

  erased: { zh: "顾客已删除", en: "the person was erased" },
  theirs: { zh: "同事在接", en: "a colleague has it" },
  notYours: { zh: "不在您手上", en: "not with you" },
  isDone: { zh: "已经结束", en: "done already" },
  yours: { zh: "已经是您的", en: "yours already" },
} as const satisfies Record<string, Phrase>;
