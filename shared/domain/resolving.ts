// One question of a message: its answer, or what is missing for it. Pure; an answer is an article's id and version.
import { askArticle, canAsk } from "./askingBack.ts";
import { doubtOf, NO_WORDS, type Short } from "./doubting.ts";
import { CATCH_ALL, find, spokenIn, type Part } from "./finding.ts";
import { asksTheSame } from "./kindAsked.ts";
import { likelyProducts } from "./likelyProducts.ts";
import { orderOutcome, type OrderOutcome } from "./orders/decideOrder.ts";
import { saidKey, type Standing } from "./question.ts";
import { answerableIntents, attributeOf, type Found } from "./retrieve.ts";
import { BY_NAME, speaksOfItsCategory } from "./siblings.ts";
import { CHOICES, guessWords, REASON_CHARS, SAME_WORDS, type Situation } from "./situation.ts";
import type { BotMove } from "./ticket.ts";

export type Outcome =
  | {
      readonly kind: "answer";
      readonly move: Extract<BotMove, { did: "answer" }>;
      /** Its aspect is named, its own words are said, or the kind of thing it tells is asked for. */
      readonly plainly: boolean;
    }
  | { readonly kind: "again"; readonly title: string }
  | OrderOutcome
  | Short;

const NEARLY = 0.3; // likeness of a general answer that may stand in for one that needs an order
const OTHER_ASPECT = 0.5; // an article about 缩水 for a question that names no aspect: only for words like its own

/** One question: its answer, or what is missing for it. */
export function resolve(part: Part, at: Standing, here: Situation): Outcome {
  const fromOrder = here.orders === undefined ? undefined : orderOutcome(part.intents[0]?.id, here.lines, here.orders);
  if (fromOrder !== undefined) return fromOrder;
  const found = find(part, at, here).filter(answersIt);
  const meant = [guessWords(part.intents.slice(0, 1)), ...part.aspects].join(",");
  const [first] = found;
  // What holds for the whole shop is true of her product too: no reason to ask which it is.
  const general = found.find((one) => !one.bound && one.onAspect === first?.onAspect && one.article.needs?.includes("product") !== true);
  const meantByWords = found.find((one) => speaksOfItsCategory(one, found));
  const best = meantByWords ?? (first?.bound === true ? (general ?? first) : first);
  if (best === undefined) return offerOrNone(part, at, here, `没有可用的文章：${meant}`);
  const { product } = at.question;
  const wantsProduct =
    (best.bound && best !== meantByWords) ||
    (product === undefined && best.article.scope.at === "shop" && best.article.needs?.includes("product") === true);
  const doubt = doubtOf(best, found, part, at, here);
  if (doubt !== undefined) return doubt;
  if (wantsProduct) {
    const choices = likelyProducts(best.onAspect ? found.filter((one) => one.onAspect) : found, at.question, here.index, CHOICES);
    if (canAsk(at, here, "product") && choices.length > 0)
      return { kind: "ask", move: { did: "ask", about: "product", choices, reason: `${meant}；要看是哪件商品` } };
  }
  const usable = wantsProduct ? found.find((one) => !one.bound && one.article.needs === undefined) : best;
  if (usable === undefined) return { kind: "none", cause: "unclear", reason: `${meant}；不知道是哪件商品` };
  if (usable.article.needs?.includes("order") !== true || at.orderGiven) return answer(usable, part, at, here);
  if (canAsk(at, here, "order")) return { kind: "ask", move: { did: "ask", about: "order", choices: [], reason: `${meant}；要订单号` } };
  const without = found.find((one) => !one.bound && one.article.needs === undefined && one.likeness >= NEARLY);
  return without === undefined ? { kind: "none", cause: "unclear", reason: `${meant}；缺订单号` } : answer(without, part, at, here);
}

/** No article answers what was heard; where others of that matter are there, those the words are like may be what was meant. */
function offerOrNone(part: Part, at: Standing, here: Situation, reason: string): Outcome {
  const answerable = answerableIntents(here, here.index, here.now);
  const spoken = at.completed || !part.intents.some((one) => answerable.has(one.id)) ? [] : spokenIn(part, at, here);
  if (spoken.length === 0 || !canAsk(at, here, "intent")) return { kind: "none", cause: "no-answer", reason };
  return { kind: "ask", move: askArticle(spoken, reason) };
}

/** Does it answer what is asked, and not only stand under the same intent? */
function answersIt({ article, onAspect, likeness }: Found): boolean {
  if (onAspect) return true;
  if (article.aspect !== undefined) return likeness >= OTHER_ASPECT;
  return !CATCH_ALL.has(article.intent) || likeness >= (article.scope.at === "shop" ? BY_NAME : NO_WORDS);
}

function answer({ article, why, onAspect, likeness }: Found, part: Part, { question, said }: Standing, { index }: Situation): Outcome {
  const guess = part.intents.find((one) => one.id === article.intent) ?? part.intents[0];
  const { product: about, variant } = question;
  const isOfProduct =
    article.scope.at !== "shop" || (about !== undefined && attributeOf(article, about, index.pack.categories) !== undefined);
  const product = about !== undefined && (isOfProduct || (variant !== undefined && article.intent === "stock")) ? about.id : undefined;
  const of = product === undefined || variant === undefined ? {} : { variant };
  if (said.has(saidKey(article.id, product, of.variant))) return { kind: "again", title: article.title.zh };
  const reason = [guess === undefined ? "" : guessWords([guess]), why]
    .filter((one) => one !== "")
    .join(",")
    .slice(0, REASON_CHARS);
  const move = { did: "answer", intent: article.intent, article: article.id, version: article.version, reason } as const;
  const plainly = onAspect || likeness >= SAME_WORDS || asksTheSame(question.text, article) === true;
  return { kind: "answer", move: product === undefined ? move : { ...move, product, ...of }, plainly };
}
