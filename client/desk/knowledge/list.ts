// Which articles a list shows, and in which order. Pure.
import type { Article, Language } from "../../../shared/domain/knowledge.ts";
import { emptyIn, hasChanges, isOut, standingAt, type Standing } from "../../../shared/domain/review.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";

/** What is asked of the list; "" asks nothing. `changed`: published, and the draft says something else. */
export interface Wanted {
  readonly words: string;
  readonly state: Standing | "changed" | "";
  readonly intent: IntentId | "";
  readonly missing: Language | "";
}

export const EVERYTHING: Wanted = { words: "", state: "", intent: "", missing: "" };
export const STANDINGS = ["draft", "review", "published", "expiring", "expired", "archived"] as const satisfies readonly Standing[];

/** Those that fit, what was touched last first. Without a state asked for, what is archived stays away. */
export function rowsOf(articles: readonly Article[], wanted: Wanted, now: number): readonly Article[] {
  const terms = wanted.words
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== "");
  return articles
    .filter((one) => fits(one, wanted, now) && terms.every((term) => textOf(one).includes(term)))
    .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
}

function fits(article: Article, { state, intent, missing }: Wanted, now: number): boolean {
  if (intent !== "" && article.intent !== intent) return false;
  if (missing !== "" && !emptyIn(article).includes(missing)) return false;
  if (state === "") return article.status !== "archived";
  return state === "changed" ? isChanged(article) : standingAt(article, now) === state;
}

/** Do shoppers hear something else than what stands here? */
export function isChanged(article: Article): boolean {
  return isOut(article) && hasChanges(article) === true;
}

const texts = new WeakMap<Article, string>(); // thousands of articles are searched at every letter, and rows never change

function textOf(article: Article): string {
  let text = texts.get(article);
  if (text === undefined) {
    const { title, answer, questions, aspect = "" } = article;
    text = [title.zh, title.en, aspect, ...questions.zh, ...questions.en, answer.zh, answer.en].join("\n").toLowerCase();
    texts.set(article, text);
  }
  return text;
}
