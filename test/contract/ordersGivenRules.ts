// The contract of orders as they come in: by a program's key and by a file, row by row, taken back; and what of them is found, taken away and erased with a person.
import { describe, expect, it } from "vitest";
import { givenOrder, NUMBER, PHONE } from "../kit/buildOrder.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { HOUR } from "../../shared/core/time.ts";
import { OTHERS, orderShop, TRACK } from "./orderShop.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

export function ordersGivenRules(roomOf: RoomOf): void {
  const door = () => roomOf().door;
  const { tokenOf, keyTo, give, sign, open: shopWithOrders } = orderShop(roomOf);

  describe("orders given by a program", () => {
    it("[R232] are taken row by row: new, changed, the same again, older, refused with the field; one bad row stops no other", async () => {
      const at = roomOf().now() - HOUR;
      const one = givenOrder({ placedAt: at, updatedAt: at });
      expect(await give(one, { ...one, number: "bad number" }, givenOrder({ number: OTHERS, placedAt: at, updatedAt: at }))).toMatchObject([
        { number: NUMBER, did: "made" },
        { number: "bad number", did: "refused", field: "number", words: { zh: expect.any(String), en: expect.any(String) } },
        { number: OTHERS, did: "made" },
      ]);
      expect((await give(one)).map((row) => row.did)).toEqual(["same"]);
      expect((await give({ ...one, updatedAt: at - 1 })).map((row) => row.did)).toEqual(["older"]);
      expect((await give({ ...one, updatedAt: at + 1, status: "delivered" })).map((row) => row.did)).toEqual(["changed"]);
      const order = value(await door().orderForKey(await keyTo("orders:read"), NUMBER)).order;
      expect(order).toMatchObject({ state: "delivered", name: "苏**", tail: "5678" });
    });

    it("[R232] need a key with the right to, a session is none; what is read is masked", async () => {
      await shopWithOrders();
      const [read, write, other] = [await keyTo("orders:read"), await keyTo("orders:write"), await keyTo("tickets:read")];
      for (const secret of [read, other])
        expect(await door().putOrders(secret, [])).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      for (const secret of [write, other])
        expect(await door().orderForKey(secret, NUMBER)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      for (const secret of [await tokenOf(OWN), "zgk_made-up", ""]) {
        expect(await door().putOrders(secret, [])).toMatchObject({ ok: false, error: { kind: "signed-out" } });
        expect(await door().orderForKey(secret, NUMBER)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      }
      expect(await door().orderForKey(read, "209900000000")).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const text = JSON.stringify(value(await door().orderForKey(read, NUMBER)));
      for (const word of [PHONE, "小雨", "衡山路", "u-1029"]) expect(text).not.toContain(word);
    });

    it("[R232] tell the answer pack that there are some, and only then", async () => {
      expect((await door().pack()).orders).toBe(false);
      await shopWithOrders();
      expect((await door().pack()).orders).toBe(true);
    });
  });

  describe("orders from a file", () => {
    const batch = "import-0001";
    const part = { batch, name: "orders.csv", dry: false, first: true, last: true };
    const row = (n: number, change: object = {}) => givenOrder({ number: `2026110200${10 + n}`, placedAt: 1, updatedAt: 1, ...change });

    it("[R233] a dry run says what would happen and writes nothing; the import does it; the undo leaves all as it was", async () => {
      await shopWithOrders();
      const token = await tokenOf(SUE);
      const at = roomOf().now();
      const rows = [row(1), row(2, { amount: "x" }), givenOrder({ placedAt: at, updatedAt: at, status: "delivered" })];
      const dry = value(await door().importOrders(token, { ...part, dry: true }, rows));
      expect(dry.rows.map((one) => one.did)).toEqual(["made", "refused", "changed"]);
      expect(value(await door().orders(token))).toEqual({ orders: 2 });
      expect(value(await door().importOrders(token, part, rows)).rows).toEqual(dry.rows);
      expect(value(await door().orders(token))).toMatchObject({
        orders: 3,
        last: { batch, name: "orders.csv", by: SUE, made: 1, changed: 1, refused: 1, undone: false },
      });
      const key = await keyTo("orders:read");
      expect(value(await door().orderForKey(key, NUMBER)).order.state).toBe("delivered");
      expect(value(await door().undoImport(token, batch))).toEqual({ back: 2, kept: 0 });
      expect(value(await door().orderForKey(key, NUMBER)).order.state).toBe("shipped");
      expect(value(await door().orders(token))).toMatchObject({ orders: 2, last: { undone: true } });
      expect(await door().undoImport(token, batch)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    });

    it("[R233] the undo keeps what the shop's system changed since, and ends with the next import", async () => {
      const token = await tokenOf(SUE);
      value(await door().importOrders(token, { ...part, last: false }, [row(1), row(2)]));
      value(await door().importOrders(token, { ...part, first: false }, [row(3)]));
      await give(row(2, { updatedAt: 2, status: "delivered" }));
      expect(value(await door().undoImport(token, batch))).toEqual({ back: 2, kept: 1 });
      expect(value(await door().orders(token)).orders).toBe(1);
      value(await door().importOrders(token, { ...part, batch: "import-0002" }, [row(4)]));
      expect(await door().undoImport(token, batch)).toMatchObject({ ok: false, error: { kind: "conflict" } });
      expect(await door().importOrders(token, { ...part, first: false }, [row(5)])).toMatchObject({
        ok: false,
        error: { kind: "conflict" },
      });
    });

    it("[R233] is for supervisors and the owner, the list of numbers for nobody; the log says how many, never which", async () => {
      for (const token of [await tokenOf(AMY), await tokenOf(BEN)]) {
        expect(await door().importOrders(token, part, [row(1)])).toMatchObject({ ok: false, error: { kind: "forbidden" } });
        expect(await door().orders(token)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
        expect(await door().undoImport(token, batch)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      }
      value(await door().importOrders(await tokenOf(OWN), part, [row(1)]));
      expect(JSON.stringify(value(await door().orders(await tokenOf(OWN))))).not.toContain("2026110200");
      const log = JSON.stringify(value(await door().auditLines(await tokenOf(OWN), 0)));
      expect(log).toContain(`"what":"orders imported","about":"1 made, 0 changed, 0 refused"`);
      expect(log).not.toContain("2026110200");
    });
  });

  describe("a person's orders", () => {
    it("[R239] are found by phone, number and customer, also of somebody who never wrote; taken away; erased, and not by another's erasing", async () => {
      await shopWithOrders();
      await give(givenOrder({ number: "202611010888", customer: "", placedAt: 1, updatedAt: 1 }));
      const owner = await tokenOf(OWN);
      const find = async (by: "phone" | "order" | "customer", what: string) =>
        value(await door().findPeople(owner, { by, value: what })).people;
      const [signed] = await find("customer", "u-1029");
      expect(signed).toMatchObject({ name: "苏**", conversations: 0, orders: 1 });
      expect((await find("phone", "+86 139 1234 5678")).map((one) => one.orders)).toEqual([1, 1]);
      const [guest] = await find("order", "202611010888");
      expect(guest).toMatchObject({ how: ["order"], orders: 1, shopper: expect.stringMatching(/^ordered-[0-9a-f]{32}$/) });
      const shoppers = [signed, guest].flatMap((one) => (one === undefined ? [] : [one.shopper]));
      const part = value(await door().exportPart(owner, shoppers, 0));
      expect(part.orders.map((one) => one.number).toSorted()).toEqual([NUMBER, "202611010888"]);
      expect(JSON.stringify(part)).not.toContain(PHONE);
      const erasure = value(await door().erasePeople(owner, { shoppers, conversations: 0 }));
      expect(erasure).toMatchObject({ conversations: 0, left: 0 });
      expect(await find("phone", PHONE)).toEqual([]);
      const key = await keyTo("orders:read");
      expect(await door().orderForKey(key, NUMBER)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(value(await door().orderForKey(key, OTHERS)).order.number).toBe(OTHERS);
    });

    it("[R239] an erasing takes card, verdict and words out of the conversation, and out of what an import could bring back", async () => {
      await shopWithOrders();
      const token = await tokenOf(OWN);
      const at = roomOf().now();
      const part = { batch: "import-0001", name: "o.csv", dry: false, first: true, last: true };
      value(await door().importOrders(token, part, [givenOrder({ placedAt: at, updatedAt: at, status: "delivered" })]));
      const shopper = createShopper(roomOf());
      value(await shopper.postAs(await sign("u-1029"), shopper.say(TRACK)));
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, shopper.ticket);
      const { id } = desk.ticket(shopper.ticket).head.shopper;
      value(await door().erasePeople(token, { shoppers: [id], conversations: 1 }));
      await desk.until(() => desk.ticket(shopper.ticket).head.shopper.id !== id);
      expect(JSON.stringify(desk.ticket(shopper.ticket))).not.toContain(NUMBER);
      expect(await door().ticketOrders(token, shopper.ticket)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(value(await door().undoImport(token, "import-0001"))).toEqual({ back: 0, kept: 0 });
      expect(await door().orderForKey(await keyTo("orders:read"), NUMBER)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      desk.close();
    });
  });
}
