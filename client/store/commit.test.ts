// The one door: whole or not at all, whatever comes in whatever order.
import { openTestShelf, roomTicket, T0, teamEntry, applyBytes, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { appendMessage, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { standing } from "./outbox.ts";
import { createQueries } from "./queries.ts";

const ANNA = asId<MemberId>("anna");

async function shelfWith(ticket: RoomTicket): Promise<Shelf> {
  const shelf = openTestShelf();
  await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
  return shelf;
}

function reply(shelf: Shelf, ticket: RoomTicket, id: string, text = "好的") {
  return commit(shelf, {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id,
    summary: { what: "reply", by: ANNA, at: T0, text, message: `m-${id}` },
    change(doc, before) {
      if (before?.kind !== "ticket") return refuse("unknown", "no ticket");
      const seen = { shopper: 0, shop: before.row.agentMessages, assignment: 0 };
      appendMessage(doc, {
        kind: "agent",
        id: asId<MessageId>(`m-${id}`),
        at: T0 + 5_000 + before.ticket.messages.length,
        text,
        by: ANNA,
        seen,
      });
      return ok(undefined);
    },
  });
}

const texts = async (shelf: Shelf, ticket: RoomTicket): Promise<readonly string[]> =>
  (await createQueries(shelf).ticket(ticket.id))?.ticket.messages.map((one) => ("text" in one ? one.text : "")) ?? [];

async function sent(shelf: Shelf, id: string): Promise<Uint8Array> {
  const row = await shelf.db.outbox.where("id").equals(id).first();
  if (row === undefined) throw new Error(`nothing unsent under ${id}`);
  return row.bytes;
}

describe("the feed", () => {
  it("writes document, row and cursor together", async () => {
    const ticket = roomTicket("t1");
    ticket.says("在吗");
    const shelf = await shelfWith(ticket);
    expect((await shelf.db.tickets.get(ticket.id))?.lastText).toBe("在吗");
    expect(await standing(shelf)).toEqual({ epoch: "", cursor: "c1" });
  });

  it("moves the cursor once: pages before the last leave it where it was", async () => {
    const shelf = openTestShelf();
    await commit(shelf, { kind: "feed", entries: [roomTicket("t1").entry()] });
    expect((await standing(shelf)).cursor).toBe("");
    await commit(shelf, { kind: "feed", entries: [roomTicket("t2").entry()], cursor: "c9" });
    expect((await standing(shelf)).cursor).toBe("c9");
    expect(await shelf.db.tickets.count()).toBe(2);
  });

  it("takes the same entry twice as once", async () => {
    const ticket = roomTicket("t1");
    ticket.says("在吗");
    const shelf = await shelfWith(ticket);
    await commit(shelf, { kind: "feed", entries: [ticket.entry(), ticket.entry()], cursor: "c2" });
    expect(await texts(shelf, ticket)).toEqual(["在吗"]);
  });

  it("refuses a page with unreadable bytes whole: no document, no team, no cursor", async () => {
    const shelf = openTestShelf();
    const broken = { doc: "ticket:t9", seq: 1, from: 0, format: "yjs", bytes: Uint8Array.from([7, 255, 255, 1]) } as const;
    const outcome = await commit(shelf, { kind: "feed", entries: [teamEntry([]), roomTicket("t1").entry(), broken], cursor: "c1" });
    expect(outcome.ok).toBe(false);
    expect(await shelf.db.docs.count()).toBe(0);
    expect(await shelf.db.singles.count()).toBe(0);
  });

  it("leaves documents of a later version's kinds alone and goes on", async () => {
    const shelf = openTestShelf();
    const later = { doc: "campaign:1", seq: 1, from: 0, format: "yjs", bytes: new Uint8Array(3) } as const;
    expect((await commit(shelf, { kind: "feed", entries: [later, roomTicket("t1").entry()], cursor: "c1" })).ok).toBe(true);
    expect(await shelf.db.docs.count()).toBe(1);
  });

  it("replaces the team whole and reads members from it", async () => {
    const shelf = openTestShelf();
    const member = {
      id: "anna",
      name: { zh: "安娜", en: "Anna" },
      role: "agent",
      skills: {},
      languages: ["zh"],
      capacity: 5,
      record: {},
      active: true,
    };
    await commit(shelf, { kind: "feed", entries: [teamEntry([member])], cursor: "c1" });
    expect((await createQueries(shelf).members()).map((one) => one.name.zh)).toEqual(["安娜"]);
  });
});

describe("a local change", () => {
  it("shows at once, and waits in the outbox", async () => {
    const ticket = roomTicket("t1");
    ticket.says("在吗");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "在的");
    const page = await createQueries(shelf).ticket(ticket.id);
    expect(page?.row.lastText).toBe("在的");
    expect(page?.pending.map((one) => one.text)).toEqual(["在的"]);
    expect(await shelf.db.outbox.count()).toBe(1);
  });

  it("leaves nothing behind when it throws", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const change = commit(shelf, {
      kind: "local",
      doc: ticketDocName(ticket.id),
      id: "u1",
      summary: { what: "close", by: ANNA, at: T0, text: "" },
      change(doc) {
        wishStatus(doc, { want: "closed", by: ANNA, at: T0, seenShopper: 0 });
        throw new Error("a bug");
      },
    });
    await expect(change).rejects.toThrow("a bug");
    expect(await shelf.db.outbox.count()).toBe(0);
    expect((await shelf.db.tickets.get(ticket.id))?.phase).toBe("new");
  });

  it("leaves nothing behind when it refuses", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const outcome = await commit(shelf, {
      kind: "local",
      doc: ticketDocName(ticket.id),
      id: "u1",
      summary: { what: "close", by: ANNA, at: T0, text: "" },
      change(doc) {
        wishStatus(doc, { want: "closed", by: ANNA, at: T0, seenShopper: 0 });
        return refuse("forbidden", "no");
      },
    });
    expect(outcome.ok).toBe(false);
    expect(await shelf.db.outbox.count()).toBe(0);
    expect((await createQueries(shelf).ticket(ticket.id))?.ticket.statusWish).toBeUndefined();
  });

  it("is refused when it outgrows the wire", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const outcome = await commit(shelf, {
      kind: "local",
      doc: ticketDocName(ticket.id),
      id: "u1",
      summary: { what: "note", by: ANNA, at: T0, text: "" },
      change(doc) {
        doc.getText("note").insert(0, "长".repeat(UPDATE_BYTES / 2));
        return ok(undefined);
      },
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "too-large" } });
    expect(await shelf.db.outbox.count()).toBe(0);
  });

  it("is refused when it would break its document", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const outcome = await commit(shelf, {
      kind: "local",
      doc: ticketDocName(ticket.id),
      id: "u1",
      summary: { what: "reply", by: ANNA, at: T0, text: "" },
      change(doc) {
        doc.getArray("messages").push([{ kind: "nonsense" }]);
        return ok(undefined);
      },
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "schema" } });
    expect(await shelf.db.outbox.count()).toBe(0);
  });

  it("that changes nothing sends nothing", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const summary = { what: "note", by: ANNA, at: T0, text: "" } as const;
    await commit(shelf, { kind: "local", doc: ticketDocName(ticket.id), id: "u1", summary, change: () => ok(undefined) });
    expect(await shelf.db.outbox.count()).toBe(0);
  });

  it("keeps its order, also from two tabs at once and after a restart", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const otherTab = openTestShelf("anna", shelf);
    await Promise.all([
      reply(shelf, ticket, "u1", "一"),
      reply(otherTab, ticket, "u2", "二"),
      reply(shelf, ticket, "u3", "三"),
      reply(otherTab, ticket, "u4", "四"),
    ]);
    const order = (await createQueries(shelf).outbox()).map((one) => one.id);
    shelf.close();
    otherTab.close();
    const restarted = openTestShelf("anna", shelf);
    expect((await createQueries(restarted).outbox()).map((one) => one.id)).toEqual(order);
    expect((await texts(restarted, ticket)).toSorted()).toEqual(["一", "三", "二", "四"].toSorted());
  });

  it("of two tabs builds one history the room can take in order", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    const otherTab = openTestShelf("anna", shelf);
    for (const [tab, id] of [
      [shelf, "u1"],
      [otherTab, "u2"],
      [shelf, "u3"],
    ] as const)
      await reply(tab, ticket, id, id);
    for (const id of ["u1", "u2", "u3"]) {
      applyBytes(ticket.doc, await sent(shelf, id));
      expect(ticket.doc.store.pendingStructs).toBeNull();
    }
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c2" });
    expect(await texts(shelf, ticket)).toEqual(["u1", "u2", "u3"]);
  });
});

