// The words of macros: choosing one, what goes with a reply, what is not filled in. Those of the settings page stand beside it.
import type { WhyNotMacro } from "../../../shared/domain/mayRunMacro.ts";
import type { Phrase } from "../../ui/words.ts";

export const MACROS = {
  macro: { zh: "宏", en: "Macro" },
  use: { zh: "用宏（/）", en: "Use a macro (/)" },
  title: { zh: "用宏", en: "Use a macro" },
  type: { zh: "宏的名字、拼音首字母，或里面的话", en: "A macro’s name, or words in it" },
  close: { zh: "关闭", en: "Close" },
  loading: { zh: "正在读宏…", en: "Reading the macros…" },
  none: {
    zh: "还没有宏。在「设置 · 宏」里写一个：常用的话，加上要做的事。",
    en: "No macros yet. Write one in Settings · Macros: words you often send, and what to do with the ticket.",
  },
  nothing: { zh: "没有这样的宏。", en: "There is no such macro." },
  newer: { zh: "更新版本写的，刷新后才能用", en: "written by a newer version: reload to use it" },
  mine: { zh: "我的", en: "mine" },
  fits: { zh: "合这一单", en: "fits" },
  inserts: { zh: "放进回复", en: "into the reply" },
  runs: { zh: "直接执行", en: "runs at once" },
  missing: { zh: "这一单里没有，要手填", en: "not known of this ticket: to be filled in" },
  withReply: { zh: "发送时一起", en: "Goes with it" },
  only: { zh: "只放进话，没有动作", en: "words only, nothing else is done" },
  leaveOut: { zh: "不做：{words}", en: "Leave out: {words}" },
  letGo: { zh: "不用这个宏了", en: "Let the macro go" },
  holes: { zh: "还没填", en: "Not filled in" },
  fillIn: { zh: "去填 {name}", en: "Fill in {name}" },
  ask: { zh: "还有没填的：{names}。这样不能发给顾客。", en: "Not filled in yet: {names}. It cannot be sent like this." },
  fill: { zh: "去填", en: "Fill in" },
  dropSend: { zh: "去掉再发", en: "Leave out and send" },
  ran: { zh: "已用宏「{name}」：{words}", en: "Macro “{name}”: {words}" },
  sentStays: { zh: "回复已经发出，撤销只收回动作。", en: "The reply is sent; undo takes back the rest." },
  tagOn: { zh: "加标签 {name}", en: "tag {name}" },
  tagOff: { zh: "去标签 {name}", en: "untag {name}" },
  tagGone: { zh: "（已删的标签）", en: "(a tag that is no more)" },
  waiting: { zh: "等顾客回话", en: "wait for the shopper" },
  resolved: { zh: "标为已解决", en: "resolve" },
  claim: { zh: "由我接单", en: "take it" },
  snooze: { zh: "挂起 {n} 小时", en: "snooze for {n} hours", one: "snooze for 1 hour" },
  team: { zh: "交给{name}", en: "to {name}" },
  teamGone: { zh: "（已没有的小组）", en: "(a team that is no more)" },
  level: { zh: "定为 {level}", en: "make it {level}" },
  note: { zh: "写备注", en: "write a note" },
  noteIs: { zh: "写备注：{words}", en: "write a note: {words}" },
} as const satisfies Record<string, Phrase>;

export const MACRO_WHY: Readonly<Record<WhyNotMacro, Phrase>> = {
  erased: { zh: "此人已删除", en: "erased" },
  theirs: { zh: "同事在接", en: "a colleague has it" },
  takeFirst: { zh: "先接单", en: "take it first" },
  noTeam: { zh: "小组已经没有了", en: "its team is no more" },
  role: { zh: "您的角色不能做", en: "not for your role" },
};
