// The words of the page of orders: how many there are, bringing a file in, taking it back, and pushing them by API.
import type { Phrase } from "../../../ui/words.ts";
import type { SheetColumn } from "../../../../shared/domain/orders/fromSheet.ts";

export const ORDERS = {
  lead: {
    zh: "有了订单，机器人就能答「我的快递到哪了」「退款到哪一步」。只给本人看：签名登录的顾客，或报得出订单号和手机后四位的人。",
    en: "With orders here the bot answers “Where is my parcel?” and “How is my refund?” Only their owner sees them: signed in at your shop, or able to give the number and the phone’s last four digits.",
  },
  now: { zh: "现在", en: "Now" },
  count: { zh: "{n} 张订单", en: "{n} orders", one: "1 order" },
  none: {
    zh: "还没有订单。导入一个文件，或让店里的系统推过来。",
    en: "There are no orders yet. Import a file, or let your system send them.",
  },
  masked: {
    zh: "姓名和地址只留打码的，手机只留后四位和对不回去的指纹。",
    en: "Names and addresses are kept masked; of a phone the last four digits and a fingerprint nobody can turn back.",
  },
  lastImport: { zh: "上次导入", en: "Last import" },
  lastWhat: {
    zh: "{name}：{made} 张新的，{changed} 张有变 · {who} · {time}",
    en: "{name}: {made} new, {changed} changed · {who} · {time}",
  },
  undone: { zh: "撤回了", en: "taken back" },
  undo: { zh: "撤回", en: "Take it back" },
  undoSure: { zh: "撤回这次导入", en: "Take this import back" },
  undoWhat: {
    zh: "新来的订单拿掉，改过的变回原样；之后又被系统更新的不动。",
    en: "New orders go and changed ones are as before; what your system changed since stays.",
  },
  didUndo: { zh: "撤回了 {n} 张", en: "{n} orders taken back", one: "1 order taken back" },
  didUndoMore: { zh: "{n} 张后来又更新过，没有动", en: "{n} were changed since and stay", one: "1 was changed since and stays" },

  file: { zh: "从文件导入", en: "From a file" },
  fileLead: {
    zh: "CSV，最多 5000 行，第一行是列名。先看一遍，什么都不会写，您再决定。",
    en: "CSV, up to 5,000 lines, column names in the first. It is looked through first, without writing anything; then you decide.",
  },
  choose: { zh: "选一个 CSV 文件", en: "Choose a CSV file" },
  another: { zh: "换一个文件", en: "Another file" },
  template: { zh: "下载样表", en: "A sample to fill in" },
  columns: { zh: "认得哪些列", en: "Which columns are known" },
  needed: { zh: "必填", en: "needed" },
  looking: { zh: "正在看…", en: "Looking through it…" },
  lookAgain: { zh: "再看一遍", en: "Look again" },
  empty: {
    zh: "文件里没有订单。第一行要是列名，下面每行一张。",
    en: "There are no orders in it. The first line names the columns, each line below is one order.",
  },
  tooLong: { zh: "一次最多 5000 行，请分几个文件。", en: "At most 5,000 lines at once. Please split the file." },
  unreadable: { zh: "读不了这个文件。要 CSV，最大 8 MB。", en: "This file cannot be read. It must be CSV, 8 MB at most." },
  missing: { zh: "缺这几列：{columns}。", en: "These columns are missing: {columns}." },
  would: { zh: "{made} 张新的，{changed} 张有变，{same} 张没变。", en: "{made} new, {changed} changed, {same} as they are." },
  good: { zh: "{n} 行没有问题。", en: "{n} lines are fine.", one: "1 line is fine." },
  number: { zh: "订单号", en: "Order" },
  go: { zh: "导入 {n} 张", en: "Import {n} orders", one: "Import 1 order" },
  going: { zh: "正在导入… {done} / {total}", en: "Importing… {done} of {total}" },
  drop: { zh: "算了", en: "Leave it" },
  imported: { zh: "导入好了", en: "Imported" },
  importedMore: { zh: "不对的话，可以在这一页撤回。", en: "If it was wrong, take it back on this page." },
  nothing: { zh: "没有可以导入的。", en: "There is nothing to import." },

  push: { zh: "让系统推过来", en: "Let your system send them" },
  pushLead: {
    zh: "先在「接口密钥」做一把能「推送订单」的密钥。每张订单整张推，同一个 updatedAt 推几次都一样；一次最多 200 张，哪张不对只退哪张。",
    en: "Make an API key that may “send orders” first. Send each order whole; the same updatedAt twice changes nothing. Up to 200 at once, and a bad one stops none of the others.",
  },
  toKeys: { zh: "去做密钥", en: "To the keys" },
} as const satisfies Record<string, Phrase>;

export const COLUMN_WORDS: Readonly<Record<SheetColumn, Phrase>> = {
  number: { zh: "订单号", en: "number" },
  status: { zh: "状态", en: "status" },
  placedAt: { zh: "下单时间", en: "placed at" },
  amount: { zh: "金额", en: "amount" },
  updatedAt: { zh: "更新时间", en: "updated at" },
  customer: { zh: "顾客编号", en: "customer id" },
  name: { zh: "收货人", en: "recipient" },
  phone: { zh: "手机", en: "phone" },
  address: { zh: "地址", en: "address" },
  items: { zh: "商品", en: "items" },
  carrier: { zh: "快递公司", en: "carrier" },
  tracking: { zh: "快递单号", en: "tracking number" },
  news: { zh: "物流状态", en: "tracking status" },
  eta: { zh: "预计送达", en: "expected" },
  refund: { zh: "退款状态", en: "refund status" },
  refundAmount: { zh: "退款金额", en: "refund amount" },
  invoice: { zh: "发票状态", en: "invoice status" },
  invoiceTitle: { zh: "发票抬头", en: "invoice title" },
  invoiceUrl: { zh: "发票链接", en: "invoice link" },
  page: { zh: "订单页", en: "order page" },
};
