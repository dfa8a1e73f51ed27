// The bot's words: made only from published articles, the shop's own names and the fixed phrases here. Never takes words from a device.
import { ok, refuse, type Result } from "../core/result.ts";
import { attributeIn, holdsFor } from "./graph.ts";
import type { AnswerPack, Article, Language, Product } from "./knowledge.ts";
import { withoutForeignPictures } from "./markdownParts.ts";
import type { About } from "./orders/about.ts";
import type { OrderCard } from "./orders/order.ts";
import { orderLabel, sayOrder } from "./orders/orderWords.ts";
import { attributeOf, listenerOf } from "./retrieve.ts";
import { fillVariables, isSayable } from "./sayable.ts";
import { intentOf, readIntentId } from "./taxonomy.ts";
import type { BotMove, Tier, TicketHead } from "./ticket.ts";

/** What a shopper reads. */
export interface Said {
  readonly text: string;
  readonly cite?: { readonly title: string; readonly version: number };
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  /** The order it was answered from. */
  readonly card?: { readonly order: string; readonly about: About };
}

/** Known by the room only: the time (ms), to refuse an article out of its dates; whether people are there now; who the shopper is. */
export interface SayWhen {
  /** The orders that may be shown to this shopper; a device knows those it was shown. */
  readonly orders?: readonly OrderCard[];
  readonly now?: number;
  readonly open?: boolean;
  readonly tier?: Tier;
  readonly channel?: TicketHead["channel"];
}

type Words = Readonly<Record<Language, string>>;

const LABEL_CHARS = 200; // what the wire carries

const ASK: Readonly<Record<"intent" | "product" | "order", Words>> = {
  intent: { zh: "您想问的是哪一件事？点一下，或者换个说法。", en: "Which of these is it? Tap one, or put it in other words." },
  product: { zh: "商品不同，答案不同。是哪一件？", en: "It depends on the item. Which one is it?" },
  order: { zh: "请发一下订单号，在订单详情里可以复制。", en: "Please send the order number. You can copy it from the order page." },
};

/** Of an order, where the shop gives its orders. */
const ASK_ORDER: Readonly<Record<"which" | "any" | "tail" | "fit", Words>> = {
  which: { zh: "是哪一张订单？", en: "Which order is it?" },
  any: {
    zh: "查订单要先知道是您：请在店里登录，或发订单号和收货手机号的后四位。",
    en: "To look it up I need to know it is yours: sign in at the shop, or send the order number and the last four digits of the phone it was ordered with.",
  },
  tail: {
    zh: "再发一下这张订单收货手机号的后四位，核对后就能查。",
    en: "Please also send the last four digits of the phone it was ordered with.",
  },
  fit: {
    zh: "没有查到：订单号和手机后四位对不上。请核对后一起再发一次。",
    en: "I found nothing: number and last four digits do not fit an order. Please check both and send them together.",
  },
};

/** Of files that came without words: the bot cannot see. */
const ASK_FILES: Words = {
  zh: "收到。图片和文件我看不懂，请用一句话说说是什么问题；要请人来看，点「转人工」。",
  en: "I have it, but I cannot read pictures or files. Say in a sentence what it is about, or ask for a person to look at it.",
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

/** Before anything said to somebody upset; not where the answer begins so itself. */
const UPSET: Words = { zh: "抱歉，给您添麻烦了。", en: "Sorry about the trouble. " };
const IS_SORRY = /抱歉|对不起|不好意思|\bsorry\b|\bapologi[sz]e\b/i;
const BEGINNING = 30; // characters

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
      return sayAnswer(move, pack, language, when);
    case "ask":
      return sayAsk(move, pack, language, when);
    case "order": {
      const card = when.orders?.find((one) => one.number === move.order);
      if (card === undefined) return refuse("unknown", "no such order");
      const text = (move.upset === true ? UPSET[language] : "") + sayOrder(card, move.about, language, pack.shop.zone ?? "UTC");
      return ok({ text, card: { order: card.number, about: move.about } });
    }
    case "smalltalk":
      if (move.upset === true) return ok({ text: UPSET[language] + fill(SMALLTALK[move.intent], language, pack.shop) }); // the shop's own words may be merry
      return ok({ text: ownTalk(move.intent, pack, language, when) ?? fill(SMALLTALK[move.intent], language, pack.shop) });
    case "handoff": {
      const before = Object.hasOwn(BEFORE, move.cause) ? (BEFORE[move.cause]?.[language] ?? "") : "";
      return ok({ text: before + fill(when.open === false ? HANDOFF_CLOSED : HANDOFF, language, pack.shop) });
    }
  }
}

/** The shop's own greeting and the like, where it has written one. */
function ownTalk(intent: string, pack: AnswerPack, language: Language, when: SayWhen): string | undefined {
  const own = pack.articles.find((one) => one.intent === intent && one.scope.at === "shop" && isSaid(one, pack, language, when));
  return own === undefined ? undefined : wordsOf(own, pack, language);
}

function isSaid(article: Article, pack: AnswerPack, language: Language, { now, tier, channel }: SayWhen): boolean {
  return isSayable(article, now ?? article.validFrom ?? 0, listenerOf({ language, tier, channel }, pack));
}

