// The article document, the working draft: its Y keys and how it reads (writeArticle.ts writes it). What it says is one key a field, and some fields one a
// part (articleParts.ts), so that two people's offline changes both stay; where it stands in its life is ONE key; the answers are root texts, for
// co-editing; what colleagues say of it stands beside, and in no article.
import type * as Y from "yjs";
import { isPlain, once } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { readComment, type Comment, type Comments } from "../domain/comment.ts";
import { readArticle, readDeed, type Article, type ArticleDeed, type Language } from "../domain/knowledge.ts";
import { markdownOf } from "../domain/markdown.ts";
import { audienceOf, linksOf, needsOf, questionsOf, titleOf } from "./articleParts.ts";

export const ROOT = "article"; // card: as it was made, whole; a key a field, or a part of one, changed since; state
const COMMENTS = "comments"; // by id; they only grow
export const CARD = "card";
export const STATE = "state";
const ANSWER: Readonly<Record<Language, string>> = { zh: "zh", en: "en" };

type Field = Exclude<keyof Article, "answer" | (typeof STATE_FIELDS)[number]>;
export const STATE_FIELDS = ["status", "version", "deed", "print"] as const;
/** Every other field of a card; a `Record`, so that one forgotten here is no program. */
const FIELDS: Readonly<Record<Field, true>> = {
  id: true,
  intent: true,
  aspect: true,
  scope: true,
  validFrom: true,
  validTo: true,
  title: true,
  questions: true,
  needs: true,
  kind: true,
  audience: true,
  links: true,
  sources: true,
  updatedAt: true,
};
export const FIELD_NAMES = Object.keys(FIELDS);
/** Fields that are written part by part. Their own key is what an older desk wrote, whole. */
export const PARTED = {
  title: titleOf,
  questions: questionsOf,
  audience: audienceOf,
  needs: needsOf,
  links: linksOf,
} satisfies Partial<Readonly<Record<Field, unknown>>>;

export const ARTICLE_ROOTS: readonly string[] = [ROOT, ANSWER.zh, ANSWER.en, COMMENTS];

export function declareArticle(doc: Y.Doc): void {
  doc.getMap(ROOT);
  doc.getText(ANSWER.zh);
  doc.getText(ANSWER.en);
  doc.getMap(COMMENTS);
}

export function readArticleDoc(doc: Y.Doc): Result<Article> {
  const card = cardOf(doc);
  const answer = { zh: readAnswer(doc, "zh"), en: readAnswer(doc, "en") };
  const article = card === undefined ? undefined : readArticle({ ...card, answer });
  return article === undefined ? refuse("schema", "an article of another shape") : ok(article);
}

/** The card with what was changed since it was made; null in a key says that the field is no more. */
export function cardOf(doc: Y.Doc): Record<string, unknown> | undefined {
  const map = doc.getMap(ROOT);
  const made = map.get(CARD);
  if (!isPlain(made)) return undefined;
  const card = { ...made };
  const put = (key: string, value: unknown): void => {
    if (value === null || value === undefined) delete card[key];
    else card[key] = value;
  };
  for (const key of FIELD_NAMES) if (map.has(key)) put(key, map.get(key));
  for (const [key, partsOf] of Object.entries(PARTED)) put(key, partsOf(map, card[key]));
  const state = map.get(STATE);
  if (state === undefined) return card;
  if (!isPlain(state)) return undefined;
  for (const key of STATE_FIELDS) put(key, state[key]);
  return card;
}

const commentOf = once(readComment);

/** What colleagues said of it, by id. What cannot be read, or stands under another id than its own, is nothing. */
export function readComments(doc: Y.Doc): Comments {
  const all: [string, Comment][] = [];
  doc.getMap(COMMENTS).forEach((raw, key) => {
    const one = commentOf(raw);
    if (one !== undefined && one.id === key) all.push([key, one]);
  });
  return Object.fromEntries(all);
}

/** Adds a comment; the same id twice is a no-op. */
export function addComment(doc: Y.Doc, comment: Comment): void {
  const map = doc.getMap(COMMENTS);
  if (!map.has(comment.id)) map.set(comment.id, { ...comment });
}

/** Calls when somebody comments. */
export function watchComments(doc: Y.Doc, listener: () => void): void {
  doc.getMap(COMMENTS).observe(listener);
}

/** One answer as Markdown. */
export function readAnswer(doc: Y.Doc, language: Language): string {
  return markdownOf(answerOf(doc, language).toDelta() as readonly unknown[]);
}

export function answerOf(doc: Y.Doc, language: Language): Y.Text {
  return doc.getText(ANSWER[language]);
}

/** The deeds among the values of a change: those, too, that a concurrent one has overruled in the document. */
export function deedsAmong(values: readonly unknown[]): readonly ArticleDeed[] {
  return values.flatMap((value) => (isPlain(value) ? (readDeed(value["deed"]) ?? []) : []));
}
