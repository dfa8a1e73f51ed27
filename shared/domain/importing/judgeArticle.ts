// An article as a file tells of it, put over the one there is: a draft, looked at field by field, so that whoever sent it is told which one is wrong. Pure.
import { isPlain, list, number, oneOf, optional, shape, string, type Check } from "../../core/check.ts";
import { readId, type ArticleId } from "../../core/ids.ts";
import { ok, type Result } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { SECOND } from "../../core/time.ts";
import { ANSWER_CHARS, readArticle, readAudience, type Article } from "../knowledge.ts";
import { INTENT_IDS } from "../intentIds.ts";
import { markdownOf } from "../markdown.ts";
import { deltaOf } from "../markdownParts.ts";
import type { Fault } from "../sheet.ts";
import type { ProductShop } from "./judgeProduct.ts";
import { scopeOf } from "./scopeOf.ts";

export const ARTICLE_BYTES = 48_000; // as JSON: inside one change of a document

/** The shop a file is held against. */
export interface ArticleShop extends ProductShop {
  readonly articles: ReadonlyMap<string, Article>;
  /** Those without an id in the file, by what they are about (placeKey). */
  readonly byPlace: ReadonlyMap<string, Article>;
  readonly mint: () => ArticleId;
}

export interface JudgedArticle {
  readonly before: Article | undefined;
  /** `before`'s very self where nothing differs. */
  readonly after: Article;
}

const questions = list(string(200, 1), 40);
const FIELDS: Readonly<Record<string, Check<unknown>>> = {
  title: shape({ zh: string(120, 1), en: string(120, 1) }),
  intent: oneOf(INTENT_IDS),
  aspect: optional(string(40, 1)),
  scope: (v) => v,
  answer: shape({ zh: string(ANSWER_CHARS), en: string(ANSWER_CHARS) }),
  questions: shape({ zh: questions, en: questions }),
  validFrom: optional(number(0)),
  validTo: optional(number(0)),
  needs: optional(list(oneOf(["product", "order"]), 2)),
  kind: optional(oneOf(["article", "fact"])),
  audience: optional(readAudience),
  links: optional(list(isPlainCheck, 10)),
};

function isPlainCheck(v: unknown): Record<string, unknown> | undefined {
  return isPlain(v) ? v : undefined;
}

const DATES = {
  zh: "日期写成 2026-11-20；结束不能在开始之前。",
  en: "A date is written 2026-11-20; the last day is not before the first.",
};
const FAULTS: Readonly<Record<string, Fault["words"]>> = {
  id: {
    zh: "编号要 1 到 64 个小写字母、数字或 -；不填就当新的。",
    en: "An id has 1 to 64 lower-case letters, digits or -; leave it empty for a new one.",
  },
  title: { zh: "要有标题，最多 120 字。", en: "It needs a title, at most 120 characters." },
  intent: { zh: "没有这个意图；可以写意图的名字或代号。", en: "There is no such matter: write its name or its code." },
  aspect: { zh: "方面最多 40 字。", en: "An aspect has at most 40 characters." },
  scope: {
    zh: "适用于写成「全店」「品类:衬衫」「属性:面料=棉麻」「商品:编号」或「规格:编号=白色」，要是店里有的。",
    en: "Where it holds is written shop, category:…, attribute:name=value, product:id or variant:id=name, and must be in the shop.",
  },
  answer: { zh: `答案最多 ${ANSWER_CHARS} 字。`, en: `An answer has at most ${ANSWER_CHARS} characters.` },
  questions: { zh: "问法每种语言最多 40 句，每句最多 200 字。", en: "At most 40 questions a language, 200 characters each." },
  validFrom: DATES,
  validTo: DATES,
  needs: { zh: "说之前要知道的只能是 product 或 order。", en: "What it needs is product or order." },
  kind: { zh: "种类只能是「文章」或「短事实」。", en: "A kind is article or fact." },
  audience: { zh: "说给谁写得不对。", en: "For whom it is said cannot be read." },
  links: {
    zh: "链接是 {words, to}，最多 10 条，to 是 https 或本站路径。",
    en: "Links are {words, to}, 10 at most, to https or a path of this site.",
  },
  "": { zh: "这不是一篇文章，或者太大。", en: "This is no article, or too large." },
};
const ARCHIVED: Fault["words"] = { zh: "这篇已归档，请先恢复。", en: "This one is archived: restore it first." };