/** What is said of an article: its words with the shop's own in them, and the links that belong to it. */
function wordsOf(article: Article, pack: AnswerPack, language: Language): string {
  const links = (article.links ?? []).map(({ words, to }) => `\n[${words[language]}](${to})`).join("");
  const words = fillVariables(article.answer[language], pack.variables, language);
  return withoutForeignPictures(words, pack.shop.pictures ?? []).trim() + links;
}

function sayAnswer(move: Extract<BotMove, { did: "answer" }>, pack: AnswerPack, language: Language, when: SayWhen): Result<Said> {
  const article = pack.articles.find((one) => one.id === move.article);
  if (article === undefined) return refuse("unknown", "no such article");
  if (article.version !== move.version) return refuse("conflict", `the article is at version ${article.version}`);
  if (!isSaid(article, pack, language, when)) return refuse("conflict", "the article may not be said now");
  const product = move.product === undefined ? undefined : pack.products.find((one) => one.id === move.product);
  if (move.product !== undefined && product === undefined) return refuse("unknown", "no such product");
  if (product !== undefined && !holdsFor(article.scope, product, pack.categories))
    return refuse("conflict", "the article is not about this product");
  const variant = move.variant === undefined || product === undefined ? undefined : variantOf(move.variant, product);
  if (move.variant !== undefined && variant === undefined) return refuse("conflict", "the product has no such variant");
  const body = wordsOf(article, pack, language);
  const sorry = move.upset === true && !IS_SORRY.test(body.slice(0, BEGINNING)) ? UPSET[language] : "";
  const isAllThere = article.intent === "stock" && variant?.every((one) => one.stock > 0) === true; // then there is nothing more to say
  const text = (sorry + of(article, product, variant, pack, language) + (isAllThere ? "" : body)).trim();
  return ok({ text, cite: { title: fillVariables(article.title[language], pack.variables, language), version: article.version } });
}

/** The variants that a colour, a size, or both stand for, as the shop writes them; undefined when there is none. */
function variantOf(named: string, product: Product): Product["variants"] | undefined {
  const wanted = named.split(" ");
  const found = product.variants.filter(({ name }) => wanted.every((one) => name.zh.split(" ").includes(one)));
  return found.length === 0 ? undefined : found;
}

/** An answer that hangs on what the product is says so first: «亚麻立领衬衫（面料：棉麻）», from the shop's own data; of stock, what there is of it. */
function of(
  article: Article,
  product: Product | undefined,
  variants: Product["variants"] | undefined,
  { categories }: AnswerPack,
  language: Language,
): string {
  if (product === undefined) return "";
  const title = product.title[language];
  if (article.intent === "stock" && variants !== undefined) return `${title}\n${stockOf(variants, language)}\n`;
  if (article.scope.at === "category") return "";
  const name = attributeOf(article, product, categories);
  const value = name === undefined ? undefined : attributeIn(name, product, categories)?.[language];
  if (value === undefined) return article.scope.at === "shop" ? "" : `${title}\n`;
  return language === "zh" ? `${title}（${name}：${value}）\n` : `${title} (${value})\n`;
}

const STOCK = { zh: ["有货", "暂时没货"], en: ["in stock", "out of stock for now"] } as const;

function stockOf(variants: Product["variants"], language: Language): string {
  const [yes, no] = STOCK[language];
  const mark = language === "zh" ? "：" : ": ";
  return variants.map(({ name, stock }) => `${name[language]}${mark}${stock > 0 ? yes : no}`).join(language === "zh" ? "，" : ", ");
}

type Ask = Extract<BotMove, { did: "ask" }>;

const askOrder = ({ choices, missing }: Ask): Words => ASK_ORDER[choices.length > 0 ? "which" : (missing ?? "any")];

function sayAsk(move: Ask, pack: AnswerPack, language: Language, when: SayWhen): Result<Said> {
  const choices: { readonly id: string; readonly label: string }[] = [];
  for (const id of move.choices) {
    const label = labelOf(id, move.about, pack, language, when);
    if (label === undefined) return refuse("unknown", "no such choice");
    choices.push({ id, label });
  }
  const sorry = move.upset === true ? UPSET[language] : "";
  if (move.files === true) return ok({ text: sorry + ASK_FILES[language] });
  const words = move.about === "order" && pack.orders === true ? askOrder(move) : ASK[move.about];
  return ok({ text: sorry + words[language], ...(choices.length === 0 ? {} : { choices }) });
}

/** A product's title, an intent's name, or the title of an article that this shopper may be told. */
function labelOf(id: string, about: Ask["about"], pack: AnswerPack, language: Language, when: SayWhen): string | undefined {
  if (about === "product") return pack.products.find((one) => one.id === id)?.title[language];
  if (about === "order") {
    const card = when.orders?.find((one) => one.number === id);
    return card === undefined ? undefined : orderLabel(card, language).slice(0, LABEL_CHARS);
  }
  const intent = readIntentId(id);
  if (intent !== undefined) return intentOf(intent)[language];
  const article = pack.articles.find((one) => one.id === id && isSaid(one, pack, language, when));
  return article === undefined ? undefined : fillVariables(article.title[language], pack.variables, language);
}
