// The contract of time, for hosts whose clock the test holds.
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { askForPerson, countFrames, hasTicket, isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

export function timeRules(roomOf: RoomOf): void {
  const pass = async (ms: number): Promise<void> => {
    const { advance } = roomOf();
    if (advance === undefined) throw new Error("this host does not hold the clock");
    await advance(ms);
  };
  const events = (ticket: Ticket, what: string): readonly string[] =>
    ticket.messages.flatMap((one) => (one.kind === "event" && one.what === what ? [one.reason ?? ""] : []));
  const told = (desk: DeskClient, shopper: { readonly ticket: Ticket["head"]["id"] }, what: string): readonly string[] =>
    events(desk.ticket(shopper.ticket), what);

  describe("time", () => {
    it("[R55] takes an offer back after 20 s without a sign of life, and asks somebody else", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(sue, shopper.ticket, AMY);
      const ben = await openDesk(roomOf(), BEN);
      await pass(19 * SECOND);
      expect(sue.ticket(shopper.ticket).assignment).toMatchObject({ to: AMY, state: "offered" });
      await pass(2 * SECOND);
      await sue.until(() => told(sue, shopper, "expired").length === 1);
      expect(sue.ticket(shopper.ticket).assignment.to).not.toBe(AMY);
      await pass(2 * MINUTE); // by now anybody may have it
      expect(told(sue, shopper, "offered").length).toBeGreaterThan(1);
      amy.presence("online");
      ben.presence("online");
      await sue.until(() => sue.ticket(shopper.ticket).assignment.to !== undefined);
    });

    it("[R61] warns and tells of a breach once each, whatever happens between", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const shopper = await askForPerson(roomOf());
      await hasTicket(sue, shopper.ticket);
      await pass(10 * MINUTE);
      await roomOf().restart();
      await pass(10 * MINUTE);
      const after = await openDesk(roomOf(), SUE);
      expect(told(after, shopper, "warned").filter((key) => key === "first:warn")).toHaveLength(1);
      expect(told(after, shopper, "breached").filter((key) => key === "first:breach")).toHaveLength(1);
    });

    it("[R62] keeps an agent present for 90 s without a line, then gives back what was not begun", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const amy = await openDesk(roomOf(), AMY);
      const begun = await askForPerson(roomOf());
      const fresh = await askForPerson(roomOf(), "想退款,颜色不对");
      await isWith(amy, begun.ticket, AMY);
      await isWith(amy, fresh.ticket, AMY);
      await amy.reply(begun.ticket, "您好");
      amy.close();
      await pass(89 * SECOND);
      expect(sue.ticket(fresh.ticket).assignment.to).toBe(AMY);
      await pass(2 * SECOND);
      await sue.until(() => sue.ticket(fresh.ticket).assignment.to === undefined);
      expect(sue.ticket(begun.ticket).assignment.to).toBe(AMY);
      expect(told(sue, fresh, "returned")).toHaveLength(1);
    });

    it("[R62] gives everybody their 90 s anew when the process died", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      amy.presence("online");
      await roomOf().restart();
      await pass(30 * SECOND);
      const back = await openDesk(roomOf(), AMY);
      await pass(5 * MINUTE);
      expect(back.ticket(shopper.ticket).assignment.to).toBe(AMY);
    });

    it("[R62] takes back what those had not begun who never return after the process died", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      amy.presence("online");
      await roomOf().restart();
      await pass(2 * MINUTE);
      const sue = await openDesk(roomOf(), SUE);
      expect(sue.ticket(shopper.ticket).assignment).toMatchObject({ state: "none", cause: "away" });
    });

    it("[R63] wakes a snoozed ticket at its hour, once", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "明天答复您");
      await amy.status(shopper.ticket, "snoozed", { until: roomOf().now() + 30 * MINUTE });
      expect(value(await shopper.shown()).phase).toBe("snoozed");
      await pass(29 * MINUTE);
      expect(told(amy, shopper, "woke")).toHaveLength(0);
      await pass(2 * MINUTE);
      await amy.until(() => told(amy, shopper, "woke").length === 1);
      await pass(80 * HOUR); // the promise to solve it warns and breaks meanwhile
      expect(told(amy, shopper, "breached")).toContain("resolve:breach");
      expect(told(amy, shopper, "woke")).toHaveLength(1);
      expect(value(await shopper.shown()).phase).toBe("open");
    });

    it("[R60] does after a restart what was due while the room was away", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(sue, shopper.ticket, AMY);
      amy.close();
      await roomOf().restart();
      await pass(3 * MINUTE);
      const back = await openDesk(roomOf(), SUE);
      expect(back.ticket(shopper.ticket).assignment.to).toBeUndefined();
    });

    it("[R71] lets a socket ticket that nobody used in 60 s open nothing, nor one whose session ended meanwhile, and a try spends it", async () => {
      const token = await signIn(roomOf(), AMY);
      const ask = async () => value(await roomOf().door.socketTicket(token)).ticket;
      const open = async (ticket: string) => {
        const line = await roomOf().connect({ door: "desk", ticket });
        return line.ok ? "open" : line.error.kind;
      };
      const [fresh, late, wasted] = [await ask(), await ask(), await ask()];
      expect(await roomOf().connect({ door: "y", ticket: wasted, doc: "order:1" })).toMatchObject({ ok: false });
      expect(await open(wasted)).toBe("signed-out");
      await pass(60 * SECOND);
      expect(await open(fresh)).toBe("open");
      await pass(1);
      expect([await open(late), await open(fresh)]).toEqual(["signed-out", "signed-out"]);
      const [again, both] = [await ask(), await ask()];
      expect(await Promise.all([open(both), open(both)])).toEqual(["open", "signed-out"]);
      await roomOf().door.signOut(token);
      expect(await open(again)).toBe("signed-out");
    });

    it("[R145] lets one address begin a hundred conversations in 15 minutes, says when the next may, and lets those there are go on", async () => {
      const begin = async (address: string) => {
        const shopper = createShopper(roomOf());
        const answer = await roomOf().door.turns(shopper.capability, shopper.turnsOf([shopper.say("你好")]), { device: "", address });
        return { shopper, kind: answer.ok ? "begun" : answer.error.kind, waitMs: answer.ok ? 0 : answer.error.retryAfterMs };
      };
      const first = await begin("2001:db8:1:2::1");
      for (let i = 1; i < 100; i++) expect((await begin(`2001:db8:1:2::${i}`)).kind).toBe("begun");
      await pass(5 * MINUTE);
      expect(await begin("2001:db8:1:2:ffff::9")).toMatchObject({ kind: "rate", waitMs: 10 * MINUTE });
      expect([(await begin("2001:db8:1:3::1")).kind, (await begin("192.0.2.7")).kind, (await begin("")).kind]).toEqual([
        "begun",
        "begun",
        "begun",
      ]);
      const { shopper } = first;
      const more = await roomOf().door.turns(shopper.capability, shopper.turnsOf([shopper.say("还在吗")]), {
        device: "",
        address: "2001:db8:1:2::1",
      });
      expect(more.ok).toBe(true);
      await pass(10 * MINUTE);
      expect((await begin("2001:db8:1:2::1")).kind).toBe("begun");
    });

    it("[R43] lets a shopper go on after the wait it was told", async () => {
      const shopper = createShopper(roomOf());
      value(await shopper.post(...Array.from({ length: 20 }, (_, i) => shopper.say(`${i}`))));
      const refused = await shopper.post(shopper.say("还有"));
      await pass(refused.ok ? 0 : (refused.error.retryAfterMs ?? 0));
      value(await shopper.post(shopper.say("现在呢")));
    });

    it("[R2] writes at most 32 rows for a conversation of eight messages", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const rows = roomOf().rowsWritten;
      if (rows === undefined) throw new Error("this host does not count rows");
      const before = rows();
      const shopper = createShopper(roomOf());
      const first = shopper.say("几天能到");
      const answer = { did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" } as const;
      value(await shopper.post(first, shopper.bot(first.id, answer)));
      await pass(20 * SECOND);
      value(await shopper.post(shopper.say("不行,我要找人工"), shopper.person()));
      await isWith(amy, shopper.ticket, AMY);
      amy.presence("online", `ticket:${shopper.ticket}`);
      await pass(8 * SECOND);
      await amy.reply(shopper.ticket, "您好,我看一下");
      await pass(10 * SECOND);
      value(await shopper.post(shopper.say("好的")));
      await pass(10 * SECOND);
      await amy.reply(shopper.ticket, "今天下午就到");
      await pass(10 * SECOND);
      value(await shopper.post(shopper.say("谢谢")));
      await amy.reply(shopper.ticket, "不客气");
      await amy.status(shopper.ticket, "closed");
      const written = rows() - before;
      expect(written).toBeLessThanOrEqual(32);
      expect(countFrames(amy, "refused")).toBe(0);
    });
  });
}
