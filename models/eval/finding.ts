// How well the right article is found, and what the bot then says, on the questions for retrieval against the demo shop: recall, rank and outcomes, beside the finding before. Owns no question and no rule.
import { demoArticles, demoHours, demoPolicy, demoProducts } from "../../edge/demo/demoShop.ts";
import { decide } from "../../shared/domain/answer.ts";
import { findAspects } from "../../shared/domain/aspects.ts";
import { productIn } from "../../shared/domain/choice.ts";
import type { AnswerPack, Product } from "../../shared/domain/knowledge.ts";
import { indexPack, type PackIndex } from "../../shared/domain/packIndex.ts";
import { retrieve, type Found } from "../../shared/domain/retrieve.ts";
import { isSayable } from "../../shared/domain/sayable.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import { reordered, wordsBefore } from "./before.ts";
import type { MeasuredEar } from "./ears.ts";
import type { Nearness } from "./nearness.ts";
import { judgements, type Judgement, type Words } from "./rightArticles.ts";
import { siblingQuestions } from "./siblingQuestions.ts";
import { voiceQuestions } from "./voiceQuestions.ts";

/** The moment the questions are asked; the demo shop's dated offers are as they are then. */
const NOW = Date.UTC(2026, 10, 22);

/** The demo shop's answer pack as a device has it. */
export function demoPack(): AnswerPack {
  const articles = demoArticles.filter((one) => isSayable(one, NOW));
  return { version: "demo", shop: { name: demoPolicy.name, hours: demoHours }, bot: demoPolicy.bot, articles, products: demoProducts };
}

const PACK = demoPack();
const INDEX = indexPack(PACK);
const INDEX_BEFORE = indexPack(PACK, wordsBefore(PACK.articles));

/** A question as an ear heard it. */
export interface Asked {
  readonly judgement: Judgement<Words>;
  readonly heard: Understanding;
}

/** Those put aside for the test, those to tune on, the hard ones about siblings, to tune on as well, and those in other voices: one half to tune on, one put aside. */
export type QuestionPart = "dev" | "test" | "siblings" | "voicesDev" | "voices";

/** The questions of one part, heard. */
export async function hearQuestions(ear: Pick<MeasuredEar, "hear">, part: QuestionPart): Promise<readonly Asked[]> {
  const asked = questionsOfPart(part);
  const heard = await ear.hear(asked.map(({ question }) => ({ text: question.text })));
  return asked.flatMap((judgement, i) => {
    const one = heard[i];
    return one === undefined ? [] : [{ judgement, heard: one }];
  });
}

function questionsOfPart(part: QuestionPart): readonly Judgement<Words>[] {
  switch (part) {
    case "siblings":
      return siblingQuestions(PACK);
    case "voices":
      return voiceQuestions(PACK, "test");
    case "voicesDev":
      return voiceQuestions(PACK, "dev");
    case "dev":
    case "test":
      return judgements(PACK, NOW).filter((one) => one.question.part === part);
  }
}

// ---- finding ---------------------------------------------------------------------------------------------------------

export interface FindingFigures {
  readonly n: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr: number;
}

/** What is found for a question, best first. */
export type Finder = (asked: Asked) => readonly Found[];

const found = ({ judgement: { question, language }, heard }: Asked, index: PackIndex): readonly Found[] => {
  const { text } = question;
  const product = question.product?.from === "page" ? index.products.get(question.product.id) : productIn(text, index);
  return retrieve({ text, intents: heard.intents, aspects: findAspects(text), product, language }, index, NOW);
};

export const byWords: Finder = (asked) => found(asked, INDEX);
export const before: Finder = (asked) => reordered(found(asked, INDEX_BEFORE), (one) => one.score);

const NEAR = 0.2; // the weight of a vector beside words and intent: the best on the dev part, where .1 to .4 are much the same

