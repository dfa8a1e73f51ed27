// The bot's words: made only from published articles, the shop's own names and the fixed phrases here. Never takes words from a device.
import { ok, refuse, type Result } from "../core/result.ts";
import type { AnswerPack, Article, Language, Product } from "./knowledge.ts";
import { holdsFor, isSayable } from "./knowledge.ts";
import { attributeOf } from "./retrieve.ts";
import { intentOf, readIntentId } from "./taxonomy.ts";
import type { BotMove } from "./ticket.ts";

/** What a shopper reads. */
export interface Said {
  readonly text: string;
  readonly cite?: { readonly title: string; readonly version: number };
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

/** Known by the room only: the time (ms), to refuse an article out of its dates; whether people are there now. */
export interface SayWhen {
  readonly now?: number;
  readonly open?: boolean;
}

type Words = Readonly<Record<Language, string>>;

const ASK: Readonly<Record<"intent" | "product" | "order", Words>> = {
  intent: { zh: "您想问的是哪一件事？点一下，或者换个说法。", en: "Which of these is it? Tap one, or put it in other words." },
  product: { zh: "商品不同，答案不同。是哪一件？", en: "It depends on the item. Which one is it?" },
  order: { zh: "请发一下订单号，在订单详情里可以复制。", en: "Please send the order number. You can copy it from the order page." },
};

const HANDOFF: Words = {
  zh: "正在为您转接客服。您说过的都会转过去，不用再说一遍。",
  en: "I am passing you to a person, with everything you have told me. No need to repeat it.",
};
const HANDOFF_CLOSED: Words = {
  zh: "客服现在不在（{hours} 在线）。您说过的都记下了，上班后先回复您；还有要补充的，可以接着写。",
  en: "Nobody is at the desk right now (people are here {hours}). I have kept everything you told me and they will reply when they are back; add anything you like.",
};
const SORRY: Words = { zh: "抱歉让您不愉快。", en: "I am sorry about this. " };
const NO_ANSWER: Words = { zh: "这个问题我没有确切的答案。", en: "I do not have a reliable answer to that. " };
const NO_GOOD: Words = { zh: "抱歉，我没能帮上忙。", en: "Sorry, I was not able to help. " };
const BEFORE: Readonly<Record<string, Words>> = {
  complaint: SORRY,
  threat: SORRY,
  mood: SORRY,
  severity: SORRY,
  "no-answer": NO_ANSWER,
  urgent: SORRY,
  failed: NO_GOOD,
  unclear: NO_GOOD,
};

const SMALLTALK: Readonly<Record<Extract<BotMove, { did: "smalltalk" }>["intent"], Words>> = {
  greeting: { zh: "您好，我是{shop}的机器人。请直接说您的问题。", en: "Hello, I am the bot of {shop}. What can I do for you?" },
  thanks_bye: { zh: "不客气，有事随时问我。", en: "You are welcome. I am here if anything comes up." },
  feedback: { zh: "谢谢您告诉我们。", en: "Thank you for telling us." },
  out_of_scope: {
    zh: "这个我答不上来。商品、订单、物流和售后的事，可以问我。",
    en: "I cannot help with that. Ask me about items, orders, delivery or returns.",
  },
};

const fill = (words: Words, language: Language, shop: AnswerPack["shop"]): string =>
  words[language].replace("{shop}", () => shop.name[language]).replace("{hours}", () => shop.hours[language]);

/** The words of a move. Refused (`unknown`, `conflict`) when it cites an article, version or product the pack does not hold, or one that may not be said. */
export function sayMove(move: BotMove, pack: AnswerPack, language: Language, when: SayWhen = {}): Result<Said> {
  switch (move.did) {
    case "answer":
      return sayAnswer(move, pack, language, when.now);
    case "ask":
      return sayAsk(move, pack, language);
    case "smalltalk":
      return ok({ text: ownTalk(move.intent, pack, when.now)?.answer[language] ?? fill(SMALLTALK[move.intent], language, pack.shop) });
    case "handoff": {
      const before = Object.hasOwn(BEFORE, move.cause) ? (BEFORE[move.cause]?.[language] ?? "") : "";
      return ok({ text: before + fill(when.open === false ? HANDOFF_CLOSED : HANDOFF, language, pack.shop) });
    }
  }
}

/** The shop's own greeting and the like, where it has written one. */
function ownTalk(intent: string, pack: AnswerPack, now: number | undefined): Article | undefined {
  return pack.articles.find((one) => one.intent === intent && one.scope.at === "shop" && isSayable(one, now ?? one.validFrom ?? 0));
}

function sayAnswer(move: Extract<BotMove, { did: "answer" }>, pack: AnswerPack, language: Language, now: number | undefined): Result<Said> {
  const article = pack.articles.find((one) => one.id === move.article);
  if (article === undefined) return refuse("unknown", "no such article");
  if (article.version !== move.version) return refuse("conflict", `the article is at version ${article.version}`);
  if (!isSayable(article, now ?? article.validFrom ?? 0)) return refuse("conflict", "the article may not be said now");
  const product = move.product === undefined ? undefined : pack.products.find((one) => one.id === move.product);
  if (move.product !== undefined && product === undefined) return refuse("unknown", "no such product");
  if (product !== undefined && !holdsFor(article.scope, product)) return refuse("conflict", "the article is not about this product");
  const text = of(article, product, language) + article.answer[language];
  return ok({ text, cite: { title: article.title[language], version: article.version } });
}

/** An answer that hangs on what the product is says so first: «亚麻立领衬衫（面料：棉麻）», from the shop's own data. */
function of(article: Article, product: Product | undefined, language: Language): string {
  if (product === undefined || article.scope.at === "category") return "";
  const title = product.title[language];
  const name = attributeOf(article, product);
  const value = name === undefined ? undefined : product.attributes[name]?.[language];
  if (value === undefined) return article.scope.at === "shop" ? "" : `${title}\n`;
  return language === "zh" ? `${title}（${name}：${value}）\n` : `${title} (${value})\n`;
}

function sayAsk(move: Extract<BotMove, { did: "ask" }>, pack: AnswerPack, language: Language): Result<Said> {
  const choices: { readonly id: string; readonly label: string }[] = [];
  for (const id of move.choices) {
    const label = labelOf(id, move.about, pack, language);
    if (label === undefined) return refuse("unknown", "no such choice");
    choices.push({ id, label });
  }
  return ok({ text: ASK[move.about][language], ...(choices.length === 0 ? {} : { choices }) });
}

function labelOf(id: string, about: "intent" | "product" | "order", pack: AnswerPack, language: Language): string | undefined {
  if (about === "product") return pack.products.find((one) => one.id === id)?.title[language];
  const intent = readIntentId(id);
  return intent === undefined ? undefined : intentOf(intent)[language];
}
