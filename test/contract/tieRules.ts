// The contract of what ties a ticket to people and to other tickets: who is called in its note, who follows it, what it is linked to.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type TicketId } from "../../shared/core/ids.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { setFollow, setLink, writeMention } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { followersOf } from "../../shared/domain/ties/follow.ts";
import { linksOn } from "../../shared/domain/ties/link.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { joinNote } from "./editor.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

export function tieRules(roomOf: RoomOf): void {
  const aTicket = async (): Promise<ReturnType<typeof createShopper>> => {
    const shopper = createShopper(roomOf());
    value(await shopper.post(shopper.say("在吗")));
    return shopper;
  };
  const change = (desk: DeskClient, ticket: TicketId, work: Parameters<DeskClient["change"]>[1]) =>
    desk.push(ticketDocName(ticket), desk.change(ticketDocName(ticket), work));
  const call = (desk: DeskClient, ticket: TicketId, id: string, by: MemberId, member: MemberId) =>
    change(desk, ticket, (doc) => writeMention(doc, id, { by, at: 1, member }, noteOf(doc).length, "Ben"));

  describe("ties of a ticket", () => {
    it("[R359] a colleague is called in the note, with its letters; every desk has it, nobody calls in another's name, and the shopper hears nothing", async () => {
      const shopper = await aTicket();
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      for (const desk of [amy, ben]) await hasTicket(desk, shopper.ticket);
      expect(await call(amy, shopper.ticket, "m1", AMY, BEN)).toMatchObject({ kind: "ack" });
      await ben.until(() => ben.ticket(shopper.ticket).called?.length === 1);
      expect(ben.ticket(shopper.ticket)).toMatchObject({ note: "@Ben ", called: [{ id: "m1", by: AMY, member: BEN, from: 0, to: 4 }] });
      expect(followersOf(ben.ticket(shopper.ticket))).toEqual([BEN]);
      expect(JSON.stringify(value(await shopper.post(shopper.say("还在吗"))))).not.toMatch(/Ben|m1|follow/);
      expect(await call(ben, shopper.ticket, "m2", AMY, SUE)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R359] it comes through an open note as well, and is gone when its name is struck out", async () => {
      const shopper = await aTicket();
      const amy = await openDesk(roomOf(), AMY);
      await hasTicket(amy, shopper.ticket);
      const { doc } = await joinNote(roomOf(), BEN, ticketDocName(shopper.ticket));
      doc.transact(() => writeMention(doc, "m1", { by: BEN, at: 1, member: AMY }, 0, "amy"));
      await amy.until(() => amy.ticket(shopper.ticket).called?.[0]?.member === AMY);
      noteOf(doc).delete(1, 1);
      await amy.until(() => amy.ticket(shopper.ticket).called === undefined);
      expect(amy.ticket(shopper.ticket).mentions).toHaveProperty("m1");
    });

    it("[R360] a member follows for themself, and lets go; a colleague is not made to", async () => {
      const shopper = await aTicket();
      const amy = await openDesk(roomOf(), AMY);
      await hasTicket(amy, shopper.ticket);
      expect(await change(amy, shopper.ticket, (doc) => setFollow(doc, { by: AMY, at: 1 }))).toMatchObject({ kind: "ack" });
      expect(followersOf(amy.ticket(shopper.ticket))).toEqual([AMY]);
      const off = await change(amy, shopper.ticket, (doc) => setFollow(doc, { by: AMY, at: 2, off: true, seen: 0 }));
      expect(off).toMatchObject({ kind: "ack" });
      expect(followersOf(amy.ticket(shopper.ticket))).toEqual([]);
      const forced = await change(amy, shopper.ticket, (doc) => setFollow(doc, { by: BEN, at: 3 }));
      expect(forced).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R361] two tickets are linked where both exist, and unlinked by a colleague", async () => {
      const [one, other] = [await aTicket(), await aTicket()];
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      for (const desk of [amy, ben]) await hasTicket(desk, one.ticket);
      const link = (desk: DeskClient, to: string, off?: boolean) =>
        change(desk, one.ticket, (doc) => setLink(doc, to, { by: desk.member, at: 1, ...(off === undefined ? {} : { off }) }));
      expect(await link(amy, other.ticket)).toMatchObject({ kind: "ack" });
      await ben.until(() => linksOn(ben.ticket(one.ticket).links ?? {}).includes(other.ticket));
      expect(await link(ben, other.ticket, true)).toMatchObject({ kind: "ack" });
      expect(linksOn(ben.ticket(one.ticket).links ?? {})).toEqual([]);
      expect(await link(ben, asId("nowhere"))).toMatchObject({ kind: "refused", why: "unknown" });
    });
  });
}
