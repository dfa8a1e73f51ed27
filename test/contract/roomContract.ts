import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ticketDocName } from "../../shared/domain/names.ts";
import { openDesk, value } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, SMALL_SHOP } from "./smallShop.ts";
import type { MakeRoom, TestRoom } from "./testRoom.ts";

export function roomContract(name: string, makeRoom: MakeRoom): void {
  describe(name, () => {
    let room: TestRoom;
    beforeEach(async () => {
      room = await makeRoom({ seed: SMALL_SHOP });
    });
    afterEach(() => room.close());

    it("carries a question to an agent and the answer back", async () => {
      const desk = await openDesk(room, AMY);
      const shopper = createShopper(room);
      const say = shopper.say("我要退货,衣服破了");
      value(await shopper.post(say, shopper.person()));
      console.log(JSON.stringify(value(await shopper.shown()), null, 1));
      const ticket = await desk.until(() => desk.frames.some((one) => one.kind === "change") && desk.ticket(shopper.ticket));
      console.log(ticket);
      expect(ticket.assignment.to).toBe(AMY);
      console.log(await desk.reply(shopper.ticket, "您好,可以退"));
      console.log(await desk.status(shopper.ticket, "closed"));
      console.log(JSON.stringify(value(await shopper.shown()), null, 1));
      console.log(room.rowsWritten?.());
      expect(ticketDocName(shopper.ticket)).toBeTruthy();
    });
  });
}
