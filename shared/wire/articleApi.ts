// What was published, JSON: all that is said now, and the versions of articles: when, by whom and why. For members; nothing here is changed by a door:
// a roll-back publishes.
//
// GET /api/pack                             → 200 AnswerPack        what the room answers from, to whomever it is said
// GET /api/articles/:id/versions            → 200 ArticleVersions   newest first, without their answers
// GET /api/articles/:id/versions/:version   → 200 ArticleVersion    whole, as it was said
// An article nobody published has an empty list; a version that is not there is `unknown`. ?shop= as everywhere.
import { integer, list, number, optional, shape, string, type Checked } from "../core/check.ts";
import { readArticle, WHY_CHARS } from "../domain/knowledge.ts";

const published = {
  version: integer(1),
  at: number(0),
  /** A member's id; "edge": with the shop itself, or before versions were kept. */
  by: string(64, 1),
  why: string(WHY_CHARS),
  /** Of a roll-back: the version said again. */
  from: optional(integer(1)),
} as const;

export const readArticleVersion = shape({ ...published, article: readArticle });
export type ArticleVersion = Checked<typeof readArticleVersion>;

/** `print`: equal ones say the same (domain/review.ts). */
export const readArticleVersions = shape({
  versions: list(shape({ ...published, print: string(32, 1), title: shape({ zh: string(120), en: string(120) }) }), 10_000),
});
export type ArticleVersions = Checked<typeof readArticleVersions>;
