// The contract of remarks: agents say of the bot's lines what is wrong with them, each in their own name, and shoppers hear nothing of it.
import { describe, expect, it } from "vitest";
import type { MemberId, MessageId, TicketId } from "../../shared/core/ids.ts";
import { setRemark } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { remarkKey, type Remark } from "../../shared/domain/remark.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN } from "./smallShop.ts";

export function remarkRules(roomOf: RoomOf): void {
  const start = async () => {
    const desk = await openDesk(roomOf(), AMY);
    const shopper = createShopper(roomOf());
    const hello = shopper.say("你好");
    value(await shopper.post(hello, shopper.bot(hello.id, { did: "smalltalk", intent: "greeting", reason: "" })));
    await hasTicket(desk, shopper.ticket);
    const line = await desk.until(() => desk.ticket(shopper.ticket).messages.find((one) => one.kind === "bot"));
    return { desk, shopper, line: line.id };
  };
  const say = (desk: DeskClient, ticket: TicketId, message: MessageId, is: Remark["is"], by: MemberId = desk.member) =>
    desk.push(
      ticketDocName(ticket),
      desk.change(ticketDocName(ticket), (doc) => setRemark(doc, { message, by, at: roomOf().now(), is, note: "七天是旧规矩" })),
    );

  describe("remarks", () => {
    it("[R270] [R271] two agents mark a line, one takes it back; both stand on every desk, each in their own name", async () => {
      const { desk, shopper, line } = await start();
      const ben = await openDesk(roomOf(), BEN);
      expect(await say(desk, shopper.ticket, line, "wrong")).toMatchObject({ kind: "ack" });
      expect(await say(ben, shopper.ticket, line, "outdated")).toMatchObject({ kind: "ack" });
      expect(await say(desk, shopper.ticket, line, "fine")).toMatchObject({ kind: "ack" });
      const of = (by: MemberId): Remark["is"] | undefined => ben.ticket(shopper.ticket).remarks?.[remarkKey({ message: line, by })]?.is;
      await ben.until(() => of(AMY) === "fine");
      expect(of(BEN)).toBe("outdated");
    });

    it("[R270] refuses a remark in a colleague's name, and one about a shopper's line", async () => {
      const { desk, shopper, line } = await start();
      expect(await say(desk, shopper.ticket, line, "wrong", BEN)).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), AMY);
      const said = other.ticket(shopper.ticket).messages.find((one) => one.kind === "shopper");
      if (said === undefined) throw new Error("she said nothing");
      expect(await say(other, shopper.ticket, said.id, "wrong")).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R273] the shopper is shown nothing of it", async () => {
      const { desk, shopper, line } = await start();
      const before = value(await shopper.shown());
      expect(await say(desk, shopper.ticket, line, "wrong")).toMatchObject({ kind: "ack" });
      const after = value(await shopper.shown());
      expect(after.messages).toEqual(before.messages);
      expect(JSON.stringify(after)).not.toContain("旧规矩");
    });
  });
}
