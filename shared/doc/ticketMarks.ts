// What stands beside a ticket's conversation: reads and writes the keys of the shop's own fields, a planned return, the reason of an end, what is kept of
// the shopper, and what they said of it, steps of a playbook that were done and a written summary.
// The only file that names them; the rest of the document is ticketDoc.ts, what is said of its quality qualityDoc.ts.
import type * as Y from "yjs";
import { once } from "../core/check.ts";
import { readShopperNote, type AboutShopper, type ShopperNote } from "../domain/aboutShopper.ts";
import { readFieldMark, type FieldMark } from "../domain/fieldMark.ts";
import { readCameBack, readFollowUp, type CameBack, type FollowUp } from "../domain/followUp.ts";
import { readSatisfaction, type Satisfaction } from "../domain/satisfaction.ts";
import { readTagMark, type TagMark } from "../domain/tagMark.ts";
import { readSummaryMark, type SummaryMark } from "../domain/help/summaryMark.ts";
import { readTick, type Tick } from "../domain/help/tick.ts";
import type { TicketMarks } from "../domain/ticketMarks.ts";
import { readWrapUpMark, type WrapUpMark } from "../domain/wrapUpMark.ts";
import { readQuality, writeQuality } from "./qualityDoc.ts";
import { readPrefixed } from "./readPrefixed.ts";
import { EDGE, WISHES } from "./ticketRoots.ts";

// Of WISHES: f:<field> · p:<step> · followUp · wrapUp · ofShopper · s:<tag> · summary. Of EDGE: cameBack · satisfaction.
const FIELD = "f:";
const SHOPPER_NOTE = "ofShopper";
const SHOPPER_TAG = "s:";
const TICK = "p:";

const fieldMarkOf = once(readFieldMark);
const followUpOf = once(readFollowUp);
const cameBackOf = once(readCameBack);
const satisfactionOf = once(readSatisfaction);
const wrapUpMarkOf = once(readWrapUpMark);
const shopperNoteOf = once(readShopperNote);
const tagMarkOf = once(readTagMark);
const tickOf = once(readTick);
const summaryMarkOf = once(readSummaryMark);

/** One that cannot be read is none. */
export function readMarks(doc: Y.Doc): TicketMarks {
  const wishes = doc.getMap(WISHES);
  const fields = readPrefixed(wishes, FIELD, fieldMarkOf);
  const followUp = followUpOf(wishes.get("followUp"));
  const cameBack = cameBackOf(doc.getMap(EDGE).get("cameBack"));
  const wrapUp = wrapUpMarkOf(wishes.get("wrapUp"));
  const about = readAbout(wishes);
  const satisfaction = satisfactionOf(doc.getMap(EDGE).get("satisfaction"));
  const ticks = readPrefixed(wishes, TICK, tickOf);
  const summary = summaryMarkOf(wishes.get("summary"));
  return {
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(followUp === undefined ? {} : { followUp }),
    ...(cameBack === undefined ? {} : { cameBack }),
    ...(wrapUp === undefined ? {} : { wrapUp }),
    ...readQuality(doc),
    ...(about === undefined ? {} : { about }),
    ...(satisfaction === undefined ? {} : { satisfaction }),
    ...(Object.keys(ticks).length === 0 ? {} : { ticks }),
    ...(summary === undefined ? {} : { summary }),
  };
}

function readAbout(wishes: Y.Map<unknown>): AboutShopper | undefined {
  const note = shopperNoteOf(wishes.get(SHOPPER_NOTE));
  const tags = readPrefixed(wishes, SHOPPER_TAG, tagMarkOf);
  const hasTags = Object.keys(tags).length > 0;
  return note === undefined && !hasTags ? undefined : { ...(note === undefined ? {} : { note }), ...(hasTags ? { tags } : {}) };
}

/** Fills a field in, or empties it: a mark each, so that of two fields at once both hold. */
export function setField(doc: Y.Doc, field: string, mark: FieldMark): void {
  doc.getMap(WISHES).set(FIELD + field, { ...mark });
}

/** Plans the ticket's return, anew or for another time, or calls it off. */
export function setFollowUp(doc: Y.Doc, followUp: FollowUp): void {
  doc.getMap(WISHES).set("followUp", { ...followUp });
}

/** It came back. Only the room may. */
export function setCameBack(doc: Y.Doc, cameBack: CameBack): void {
  doc.getMap(EDGE).set("cameBack", { ...cameBack });
}

/** What the shopper said of it, in the place of what they said before. Only the room may. */
export function setSatisfaction(doc: Y.Doc, satisfaction: Satisfaction): void {
  doc.getMap(EDGE).set("satisfaction", { ...satisfaction });
}

/** Says why it ended, after it has. */
export function setWrapUp(doc: Y.Doc, mark: WrapUpMark): void {
  doc.getMap(WISHES).set("wrapUp", { ...mark });
}

/** Writes what is to be known of the shopper, in the place of what this ticket said before. */
export function setShopperNote(doc: Y.Doc, note: ShopperNote): void {
  doc.getMap(WISHES).set(SHOPPER_NOTE, { ...note });
}

/** Puts a tag on the shopper, or takes it off: a mark each, as of a ticket's own. */
export function setShopperTag(doc: Y.Doc, tag: string, mark: TagMark): void {
  doc.getMap(WISHES).set(SHOPPER_TAG + tag, { ...mark });
}

/** Ticks a step of a playbook, or takes the tick back: a mark each, so that of two at once both hold. */
export function setTick(doc: Y.Doc, step: string, tick: Tick): void {
  doc.getMap(WISHES).set(TICK + step, { ...tick });
}

/** Writes the summary in a person's words, in the place of the last. */
export function setSummary(doc: Y.Doc, mark: SummaryMark): void {
  doc.getMap(WISHES).set("summary", { ...mark });
}

/** Writes all of them into an empty document. */
export function writeMarks(
  doc: Y.Doc,
  { fields, followUp, cameBack, wrapUp, satisfaction, about, ticks, summary, ...quality }: TicketMarks,
): void {
  for (const [field, mark] of Object.entries(fields ?? {})) setField(doc, field, mark);
  if (followUp !== undefined) setFollowUp(doc, followUp);
  if (cameBack !== undefined) setCameBack(doc, cameBack);
  if (wrapUp !== undefined) setWrapUp(doc, wrapUp);
  if (about?.note !== undefined) setShopperNote(doc, about.note);
  for (const [tag, mark] of Object.entries(about?.tags ?? {})) setShopperTag(doc, tag, mark);
  writeQuality(doc, quality);
  if (satisfaction !== undefined) setSatisfaction(doc, satisfaction);
  for (const [step, tick] of Object.entries(ticks ?? {})) setTick(doc, step, tick);
  if (summary !== undefined) setSummary(doc, summary);
}
