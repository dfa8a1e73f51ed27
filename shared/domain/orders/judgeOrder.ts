// An order as the shop gives it: looked at field by field, so that whoever sent it is told which one is wrong. What passes is masked at once.
import { isPlain, list, number, oneOf, optional, shape, string, type Check } from "../../core/check.ts";
import type { Result } from "../../core/result.ts";
import { DAY } from "../../core/time.ts";
import type { Fault } from "../sheet.ts";
import { maskAddress, maskName, phoneKey, tailOf } from "./mask.ts";
import {
  EVENTS_MOST,
  INVOICE_STATES,
  ITEMS_MOST,
  ORDER_STATES,
  PARCELS_MOST,
  readLink,
  readItem,
  readOrderNumber,
  REFUND_STATES,
  type OrderCard,
} from "./order.ts";

/** An order that may be kept: the card, and what leads to its owner. The phone whole: the room makes a hash of it and lets it go. */
export interface GivenOrder {
  readonly card: OrderCard;
  readonly customer: string;
  readonly phone: string;
}

const AHEAD_MS = DAY; // clocks of shop systems that run fast
const TIMES = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970, or ISO 8601 with a zone. */
const time: Check<number> = (v) => {
  const at = typeof v === "string" && TIMES.test(v) ? Date.parse(v) : v;
  return number(0, 8_000_000_000_000)(at);
};
const text = (max: number, min = 0): Check<string> => {
  const check = string(max, min);
  return (v) => check(typeof v === "string" ? v.trim() : v);
};
const phone: Check<string> = (v) => {
  const said = text(40)(v);
  if (said === undefined) return undefined;
  return said === "" || (/^[+\d\s()-]+$/.test(said.normalize("NFKC")) && phoneKey(said).length >= 6) ? said : undefined;
};
const event = shape({ at: time, text: text(200, 1) });
/** The newest are kept, oldest first. */
const events: Check<OrderCard["parcels"][number]["events"]> = (v) =>
  v === undefined
    ? []
    : list(
        event,
        500,
      )(v)
        ?.toSorted((a, b) => a.at - b.at)
        .slice(-EVENTS_MOST);
const parcel: Check<OrderCard["parcels"][number]> = (v) => {
  if (!isPlain(v)) return undefined;
  const [carrier, no, moved] = [text(40, 1)(v["carrier"]), text(40)(v["number"] ?? ""), events(v["events"])];
  const eta = v["eta"] === undefined ? null : time(v["eta"]);
  if (carrier === undefined || no === undefined || moved === undefined || eta === undefined) return undefined;
  return { carrier, number: no, events: moved, ...(eta === null ? {} : { eta }) };
};
const money = number(0, 100_000_000);
const refund: Check<NonNullable<OrderCard["refund"]>> = (v) => {
  if (!isPlain(v)) return undefined;
  const [state, amount, moved] = [oneOf(REFUND_STATES)(v["state"]), money(v["amount"]), events(v["events"])];
  return state === undefined || amount === undefined || moved === undefined ? undefined : { state, amount, events: moved };
};
const invoice: Check<NonNullable<OrderCard["invoice"]>> = (v) => {
  if (!isPlain(v)) return undefined;
  const state = oneOf(INVOICE_STATES)(v["state"]);
  const title = text(120)(v["title"] ?? "");
  const url = v["url"] === undefined || v["url"] === "" ? "" : readLink(v["url"]);
  if (state === undefined || title === undefined || url === undefined) return undefined;
  return { state, ...(title === "" ? {} : { title }), ...(url === "" ? {} : { url }) };
};

/** What the field is when it is not there, or null as some systems write it. */
const orElse =
  <T>(check: Check<T>, absent: T): Check<T> =>
  (v) =>
    v === undefined || v === null ? absent : check(v);
const link: Check<string> = (v) => (v === "" ? v : readLink(v));