/** The article as it is then, a draft in its life as far as it has come; or the first field that will not do. */
export function judgeArticle(raw: unknown, shop: ArticleShop): Result<JudgedArticle, Fault> {
  if (!isPlain(raw)) return fault("");
  const given = Object.fromEntries(Object.entries(raw).filter(([name, value]) => value !== null && Object.hasOwn(FIELDS, name)));
  const scope = given["scope"] === undefined ? undefined : scopeOf(given["scope"], shop);
  if (given["scope"] !== undefined && scope === undefined) return fault("scope");
  if (scope !== undefined) given["scope"] = scope;
  const id = raw["id"] === undefined || raw["id"] === null || raw["id"] === "" ? undefined : readId<ArticleId>(raw["id"]);
  if (id === undefined && typeof raw["id"] === "string" && raw["id"] !== "") return fault("id");
  const before = id === undefined ? shop.byPlace.get(placeKey(given)) : shop.articles.get(id);
  if (before?.status === "archived" && before.version > 0) return { ok: false, error: { field: "id", words: ARCHIVED } };
  if (given["kind"] === "article" && before?.kind === undefined) delete given["kind"]; // it is one unless it says otherwise
  for (const name of ["validFrom", "validTo"] as const) given[name] = sameSecond(given[name], before?.[name]);
  const whole: Record<string, unknown> = {
    id: before?.id ?? id ?? shop.mint(),
    scope: { at: "shop" },
    status: "draft",
    version: 0,
    ...before,
    ...given,
    title: over(given["title"], before?.title, true),
    answer: formatted(over(given["answer"], before?.answer ?? EMPTY, false)),
    questions: over(given["questions"], before?.questions ?? { zh: [], en: [] }, false),
    updatedAt: shop.now,
  };
  if (before?.status === "archived") whole["status"] = "draft"; // one that was imported, taken back, and is imported again
  const wrong = Object.keys(FIELDS).find((name) => FIELDS[name]?.(whole[name]) === undefined);
  if (wrong !== undefined) return fault(wrong);
  const after = readArticle(whole);
  if (after === undefined) return fault("links");
  if (JSON.stringify(after).length > ARTICLE_BYTES) return fault("");
  if (after.validFrom !== undefined && after.validTo !== undefined && after.validTo < after.validFrom) return fault("validTo");
  return ok({ before, after: before !== undefined && same({ ...after, updatedAt: before.updatedAt }, before) ? before : after });
}

/** A sheet's times end with the second: what stands there to the millisecond stays. */
function sameSecond(given: unknown, before: number | undefined): unknown {
  if (given === undefined) return before;
  return typeof given === "number" && before !== undefined && Math.abs(given - before) < SECOND ? before : given;
}

const EMPTY = { zh: "", en: "" };

const fault = (field: string): { readonly ok: false; readonly error: Fault } => ({
  ok: false,
  error: { field, words: FAULTS[field] ?? { zh: "", en: "" } },
});

/** What is given in one language leaves the other; `either`: where there is no other yet, it stands for both. */
function over(given: unknown, before: unknown, either: boolean): unknown {
  if (typeof given === "string") return over({ zh: given }, before, either);
  if (!isPlain(given)) return before;
  const old = isPlain(before) ? before : {};
  const { zh = old["zh"], en = old["en"] } = given;
  return either ? { zh: zh ?? en, en: en ?? zh } : { zh, en };
}

/** As its document has it: the same words are written in one way only. */
function formatted(answer: unknown): unknown {
  if (!isPlain(answer)) return answer;
  const one = (text: unknown): unknown => (typeof text === "string" && text.length <= ANSWER_CHARS ? markdownOf(deltaOf(text)) : text);
  return { zh: one(answer["zh"]), en: one(answer["en"]) };
}

/** What an article is about and called: of one without an id, the one it means. */
export function placeKey(article: Readonly<Record<string, unknown>> | Article): string {
  const { title, intent, aspect, scope } = article;
  const zh = isPlain(title) ? (title["zh"] ?? title["en"]) : title;
  const place = scopeOfPlain(isPlain(scope) ? scope : { at: "shop" });
  return [zh, intent, aspect ?? "", place].join("\n");
}

function scopeOfPlain(scope: Readonly<Record<string, unknown>>): string {
  const { at, category, name, value, product, variant } = scope;
  return [at, category, name, value, product, variant].map((one) => one ?? "").join("\n");
}
