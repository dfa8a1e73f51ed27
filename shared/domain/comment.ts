// What colleagues say to each other about an article while it is made: of a stretch of an answer, or of the whole. Kept in its document, never published,
// never shown to shoppers. Pure: what may be written, and how it reads as talks.
import { integer, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type CommentId, type MemberId } from "../core/ids.ts";
import { refuse, ok, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { LANGUAGES } from "./languages.ts";
import { roleMay } from "./permission.ts";
import type { Actor, Role } from "./team.ts";

export const COMMENT_CHARS = 1_000;
export const QUOTE_CHARS = 200;
export const COMMENTS_MOST = 400; // of one article, for ever: far below what its document holds

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const commentId: Check<CommentId> = (v) => readId<CommentId>(v);

/** One letter of a text, by who wrote it (a Yjs client id) and as their how many-eth: it keeps its name while others write. */
export const readLetter = shape({ client: integer(0), clock: integer(0) });

/** A stretch of an answer: its first and last letter, and how it read then. */
export const readStretch = shape({ language: oneOf(LANGUAGES), from: readLetter, to: readLetter, quote: string(QUOTE_CHARS, 1) });
export type Stretch = Checked<typeof readStretch>;

const DONE = ["resolved", "reopened", "takenBack"] as const;

const readAnyComment = shape({
  id: commentId,
  by: memberId,
  /** By the author's clock: shown, never counted on. */
  at: number(0),
  /** One more than the highest its author saw in the same talk: the order of what was said, whatever the clocks say. */
  n: integer(1),
  /** The comment that the talk began with; absent: this one begins it. */
  under: optional(commentId),
  /** Of what it speaks; absent: the whole article. */
  on: optional(readStretch),
  text: optional(string(COMMENT_CHARS, 1)),
  did: optional(oneOf(DONE)),
  /** Of what was taken back: which comment of the talk. Its words stand in the document, and nobody is shown them any more. */
  of: optional(commentId),
});

/** One entry: begins a talk, answers in it, says that it is over, or is not, or takes back what was said there. It never changes. */
export type Comment = Checked<typeof readAnyComment>;

export const readComment: Check<Comment> = (v) => {
  const one = readAnyComment(v);
  if (one === undefined) return undefined;
  if ((one.did === "takenBack") !== (one.of !== undefined) || (one.of !== undefined && one.text !== undefined)) return undefined;
  if (one.under === undefined) return one.text !== undefined && one.did === undefined && one.n === 1 ? one : undefined;
  return one.on === undefined && (one.text !== undefined || one.did !== undefined) && one.n > 1 ? one : undefined;
};

export type Comments = Readonly<Record<string, Comment>>;

/** A comment with all that was said under it. */
export interface Talk {
  readonly id: CommentId;
  readonly begun: Comment;
  /** In order, without the first; who took back what is not among them. */
  readonly answers: readonly Comment[];
  /** Ids of what was taken back: by whom. */
  readonly gone: ReadonlyMap<string, MemberId>;
  readonly isResolved: boolean;
  /** The highest number in it. */
  readonly n: number;
}

/** The talks of an article, the oldest first. An answer to what is not there is none; a talk of which every word was taken back is none either. */
export function talksOf(comments: Comments): readonly Talk[] {
  const all = Object.values(comments);
  return all
    .filter((one) => one.under === undefined)
    .map((begun) => {
      const under = all.filter((one) => one.under === begun.id).sort(bySaid);
      const answers = under.filter((one) => one.of === undefined);
      const gone = new Map(under.flatMap((one) => (one.of === undefined ? [] : [[one.of, one.by]])));
      const last = answers.findLast((one) => one.did !== undefined);
      return { id: begun.id, begun, answers, gone, isResolved: last?.did === "resolved", n: under.at(-1)?.n ?? begun.n };
    })
    .filter(({ begun, answers, gone }) => [begun, ...answers].some((one) => one.text !== undefined && !gone.has(one.id)))
    .sort((a, b) => bySaid(a.begun, b.begun));
}

function bySaid(a: Comment, b: Comment): number {
  return a.n - b.n || a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** May this member turn these comments into those? Each speaks in their own name; what was said stays, and is taken back by its author or who may. */
export function mayComment({ id: by, role }: Speaker, before: Comments, after: Comments): Result<true> {
  if (Object.keys(before).some((id) => !Object.hasOwn(after, id) || !same(before[id], after[id]))) return kept;
  const fresh = Object.values(after).filter((one) => !Object.hasOwn(before, one.id));
  if (fresh.length === 0) return ok(true);
  if (fresh.some((one) => one.by !== by)) return unsigned;
  if (Object.keys(after).length > COMMENTS_MOST) return tooMany;
  const saidIn = new Map<string, number>();
  for (const one of Object.values(after)) {
    const talk = one.under ?? one.id;
    saidIn.set(talk, (saidIn.get(talk) ?? 0) + 1);
  }
  for (const one of fresh) {
    if (one.under !== undefined && after[one.under]?.under !== undefined) return nowhere;
    if (one.under !== undefined && !Object.hasOwn(after, one.under)) return nowhere;
    if (one.of !== undefined && !mayTakeBack(after, one, role)) return notTheirs;
    if (one.n > (saidIn.get(one.under ?? one.id) ?? 0)) return ahead;
  }
  return ok(true);
}

export type Speaker = Pick<Extract<Actor, { kind: "member" }>, "id" | "role">;

/** Only words of that very talk, once begun or answered; one's own, or anybody's by who may. */
function mayTakeBack(after: Comments, { of, under, by }: Comment, role: Role): boolean {
  const meant = of !== undefined && Object.hasOwn(after, of) ? after[of] : undefined;
  if (meant?.text === undefined || (meant.under ?? meant.id) !== under) return false;
  return meant.by === by || roleMay(role, "takeBackComment");
}

const notTheirs = refuse("forbidden", "a comment is taken back by its author, a supervisor or the owner");
const kept = refuse("forbidden", "a comment, once made, stays as it is");
const unsigned = refuse("forbidden", "a comment is signed by who makes it");
const nowhere = refuse("forbidden", "an answer stands under a comment that begins a talk");
const ahead = refuse("forbidden", "a comment cannot have seen more than there is");
const tooMany = refuse("full", `一篇文章最多 ${COMMENTS_MOST} 条评论。 An article has at most ${COMMENTS_MOST} comments.`);
