// The ticket document: the only file that names its Y keys. Reads it whole into a plain Ticket, and offers the small verbs that change it.
// Root types only; values that change together are one key with a plain object; messages only grow.
import type * as Y from "yjs";
import { isPlain, once } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { onceUnchanged } from "./onceUnchanged.ts";
import { readPrefixed } from "./readPrefixed.ts";
import { EDGE, LABELS, MESSAGES, NOTE, WISHES } from "./ticketRoots.ts";
import { readMarks, writeMarks } from "./ticketMarks.ts";
import { readTies, writeTies } from "./tiesDoc.ts";
import { readIntegerOr } from "./readValues.ts";
import { readOpened, type Opened } from "../domain/orders/order.ts";
import { readLevelWish, readMacroMark, type LevelWish, type MacroMark } from "../domain/macroMark.ts";
import { readRating, type Rating } from "../domain/rating.ts";
import { readReadMark, type ReadMark } from "../domain/readMark.ts";
import { readRemark, remarkKey, type Remark } from "../domain/remark.ts";
import { readNoteFile, type NoteFile } from "../domain/sentFile.ts";
import { readTagMark, type TagMark } from "../domain/tagMark.ts";
import { TICKET_TYPES, type TicketType } from "../domain/taxonomy.ts";
import {
  NO_ASSIGNMENT,
  readAssignment,
  readAssignWish,
  readDelivery,
  readHandoff,
  readHead,
  readHoldMark,
  readMessage,
  readPriority,
  readSla,
  readStatusWish,
  type Assignment,
  type AssignWish,
  type Delivery,
  type Handoff,
  type HoldMark,
  type Message,
  type Priority,
  type Sla,
  type StatusWish,
  type Ticket,
  type TicketHead,
} from "../domain/ticket.ts";
import { readUnderstanding, type Understanding } from "../domain/understanding.ts";

// Of WISHES: head · status · assign · level · h:<message> · m:<macro> · n:<file> · r:<message>:<member> · t:<tag> · ties (tiesDoc.ts) · marks (ticketMarks.ts). Of EDGE: number · type · priority · sla ·
// assignment · handoff · orders · readUpTo · d:<message> · v:<message>
const DELIVERY = "d:";
const HOLD = "h:";
const REMARK = "r:";
const TAG = "t:";
const MACRO = "m:";
const NOTE_FILE = "n:";
const RATING = "v:";

/** Root names a ticket document may have; the gate refuses any other. */
export const TICKET_ROOTS: readonly string[] = [WISHES, EDGE, LABELS, NOTE, MESSAGES];

/** Gives the root types their kinds. Call before reading a document that came as bytes. */
export function declareTicket(doc: Y.Doc): void {
  doc.getMap(WISHES);
  doc.getMap(EDGE);
  doc.getMap(LABELS);
  doc.getText(NOTE);
  doc.getArray(MESSAGES);
}

// A document is read many times in a turn, and most of it stands as it stood: a value that was checked is not checked again.
const headOf = once(readHead);
const statusWishOf = once(readStatusWish);
const assignWishOf = once(readAssignWish);
const assignmentOf = once(readAssignment);
const messageOf = once(readMessage);
const deliveryOf = once(readDelivery);
const holdMarkOf = once(readHoldMark);
const remarkOf = once(readRemark);
const tagMarkOf = once(readTagMark);
const macroMarkOf = once(readMacroMark);
const levelWishOf = once(readLevelWish);
const noteFileOf = once(readNoteFile);
const ratingOf = once(readRating);
const understandingOf = once(readUnderstanding);
const priorityOf = once(readPriority);
const slaOf = once(readSla);
const handoffOf = once(readHandoff);
const openedOf = once(readOpened);
const readMarkOf = once(readReadMark);

// ---- reading ---------------------------------------------------------------------------------------------------------

/** The whole ticket as plain data, messages sorted by (at, id), a doubled message id counted once. Refuses a document of another shape. */
export const readTicketDoc: (doc: Y.Doc) => Result<Ticket> = onceUnchanged(readWhole);

