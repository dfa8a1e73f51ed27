// The keys of a ticket document about its quality: the room's judgement, what reviewers and agents say of it. Reads them, and offers their verbs.
import type * as Y from "yjs";
import { once } from "../core/check.ts";
import { readJudgement, type Judgement } from "../domain/inspection/judgement.ts";
import {
  readAppeal,
  readReading,
  readReview,
  reviewKey,
  type Appeal,
  type Judged,
  type Reading,
  type Review,
} from "../domain/inspection/reviewMark.ts";
import { readPrefixed } from "./readPrefixed.ts";
import { EDGE, WISHES } from "./ticketRoots.ts";

const JUDGED = "judged"; // of EDGE
const REVIEW = "review:"; // <rule>:<message>:<member>
const APPEAL = "appeal:"; // <rule>:<message>:<member>
const READING = "read:"; // <member>

const judgementOf = once(readJudgement);
const reviewOf = once(readReview);
const appealOf = once(readAppeal);
const readingOf = once(readReading);

/** What cannot be read, or stands under another key than its own, is none. */
export function readQuality(doc: Y.Doc): Judged {
  const judged = judgementOf(doc.getMap(EDGE).get(JUDGED));
  const wishes = doc.getMap(WISHES);
  const reviews = own(readPrefixed(wishes, REVIEW, reviewOf), reviewKey);
  const appeals = own(readPrefixed(wishes, APPEAL, appealOf), reviewKey);
  const readings = own(readPrefixed(wishes, READING, readingOf), (one) => one.by);
  return {
    ...(judged === undefined ? {} : { judged }),
    ...(reviews === undefined ? {} : { reviews }),
    ...(appeals === undefined ? {} : { appeals }),
    ...(readings === undefined ? {} : { readings }),
  };
}

function own<T>(all: Readonly<Record<string, T>>, keyOf: (one: T) => string): Readonly<Record<string, T>> | undefined {
  const mine = Object.entries(all).filter(([key, one]) => key === keyOf(one));
  return mine.length === 0 ? undefined : Object.fromEntries(mine);
}

/** Only the room may. */
export function setJudgement(doc: Y.Doc, judgement: Judgement): void {
  doc.getMap(EDGE).set(JUDGED, { ...judgement, found: judgement.found.map((one) => ({ ...one })) });
}

/** A reviewer's word on a finding, in the place of their last. */
export function setReview(doc: Y.Doc, review: Review): void {
  doc.getMap(WISHES).set(REVIEW + reviewKey(review), { ...review });
}

/** The same for an appeal of who is named. */
export function setAppeal(doc: Y.Doc, appeal: Appeal): void {
  doc.getMap(WISHES).set(APPEAL + reviewKey(appeal), { ...appeal });
}

/** Somebody read all of it, or takes that back. */
export function setReading(doc: Y.Doc, reading: Reading): void {
  doc.getMap(WISHES).set(READING + reading.by, { ...reading });
}

/** Writes all of it into an empty document. */
export function writeQuality(doc: Y.Doc, { judged, reviews, appeals, readings }: Judged): void {
  if (judged !== undefined) setJudgement(doc, judged);
  for (const one of Object.values(reviews ?? {})) setReview(doc, one);
  for (const one of Object.values(appeals ?? {})) setAppeal(doc, one);
  for (const one of Object.values(readings ?? {})) setReading(doc, one);
}
