// The keys of a ticket document that tie it to people and to other tickets: mentions, followers, links, where it goes on. Reads them, and offers their verbs.
import type * as Y from "yjs";
import { once } from "../core/check.ts";
import { readId, type TicketId } from "../core/ids.ts";
import { readFollowMark, type FollowMark } from "../domain/ties/follow.ts";
import { readLinkMark, type LinkMark } from "../domain/ties/link.ts";
import { readMerged, readMergeWish, type Merged, type MergeWish } from "../domain/ties/merge.ts";
import { readMention, type Called, type Mention, type Mentions } from "../domain/ties/mention.ts";
import { readSplitWish, type SplitWish } from "../domain/ties/split.ts";
import type { TicketTies } from "../domain/ties/ticketTies.ts";
import { readPrefixed } from "./readPrefixed.ts";
import { lettersOf, placeOfLetters } from "./stretch.ts";
import { EDGE, NOTE, WISHES } from "./ticketRoots.ts";

const MENTION = "mention:"; // <mention>
const FOLLOW = "follow:"; // <member>
const LINK = "link:"; // <ticket>

const SPLIT = "split:"; // <ticket>
const MERGE = "merge";
const MERGED = "merged"; // of EDGE, as is
const VOICE = "voice";

const mentionOf = once(readMention);
const followMarkOf = once(readFollowMark);
const linkMarkOf = once(readLinkMark);
const mergeWishOf = once(readMergeWish);
const mergedOf = once(readMerged);
const splitWishOf = once(readSplitWish);

/** What is there of it; what cannot be read is none. */
export function readTies(doc: Y.Doc): TicketTies {
  const wishes = doc.getMap(WISHES);
  const note = doc.getText(NOTE);
  const splits = readPrefixed(wishes, SPLIT, splitWishOf);
  const mergeWish = mergeWishOf(wishes.get(MERGE));
  const merged = mergedOf(doc.getMap(EDGE).get(MERGED));
  const voice = readId<TicketId>(doc.getMap(EDGE).get(VOICE));
  const mentions = readPrefixed(wishes, MENTION, mentionOf);
  const follows = readPrefixed(wishes, FOLLOW, followMarkOf);
  const links = readPrefixed(wishes, LINK, linkMarkOf);
  const called = calledIn(note, mentions);
  const some = (all: object): boolean => Object.keys(all).length > 0;
  return {
    ...(some(mentions) ? { mentions } : {}),
    ...(called.length > 0 ? { called } : {}),
    ...(some(follows) ? { follows } : {}),
    ...(some(links) ? { links } : {}),
    ...(some(splits) ? { splits } : {}),
    ...(mergeWish === undefined ? {} : { mergeWish }),
    ...(merged === undefined ? {} : { merged }),
    ...(voice === undefined ? {} : { voice }),
  };
}

/** Those whose name stands in the note whole. Struck out, or with a letter gone, it is no call any more. */
function calledIn(note: Y.Text, mentions: Mentions): readonly Called[] {
  const found = Object.entries(mentions).flatMap(([id, { from, to, n, ...who }]) => {
    const place = placeOfLetters(note, { from, to });
    return place === undefined || place.to - place.from < n ? [] : [{ id, ...who, ...place }];
  });
  return found.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** Writes words into the note that call somebody, as one change: `call` without its @, which is written too, and a space behind it. */
export function writeMention(doc: Y.Doc, id: string, who: Pick<Mention, "by" | "at" | "member" | "team">, at: number, call: string): void {
  const note = doc.getText(NOTE);
  note.insert(at, `@${call} `);
  const place = { from: at, to: at + call.length + 1 };
  const letters = lettersOf(note, place);
  if (letters !== undefined) doc.getMap(WISHES).set(MENTION + id, { ...who, ...letters, n: place.to - place.from });
}

/** Whether that member follows it. */
export function setFollow(doc: Y.Doc, mark: FollowMark): void {
  doc.getMap(WISHES).set(FOLLOW + mark.by, { ...mark });
}

/** Links it to another ticket, or says that it no longer is. */
export function setLink(doc: Y.Doc, ticket: string, mark: LinkMark): void {
  doc.getMap(WISHES).set(LINK + ticket, { ...mark });
}

/** Somebody wants it to go on in another ticket, or no longer. */
export function wishMerge(doc: Y.Doc, wish: MergeWish): void {
  doc.getMap(WISHES).set(MERGE, { ...wish });
}

/** Somebody wants a message to begin a ticket of its own. */
export function wishSplit(doc: Y.Doc, ticket: string, wish: SplitWish): void {
  doc.getMap(WISHES).set(SPLIT + ticket, { ...wish });
}

/** It goes on in another ticket, the edge says; undefined: it stands for itself. */
export function setMerged(doc: Y.Doc, merged: Merged | undefined): void {
  if (merged === undefined) doc.getMap(EDGE).delete(MERGED);
  else doc.getMap(EDGE).set(MERGED, { ...merged });
}

/** Which ticket split off this one spoke last; undefined: this one did. */
export function setVoice(doc: Y.Doc, voice: TicketId | undefined): void {
  if (voice === undefined) doc.getMap(EDGE).delete(VOICE);
  else doc.getMap(EDGE).set(VOICE, voice);
}

/** Writes them into a document that is written anew. Who was called goes with the note. */
export function writeTies(doc: Y.Doc, { follows = {}, links = {}, splits = {}, mergeWish, merged }: TicketTies): void {
  for (const mark of Object.values(follows)) setFollow(doc, mark);
  for (const [ticket, mark] of Object.entries(links)) setLink(doc, ticket, mark);
  for (const [ticket, wish] of Object.entries(splits)) wishSplit(doc, ticket, wish);
  if (mergeWish !== undefined) wishMerge(doc, mergeWish);
  if (merged !== undefined) setMerged(doc, merged);
}
