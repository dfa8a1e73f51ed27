// The contract of a shopper's own orders: shown by identity or number and tail, to nobody else, in the room's words. Guessing, copying and replaying included.
import { describe, expect, it } from "vitest";
import type { MessageId } from "../../shared/core/ids.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { givenOrder, NUMBER, PHONE } from "../kit/buildOrder.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { ask, last, numbersIn, OTHERS, orderShop, TRACK } from "./orderShop.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, OWN } from "./smallShop.ts";

export function ordersRules(roomOf: RoomOf): void {
  const door = () => roomOf().door;
  const { tokenOf, give, sign, open: shopWithOrders } = orderShop(roomOf);

  describe("a shopper's own orders", () => {
    it("[R234] by a signed identity: shown, and answered from, with a card; another customer's are not", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      const shown = value(await shopper.postAs(await sign("u-1029"), shopper.say(TRACK)));
      expect(numbersIn(shown)).toEqual([NUMBER]);
      expect(last(shown)).toMatchObject({ from: "bot", card: { order: NUMBER, about: "tracking" } });
      expect(last(shown)?.text).toContain("到达上海虹桥集散中心");
      expect(JSON.stringify(shown)).not.toContain(OTHERS);
      const other = createShopper(roomOf());
      expect(numbersIn(value(await other.postAs(await sign("u-2"), other.say(TRACK))))).toEqual([OTHERS]);
      const nobody = createShopper(roomOf());
      const asked = await ask(nobody, TRACK);
      expect([asked.orders, last(asked)?.text]).toEqual([undefined, expect.stringContaining("后四位")]);
    });

    it("[R235] by number and phone tail, in one line or two; the verdict stays with the conversation, also after a restart", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      await ask(shopper, TRACK);
      expect(last(await ask(shopper, NUMBER))?.text).toContain("后四位");
      const shown = await ask(shopper, "5678");
      expect(last(shown)).toMatchObject({ card: { order: NUMBER, about: "tracking" } });
      expect(numbersIn(shown)).toEqual([NUMBER]);
      await roomOf().restart();
      expect(numbersIn(value(await shopper.shown()))).toEqual([NUMBER]);
      const oneLine = createShopper(roomOf());
      expect(last(await ask(oneLine, `订单 ${NUMBER} 手机尾号 5678 到哪了`))).toMatchObject({ card: { order: NUMBER } });
    });

    it("[R235] is not opened in another conversation by what was opened in one: no capability, link or copied move carries it", async () => {
      await shopWithOrders();
      const owner = createShopper(roomOf());
      await ask(owner, `订单 ${NUMBER} 手机尾号 5678 到哪了`);
      const thief = createShopper(roomOf());
      const say = thief.say(TRACK);
      const move: BotMove = { did: "order", order: NUMBER, about: "tracking", reason: "copied" };
      const stolen = value(await thief.post(say, thief.bot(say.id, move)));
      expect(stolen.orders).toBeUndefined();
      expect(JSON.stringify(stolen.messages)).not.toContain("虹桥");
      expect(stolen.messages.some((one) => one.card !== undefined)).toBe(false);
      expect(stolen.withPerson).toBe("queued"); // what cannot be said calls a person [R44]
      const choice = createShopper(roomOf());
      const again = choice.say(TRACK);
      const offered = value(await choice.post(again, choice.bot(again.id, { did: "ask", about: "order", choices: [NUMBER], reason: "" })));
      expect(JSON.stringify(offered)).not.toContain(NUMBER);
      expect(await door().shown(thief.capability, owner.ticket)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const replay = createShopper(roomOf(), { ticket: owner.ticket });
      expect(await replay.post(replay.say(TRACK))).toMatchObject({ ok: false, error: { kind: "unknown" } });
    });

    it("[R236] a wrong tail, a number nobody has, and a number tried too often are refused in the very same words", async () => {
      await shopWithOrders();
      const wordsOf = async (number: string, tail: string): Promise<string> => {
        const shopper = createShopper(roomOf());
        await ask(shopper, TRACK);
        const shown = await ask(shopper, `${number} ${tail}`);
        expect(shown.orders).toBeUndefined();
        return last(shown)?.text ?? "";
      };
      const wrong = await wordsOf(NUMBER, "0000");
      expect(wrong).toContain("对不上");
      expect(await wordsOf("202699999999", "5678")).toBe(wrong);
      for (let i = 0; i < 4; i++) await wordsOf(NUMBER, `000${i + 1}`);
      expect(await wordsOf(NUMBER, "5678")).toBe(wrong); // five were wrong today: the right one is not looked at either
    });

    it("[R236] five wrong tries end it for a conversation, whatever is given then; a person is called", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      const numbers = Array.from({ length: 5 }, (_, i) => `20269999000${i}`);
      value(await shopper.post(...numbers.map((one) => shopper.say(`订单 ${one} 手机尾号 5678`))));
      const shown = await ask(shopper, `订单 ${NUMBER} 手机尾号 5678 到哪了`);
      expect(shown.orders).toBeUndefined();
      expect(shown.withPerson).toBe("queued");
    });

    it("[R236] tries of one post count as tries: no post opens by guessing many tails at once", async () => {
      await shopWithOrders();
      for (let i = 0; i < 3; i++) {
        const shopper = createShopper(roomOf());
        const guesses = Array.from({ length: 15 }, (_, n) => shopper.say(`订单 ${NUMBER} 手机尾号 ${5660 + i * 15 + n}`));
        expect(value(await shopper.post(...guesses)).orders).toBeUndefined();
      }
    });

    it("[R236] tries are limited by network address as well", async () => {
      await shopWithOrders();
      const from = { address: "203.0.113.7", device: "" };
      const say = (shopper: ShopperClient, text: string) => door().turns(shopper.capability, shopper.turnsOf([shopper.say(text)]), from);
      for (let i = 0; i < 10; i++) value(await say(createShopper(roomOf()), `订单 2026888800${10 + i} 手机尾号 1234`));
      expect(value(await say(createShopper(roomOf()), `订单 ${NUMBER} 手机尾号 5678`)).orders).toBeUndefined();
      const elsewhere = createShopper(roomOf());
      expect(numbersIn(await ask(elsewhere, `订单 ${NUMBER} 手机尾号 5678`))).toEqual([NUMBER]);
    });

    it("[R234] a device that calls itself by an owner's id is refused", async () => {
      await shopWithOrders();
      await give(givenOrder({ number: "202611010888", customer: "", placedAt: 1, updatedAt: 1 }));
      const { people } = value(await door().findPeople(await tokenOf(OWN), { by: "phone", value: PHONE }));
      expect(people.length).toBe(2);
      for (const { shopper: id } of people) {
        const shopper = createShopper(roomOf(), { shopper: id });
        expect(await shopper.post(shopper.say(TRACK))).toMatchObject({ ok: false, error: { kind: "malformed" } });
      }
    });

    it("[R237] a desk is told which were opened by number alone; an agent sees the masked cards of that ticket, a stranger nothing", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      await ask(shopper, `订单 ${NUMBER} 手机尾号 5678 到哪了`);
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, shopper.ticket);
      expect(desk.ticket(shopper.ticket).orders).toEqual({ numbers: [NUMBER], wrong: 0 });
      const seen = value(await door().ticketOrders(await tokenOf(BEN), shopper.ticket));
      expect(seen.orders).toMatchObject([{ number: NUMBER, name: "苏**", address: "上海市徐汇区***" }]);
      expect(JSON.stringify(seen)).not.toContain(PHONE);
      expect(await door().ticketOrders("nobody", shopper.ticket)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      for (const id of ["t-none", "", "../x", OTHERS])
        expect(await door().ticketOrders(await tokenOf(BEN), id)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const plain = createShopper(roomOf());
      await ask(plain, "在吗");
      expect(value(await door().ticketOrders(await tokenOf(BEN), plain.ticket)).orders).toEqual([]);
      desk.close();
    });

    it("[R237] an agent writes no order into a ticket", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      await ask(shopper, "在吗");
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, shopper.ticket);
      const name = `ticket:${shopper.ticket}`;
      const forged = desk.change(name, (doc) => doc.getMap("edge").set("orders", { numbers: [OTHERS], wrong: 0 }));
      expect(await desk.push(name, forged)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(value(await shopper.shown()).orders).toBeUndefined();
      desk.close();
    });

    it("[R238] before dispatch a change goes to a person, with the order; after it the bot says what is possible", async () => {
      await shopWithOrders();
      await give(givenOrder({ number: "202611010999", status: "paid", customer: "u-9", parcels: [], placedAt: 1, updatedAt: 1 }));
      const early = createShopper(roomOf());
      const shown = value(await early.postAs(await sign("u-9"), early.say("地址填错了，帮我改一下收货地址")));
      expect(shown.withPerson).toBe("queued");
      expect(shown.messages.some((one) => one.card?.about === "address")).toBe(true);
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, early.ticket);
      const handoff = desk.ticket(early.ticket).handoff;
      expect(handoff).toMatchObject({ cause: "change", facts: [{ name: "订单号", value: "202611010999" }] });
      expect(handoff?.summary).toContain("订单 202611010999");
      desk.close();
    });
  });

  describe("what the room says of orders", () => {
    it("[R241] a device's own move about an order it was shown is written in the room's words", async () => {
      await shopWithOrders();
      const shopper = createShopper(roomOf());
      value(await shopper.postAs(await sign("u-1029"), shopper.say("在吗")));
      const say = shopper.say(TRACK);
      const id = `${say.id}-1` as MessageId;
      const move: BotMove = { did: "order", order: NUMBER, about: "tracking", reason: "" };
      const shown = value(await shopper.post(say, { kind: "bot", id, at: roomOf().now(), replyTo: say.id, move }));
      expect(last(shown)).toMatchObject({ id, card: { order: NUMBER, about: "tracking" } });
      expect(shown.messages.filter((one) => one.card !== undefined)).toHaveLength(1);
    });

    it("[R241] the demo signs a customer of its own for anybody who asks: their orders are theirs", async () => {
      const { token } = value(await door().demoCustomer());
      const shopper = createShopper(roomOf());
      expect(value(await shopper.postAs(token, shopper.say("在吗"))).identity?.state).toBe("signed");
    });
  });
}
