// The article document: the only file that names its Y keys. The card is one plain object; the answers are root texts, for co-editing.
import type * as Y from "yjs";
import { isPlain } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { readArticle, type Article, type Language } from "../domain/knowledge.ts";

const ROOT = "article"; // card: everything but the answers
const ANSWER: Readonly<Record<Language, string>> = { zh: "zh", en: "en" };

export const ARTICLE_ROOTS: readonly string[] = [ROOT, ANSWER.zh, ANSWER.en];

export function declareArticle(doc: Y.Doc): void {
  doc.getMap(ROOT);
  doc.getText(ANSWER.zh);
  doc.getText(ANSWER.en);
}

export function readArticleDoc(doc: Y.Doc): Result<Article> {
  const card: unknown = doc.getMap(ROOT).get("card");
  const answer = { zh: answerOf(doc, "zh").toString(), en: answerOf(doc, "en").toString() };
  const article = isPlain(card) ? readArticle({ ...card, answer }) : undefined;
  return article === undefined ? refuse("schema", "an article of another shape") : ok(article);
}

/** Writes the card and, where they differ, the answers (whole: an open editor changes them letter by letter instead). */
export function writeArticle(doc: Y.Doc, article: Article): void {
  const { answer, ...card } = article;
  doc.getMap(ROOT).set("card", card);
  for (const language of ["zh", "en"] as const) {
    const text = answerOf(doc, language);
    if (text.toString() === answer[language]) continue;
    text.delete(0, text.length);
    text.insert(0, answer[language]);
  }
}

export function answerOf(doc: Y.Doc, language: Language): Y.Text {
  return doc.getText(ANSWER[language]);
}
