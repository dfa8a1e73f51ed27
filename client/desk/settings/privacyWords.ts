// The words of the page about a person's data: finding it, taking it away, erasing it, and how long it is kept.
import type { FindBy } from "../../../shared/wire/privacyApi.ts";
import type { Phrase } from "../../ui/words.ts";

export const PRIVACY = {
  lead: {
    zh: "顾客问起「你们留了我什么」，或要求删除，就在这里办。每次查找、导出、删除都记进操作记录，只记谁做的，不记找了什么。",
    en: "For the day a customer asks what you keep about them, or wants it gone. Every search, export and erasure is in the audit log: who did it, never what was looked for.",
  },
  find: { zh: "找一位顾客", en: "Find a customer" },
  by: { zh: "按什么找", en: "Search by" },
  value: { zh: "找什么", en: "Search for" },
  go: { zh: "找", en: "Find" },
  stop: { zh: "停下", en: "Stop" },
  onwards: { zh: "接着找", en: "Go on searching" },
  searching: { zh: "找过 {done} / {total} 次会话…", en: "{done} of {total} conversations searched…" },
  stopped: { zh: "只找了 {done} / {total} 次会话，还没找完。", en: "Only {done} of {total} conversations are searched." },
  searched: { zh: "{total} 次会话都找过了。", en: "All {total} conversations are searched." },
  nobody: {
    zh: "没有找到。换一种找法试试：对话里写过的号码，可以按订单号、手机号再找。",
    en: "Nobody was found. Try another way: numbers written in a conversation are found by order or phone, too.",
  },
  sameOne: {
    zh: "同一个人换了设备，或没登录时也来过，会是好几行。请看清楚再选。",
    en: "One person on two devices, or signed out the first time, is several lines. Look closely before you choose.",
  },
  choose: { zh: "选{name}", en: "Choose {name}" },
  conversations: { zh: "{n} 次会话", en: "{n} conversations", one: "1 conversation" },
  fromTo: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  customerId: { zh: "顾客编号 {id}", en: "customer {id}" },
  unsigned: { zh: "没有签名的身份", en: "not signed in" },
  howIdentity: { zh: "身份里写着", en: "their identity says so" },
  howWords: { zh: "会话里写着", en: "a conversation says so" },
  howId: { zh: "编号相同", en: "the same id" },
  howOrder: { zh: "订单里有", en: "an order says so" },
  orders: { zh: "{n} 张订单", en: "{n} orders", one: "1 order" },
  says: { zh: "写着", en: "says it" },
  open: { zh: "看会话", en: "Their conversations" },
  more: { zh: "还有 {n} 次更早的，导出里都有。", en: "{n} older ones; the export has them all.", one: "1 older one; the export has it." },
  chosen: { zh: "选了 {people} 行，{n} 次会话", en: "{people} chosen, {n} conversations", one: "{people} chosen, 1 conversation" },
  none: { zh: "先选一行", en: "Choose a line first" },
  tooMany: { zh: "一次最多 {n} 行。", en: "At most {n} lines at once." },
  export: { zh: "导出", en: "Export" },
  exporting: { zh: "正在导出…", en: "Exporting…" },
  exported: { zh: "导出好了，存在下载里", en: "Exported; it is among your downloads" },
  exportedMore: {
    zh: "里面有这位顾客说过的一切，交出去前请收好。",
    en: "It holds everything this customer said. Keep it safe until you hand it over.",
  },
  erase: { zh: "删除…", en: "Erase…" },
  ownerOnly: { zh: "导出和删除要请店主来做。", en: "The owner exports and erases." },

  eraseTitle: { zh: "永久删除", en: "Erase for ever" },
  eraseWhat: {
    zh: "{n} 次会话里的每一句话、名字、备注、订单和联系方式都会删掉：店里的、每位同事设备上的、顾客手机里的。",
    en: "Every word of {n} conversations goes, and the name, notes, orders and contact details with them: in the shop, on every colleague's device, on the customer's phone.",
    one: "Every word of 1 conversation goes, and the name, notes, orders and contact details with it: in the shop, on every colleague's device, on the customer's phone.",
  },
  eraseKeeps: {
    zh: "留下的只有编号、时间和数字，认不出是谁。没处理完的会话会关闭。",
    en: "What stays is numbers and times that name nobody. Conversations still open are closed.",
  },
  eraseBackups: {
    zh: "以前导出的文件、打印的纸、店里自己的备份，要您自己去删。",
    en: "Files exported before, printed paper and your own backups are yours to destroy.",
  },
  eraseNever: { zh: "删了谁也找不回来，掌柜也不能。", en: "Nobody can bring it back, and neither can we." },
  eraseOrders: {
    zh: "这里的订单也删掉。店里自己的系统还会推过来的，请先在那边删。",
    en: "Their orders go here, too. What your own system sends again comes back: delete it there first.",
  },
  eraseExport: { zh: "顾客可能还要一份，先导出再删。", en: "They may want a copy: export first." },
  eraseType: { zh: "要删除，请写「{word}」", en: "To erase, type “{word}”" },
  eraseWord: { zh: "永久删除", en: "erase for ever" },
  eraseSure: { zh: "永久删除", en: "Erase for ever" },
  erasing: { zh: "正在删…", en: "Erasing…" },
  eraseDone: { zh: "{n} 次会话删除了", en: "{n} conversations are erased", one: "1 conversation is erased" },
  eraseLeft: {
    zh: "已经开始删，还剩 {left} / {n} 次会话。可以关掉这一页，店里会接着删完。",
    en: "The erasure has begun: {left} of {n} conversations to go. You may leave this page; the shop goes on by itself.",
  },
  findAgain: { zh: "再找一次", en: "Search again" },

  erasures: { zh: "删除记录", en: "Erasures" },
  noErasures: { zh: "还没有删除过。", en: "Nothing has been erased yet." },
  erasedAll: { zh: "删完了", en: "done" },
  erasedLeft: { zh: "还剩 {n} 次", en: "{n} to go" },
  byWhom: { zh: "{name} · {time}", en: "{name} · {time}" },

  retention: { zh: "保留多久", en: "How long it is kept" },
  retentionLead: {
    zh: "过了年限的，店里每天自动删一些，不用谁来按。",
    en: "What is older goes by itself, a portion every day.",
  },
  retentionOwner: { zh: "年限由店主来定。", en: "The owner decides how long." },
  words: { zh: "说过的话", en: "Words" },
  wordsMore: {
    zh: "会话结束后这么久没人再说话，就删掉每一句话、名字和备注。次数、时间这些数字留着。这么久没有更新的订单也删。",
    en: "So long after the last line of a conversation that is over, every word of it goes, and name and notes with it. Numbers and times stay. Orders nobody updated for so long go too.",
  },
  log: { zh: "操作记录", en: "Audit log" },
  logMore: {
    zh: "更早的记录从头截掉，剩下的链仍然完整。",
    en: "Older entries are cut off at the start; the chain of the rest stays whole.",
  },
  rows: { zh: "零碎记录", en: "Leftovers" },
  rowsMore: {
    zh: "发过的提醒、结束的登录、用过的邀请、试过的密码次数。",
    en: "Alerts that were sent, sign-ins that ended, invitations that were used, counted tries.",
  },
  forEver: { zh: "一直留着", en: "for ever" },
  months: { zh: "{n} 个月", en: "{n} months", one: "1 month" },
  years: { zh: "{n} 年", en: "{n} years", one: "1 year" },
  days: { zh: "{n} 天", en: "{n} days", one: "1 day" },
  keep: { zh: "保存", en: "Save" },
  dropIt: { zh: "不改了", en: "Leave it" },
  keepSure: { zh: "保存，到期就删", en: "Save, and let it go" },
  keepWhat: {
    zh: "比原来短：更早的很快就开始删，删了谁也找不回来。",
    en: "This is shorter than before: what is older begins to go soon, and nobody can bring it back.",
  },
  kept: { zh: "年限改好了", en: "Saved" },
  unsent: { zh: "待发送", en: "unsent" },
} as const satisfies Record<string, Phrase>;

export const FIND_WORDS: Readonly<Record<FindBy, { readonly name: Phrase; readonly hint: Phrase }>> = {
  phone: {
    name: { zh: "手机号", en: "Phone" },
    hint: { zh: "整个号码，空格和横线不要紧。", en: "The whole number; spaces and dashes do not matter." },
  },
  email: { name: { zh: "邮箱", en: "E-mail" }, hint: { zh: "整个地址。", en: "The whole address." } },
  order: { name: { zh: "订单号", en: "Order" }, hint: { zh: "整个订单号。", en: "The whole order number." } },
  customer: {
    name: { zh: "顾客编号", en: "Customer id" },
    hint: { zh: "店里的编号，服务器签名时写的那个。", en: "Their id at your shop, as your server signed it." },
  },
  shopper: {
    name: { zh: "访客编号", en: "Visitor id" },
    hint: { zh: "没登录的顾客，编号在导出的文件里。", en: "Of somebody not signed in: exports name it." },
  },
};
