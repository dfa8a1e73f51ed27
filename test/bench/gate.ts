// What the gate costs: one reply let into a ticket of 2 KB and of 100 KB, against bare Y.applyUpdate of the same bytes.
import * as Y from "yjs";
import { createDocs, docOf, viewOf, type LiveDoc } from "../../edge/room/docs.ts";
import { passGate } from "../../edge/room/gate.ts";
import { asId, type MemberId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { appendMessage, createTicket } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { figure, type Figure } from "./figures.ts";

const EDGE = 1;
const AGENT = asId<MemberId>("amy");
const ID = asId<TicketId>("t-1");
const SAMPLES = 400;
const WARM_UP = 100;
const LINE = "请问这件衬衫洗了会缩水吗,我平时穿 M,上次那件洗完短了好多。"; // some 90 bytes
const NO_SQL = { run: () => undefined, all: () => [], transaction: <T>(work: () => T): T => work() };

/** Rows for both sizes. Samples of gate and bare application take turns, so that both meet the same machine. */
export function gateCost(): readonly Figure[] {
  return [2_000, 100_000].flatMap((bytes) => {
    const live = ticketOf(bytes);
    const state = Y.encodeStateAsUpdate(live.doc);
    const update = aReply(live);
    const ask = {
      actor: { kind: "member", id: AGENT, role: "agent" } as const,
      live,
      id: ID,
      bytes: update,
      before: viewOf(live),
      edgeClient: EDGE,
    };
    const gate: number[] = [];
    const bare: number[] = [];
    for (let i = -WARM_UP; i < SAMPLES; i++) {
      const copy = docOf("ticket", [state], EDGE);
      const applied = micros(() => Y.applyUpdate(copy, update));
      const passed = micros(() => {
        if (!passGate(ask).ok) throw new Error("the gate refused a good reply");
      });
      if (i < 0) continue;
      bare.push(applied);
      gate.push(passed);
    }
    const size = `${(state.length / 1_000).toFixed(0)} KB`;
    const baseline = figure(`bare Y.applyUpdate of ${update.length} bytes, document of ${size}`, "µs", bare);
    return [baseline, figure(`the gate, document of ${size}`, "µs", gate, baseline)];
  });
}

function micros(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) * 1_000;
}

function ticketOf(bytes: number): LiveDoc {
  const live = createDocs(NO_SQL, EDGE).open(ticketDocName(ID), "ticket");
  const shopper = { id: asId<ShopperId>("s"), name: "小雨", tier: "none" } as const;
  createTicket(live.doc, { id: ID, shopper, channel: "widget", language: "zh", createdAt: 1 });
  for (let n = 1; Y.encodeStateAsUpdate(live.doc).length < bytes; n++)
    appendMessage(live.doc, { kind: "shopper", id: asId<MessageId>(`m-${n}`), at: n, text: `${n} ${LINE}` });
  return live;
}

function aReply(live: LiveDoc): Uint8Array {
  const doc = docOf("ticket", [Y.encodeStateAsUpdate(live.doc)], 4_242);
  const before = Y.encodeStateVector(doc);
  const seen = { shopper: 1, shop: 0, assignment: 0 };
  appendMessage(doc, { kind: "agent", id: asId<MessageId>("m-reply"), at: 10_000, text: "您好,可以退,我来帮您。", by: AGENT, seen });
  return Y.encodeStateAsUpdate(doc, before);
}
