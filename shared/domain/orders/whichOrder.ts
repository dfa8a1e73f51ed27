// Which of the shopper's own orders is meant: the one named, tapped or spoken of; the only one in question; else a choice. Pure.
import type { Line } from "../question.ts";
import { claimOf } from "./claim.ts";
import type { About } from "./about.ts";
import { isOpenOrder, orderKey, type OrderCard } from "./order.ts";

const ORDER_CHOICES = 4; // fit a 360-px screen without scrolling
const ORDINAL = /^第?([一二三四1-4])[个件单笔张条]?[吧的呢。.]?$/;
const NTH = "一二三四";

export type Meant =
  | { readonly kind: "one"; readonly card: OrderCard }
  | { readonly kind: "several"; readonly cards: readonly OrderCard[] }
  /** A number was given that is none of those known. */
  | { readonly kind: "other" }
  | { readonly kind: "none" };

/** `cards`: the orders that may be shown, any order; the newest come first where one must be chosen. */
export function orderMeant(lines: readonly Line[], cards: readonly OrderCard[], about: About): Meant {
  const { number, isNew } = claimOf(lines);
  const newest = cards.toSorted((a, b) => b.placedAt - a.placedAt);
  const text =
    lines
      .findLast((one) => one.from === "shopper")
      ?.text.normalize("NFKC")
      .trim() ?? "";
  const named = number === undefined || !isNew ? undefined : newest.find((one) => orderKey(one.number) === number);
  if (named !== undefined) return { kind: "one", card: named };
  if (number !== undefined && isNew) return { kind: "other" };
  const tapped = chosen(text, lines, newest);
  if (tapped !== undefined) return { kind: "one", card: tapped };
  const titled = newest.filter((one) => one.items.some(({ title }) => title.length > 1 && text.includes(title.normalize("NFKC"))));
  const [only, ...rest] = inQuestion(titled.length > 0 ? titled : newest, about);
  if (only === undefined) return { kind: "none" };
  if (rest.length === 0) return { kind: "one", card: only };
  const spoken = lastSpoken(lines);
  const card = spoken === undefined || titled.length > 0 ? undefined : newest.find((one) => one.number === spoken);
  return card === undefined ? { kind: "several", cards: [only, ...rest].slice(0, ORDER_CHOICES) } : { kind: "one", card };
}

/** Those a question of that kind can be about; where none is, the newest. */
function inQuestion(newest: readonly OrderCard[], about: About): readonly OrderCard[] {
  const fits = newest.filter((one) => isAbout(one, about));
  if (fits.length > 0) return fits;
  return newest
    .filter((one) => one.state !== "cancelled")
    .slice(0, 1)
    .concat(newest.slice(0, 1))
    .slice(0, 1);
}

function isAbout(card: OrderCard, about: About): boolean {
  switch (about) {
    case "tracking":
      return card.state === "shipped" || card.state === "paid";
    case "refund":
      return card.refund !== undefined;
    case "address":
      return card.state === "unpaid" || card.state === "paid" || card.state === "shipped";
    case "invoice":
      return card.state !== "cancelled" && card.state !== "unpaid";
    case "status":
      return isOpenOrder(card);
  }
}

/** «第二个» after a choice of orders. */
function chosen(text: string, lines: readonly Line[], cards: readonly OrderCard[]): OrderCard | undefined {
  const nth = ORDINAL.exec(text)?.[1];
  const asked = lines.findLast((one) => one.from === "bot");
  if (nth === undefined || asked?.from !== "bot" || asked.move.did !== "ask" || asked.move.about !== "order") return undefined;
  const number = asked.move.choices[NTH.includes(nth) ? NTH.indexOf(nth) : Number(nth) - 1];
  return cards.find((one) => one.number === number);
}

/** The order the bot answered about last: «那它多久到?» */
function lastSpoken(lines: readonly Line[]): string | undefined {
  for (const one of lines.toReversed()) if (one.from === "bot" && one.move.did === "order") return one.move.order;
  return undefined;
}
