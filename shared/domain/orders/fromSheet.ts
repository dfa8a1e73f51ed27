// One line of a spreadsheet as an order to be judged: which column is which, and cells as people and their programs write them. Pure; judges nothing itself.
import { cellText, columnFinder, moneyOf, plainHeader, timeOf } from "../sheet.ts";
import type { InvoiceState, OrderState, RefundState } from "./order.ts";

export const SHEET_COLUMNS = {
  number: ["订单号", "订单编号", "单号", "number", "order", "order number", "order no", "order id"],
  status: ["状态", "订单状态", "status", "order status"],
  placedAt: ["下单时间", "创建时间", "订单创建时间", "placed", "placed at", "created", "created at", "order date"],
  amount: ["金额", "实付", "实付金额", "订单金额", "总金额", "amount", "total"],
  updatedAt: ["更新时间", "修改时间", "updated", "updated at"],
  customer: ["顾客编号", "买家编号", "客户编号", "会员号", "customer", "customer id"],
  name: ["姓名", "收货人", "收件人", "name", "recipient"],
  phone: ["手机", "手机号", "电话", "收货手机", "phone", "mobile"],
  address: ["地址", "收货地址", "address", "shipping address"],
  items: ["商品", "商品名称", "宝贝标题", "items", "products"],
  carrier: ["快递", "快递公司", "物流公司", "carrier"],
  tracking: ["快递单号", "运单号", "物流单号", "tracking", "tracking number"],
  news: ["物流", "物流状态", "最新物流", "tracking status"],
  eta: ["预计送达", "eta", "expected"],
  refund: ["退款", "退款状态", "refund", "refund status"],
  refundAmount: ["退款金额", "refund amount"],
  invoice: ["发票", "发票状态", "invoice", "invoice status"],
  invoiceTitle: ["发票抬头", "invoice title"],
  invoiceUrl: ["发票链接", "invoice link", "invoice url"],
  page: ["订单页", "订单链接", "page", "order page"],
} as const;
export type SheetColumn = keyof typeof SHEET_COLUMNS;
export const SHEET_NEEDS: readonly SheetColumn[] = ["number", "status", "placedAt", "amount"];

/** Where each column stands in a header. */
export const columnsIn = columnFinder(SHEET_COLUMNS);

export interface SheetWhen {
  /** The shop's time zone: a sheet's times have none. */
  readonly zone: string;
  readonly now: number;
}

/** The order a line tells of, as judgeOrder takes it. What cannot be read stays as written, and is refused there by its field. */
export function orderFromLine(line: readonly string[], at: ReadonlyMap<SheetColumn, number>, when: SheetWhen): Record<string, unknown> {
  const cell = (column: SheetColumn): string => {
    const place = at.get(column);
    return place === undefined ? "" : cellText(line[place] ?? "");
  };
  const time = (column: SheetColumn): number | string => timeOf(cell(column), when.zone);
  const updated = cell("updatedAt") === "" ? when.now : time("updatedAt");
  const [carrier, tracking, news] = [cell("carrier"), cell("tracking"), cell("news")];
  const [refund, invoice] = [cell("refund"), cell("invoice")];
  const events = news === "" ? [] : [{ at: updated, text: news.slice(0, 200) }];
  const eta = cell("eta") === "" ? {} : { eta: time("eta") };
  return {
    number: cell("number"),
    status: known(STATES, cell("status")),
    placedAt: time("placedAt"),
    updatedAt: updated,
    amount: moneyOf(cell("amount")),
    customer: cell("customer"),
    name: cell("name"),
    phone: cell("phone"),
    address: cell("address"),
    items: itemsOf(cell("items")),
    parcels: carrier === "" && tracking === "" ? [] : [{ carrier: carrier === "" ? "快递" : carrier, number: tracking, events, ...eta }],
    ...(refund === "" ? {} : { refund: { state: known(REFUNDS, refund), amount: moneyOf(cell("refundAmount") || cell("amount")) } }),
    ...(invoice === "" ? {} : { invoice: { state: known(INVOICES, invoice), title: cell("invoiceTitle"), url: cell("invoiceUrl") } }),
    page: cell("page"),
  };
}

// ---- cells -----------------------------------------------------------------------------------------------------------

const STATES: Readonly<Record<OrderState, string>> = {
  unpaid: "待付款,未付款,等待买家付款,pending,awaiting payment",
  paid: "待发货,已付款,买家已付款,等待卖家发货,to ship,processing",
  shipped: "已发货,运输中,派送中,卖家已发货,等待买家确认收货,dispatched,in transit",
  delivered: "已签收,已送达,已收货",
  done: "已完成,交易成功,完成,completed,complete",
  cancelled: "已取消,已关闭,交易关闭,取消,canceled,closed",
};
const REFUNDS: Readonly<Record<RefundState, string>> = {
  requested: "已申请,申请中,待处理,pending",
  approved: "已同意,同意退款",
  returning: "退货中,待退货,等待退货",
  refunding: "退款中,正在退款,processing",
  refunded: "已退款,退款成功,已退回,完成",
  refused: "已拒绝,拒绝退款,declined,rejected",
};
const INVOICES: Readonly<Record<InvoiceState, string>> = {
  none: "未开,没有,无,不开票",
  requested: "开票中,已申请,待开票,pending",
  issued: "已开,已开票,done",
};

/** The code of a word; a word we do not know stays, to be refused. */
function known(words: Readonly<Record<string, string>>, said: string): string {
  const sought = plainHeader(said);
  return Object.entries(words).find(([code, all]) => [code, ...all.split(",")].some((word) => plainHeader(word) === sought))?.[0] ?? said;
}

/** «亚麻衬衫 ×2；阔腿裤»: one title a piece, with its count. */
function itemsOf(said: string): readonly { readonly title: string; readonly quantity: number }[] {
  return said
    .split(/[;；|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const counted = /^(.+?)\s*[x×*]\s*(\d{1,4})$/i.exec(one);
      return { title: (counted?.[1] ?? one).slice(0, 120), quantity: Number(counted?.[2] ?? 1) };
    });
}
