// Whether a shopper is spoken to first, and with what: at most once per rule, at most one a visit, never into a conversation, never after it was sent
// away. Pure: what is known of the page and what the device remembers are given.
import { integer, list, number, optional, shape, string, type Checked } from "../core/check.ts";
import { DAY, MINUTE, SECOND } from "../core/time.ts";
import type { Greeting } from "./greeting.ts";
import { holdsFor } from "./graph.ts";
import type { AnswerPack, Language, Product } from "./knowledge.ts";
import type { OrderCard } from "./orders/order.ts";
import { fillVariables, isSayable } from "./sayable.ts";

const VISIT = 30 * MINUTE; // without a page of the shop's: the next one begins another visit
const QUIET = 30 * DAY; // after one was sent away
const REMEMBERED = 200;

/** What the device remembers. Rule ids and times, nothing of the shopper. */
export const readGreeted = shape({
  /** Rules that were said here, newest last. */
  said: list(string(40, 1), REMEMBERED),
  /** When a page of the shop's was last here (ms). */
  seenAt: number(0),
  /** Greetings in this visit. */
  visit: integer(),
  dismissedAt: optional(number(0)),
});
export type Greeted = Checked<typeof readGreeted>;
export const NEVER_GREETED: Greeted = { said: [], seenAt: 0, visit: 0 };

/** What is known of the page and of who looks at it. */
export interface Onlooker {
  readonly language: Language;
  /** The page's path; never its query, where personal things may stand. */
  readonly path: string;
  readonly product?: string | undefined;
  /** Since when this page is looked at (ms). */
  readonly since: number;
  /** Worth of the basket (yuan), where the page says it. */
  readonly basket?: number | undefined;
  readonly signedIn: boolean;
  /** The shopper's own orders, where the device knows them. */
  readonly orders?: readonly { readonly late: boolean; readonly refunded: boolean }[] | undefined;
  /** A conversation is under way, or the chat is open. */
  readonly talking: boolean;
}

export type Why =
  | "off"
  | "dates"
  | "language"
  | "who"
  | "page"
  | "product"
  | "basket"
  | "order"
  | "unsayable"
  | "said"
  | "visit"
  | "dismissed"
  | "talking";

export type Verdict =
  | { readonly now: Greeting; readonly text: string }
  /** Nothing yet; asked again then (ms). */
  | { readonly at: number }
  | { readonly never: true };

/** The first rule that holds, in the shop's order; else when one may hold, if the page stays as it is. */
export function decideGreeting(pack: AnswerPack, who: Onlooker, greeted: Greeted, now: number): Verdict {
  let at = Number.POSITIVE_INFINITY;
  for (const rule of pack.greetings ?? []) {
    if (whyNot(rule, pack, who, greeted, now) !== undefined) continue;
    const due = who.since + (rule.when.seconds ?? 0) * SECOND;
    if (due <= now) return { now: rule, text: wordsOf(rule, pack, who.language, now) ?? "" };
    at = Math.min(at, due);
  }
  return at === Number.POSITIVE_INFINITY ? { never: true } : { at };
}

/** The first thing in the way of a rule, time on the page aside; for the editor too. */
export function whyNot(rule: Greeting, pack: AnswerPack, who: Onlooker, greeted: Greeted, now: number): Why | undefined {
  const { when } = rule;
  if (!rule.on) return "off";
  if ((rule.from ?? 0) > now || now > (rule.to ?? Number.MAX_SAFE_INTEGER)) return "dates";
  if (rule.languages !== undefined && !rule.languages.includes(who.language)) return "language";
  if (rule.who !== undefined && (rule.who === "customers") !== who.signedIn) return "who";
  if (when.page !== undefined && !who.path.toLowerCase().includes(when.page.toLowerCase())) return "page";
  if (!isOnProduct(when, pack, who)) return "product";
  if (when.basket !== undefined && (who.basket ?? -1) < when.basket) return "basket";
  if (when.order !== undefined && who.orders?.some((one) => (when.order === "late" ? one.late : one.refunded)) !== true) return "order";
  if (wordsOf(rule, pack, who.language, now) === undefined) return "unsayable";
  if (who.talking) return "talking";
  if (greeted.said.includes(rule.id)) return "said";
  if (greeted.dismissedAt !== undefined && now < greeted.dismissedAt + QUIET) return "dismissed";
  return greeted.visit > 0 && now < greeted.seenAt + VISIT ? "visit" : undefined;
}

function isOnProduct(when: Greeting["when"], pack: AnswerPack, who: Onlooker): boolean {
  if (when.product !== undefined && when.product !== who.product) return false;
  if (when.category === undefined) return true;
  const product: Product | undefined = pack.products.find((one) => one.id === who.product);
  return product !== undefined && holdsFor({ at: "category", category: when.category }, product, pack.categories);
}

/** What greetings ask of the shopper's own orders. Late: on its way past the day its parcel was to come. */
export function ordersOf(cards: readonly OrderCard[], now: number): NonNullable<Onlooker["orders"]> {
  return cards.map(({ state, parcels, refund }) => ({
    late: state === "shipped" && parcels.some((one) => one.eta !== undefined && one.eta < now),
    refunded: refund?.state === "refunded",
  }));
}

/** What the bubble says; undefined: nothing that may be said now. */
export function wordsOf(rule: Greeting, pack: AnswerPack, language: Language, now: number): string | undefined {
  const { say } = rule;
  if (say.text !== undefined) return say.text[language];
  const article = pack.articles.find((one) => one.id === say.article);
  const listener = { language, tier: "none", channel: "widget", variables: pack.variables ?? {} } as const;
  if (article === undefined || !isSayable(article, now, listener)) return undefined;
  return article.questions[language][0] ?? fillVariables(article.title[language], pack.variables, language);
}

/** A page of the shop's is here: the visit goes on, or another begins. */
export function afterPage(greeted: Greeted, now: number): Greeted {
  return { ...greeted, seenAt: now, visit: now < greeted.seenAt + VISIT ? greeted.visit : 0 };
}

export function afterSaid(greeted: Greeted, rule: string, now: number): Greeted {
  return {
    ...greeted,
    said: [...greeted.said.filter((one) => one !== rule), rule].slice(-REMEMBERED),
    seenAt: now,
    visit: greeted.visit + 1,
  };
}

export function afterDismissed(greeted: Greeted, now: number): Greeted {
  return { ...greeted, dismissedAt: now };
}
