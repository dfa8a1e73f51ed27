// One ticket as the room holds it, and somebody who writes in it under a Yjs client id of their own: for asking the gate alone.
import * as Y from "yjs";
import { createDocs, docOf, viewOf, type LiveDoc } from "../../edge/room/docs.ts";
import { passGate, type GateAsk } from "../../edge/room/gate.ts";
import { asId, type MemberId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Role } from "../../shared/domain/team.ts";
import { appendMessage, createTicket } from "../../shared/doc/ticketDoc.ts";

export const EDGE = 1;
export const AMY = asId<MemberId>("amy");
export const BEN = asId<MemberId>("ben");
export const TICKET = asId<TicketId>("t-1");

export function aTicket(): LiveDoc {
  const nothing = { run: () => undefined, all: () => [], transaction: <T>(work: () => T) => work() };
  const live = createDocs(nothing, EDGE).open(ticketDocName(TICKET), "ticket");
  const shopper = { id: asId<ShopperId>("s"), name: "小雨", tier: "none" } as const;
  createTicket(live.doc, { id: TICKET, shopper, channel: "widget", language: "zh", createdAt: 1 });
  appendMessage(live.doc, { kind: "shopper", id: asId<MessageId>("m-1"), at: 1, text: "我要退货" });
  return live;
}

/** What a device with that Yjs client id would send after `work`. */
export function written(live: LiveDoc, client: number, work: (doc: Y.Doc) => void): Uint8Array {
  const doc = docOf(live.kind, [Y.encodeStateAsUpdate(live.doc)], client);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => work(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

/** The gate's answer: "in", "known", or the kind of the refusal. */
export function ask(
  live: LiveDoc,
  bytes: Uint8Array,
  more: Partial<GateAsk> & { readonly by?: MemberId; readonly role?: Role } = {},
): string {
  const { by = AMY, role = "agent", ...rest } = more;
  const actor = { kind: "member", id: by, role } as const;
  const passed = passGate({ actor, live, id: TICKET, bytes, before: viewOf(live), edgeClient: EDGE, ...rest });
  if (!passed.ok) return passed.error.kind;
  return passed.value.known ? "known" : "in";
}

/** Lets a change in, as `admit` does. */
export function letIn(live: LiveDoc, bytes: Uint8Array, by: MemberId = AMY): void {
  const actor = { kind: "member", id: by, role: "agent" } as const;
  const passed = passGate({ actor, live, id: TICKET, bytes, before: viewOf(live), edgeClient: EDGE });
  if (!passed.ok) throw new Error(`refused: ${passed.error.kind}, ${passed.error.words}`);
  if (passed.value.known) return;
  live.doc = passed.value.shadow;
  live.row = { ...live.row, clients: passed.value.clients };
}
