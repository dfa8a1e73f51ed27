// A greeting: a rule of the shop's for speaking to a shopper first. Its shape and check; when it is said is decided in proactive.ts.
import { boolean, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type ArticleId, type ProductId } from "../core/ids.ts";
import { LANGUAGES } from "./languages.ts";

export const GREETINGS_MOST = 50;
export const GREETING_CHARS = 140; // two lines of a small bubble

const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const articleId: Check<ArticleId> = (v) => readId<ArticleId>(v);

/** All that is named must hold at once. */
const readWhen = shape({
  /** The page's path contains this. */
  page: optional(string(200, 1)),
  product: optional(productId),
  /** The product on the page is of this category, or of one below it. */
  category: optional(string(60, 1)),
  /** So long on the page. */
  seconds: optional(integer(0, 3_600)),
  /** The basket is worth at least this (yuan). */
  basket: optional(number(0, 10_000_000)),
  /** One of the shopper's own orders: its parcel is late, its refund is done. Never true where the device knows no orders. */
  order: optional(oneOf(["late", "refunded"])),
});

const readSay: Check<GreetingSay> = (v) => {
  const raw = shape({
    article: optional(articleId),
    text: optional(shape({ zh: string(GREETING_CHARS, 1), en: string(GREETING_CHARS, 1) })),
  })(v);
  if (raw?.article !== undefined && raw.text === undefined) return { article: raw.article };
  return raw?.text !== undefined && raw.article === undefined ? { text: raw.text } : undefined;
};
/** An article's question, asked for the shopper when they tap it; or a short text, which opens the chat. */
export type GreetingSay =
  | { readonly article: ArticleId; readonly text?: undefined }
  | { readonly text: { readonly zh: string; readonly en: string }; readonly article?: undefined };

export const readGreeting = shape({
  id: string(40, 1),
  /** For the team. */
  name: string(60, 1),
  on: boolean,
  when: readWhen,
  say: readSay,
  /** Absent: everybody. */
  languages: optional(list(oneOf(LANGUAGES), 2)),
  who: optional(oneOf(["visitors", "customers"])), // nobody signed them in; somebody did
  /** First and last moment (ms); absent: always. */
  from: optional(number(0)),
  to: optional(number(0)),
});
export type Greeting = Checked<typeof readGreeting>;

export const readGreetings = list(readGreeting, GREETINGS_MOST);
