// The intents a shopper can have: ids, names, severity (0-3) and the type of ticket each one makes. Data of the trade; no logic but look-ups.

export type Severity = 0 | 1 | 2 | 3;

export type IntentGroup =
  | "presale"
  | "promo"
  | "order"
  | "payment"
  | "logistics"
  | "aftersale"
  | "invoice"
  | "account"
  | "complaint"
  | "other";
export const TICKET_TYPES = [
  "presale",
  "promotion",
  "order",
  "payment",
  "logistics",
  "aftersale",
  "invoice",
  "account",
  "complaint",
  "other",
] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export const TYPE_NAMES: Readonly<Record<TicketType, { readonly zh: string; readonly en: string }>> = {
  presale: { zh: "售前", en: "Pre-sale" },
  promotion: { zh: "活动", en: "Promotions" },
  order: { zh: "订单", en: "Orders" },
  payment: { zh: "支付", en: "Payment" },
  logistics: { zh: "物流", en: "Logistics" },
  aftersale: { zh: "售后", en: "After-sale" },
  invoice: { zh: "发票", en: "Invoices" },
  account: { zh: "账号", en: "Account" },
  complaint: { zh: "投诉", en: "Complaints" },
  other: { zh: "其他", en: "Other" },
};

interface IntentData {
  readonly id: string;
  readonly group: IntentGroup;
  readonly zh: string;
  readonly en: string;
  readonly severity: Severity;
  readonly type: TicketType;
}

