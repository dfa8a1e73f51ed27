// Versions of articles as they were published: what shoppers are answered from. Rows are only ever added. The edge's own; never a document.
import { readArticle, type Article } from "../../shared/domain/knowledge.ts";
import { printOf } from "../../shared/domain/review.ts";
import type { ArticleVersion, ArticleVersions } from "../../shared/wire/articleApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";

/** Who published it, when, and why. */
export interface Publishing {
  readonly at: number;
  readonly by: string;
  readonly why: string;
  /** Of a roll-back: the version said again. */
  readonly from: number;
}

export interface Frozen {
  /** Freezes what the article says, if that version is not frozen yet. In the caller's transaction. */
  readonly freeze: (article: Article, publishing: Publishing) => void;
  readonly has: (article: string, version: number) => boolean;
  /** Newest first, without their words. */
  readonly versionsOf: (article: string) => ArticleVersions["versions"];
  readonly version: (article: string, version: number) => ArticleVersion | undefined;
  /** The newest version of each article, by id. */
  readonly newest: () => readonly Article[];
}

export function createFrozen(sql: Sql): Frozen {
  const has: Frozen["has"] = (article, version) =>
    sql.all("SELECT 1 FROM article_versions WHERE article = ? AND version = ?", article, version).length > 0;
  return {
    has,
    freeze(article, publishing) {
      if (!has(article.id, article.version)) insert(sql, article, publishing);
    },
    versionsOf: (article) =>
      sql.all("SELECT * FROM article_versions WHERE article = ? ORDER BY version DESC", article).map((row) => {
        const { article: body, ...rest } = versionOf(row);
        return { ...rest, print: printOf(body), title: body.title };
      }),
    version(article, version) {
      const row = sql.all("SELECT * FROM article_versions WHERE article = ? AND version = ?", article, version)[0];
      return row === undefined ? undefined : versionOf(row);
    },
    newest: () => sql.all(NEWEST).map(bodyOf),
  };
}

const NEWEST = `SELECT body FROM article_versions AS one
  WHERE version = (SELECT MAX(version) FROM article_versions WHERE article = one.article) ORDER BY article`;

const INSERT = "INSERT INTO article_versions (article, version, at, maker, why, source, body) VALUES (?, ?, ?, ?, ?, ?, ?)";

function insert(sql: Sql, article: Article, { at, by, why, from }: Publishing): void {
  const { deed: _deed, print: _print, sources: _from, ...said } = article; // packs carry it: who did it, and from whose words, is the team's
  const body = JSON.stringify({ ...said, status: "published" });
  sql.run(INSERT, article.id, article.version, at, by, why, from, body);
}

function versionOf(row: SqlRow): ArticleVersion {
  const from = numberOf(row, "source");
  return {
    version: numberOf(row, "version"),
    at: numberOf(row, "at"),
    by: textOf(row, "maker"),
    why: textOf(row, "why"),
    ...(from === 0 ? {} : { from }),
    article: bodyOf(row),
  };
}

function bodyOf(row: SqlRow): Article {
  const article = readArticle(JSON.parse(textOf(row, "body")));
  if (article === undefined) throw new Error("a frozen article that cannot be read");
  return article;
}

/** The migration of shops that published before versions were kept: what is, or was, published is frozen as it stands. */
export function freezeOldArticles(sql: Sql): void {
  for (const row of sql.all("SELECT row FROM docs WHERE kind = 'article' ORDER BY name")) {
    const article = readArticle(JSON.parse(textOf(row, "row")));
    if (article === undefined || article.version === 0) continue;
    if (article.status !== "published" && article.status !== "archived") continue;
    insert(sql, article, { at: article.updatedAt, by: "edge", why: "", from: 0 });
  }
}
