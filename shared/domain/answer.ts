// The bot's policy: answer, ask back, small talk or hand off, with the reason in words. Pure; it never invents: an answer is an article's id and version.
import type { ProductId } from "../core/ids.ts";
import { findAspects } from "./aspects.ts";
import type { Ask } from "./choice.ts";
import { smalltalkIn } from "./cues.ts";
import type { Cause } from "./handoff.ts";
import { holdsFor, isSayable, type Language } from "./knowledge.ts";
import type { Policy } from "./policy.ts";
import { saidKey, standingOf, type Line, type Standing } from "./question.ts";
import { attributeOf, categoriesIn, DESCRIBED, retrieve, titleShare, type Found, type PackIndex } from "./retrieve.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import { TIERS, type BotMove, type Tier } from "./ticket.ts";
import { SAID, type IntentGuess } from "./understanding.ts";

export interface Situation {
  readonly language: Language;
  /** The conversation so far, oldest first; the last line is the shopper's message to answer. */
  readonly lines: readonly Line[];
  /** The product on the page. */
  readonly product?: ProductId | undefined;
  readonly index: PackIndex;
  readonly bot: Policy["bot"];
  readonly tier: Tier;
  readonly now: number;
  /** What `findRedFlags` finds in the newest message; the room always looks, a small device may leave it to the room. */
  readonly redFlag?: string | undefined;
}

type Talk = Extract<BotMove, { did: "smalltalk" }>;

const FAILURES = 2; // answers that did not help, then a person
const NEGATIVES = 2;
const CHOICES = 4; // fit a 360-px screen without scrolling
const ANSWERS = 3; // to one message
const REASON_CHARS = 400;
const SAME_WORDS = 0.8; // a question asked in an article's own words is that question
const VERBATIM = 0.95;
const WORTH_ASKING = 0.1; // a guess below this is no choice to offer
const LEAN = 0.35; // a guess that a named aspect lifts to sure; the first guess needs less
const GOOD_ENOUGH = 0.45; // of retrieve's score: heard at the threshold and true of the product passes, a mere cousin does not
const NEARLY = 0.3; // likeness of a general answer that may stand in for one that needs an order

/**
 * What the bot does at the shopper's newest message, in order; nothing when a person has the conversation.
 * Hands off for: a red flag, a person asked for, abuse, complaint, threat, severity 3, mood negative twice, two failed answers, tier, no answer, question unclear after the questions allowed.
 */
export function decide(here: Situation): readonly BotMove[] {
  const at = standingOf(here.lines, here.product, here.index, here.bot.sure);
  if (at === undefined) return [];
  const { intents, verbatim } = convinced(at, here);
  const stop = reasonToStop(at, here, verbatim && at.question.text === at.text);
  if (stop !== undefined) return [stop];
  const sure = intents.filter((one) => one.p >= here.bot.sure);
  const talk = smalltalk(at, here, sure.length > 0);
  if (talk !== undefined) return [talk];
  if (isAtTier(here)) return [handoff("tier", `会员等级 ${here.tier}，门槛 ${here.bot.handoffTier}`)];
  if (at.dataOnly && !at.completed) return [onData(at, here)];
  if (sure.length === 0) return [askUnclear(intents, at, here, at.noHelp ? "顾客说没帮上" : `没听清：${guessWords(intents)}`)];
  const rival = at.completed ? undefined : rivalOf(intents, here, at);
  if (rival !== undefined && canAsk(at, here, "intent")) return [rival];
  return conclude(
    partsOf(sure, at, here).map((part) => resolve(part, at, here)),
    at,
    here,
  );
}

// ---- hand-offs that come before any answer ---------------------------------------------------------------------------

function handoff(cause: Cause, reason: string): BotMove {
  return { did: "handoff", cause, reason: reason.slice(0, REASON_CHARS) };
}

