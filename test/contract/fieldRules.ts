// The contract of the shop's own fields and reasons of an end: on tickets, and the lists of them.
import { describe, expect, it } from "vitest";
import { asId, type FieldId } from "../../shared/core/ids.ts";
import { listsIn, putField, putWrapUp } from "../../shared/doc/shopDoc.ts";
import { setField } from "../../shared/doc/ticketMarks.ts";
import { FIELDS_MOST, readFields, type Field } from "../../shared/domain/field.ts";
import type { FieldValue } from "../../shared/domain/fieldMark.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import { readWrapUps } from "../../shared/domain/wrapUp.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

const field = (id: string, change: Partial<Field> = {}): Field => ({
  id: asId<FieldId>(id),
  name: { zh: "渠道", en: "Channel" },
  kind: "text",
  place: 1,
  ...change,
});

export function fieldRules(roomOf: RoomOf): void {
  const put = (desk: DeskClient, one: Field) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putField(doc, one)),
    );

  describe("the shop's own fields", () => {
    it("[R385] two agents fill in two fields of a ticket offline: both hold, each in their own name; the shopper hears nothing", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("在吗")));
      const name = ticketDocName(shopper.ticket);
      for (const desk of [amy, ben]) await hasTicket(desk, shopper.ticket);
      const fill = (desk: DeskClient, id: string, is: FieldValue | undefined, by = desk.member) =>
        desk.change(name, (doc) => setField(doc, id, { by, at: roomOf().now(), ...(is === undefined ? {} : { is }) }));
      const [hers, his] = [fill(amy, "channel", "抖音直播间"), fill(ben, "sizes", ["m", "l"])]; // neither has seen the other's
      expect(await amy.push(name, hers)).toMatchObject({ kind: "ack" });
      expect(await ben.push(name, his)).toMatchObject({ kind: "ack" });
      await amy.until(() => Object.keys(amy.ticket(shopper.ticket).fields ?? {}).length === 2);
      expect(await amy.push(name, fill(amy, "channel", undefined))).toMatchObject({ kind: "ack" });
      expect(amy.ticket(shopper.ticket).fields).toMatchObject({ channel: { by: AMY }, sizes: { by: BEN, is: ["m", "l"] } });
      expect(JSON.stringify(value(await shopper.shown()))).not.toContain("抖音");
      expect(await ben.push(name, fill(ben, "late", 3, AMY))).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R386] [R393] the list is a supervisor's; a field is put away and not taken away; the pack knows nothing of it", async () => {
      const [sue, amy] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), AMY)];
      const before = await roomOf().door.pack();
      expect(await put(amy, field("channel"))).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), BEN);
      expect(await put(sue, field("channel"))).toMatchObject({ kind: "ack" });
      expect(await put(sue, field("channel", { off: true }))).toMatchObject({ kind: "ack" });
      await other.until(() => readFields(listsIn(other.doc(SHOP_DOC)).fields)[0]?.off === true);
      const gone = sue.change(SHOP_DOC, (doc) => doc.getMap("fields").delete("channel"));
      expect(await sue.push(SHOP_DOC, gone)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await roomOf().door.pack()).toEqual(before);
    });

    it("[R386] thirty are in use at most, and one that cannot be read is none of them", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const all = sue.change(SHOP_DOC, (doc) => {
        for (let i = 0; i < FIELDS_MOST; i++) putField(doc, field(`f-${i}`));
      });
      expect(await sue.push(SHOP_DOC, all)).toMatchObject({ kind: "ack" });
      expect(await put(sue, field("away", { off: true }))).toMatchObject({ kind: "ack" });
      expect(await put(sue, field("more"))).toMatchObject({ kind: "refused", why: "full" });
      const fresh = await openDesk(roomOf(), SUE);
      const odd = fresh.change(SHOP_DOC, (doc) => doc.getMap("fields").set("f-1", { id: "f-1", kind: "colour" }));
      expect(await fresh.push(SHOP_DOC, odd)).toMatchObject({ kind: "refused", why: "schema" });
    });

    it("[R392] reasons of an end are there from the beginning; a supervisor calls one otherwise and puts one away", async () => {
      const [sue, amy] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), AMY)];
      const listed = (desk: DeskClient) => readWrapUps(listsIn(desk.doc(SHOP_DOC)).wrapUps);
      const write = (desk: DeskClient) =>
        desk.push(
          SHOP_DOC,
          desk.change(SHOP_DOC, (doc) => {
            putWrapUp(doc, { id: "solved", name: { zh: "搞定", en: "Done" }, place: 9 });
            putWrapUp(doc, { id: "silent", name: { zh: "无回应", en: "No answer" }, place: 5, off: true });
          }),
        );
      expect(listed(amy).map((one) => one.id)).toContain("solved");
      expect(await write(amy)).toMatchObject({ kind: "refused", why: "forbidden" });
      const ben = await openDesk(roomOf(), BEN);
      expect(await write(sue)).toMatchObject({ kind: "ack" });
      await ben.until(() => listed(ben).at(-1)?.name.zh === "搞定");
      expect(listed(ben).filter((one) => one.off === true)).toMatchObject([{ id: "silent" }]);
    });
  });
}
