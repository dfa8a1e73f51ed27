// The contract of a ticket's planned return: at its time, once, with who had it or in the queue; and of the reason it ended for.
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../shared/core/time.ts";
import { setCameBack, setFollowUp, setWrapUp } from "../../shared/doc/ticketMarks.ts";
import type { FollowUp } from "../../shared/domain/followUp.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { settle, type Ticket } from "../../shared/domain/ticket.ts";
import { wrapUpOf } from "../../shared/domain/wrapUpMark.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import type { ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

type Of = Pick<ShopperClient, "ticket">;

const SOON = 300; // ms: long enough to be written before it is due

export function followUpRules(roomOf: RoomOf): void {
  const plan = (desk: DeskClient, { ticket }: Of, at: number, more: Partial<FollowUp> = {}) =>
    desk.push(
      ticketDocName(ticket),
      desk.change(ticketDocName(ticket), (doc) => setFollowUp(doc, { at, by: desk.member, made: roomOf().now(), ...more })),
    );
  const backs = (desk: DeskClient, { ticket }: Of) =>
    desk.ticket(ticket).messages.flatMap((one) => (one.kind === "event" && one.what === "followedUp" ? [one] : []));
  const phase = (ticket: Ticket) => settle(ticket, roomOf().now()).phase;
  /** The host's own clock, or a wait of that long. */
  const pass = async (ms: number): Promise<void> => roomOf().advance?.(ms) ?? new Promise((done) => setTimeout(done, ms));
  const resolved = async (desk: DeskClient): Promise<ShopperClient> => {
    const shopper = await askForPerson(roomOf());
    await isWith(desk, shopper.ticket, AMY);
    await desk.reply(shopper.ticket, "明天给您答复");
    expect(await desk.status(shopper.ticket, "resolved")).toMatchObject({ kind: "ack" });
    return shopper;
  };

  describe("a planned return", () => {
    it("[R388] comes back at its time to who had it, resolved or not, after a restart too, with the reason; the shopper hears nothing of it", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await resolved(amy);
      expect(await plan(amy, shopper, roomOf().now() + SOON, { why: "问仓库有没有到货" })).toMatchObject({ kind: "ack" });
      await roomOf().restart();
      await pass(2 * SOON);
      const back = await openDesk(roomOf(), AMY);
      await back.until(() => backs(back, shopper).length > 0);
      expect(backs(back, shopper)).toMatchObject([{ by: AMY, to: AMY, reason: "问仓库有没有到货" }]);
      expect(phase(back.ticket(shopper.ticket))).toBe("open");
      expect(back.ticket(shopper.ticket).assignment.to).toBe(AMY);
      expect(JSON.stringify(value(await shopper.shown()))).not.toContain("仓库");
      await roomOf().restart();
      await pass(SOON);
      const again = await openDesk(roomOf(), SUE);
      expect(backs(again, shopper)).toHaveLength(1);
    });

    it("[R389] is every member's to plan, to move and to call off, in their own name; that it came back is the room's alone to say", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const shopper = await resolved(amy);
      const name = ticketDocName(shopper.ticket);
      const at = roomOf().now() + HOUR;
      await ben.until(() => ben.doc(name).store.clients.size > 0 && ben.ticket(shopper.ticket).statusWish?.want === "resolved");
      expect(await plan(ben, shopper, at)).toMatchObject({ kind: "ack" });
      expect(await plan(ben, shopper, at, { off: true })).toMatchObject({ kind: "ack" });
      expect(await plan(ben, shopper, at, { by: AMY })).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), BEN);
      const said = other.change(name, (doc) => setCameBack(doc, { at, by: BEN, made: 1 }));
      expect(await other.push(name, said)).toMatchObject({ kind: "refused", why: "forbidden" });
    });
  });

  describe("why it ended", () => {
    it("[R391] goes with the close, is said anew by anybody in their own name, and an end of its own has none of the one before", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "已补发");
      expect(await amy.status(shopper.ticket, "resolved", { wrapUp: "solved" })).toMatchObject({ kind: "ack" });
      const sue = await openDesk(roomOf(), SUE);
      const of = sue.ticket(shopper.ticket).statusWish?.at ?? 0;
      const say = (desk: DeskClient, is: string, by = desk.member) =>
        desk.push(
          name,
          desk.change(name, (doc) => setWrapUp(doc, { is, by, at: roomOf().now(), of })),
        );
      expect(wrapUpOf(sue.ticket(shopper.ticket))).toBe("solved");
      expect(await say(sue, "compensated")).toMatchObject({ kind: "ack" });
      expect(wrapUpOf(sue.ticket(shopper.ticket))).toBe("compensated");
      expect(await say(sue, "silent", AMY)).toMatchObject({ kind: "refused", why: "forbidden" });
      await pass(5); // so that the next wish is of another moment
      await amy.status(shopper.ticket, "open");
      await amy.status(shopper.ticket, "resolved");
      const later = await openDesk(roomOf(), SUE);
      expect(wrapUpOf(later.ticket(shopper.ticket))).toBe("");
    });
  });
}

