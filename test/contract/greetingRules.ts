// The contract of speaking first: who writes the rules, and what of them a shopper's device is given.
import { describe, expect, it } from "vitest";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import type { Greeting } from "../../shared/domain/greeting.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { AMY, SUE } from "./smallShop.ts";

const rule = (id: string, on: boolean): Greeting => ({
  id,
  name: id,
  on,
  when: { page: "/cart" },
  say: { text: { zh: "要帮忙吗？", en: "Need help?" } },
});

export function greetingRules(roomOf: RoomOf): void {
  const write = (desk: DeskClient, greetings: readonly Greeting[]) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => writeShop(doc, { ...value(readShopDoc(doc)), greetings })),
    );

  describe("speaking first", () => {
    it("[R263] rules are written by who may change the shop; a device is given those that are on, in a pack of another version", async () => {
      const before = await roomOf().door.pack();
      const sue = await openDesk(roomOf(), SUE);
      expect(await write(sue, [rule("on", true), rule("off", false)])).toMatchObject({ kind: "ack" });
      const after = await roomOf().door.pack();
      expect(before.greetings).toBeUndefined();
      expect(after.greetings).toEqual([rule("on", true)]);
      expect(after.version).not.toBe(before.version);
    });

    it("[R263] an agent's are refused, and so is a rule of another shape", async () => {
      const amy = await openDesk(roomOf(), AMY);
      expect(await write(amy, [rule("on", true)])).toMatchObject({ kind: "refused" });
      const sue = await openDesk(roomOf(), SUE);
      expect(await write(sue, [{ ...rule("on", true), name: "" }])).toMatchObject({ kind: "refused" });
      expect((await roomOf().door.pack()).greetings).toBeUndefined();
    });
  });
}
