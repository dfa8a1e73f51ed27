// Which of a shop's articles are right for each question for retrieval: by intent, aspect and scope, and as read by hand where these do not settle it. Finds nothing itself.
import { holdsFor, rankOf } from "../../shared/domain/graph.ts";
import type { AnswerPack, Article, Product } from "../../shared/domain/knowledge.ts";
import { DESCRIBED } from "../../shared/domain/retrieve.ts";
import { isSayable } from "../../shared/domain/sayable.ts";
import { readTsv } from "../training/tsv.ts";
import { questionsOf, type Asked, type Question } from "./questions.ts";

/** What is asked, and of which product. */
export type Words = Pick<Question, "text" | "product">;

/** A question with the articles that answer it; none: a gap, and the right thing is not to answer. */
export interface Judgement<Q extends Words = Question> {
  readonly question: Q;
  readonly language: "zh" | "en";
  /** The product it is asked about, where page or words say one. */
  readonly product: Product | undefined;
  readonly right: ReadonlySet<string>;
  /** Near only: saying one of these is not wrong, and neither is saying nothing. Not counted in finding. */
  readonly near: boolean;
}

/** Every question of both languages against this shop. Throws when the readings name an article that is not there: the file is ours. */
export function judgements(pack: AnswerPack, now: number): readonly Judgement[] {
  const said = pack.articles.filter((one) => isSayable(one, now));
  const known = new Set<string>(said.map((one) => one.id));
  const readings = readingsOf();
  const all = (["zh", "en"] as const).flatMap((language) =>
    questionsOf(language).map((question): Judgement => {
      const product = pack.products.find((one) => one.id === question.product?.id);
      const reading = readings.get(`${language} ${question.text}`);
      const right = new Set(reading?.right ?? byRule(question, said, product));
      const stranger = [...right].find((id) => !known.has(id));
      if (stranger !== undefined) throw new Error(`right.tsv: no article ${stranger} for «${question.text}»`);
      return { question, language, product, right, near: reading?.near ?? false };
    }),
  );
  const asked = new Set(all.map((one) => `${one.language} ${one.question.text}`));
  const lost = [...readings.keys()].find((key) => !asked.has(key));
  if (lost !== undefined) throw new Error(`right.tsv: nobody asks «${lost}»`);
  return all;
}

interface Reading {
  /** Undefined: what the rule says. */
  readonly right: readonly string[] | undefined;
  readonly near: boolean;
}

function readingsOf(): ReadonlyMap<string, Reading> {
  const rows = readTsv(new URL("../data/retrieval/right.tsv", import.meta.url));
  return new Map(
    rows.map(({ language = "", sure, right = "", text = "" }, i): readonly [string, Reading] => {
      if ((sure !== "yes" && sure !== "near") || right === "" || text === "") throw new Error(`right.tsv:${i + 2} cannot be read`);
      return [
        `${language} ${text}`,
        { right: right === "rule" ? undefined : right === "none" ? [] : right.split(","), near: sure === "near" },
      ];
    }),
  );
}

/** Of that intent and aspect: the most specific ones true of the product; without one, those the question's words leave open. */
export function byRule(question: Question, articles: readonly Article[], product: Product | undefined): readonly string[] {
  if (question.expected === "none") return [];
  const about = question.about;
  return question.asked.flatMap((asked) => {
    if (asked === undefined) return [];
    const fitting = articles.filter((one) => answers(one, asked));
    const named = fitting.filter(({ scope }) => scope.at === "attribute" && scope.name === about?.attribute && scope.value === about.value);
    const open = product === undefined ? (named.length > 0 ? named : fitting) : mostSpecific(fitting, product);
    return open.map((one) => one.id);
  });
}

function answers(article: Article, { intent, aspect }: Asked): boolean {
  if (aspect === undefined) return article.intent === intent && article.aspect === undefined;
  return article.aspect === aspect && (article.intent === intent || (DESCRIBED.has(intent) && DESCRIBED.has(article.intent)));
}

function mostSpecific(articles: readonly Article[], product: Product): readonly Article[] {
  const holding = articles.filter((one) => holdsFor(one.scope, product));
  const rank = ({ scope }: Article): number => rankOf(scope, product, undefined);
  const most = Math.max(0, ...holding.map(rank));
  return holding.filter((one) => rank(one) === most);
}