/** Of hosts whose clock the test holds. */
export function followUpTimeRules(roomOf: RoomOf): void {
  const pass = async (ms: number): Promise<void> => {
    const { advance } = roomOf();
    if (advance === undefined) throw new Error("this host does not hold the clock");
    await advance(ms);
  };
  const plan = (desk: DeskClient, { ticket }: Of, more: Partial<FollowUp> & { readonly at: number }) =>
    desk.push(
      ticketDocName(ticket),
      desk.change(ticketDocName(ticket), (doc) => setFollowUp(doc, { by: desk.member, made: roomOf().now(), ...more })),
    );
  const said = (desk: DeskClient, { ticket }: Of): readonly string[] =>
    desk.ticket(ticket).messages.flatMap((one) => (one.kind === "event" ? [one.what] : []));

  describe("a planned return, in time", () => {
    it("[R390] goes to dispatch where who had it is away", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "明天给您答复");
      await amy.status(shopper.ticket, "resolved");
      await plan(amy, shopper, { at: roomOf().now() + HOUR });
      amy.close();
      await pass(59 * MINUTE);
      const sue = await openDesk(roomOf(), SUE);
      expect(said(sue, shopper)).not.toContain("followedUp");
      await pass(2 * MINUTE);
      await sue.until(() => said(sue, shopper).includes("followedUp"));
      expect(said(sue, shopper).slice(-2)).toEqual(["followedUp", "returned"]);
      expect(sue.ticket(shopper.ticket).assignment.to).toBeUndefined();
      expect(settle(sue.ticket(shopper.ticket), roomOf().now()).phase).toBe("queued");
      const ben = await openDesk(roomOf(), BEN);
      await pass(10 * MINUTE); // by now anybody may have it
      ben.presence("online");
      await sue.until(() => sue.ticket(shopper.ticket).assignment.to === BEN);
    });

    it("[R390] comes back at the newest time that was said, and never where it was called off", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const [moved, off] = [await askForPerson(roomOf()), await askForPerson(roomOf(), "想退款,颜色不对")];
      for (const one of [moved, off]) {
        await isWith(amy, one.ticket, AMY);
        await amy.reply(one.ticket, "明天给您答复");
        await amy.status(one.ticket, "closed");
        await plan(amy, one, { at: roomOf().now() + HOUR });
      }
      await plan(amy, moved, { at: roomOf().now() + 3 * HOUR });
      await plan(amy, off, { at: roomOf().now() + HOUR, off: true });
      await pass(2 * HOUR);
      expect([moved, off].map((one) => said(amy, one).includes("followedUp"))).toEqual([false, false]);
      await pass(2 * HOUR);
      await amy.until(() => said(amy, moved).includes("followedUp"));
      expect(said(amy, off)).not.toContain("followedUp");
      await plan(amy, moved, { at: roomOf().now() + HOUR }); // a second time is another return
      await pass(2 * HOUR);
      await amy.until(() => said(amy, moved).filter((one) => one === "followedUp").length === 2);
    });

    it("[R390] ends a snooze that lies behind it, and one line says why", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "明天给您答复");
      await amy.status(shopper.ticket, "snoozed", { until: roomOf().now() + 5 * HOUR });
      await plan(amy, shopper, { at: roomOf().now() + HOUR });
      await pass(6 * HOUR);
      await amy.until(() => said(amy, shopper).includes("followedUp"));
      expect(said(amy, shopper)).not.toContain("woke");
      expect(said(amy, shopper)).not.toContain("opened");
    });
  });
}
