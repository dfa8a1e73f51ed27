// What a member can do with an article: save a draft, publish, archive. Never touches a table or a socket.
import { mintId, type ArticleId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { writeArticle } from "../../shared/doc/articleDoc.ts";
import type { Article } from "../../shared/domain/knowledge.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import { mayChange } from "../../shared/domain/permission.ts";
import { commit } from "../store/commit.ts";
import type { ActionPorts } from "./changeTicket.ts";

export interface ArticleActions {
  /** Writes an article, new or changed, as it is given. */
  readonly save: (article: Article) => Promise<Result<void>>;
  /** The bot may say it from now on; what was published before becomes an older version. */
  readonly publish: (id: ArticleId) => Promise<Result<void>>;
  readonly archive: (id: ArticleId) => Promise<Result<void>>;
}

export function createArticleActions(ports: ActionPorts): ArticleActions {
  const change = (id: ArticleId, make: (before: Article | undefined) => Result<Article>): Promise<Result<void>> =>
    commit(ports.shelf, {
      kind: "local",
      doc: articleDocName(id),
      id: mintId<MessageId>(ports.clock, ports.random),
      summary: { what: "article", by: ports.actor.id, at: ports.clock(), text: id },
      change(doc, before) {
        const made = make(before?.kind === "article" ? before.article : undefined);
        if (!made.ok) return made;
        const allowed = mayChange(ports.actor, "article", before, { kind: "article", article: made.value });
        if (!allowed.ok) return allowed;
        writeArticle(doc, made.value);
        return ok(undefined);
      },
    });
  const setStatus = (id: ArticleId, status: Article["status"], step: 0 | 1): Promise<Result<void>> =>
    change(id, (before) => {
      if (before === undefined) return refuse("unknown", "没有这篇文章。 There is no such article.");
      return ok({ ...before, status, version: before.version + step, updatedAt: ports.clock() });
    });
  return {
    save: (article) => change(article.id, () => ok(article)),
    publish: (id) => setStatus(id, "published", 1),
    archive: (id) => setStatus(id, "archived", 0),
  };
}
