// An article's life: draft, in review, published, archived; which step may follow which, and what was published. Pure; who may is permission.ts.
import { print } from "../core/print.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { DAY } from "../core/time.ts";
import { LANGUAGES } from "./languages.ts";
import type { Article, ArticleDeed, Language } from "./knowledge.ts";

/** What a step asks of who takes it. */
export type StepVerb = "draftArticle" | "publishArticle";

const EXPIRING_MS = 14 * DAY;

/** Where an article stands, as lists say it. `expiring`: it ends within 14 days; `expired`: its dates are over. */
export type Standing = Article["status"] | "expiring" | "expired";

export function standingAt(article: Article, now: number): Standing {
  const { status, validTo } = article;
  if (status !== "published" || validTo === undefined) return status;
  if (validTo < now) return "expired";
  return validTo - now <= EXPIRING_MS ? "expiring" : "published";
}

/** What was published is said, whatever becomes of the draft, until the article is archived. */
export function isOut({ status, version }: Pick<Article, "status" | "version">): boolean {
  return version > 0 && status !== "archived";
}

/** Languages an article speaks: those of its audience, else all. */
export function languagesOf({ audience }: Pick<Article, "audience">): readonly Language[] {
  return audience?.languages ?? LANGUAGES;
}

/** The languages in which nothing is said yet: an article with one cannot be published. */
export function emptyIn(article: Article): readonly Language[] {
  return languagesOf(article).filter((one) => article.answer[one].trim() === "");
}

/** What stands in an article without where it stands in its life: what a version freezes. */
export function contentOf(article: Article): Omit<Article, "status" | "version" | "deed" | "print" | "updatedAt" | "sources"> {
  const { status: _status, version: _version, deed: _deed, print: _print, updatedAt: _at, sources: _from, ...content } = article;
  return content;
}

/** A short print of what an article says: the same for the same content on every device. Tells accidents apart, not enemies. */
export function printOf(article: Article): string {
  return print(contentOf(article));
}

/** Does the draft say something else than what was last published? Undefined: not known here (published before prints were kept). */
export function hasChanges(article: Article): boolean | undefined {
  return article.print === undefined ? undefined : article.print !== printOf(article);
}

/** The article after a deed of that kind, its content as it is. Refuses what does not follow, in words for people. */
export function step(article: Article, deed: Omit<ArticleDeed, "n">): Result<Article> {
  const next = { ...article, deed: { ...deed, n: (article.deed?.n ?? 0) + 1 } };
  switch (deed.did) {
    case "write":
      return article.status === "archived" ? archived : ok({ ...next, status: "draft" });
    case "submit":
      return article.status === "archived" ? archived : ok({ ...next, status: "review" });
    case "giveBack":
      if (article.status !== "review") return notInReview;
      return (deed.why ?? "").trim() === "" ? noReason : ok({ ...next, status: "draft" });
    case "publish":
    case "rollBack":
      if (emptyIn(article).length > 0) return nothingSaid;
      return ok({ ...next, status: "published", version: article.version + 1, print: printOf(article) });
    case "archive":
      return article.status === "archived" ? archived : ok({ ...next, status: "archived" });
    case "restore":
      return article.status === "archived" ? ok({ ...next, status: article.version > 0 ? "published" : "draft" }) : notArchived;
  }
}

const archived = refuse("conflict", "这篇文章已归档，请先恢复。 This article is archived: restore it first.");
const notArchived = refuse("conflict", "这篇文章没有归档。 This article is not archived.");
const notInReview = refuse("conflict", "这篇文章不在审核中。 This article is not in review.");
const noReason = refuse("malformed", "请写明退回的原因。 Say why it is given back.");
const nothingSaid = refuse("conflict", "还有语言没有写答案，不能发布。 An answer is still empty in one language: it cannot be published.");
const behind = refuse("conflict", "同事先改了这篇文章的状态，请再看一眼。 A colleague was first: look at the article again.");
const moved = refuse("conflict", "发布时正文又变了，请再看一眼再发布。 Its words changed while it was published: look at it again.");
const unsigned = refuse("forbidden", "an article's state and version change by a deed, signed by who does it");

/** What turning `before` into `after` asks of its author `by`; refused where the step does not follow or is signed by somebody else. */
export function stepBetween(before: Article | undefined, after: Article, by: string): Result<StepVerb> {
  if (before === undefined) return firstStep(after, by);
  const { deed } = after;
  if (same(stateOf(before), stateOf(after))) return ok("draftArticle"); // what it says is anybody's to draft: shoppers get what was published
  if (deed === undefined || same(before.deed, deed)) return unsigned;
  if (deed.by !== by) return unsigned;
  if (deed.n !== (before.deed?.n ?? 0) + 1) return behind;
  const { n: _n, ...done } = deed;
  const due = step({ ...contentOf(after), updatedAt: after.updatedAt, ...stateOf(before) }, done);
  if (!due.ok) return due;
  if (due.value.print !== after.print) return moved;
  if (!same(stateOf(due.value), stateOf(after))) return behind;
  return ok(verbOf(before, done.did));
}

/** A new article: a draft, not published yet, or published at once as its first version. */
function firstStep(after: Article, by: string): Result<StepVerb> {
  if (after.deed !== undefined && after.deed.by !== by) return unsigned;
  if (after.version > 1) return behind;
  if (after.status === "published" && (after.version !== 1 || emptyIn(after).length > 0)) return nothingSaid;
  return ok(after.status === "draft" || after.status === "review" ? "draftArticle" : "publishArticle");
}

function verbOf(before: Article, did: ArticleDeed["did"]): StepVerb {
  return (did === "write" || did === "submit") && before.status !== "archived" ? "draftArticle" : "publishArticle";
}

function stateOf({ status, version, deed, print }: Article): Pick<Article, "status" | "version" | "deed" | "print"> {
  return { status, version, ...(deed === undefined ? {} : { deed }), ...(print === undefined ? {} : { print }) };
}
