// What is kept open is never taken for anything else: not for what another tab wrote, nor for what a transaction undid.
import { openTestShelf, roomTicket, T0 } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { areSame, createKept, type KeptDoc } from "./kept.ts";
import { createQueries } from "./queries.ts";

const ANNA = asId<MemberId>("anna");
const bytes = (...all: number[]): Uint8Array => new Uint8Array(all);
const name = (n: number): DocName => ticketDocName(asId<TicketId>(`t${n}`));
const kept = (state: Uint8Array): KeptDoc => ({ state, unsent: [], doc: new Y.Doc() });

describe("documents kept open", () => {
  it("are given once, for the bytes they were kept under, whichever array these lie in", () => {
    const docs = createKept();
    const one = kept(bytes(1, 2, 3));
    docs.keep(name(1), one);
    expect(docs.take(name(1), bytes(1, 2, 3))).toBe(one);
    expect(docs.take(name(1), bytes(1, 2, 3))).toBeUndefined();
  });

  it("are let go when the bytes are others", () => {
    const docs = createKept();
    docs.keep(name(1), kept(bytes(1, 2, 3)));
    expect(docs.take(name(1), bytes(1, 2, 4))).toBeUndefined();
    expect(docs.take(name(1), bytes(1, 2, 3))).toBeUndefined();
  });

  it("are not many: the longest unused go first", () => {
    const docs = createKept();
    for (let n = 0; n < 100; n++) docs.keep(name(n), kept(bytes(n)));
    expect(docs.take(name(0), bytes(0))).toBeUndefined();
    expect(docs.take(name(99), bytes(99))).toBeDefined();
    docs.clear();
    expect(docs.take(name(98), bytes(98))).toBeUndefined();
  });

  it("are told apart by what was unsent", () => {
    expect(areSame([bytes(1)], [bytes(1)])).toBe(true);
    expect(areSame([bytes(1)], [bytes(2)])).toBe(false);
    expect(areSame([bytes(1)], [])).toBe(false);
    expect(areSame([], [bytes(1)])).toBe(false);
  });
});

function reply(shelf: Shelf, ticket: string, id: string, isFine = true) {
  return commit(shelf, {
    kind: "local",
    doc: ticketDocName(asId<TicketId>(ticket)),
    id,
    summary: { what: "reply", by: ANNA, at: T0, text: id, message: id },
    change(doc) {
      const seen = { shopper: 0, shop: 0, assignment: 0 };
      appendMessage(doc, { kind: "agent", id: asId<MessageId>(id), at: T0 + 60_000, text: id, by: ANNA, seen });
      return isFine ? ok(undefined) : refuse("conflict", "changed, and refused after all");
    },
  });
}

const texts = async (shelf: Shelf, ticket: ReturnType<typeof roomTicket>): Promise<readonly string[]> =>
  (await createQueries(shelf).ticket(ticket.id))?.ticket.messages.map((one) => ("text" in one ? one.text : "")) ?? [];

/** As a device that keeps nothing would have it. */
async function stored(shelf: Shelf, ticket: ReturnType<typeof roomTicket>): Promise<readonly unknown[]> {
  const row = await shelf.db.docs.get(ticketDocName(ticket.id));
  const doc = new Y.Doc();
  if (row !== undefined) Y.applyUpdate(doc, row.state);
  return doc.getArray("messages").map((one) => (one as { text: string }).text); // written above
}

describe("commits on documents kept open", () => {
  it("a change, its acknowledgement and the room's answer leave what they leave without", async () => {
    const ticket = roomTicket("t1");
    ticket.says("在吗");
    const shelf = openTestShelf();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    await reply(shelf, "t1", "one");
    const [sent] = await shelf.db.outbox.toArray();
    await reply(shelf, "t1", "two");
    expect(await texts(shelf, ticket)).toEqual(["在吗", "one", "two"]);
    expect(await stored(shelf, ticket)).toEqual(["在吗"]);
    Y.applyUpdate(ticket.doc, sent?.bytes ?? bytes());
    await commit(shelf, { kind: "ack", id: "one" });
    expect(await stored(shelf, ticket)).toEqual(["在吗", "one"]);
    ticket.says("还在吗");
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c2" });
    expect(await stored(shelf, ticket)).toEqual(["在吗", "one", "还在吗"]);
    expect(await texts(shelf, ticket)).toEqual(["在吗", "还在吗", "one", "two"]);
  });

  it("a change that wrote and was refused leaves nothing in what comes after", async () => {
    const ticket = roomTicket("t2");
    ticket.says("在吗");
    const shelf = openTestShelf();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    expect((await reply(shelf, "t2", "never", false)).ok).toBe(false);
    await reply(shelf, "t2", "one");
    ticket.says("还在吗");
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c2" });
    expect(await texts(shelf, ticket)).toEqual(["在吗", "还在吗", "one"]);
    expect(await stored(shelf, ticket)).toEqual(["在吗", "还在吗"]);
  });

  it("a commit that was undone after its merge is not built upon", async () => {
    const [ticket, broken] = [roomTicket("t3"), { doc: "ticket:t4", seq: 1, from: 0, format: "yjs", bytes: bytes(9, 9, 9) } as const];
    ticket.says("在吗");
    const shelf = openTestShelf();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    const before = Y.encodeStateVector(ticket.doc);
    ticket.says("还在吗");
    const late = { ...ticket.entry(), bytes: Y.encodeStateAsUpdate(ticket.doc, before) };
    expect((await commit(shelf, { kind: "feed", entries: [late, broken], cursor: "c2" })).ok).toBe(false);
    expect(await texts(shelf, ticket)).toEqual(["在吗"]);
    await reply(shelf, "t3", "one");
    expect(await texts(shelf, ticket)).toEqual(["在吗", "one"]);
    await commit(shelf, { kind: "feed", entries: [late], cursor: "c2" });
    expect(await stored(shelf, ticket)).toEqual(["在吗", "还在吗"]);
  });

  it("what another tab merged is there for this one", async () => {
    const ticket = roomTicket("t5");
    ticket.says("一");
    const tab = openTestShelf();
    const second = openTestShelf("anna", tab);
    await commit(tab, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    ticket.says("二");
    await commit(second, { kind: "feed", entries: [ticket.entry()], cursor: "c2" });
    await reply(second, "t5", "two");
    await reply(tab, "t5", "one");
    expect(await texts(tab, ticket)).toEqual(["一", "二", "one", "two"]);
    ticket.says("三");
    await commit(tab, { kind: "feed", entries: [ticket.entry()], cursor: "c3" });
    expect(await stored(second, ticket)).toEqual(["一", "二", "三"]);
  });
});
