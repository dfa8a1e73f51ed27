// Words of haste, of dates that press, and of risk; and the sums of money a shopper names. Data of the trade; weighs nothing.
import { createFinder, fold } from "./wording.ts";

const zh = (words: string): readonly string[] => words.split(" ");
const en = (words: string): readonly string[] => words.split(", ");

/** It cannot wait: 急, 马上, asap. */
export const findUrgentWord = createFinder({
  words: [
    ...zh("急 马上 馬上 立刻 立即 立马 赶紧 赶快 尽快 加急 等不及 来不及 等不了 十万火急 怎么还没 怎么还不"),
    ...en(
      "asap, a.s.a.p, urgent, urgently, immediately, right now, right away, straight away, hurry, emergency, can't wait, cannot wait, as soon as possible, still waiting",
    ),
  ],
  innocent: [
    ...zh(
      "不急 不着急 不是很急 不太急 别急 别着急 不用急 不用着急 不赶紧 急救 急冻 应急 急支 急诊 急流 急刹 紧急出口 紧急联系人 马上有 马上涨 尽快了",
    ),
    ...en("no hurry, not urgent, not an emergency, no rush, emergency kit, emergency light, emergency exit, can't wait to, cannot wait to"),
  ],
});

/** It is wanted by a day: 今天, 明天. Weaker, for often it is only a date. */
export const findSoonWord = createFinder({
  words: [...zh("今天 今晚 今日 明天 明早 当天 今明"), ...en("today, tonight, tomorrow, this morning, this afternoon, this evening")],
  innocent: [
    ...zh("今天好 今日好 今天天气 今天有活动 今天活动 今天优惠 今天特价 今天打折 今天什么价 今日特价 今日份 昨天今天 明天见"),
    ...en("today's deal, today's deals, today's price, today's offer, how are you today"),
  ],
});

/** It may cost us more than this order: a bad review, a chargeback, a word of fraud. */
export const findRiskWord = createFinder({
  words: [
    ...zh("差评 投诉 举报 骗子 骗人 欺骗 欺诈 诈骗 假货 冒牌 黑店 坑人 退一赔三 假一赔十 赔偿"),
    ...en(
      "bad review, one star, 1 star, complaint, scam, scammed, scammers, fraud, fake, counterfeit, rip off, rip-off, chargeback, dispute the charge, compensation",
    ),
  ],
  innocent: [
    ...zh("没有差评 差评多吗 零差评 无差评 不是假货 防骗 假货吗 投诉建议"),
    ...en("fake fur, fake leather, fake plant, fake plants, fake flowers, fake nails, faux, is it fake, is this fake"),
  ],
});

const SUM = /(?:[¥$]|rmb) ?(\d[\d,]{0,9}(?:\.\d{1,2})?)|(\d[\d,]{0,9}(?:\.\d{1,2})?) ?(?:元|块|圆|rmb|yuan|dollars)/gu;

/** The biggest sum of money a text names, as written; 0 when it names none. */
export function biggestSum(text: string): number {
  const sums = [...fold(text).matchAll(SUM)].map((found) => Number((found[1] ?? found[2] ?? "0").replaceAll(",", "")));
  return Math.max(0, ...sums);
}
