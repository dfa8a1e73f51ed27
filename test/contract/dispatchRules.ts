// The contract of dispatch: every event that frees a hand gives it work, an offer that passes goes on, and who is silent is away by itself.
import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { askForPerson, hasTicket, isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

/** Changes the shop's rules of dispatch, as the owner. */
async function rule(roomOf: RoomOf, dispatch: Partial<Policy["dispatch"]>): Promise<void> {
  const owner = await openDesk(roomOf(), OWN);
  owner.presence("break"); // rules, no tickets
  const bytes = owner.change(SHOP_DOC, (doc) => {
    const policy = value(readShopDoc(doc));
    writeShop(doc, { ...policy, dispatch: { ...policy.dispatch, ...dispatch } });
  });
  expect(await owner.push(SHOP_DOC, bytes)).toMatchObject({ kind: "ack" });
}

async function hold(roomOf: RoomOf, most: number): Promise<void> {
  const owner = await signIn(roomOf(), OWN);
  value(await roomOf().door.changePerson(owner, AMY, { capacity: most }));
}

/** Amy can hold one, has it, and another one waits. */
async function fullHands(roomOf: RoomOf): Promise<{ readonly amy: DeskClient; readonly first: Ticket; readonly second: Ticket }> {
  await hold(roomOf, 1);
  const amy = await openDesk(roomOf(), AMY);
  const first = await askForPerson(roomOf());
  await isWith(amy, first.ticket, AMY);
  const second = await askForPerson(roomOf(), "想退款,颜色不对");
  await hasTicket(amy, second.ticket);
  expect(amy.ticket(second.ticket).assignment.to).toBeUndefined();
  return { amy, first: first.ticket, second: second.ticket };
}

type Ticket = Awaited<ReturnType<typeof askForPerson>>["ticket"];

const offered = (desk: DeskClient, id: Ticket): readonly unknown[] =>
  desk.ticket(id).messages.flatMap((one) => (one.kind === "event" && one.what === "offered" ? [one.to] : []));

export function dispatchRules(roomOf: RoomOf): void {
  describe("the queue is drained at every event", () => {
    it("[R328] an end frees a hand", async () => {
      const { amy, first, second } = await fullHands(roomOf);
      await amy.reply(first, "已经为您退货");
      await amy.status(first, "closed");
      await isWith(amy, second, AMY);
    });

    it("[R328] a wait for the shopper frees a hand", async () => {
      const { amy, first, second } = await fullHands(roomOf);
      await amy.reply(first, "请发一张照片");
      await amy.status(first, "waiting");
      await isWith(amy, second, AMY);
    });

    it("[R328] so does giving it to a colleague", async () => {
      const { amy, first, second } = await fullHands(roomOf);
      await openDesk(roomOf(), BEN).then((ben) => ben.presence("break"));
      await amy.reply(first, "我转给同事");
      await amy.assign(first, "transfer", BEN);
      await isWith(amy, second, AMY);
    });

    it("[R328] a larger capacity is filled at once", async () => {
      const { amy, second } = await fullHands(roomOf);
      await hold(roomOf, 2);
      await isWith(amy, second, AMY);
    });

    it("[R328] who comes back from a break is given what waits", async () => {
      const amy = await openDesk(roomOf(), AMY);
      amy.presence("break");
      const shopper = await askForPerson(roomOf());
      await hasTicket(amy, shopper.ticket);
      expect(amy.ticket(shopper.ticket).assignment.to).toBeUndefined();
      amy.presence("online");
      await isWith(amy, shopper.ticket, AMY);
    });

    it("[R324] [R328] a change of the rules counts at once: a chat weighs half, and the second one fits", async () => {
      const { amy, second } = await fullHands(roomOf);
      await rule(roomOf, { weights: { widget: 0.5 } });
      await isWith(amy, second, AMY);
    });

    it("[R329] an end counts for who answered, and the shopper who is back takes it back: the next reasons say so", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const reasonOf = async (): Promise<readonly string[]> => {
        const { ticket } = await askForPerson(roomOf());
        await isWith(amy, ticket, AMY);
        const words = amy.ticket(ticket).assignment.reasons.map((one) => one.words.en);
        await amy.reply(ticket, "好的");
        return words;
      };
      const first = await askForPerson(roomOf());
      await isWith(amy, first.ticket, AMY);
      await amy.reply(first.ticket, "已经为您退货");
      await amy.status(first.ticket, "closed");
      expect(await reasonOf()).toContain("Solved 1 of 1 like this");
      await roomOf().restart();
      const back = await openDesk(roomOf(), AMY);
      value(await first.post(first.say("还没退到")));
      await back.until(() => back.ticket(first.ticket).messages.some((one) => one.kind === "event" && one.what === "reopened"));
      const next = await askForPerson(roomOf(), "衣服破了,要退货");
      await isWith(back, next.ticket, AMY);
      const words = back.ticket(next.ticket).assignment.reasons.map((one) => one.words.en);
      expect(words).not.toContain("Solved 1 of 1 like this"); // none of one: no point, no reason
    });

    it("[R322] gives in turn where the shop says so, whatever people are good at, and says why in both languages", async () => {
      await rule(roomOf, { strategy: "roundRobin" });
      const desks = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const [amy] = desks;
      const one = await askForPerson(roomOf());
      const other = await askForPerson(roomOf(), "想退款,颜色不对");
      if (amy === undefined) throw new Error("no desk");
      for (const { ticket } of [one, other]) {
        await hasTicket(amy, ticket);
        await amy.until(() => amy.ticket(ticket).assignment.to !== undefined);
      }
      const given = [one, other].map(({ ticket }) => amy.ticket(ticket).assignment);
      expect(given.map((each) => each.to).toSorted()).toEqual([AMY, BEN]);
      expect(given[0]?.reasons[0]?.words).toEqual({ zh: "轮流：最久没有新单", en: "In turn: longest without a new one" });
      expect(given[0]?.score).toBeUndefined();
    });
  });
}