/** Words with the nearness of vectors: the question's to the article's nearest wording. */
export async function byWordsAndVectors(near: Nearness, asked: readonly Asked[]): Promise<Finder> {
  const wordings = ({ title, questions }: Found["article"]): readonly string[] => [title.zh, title.en, ...questions.zh, ...questions.en];
  const nearness = await near([...asked.map((one) => one.judgement.question.text), ...PACK.articles.flatMap(wordings)]);
  return (one) => {
    const { text } = one.judgement.question;
    const known = new Map<string, number>();
    const nearest = ({ article }: Found): number => {
      const cosine = known.get(article.id) ?? Math.max(...wordings(article).map((wording) => nearness(text, wording)));
      known.set(article.id, cosine);
      return cosine;
    };
    return reordered(byWords(one), (each) => each.evidence + NEAR * nearest(each));
  };
}

const FIRST = 5;

/** Recall and mean reciprocal rank over the questions that have a right article; the near ones are left out. */
export function findingFigures(asked: readonly Asked[], find: Finder): FindingFigures {
  const ranks = asked
    .filter(({ judgement }) => judgement.right.size > 0 && !judgement.near)
    .map((one) => find(one).findIndex(({ article }) => one.judgement.right.has(article.id)));
  const share = (held: (rank: number) => boolean): number => ranks.filter(held).length / ranks.length;
  return {
    n: ranks.length,
    recall1: share((rank) => rank === 0),
    recall5: share((rank) => rank >= 0 && rank < FIRST),
    mrr: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length,
  };
}

// ---- what is said ----------------------------------------------------------------------------------------------------

export const OUTCOMES = [
  "right",
  "partly right",
  "wrong",
  "asked, with the right choice",
  "asked otherwise",
  "handed off",
  "small talk",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the bot does about a question asked out of the blue. */
export function movesFor({ judgement: { question, language }, heard }: Asked): readonly BotMove[] {
  const { text, product } = question;
  return decide({
    language,
    lines: [{ from: "shopper", text, heard }],
    product: product?.from === "page" ? INDEX.products.get(product.id)?.id : undefined,
    index: INDEX,
    bot: demoPolicy.bot,
    tier: "none",
    now: NOW,
  });
}

/** Right only when every answer given is; partly right: one is, and beside it stands one that is not. */
export function outcomeOf({ right, product }: Judgement<Words>, moves: readonly BotMove[]): Outcome {
  const answers = moves.flatMap((one) => (one.did === "answer" ? [one.article] : []));
  const fitting = answers.filter((id) => right.has(id)).length;
  if (answers.length > 0) return fitting === answers.length ? "right" : fitting > 0 ? "partly right" : "wrong";
  const ask = moves.find((one) => one.did === "ask");
  if (ask !== undefined) {
    const wanted = ask.about === "product" ? productsFor(right, product, ask.choices) : choicesFor(right);
    return ask.choices.some((one) => wanted.includes(one)) ? "asked, with the right choice" : "asked otherwise";
  }
  return moves.some((one) => one.did === "smalltalk") ? "small talk" : "handed off";
}

/** Which product it is must matter: the one asked about, or, where nobody said, any. */
function productsFor(right: ReadonlySet<string>, product: Product | undefined, choices: readonly string[]): readonly string[] {
  const hang = [...right].some((id) => {
    const article = INDEX.articles.get(id);
    return article?.scope.at !== "shop" || article.needs?.includes("product") === true;
  });
  if (!hang) return [];
  return product === undefined ? choices : [product.id];
}

/** A choice of the article itself, or of its intent. */
function choicesFor(right: ReadonlySet<string>): readonly string[] {
  return [...right].flatMap((id) => [id, INDEX.articles.get(id)?.intent ?? id]);
}

/** How often each happens, by share of all questions. */
export function outcomesOf(asked: readonly Asked[]): Readonly<Record<Outcome, number>> {
  const counts = {
    right: 0,
    "partly right": 0,
    wrong: 0,
    "asked, with the right choice": 0,
    "asked otherwise": 0,
    "handed off": 0,
    "small talk": 0,
  };
  for (const one of asked) counts[outcomeOf(one.judgement, movesFor(one))] += 1 / asked.length;
  return counts;
}