function reasonToStop({ heard, negatives, failures }: Standing, { bot, redFlag }: Situation, verbatim: boolean): BotMove | undefined {
  if (redFlag !== undefined) return handoff("urgent", `危急用语：${redFlag}`);
  if (heard === undefined) return failures >= FAILURES ? handoff("failed", `${failures} 次回答没帮上`) : undefined;
  const sure = heard.intents.filter((one) => one.p >= bot.sure);
  const human = sure.find((one) => one.id === "human");
  if (heard.wantsHuman >= SAID || human !== undefined)
    return handoff("asked", `要人工 ${Math.max(heard.wantsHuman, human?.p ?? 0).toFixed(2)}`);
  if (heard.abuse >= SAID) return handoff("abuse", `言辞激烈 ${heard.abuse.toFixed(2)}`);
  // An article's own wording («How is the sound quality?») is a question, whatever complaint the ear makes of it.
  const grave = verbatim
    ? undefined
    : (sure.find((one) => intentOf(one.id).group === "complaint") ?? sure.find((one) => intentOf(one.id).severity === 3));
  if (grave !== undefined) {
    const cause = grave.id === "complaint_escalation" ? "threat" : intentOf(grave.id).group === "complaint" ? "complaint" : "severity";
    return handoff(cause, guessWords([grave]));
  }
  if (heard.mood.label === "negative" && negatives >= NEGATIVES) return handoff("mood", `第 ${negatives} 句不满`);
  return failures >= FAILURES ? handoff("failed", `${failures} 次回答没帮上`) : undefined;
}

function isAtTier({ tier, bot }: Situation): boolean {
  return bot.handoffTier !== "never" && TIERS.indexOf(tier) >= TIERS.indexOf(bot.handoffTier);
}

// ---- small talk ------------------------------------------------------------------------------------------------------

const SMALL: readonly Talk["intent"][] = ["greeting", "thanks_bye", "feedback", "out_of_scope"];
const smallOf = (id: IntentId): Talk["intent"] | undefined => SMALL.find((one) => one === id);
const isReal = ({ id }: IntentGuess): boolean => smallOf(id) === undefined && id !== "human";

/** Small talk only when nothing else is in it: plain words, or heard so with no real intent near. */
function smalltalk(at: Standing, { bot }: Situation, hasQuestion: boolean): BotMove | undefined {
  if (at.completed || (at.missed && /[没不]|no/i.test(at.text))) return undefined;
  const plain = smalltalkIn(at.text);
  if (plain !== undefined) return { did: "smalltalk", intent: plain, reason: "只是客套" };
  const top = at.heard?.intents[0];
  const intent = top === undefined || top.p < bot.sure ? undefined : smallOf(top.id);
  const real = at.heard?.intents.find(isReal)?.p ?? 0;
  if (top === undefined || intent === undefined || hasQuestion || real >= bot.sure - bot.margin) return undefined;
  return { did: "smalltalk", intent, reason: guessWords([top]) };
}

// ---- what is meant ---------------------------------------------------------------------------------------------------

const guessWords = (guesses: readonly IntentGuess[]): string =>
  guesses.map((one) => `${one.id} ${one.p.toFixed(2)}`).join(",") || "没有意图";

/** Real intents with what the words add: an article's own wording (`verbatim` when whole), or a named aspect that an article is about. Best first. */
function convinced({ question }: Standing, here: Situation): { readonly intents: readonly IntentGuess[]; readonly verbatim: boolean } {
  const real = question.intents.filter(isReal);
  const p = new Map(real.map((one) => [one.id, one.p]));
  let verbatim = false;
  const query = {
    text: question.text,
    intents: real,
    aspects: findAspects(question.text),
    product: question.product,
    language: here.language,
  };
  for (const { article, likeness, onAspect } of retrieve(query, here.index, here.now)) {
    const heard = p.get(article.intent) ?? 0;
    if (!isReal({ id: article.intent, p: heard })) continue;
    if (likeness >= VERBATIM) verbatim = true;
    if (likeness >= SAME_WORDS) p.set(article.intent, Math.max(heard, likeness));
    else if (onAspect && (heard >= LEAN || (heard >= WORTH_ASKING && real[0]?.id === article.intent)))
      p.set(article.intent, Math.max(heard, here.bot.sure));
  }
  const stands = ({ id }: IntentGuess): boolean => !verbatim || intentOf(id).group !== "complaint";
  const intents = [...p]
    .map(([id, one]): IntentGuess => ({ id, p: one }))
    .filter(stands)
    .sort((a, b) => b.p - a.p);
  return { intents, verbatim };
}

/** A second intent so near the first that we must ask: unsure itself, and with another answer. */
function rivalOf(intents: readonly IntentGuess[], here: Situation, at: Standing): BotMove | undefined {
  const [top, next] = intents;
  if (top === undefined || next === undefined || next.p >= here.bot.sure || top.p - next.p >= here.bot.margin) return undefined;
  const best = (guess: IntentGuess): Found | undefined => find({ intents: [guess], aspects: findAspects(at.question.text) }, at, here)[0];
  const mine = best(top);
  const other = best(next);
  if (mine === undefined || other === undefined || mine.onAspect || mine.likeness >= SAME_WORDS || mine.article.id === other.article.id)
    return undefined;
  return askIntent([top.id, next.id], at, here, `两种意思相近：${guessWords([top, next])}`);
}

