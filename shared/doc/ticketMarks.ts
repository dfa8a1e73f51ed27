// What stands beside a ticket's conversation: reads and writes the keys of the shop's own fields, a planned return, the reason of an end,
// steps of a playbook that were done and a written summary.
// The only file that names them; the rest of the document is ticketDoc.ts.
import type * as Y from "yjs";
import { once } from "../core/check.ts";
import { readFieldMark, type FieldMark } from "../domain/fieldMark.ts";
import { readCameBack, readFollowUp, type CameBack, type FollowUp } from "../domain/followUp.ts";
import { readSummaryMark, type SummaryMark } from "../domain/help/summaryMark.ts";
import { readTick, type Tick } from "../domain/help/tick.ts";
import type { TicketMarks } from "../domain/ticketMarks.ts";
import { readWrapUpMark, type WrapUpMark } from "../domain/wrapUpMark.ts";
import { readPrefixed } from "./readPrefixed.ts";
import { EDGE, WISHES } from "./ticketRoots.ts";

// Of WISHES: f:<field> · p:<step> · followUp · wrapUp · summary. Of EDGE: cameBack.
const FIELD = "f:";
const TICK = "p:";

const fieldMarkOf = once(readFieldMark);
const followUpOf = once(readFollowUp);
const cameBackOf = once(readCameBack);
const wrapUpMarkOf = once(readWrapUpMark);
const tickOf = once(readTick);
const summaryMarkOf = once(readSummaryMark);

/** One that cannot be read is none. */
export function readMarks(doc: Y.Doc): TicketMarks {
  const wishes = doc.getMap(WISHES);
  const fields = readPrefixed(wishes, FIELD, fieldMarkOf);
  const followUp = followUpOf(wishes.get("followUp"));
  const cameBack = cameBackOf(doc.getMap(EDGE).get("cameBack"));
  const wrapUp = wrapUpMarkOf(wishes.get("wrapUp"));
  const ticks = readPrefixed(wishes, TICK, tickOf);
  const summary = summaryMarkOf(wishes.get("summary"));
  return {
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(followUp === undefined ? {} : { followUp }),
    ...(cameBack === undefined ? {} : { cameBack }),
    ...(wrapUp === undefined ? {} : { wrapUp }),
    ...(Object.keys(ticks).length === 0 ? {} : { ticks }),
    ...(summary === undefined ? {} : { summary }),
  };
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

/** Says why it ended, after it has. */
export function setWrapUp(doc: Y.Doc, mark: WrapUpMark): void {
  doc.getMap(WISHES).set("wrapUp", { ...mark });
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
export function writeMarks(doc: Y.Doc, { fields, followUp, cameBack, wrapUp, ticks, summary }: TicketMarks): void {
  for (const [field, mark] of Object.entries(fields ?? {})) setField(doc, field, mark);
  if (followUp !== undefined) setFollowUp(doc, followUp);
  if (cameBack !== undefined) setCameBack(doc, cameBack);
  if (wrapUp !== undefined) setWrapUp(doc, wrapUp);
  for (const [step, tick] of Object.entries(ticks ?? {})) setTick(doc, step, tick);
  if (summary !== undefined) setSummary(doc, summary);
}
