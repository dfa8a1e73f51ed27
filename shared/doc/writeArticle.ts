// Writes an article into its document: what differs, and nothing else. Fetched with the pages that write articles.
import type * as Y from "yjs";
import { same } from "../core/same.ts";
import { isPlain } from "../core/check.ts";
import type { Article } from "../domain/knowledge.ts";
import { LANGUAGES } from "../domain/languages.ts";
import { markdownOf } from "../domain/markdown.ts";
import { deltaOf } from "../domain/markdownParts.ts";
import { answerOf, CARD, cardOf, FIELD_NAMES, PARTED, readAnswer, ROOT, STATE, STATE_FIELDS } from "./articleDoc.ts";
import { AUDIENCE_LISTS, audienceKey, keyedLinks, LINK, needKey, questionKey, titleKey } from "./articleParts.ts";

/** Writes what differs: fields, state, and the answers (whole: an open editor changes them letter by letter instead). */
export function writeArticle(doc: Y.Doc, article: Article): void {
  const { answer, ...card } = article;
  const map = doc.getMap(ROOT);
  const before = cardOf(doc);
  if (before === undefined) map.set(CARD, card);
  else {
    const after: Readonly<Record<string, unknown>> = card;
    for (const key of FIELD_NAMES) if (!(key in PARTED) && !same(before[key], after[key])) map.set(key, after[key] ?? null);
    writeTitle(map, before["title"], article.title);
    writeQuestions(map, before["questions"], article.questions);
    writeAudience(map, before["audience"], article.audience);
    writeNeeds(map, before["needs"], article.needs);
    writeLinks(map, before["links"], article.links);
    if (STATE_FIELDS.some((key) => !same(before[key], after[key]))) map.set(STATE, stateOf(article));
  }
  for (const language of ["zh", "en"] as const) {
    if (readAnswer(doc, language) !== markdownOf(deltaOf(answer[language]))) writeAnswer(answerOf(doc, language), answer[language]);
  }
}

function stateOf({ status, version, deed, print }: Article): Pick<Article, (typeof STATE_FIELDS)[number]> {
  return { status, version, ...(deed === undefined ? {} : { deed }), ...(print === undefined ? {} : { print }) };
}

function writeTitle(map: Y.Map<unknown>, before: unknown, after: Article["title"]): void {
  for (const one of LANGUAGES) if (!isPlain(before) || before[one] !== after[one]) map.set(titleKey(one), after[one]);
}

/** A key for each wording that came or went: what a colleague adds or takes away meanwhile holds too. */
function writeQuestions(map: Y.Map<unknown>, before: unknown, after: Article["questions"]): void {
  for (const one of LANGUAGES) {
    const all = isPlain(before) ? before[one] : undefined;
    const known: readonly unknown[] = Array.isArray(all) ? all : [];
    let n = highestNumber(map, questionKey(one, ""));
    for (const gone of known) if (typeof gone === "string" && !after[one].includes(gone)) map.set(questionKey(one, gone), null);
    for (const wording of after[one]) if (!known.includes(wording)) map.set(questionKey(one, wording), ++n);
  }
}

function writeAudience(map: Y.Map<unknown>, before: unknown, after: Article["audience"]): void {
  for (const one of AUDIENCE_LISTS) {
    const was = isPlain(before) ? before[one] : undefined;
    if (!same(was, after?.[one])) map.set(audienceKey(one), after?.[one] ?? null);
  }
}

function writeNeeds(map: Y.Map<unknown>, before: unknown, after: Article["needs"] = []): void {
  const was: readonly unknown[] = Array.isArray(before) ? before : [];
  for (const one of after) if (!was.includes(one)) map.set(needKey(one), true);
  for (const gone of was) if (!after.some((one) => one === gone)) map.set(needKey(String(gone)), false);
}

/** A key for each link that came, went or has other words. Their order is that in which they came. */
function writeLinks(map: Y.Map<unknown>, before: unknown, after: Article["links"]): void {
  const was = new Map(keyedLinks(before).map(({ key, words }) => [key, words]));
  const now = keyedLinks(after);
  let n = 0;
  for (const [key, value] of map) if (key.startsWith(LINK) && isPlain(value)) n = Math.max(n, Number(value["n"]));
  for (const { key, words } of now) if (!same(was.get(key), words)) map.set(key, { words, n: ++n });
  for (const key of was.keys()) if (!now.some((one) => one.key === key)) map.set(key, null);
}

function highestNumber(map: Y.Map<unknown>, head: string): number {
  let highest = 0;
  for (const [key, n] of map) if (key.startsWith(head) && typeof n === "number") highest = Math.max(highest, n);
  return highest;
}

function writeAnswer(text: Y.Text, markdown: string): void {
  text.delete(0, text.length);
  text.applyDelta([...deltaOf(markdown)]);
}
