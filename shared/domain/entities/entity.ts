// What a shopper can name in a message: kinds, normalised values, spans. Types and the order among kinds only; finding is in findEntities.ts.
import type { ProductId } from "../../core/ids.ts";
import type { Aspect } from "./aspectWords.ts";

/**
 * Every kind, the most specific first. Where two readings of a text overlap the longer one stands, and of two equally long ones the
 * kind that is earlier here. An aspect is a topic and no thing given: it takes only what all others leave.
 */
export const ENTITY_KINDS = [
  "tracking",
  "phone",
  "order",
  "product",
  "date",
  "duration",
  "amount",
  "height",
  "weight",
  "size",
  "courier",
  "attribute",
  "aspect",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export type Currency = "CNY" | "USD" | "EUR" | "GBP" | "HKD" | "JPY";
/** In whole units of the currency; `most` where a span was said («100-200元»). */
export interface Money {
  readonly currency: Currency;
  readonly amount: number;
  readonly most?: number;
}

/** Local days of the shop as YYYY-MM-DD, both included; `time` as HH:MM. A time without a day has no `from`. */
export interface When {
  readonly from?: string;
  readonly to?: string;
  readonly time?: string;
}

export type DurationUnit = "minute" | "hour" | "day" | "workday" | "week" | "month" | "year";
export interface Duration {
  readonly amount: number;
  readonly most?: number;
  readonly unit: DurationUnit;
}

/** What is meant. A masked token ([订单x]) or a vague word (好几天) is of its kind without a value. */
export type Meaning =
  | { readonly kind: "tracking" | "phone" | "order" | "courier"; readonly value?: string }
  | { readonly kind: "size"; readonly value: string }
  | { readonly kind: "product"; readonly value: ProductId }
  | { readonly kind: "date"; readonly value?: When }
  | { readonly kind: "duration"; readonly value?: Duration }
  | { readonly kind: "amount"; readonly value?: Money }
  | { readonly kind: "height"; readonly value: number } // cm
  | { readonly kind: "weight"; readonly value: number } // kg
  | { readonly kind: "attribute"; readonly value: { readonly name: string; readonly value: string } }
  | { readonly kind: "aspect"; readonly value: Aspect };

/** One thing named: `start` and `end` (not included) are UTF-16 places in the text as it was sent. */
export type Entity = Meaning & { readonly start: number; readonly end: number };

/** One reading of a piece of the folded text; without a meaning it is an idiom, which stands against other readings and says nothing. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly means: Meaning | undefined;
}
