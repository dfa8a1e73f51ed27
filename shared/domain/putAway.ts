// What somebody has done with on the work list: kept with the shop's settings under the name of the thing. Holds ids, never what a shopper wrote.
import { isPlain, list, number, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type MessageId } from "../core/ids.ts";
import type { AlikePair } from "./alikeArticles.ts";
import type { Fared } from "./feedback.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);

export const PUT_AWAY_NOTE_CHARS = 200;
export const PUT_AWAY_MOST = 300; // the oldest go first: a thing that is a problem still shows itself anew
const QUESTIONS_MOST = 200;

/**
 * `questions`: of a gap, the very questions done with; others of that meaning make a new one. `upTo`: of an answer, the last that was heard of it
 * then, by the clock its conversations have; absent: `at`, which is a device's.
 */
export const readPutAway = shape({
  by: memberId,
  at: number(0),
  note: optional(string(PUT_AWAY_NOTE_CHARS, 1)),
  questions: optional(list(messageId, QUESTIONS_MOST)),
  upTo: optional(number(0)),
});
export type PutAway = Checked<typeof readPutAway>;

/** By the name of the thing. */
export type PutAways = Readonly<Record<string, PutAway>>;

/** Those that can be read. */
export function readPutAways(value: unknown): PutAways {
  const all = isPlain(value) ? Object.entries(value) : [];
  return Object.fromEntries(all.flatMap(([key, raw]) => [[key, readPutAway(raw)] as const].filter(isRead)));
}

const isRead = (entry: readonly [string, PutAway | undefined]): entry is readonly [string, PutAway] => entry[1] !== undefined;

/** A version that fares badly: another version is another thing. */
export const mendKey = ({ article, version }: Pick<Fared, "article" | "version">): string => `a.${article}.${version}`;

/** Two articles as they are published now. */
export const alikeKey = ({ one, other }: Pick<AlikePair, "one" | "other">): string =>
  `p.${one.id}.${one.version}.${other.id}.${other.version}`;

/** A gap goes by its most typical question. */
export const gapKey = (question: MessageId): string => `g.${question}`;

/** The questions of a gap that a mark names. */
export const questionsOf = (all: readonly MessageId[]): readonly MessageId[] => all.slice(0, QUESTIONS_MOST);
