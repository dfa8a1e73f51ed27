// The gate: may this update come in, whole? Steps in the order of SPEC.md [R10]-[R18]; each refuses with its own kind.
// Works on a shadow only: whatever happens here, the accepted document is untouched.
import * as Y from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { deedsAmong } from "../../shared/doc/articleDoc.ts";
import { readDoc, rootsOf, type CrdtKind, type DocView } from "../../shared/doc/readDoc.ts";
import { edgeVerdicts, rawMessages } from "../../shared/doc/ticketDoc.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { same } from "../../shared/core/same.ts";
import { checkTies, type TieFacts } from "./gateTies.ts";
import type { Actor } from "../../shared/domain/team.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import { docOf, type LiveDoc } from "./docs.ts";
import { decodeUpdate, depthOf, type Decoded } from "./decodeUpdate.ts";
import { messagesGrew } from "./messagesGrew.ts";

const DEPTH_MOST = 8; // of any value in a document; ours have 4

export interface GateAsk {
  readonly actor: Extract<Actor, { kind: "member" }>;
  readonly live: LiveDoc;
  /** The document's own id, for "is it what it is called". */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly before: DocView | undefined;
  /** The Yjs client id under which only the edge writes. */
  readonly edgeClient: number;
  /** Under which only the edge wrote once. */
  readonly formerEdgeClients?: readonly number[];
  /** Another ticket, for what ties two of them, at `now` (the room's clock). */
  readonly ties?: TieFacts;
  /** Whose open editor announced that Yjs client id in this document, before anything was written under it. */
  readonly heldBy?: (client: number) => string | undefined;
}

export type Passed =
  | { readonly known: true } // everything in it is here already
  | {
      readonly known: false;
      /** The accepted document with the update in it. */
      readonly shadow: Y.Doc;
      /** What to append: the received bytes, without what was known already. */
      readonly bytes: Uint8Array;
      readonly clients: Readonly<Record<string, string>>;
      /** The values it brings, those included that a concurrent one has overruled. */
      readonly values: readonly unknown[];
    };

/** The whole gate. Nothing is changed; a refusal says which step it was. */
export function passGate(ask: GateAsk): Result<Passed> {
  const { live, before } = ask;
  const sized = checkSize(ask.bytes);
  if (!sized.ok) return sized;
  const decoded = decodeUpdate(ask.bytes);
  if (!decoded.ok) return decoded;
  const gapless = checkGaps(live.doc, decoded.value);
  if (!gapless.ok) return gapless;
  const clients = checkClients(decoded.value, ask);
  if (!clients.ok) return clients;
  const deletes = checkDeletes(live.doc, decoded.value);
  if (!deletes.ok) return deletes;
  if (isKnown(live.doc, decoded.value)) return ok({ known: true });
  const bytes = withoutKnown(live.doc, decoded.value, ask.bytes);
  const shadow = applyToShadow(live, bytes, ask.edgeClient);
  if (!shadow.ok) return shadow;
  const deep = checkDepth(decoded.value);
  if (!deep.ok) return deep;
  const after = checkSchema(live.kind, ask.id, shadow.value);
  if (!after.ok) return after;
  const arrived = bytes === ask.bytes ? decoded : decodeUpdate(bytes);
  if (!arrived.ok) return arrived;
  const allowed = checkRights(ask, before, after.value, shadow.value, arrived.value.values);
  if (!allowed.ok) return allowed;
  return ok({ known: false, shadow: shadow.value, bytes, clients: clients.value, values: arrived.value.values });
}

function checkSize(bytes: Uint8Array): Result<true> {
  return bytes.length <= UPDATE_BYTES ? ok(true) : refuse("too-large", "a change may have 64 KB");
}

/** Each client's structs go on exactly where what we have ends, or overlap it: never leave a hole. */
function checkGaps(doc: Y.Doc, decoded: Decoded): Result<true> {
  for (const run of decoded.runs) {
    if (run.from > Y.getState(doc.store, run.client)) return refuse("gap", "this change builds on one that has not arrived");
  }
  return ok(true);
}

/** A Yjs client id belongs to the first member who used it in this document, or announced it there. Gives the owners after this update. */
function checkClients(decoded: Decoded, ask: GateAsk): Result<Readonly<Record<string, string>>> {
  const { live, actor, heldBy } = ask;
  const owners = live.row.clients;
  const member = actor.id;
  const edgeClients = [ask.edgeClient, ...(ask.formerEdgeClients ?? [])];
  const claimed: Record<string, string> = {};
  for (const { client } of decoded.runs) {
    const owner = edgeClients.includes(client) ? "edge" : (owners[client] ?? heldBy?.(client) ?? undefined);
    if (owner === undefined || (owner === member && owners[client] === undefined)) claimed[client] = member;
    else if (owner !== member) return refuse("foreign-client", "this change is written under somebody else's name");
  }
  return ok(Object.keys(claimed).length === 0 ? owners : { ...owners, ...claimed });
}

