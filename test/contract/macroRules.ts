// The contract of macros: whose list it is, that running one is one change judged by what is in it, what it wishes for, and how its use is counted.
import { describe, expect, it } from "vitest";
import { asId, type MacroId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { listsIn, putMacro, writeShop, readShopDoc } from "../../shared/doc/shopDoc.ts";
import { appendMessage, markMacro, setTag, wishAssign, wishLevel, wishStatus } from "../../shared/doc/ticketDoc.ts";
import type { Macro } from "../../shared/domain/macro.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import { tagsOn } from "../../shared/domain/tagMark.ts";
import { seenNow, settle } from "../../shared/domain/ticket.ts";
import { askForPerson, hasTicket, isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

const macro = (id: string, of?: MemberId): Macro => ({
  ...{ id: asId<MacroId>(id), name: id, text: { zh: "您好", en: "" }, actions: [{ do: "waiting" }], intents: [], place: 1 },
  ...(of === undefined ? {} : { of }),
});

export function macroRules(roomOf: RoomOf): void {
  const put = (desk: DeskClient, id: string, one: unknown) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => (one === undefined ? putMacro(doc, id, undefined) : doc.getMap("macros").set(id, one))),
    );
  const uses = async () =>
    Object.fromEntries(value(await roomOf().door.macroUses(await signIn(roomOf(), AMY))).uses.map((one) => [one.macro, one]));

  describe("macros", () => {
    it("[R350] one's own are an agent's to keep, the shop's a supervisor's; the pack knows nothing of either", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const before = await roomOf().door.pack();
      expect(await put(amy, "mine", macro("mine", AMY))).toMatchObject({ kind: "ack" });
      expect(await put(sue, "shops", macro("shops"))).toMatchObject({ kind: "ack" });
      await amy.until(() => listsIn(amy.doc(SHOP_DOC)).macros["shops"] !== undefined);
      expect(await put(sue, "mine", undefined)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await put(amy, "shops", undefined)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await put(await openDesk(roomOf(), BEN), "bens", { ...macro("bens", BEN), actions: [{ do: "refund" }] })).toMatchObject({
        kind: "refused",
        why: "schema",
      });
      expect(await roomOf().door.pack()).toEqual(before);
    });

    it("[R351] [R353] reply, tag, state and mark are one change; its use is counted once, taken back it is not", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      expect(await put(sue, "shops", macro("shops"))).toMatchObject({ kind: "ack" });
      const shopper = await askForPerson(roomOf());
      const { ticket } = shopper;
      const name = ticketDocName(ticket);
      await isWith(amy, ticket, AMY);
      const at = roomOf().now();
      const run = amy.change(name, (doc) => {
        const before = amy.ticket(ticket);
        appendMessage(doc, { kind: "agent", id: asId<MessageId>("macro-1"), at, text: "您好", by: AMY, seen: seenNow(before) });
        setTag(doc, "gift", { by: AMY, at });
        wishStatus(doc, { want: "waiting", by: AMY, at, seenShopper: seenNow(before).shopper });
        markMacro(doc, "shops", { by: AMY, at });
        markMacro(doc, "nobodys", { by: AMY, at });
      });
      expect(await amy.push(name, run)).toMatchObject({ kind: "ack" });
      expect(await amy.push(name, run)).toMatchObject({ kind: "ack" }); // known already
      const now = amy.ticket(ticket);
      expect([tagsOn(now.tags ?? {}), settle(now, at).phase]).toEqual([["gift"], "waiting"]);
      expect(value(await shopper.shown()).messages.filter((one) => one.text === "您好")).toHaveLength(1);
      expect(await uses()).toEqual({ shops: { macro: "shops", n: 1, last: expect.any(Number) } });
      const back = amy.change(name, (doc) => markMacro(doc, "shops", { by: AMY, at: at + 1, off: true }));
      expect(await amy.push(name, back)).toMatchObject({ kind: "ack" });
      expect(await uses()).toEqual({});
      expect(await roomOf().door.macroUses("nobody")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    });

    it("[R351] one thing in it that may not be refuses the whole, and nothing is counted", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      await put(sue, "shops", macro("shops"));
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      await hasTicket(amy, shopper.ticket);
      const at = roomOf().now();
      const run = amy.change(name, (doc) => {
        setTag(doc, "gift", { by: AMY, at });
        wishLevel(doc, { by: BEN, at, level: "P0" });
        markMacro(doc, "shops", { by: AMY, at });
      });
      expect(await amy.push(name, run)).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), BEN);
      await hasTicket(other, shopper.ticket);
      expect(other.ticket(shopper.ticket).tags).toBeUndefined();
      expect(await uses()).toEqual({});
    });

    it("[R354] what a colleague says of the urgency holds, until it is taken back", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      await isWith(amy, shopper.ticket, AMY);
      const before = amy.ticket(shopper.ticket).priority?.level;
      const wish = (level?: "P0") =>
        amy.push(
          name,
          amy.change(name, (doc) => wishLevel(doc, { by: AMY, at: roomOf().now(), ...(level === undefined ? {} : { level }) })),
        );
      await wish("P0");
      await amy.until(() => amy.ticket(shopper.ticket).priority?.level === "P0");
      await wish();
      await amy.until(() => amy.ticket(shopper.ticket).priority?.level === before);
    });

    it("[R354] put to a team with an answer it waits for that team, not for who answered", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const team = { id: "line2", name: { zh: "二线", en: "Second line" }, members: [BEN], takes: [], overflowMs: 3_600_000 };
      const policy = readShopDoc(sue.doc(SHOP_DOC));
      if (!policy.ok) throw new Error("no shop");
      const teams = sue.change(SHOP_DOC, (doc) =>
        writeShop(doc, { ...policy.value, dispatch: { ...policy.value.dispatch, teams: [team] } }),
      );
      expect(await sue.push(SHOP_DOC, teams)).toMatchObject({ kind: "ack" });
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      await isWith(amy, shopper.ticket, AMY);
      const ben = await openDesk(roomOf(), BEN);
      const at = roomOf().now();
      const run = amy.change(name, (doc) => {
        const seen = seenNow(amy.ticket(shopper.ticket));
        wishAssign(doc, { want: "release", team: "line2", by: AMY, at, seen: seen.assignment });
        appendMessage(doc, { kind: "agent", id: asId<MessageId>("macro-2"), at, text: "转二线", by: AMY, seen });
      });
      expect(await amy.push(name, run)).toMatchObject({ kind: "ack" });
      await isWith(ben, shopper.ticket, BEN);
      expect(ben.ticket(shopper.ticket).assignment.team).toBe("line2");
    });
  });
}