// ---- asking back -----------------------------------------------------------------------------------------------------

function canAsk(at: Standing, { bot }: Situation, about: Ask["about"]): boolean {
  return at.asks < bot.questions && (about === "intent" || !at.asked.has(about));
}

const ORDER_MATTERS: readonly IntentId[] = ["logistics_track", "refund_progress", "return_exchange", "order_modify"];
const PRODUCT_MATTERS: readonly IntentId[] = ["size_advice", "delivery_time", "return_exchange", "warranty_repair"];
const SHOP_MATTERS: readonly IntentId[] = ["delivery_time", "return_exchange", "refund_progress", "coupon"];

/** Asks which matter it is, or hands off when no question is left. Choices: what was half heard, then what is usual here. */
function askUnclear(heard: readonly IntentGuess[], at: Standing, here: Situation, why: string): BotMove {
  const usual = at.orderGiven ? ORDER_MATTERS : at.question.product !== undefined ? PRODUCT_MATTERS : SHOP_MATTERS;
  return askIntent([...heard.filter((one) => one.p >= WORTH_ASKING).map((one) => one.id), ...usual], at, here, why);
}

function askIntent(wanted: readonly IntentId[], at: Standing, here: Situation, why: string): BotMove {
  const answerable = new Set(here.index.pack.articles.filter((one) => isSayable(one, here.now)).map((one) => one.intent));
  const choices = [...new Set(wanted)].filter((id) => answerable.has(id)).slice(0, CHOICES);
  if (!canAsk(at, here, "intent") || choices.length === 0) return handoff(at.noHelp ? "failed" : "unclear", `${why}；不再反问`);
  return { did: "ask", about: "intent", choices, reason: why.slice(0, REASON_CHARS) };
}

/** An order card or a link alone: ask what about it; after an answer it asks for data that the bot does not have. */
function onData(at: Standing, here: Situation): BotMove {
  if (at.missed || at.said.size > 0) return handoff("no-answer", "顾客给了单号或链接，要查具体数据");
  return askUnclear([], at, here, "只发来单号或链接");
}

// ---- answering -------------------------------------------------------------------------------------------------------

interface Part {
  readonly intents: readonly IntentGuess[];
  readonly aspects: readonly string[];
}

type Outcome =
  | { readonly kind: "answer"; readonly move: Extract<BotMove, { did: "answer" }> }
  | { readonly kind: "ask"; readonly move: Ask }
  | { readonly kind: "again"; readonly title: string }
  | { readonly kind: "none"; readonly cause: Cause; readonly reason: string };

const CLAUSE = /[,,。;;!!??、\n]|和|跟|还有|以及|\band\b|\bor\b|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u; // a blank is the comma of hurried Chinese

/** The questions in a message: each named aspect of the product, then each other sure intent. */
function partsOf(sure: readonly IntentGuess[], at: Standing, here: Situation): readonly Part[] {
  const described = sure.filter((one) => DESCRIBED.has(one.id));
  const said = at.question.text.split(CLAUSE).flatMap((clause) => mainAspect(findAspects(clause), described, at, here));
  const aspects = [...new Set(said.length > 0 ? said : findAspects(at.question.text).slice(0, 1))];
  const about = described.length === 0 ? [] : aspects.map((aspect): Part => ({ intents: described, aspects: [aspect] }));
  const rest = about.length > 0 ? sure.filter((one) => !DESCRIBED.has(one.id)) : sure;
  return [...about, ...rest.map((one): Part => ({ intents: [one], aspects }))];
}

/** Of several aspects in one clause («夏天穿凉快吗») the one an article asks in the same words, else the first. */
function mainAspect(aspects: readonly string[], intents: readonly IntentGuess[], at: Standing, here: Situation): readonly string[] {
  const inWords =
    aspects.length < 2 ? undefined : aspects.find((one) => (find({ intents, aspects: [one] }, at, here)[0]?.likeness ?? 0) >= SAME_WORDS);
  return inWords === undefined ? aspects.slice(0, 1) : [inWords];
}

function find(part: Part, { question }: Standing, { index, language, now }: Situation): readonly Found[] {
  const meant = ({ article, onAspect, score }: Found): boolean =>
    score >= GOOD_ENOUGH && (onAspect || part.intents.some((one) => one.id === article.intent));
  return retrieve({ text: question.text, ...part, product: question.product, language }, index, now).filter(meant);
}

