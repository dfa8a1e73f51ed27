// The words of the shop's own fields: beside a ticket, in the settings, in a view's form; and of the reasons of an end there.
import type { Field, FieldKind } from "../../../shared/domain/field.ts";
import type { FieldValue } from "../../../shared/domain/fieldMark.ts";
import { fieldText } from "../../../shared/domain/fieldText.ts";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";

export const FIELDS = {
  panel: { zh: "资料", en: "Details" },
  empty: { zh: "没填", en: "Not filled in" },
  required: { zh: "解决前必填", en: "Needed before it is resolved" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  notNumber: { zh: "这里要填数字。", en: "This needs a number." },
  misfit: { zh: "原来填的「{value}」和现在的设置对不上，还留着。", en: "“{value}” was filled in; it no longer fits, and is kept." },
  away: { zh: "停用的字段", en: "A field put away" },
  changed: { zh: "{name}：{value}", en: "{name}: {value}" },
  undo: { zh: "撤销", en: "Undo" },
  key: { zh: "按 I 填写", en: "Press I" },

  title: { zh: "字段和结束原因", en: "Fields and reasons" },
  lead: {
    zh: "每一单要记的资料，和会话为什么结束。顾客看不到；停用的不会丢，改了名字处处都改。",
    en: "What is noted of every ticket, and why conversations end. Shoppers see none of it; what is put away is not lost, and a new name holds everywhere.",
  },
  list: { zh: "字段", en: "Fields" },
  none: {
    zh: "还没有字段。比如「订单渠道」「瑕疵部位」「到货日期」。",
    en: "No fields yet. For example “Order channel”, “Where it is torn”, “Arrived on”.",
  },
  new: { zh: "加一个字段", en: "Add a field" },
  newReason: { zh: "加一个原因", en: "Add a reason" },
  reasons: { zh: "结束原因", en: "Why conversations end" },
  nameZh: { zh: "名字（中文）", en: "Name in Chinese" },
  nameEn: { zh: "名字（英文）", en: "Name in English" },
  nameHint: { zh: "只写一种语言，另一种就一样。", en: "Write one, and the other is the same." },
  kind: { zh: "填什么", en: "Kind" },
  choices: { zh: "选项", en: "Choices" },
  choiceZh: { zh: "中文", en: "Chinese" },
  choiceEn: { zh: "英文", en: "English" },
  addChoice: { zh: "加一个选项", en: "Add a choice" },
  putAwayOne: { zh: "停用选项：{name}", en: "Put the choice {name} away" },
  bringBackOne: { zh: "恢复选项：{name}", en: "Bring the choice {name} back" },
  save: { zh: "保存", en: "Save" },
  close: { zh: "关闭", en: "Close" },
  edit: { zh: "改", en: "Change" },
  editOne: { zh: "改：{name}", en: "Change {name}" },
  up: { zh: "往上移：{name}", en: "Move {name} up" },
  down: { zh: "往下移：{name}", en: "Move {name} down" },
  putAway: { zh: "停用", en: "Put away" },
  bringBack: { zh: "恢复", en: "Bring back" },
  bringBackField: { zh: "恢复：{name}", en: "Bring {name} back" },
  isAway: { zh: "已停用", en: "Put away" },
  didPutAway: { zh: "已停用：{name}", en: "Put away: {name}" },
  awayList: { zh: "已停用的 {n} 个", en: "{n} put away" },
  unsent: { zh: "待发送", en: "Not sent yet" },
  nameNeeded: { zh: "请写名字。", en: "Give it a name." },
  choicesNeeded: { zh: "至少要一个选项。", en: "It needs a choice at least." },
  asks: { zh: "结束会话时", en: "When a conversation ends" },
  never: { zh: "不问原因", en: "Ask for no reason" },
  optional: { zh: "问一下，可以不说", en: "Ask; it may be left unsaid" },
  must: { zh: "必须说一个原因", en: "A reason must be given" },
  counted: { zh: "最近 30 天", en: "The last 30 days" },
  countedLead: { zh: "按这台设备上有的会话数。", en: "Of the conversations on this device." },
  countedSome: { zh: "会话很多，只数了最近的 {n} 个。", en: "There are many; the newest {n} were counted." },
  reason: { zh: "原因", en: "Reason" },
  times: { zh: "会话", en: "Conversations" },
  share: { zh: "占比", en: "Share" },
  unsaid: { zh: "没有说", en: "Not said" },
  noneEnded: { zh: "最近 30 天没有结束的会话。", en: "No conversation ended in the last 30 days." },

  from: { zh: "{name} 从", en: "{name} from" },
  to: { zh: "{name} 到", en: "{name} to" },
  anything: { zh: "不限", en: "Anything" },
  filled: { zh: "填了", en: "Filled in" },
} as const satisfies Record<string, Phrase>;

export const KIND_WORDS: Readonly<Record<FieldKind, Phrase>> = {
  text: { zh: "文字", en: "Text" },
  number: { zh: "数字", en: "A number" },
  choice: { zh: "单选", en: "One of a few" },
  choices: { zh: "多选", en: "Several of a few" },
  date: { zh: "日期", en: "A day" },
  yesNo: { zh: "是或否", en: "Yes or no" },
};

/** What stands in a field, as people read it. */
export function valueWords(field: Pick<Field, "choices">, value: FieldValue | undefined): string {
  return value === undefined ? say(FIELDS.empty) : fieldText(field, value, inLanguage());
}