function readWhole(doc: Y.Doc): Result<Ticket> {
  const wishes = doc.getMap(WISHES);
  const edge = doc.getMap(EDGE);
  const head = headOf(wishes.get("head"));
  if (head === undefined) return refuse("schema", "a ticket without a head");
  const messages = readMessages(doc.getArray(MESSAGES));
  if (messages === undefined) return refuse("schema", "a message of an unknown shape");
  const wish = statusWishOf(wishes.get("status"));
  if (wish === undefined && wishes.has("status")) return refuse("schema", "a status wish of an unknown shape");
  const assign = assignWishOf(wishes.get("assign"));
  if (assign === undefined && wishes.has("assign")) return refuse("schema", "an assignment wish of an unknown shape");
  const holdMarks = readHoldMarks(wishes);
  if (holdMarks === undefined) return refuse("schema", "a mark on a held reply of an unknown shape");
  const number = readIntegerOr(edge.get("number"), undefined);
  const type = TICKET_TYPES.find((one) => one === edge.get("type"));
  const orders = openedOf(edge.get("orders"));
  const readUpTo = readMarkOf(edge.get("readUpTo"));
  const tags = readPrefixed(wishes, TAG, tagMarkOf); // one that cannot be read is none
  const macros = readPrefixed(wishes, MACRO, macroMarkOf);
  const levelWish = levelWishOf(wishes.get("level"));
  const noteFiles = readPrefixed(wishes, NOTE_FILE, noteFileOf);
  return ok({
    head,
    number,
    messages,
    statusWish: wish,
    assignWish: assign,
    handoff: handoffOf(edge.get("handoff")),
    assignment: assignmentOf(edge.get("assignment")) ?? NO_ASSIGNMENT,
    type,
    priority: priorityOf(edge.get("priority")),
    sla: slaOf(edge.get("sla")),
    deliveries: readPrefixed(edge, DELIVERY, deliveryOf),
    holdMarks,
    remarks: readRemarks(wishes),
    ratings: readPrefixed(edge, RATING, ratingOf),
    labels: readLabels(doc.getMap(LABELS)),
    ...(Object.keys(tags).length === 0 ? {} : { tags }),
    ...(Object.keys(macros).length === 0 ? {} : { macros }),
    ...(levelWish === undefined ? {} : { levelWish }),
    ...(Object.keys(noteFiles).length === 0 ? {} : { noteFiles }),
    ...readMarks(doc),
    ...(orders === undefined ? {} : { orders }),
    ...readTies(doc),
    ...(readUpTo === undefined ? {} : { readUpTo }),
    note: doc.getText(NOTE).toString(),
  });
}

