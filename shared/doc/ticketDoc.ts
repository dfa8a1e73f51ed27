// The ticket document: the only file that names its Y keys. Reads it whole into a plain Ticket, and offers the small verbs that change it.
// Root types only; values that change together are one key with a plain object; messages only grow.
import type * as Y from "yjs";
import { isPlain, type Check } from "../core/check.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { readIntegerOr } from "./readValues.ts";
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

const WISHES = "ticket"; // head · status · assign · h:<message>
const EDGE = "edge"; // number · type · priority · sla · assignment · handoff · d:<message>
const LABELS = "labels"; // by message id
const NOTE = "note";
const MESSAGES = "messages";
const DELIVERY = "d:";
const HOLD = "h:";

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

// ---- reading ---------------------------------------------------------------------------------------------------------

/** The whole ticket as plain data, messages sorted by (at, id), a doubled message id counted once. Refuses a document of another shape. */
export function readTicketDoc(doc: Y.Doc): Result<Ticket> {
  const wishes = doc.getMap(WISHES);
  const edge = doc.getMap(EDGE);
  const head = readHead(wishes.get("head"));
  if (head === undefined) return refuse("schema", "a ticket without a head");
  const messages = readMessages(doc.getArray(MESSAGES));
  if (messages === undefined) return refuse("schema", "a message of an unknown shape");
  const wish = readStatusWish(wishes.get("status"));
  if (wish === undefined && wishes.has("status")) return refuse("schema", "a status wish of an unknown shape");
  const assign = readAssignWish(wishes.get("assign"));
  if (assign === undefined && wishes.has("assign")) return refuse("schema", "an assignment wish of an unknown shape");
  const number = readIntegerOr(edge.get("number"), undefined);
  const type = TICKET_TYPES.find((one) => one === edge.get("type"));
  return ok({
    head,
    number,
    messages,
    statusWish: wish,
    assignWish: assign,
    handoff: readHandoff(edge.get("handoff")),
    assignment: readAssignment(edge.get("assignment")) ?? NO_ASSIGNMENT,
    type,
    priority: readPriority(edge.get("priority")),
    sla: readSla(edge.get("sla")),
    deliveries: readPrefixed(edge, DELIVERY, readDelivery),
    holdMarks: readPrefixed(wishes, HOLD, readHoldMark),
    labels: readLabels(doc.getMap(LABELS)),
    note: doc.getText(NOTE).toString(),
  });
}

function readMessages(array: Y.Array<unknown>): readonly Message[] | undefined {
  const byId = new Map<string, Message>();
  for (const raw of array) {
    const one = readMessage(raw);
    if (one === undefined) return undefined;
    if (!byId.has(one.id)) byId.set(one.id, one);
  }
  return [...byId.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function readPrefixed<T>(map: Y.Map<unknown>, prefix: string, check: Check<T>): Readonly<Record<string, T>> {
  const out: Record<string, T> = {};
  for (const [key, raw] of map.entries()) {
    const one = key.startsWith(prefix) ? check(raw) : undefined;
    if (one !== undefined) out[key.slice(prefix.length)] = one;
  }
  return out;
}

function readLabels(map: Y.Map<unknown>): Readonly<Record<string, Understanding>> {
  const out: Record<string, Understanding> = {};
  for (const [key, raw] of map.entries()) {
    const one = readUnderstanding(raw);
    if (one !== undefined) out[key] = one;
  }
  return out;
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

/** The edge's verdicts; only what is given is written, and only what differs. */
export interface Verdicts {
  readonly number?: number;
  readonly type?: TicketType;
  readonly priority?: Priority;
  readonly sla?: Sla;
  readonly assignment?: Assignment;
  readonly handoff?: Handoff;
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

export function setLabel(doc: Y.Doc, message: string, label: Understanding): void {
  doc.getMap(LABELS).set(message, { ...label });
}
