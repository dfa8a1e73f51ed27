// What the shop's own keys and the law's reasons are called in the reader's language: attributes, categories, why an article was found.
import { aspectTitle } from "../../../shared/domain/aspectNames.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import type { Found } from "../../../shared/domain/retrieve.ts";
import { attributeName, categoryName } from "../../../shared/domain/shopNames.ts";
import { fill } from "../../ui/words.ts";
import { ASIDE } from "./words.ts";

const ALIKE = 0.6; // a likeness of wording worth telling an agent

/** An attribute or aspect by the shop's Chinese key. */
export function attributeWords(name: string, language: Language): string {
  const known = attributeName(name, language);
  const en = language === "zh" || known !== name ? undefined : aspectTitle(name);
  return en === undefined ? known : en.charAt(0).toUpperCase() + en.slice(1);
}

/** A reason of the law: it names categories by the shop's Chinese key. */
export function reasonIn(words: { readonly zh: string; readonly en: string }, language: Language): string {
  return language === "zh" ? words.zh : words.en.replace(/\p{Script=Han}+\p{L}*/gu, (key) => categoryName(key, language));
}

/** Why an article is offered: what it is about, what it holds for, and whether it was asked alike. */
export function foundWhy({ article, onAspect, likeness }: Found, language: Language): string {
  const { aspect, scope } = article;
  return [
    ...(onAspect && aspect !== undefined ? [attributeWords(aspect, language)] : []),
    ...(scope.at === "attribute" ? [attributeWords(scope.name, language) + (language === "zh" ? ` ${scope.value}` : "")] : []),
    ...(scope.at === "category" ? [categoryName(scope.category, language)] : []),
    ...(scope.at === "product" ? [fill(ASIDE.thisProduct, {}, language)] : []),
    ...(likeness >= ALIKE ? [fill(ASIDE.alike, { n: Math.round(likeness * 100) }, language)] : []),
  ]
    .filter((one, i, all) => all.indexOf(one) === i)
    .join(" · ");
}
