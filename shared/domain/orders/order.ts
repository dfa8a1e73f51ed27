// An order as the room keeps it and the shopper sees it: masked from the first moment. Shapes and names only; nothing here knows a full phone, name or address.
import { integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type ProductId } from "../../core/ids.ts";

export const ORDER_STATES = ["unpaid", "paid", "shipped", "delivered", "done", "cancelled"] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export const REFUND_STATES = ["requested", "approved", "returning", "refunding", "refunded", "refused"] as const;
export type RefundState = (typeof REFUND_STATES)[number];
export const INVOICE_STATES = ["none", "requested", "issued"] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

const ORDER_NUMBER = /^[A-Za-z0-9][A-Za-z0-9_-]{3,39}$/;
export const EVENTS_MOST = 30; // of one parcel or refund; the newest
export const ITEMS_MOST = 30;
export const PARCELS_MOST = 5;

const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const time = number(0);
const money = number(0, 100_000_000); // yuan

export const readOrderNumber: Check<string> = (v) => (typeof v === "string" && ORDER_NUMBER.test(v) ? v : undefined);
/** Ours to open in a browser: https and nothing else. */
export const readLink: Check<string> = (v) =>
  typeof v === "string" && v.length <= 500 && v.startsWith("https://") && URL.canParse(v) ? v : undefined;

const readOrderEvent = shape({ at: time, text: string(200, 1) });
export type OrderEvent = Checked<typeof readOrderEvent>;

export const readItem = shape({
  title: string(120, 1),
  product: optional(productId),
  variant: optional(string(80)),
  quantity: integer(1, 9_999),
  amount: optional(money),
});
const readParcel = shape({
  carrier: string(40, 1),
  number: string(40),
  events: list(readOrderEvent, EVENTS_MOST),
  eta: optional(time),
});
export type Parcel = Checked<typeof readParcel>;
const readRefund = shape({ state: oneOf(REFUND_STATES), amount: money, events: list(readOrderEvent, EVENTS_MOST) });
const readInvoice = shape({ state: oneOf(INVOICE_STATES), title: optional(string(120)), url: optional(readLink) });

/** What is kept of an order, and shown of it. Events oldest first. `tail`: the last four digits of the phone; "" where none was given. */
export const readOrderCard = shape({
  number: readOrderNumber,
  state: oneOf(ORDER_STATES),
  placedAt: time,
  updatedAt: time,
  name: string(40),
  tail: string(4),
  address: string(80),
  items: list(readItem, ITEMS_MOST),
  amount: money,
  parcels: list(readParcel, PARCELS_MOST),
  refund: optional(readRefund),
  invoice: optional(readInvoice),
  /** The shop's own page of the order, where the shopper may change it. */
  page: optional(readLink),
});
export type OrderCard = Checked<typeof readOrderCard>;

/** The verdict in a ticket: which orders its shopper has opened by number and phone tail, how many tries were wrong, and whether the newest was. */
export const readOpened = shape({
  numbers: list(readOrderNumber, 20),
  wrong: integer(0, 1_000),
  /** The message whose number and tail fit no order. */
  unfit: optional(string(64, 1)),
});
export type Opened = Checked<typeof readOpened>;
export const NOTHING_OPENED: Opened = { numbers: [], wrong: 0 };

/** Two ways of writing one number are one key: ORD-1001, ord 1001. */
export const orderKey = (said: string): string =>
  said
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** Is anything still to come of it? */
export function isOpenOrder({ state, refund }: OrderCard): boolean {
  const refunding = refund !== undefined && refund.state !== "refunded" && refund.state !== "refused";
  return refunding || state === "unpaid" || state === "paid" || state === "shipped";
}
