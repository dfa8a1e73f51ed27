// The contract of what is kept of a shopper: a note and tags said on any of their tickets, in one's own name; the shopper hears nothing of it.
import { describe, expect, it } from "vitest";
import { setShopperNote, setShopperTag } from "../../shared/doc/ticketMarks.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { TICKET_TAGS_MOST } from "../../shared/domain/tagMark.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN } from "./smallShop.ts";

type Doc = Parameters<Parameters<DeskClient["change"]>[1]>[0];

export function aboutRules(roomOf: RoomOf): void {
  const change = (desk: DeskClient, { ticket }: Pick<ShopperClient, "ticket">, verb: (doc: Doc, at: number) => void) =>
    desk.push(
      ticketDocName(ticket),
      desk.change(ticketDocName(ticket), (doc) => verb(doc, roomOf().now())),
    );
  const asked = async (...desks: readonly DeskClient[]): Promise<ShopperClient> => {
    const shopper = createShopper(roomOf());
    value(await shopper.post(shopper.say("在吗")));
    for (const desk of desks) await hasTicket(desk, shopper.ticket);
    return shopper;
  };

  describe("what is kept of a shopper", () => {
    it("[R690] [R691] every member notes and tags in their own name; it reaches the others, and never the shopper", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const shopper = await asked(amy, ben);
      const noted = await change(amy, shopper, (doc, at) => setShopperNote(doc, { by: AMY, at, text: "对羊毛过敏" }));
      expect(noted).toMatchObject({ kind: "ack" });
      expect(await change(ben, shopper, (doc, at) => setShopperTag(doc, "vip", { by: BEN, at }))).toMatchObject({ kind: "ack" });
      await ben.until(() => ben.ticket(shopper.ticket).about?.note !== undefined);
      expect(ben.ticket(shopper.ticket).about).toMatchObject({ note: { by: AMY, text: "对羊毛过敏" }, tags: { vip: { by: BEN } } });
      expect(JSON.stringify(value(await shopper.shown()))).not.toContain("羊毛");
      for (const forged of [
        (doc: Doc, at: number) => setShopperNote(doc, { by: AMY, at, text: "不是我写的" }),
        (doc: Doc, at: number) => setShopperTag(doc, "vip", { by: AMY, at, off: true }),
        (doc: Doc) => doc.getMap("ticket").delete("ofShopper"),
        (doc: Doc) => doc.getMap("ticket").set("ofShopper", "gone"),
      ]) {
        const fresh = await openDesk(roomOf(), BEN);
        expect(await change(fresh, shopper, forged)).toMatchObject({ kind: "refused", why: "forbidden" });
      }
    });

    it("[R691] twenty tags at once, no more", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await asked(amy);
      const all = await change(amy, shopper, (doc, at) => {
        for (let i = 0; i < TICKET_TAGS_MOST; i++) setShopperTag(doc, `tag-${i}`, { by: AMY, at });
      });
      expect(all).toMatchObject({ kind: "ack" });
      expect(await change(amy, shopper, (doc, at) => setShopperTag(doc, "more", { by: AMY, at }))).toMatchObject({
        kind: "refused",
        why: "full",
      });
    });
  });
}