/** For hosts whose clock the test holds. */
export function dispatchTimeRules(roomOf: RoomOf): void {
  const pass = async (ms: number): Promise<void> => {
    const { advance } = roomOf();
    if (advance === undefined) throw new Error("this host does not hold the clock");
    await advance(ms);
  };

  describe("dispatch and time", () => {
    it("[R328] a snooze that ends is work again, and a full hand stays full", async () => {
      const { amy, first, second } = await fullHands(roomOf);
      await amy.reply(first, "一会儿答复您");
      await amy.status(first, "snoozed", { until: roomOf().now() + 5 * MINUTE });
      await isWith(amy, second, AMY);
      const third = await askForPerson(roomOf(), "衣服破了,要退货");
      await hasTicket(amy, third.ticket);
      amy.presence("online");
      await amy.reply(second, "好的");
      await amy.status(second, "closed");
      await isWith(amy, third.ticket, AMY);
    });

    it("[R328] one that woke with nobody's name on it is given to who has a hand", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const shopper = await askForPerson(roomOf());
      await hasTicket(sue, shopper.ticket);
      await sue.status(shopper.ticket, "snoozed", { until: roomOf().now() + 5 * MINUTE });
      const amy = await openDesk(roomOf(), AMY);
      expect(amy.ticket(shopper.ticket).assignment.to).toBeUndefined();
      await pass(6 * MINUTE);
      await amy.until(() => offered(amy, shopper.ticket).includes(AMY));
    });

    it("[R325] who is asked after an offer passed is told so", async () => {
      const sue = await openDesk(roomOf(), SUE);
      await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(sue, shopper.ticket, AMY);
      const ben = await openDesk(roomOf(), BEN);
      await pass(21 * SECOND);
      await isWith(sue, shopper.ticket, BEN);
      expect(ben.ticket(shopper.ticket).assignment.reasons.at(-1)?.words).toEqual({
        zh: "前一位没有接",
        en: "Whoever was asked before did not take it",
      });
    });

    it("[R327] who gives no sign of life is on a break by itself, gives back what was not begun, and is back with the next sign", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const amy = await openDesk(roomOf(), AMY);
      const begun = await askForPerson(roomOf());
      await isWith(amy, begun.ticket, AMY);
      await amy.reply(begun.ticket, "您好");
      await pass(5 * MINUTE);
      amy.presence("online");
      const fresh = await askForPerson(roomOf(), "想退款,颜色不对");
      await isWith(amy, fresh.ticket, AMY);
      amy.presence("online"); // hers now
      await amy.until(() => amy.ticket(fresh.ticket).assignment.state === "held");
      const isOn = (presence: string): (() => boolean) => {
        return () => sue.frames.findLast((one) => one.kind === "presence")?.people.find((one) => one.member === AMY)?.presence === presence;
      };
      await pass(6 * MINUTE); // eleven after the first sign, six after the second
      expect(isOn("online")()).toBe(true);
      await pass(5 * MINUTE);
      await sue.until(isOn("break"));
      await isWith(sue, fresh.ticket, undefined);
      await isWith(sue, begun.ticket, AMY);
      amy.presence("online");
      await sue.until(isOn("online"));
      await isWith(sue, fresh.ticket, AMY);
    });

    it("[R327] never, where the shop says so; and who chose a break stays on it", async () => {
      await rule(roomOf, { autoAwayMs: 0 });
      const sue = await openDesk(roomOf(), SUE);
      const amy = await openDesk(roomOf(), AMY);
      amy.presence("online");
      await pass(60 * MINUTE);
      expect(sue.frames.findLast((one) => one.kind === "presence")?.people.find((one) => one.member === AMY)?.presence).toBe("online");
    });

    it("[R323] a ticket goes to its team first and, when that is full, to anybody after the team's time", async () => {
      const team = { id: "a", name: { zh: "售后组", en: "After-sale" }, members: [AMY], takes: ["aftersale"], overflowMs: 40 * SECOND };
      await rule(roomOf, { teams: [team], relaxMs: [0, 0, 0] });
      const { amy, second } = await fullHands(roomOf);
      amy.presence("online"); // the first is hers
      const ben = await openDesk(roomOf(), BEN);
      await pass(30 * SECOND);
      expect(amy.ticket(second).assignment.to).toBeUndefined();
      await pass(12 * SECOND);
      await isWith(ben, second, BEN);
    });
  });
}
