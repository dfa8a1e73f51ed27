// What the bot asks when it may not answer: which matter, which of two, which article; or a person when no question is left. Answers nothing.
import type { ArticleId } from "../core/ids.ts";
import type { Ask } from "./choice.ts";
import type { Standing } from "./question.ts";
import { answerableIntents } from "./retrieve.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import { CHOICES, handoff, isReal, REASON_CHARS, WORTH_ASKING, type Situation } from "./situation.ts";
import type { BotMove } from "./ticket.ts";
import type { IntentGuess } from "./understanding.ts";

/** May it still ask, and about this? Of one question nothing but its meaning is asked twice. */
export function canAsk(at: Standing, { bot }: Situation, about: Ask["about"]): boolean {
  return at.asks < bot.questions && (about === "intent" || !at.asked.has(about));
}

const ORDER_MATTERS: readonly IntentId[] = ["logistics_track", "refund_progress", "return_exchange", "order_modify"];
const PRODUCT_MATTERS: readonly IntentId[] = ["size_advice", "delivery_time", "return_exchange", "warranty_repair"];
const SHOP_MATTERS: readonly IntentId[] = ["delivery_time", "return_exchange", "refund_progress", "coupon"];

/** Asks which matter it is, or hands off when no question is left. Choices: articles the words are like, then what was half heard, then what is usual here. */
export function askUnclear(
  heard: readonly IntentGuess[],
  at: Standing,
  here: Situation,
  why: string,
  spoken: readonly ArticleId[] = [],
): BotMove {
  const usual = at.orderGiven ? ORDER_MATTERS : at.question.product !== undefined ? PRODUCT_MATTERS : SHOP_MATTERS;
  return askIntent([...heard.filter((one) => one.p >= WORTH_ASKING).map((one) => one.id), ...usual], at, here, why, spoken);
}

/** Asks which of these it is, titles first; a matter without an answer is no choice. */
export function askIntent(
  wanted: readonly IntentId[],
  at: Standing,
  here: Situation,
  why: string,
  spoken: readonly ArticleId[] = [],
): BotMove {
  const answerable = answerableIntents(here, here.index, here.now);
  const titles = new Set(spoken.map((id) => here.index.articles.get(id)?.title.zh));
  const matters = wanted.filter((id) => answerable.has(id) && !titles.has(intentOf(id).zh)); // «送达时效» need not stand there twice
  const choices = [...new Set<string>([...spoken, ...matters])].slice(0, CHOICES);
  if (!canAsk(at, here, "intent") || choices.length === 0) return handoff(at.noHelp ? "failed" : "unclear", `${why}；不再反问`);
  return { did: "ask", about: "intent", choices, reason: why.slice(0, REASON_CHARS) };
}

/** The same titles are not offered twice: whoever passed over all of them wants something else. What matter it is may be asked again, for other words. */
export function notAgain(move: BotMove, { passedOver, noHelp }: Standing, { index }: Situation): BotMove {
  if (move.did !== "ask" || move.about !== "intent" || passedOver.length !== move.choices.length) return move;
  if (!move.choices.every((one) => passedOver.includes(one) && index.articles.has(one))) return move;
  return handoff(noHelp ? "failed" : "unclear", `${move.reason}；刚问过同样的`);
}

/** The matter is clear, which of its articles is not: their titles are the choices. */
export function askArticle(articles: readonly ArticleId[], why: string): Ask {
  return { did: "ask", about: "intent", choices: articles.slice(0, CHOICES), reason: why.slice(0, REASON_CHARS) };
}

/** An order card or a link alone: ask what about it; after a question or an answer it asks for data that the bot does not have. */
export function onData(at: Standing, here: Situation): BotMove {
  const asked = at.question.intents.some((one) => isReal(one) && one.p >= here.bot.sure);
  if (at.missed || at.said.size > 0 || asked) return handoff("no-answer", "顾客给了单号或链接，要查具体数据");
  return askUnclear([], at, here, "只发来单号或链接");
}
