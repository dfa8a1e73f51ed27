// What is expected of the bot, and what it did, in the reader's words. Pure.
import { causeWords } from "../../../../shared/domain/cause.ts";
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { Expected } from "../../../../shared/domain/dialogues/written.ts";
import type { Language } from "../../../../shared/domain/knowledge.ts";
import { intentOf, readIntentId } from "../../../../shared/domain/taxonomy.ts";
import { fill, told, type Phrase } from "../../../ui/words.ts";
import type { ShopNow } from "../../shopNow.ts";
import { GOLD } from "./goldenWords.ts";

/** What things of the shop are called, in the reader's language. */
export interface Names {
  readonly titleOf: (article: string) => string;
  readonly productOf: (product: string) => string;
}

/** The shop's names as the desk has them. */
export function namesOf(shop: Pick<ShopNow, "titleOf" | "product">): Names {
  return {
    titleOf: shop.titleOf,
    productOf: (id) => {
      const product = shop.product(id);
      return product === undefined ? id : told(product.title);
    },
  };
}

export const ASKS = { intent: GOLD.askIntent, product: GOLD.askProduct, order: GOLD.askOrder } as const;
export const ORDER_MATTERS = {
  tracking: GOLD.tracking,
  refund: GOLD.refund,
  address: GOLD.address,
  invoice: GOLD.invoice,
  status: GOLD.status,
} as const;

/** One thing the bot should do, or did. */
export function moveWords(move: Expected, names: Names, language: Language): string {
  const said = (phrase: Phrase, values: Readonly<Record<string, string>> = {}): string => fill(phrase, values, language);
  switch (move.did) {
    case "answer":
      return answerWords(move, names, language);
    case "ask": {
      const what = said(ASKS[move.about]);
      const choices = move.choices.map((one) => choiceWords(one, names, language)).join(language === "zh" ? "、" : ", ");
      return choices === "" ? what : said(GOLD.offering, { what, choices });
    }
    case "handoff": {
      const cause = move.causes.map((one) => causeWords(one, language)).join(language === "zh" ? "、" : ", ");
      return cause === "" ? said(GOLD.handoff) : said(GOLD.handoffFor, { cause });
    }
    case "order":
      return move.about === undefined ? said(GOLD.order) : said(GOLD.orderOn, { about: said(ORDER_MATTERS[move.about]) });
    case "smalltalk":
      return move.intent === undefined ? said(GOLD.smalltalk) : said(GOLD.smalltalkOn, { intent: intentOf(move.intent)[language] });
  }
}

function answerWords(move: Extract<Expected, { did: "answer" }>, names: Names, language: Language): string {
  const said = (phrase: Phrase, values: Readonly<Record<string, string>> = {}): string => fill(phrase, values, language);
  if (move.article === undefined)
    return move.intent === undefined ? said(GOLD.answerAny) : said(GOLD.answerOn, { intent: intentOf(move.intent)[language] });
  const title = names.titleOf(move.article);
  return move.product === undefined
    ? said(GOLD.answerThis, { title })
    : said(GOLD.answerOf, { title, product: names.productOf(move.product) });
}

function choiceWords(choice: string, names: Names, language: Language): string {
  const intent = readIntentId(choice);
  if (intent !== undefined) return intentOf(intent)[language];
  const product = names.productOf(choice);
  return product === choice ? names.titleOf(choice) : product;
}

/** All the bot does at one message. */
export function movesWords(moves: readonly Expected[], names: Names, language: Language): string {
  if (moves.length === 0) return fill(GOLD.silent, {}, language);
  return moves.map((one) => moveWords(one, names, language)).join(fill(GOLD.andThen, {}, language));
}

/** Any of the ways that are right. */
export function sidesWords(does: readonly (readonly Expected[])[], names: Names, language: Language): string {
  const sides = does.length === 0 ? [[]] : does;
  return sides.map((one) => movesWords(one, names, language)).join(` ${fill(GOLD.or, {}, language)} `);
}

/** What is amiss in a turn beside its moves. */
export function amissIn({ missing, unwanted, astray }: GoldenTurn, language: Language): readonly string[] {
  return [
    ...(astray ? [fill(GOLD.notOffered, {}, language)] : []),
    ...missing.map((what) => fill(GOLD.isMissing, { what }, language)),
    ...unwanted.map((what) => fill(GOLD.isUnwanted, { what }, language)),
  ];
}
