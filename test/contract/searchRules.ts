// The contract of searching what a device does not hold: who may, what is found, how far one answer goes, and that nobody is found who was erased.
import { describe, expect, it } from "vitest";
import type { RoomOf } from "./ask.ts";
import { signIn, value } from "./deskClient.ts";
import { CUSTOMER, makeOther, makePerson, PHONE } from "./person.ts";
import { asId } from "../../shared/core/ids.ts";
import { AMY, OWN } from "./smallShop.ts";
import type { SearchAsk } from "../../shared/wire/searchApi.ts";

export function searchRules(roomOf: RoomOf): void {
  const door = () => roomOf().door;
  const search = async (ask: SearchAsk) => value(await door().searchTickets(await signIn(roomOf(), AMY), ask));

  describe("searching what a device does not hold", () => {
    it("[R335] is for whoever may read the desk, and for nobody else", async () => {
      expect(await door().searchTickets("nobody", { words: ["退款"] })).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect((await search({ words: ["退款"] })).found).toEqual([]);
    });

    it("[R336] finds conversations that say every word, by the meaning the device's own search has, newest first", async () => {
      const person = await makePerson(roomOf());
      await makeOther(roomOf());
      const { found, searched, total, next } = await search({ words: [PHONE] });
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((one) => !person.shoppers.includes(asId(one.shopper)))).toEqual([]);
      expect([searched, next]).toEqual([total, undefined]);
      expect(found.some((one) => one.line.includes(PHONE))).toBe(true);
      expect((await search({ words: [PHONE, "没有人说过的话"] })).found).toEqual([]);
      expect((await search({ words: [PHONE], before: 1 })).found).toEqual([]);
    });

    it("[R336] asked for nothing it finds nothing, and a place it never named is refused", async () => {
      const token = await signIn(roomOf(), AMY);
      expect(await door().searchTickets(token, { words: ["，。"] })).toMatchObject({ ok: false, error: { reason: "too-little-to-find" } });
      expect(await door().searchTickets(token, { words: ["退款"], next: "x" })).toMatchObject({
        ok: false,
        error: { reason: "search-lost" },
      });
    });

    it("[R337] so many answers a minute, then it is asked to wait", async () => {
      const token = await signIn(roomOf(), AMY);
      const answers = [];
      for (let i = 0; i < 61; i++) answers.push(await door().searchTickets(token, { words: ["退款"] }));
      expect(answers.at(-2)?.ok).toBe(true);
      expect(answers.at(-1)).toMatchObject({ ok: false, error: { kind: "rate" } });
    });

    it("[R338] who was erased is not found, by word or by name", async () => {
      const { shoppers } = await makePerson(roomOf());
      const owner = await signIn(roomOf(), OWN);
      expect((await search({ words: [PHONE] })).found.length).toBeGreaterThan(0);
      expect(value(await door().erasePeople(owner, { shoppers, conversations: 2 })).left).toBeDefined();
      expect((await search({ words: [PHONE] })).found).toEqual([]);
      expect((await search({ words: [], from: CUSTOMER })).found).toEqual([]);
    });
  });
}
