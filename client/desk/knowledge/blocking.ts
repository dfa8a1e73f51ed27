// What keeps a draft from being published, and what is only worth a thought. Pure; the law's own refusals are review.ts.
import { ANSWER_CHARS, type Article, type Language } from "../../../shared/domain/knowledge.ts";
import type { Variables } from "../../../shared/domain/policy.ts";
import { emptyIn, languagesOf } from "../../../shared/domain/review.ts";
import { missingVariables } from "../../../shared/domain/sayable.ts";

export type Block =
  | { readonly kind: "empty" | "untitled" | "long"; readonly language: Language }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "over" | "dates" };

/** What a new article is called until it has a title. */
export const UNTITLED = { zh: "未命名", en: "Untitled" } as const;

/** Everything that must be mended first, in the order of the page. */
export function blocksOf(article: Article, variables: Variables | undefined, now: number): readonly Block[] {
  const { title, answer, validFrom, validTo } = article;
  const speaks = languagesOf(article);
  return [
    ...speaks
      .filter((one) => title[one].trim() === "" || title[one] === UNTITLED[one])
      .map((language) => ({ kind: "untitled", language }) as const),
    ...emptyIn(article).map((language) => ({ kind: "empty", language }) as const),
    ...speaks.filter((one) => answer[one].length > ANSWER_CHARS).map((language) => ({ kind: "long", language }) as const),
    ...missingVariables(article, { variables }).map((name) => ({ kind: "variable", name }) as const),
    ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom ? [{ kind: "dates" } as const] : []),
    ...(validTo !== undefined && validTo < now ? [{ kind: "over" } as const] : []),
  ];
}

/** May be published so, but will hardly be found. */
export function isHardToFind({ kind, questions }: Article): boolean {
  return kind !== "fact" && questions.zh.length + questions.en.length === 0;
}
