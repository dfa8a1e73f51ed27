// What a member can do with an article: write it, speak of it, and move it on in its life. Never touches a table or a socket.
import { mintId, type ArticleId, type CommentId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { addComment, readArticleDoc, readComments } from "../../shared/doc/articleDoc.ts";
import { readDoc } from "../../shared/doc/readDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { readComment, talksOf, type Comment } from "../../shared/domain/comment.ts";
import { readArticle, type Article, type ArticleDeed } from "../../shared/domain/knowledge.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { contentOf, step } from "../../shared/domain/review.ts";
import { commit } from "../store/commit.ts";
import type { LocalChange } from "../store/change.ts";
import type { ActionPorts } from "./changeTicket.ts";

/** What a member writes of an article; where it stands in its life is not written but done. */
export type ArticleContent = Omit<Article, "status" | "version" | "deed" | "print" | "updatedAt">;

/** Fields of the card to change. */
export type CardChange = { readonly [K in Exclude<keyof ArticleContent, "id" | "answer">]?: ArticleContent[K] | undefined };

/** What was published once, as the versions' door gives it. */
export interface OldVersion {
  readonly version: number;
  readonly article: ArticleContent;
}

/** What a member says of an article: begins a talk (of a stretch, or of the whole), or, with `under`, answers in one, ends it, opens it again, or takes back `of`. */
export type Saying = Pick<Comment, "under" | "on" | "text" | "did" | "of">;

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export interface ArticleActions {
  /** Writes what it says. Shoppers hear nothing of it before it is published. A new one is a draft. */
  readonly save: (article: ArticleContent) => Promise<Result<void>>;
  /** Changes fields of the card and nothing else; undefined takes one away. A function gets it as it is: half of a title is changed so. The answers may be in an editor's hands meanwhile. */
  readonly edit: (id: ArticleId, fields: CardChange | ((before: Article) => CardChange)) => Promise<Result<void>>;
  /** Asks a supervisor to look at it. */
  readonly submit: (id: ArticleId) => Promise<Result<void>>;
  /** Back from review to writing, by whoever writes on. */
  readonly takeUp: (id: ArticleId) => Promise<Result<void>>;
  /** What stands here now is said from now on. Refused by the room when the words changed meanwhile, or a colleague was first. */
  readonly publish: (id: ArticleId, why?: string) => Promise<Result<void>>;
  /** Back to its author, with the reason. */
  readonly giveBack: (id: ArticleId, why: string) => Promise<Result<void>>;
  readonly archive: (id: ArticleId, why?: string) => Promise<Result<void>>;
  /** Out of the archive; its newest version, if it has one, is said again. Also the undo of archiving. */
  readonly restore: (id: ArticleId) => Promise<Result<void>>;
  /** Publishes the words of an older version as a new one. The draft becomes those words. */
  readonly rollBack: (id: ArticleId, old: OldVersion, why?: string) => Promise<Result<void>>;
  readonly comment: (id: ArticleId, said: Saying) => Promise<Result<void>>;
}

type Doc = Parameters<LocalChange["change"]>[0];

export function createArticleActions(ports: ActionPorts): ArticleActions {
  const { actor, clock } = ports;
  const change = (id: ArticleId, work: (doc: Doc, before: Article | undefined) => Result<void>, text: string = id): Promise<Result<void>> =>
    commit(ports.shelf, {
      kind: "local",
      doc: articleDocName(id),
      id: mintId<MessageId>(clock, ports.random),
      summary: { what: "article", by: actor.id, at: clock(), text },
      change(doc, before) {
        const done = work(doc, before?.kind === "article" ? before.article : undefined);
        if (!done.ok) return done;
        const after = readDoc("article", doc);
        return after.ok ? quiet(mayChange(actor, "article", before, after.value)) : after;
      },
    });
  const deed = (id: ArticleId, did: ArticleDeed["did"], why = "", old?: OldVersion): Promise<Result<void>> =>
    change(id, (doc, before) => {
      if (before === undefined) return notHere;
      if (old !== undefined) write(doc, { ...old.article, id }, before, clock());
      const drafted = readArticleDoc(doc); // as the document has it, which writes the same words in one way only
      if (!drafted.ok) return drafted;
      const said = { did, by: actor.id, at: clock(), ...(why === "" ? {} : { why }), ...(old === undefined ? {} : { from: old.version }) };
      const next = step(drafted.value, said);
      if (!next.ok) return next;
      writeArticle(doc, next.value);
      return ok(undefined);
    });
  return {
    save: (article) =>
      change(article.id, (doc, before) => {
        write(doc, article, before, clock());
        return ok(undefined);
      }),
    edit: (id, fields) =>
      change(id, (doc, before) => {
        if (before === undefined) return notHere;
        const changed = typeof fields === "function" ? fields(before) : fields;
        const next = readArticle(present({ ...before, ...changed }));
        if (next === undefined) return misshapen;
        write(doc, next, before, clock());
        return ok(undefined);
      }),
    submit: (id) => deed(id, "submit"),
    takeUp: (id) => deed(id, "write"),
    publish: (id, why) => deed(id, "publish", why),
    giveBack: (id, why) => deed(id, "giveBack", why),
    archive: (id, why) => deed(id, "archive", why),
    restore: (id) => deed(id, "restore"),
    rollBack: (id, old, why) => deed(id, "rollBack", why, old),
    comment: (id, { under, on, text, did, of }) =>
      change(
        id,
        (doc, before) => {
          if (before === undefined) return notHere;
          const talk = under === undefined ? undefined : talksOf(readComments(doc)).find((one) => one.id === under);
          const said = readComment(
            present({
              id: mintId<CommentId>(clock, ports.random),
              by: actor.id,
              at: clock(),
              n: (talk?.n ?? 0) + 1,
              ...{ under, on, did, of, text: text?.trim() },
            }),
          );
          if (said === undefined) return misshapen;
          addComment(doc, said);
          return ok(undefined);
        },
        text, // should the room not take it, these are the words to copy
      ),
  };
}

/** The content alone: state and version stay as they are. */
function write(doc: Doc, article: ArticleContent & Partial<Article>, before: Article | undefined, now: number): void {
  const { status = "draft", version = 0, deed, print } = before ?? {};
  const sources = article.sources ?? before?.sources;
  const state = { status, version, ...(deed === undefined ? {} : { deed }), ...(print === undefined ? {} : { print }) };
  const from = sources === undefined ? {} : { sources };
  writeArticle(doc, { ...contentOf({ updatedAt: now, ...article, ...state }), updatedAt: now, ...state, ...from });
}

/** Without what is not said. */
const present = (all: object): object => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

const quiet = (allowed: Result<true>): Result<void> => (allowed.ok ? ok(undefined) : allowed);
const misshapen = refuse("malformed", "这样写存不下来：太长，或者空着。 This cannot be kept: it is too long, or empty.");
const notHere = refuse("unknown", "没有这篇文章。 There is no such article.");