function readMessages(array: Y.Array<unknown>): readonly Message[] | undefined {
  const known = new Set<string>();
  const messages: Message[] = [];
  for (const raw of array.toArray()) {
    const one = messageOf(raw);
    if (one === undefined) return undefined;
    if (known.has(one.id)) continue;
    known.add(one.id);
    messages.push(one);
  }
  return messages.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function readLabels(map: Y.Map<unknown>): Readonly<Record<string, Understanding>> {
  return readPrefixed(map, "", understandingOf);
}

/** Undefined where one cannot be read: such a mark would stand in the way of the author's own. */
function readHoldMarks(map: Y.Map<unknown>): Readonly<Record<string, HoldMark>> | undefined {
  const marks = readPrefixed(map, HOLD, holdMarkOf);
  const written = [...map.keys()].filter((key) => key.startsWith(HOLD)).length;
  return Object.keys(marks).length === written ? marks : undefined;
}

/** One that cannot be read, or stands under another key than its own, is none: it stands in nobody's way, and the gate lets none bury a good one. */
function readRemarks(map: Y.Map<unknown>): Readonly<Record<string, Remark>> {
  return Object.fromEntries(Object.entries(readPrefixed(map, REMARK, remarkOf)).filter(([key, one]) => key === remarkKey(one)));
}

/** Messages in the order they were appended (arrival), for the append-only check of the gate. */
export function rawMessages(doc: Y.Doc): readonly unknown[] {
  return doc.getArray(MESSAGES).toArray();
}

/** What only the edge may write, as plain JSON, for the gate to compare. */
export function edgeVerdicts(doc: Y.Doc): { readonly edge: unknown; readonly labels: unknown } {
  return { edge: doc.getMap(EDGE).toJSON(), labels: doc.getMap(LABELS).toJSON() };
}

/** The internal note, for an editor bound to it. */
export function noteOf(doc: Y.Doc): Y.Text {
  return doc.getText(NOTE);
}

// ---- verbs -----------------------------------------------------------------------------------------------------------

/** Makes the ticket. A second call changes nothing: a conversation has one head. */
export function createTicket(doc: Y.Doc, head: TicketHead): void {
  const wishes = doc.getMap(WISHES);
  if (!wishes.has("head")) wishes.set("head", { ...head });
}

/** The shop's server said who the shopper is: the head has them from now on. Only the room may. */
export function bindShopper(doc: Y.Doc, shopper: TicketHead["shopper"]): void {
  const wishes = doc.getMap(WISHES);
  const head = readHead(wishes.get("head"));
  if (head !== undefined) wishes.set("head", { ...head, shopper: { ...shopper } });
}

/** Appends a message; the same id twice is a no-op. */
export function appendMessage(doc: Y.Doc, message: Message): void {
  const array = doc.getArray(MESSAGES);
  for (const one of array) if (isPlain(one) && one["id"] === message.id) return;
  array.push([{ ...message }]);
}

export function wishStatus(doc: Y.Doc, wish: StatusWish): void {
  doc.getMap(WISHES).set("status", { ...wish });
}

export function wishAssign(doc: Y.Doc, wish: AssignWish): void {
  doc.getMap(WISHES).set("assign", { ...wish });
}

/** The author of a held reply has decided: it was sent anew, or is thrown away. */
export function markHold(doc: Y.Doc, message: string, mark: HoldMark): void {
  doc.getMap(WISHES).set(HOLD + message, { ...mark });
}

/** A member's remark about a line of the bot; a newer one takes the place of their last. */
export function setRemark(doc: Y.Doc, remark: Remark): void {
  doc.getMap(WISHES).set(REMARK + remarkKey(remark), { ...remark });
}

/** Puts a tag on, or takes it off: a mark each, so that of two at once both hold. */
export function setTag(doc: Y.Doc, tag: string, mark: TagMark): void {
  doc.getMap(WISHES).set(TAG + tag, { ...mark });
}

/** Says that a macro was used, or (`off`) that its use was taken back. */
export function markMacro(doc: Y.Doc, macro: string, mark: MacroMark): void {
  doc.getMap(WISHES).set(MACRO + macro, { ...mark });
}

/** How urgent somebody says it is. */
export function wishLevel(doc: Y.Doc, wish: LevelWish): void {
  doc.getMap(WISHES).set("level", { ...wish });
}

/** Puts a file beside the note, or takes it away: a mark each, as of tags. */
export function setNoteFile(doc: Y.Doc, mark: NoteFile): void {
  doc.getMap(WISHES).set(NOTE_FILE + mark.file.id, { ...mark });
}

/** The edge's verdicts; only what is given is written, and only what differs. */
export interface Verdicts {
  readonly number?: number;
  readonly type?: TicketType;
  readonly priority?: Priority;
  readonly sla?: Sla;
  readonly assignment?: Assignment;
  readonly handoff?: Handoff;
  readonly orders?: Opened;
  readonly readUpTo?: ReadMark;
}

export function setVerdicts(doc: Y.Doc, verdicts: Verdicts): void {
  const edge = doc.getMap(EDGE);
  for (const [key, value] of Object.entries(verdicts)) {
    if (value !== undefined && JSON.stringify(edge.get(key)) !== JSON.stringify(value)) edge.set(key, value);
  }
}

export function setDelivery(doc: Y.Doc, message: string, delivery: Delivery): void {
  doc.getMap(EDGE).set(DELIVERY + message, { ...delivery });
}

/** What the shopper said of an answer of the bot, in the place of what they said of it before. */
export function setRating(doc: Y.Doc, message: string, rating: Rating): void {
  doc.getMap(EDGE).set(RATING + message, { ...rating });
}

export function setLabel(doc: Y.Doc, message: string, label: Understanding): void {
  doc.getMap(LABELS).set(message, { ...label });
}

/** Writes a whole ticket into an empty document, as if it had always been so: how a conversation is written anew without its person. */
export function writeTicket(doc: Y.Doc, ticket: Ticket): void {
  createTicket(doc, ticket.head);
  for (const one of ticket.messages) appendMessage(doc, one);
  if (ticket.statusWish !== undefined) wishStatus(doc, ticket.statusWish);
  if (ticket.assignWish !== undefined) wishAssign(doc, ticket.assignWish);
  for (const [id, mark] of Object.entries(ticket.holdMarks ?? {})) markHold(doc, id, mark);
  for (const remark of Object.values(ticket.remarks ?? {})) setRemark(doc, remark);
  for (const [tag, mark] of Object.entries(ticket.tags ?? {})) setTag(doc, tag, mark);
  for (const [macro, mark] of Object.entries(ticket.macros ?? {})) markMacro(doc, macro, mark);
  if (ticket.levelWish !== undefined) wishLevel(doc, ticket.levelWish);
  for (const mark of Object.values(ticket.noteFiles ?? {})) setNoteFile(doc, mark);
  writeMarks(doc, ticket);
  const { number, type, priority, sla, assignment, handoff, orders, readUpTo } = ticket;
  const some = { number, type, priority, sla, assignment, handoff, orders, readUpTo };
  setVerdicts(doc, Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)));
  for (const [id, delivery] of Object.entries(ticket.deliveries)) setDelivery(doc, id, delivery);
  for (const [id, rating] of Object.entries(ticket.ratings ?? {})) setRating(doc, id, rating);
  for (const [id, label] of Object.entries(ticket.labels)) setLabel(doc, id, label);
  writeTies(doc, ticket);
  if (ticket.note !== "") doc.getText(NOTE).insert(0, ticket.note);
}
