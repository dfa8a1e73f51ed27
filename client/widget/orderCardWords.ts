// The words of order cards, Chinese and English; they come with the script that draws the cards.
import type { Language } from "../../shared/domain/knowledge.ts";

const WORDS = {
  order: { zh: "订单 {number}", en: "Order {number}" },
  placed: { zh: "{time} 下单", en: "placed {time}" },
  pieces: { zh: "共 {n} 件", en: "{n} in all" },
  to: { zh: "收货 {who}", en: "To {who}" },
  phone: { zh: "尾号 {tail}", en: "phone ending {tail}" },
  parcel: { zh: "包裹", en: "Parcel" },
  eta: { zh: "预计 {time} 送达", en: "Expected {time}" },
  noNews: { zh: "还没有物流更新", en: "No news of it yet" },
  noParcel: { zh: "还没有发货", en: "Not dispatched yet" },
  earlier: { zh: "更早的 {n} 条", en: "{n} earlier" },
  refund: { zh: "退款", en: "Refund" },
  invoice: { zh: "发票", en: "Invoice" },
  openInvoice: { zh: "打开发票", en: "Open the invoice" },
  openOrder: { zh: "去订单页", en: "Open the order’s page" },
  newTab: { zh: "（新窗口）", en: " (new tab)" },
} as const;
type OrderWord = keyof typeof WORDS;

export function orderWord(word: OrderWord, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[word][language].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
