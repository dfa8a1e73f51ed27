// The contract of the gate: every refusal has its kind, and leaves the document, the line and everybody else as they were.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createWriter } from "../../shared/core/bytes.ts";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import { articleDocName, ticketDocName } from "../../shared/domain/names.ts";
import { seenNow } from "../../shared/domain/ticket.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { appendMessage, rawMessages, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import { askForPerson, hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, readOn, type DeskClient } from "./deskClient.ts";
import { AMY, BEN, article, SUE } from "./smallShop.ts";

export function gateRules(roomOf: RoomOf): void {
  /** A desk of AMY with one ticket on it, and a check that a refusal left no trace. */
  const start = async () => {
    const desk = await openDesk(roomOf(), AMY);
    const shopper = await askForPerson(roomOf());
    await hasTicket(desk, shopper.ticket);
    desk.presence();
    await desk.until(() => desk.ticket(shopper.ticket).assignment.state === "held");
    const name = ticketDocName(shopper.ticket);
    const before = readOn(await openDesk(roomOf(), BEN), name);
    const refused = async (kind: string, bytes: Uint8Array, by: DeskClient = desk, doc: string = name): Promise<void> => {
      const answer = await by.push(doc, bytes);
      expect(answer).toMatchObject({ kind: "refused", why: kind, doc });
      expect(by.closed()).toBeUndefined();
      const fresh = await openDesk(roomOf(), SUE);
      expect(readOn(fresh, name)).toEqual(before);
    };
    return { desk, shopper, name, refused };
  };

  describe("the gate", () => {
    it("[R10] refuses a change above 64 KB", async () => {
      const { refused } = await start();
      await refused("too-large", new Uint8Array(UPDATE_BYTES + 1));
    });

    it("[R11] refuses bytes that are no update, and updates cut short", async () => {
      const { refused, desk, shopper } = await start();
      await refused("malformed", Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 255]));
      const good = desk.replyBytes(shopper.ticket, "您好");
      await refused("malformed", good.slice(0, good.length - 6));
    });

    it("[R11] refuses clocks out of bounds and holes within one update", async () => {
      const { refused } = await start();
      const gc = (client: number, clock: number, length: number): Uint8Array =>
        createWriter().uint(1).uint(1).uint(client).uint(clock).byte(0).uint(length).uint(0).done();
      await refused("malformed", gc(77, 0, 2 ** 40));
      const skip = createWriter().uint(1).uint(1).uint(77).uint(0).byte(10).uint(5).uint(0).done();
      await refused("gap", skip);
    });

    it("[R11] refuses types within types", async () => {
      const { refused, desk, name } = await start();
      await refused(
        "schema",
        desk.change(name, (doc) => doc.getMap("ticket").set("mine", new Y.Map())),
      );
    });

    it("[R12] refuses a change that builds on one that has not arrived, and takes both together", async () => {
      const { refused, desk, shopper, name } = await start();
      const first = desk.replyBytes(shopper.ticket, "第一句");
      const second = desk.replyBytes(shopper.ticket, "第二句");
      await refused("gap", second);
      expect(await desk.push(name, Y.mergeUpdates([first, second]))).toMatchObject({ kind: "ack" });
      const fresh = await openDesk(roomOf(), BEN);
      expect(
        fresh
          .ticket(shopper.ticket)
          .messages.filter((one) => one.kind === "agent")
          .map((one) => one.text),
      ).toEqual(["第一句", "第二句"]);
    });

    it("[R12] takes a change again with a newer one behind it, once", async () => {
      const { desk, shopper, name } = await start();
      const first = desk.replyBytes(shopper.ticket, "第一句");
      await desk.push(name, first);
      const second = desk.replyBytes(shopper.ticket, "第二句");
      expect(await desk.push(name, Y.mergeUpdates([first, second]))).toMatchObject({ kind: "ack" });
      const fresh = await openDesk(roomOf(), BEN);
      expect(fresh.ticket(shopper.ticket).messages.filter((one) => one.kind === "agent")).toHaveLength(2);
      expect(readOn(fresh, name)).toEqual(readOn(desk, name));
    });

    it("[R12] keeps the first version of a (client, clock), whoever forges a second", async () => {
      const { desk, shopper, name } = await start();
      const watcher = await openDesk(roomOf(), BEN);
      const forger = new Y.Doc();
      Y.applyUpdate(forger, Y.encodeStateAsUpdate(desk.doc(name)));
      forger.clientID = desk.doc(name).clientID;
      const first = desk.change(name, (doc) => doc.getText("note").insert(0, "真的备注"));
      await desk.push(name, first);
      const before = Y.encodeStateVector(forger);
      forger.getText("note").insert(0, "假的备注");
      const message = {
        kind: "agent",
        id: asId<MessageId>("m-after"),
        at: roomOf().now() + 9,
        text: "在",
        by: AMY,
        seen: seenNow(desk.ticket(shopper.ticket)),
      } as const;
      appendMessage(forger, message);
      expect(await desk.push(name, Y.encodeStateAsUpdate(forger, before))).toMatchObject({ kind: "ack" });
      await watcher.until(() => watcher.ticket(shopper.ticket).messages.some((one) => one.id === "m-after"));
      const passedOn = watcher.frames.flatMap((one) => (one.kind === "change" ? [new TextDecoder().decode(one.entry.bytes)] : []));
      expect(passedOn.join("")).not.toContain("假的备注");
      for (const again of [await openDesk(roomOf(), BEN), await openDesk(roomOf(), SUE)])
        expect(again.ticket(shopper.ticket).note).toBe("真的备注");
      await roomOf().restart();
      const late = await openDesk(roomOf(), BEN);
      expect(late.ticket(shopper.ticket)).toMatchObject({ note: "真的备注" });
      expect(late.ticket(shopper.ticket).messages.map((one) => one.id)).toContain("m-after");
    });

    it("[R13] refuses a change under another member's client id, and under the edge's", async () => {
      const { desk, shopper, name } = await start();
      const edge = [...desk.doc(name).store.clients.keys()][0] ?? 0;
      await desk.reply(shopper.ticket, "您好");
      const ben = await openDesk(roomOf(), BEN);
      ben.doc(name).clientID = desk.doc(name).clientID;
      expect(await ben.push(name, ben.replyBytes(shopper.ticket, "冒名"))).toMatchObject({ kind: "refused", why: "foreign-client" });
      const sue = await openDesk(roomOf(), SUE);
      sue.doc(name).clientID = edge;
      expect(await sue.push(name, sue.replyBytes(shopper.ticket, "冒名"))).toMatchObject({ kind: "refused", why: "foreign-client" });
      const fresh = await openDesk(roomOf(), SUE);
      expect(fresh.ticket(shopper.ticket).messages.filter((one) => one.kind === "agent")).toHaveLength(1);
    });

    it("[R14] refuses deletes of what does not exist", async () => {
      const { refused, desk, name } = await start();
      const someone = [...desk.doc(name).store.clients.keys()][0] ?? 0;
      await refused("beyond-known", createWriter().uint(0).uint(1).uint(someone).uint(1).uint(5_000).uint(10).done());
    });

    it("[R15] acknowledges the same bytes twice and tells nobody the second time", async () => {
      const { desk, shopper, name } = await start();
      const other = await openDesk(roomOf(), BEN);
      const bytes = desk.replyBytes(shopper.ticket, "您好");
      await desk.push(name, bytes);
      await other.until(() => other.ticket(shopper.ticket).messages.some((one) => one.kind === "agent"));
      const told = other.frames.length;
      expect(await desk.push(name, bytes)).toMatchObject({ kind: "ack" });
      await other.push(
        name,
        other.change(name, (doc) => doc.getText("note").insert(0, "备注")),
      );
      const since = other.frames.slice(told).filter((one) => one.kind === "change");
      expect(since).toHaveLength(0);
      expect(desk.ticket(shopper.ticket).messages.filter((one) => one.kind === "agent")).toHaveLength(1);
    });

    it("[R16] refuses values that nest too deep", async () => {
      const { refused, desk, name } = await start();
      const deep = Array.from({ length: 9 }).reduce<object>((inner) => ({ inner }), {});
      await refused(
        "too-deep",
        desk.change(name, (doc) => doc.getMap("ticket").set("mine", deep)),
      );
    });

    it("[R17] refuses other roots, roots of another kind, messages of another shape", async () => {
      const { refused, desk, name } = await start();
      await refused(
        "schema",
        desk.change(name, (doc) => doc.getText("extra").insert(0, "x")),
      );
      const ben = await openDesk(roomOf(), BEN);
      await refused(
        "schema",
        ben.change(name, (doc) => doc.getArray("messages").push([{ kind: "agent", text: 5 }])),
        ben,
      );
    });

    it("[R17] refuses documents of an unknown kind, the team, and a ticket under another one's name", async () => {
      const { refused, desk, name } = await start();
      const bytes = desk.change(name, (doc) => doc.getText("note").insert(0, "x"));
      await refused("unknown-kind", bytes, desk, "order:1");
      await refused("unknown-kind", bytes, desk, "ticket:../x");
      await refused("forbidden", bytes, desk, "team");
      const sue = await openDesk(roomOf(), SUE);
      const card = sue.change("article:other", (doc) => writeArticle(doc, article("delivery-2")));
      await refused("schema", card, sue, "article:other");
    });

    it("[R18] refuses verdicts, and changing or taking back what was said", async () => {
      const { refused, name } = await start();
      const fresh = async () => openDesk(roomOf(), AMY);
      const one = await fresh();
      await refused(
        "forbidden",
        one.change(name, (doc) => setVerdicts(doc, { type: "invoice" })),
        one,
      );
      const two = await fresh();
      await refused(
        "forbidden",
        two.change(name, (doc) => doc.getArray("messages").delete(0, 1)),
        two,
      );
      const three = await fresh();
      await refused(
        "forbidden",
        three.change(name, (doc) => doc.getMap("labels").delete([...doc.getMap("labels").keys()][0] ?? "")),
        three,
      );
    });

    it("[R18] refuses a second message under an earlier id, and a reply in another's name", async () => {
      const { desk, refused, name, shopper } = await start();
      const said = rawMessages(desk.doc(name))[0];
      const id = typeof said === "object" && said !== null && "id" in said ? String(said.id) : "";
      const seen = seenNow(desk.ticket(shopper.ticket));
      const message = { kind: "agent", id: asId<MessageId>("m-forged"), at: roomOf().now(), text: "冒名", by: BEN, seen } as const;
      await refused(
        "forbidden",
        desk.change(name, (doc) => appendMessage(doc, message)),
      );
      const two = await openDesk(roomOf(), AMY);
      await refused(
        "conflict",
        two.change(name, (doc) => doc.getArray("messages").push([{ ...message, id, by: AMY }])),
        two,
      );
    });

    it("[R18] lets a supervisor publish and an agent only draft", async () => {
      const agent = await openDesk(roomOf(), AMY);
      const sue = await openDesk(roomOf(), SUE);
      const name = articleDocName(asId("new-one"));
      const published = agent.change(name, (doc) => writeArticle(doc, article("new-one")));
      expect(await agent.push(name, published)).toMatchObject({ kind: "refused", why: "forbidden" });
      const before = await roomOf().door.pack();
      expect(
        await sue.push(
          name,
          sue.change(name, (doc) => writeArticle(doc, article("new-one"))),
        ),
      ).toMatchObject({ kind: "ack" });
      const after = await roomOf().door.pack();
      expect(after.articles.map((one) => one.id)).toContain("new-one");
      expect(after.version).not.toBe(before.version);
    });

    it("[R20] compaction leaves every reader with the same document", async () => {
      const { desk, shopper, name } = await start();
      const early = await openDesk(roomOf(), BEN);
      for (let i = 0; i < 40; i++) await desk.reply(shopper.ticket, `第 ${i} 句,${"很长的话".repeat(20)}`);
      await roomOf().restart();
      const late = await openDesk(roomOf(), SUE);
      const back = await openDesk(roomOf(), BEN, { epoch: early.epoch(), cursor: early.cursor() }, new Map([[name, early.doc(name)]]));
      expect(readOn(late, name)).toEqual(readOn(desk, name));
      expect(readOn(back, name)).toEqual(readOn(desk, name));
    });
  });
}
