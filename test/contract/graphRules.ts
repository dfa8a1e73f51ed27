// The contract of the graph: products taken off sale and put back, categories by other names, who may change either.
import { describe, expect, it } from "vitest";
import { asId } from "../../shared/core/ids.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { readProductDoc, writeProduct } from "../../shared/doc/productDoc.ts";
import type { Product } from "../../shared/domain/knowledge.ts";
import { productDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import type { Categories } from "../../shared/domain/policy.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { AMY, OWN, SHIRT, SUE } from "./smallShop.ts";

const NAME = productDocName(SHIRT.id);

export function graphRules(roomOf: RoomOf): void {
  const packed = async () => (await roomOf().door.pack()).products.map((one) => one.id);
  const write = (desk: DeskClient, change: Partial<Product>) =>
    desk.push(
      NAME,
      desk.change(NAME, (doc) => writeProduct(doc, { ...value(readProductDoc(doc)), ...change })),
    );
  const categorise = (desk: DeskClient, categories: Categories) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => writeShop(doc, { ...value(readShopDoc(doc)), categories })),
    );

  describe("the graph", () => {
    it("[R295] a product taken off sale is in no pack; put back as it was, the pack is what it was", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const before = await roomOf().door.pack();
      expect(before.products.map((one) => one.id)).toContain(SHIRT.id);
      expect(await write(sue, { off: true })).toMatchObject({ kind: "ack" });
      expect(await packed()).not.toContain(SHIRT.id);
      expect((await roomOf().door.pack()).version).not.toBe(before.version);
      const back = sue.change(NAME, (doc) => writeProduct(doc, SHIRT));
      expect(await sue.push(NAME, back)).toMatchObject({ kind: "ack" });
      expect(await roomOf().door.pack()).toEqual(before);
    });

    it("[R296] its aliases and the names of categories are in the pack, where the bot hears them; the key stays", async () => {
      const sue = await openDesk(roomOf(), SUE);
      expect(await write(sue, { aliases: ["麻衬衣", "flax shirt"] })).toMatchObject({ kind: "ack" });
      expect(await categorise(sue, { 衬衫: { name: { zh: "衬衣", en: "Shirts" } } })).toMatchObject({ kind: "ack" });
      const pack = await roomOf().door.pack();
      expect(pack.products).toMatchObject([{ aliases: ["麻衬衣", "flax shirt"], category: "衬衫" }]);
      expect(pack.categories).toEqual({ 衬衫: { name: { zh: "衬衣", en: "Shirts" } } });
    });

    it("[R297] is the supervisors' and the owner's to change: an agent is refused, and nothing is changed", async () => {
      const amy = await openDesk(roomOf(), AMY);
      expect(await write(amy, { off: true })).toMatchObject({ kind: "refused", why: "forbidden" });
      const other = await openDesk(roomOf(), AMY);
      expect(await categorise(other, { 衬衫: { parent: "上装" } })).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await packed()).toContain(SHIRT.id);
      const own = await openDesk(roomOf(), OWN);
      const fresh: Product = { ...SHIRT, id: asId("scarf"), category: "围巾" };
      const made = own.change(productDocName(fresh.id), (doc) => writeProduct(doc, fresh));
      expect(await own.push(productDocName(fresh.id), made)).toMatchObject({ kind: "ack" });
      expect(await packed()).toContain("scarf");
    });
  });
}
