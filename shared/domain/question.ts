// What the shopper is asking now: folds the conversation into one question, with what taps, order numbers and product names added to it. Pure; answers nothing.
import type { ProductId } from "../core/ids.ts";
import { findAspects } from "./aspects.ts";
import { choiceIn, isNamed, nearProduct, productIn, type Ask } from "./choice.ts";
import { saysNoHelp, saysOnlyNoHelp, smalltalkIn } from "./cues.ts";
import { givesOrder, isDataOnly } from "./entities/given.ts";
import type { Product } from "./knowledge.ts";
import type { PackIndex } from "./packIndex.ts";
import { categoriesIn, DESCRIBED } from "./retrieve.ts";
import { asksOfOtherValue, isElliptic, namesOtherValue, variantIn } from "./slots.ts";
import { isWordless } from "./onlyFiles.ts";
import { readIntentId } from "./taxonomy.ts";
import { isWithPerson, type BotMove, type Ticket } from "./ticket.ts";
import type { IntentGuess, Understanding } from "./understanding.ts";
import { asksWhatFilesShow } from "./wordless.ts";

/** One line of a conversation as the bot needs it, oldest first. */
export type Line =
  | { readonly from: "shopper"; readonly text: string; readonly heard?: Understanding | undefined }
  | { readonly from: "bot"; readonly move: BotMove }
  | { readonly from: "agent" };

/** A ticket's conversation as lines. A person in it, or wanted for it, makes the last line the agent's: the bot is silent. */
export function linesOf(ticket: Ticket): readonly Line[] {
  const lines = ticket.messages.flatMap((one): readonly Line[] => {
    if (one.kind === "shopper") return isWordless(one) ? [] : [{ from: "shopper", text: one.text, heard: ticket.labels[one.id] }];
    if (one.kind === "bot") return asksWhatFilesShow(one.move) ? [] : [{ from: "bot", move: one.move }];
    return [];
  });
  return isWithPerson(ticket) ? [...lines, { from: "agent" }] : lines;
}

export interface Question {
  readonly text: string;
  readonly intents: readonly IntentGuess[];
  readonly product: Product | undefined;
  /** The colour or size of it that is meant, as the shop writes it. */
  readonly variant?: string | undefined;
  /** A few words put something else into the question before: «那红色的呢». */
  readonly carried?: boolean;
}

/** How the conversation stands at the shopper's newest message. */
export interface Standing {
  readonly text: string;
  readonly heard: Understanding | undefined;
  readonly question: Question;
  /** The message completes the question the bot had asked about. */
  readonly completed: boolean;
  /** The bot asked for a product or an order and the message does not give it. */
  readonly missed: boolean;
  readonly dataOnly: boolean;
  /** The shopper says the last answer did not help. */
  readonly noHelp: boolean;
  /** … and nothing else. */
  readonly onlyNoHelp: boolean;
  readonly orderGiven: boolean;
  readonly asks: number;
  /** Asked for already, for this question. */
  readonly asked: ReadonlySet<Ask["about"]>;
  readonly negatives: number;
  readonly failures: number;
  /** `saidKey`s of the last turn in which the bot answered. */
  readonly said: ReadonlySet<string>;
  /** Choices the bot offered last, none of which was taken. */
  readonly passedOver: readonly string[];
}

const ELLIPTIC = 40; // characters; «那羊毛开衫呢» leans on the question before it

/** Folds the lines; undefined when there is nothing for the bot to do: no shopper's message at the end, or a person has the conversation. */
export function standingOf(lines: readonly Line[], page: ProductId | undefined, index: PackIndex, sure: number): Standing | undefined {
  const product = page === undefined ? undefined : index.products.get(page);
  let memory: Memory = { ...NOTHING_YET, product, question: { text: "", intents: [], product } };
  let standing: Standing | undefined;
  for (const line of lines) {
    if (line.from === "agent" || (line.from === "bot" && line.move.did === "handoff")) return undefined;
    if (line.from === "bot") {
      memory = afterMove(memory, line.move);
      standing = undefined;
    } else {
      standing = hearLine(memory, line.text, line.heard, index, sure);
      memory = { ...memory, ...standing, answered: false };
    }
  }
  return standing;
}

/** What is carried from line to line. */
interface Memory extends Pick<Standing, "question" | "orderGiven" | "asks" | "asked" | "negatives" | "failures" | "said" | "noHelp"> {
  readonly product: Product | undefined;
  readonly pending: Ask | undefined;
  /** The bot answered since the shopper's last line. */
  readonly answered: boolean;
}

const NOTHING_YET: Omit<Memory, "question"> = {
  product: undefined,
  pending: undefined,
  answered: false,
  orderGiven: false,
  asks: 0,
  asked: new Set(),
  negatives: 0,
  failures: 0,
  noHelp: false,
  said: new Set(),
};

function afterMove(memory: Memory, move: BotMove): Memory {
  switch (move.did) {
    case "ask":
      return { ...memory, pending: move, asks: memory.asks + 1, asked: new Set([...memory.asked, move.about]) };
    case "answer": {
      const before = memory.answered ? memory.said : [];
      const said = new Set([...before, saidKey(move.article, move.product), saidKey(move.article, move.product, move.variant)]);
      return { ...memory, pending: undefined, answered: true, noHelp: false, said };
    }
    case "order": {
      const before = memory.answered ? memory.said : [];
      return { ...memory, pending: undefined, answered: true, noHelp: false, said: new Set([...before, saidKey(move.order, move.about)]) };
    }
    case "smalltalk": // a question the bot asked stays open
    case "handoff":
      return memory;
  }
}