/** One question: its answer, or what is missing for it. */
function resolve(part: Part, at: Standing, here: Situation): Outcome {
  const found = find(part, at, here);
  const meant = [guessWords(part.intents.slice(0, 1)), ...part.aspects].join(",");
  const [first] = found;
  // What holds for the whole shop is true of her product too: no reason to ask which it is.
  const general = found.find((one) => !one.bound && one.onAspect === first?.onAspect && one.article.needs?.includes("product") !== true);
  const best = first?.bound === true ? (general ?? first) : first;
  if (best === undefined) return { kind: "none", cause: "no-answer", reason: `没有可用的文章：${meant}` };
  const { product } = at.question;
  const wantsProduct =
    best.bound || (product === undefined && best.article.scope.at === "shop" && best.article.needs?.includes("product") === true);
  if (wantsProduct) {
    const choices = likelyProducts(best.onAspect ? found.filter((one) => one.onAspect) : found, at, here);
    if (canAsk(at, here, "product") && choices.length > 0)
      return { kind: "ask", move: { did: "ask", about: "product", choices, reason: `${meant}；要看是哪件商品` } };
  }
  const usable = wantsProduct ? found.find((one) => !one.bound && one.article.needs === undefined) : best;
  if (usable === undefined) return { kind: "none", cause: "unclear", reason: `${meant}；不知道是哪件商品` };
  if (usable.article.needs?.includes("order") !== true || at.orderGiven) return answer(usable, part, at);
  if (canAsk(at, here, "order")) return { kind: "ask", move: { did: "ask", about: "order", choices: [], reason: `${meant}；要订单号` } };
  const without = found.find((one) => !one.bound && one.article.needs === undefined && one.likeness >= NEARLY);
  return without === undefined ? { kind: "none", cause: "unclear", reason: `${meant}；缺订单号` } : answer(without, part, at);
}

function answer({ article, why }: Found, part: Part, { question, said }: Standing): Outcome {
  const guess = part.intents.find((one) => one.id === article.intent) ?? part.intents[0];
  const { product: about } = question;
  const product = about !== undefined && (article.scope.at !== "shop" || attributeOf(article, about) !== undefined) ? about.id : undefined;
  if (said.has(saidKey(article.id, product))) return { kind: "again", title: article.title.zh };
  const reason = [guess === undefined ? "" : guessWords([guess]), why]
    .filter((one) => one !== "")
    .join(",")
    .slice(0, REASON_CHARS);
  const move = { did: "answer", intent: article.intent, article: article.id, version: article.version, reason } as const;
  return { kind: "answer", move: product === undefined ? move : { ...move, product } };
}

/** Products the answer could be about: those the text half names first, then one for each different answer. */
function likelyProducts(found: readonly Found[], { question }: Standing, { index }: Situation): readonly ProductId[] {
  const named = categoriesIn(question.text, index);
  const all = index.pack.products.filter((one) => named.length === 0 || named.includes(one.category));
  const share = titleShare(question.text, index);
  const seen = new Map<string, number>(); // how many products of the same answer stand before it
  const ranked = all.flatMap((product, place) => {
    const mine = found.find((one) => holdsFor(one.article.scope, product));
    if (mine === undefined) return [];
    const before = seen.get(mine.article.id) ?? 0;
    seen.set(mine.article.id, before + 1);
    return [{ product, place, before, share: share(product) }];
  });
  ranked.sort((a, b) => b.share - a.share || a.before - b.before || a.place - b.place);
  const told = ranked.filter((one) => one.share > 0);
  return (told.length > 1 ? told : ranked).slice(0, CHOICES).map((one) => one.product.id); // one the words do not name is no choice beside several they do
}

/** From the outcomes of all parts to moves: answers in order, then a person or one question. */
function conclude(outcomes: readonly Outcome[], at: Standing, here: Situation): readonly BotMove[] {
  const answers = new Map<string, BotMove>();
  for (const one of outcomes)
    if (one.kind === "answer" && answers.size < ANSWERS) answers.set(one.move.article, answers.get(one.move.article) ?? one.move);
  const none = outcomes.find((one) => one.kind === "none");
  if (none !== undefined) return [...answers.values(), handoff(none.cause, none.reason)];
  const ask = outcomes.find((one) => one.kind === "ask");
  if (ask !== undefined) return [...answers.values(), ask.move];
  if (answers.size > 0) return [...answers.values()];
  const again = outcomes.find((one) => one.kind === "again");
  return [again === undefined ? askUnclear([], at, here, "没有可说的") : handoff("failed", `《${again.title}》刚答过，顾客又问`)];
}