describe("an acknowledgement", () => {
  it("moves the change from the outbox into what the room has, in one step", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "在的");
    await commit(shelf, { kind: "ack", id: "u1", cursor: "c2" });
    expect(await shelf.db.outbox.count()).toBe(0);
    expect(await texts(shelf, ticket)).toEqual(["在的"]);
    expect((await standing(shelf)).cursor).toBe("c2");
  });

  it("twice, or of something unknown, changes nothing", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "在的");
    await commit(shelf, { kind: "ack", id: "u1" });
    await commit(shelf, { kind: "ack", id: "u1" });
    await commit(shelf, { kind: "ack", id: "never" });
    expect(await texts(shelf, ticket)).toEqual(["在的"]);
  });

  it("may come after the echo of the same change: once is enough", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "在的");
    applyBytes(ticket.doc, await sent(shelf, "u1"));
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c2" });
    expect(await texts(shelf, ticket)).toEqual(["在的"]);
    await commit(shelf, { kind: "ack", id: "u1" });
    expect(await texts(shelf, ticket)).toEqual(["在的"]);
  });

  it("leaves later changes of the same document unsent and in view", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "一");
    await reply(shelf, ticket, "u2", "二");
    await commit(shelf, { kind: "ack", id: "u1" });
    const page = await createQueries(shelf).ticket(ticket.id);
    expect(page?.pending.map((one) => one.text)).toEqual(["二"]);
    expect(await texts(shelf, ticket)).toEqual(["一", "二"]);
  });
});

