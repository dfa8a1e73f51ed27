// An order in words: the bot's sentence about it, the label of a choice, and the name of every state. Chinese and English; made from data alone.
import { DAY } from "../../core/time.ts";
import { localDay } from "../calendar.ts";
import type { Language } from "../knowledge.ts";
import type { About } from "./about.ts";
import type { InvoiceState, OrderCard, OrderState, Parcel, RefundState } from "./order.ts";

type Words = Readonly<Record<Language, string>>;

export const STATE_WORDS: Readonly<Record<OrderState, Words>> = {
  unpaid: { zh: "待付款", en: "awaiting payment" },
  paid: { zh: "待发货", en: "to be dispatched" },
  shipped: { zh: "已发货", en: "on its way" },
  delivered: { zh: "已签收", en: "delivered" },
  done: { zh: "已完成", en: "completed" },
  cancelled: { zh: "已取消", en: "cancelled" },
};
export const REFUND_WORDS: Readonly<Record<RefundState, Words>> = {
  requested: { zh: "已申请，等店铺处理", en: "requested, waiting for the shop" },
  approved: { zh: "店铺已同意", en: "approved by the shop" },
  returning: { zh: "等退货寄回", en: "waiting for the returned item" },
  refunding: { zh: "正在退款", en: "being paid back" },
  refunded: { zh: "已退回", en: "paid back" },
  refused: { zh: "店铺没有同意", en: "declined by the shop" },
};
export const INVOICE_WORDS: Readonly<Record<InvoiceState, Words>> = {
  none: { zh: "还没有开发票", en: "no invoice yet" },
  requested: { zh: "发票在开", en: "invoice being made" },
  issued: { zh: "发票已开", en: "invoice ready" },
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** 11月25日 · 25 Nov: a day of the shop's calendar. */
export function dayWords(at: number, language: Language, zone: string): string {
  const day = new Date(localDay(zone, at) * DAY);
  const [month, date] = [day.getUTCMonth(), day.getUTCDate()];
  return language === "zh" ? `${month + 1}月${date}日` : `${date} ${MONTHS[month] ?? ""}`;
}

export const yuan = (amount: number): string => `¥${amount.toFixed(2)}`;

/** What is in it: the first title, and how many pieces in all. */
export function itemsWords({ items }: OrderCard, language: Language): string {
  const [first] = items;
  if (first === undefined) return "";
  const pieces = items.reduce((sum, one) => sum + one.quantity, 0);
  if (pieces === 1) return first.title;
  return language === "zh" ? `${first.title} 等 ${pieces} 件` : `${first.title}, ${pieces} pieces`;
}

/** A choice as it is tapped, and said: the number stands in it, so that the words alone choose. */
export function orderLabel(card: OrderCard, language: Language): string {
  const parts = [`${language === "zh" ? "订单" : "Order"} ${card.number}`, itemsWords(card, language), STATE_WORDS[card.state][language]];
  return parts.filter((one) => one !== "").join(" · ");
}

/** The bot's sentence. `zone`: the shop's time zone. */
export function sayOrder(card: OrderCard, about: About, language: Language, zone: string): string {
  const order = language === "zh" ? `订单 ${card.number}` : `Order ${card.number}`;
  switch (about) {
    case "tracking":
      return tracking(card, order, language, zone);
    case "refund":
      return refund(card, order, language, zone);
    case "address":
      return address(card, order, language);
    case "invoice":
      return invoice(card, order, language);
    case "status": {
      const items = itemsWords(card, language);
      const state = STATE_WORDS[card.state][language];
      return language === "zh"
        ? `${order}${items === "" ? "" : `（${items}）`}${state}，共 ${yuan(card.amount)}。${next(card, language, zone)}`
        : `${order}${items === "" ? "" : ` (${items})`} is ${state}, ${yuan(card.amount)} in all. ${next(card, language, zone)}`.trim();
    }
  }
}

/** What is worth adding to a state: where the parcel is, how the refund stands. */
function next(card: OrderCard, language: Language, zone: string): string {
  const zh = language === "zh";
  if (card.refund !== undefined)
    return zh
      ? `退款${yuan(card.refund.amount)}：${REFUND_WORDS[card.refund.state].zh}。`
      : `Refund of ${yuan(card.refund.amount)}: ${REFUND_WORDS[card.refund.state].en}.`;
  const parcel = card.parcels.at(-1);
  return card.state === "shipped" && parcel !== undefined ? parcelWords(parcel, language, zone) : "";
}

function tracking(card: OrderCard, order: string, language: Language, zone: string): string {
  const zh = language === "zh";
  switch (card.state) {
    case "unpaid":
      return zh ? `${order}还没有付款，付款后才会发货。` : `${order} is not paid yet; it is dispatched after payment.`;
    case "paid":
      return zh
        ? `${order}已付款，还没有发货。发货后这里能看到物流。`
        : `${order} is paid and not dispatched yet. Its parcel shows here once it leaves.`;
    case "cancelled":
      return zh ? `${order}已经取消，不会发货。` : `${order} was cancelled and will not be sent.`;
    case "shipped":
    case "delivered":
    case "done": {
      const done = card.state !== "shipped";
      const head = zh ? `${order}${done ? "已签收" : "已发货"}` : `${order} ${done ? "was delivered" : "is on its way"}`;
      const parcels = card.parcels.map((one) =>
        parcelWords(done ? { carrier: one.carrier, number: one.number, events: one.events } : one, language, zone),
      );
      if (parcels.length === 0) return zh ? `${head}，店铺还没有给出物流信息。` : `${head}; the shop has given no parcel for it.`;
      const count = parcels.length > 1 ? (zh ? `，分 ${parcels.length} 个包裹` : ` in ${parcels.length} parcels`) : "";
      return [zh ? `${head}${count}。` : `${head}${count}.`, ...parcels].join(parcels.length > 1 ? "\n" : zh ? "" : " ");
    }
  }
}

function parcelWords({ carrier, number, events, eta }: Parcel, language: Language, zone: string): string {
  const last = events.at(-1);
  const no = number === "" ? "" : ` ${number}`;
  if (language === "zh") {
    const where = last === undefined ? "还没有物流更新" : `${dayWords(last.at, "zh", zone)} ${last.text}`;
    return `${carrier}${no}：${where}。${eta === undefined ? "" : `预计 ${dayWords(eta, "zh", zone)}送达。`}`.replace("。。", "。");
  }
  const where = last === undefined ? "no news of it yet" : `${dayWords(last.at, "en", zone)}, ${last.text}`;
  return `${carrier}${no}: ${where}.${eta === undefined ? "" : ` Expected on ${dayWords(eta, "en", zone)}.`}`.replace("..", ".");
}

function refund(card: OrderCard, order: string, language: Language, zone: string): string {
  const { refund: one } = card;
  if (one === undefined)
    return language === "zh"
      ? `${order}没有退款记录。要退款，请说一声，我转给客服。`
      : `${order} has no refund on record. If you want one, say so and I will pass you on.`;
  const last = one.events.at(-1);
  if (language === "zh")
    return `${order}退款 ${yuan(one.amount)}：${REFUND_WORDS[one.state].zh}。${last === undefined ? "" : `${dayWords(last.at, "zh", zone)} ${last.text}。`}`.replace(
      "。。",
      "。",
    );
  return `${order}, refund of ${yuan(one.amount)}: ${REFUND_WORDS[one.state].en}.${last === undefined ? "" : ` ${dayWords(last.at, "en", zone)}, ${last.text}.`}`.replace(
    "..",
    ".",
  );
}

/** Before it leaves it can be changed: by oneself, or by a person. After that only the carrier can. */
function address(card: OrderCard, order: string, language: Language): string {
  const zh = language === "zh";
  switch (card.state) {
    case "unpaid":
    case "paid":
      if (card.page !== undefined)
        return zh
          ? `${order}还没有发货，可以在订单页自己修改，点下面的卡片打开。`
          : `${order} is not dispatched yet: you can change it on its own page, open it from the card below.`;
      return zh
        ? `${order}还没有发货，可以改。要改的请客服来做。`
        : `${order} is not dispatched yet and can be changed. A person will do it.`;
    case "shipped": {
      const parcel = card.parcels[0];
      const carrier = parcel === undefined ? (zh ? "快递公司" : "the carrier") : `${parcel.carrier} ${parcel.number}`.trim();
      return zh
        ? `${order}已经发出，店铺改不了了。可以请 ${carrier} 改送，或拒收后退款。`
        : `${order} has left, so the shop can no longer change it. Ask ${carrier} to redirect it, or refuse the parcel and be refunded.`;
    }
    case "delivered":
    case "done":
      return zh
        ? `${order}已经签收，不能再改。不合适可以申请退换。`
        : `${order} was delivered and cannot be changed. You can return or exchange it.`;
    case "cancelled":
      return zh ? `${order}已经取消，不用再改。` : `${order} was cancelled; there is nothing to change.`;
  }
}

function invoice(card: OrderCard, order: string, language: Language): string {
  const zh = language === "zh";
  const state = card.invoice?.state ?? "none";
  const title = card.invoice?.title === undefined ? "" : zh ? `，抬头「${card.invoice.title}」` : ` for “${card.invoice.title}”`;
  switch (state) {
    case "none":
      return zh
        ? `${order}还没有开发票。要开的话请告诉我抬头和税号，我转给客服。`
        : `${order} has no invoice yet. Tell me the name and tax number and I will pass it on.`;
    case "requested":
      return zh
        ? `${order}的发票在开${title}，开好后这里能打开。`
        : `The invoice of order ${card.number} is being made${title}; it opens here when it is ready.`;
    case "issued":
      return zh
        ? `${order}的发票已开${title}${card.invoice?.url === undefined ? "" : "，点下面的卡片打开"}。`
        : `The invoice of order ${card.number} is ready${title}${card.invoice?.url === undefined ? "" : "; open it from the card below"}.`;
  }
}