const FIELDS = {
  number: readOrderNumber,
  status: oneOf(ORDER_STATES),
  placedAt: time,
  updatedAt: time,
  customer: orElse(text(128), ""),
  name: orElse(text(60), ""),
  phone: orElse(phone, ""),
  address: orElse(text(300), ""),
  items: orElse(list(readItem, ITEMS_MOST), []),
  amount: money,
  parcels: orElse(list(parcel, PARCELS_MOST), []),
  refund: optional(refund),
  invoice: optional(invoice),
  page: orElse(link, ""),
} as const;
export type OrderField = keyof typeof FIELDS;
const ORDER_FIELDS = Object.keys(FIELDS) as readonly OrderField[];
const readGiven = shape(FIELDS);

const TIME = {
  zh: "时间要毫秒数，或带时区的 2026-11-19T10:22:00+08:00，不能在将来。",
  en: "A time is milliseconds, or 2026-11-19T10:22:00+08:00 with its zone, and not in the future.",
};
const FAULTS: Readonly<Record<OrderField, Fault["words"]>> = {
  number: {
    zh: "订单号要 4 到 40 个字母、数字或 - _；表格里变成 2.02E+11 的请改成文本。",
    en: "A number has 4 to 40 letters, digits, - or _; one like 2.02E+11 was broken by a spreadsheet.",
  },
  status: { zh: `状态只能是 ${ORDER_STATES.join(" ")}。`, en: `A status is one of ${ORDER_STATES.join(" ")}.` },
  placedAt: TIME,
  updatedAt: TIME,
  customer: { zh: "顾客编号是文字，最多 128 字。", en: "A customer id is text of at most 128 characters." },
  name: { zh: "姓名最多 60 字。", en: "A name has at most 60 characters." },
  phone: { zh: "手机号要 6 位以上数字。", en: "A phone has six digits or more." },
  address: { zh: "地址最多 300 字。", en: "An address has at most 300 characters." },
  items: { zh: "商品是 {title, quantity}，最多 30 样，数量是整数。", en: "Items are {title, quantity}, 30 at most, counts whole." },
  amount: { zh: "金额是不小于 0 的数。", en: "An amount is a number, not below 0." },
  parcels: { zh: "包裹是 {carrier, number, events?, eta?}，最多 5 个。", en: "Parcels are {carrier, number, events?, eta?}, 5 at most." },
  refund: {
    zh: `退款是 {state, amount}，state 只能是 ${REFUND_STATES.join(" ")}。`,
    en: `A refund is {state, amount}; state is one of ${REFUND_STATES.join(" ")}.`,
  },
  invoice: { zh: "发票是 {state, title?, url?}，链接要 https。", en: "An invoice is {state, title?, url?}, its link https." },
  page: { zh: "订单页链接要 https。", en: "The order's page is an https link." },
};
const NO_ORDER: Fault = { field: "", words: { zh: "这不是一张订单。", en: "This is not an order." } };

/** The order, masked; or the first field that will not do. `now` in ms: nothing is from the day after tomorrow. */
export function judgeOrder(raw: unknown, now: number): Result<GivenOrder, Fault> {
  if (!isPlain(raw)) return { ok: false, error: NO_ORDER };
  const said = Object.fromEntries(Object.entries(raw).filter(([, one]) => one !== null));
  const given = readGiven(said);
  const wrong =
    given === undefined
      ? ORDER_FIELDS.find((one) => FIELDS[one](Object.hasOwn(said, one) ? said[one] : undefined) === undefined)
      : (["placedAt", "updatedAt"] as const).find((one) => given[one] > now + AHEAD_MS);
  if (given === undefined || wrong !== undefined)
    return { ok: false, error: wrong === undefined ? NO_ORDER : { field: wrong, words: FAULTS[wrong] } };
  const { customer, phone: whole, status: state, name, address, page, number: no, ...rest } = given;
  const card = { number: no, state, name: maskName(name), tail: tailOf(whole), address: maskAddress(address), ...rest };
  return { ok: true, value: { customer, phone: phoneKey(whole), card: page === "" ? card : { ...card, page } } };
}