describe("a refusal", () => {
  it("moves the tail of that document into the drawer and falls back to what the room has", async () => {
    const [ticket, other] = [roomTicket("t1"), roomTicket("t2")];
    const shelf = await shelfWith(ticket);
    await commit(shelf, { kind: "feed", entries: [other.entry()] });
    await reply(shelf, ticket, "u1", "一");
    await reply(shelf, ticket, "u2", "二");
    await reply(shelf, other, "u3", "三");
    await commit(shelf, { kind: "refused", id: "u1", why: "forbidden", words: "not yours", at: T0 });
    expect(await texts(shelf, ticket)).toEqual([]);
    expect(await texts(shelf, other)).toEqual(["三"]);
    const drawer = await createQueries(shelf).refused();
    expect(drawer.map((one) => one.summary.text)).toEqual(["二", "一"]);
    expect(drawer[0]?.words).toBe("not yours");
    expect((await createQueries(shelf).outbox()).map((one) => one.id)).toEqual(["u3"]);
  });

  it("keeps what the room acknowledged before", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "一");
    await commit(shelf, { kind: "ack", id: "u1" });
    await reply(shelf, ticket, "u2", "二");
    await commit(shelf, { kind: "refused", id: "u2", why: "schema", words: "", at: T0 });
    expect(await texts(shelf, ticket)).toEqual(["一"]);
  });

  it("lets the next change begin under a new Yjs client id, so that no clock is used twice", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "一");
    const before = shelf.clients.get(ticketDocName(ticket.id))?.client;
    await commit(shelf, { kind: "refused", id: "u1", why: "schema", words: "", at: T0 });
    await reply(shelf, ticket, "u2", "二");
    expect(shelf.clients.get(ticketDocName(ticket.id))?.client).not.toBe(before);
  });

  it("can be thrown out of the drawer", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "一");
    await commit(shelf, { kind: "refused", id: "u1", why: "schema", words: "", at: T0 });
    const [kept] = await createQueries(shelf).refused();
    await commit(shelf, { kind: "forget", n: kept?.n ?? 0 });
    expect(await createQueries(shelf).refused()).toEqual([]);
  });
});

describe("a new epoch", () => {
  it("drops what was received and keeps what is unsent", async () => {
    const ticket = roomTicket("t1");
    const shelf = openTestShelf();
    await commit(shelf, { kind: "epoch", epoch: "e1" });
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "e1.5" });
    await reply(shelf, ticket, "u1", "一");
    await commit(shelf, { kind: "epoch", epoch: "e2" });
    expect(await standing(shelf)).toEqual({ epoch: "e2", cursor: "" });
    expect(await shelf.db.tickets.count()).toBe(0);
    expect(await shelf.db.outbox.count()).toBe(1);
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "e2.1" });
    expect(await texts(shelf, ticket)).toEqual(["一"]);
  });

  it("that is the first, or the same, drops nothing", async () => {
    const ticket = roomTicket("t1");
    const shelf = await shelfWith(ticket);
    await commit(shelf, { kind: "epoch", epoch: "e1" });
    await commit(shelf, { kind: "epoch", epoch: "e1" });
    expect(await shelf.db.tickets.count()).toBe(1);
    expect((await standing(shelf)).cursor).toBe("c1");
  });
});

describe("a device that is full", () => {
  it("refuses in words and loses nothing", async () => {
    const ticket = roomTicket("t1");
    ticket.says("在吗");
    const shelf = await shelfWith(ticket);
    await reply(shelf, ticket, "u1", "一");
    const full = (): never => {
      throw new Dexie.QuotaExceededError("disk full");
    };
    shelf.db.tickets.hook("creating", full);
    shelf.db.tickets.hook("updating", full);
    const outcome = await reply(shelf, ticket, "u2", "二");
    expect(outcome).toMatchObject({ ok: false, error: { kind: "full" } });
    const page = await commit(shelf, { kind: "feed", entries: [roomTicket("t2").entry()], cursor: "c2" });
    expect(page).toMatchObject({ ok: false, error: { kind: "full" } });
    expect(await texts(shelf, ticket)).toEqual(["在吗", "一"]);
    expect((await standing(shelf)).cursor).toBe("c1");
    expect((await createQueries(shelf).outbox()).map((one) => one.id)).toEqual(["u1"]);
  });
});
