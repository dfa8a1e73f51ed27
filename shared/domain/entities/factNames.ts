// What facts are called in the reader's language; they are kept in the shop team's. Unknown ones are shown as they are.
import type { Language } from "../knowledge.ts";
import { attributeName } from "../shopNames.ts";

const FACTS: Readonly<Record<string, string>> = {
  商品: "Product",
  手机: "Phone",
  订单号: "Order",
  快递单号: "Parcel number",
  快递: "Courier",
  时长: "How long",
  金额: "Amount",
  日期: "Date",
  身高: "Height",
  体重: "Weight",
  尺码: "Size",
};
/** The name of a fact. */
export function factName(name: string, language: Language): string {
  return language === "zh" ? name : (FACTS[name] ?? attributeName(name, language));
}