/** Deletes reach only what exists, here or in this very update. */
function checkDeletes(doc: Y.Doc, decoded: Decoded): Result<true> {
  const brought = new Map(decoded.runs.map((run) => [run.client, run.to]));
  for (const gone of decoded.deletes) {
    const end = Math.max(Y.getState(doc.store, gone.client), brought.get(gone.client) ?? 0);
    if (gone.clock + gone.length > end) return refuse("beyond-known", "this change deletes something that does not exist");
  }
  return ok(true);
}

/** Every struct is here and everything it deletes is deleted: the same change again. */
function isKnown(doc: Y.Doc, decoded: Decoded): boolean {
  if (decoded.runs.some((run) => run.to > Y.getState(doc.store, run.client))) return false;
  if (decoded.deletes.length === 0) return true;
  const deleted = Y.createDeleteSetFromStructStore(doc.store);
  return decoded.deletes.every((gone) => gone.length === 0 || isWithin(deleted.clients.get(gone.client) ?? [], gone.clock, gone.length));
}

/** Does one of these ranges, sorted by clock and apart from each other, hold that whole stretch? Halves its way: both sides can be thousands. */
export function isWithin(ranges: readonly { readonly clock: number; readonly len: number }[], clock: number, length: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  const last = ranges[low - 1]; // the last that begins there or before
  return last !== undefined && clock + length <= last.clock + last.len;
}

/**
 * A change sent again together with a newer one overlaps what we have. The known part is cut off, so that the tail never holds a
 * second version of a (client, clock) that another device would take for the first.
 */
function withoutKnown(doc: Y.Doc, decoded: Decoded, bytes: Uint8Array): Uint8Array {
  const overlaps = decoded.runs.some((run) => run.from < Y.getState(doc.store, run.client));
  return overlaps ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes;
}

function applyToShadow(live: LiveDoc, bytes: Uint8Array, edgeClient: number): Result<Y.Doc> {
  let shadow: Y.Doc;
  try {
    shadow = docOf(live.kind, [Y.encodeStateAsUpdate(live.doc), bytes], edgeClient);
  } catch {
    return refuse("malformed", "this change cannot be applied");
  }
  if (shadow.store.pendingStructs !== null || shadow.store.pendingDs !== null)
    return refuse("gap", "this change builds on one that has not arrived");
  return ok(shadow);
}

function checkDepth(decoded: Decoded): Result<true> {
  return decoded.values.every((value) => depthOf(value, DEPTH_MOST) <= DEPTH_MOST)
    ? ok(true)
    : refuse("too-deep", "values may nest eight deep");
}

/** Only the roots of its kind, holding what its kind holds, and called what it is. */
function checkSchema(kind: CrdtKind, id: string, shadow: Y.Doc): Result<DocView> {
  const roots = rootsOf(kind);
  for (const [name, type] of shadow.share) {
    if (!roots.includes(name)) return refuse("schema", "a part that documents of this kind do not have");
    const isMap = type instanceof Y.Map;
    if (isMap ? type._start !== null : type._map.size > 0) return refuse("schema", "a part of another kind than it should be");
  }
  let view: Result<DocView>;
  try {
    view = readDoc(kind, shadow);
  } catch {
    return refuse("schema", "a part of another kind than it should be");
  }
  if (view.ok && idOf(view.value) !== id && kind !== "shop") return refuse("schema", "a document under another one's name");
  return view;
}

function idOf(view: DocView): string {
  switch (view.kind) {
    case "ticket":
      return view.ticket.head.id;
    case "article":
      return view.article.id;
    case "product":
      return view.product.id;
    case "shop":
      return "shop";
  }
}

function checkRights(
  ask: GateAsk,
  before: DocView | undefined,
  after: DocView,
  shadow: Y.Doc,
  values: readonly unknown[],
): Result<unknown> {
  if (ask.live.kind === "ticket") {
    if (JSON.stringify(edgeVerdicts(ask.live.doc)) !== JSON.stringify(edgeVerdicts(shadow))) {
      return refuse("forbidden", "only the desk itself writes verdicts");
    }
    const grew = messagesGrew(rawMessages(ask.live.doc), rawMessages(shadow));
    if (!grew.ok) return grew;
    const tied = checkTies(ask, before, after);
    if (!tied.ok) return tied;
  }
  const allowed = mayChange(ask.actor, ask.live.kind, before, after);
  return allowed.ok && after.kind === "article" && isOverruled(values, after) ? overruled : allowed;
}

const overruled = refuse("conflict", "同事先改了这篇文章的状态，请再看一眼。 A colleague was first: look at the article again.");

/** It brings a step of the article's life that a concurrent one has overruled in the document: its author must hear that it was not taken. */
function isOverruled(values: readonly unknown[], { article }: Extract<DocView, { kind: "article" }>): boolean {
  return deedsAmong(values).some((deed) => !same(deed, article.deed));
}
