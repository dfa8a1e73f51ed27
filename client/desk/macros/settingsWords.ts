// The words of the page where macros are written.
import type { MacroAction } from "../../../shared/domain/macro.ts";
import type { Phrase } from "../../ui/words.ts";

export const MACRO_SETTINGS = {
  lead: {
    zh: "常用的话，连同要做的事（加标签、挂起、转小组…），会话里按 Q 或在空的回复里按 / 一次做完。没有网络也能用、能改。",
    en: "Words you often send, with what to do beside them (tag, snooze, hand to a team …). In a conversation: Q, or / in an empty reply. Works and changes without a network.",
  },
  new: { zh: "新宏", en: "New macro" },
  ofShop: { zh: "店里的", en: "The shop’s" },
  ofMe: { zh: "我的", en: "Mine" },
  noneOfShop: { zh: "店里还没有宏。", en: "The shop has no macros yet." },
  noneOfShopForYou: { zh: "店里还没有宏，由主管和店主来写。", en: "The shop has no macros yet; supervisors and the owner write them." },
  noneOfMe: { zh: "您还没有自己的宏。", en: "You have no macros of your own yet." },
  used: { zh: "用过 {n} 次 · 上次 {ago}前", en: "used {n} times, last {ago} ago", one: "used once, {ago} ago" },
  unused: { zh: "还没用过", en: "not used yet" },
  usesLater: { zh: "用量要联网才看得到", en: "how often it was used shows once online" },
  edit: { zh: "修改", en: "Edit" },
  editOne: { zh: "修改宏：{name}", en: "Edit the macro: {name}" },
  up: { zh: "上移：{name}", en: "Move up: {name}" },
  down: { zh: "下移：{name}", en: "Move down: {name}" },
  unsent: { zh: "待发送", en: "unsent" },
  newer: { zh: "更新版本写的，这里不能用", en: "written by a newer version; cannot be used here" },
  remove: { zh: "删掉", en: "Delete" },
  removeOne: { zh: "删掉宏：{name}", en: "Delete the macro: {name}" },
  removed: { zh: "已删掉宏：{name}", en: "Deleted the macro: {name}" },
  undo: { zh: "撤销", en: "Undo" },
  close: { zh: "关闭", en: "Close" },
  save: { zh: "保存", en: "Save" },
  name: { zh: "名字", en: "Name" },
  whose: { zh: "谁的", en: "Whose" },
  zh: { zh: "中文的话", en: "In Chinese" },
  en: { zh: "英文的话", en: "In English" },
  textHint: {
    zh: "顾客用哪种语言就发哪种；只写一种，就都用这一种。",
    en: "Sent in the shopper’s language; with only one written, always that one.",
  },
  insert: { zh: "插入变量", en: "Insert a variable" },
  actions: { zh: "还要做", en: "And do" },
  addAction: { zh: "加一件事", en: "Add something to do" },
  noActions: { zh: "只发这段话。", en: "Only the words are sent." },
  leave: { zh: "不做：{words}", en: "Remove: {words}" },
  tag: { zh: "标签", en: "Tag" },
  team: { zh: "小组", en: "Team" },
  level: { zh: "级别", en: "Level" },
  hours: { zh: "几小时后", en: "Hours" },
  note: { zh: "备注的话（顾客看不到）", en: "The note (shoppers never see it)" },
  intents: { zh: "遇到这些事时排在最前", en: "Offered first for" },
  addIntent: { zh: "加一种", en: "Add one" },
  wrongName: { zh: "要有名字。", en: "It needs a name." },
  wrongEmpty: { zh: "写一段话，或加一件要做的事。", en: "Write some words, or add something to do." },
  wrongMind: { zh: "有两件事互相矛盾。", en: "Two of these contradict each other." },
  wrongPart: { zh: "还有没选好的。", en: "Something is not chosen yet." },
} as const satisfies Record<string, Phrase>;

/** What can be added, in the order it is offered. */
export const KINDS = ["tag", "untag", "waiting", "resolved", "snooze", "claim", "team", "level", "note"] as const;
export type ActionKind = (typeof KINDS)[number];

export const KIND_WORDS: Readonly<Record<ActionKind, Phrase>> = {
  tag: { zh: "加标签", en: "Put on a tag" },
  untag: { zh: "去标签", en: "Take off a tag" },
  waiting: { zh: "等顾客回话", en: "Wait for the shopper" },
  resolved: { zh: "标为已解决", en: "Resolve" },
  snooze: { zh: "挂起", en: "Snooze" },
  claim: { zh: "由我接单", en: "Take it" },
  team: { zh: "交给小组", en: "Hand to a team" },
  level: { zh: "定级别", en: "Set the priority" },
  note: { zh: "写备注", en: "Write a note" },
};

export const kindOf = (action: MacroAction): ActionKind => (action.do === "tag" && action.off === true ? "untag" : action.do);
