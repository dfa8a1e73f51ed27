// The gate by itself: mutated updates by the thousand, and the small rules it is made of.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { appendMessage, createTicket } from "../../shared/doc/ticketDoc.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { createDocs, docOf, viewOf, type LiveDoc } from "./docs.ts";
import { decodeUpdate, depthOf } from "./decodeUpdate.ts";
import { passGate } from "./gate.ts";
import { messagesGrew } from "./messagesGrew.ts";

const EDGE = 1;
const AMY = asId<MemberId>("amy");
const ID = asId<TicketId>("t-1");
const SEED = 20_261_102;
const MUTATIONS = 20_000;

function aTicket(): LiveDoc {
  const live = createDocs({ run: () => undefined, all: () => [], transaction: (work) => work() }, EDGE).open(ticketDocName(ID), "ticket");
  createTicket(live.doc, {
    id: ID,
    shopper: { id: asId("s"), name: "小雨", tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: 1,
  });
  appendMessage(live.doc, { kind: "shopper", id: asId<MessageId>("m-1"), at: 1, text: "我要退货" });
  return live;
}

function aReply(live: LiveDoc, text: string): Uint8Array {
  const doc = docOf("ticket", [Y.encodeStateAsUpdate(live.doc)], 4_242);
  const before = Y.encodeStateVector(doc);
  appendMessage(doc, { kind: "agent", id: asId<MessageId>("m-2"), at: 2, text, by: AMY, seen: { shopper: 1, shop: 0, assignment: 0 } });
  doc.getText("note").insert(0, "备注");
  doc.getText("note").delete(0, 1);
  return Y.encodeStateAsUpdate(doc, before);
}

const ask = (live: LiveDoc, bytes: Uint8Array) => ({
  actor: { kind: "member", id: AMY, role: "agent" } as const,
  live,
  id: ID,
  bytes,
  before: viewOf(live),
  edgeClient: EDGE,
  formerEdgeClients: [],
});

describe("the gate", () => {
  it(`[R10]-[R18] never throws and never touches the document: ${MUTATIONS} mutated updates, seed ${SEED}`, () => {
    const live = aTicket();
    const before = Y.encodeStateAsUpdate(live.doc);
    const good = aReply(live, "您好,可以退");
    const random = seededRandom(SEED);
    const kinds = new Map<string, number>();
    for (let i = 0; i < MUTATIONS; i++) {
      const bytes = mutate(good, random);
      const passed = passGate(ask(live, bytes));
      const kind = passed.ok ? "let in" : passed.error.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(["malformed", "gap", "schema"]));
  });

  it("[R15] knows a change by its content", () => {
    const live = aTicket();
    const bytes = aReply(live, "您好");
    const passed = passGate(ask(live, bytes));
    if (!passed.ok || passed.value.known) throw new Error("a good reply must pass");
    const after: LiveDoc = { ...live, doc: passed.value.shadow };
    expect(passGate(ask(after, bytes))).toEqual({ ok: true, value: { known: true } });
  });

  it("[R18] sees a message changed, taken back, or doubled with other words", () => {
    const one = { id: "a", text: "1" };
    const two = { id: "b", text: "2" };
    expect(messagesGrew([one, two], [one, { id: "c" }, two])).toMatchObject({ ok: true });
    expect(messagesGrew([one, two], [two, one])).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(messagesGrew([one, two], [one])).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(messagesGrew([one], [{ id: "a", text: "other" }, one])).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(messagesGrew([one], [one, one])).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("[R16] measures depth without following a value for ever", () => {
    expect(depthOf("x", 8)).toBe(0);
    expect(depthOf({ a: [{ b: 1 }] }, 8)).toBe(3);
    let deep: unknown = 1;
    for (let i = 0; i < 5_000; i++) deep = [deep];
    expect(depthOf(deep, 8)).toBe(9);
  });

  it("[R11] reads a view into a larger buffer no further than the view", () => {
    const good = aReply(aTicket(), "您好");
    const cut = new Uint8Array([...good, ...good]).subarray(0, good.length - 4);
    expect(decodeUpdate(cut)).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });

  it("[R11] refuses a change with bytes behind it, which Yjs would read past and a tail would keep", () => {
    const good = aReply(aTicket(), "您好");
    expect(decodeUpdate(good).ok).toBe(true);
    for (const junk of [[0], [5, 5, 5], [...good]]) {
      expect(decodeUpdate(new Uint8Array([...good, ...junk]))).toMatchObject({ ok: false, error: { kind: "malformed" } });
    }
  });
});

function mutate(good: Uint8Array, random: () => number): Uint8Array {
  const bytes = good.slice();
  for (let i = 0; i <= random() * 3; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return random() < 0.2 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes;
}
