// Articles as spreadsheets hold them: which column is which, a line as judgeArticle takes it, and articles written as lines. Pure; judges nothing.
import { cellText, columnFinder, harmless, partsOf, partText, plainHeader, timeOf } from "../sheet.ts";
import { DAY } from "../../core/time.ts";
import { aspectTitle } from "../aspectNames.ts";
import { ASPECT_NAMES } from "../aspects.ts";
import type { Article, Scope } from "../knowledge.ts";
import { INTENTS } from "../taxonomy.ts";

export const ARTICLE_COLUMNS = {
  id: ["文章编号", "编号", "id", "article id"],
  title: ["标题", "中文标题", "title", "title zh"],
  titleEn: ["英文标题", "标题英文", "english title", "title en"],
  intent: ["意图", "事", "matter", "intent"],
  aspect: ["方面", "aspect", "about"],
  scope: ["适用于", "范围", "true of", "scope"],
  answer: ["答案", "中文答案", "回答", "answer", "answer zh"],
  answerEn: ["英文答案", "答案英文", "english answer", "answer en"],
  questions: ["问法", "中文问法", "questions", "questions zh"],
  questionsEn: ["英文问法", "问法英文", "english questions", "questions en"],
  from: ["开始", "从", "from", "valid from"],
  until: ["结束", "到", "until", "valid until", "valid to"],
  kind: ["种类", "kind"],
} as const;
export type ArticleColumn = keyof typeof ARTICLE_COLUMNS;
export const ARTICLE_NEEDS: readonly ArticleColumn[] = ["title", "intent", "answer"];

export const articleHeader = columnFinder(ARTICLE_COLUMNS);

/** What one line says; an empty cell says nothing. `zone`: the shop's, since a sheet's days have none. */
export function articleFromLine(
  cells: readonly string[],
  at: ReadonlyMap<ArticleColumn, number>,
  zone: string,
): Readonly<Record<string, unknown>> {
  const cell = (column: ArticleColumn): string => {
    const place = at.get(column);
    return place === undefined ? "" : cellText(cells[place] ?? "");
  };
  const raw: Record<string, unknown> = {};
  const put = (name: string, value: unknown): void => void (value === "" || value === undefined ? undefined : (raw[name] = value));
  const pair = (zh: ArticleColumn, en: ArticleColumn): Readonly<Record<string, string>> | undefined => {
    const said = { ...(cell(zh) === "" ? {} : { zh: cell(zh) }), ...(cell(en) === "" ? {} : { en: cell(en) }) };
    return Object.keys(said).length === 0 ? undefined : said;
  };
  put("id", cell("id").toLowerCase());
  put("title", pair("title", "titleEn"));
  put("intent", codeOf(INTENTS, cell("intent")));
  put("aspect", aspectOf(cell("aspect")));
  put("scope", cell("scope"));
  put("answer", pair("answer", "answerEn"));
  const asked = { zh: partsOf(cell("questions"), LISTED), en: partsOf(cell("questionsEn"), LISTED) };
  if (asked.zh.length + asked.en.length > 0)
    raw["questions"] = { ...(asked.zh.length === 0 ? {} : { zh: asked.zh }), ...(asked.en.length === 0 ? {} : { en: asked.en }) };
  put("validFrom", cell("from") === "" ? "" : timeOf(cell("from"), zone));
  put("validTo", cell("until") === "" ? "" : endOf(timeOf(cell("until"), zone), cell("until")));
  put("kind", FACTS.includes(plainHeader(cell("kind"))) ? "fact" : KINDS.includes(plainHeader(cell("kind"))) ? "article" : cell("kind"));
  return raw;
}

const LISTED = ";；\n";
const FACTS = ["fact", "短事实", "事实"];
const KINDS = ["article", "文章"];

/** A day ends with its last moment; a time is what it is. */
function endOf(at: number | string, said: string): number | string {
  return typeof at === "number" && !said.includes(":") ? at + DAY - 1 : at;
}

/** An intent by its id, or its name in either language; what is none stays, to be refused. */
function codeOf(all: readonly { readonly id: string; readonly zh: string; readonly en: string }[], said: string): string {
  const sought = plainHeader(said);
  return all.find((one) => [one.id, one.zh, one.en].some((name) => plainHeader(name) === sought))?.id ?? said;
}

function aspectOf(said: string): string {
  const sought = plainHeader(said);
  return ASPECT_NAMES.find((one) => one === said || plainHeader(aspectTitle(one) ?? "") === sought) ?? said;
}

/** «品类:衬衫», «属性:面料=棉麻», «商品:p-1», «规格:p-1=白色», «全店». */
export function scopeText(scope: Scope): string {
  switch (scope.at) {
    case "shop":
      return "全店";
    case "category":
      return `品类:${scope.category}`;
    case "attribute":
      return `属性:${scope.name}=${scope.value}${scope.category === undefined ? "" : `@${scope.category}`}`;
    case "product":
      return `商品:${scope.product}`;
    case "variant":
      return `规格:${scope.product}=${scope.variant}`;
  }
}

const HEADS = ["文章编号", "标题", "英文标题", "意图", "方面", "适用于", "答案", "英文答案", "问法", "英文问法", "开始", "结束", "种类"];

/** As lines of a spreadsheet, a header first; nothing in them is reckoned when it is opened. `timeIn`: a moment on the shop's clocks. */
export function articleLines(articles: readonly Article[], timeIn: (at: number) => string): readonly (readonly string[])[] {
  const listed = (all: readonly string[]): string => all.map(partText).join("\n");
  const lines = articles.map((one) => [
    one.id,
    one.title.zh,
    one.title.en,
    one.intent,
    one.aspect ?? "",
    scopeText(one.scope),
    one.answer.zh,
    one.answer.en,
    listed(one.questions.zh),
    listed(one.questions.en),
    one.validFrom === undefined ? "" : timeIn(one.validFrom),
    one.validTo === undefined ? "" : timeIn(one.validTo),
    one.kind === "fact" ? "fact" : "",
  ]);
  return [HEADS, ...lines.map((line) => line.map(harmless))];
}
