// The words of tags: choosing them, and the shop's list.
import type { TagColour } from "../../../shared/domain/tag.ts";
import type { Phrase } from "../../ui/words.ts";

export const TAGS = {
  title: { zh: "标签", en: "Tags" },
  ofTicket: { zh: "这一单的标签", en: "This ticket’s tags" },
  ofMany: { zh: "{n} 单的标签", en: "Tags of {n} tickets", one: "Tags of 1 ticket" },
  type: { zh: "标签的名字，或拼音首字母", en: "A tag’s name" },
  close: { zh: "关闭", en: "Close" },
  add: { zh: "加标签", en: "Add a tag" },
  takeOff: { zh: "去掉标签：{name}", en: "Take off the tag: {name}" },
  on: { zh: "已有", en: "on" },
  some: { zh: "部分有", en: "on some" },
  make: { zh: "新标签「{name}」", en: "New tag “{name}”" },
  made: { zh: "已放进店里的标签", en: "Added to the shop’s tags" },
  nothing: { zh: "没有这样的标签。请主管加进店里的标签。", en: "There is no such tag. Ask a supervisor to add it to the shop’s." },
  none: { zh: "店里还没有标签。", en: "The shop has no tags yet." },
  noneForYou: { zh: "店里还没有标签，请主管在设置里加。", en: "The shop has no tags yet; a supervisor can add some in the settings." },
  changed: { zh: "标签已改：{names}", en: "Tags changed: {names}" },
  undo: { zh: "撤销", en: "Undo" },

  lead: {
    zh: "给会话分类用的词，全店一份。会话只记编号，改了名字处处都改；顾客看不到。",
    en: "Words to sort conversations by, one list for the shop. Rename one and it is renamed everywhere; shoppers never see them.",
  },
  list: { zh: "店里的标签", en: "The shop’s tags" },
  noneYet: {
    zh: "还没有标签。比如「退差价」「催发货」「要发票」。",
    en: "No tags yet. For example “Price match”, “Chasing delivery”, “Invoice”.",
  },
  new: { zh: "加一个标签", en: "Add a tag" },
  name: { zh: "名字", en: "Name" },
  colour: { zh: "颜色", en: "Colour" },
  save: { zh: "保存", en: "Save" },
  edit: { zh: "改", en: "Change" },
  editOne: { zh: "改标签：{name}", en: "Change the tag {name}" },
  remove: { zh: "拿掉", en: "Take it away" },
  removed: { zh: "已拿掉标签：{name}", en: "Tag taken away: {name}" },
  removeHint: { zh: "会话上不再显示；撤销就都回来。", en: "It is no longer shown on conversations; undo brings it all back." },
} as const satisfies Record<string, Phrase>;

export const COLOUR_WORDS: Readonly<Record<TagColour, Phrase>> = {
  grey: { zh: "灰", en: "Grey" },
  blue: { zh: "蓝", en: "Blue" },
  purple: { zh: "紫", en: "Purple" },
  teal: { zh: "青", en: "Teal" },
  green: { zh: "绿", en: "Green" },
  amber: { zh: "琥珀", en: "Amber" },
};
