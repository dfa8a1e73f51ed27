// The contract of what sorts the inbox: tags on tickets, the shop's list of them, saved views.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type TagId, type ViewId } from "../../shared/core/ids.ts";
import { listsIn, putTag, putView } from "../../shared/doc/shopDoc.ts";
import { setTag } from "../../shared/doc/ticketDoc.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import { tagsOn } from "../../shared/domain/tagMark.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import type { TicketView } from "../../shared/domain/ticketView.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

const GIFT: Tag = { id: asId<TagId>("gift"), name: "要礼品袋", colour: "amber" };
const view = (id: string, of?: MemberId): TicketView => ({
  id: asId<ViewId>(id),
  name: "金卡",
  filter: { tiers: ["gold"] },
  order: "waiting",
  ...(of === undefined ? {} : { of }),
});

export function inboxRules(roomOf: RoomOf): void {
  const putListed = (desk: DeskClient, tag: Tag, there = true) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putTag(doc, tag.id, there ? tag : undefined)),
    );
  const keep = (desk: DeskClient, one: TicketView, there = true) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putView(doc, one.id, there ? one : undefined)),
    );

  describe("tags and saved views", () => {
    it("[R340] two agents tag a ticket, each in their own name; both stand on every desk, and the shopper hears nothing", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("在吗")));
      const name = ticketDocName(shopper.ticket);
      for (const desk of [amy, ben]) await hasTicket(desk, shopper.ticket);
      const mark = (desk: DeskClient, tag: string, by = desk.member) =>
        desk.push(
          name,
          desk.change(name, (doc) => setTag(doc, tag, { by, at: roomOf().now() })),
        );
      expect(await mark(amy, "gift")).toMatchObject({ kind: "ack" });
      expect(await mark(ben, "vip")).toMatchObject({ kind: "ack" });
      await amy.until(() => tagsOn(amy.ticket(shopper.ticket).tags ?? {}).length === 2);
      expect(await mark(ben, "late", AMY)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R341] [R343] the list is a supervisor's; every desk has it, and the pack knows nothing of it", async () => {
      const [sue, amy] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), AMY)];
      const before = await roomOf().door.pack();
      expect(await putListed(amy, GIFT)).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), BEN);
      expect(await putListed(sue, GIFT)).toMatchObject({ kind: "ack" });
      await other.until(() => listsIn(other.doc(SHOP_DOC)).tags["gift"] !== undefined);
      expect(await putListed(sue, GIFT, false)).toMatchObject({ kind: "ack" });
      await other.until(() => listsIn(other.doc(SHOP_DOC)).tags["gift"] === undefined);
      expect(await roomOf().door.pack()).toEqual(before);
    });

    it("[R342] one's own view is kept by an agent and taken away again; the shop's and a colleague's are not theirs", async () => {
      const amy = await openDesk(roomOf(), AMY);
      expect(await keep(amy, view("mine", AMY))).toMatchObject({ kind: "ack" });
      expect(await keep(amy, view("mine", AMY), false)).toMatchObject({ kind: "ack" });
      expect(await keep(amy, view("shops"))).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await keep(await openDesk(roomOf(), AMY), view("bens", BEN))).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await keep(await openDesk(roomOf(), SUE), view("shops"))).toMatchObject({ kind: "ack" });
    });
  });
}
