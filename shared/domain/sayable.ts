// May an article be said: published, inside its dates, to this shopper, and with every word in it known. Pure.
import type { Article, Language } from "./knowledge.ts";
import { LANGUAGES } from "./languages.ts";
import type { Variables } from "./policy.ts";
import type { Tier, TicketHead } from "./ticket.ts";

/** Who would hear it, and the shop's own words. What is not given is not asked about. */
export interface Listener {
  readonly language?: Language | undefined;
  readonly tier?: Tier | undefined;
  readonly channel?: TicketHead["channel"] | undefined;
  readonly variables?: Variables | undefined;
}

/** May this article be said at `now` (ms), to `listener`? */
export function isSayable(article: Article, now: number, listener: Listener = {}): boolean {
  if (article.status !== "published") return false;
  if ((article.validFrom ?? 0) > now || now > (article.validTo ?? Number.MAX_SAFE_INTEGER)) return false;
  const { language, variables } = listener;
  if (language !== undefined && article.answer[language] === "") return false;
  return isFor(article, listener) && (variables === undefined || missingVariables(article, { variables }).length === 0);
}

/** Is it meant for this shopper? */
export function isFor({ audience }: Pick<Article, "audience">, { tier, channel, language }: Listener): boolean {
  if (audience === undefined) return true;
  const holds = <T>(all: readonly T[] | undefined, one: T | undefined): boolean =>
    all === undefined || one === undefined || all.includes(one);
  return holds(audience.tiers, tier) && holds(audience.channels, channel) && holds(audience.languages, language);
}

const VARIABLE = /\{([^{}\n]{1,40})\}/g;
const named = new WeakMap<object, readonly string[]>(); // thousands of articles are asked at every message, and never change

/** The variables an article names, each once. */
function variablesIn(article: Pick<Article, "title" | "answer">): readonly string[] {
  let found = named.get(article);
  if (found === undefined) {
    const { title, answer } = article;
    const texts = [title.zh, title.en, answer.zh, answer.en];
    found = [...new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? "")))];
    named.set(article, found);
  }
  return found;
}

/** Where a text names variables. */
export function variablePlaces(text: string): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(VARIABLE)].map((match) => ({ name: match[1] ?? "", from: match.index, to: match.index + match[0].length }));
}

/** May a variable be called so? */
export function isVariableName(name: string): boolean {
  return name.trim() === name && variablePlaces(`{${name}}`)[0]?.name === name && name !== "__proto__";
}

/** Those of them the shop has no words for, in a language the article speaks: until it has, the article is not said. */
export function missingVariables(article: Article, { variables = {} }: { readonly variables?: Variables | undefined }): readonly string[] {
  const languages = article.audience?.languages ?? LANGUAGES;
  return variablesIn(article).filter((name) => {
    const words = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return words === undefined || languages.some((one) => words[one] === "");
  });
}

/** The text with the shop's own words in the places of their names. */
export function fillVariables(text: string, variables: Variables | undefined, language: Language): string {
  if (variables === undefined) return text;
  return text.replace(VARIABLE, (all: string, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.[language] ?? all) : all,
  );
}