export const INTENTS = [
  { id: "product_info", group: "presale", zh: "商品属性", en: "Product attributes", severity: 0, type: "presale" },
  { id: "product_usage", group: "presale", zh: "使用方法", en: "How to use it", severity: 0, type: "presale" },
  { id: "size_advice", group: "presale", zh: "尺码推荐", en: "Size advice", severity: 0, type: "presale" },
  { id: "recommend", group: "presale", zh: "商品推荐", en: "Recommendation", severity: 0, type: "presale" },
  { id: "stock", group: "presale", zh: "库存与补货", en: "Stock and restock", severity: 0, type: "presale" },
  { id: "price", group: "presale", zh: "价格与议价", en: "Price and bargaining", severity: 0, type: "presale" },
  { id: "authenticity", group: "presale", zh: "正品与卖家", en: "Authenticity and seller", severity: 1, type: "presale" },
  { id: "promotion", group: "promo", zh: "活动与赠品", en: "Promotions and gifts", severity: 0, type: "promotion" },
  { id: "coupon", group: "promo", zh: "优惠券", en: "Coupons", severity: 0, type: "promotion" },
  { id: "price_protection", group: "promo", zh: "价格保护", en: "Price protection", severity: 1, type: "promotion" },
  { id: "how_to_order", group: "order", zh: "下单帮助", en: "Placing an order", severity: 0, type: "order" },
  { id: "order_status", group: "order", zh: "订单状态与记录", en: "Order status and records", severity: 0, type: "order" },
  { id: "order_modify", group: "order", zh: "修改订单", en: "Changing an order", severity: 1, type: "order" },
  { id: "order_cancel", group: "order", zh: "取消或恢复订单", en: "Cancelling or restoring an order", severity: 1, type: "order" },
  { id: "ship_out", group: "order", zh: "发货时间", en: "Dispatch time", severity: 1, type: "order" },
  { id: "payment_method", group: "payment", zh: "支付方式", en: "Payment methods", severity: 0, type: "payment" },
  { id: "payment_issue", group: "payment", zh: "支付与充值异常", en: "Payment or top-up problem", severity: 2, type: "payment" },
  { id: "credit_pay", group: "payment", zh: "分期与信用支付", en: "Credit and instalments", severity: 0, type: "payment" },
  {
    id: "member_wallet",
    group: "payment",
    zh: "会员、积分、礼品卡与余额",
    en: "Membership, points, gift cards, balance",
    severity: 0,
    type: "payment",
  },
  { id: "logistics_track", group: "logistics", zh: "物流查询", en: "Tracking", severity: 1, type: "logistics" },
  { id: "delivery_time", group: "logistics", zh: "送达时效", en: "Delivery time", severity: 1, type: "logistics" },
  { id: "delivery_scope", group: "logistics", zh: "配送范围与方式", en: "Delivery area and method", severity: 0, type: "logistics" },
  { id: "delivery_schedule", group: "logistics", zh: "预约配送", en: "Scheduled delivery", severity: 0, type: "logistics" },
  { id: "not_received", group: "logistics", zh: "签收未收到", en: "Marked delivered, not received", severity: 2, type: "logistics" },
  { id: "refuse_parcel", group: "logistics", zh: "拒收", en: "Refusing a parcel", severity: 1, type: "logistics" },
  { id: "freight", group: "logistics", zh: "运费与运费险", en: "Shipping fees and return insurance", severity: 0, type: "logistics" },
  { id: "return_exchange", group: "aftersale", zh: "退换货", en: "Return or exchange", severity: 1, type: "aftersale" },
  { id: "return_shipping", group: "aftersale", zh: "寄回方式与地址", en: "How and where to send back", severity: 1, type: "aftersale" },
  {
    id: "refund_request",
    group: "aftersale",
    zh: "申请或取消退款",
    en: "Requesting or withdrawing a refund",
    severity: 1,
    type: "aftersale",
  },
  { id: "refund_progress", group: "aftersale", zh: "退款进度", en: "Refund progress", severity: 2, type: "aftersale" },
  { id: "refund_destination", group: "aftersale", zh: "退款去向", en: "Where a refund goes", severity: 1, type: "aftersale" },
  {
    id: "damaged_wrong_missing",
    group: "aftersale",
    zh: "破损、错发、少件",
    en: "Damaged, wrong or missing item",
    severity: 2,
    type: "aftersale",
  },
  { id: "warranty_repair", group: "aftersale", zh: "保修与维修", en: "Warranty and repair", severity: 1, type: "aftersale" },
  { id: "installation", group: "aftersale", zh: "安装", en: "Installation", severity: 0, type: "aftersale" },
  { id: "aftersale_progress", group: "aftersale", zh: "售后单进度", en: "After-sale case progress", severity: 1, type: "aftersale" },
  { id: "invoice", group: "invoice", zh: "发票", en: "Invoices: issuing, changing, reissuing", severity: 0, type: "invoice" },
  { id: "account", group: "account", zh: "账号与登录", en: "Account and sign-in", severity: 1, type: "account" },
  { id: "privacy_request", group: "account", zh: "隐私与注销", en: "Privacy and account deletion", severity: 2, type: "account" },
  { id: "review", group: "account", zh: "评价晒单", en: "Reviews", severity: 0, type: "account" },
  { id: "complaint_service", group: "complaint", zh: "投诉服务", en: "Complaint about service", severity: 3, type: "complaint" },
  { id: "complaint_product", group: "complaint", zh: "投诉质量", en: "Complaint about quality", severity: 3, type: "complaint" },
  {
    id: "complaint_escalation",
    group: "complaint",
    zh: "纠纷、平台介入与曝光",
    en: "Dispute, regulator or media threat",
    severity: 3,
    type: "complaint",
  },
  { id: "human", group: "other", zh: "转人工", en: "Asking for a person", severity: 1, type: "other" },
  { id: "follow_up", group: "other", zh: "催促与回复", en: "Chasing a reply or a call back", severity: 1, type: "other" },
  { id: "business", group: "other", zh: "商务合作与平台业务", en: "Business and platform services", severity: 0, type: "other" },
  { id: "greeting", group: "other", zh: "问候", en: "Greeting", severity: 0, type: "other" },
  { id: "thanks_bye", group: "other", zh: "致谢与结束", en: "Thanks and goodbye", severity: 0, type: "other" },
  { id: "feedback", group: "other", zh: "表扬与建议", en: "Praise and suggestions", severity: 0, type: "other" },
  { id: "out_of_scope", group: "other", zh: "无关内容", en: "Out of scope", severity: 0, type: "other" },
] as const satisfies readonly IntentData[];

export type IntentId = (typeof INTENTS)[number]["id"];
export interface Intent extends IntentData {
  readonly id: IntentId;
}

const BY_ID: ReadonlyMap<string, Intent> = new Map(INTENTS.map((one) => [one.id, one]));

/** The intent of that id. */
export function intentOf(id: IntentId): Intent {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`no such intent: ${id}`);
  return found;
}

/** Reads an intent id from outside; undefined when we do not know it. */
export function readIntentId(value: unknown): IntentId | undefined {
  return typeof value === "string" ? BY_ID.get(value)?.id : undefined;
}