function hearLine(
  memory: Memory,
  text: string,
  heard: Understanding | undefined,
  index: PackIndex,
  sure: number,
): Standing & Pick<Memory, "product"> {
  const { pending } = memory;
  const clear = (heard?.intents[0]?.p ?? 0) >= sure;
  const choice =
    pending === undefined ? undefined : choiceIn(text, pending, index, clear && heard?.intents[0]?.id !== memory.question.intents[0]?.id);
  const named = choice === undefined ? productIn(text, index) : undefined;
  const missed = choice === undefined && pending !== undefined && pending.about !== "intent" && !clear;
  const dataOnly = choice === undefined && isDataOnly(text);
  const slot =
    choice === undefined && memory.question.intents.length > 0 && isShort(text)
      ? slotIn(text, memory, named, clear, heard, index)
      : undefined;
  const product = (pending?.about === "product" ? index.products.get(choice ?? "") : undefined) ?? named ?? slot?.product ?? memory.product;
  const noHelp = (memory.answered || memory.noHelp) && saysNoHelp(text);
  const onlyNoHelp = noHelp && saysOnlyNoHelp(text);
  const same = { ...memory.question, product, variant: product === memory.question.product ? memory.question.variant : undefined };
  let { question, asked } = memory;
  if (choice !== undefined) {
    question = pending?.about === "intent" ? chosen(choice, text, same, index) : same;
  } else if (slot !== undefined) {
    question = { ...same, text: `${text} ${same.text}`, product: slot.dropped ? undefined : product, variant: slot.variant, carried: true };
  } else if (missed) {
    question = same;
  } else if (!dataOnly && !onlyNoHelp && smalltalkIn(text) === undefined) {
    const away =
      product !== undefined && (isOfOther(text, product, index) || (named === undefined && asksOfOtherValue(text, product, index)));
    const variant = product === undefined || away ? undefined : variantIn(text, product);
    question = { text, intents: heard?.intents ?? [], product: away ? undefined : product, variant };
    asked = new Set();
  }
  return {
    text,
    heard,
    question,
    completed: choice !== undefined,
    missed,
    dataOnly,
    noHelp,
    onlyNoHelp,
    orderGiven: memory.orderGiven || givesOrder(text, pending?.about === "order"),
    asks: memory.asks,
    asked,
    negatives: memory.negatives + (heard?.mood.label === "negative" ? 1 : 0),
    failures: memory.failures + (noHelp ? 1 : 0),
    said: memory.said,
    passedOver: choice === undefined && pending?.about === "intent" ? pending.choices : [],
    product,
  };
}

/** What was said is the same only when it was said of the same product, in the same colour or size. */
export function saidKey(article: string, product: string | undefined, variant?: string): string {
  return `${article} ${product ?? ""}${variant === undefined ? "" : ` ${variant}`}`;
}

/** The question as it stands after a choice among meanings: an intent, or one article of it. */
function chosen(choice: string, text: string, same: Question, index: PackIndex): Question {
  const intent = readIntentId(choice);
  if (intent !== undefined) return { ...same, text: `${text} ${same.text}`, intents: [{ id: intent, p: 1 }] };
  const article = index.articles.get(choice);
  return article === undefined ? same : { ...same, text: article.title.zh, intents: [{ id: article.intent, p: 1 }] };
}

const isShort = (text: string): boolean => text.length <= ELLIPTIC && findAspects(text).length === 0;

/** What a few words put into the question before them. */
interface Slot {
  readonly product?: Product | undefined;
  readonly variant?: string | undefined;
  /** It is no longer about the product it was about, and no other is known. */
  readonly dropped: boolean;
}

/** «那苔绿的呢», «亚麻立领衬衫» after a question: what changes in it; undefined when the words are a question of their own. */
function slotIn(
  text: string,
  memory: Memory,
  named: Product | undefined,
  clear: boolean,
  heard: Understanding | undefined,
  index: PackIndex,
): Slot | undefined {
  const elliptic = isElliptic(text);
  if (named !== undefined) return elliptic || !clear ? { product: named, variant: variantIn(text, named), dropped: false } : undefined;
  if (!elliptic) return undefined;
  const { product } = memory;
  const variant = product === undefined ? undefined : variantIn(text, product, memory.question.variant);
  if (variant !== undefined) return { variant, dropped: false };
  if (namesOtherValue(text, product, index)) return { dropped: true };
  const near = nearProduct(text, index);
  if (near !== undefined) return { product: near, dropped: false };
  const top = heard?.intents[0]?.id;
  const asBefore = memory.question.intents.some((one) => DESCRIBED.has(one.id)) && (top === undefined || !clear || DESCRIBED.has(top));
  return asBefore ? { dropped: true } : undefined;
}

/** The text names categories, and the product's is not among them: it is about something else than this page. */
function isOfOther(text: string, product: Product | undefined, index: PackIndex): boolean {
  const named = categoriesIn(text, index);
  return product !== undefined && named.length > 0 && !named.includes(product.category) && !isNamed(text, product, index);
}
