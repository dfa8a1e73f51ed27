// What the shopper is asking now: folds the conversation into one question, with what taps, order numbers and product names added to it. Pure; answers nothing.
import type { ProductId } from "../core/ids.ts";
import { findAspects } from "./aspects.ts";
import { choiceIn, isNamed, productIn, type Ask } from "./choice.ts";
import { saysNoHelp, smalltalkIn } from "./cues.ts";
import { givesOrder, isDataOnly } from "./entities/given.ts";
import type { Product } from "./knowledge.ts";
import { categoriesIn, type PackIndex } from "./retrieve.ts";
import { readIntentId } from "./taxonomy.ts";
import { isWithPerson, type BotMove, type Ticket } from "./ticket.ts";
import type { IntentGuess, Understanding } from "./understanding.ts";

/** One line of a conversation as the bot needs it, oldest first. */
export type Line =
  | { readonly from: "shopper"; readonly text: string; readonly heard?: Understanding | undefined }
  | { readonly from: "bot"; readonly move: BotMove }
  | { readonly from: "agent" };

/** A ticket's conversation as lines. A person in it, or wanted for it, makes the last line the agent's: the bot is silent. */
export function linesOf(ticket: Ticket): readonly Line[] {
  const lines = ticket.messages.flatMap((one): readonly Line[] => {
    if (one.kind === "shopper") return [{ from: "shopper", text: one.text, heard: ticket.labels[one.id] }];
    if (one.kind === "bot") return [{ from: "bot", move: one.move }];
    return [];
  });
  return isWithPerson(ticket) ? [...lines, { from: "agent" }] : lines;
}

export interface Question {
  readonly text: string;
  readonly intents: readonly IntentGuess[];
  readonly product: Product | undefined;
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
  readonly orderGiven: boolean;
  readonly asks: number;
  /** Asked for already, for this question. */
  readonly asked: ReadonlySet<Ask["about"]>;
  readonly negatives: number;
  readonly failures: number;
  /** `saidKey`s of the last turn in which the bot answered. */
  readonly said: ReadonlySet<string>;
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
interface Memory extends Pick<Standing, "question" | "orderGiven" | "asks" | "asked" | "negatives" | "failures" | "said"> {
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
  said: new Set(),
};

function afterMove(memory: Memory, move: BotMove): Memory {
  switch (move.did) {
    case "ask":
      return { ...memory, pending: move, asks: memory.asks + 1, asked: new Set([...memory.asked, move.about]) };
    case "answer": {
      const before = memory.answered ? memory.said : [];
      return { ...memory, pending: undefined, answered: true, said: new Set([...before, saidKey(move.article, move.product)]) };
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
  const other = named !== undefined || namesValue(text, index);
  const leans =
    choice === undefined &&
    other &&
    memory.question.intents.length > 0 &&
    isShort(text) &&
    (isElliptic(text) || (named !== undefined && !clear));
  const product = (pending?.about === "product" ? index.products.get(choice ?? "") : undefined) ?? named ?? memory.product;
  const noHelp = memory.answered && saysNoHelp(text);
  const same = { ...memory.question, product };
  let { question, asked } = memory;
  if (choice !== undefined) {
    const intent = pending?.about === "intent" ? readIntentId(choice) : undefined;
    question = intent === undefined ? same : { ...same, intents: [{ id: intent, p: 1 }] };
  } else if (leans) {
    question = {
      ...same,
      text: `${text} ${same.text}`,
      product: named === undefined && namesOtherValue(text, product, index) ? undefined : product,
    };
  } else if (missed) {
    question = same;
  } else if (!dataOnly && smalltalkIn(text) === undefined) {
    question = { text, intents: heard?.intents ?? [], product: isOfOther(text, product, index) ? undefined : product };
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
    orderGiven: memory.orderGiven || givesOrder(text, pending?.about === "order"),
    asks: memory.asks,
    asked,
    negatives: memory.negatives + (heard?.mood.label === "negative" ? 1 : 0),
    failures: memory.failures + (noHelp ? 1 : 0),
    said: memory.said,
    product,
  };
}

/** What was said is the same only when it was said of the same product. */
export function saidKey(article: string, product: string | undefined): string {
  return `${article} ${product ?? ""}`;
}

const ELLIPSIS = /呢[\s??!。]*$|^\W*(?:what|how) about\b/i;
const ASKING = /什么|怎|哪|几|多|吗|谁|能|可以|有没有|是不是|退|换/; // «什么时候发货呢» asks by itself
const isElliptic = (text: string): boolean => ELLIPSIS.test(text) && !ASKING.test(text);
const isShort = (text: string): boolean => text.length <= ELLIPTIC && findAspects(text).length === 0;

const valuesIn = (text: string, all: readonly string[]): readonly string[] => all.filter((one) => one.length > 1 && text.includes(one));

function namesValue(text: string, { values }: PackIndex): boolean {
  return [...values.values()].some((all) => valuesIn(text, all).length > 0);
}

/** «那羊毛的呢» on a linen page: it names a value that this product does not have. */
function namesOtherValue(text: string, product: Product | undefined, { values }: PackIndex): boolean {
  return [...values].some(([name, all]) => {
    const said = valuesIn(text, all);
    return said.length > 0 && !said.includes(product?.attributes[name]?.zh ?? "");
  });
}

/** The text names categories, and the product's is not among them: it is about something else than this page. */
function isOfOther(text: string, product: Product | undefined, index: PackIndex): boolean {
  const named = categoriesIn(text, index);
  return product !== undefined && named.length > 0 && !named.includes(product.category) && !isNamed(text, product, index);
}
