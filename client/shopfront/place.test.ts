// Addresses of the demo shop, and variants as rows of options.
import { describe, expect, it } from "vitest";
import { asId, type ProductId } from "../../shared/core/ids.ts";
import type { Product } from "../../shared/domain/knowledge.ts";
import { addressOf, optionsOf, readPlace } from "./place.ts";

describe("a place in the demo shop", () => {
  it("is read from its address and written back", () => {
    for (const address of ["./", "./?p=p-linen-shirt", "./?c=%E8%A1%AC%E8%A1%AB&lang=en"]) {
      expect(addressOf(readPlace(address.slice(2), "zh"))).toBe(address);
    }
    expect(readPlace("?p=<b>", "zh").product).toBeUndefined();
  });

  it("shows colours and sizes as two rows, and adds up their stock", () => {
    const product = (names: readonly string[]): Product => ({
      id: asId<ProductId>("p"),
      category: "衬衫",
      title: { zh: "衬衫", en: "Shirt" },
      price: 1,
      attributes: {},
      variants: names.map((zh) => ({ name: { zh, en: zh }, stock: 2 })),
      updatedAt: 0,
    });
    expect(optionsOf(product(["本白 S", "本白 M", "雾蓝 S"]), "zh")).toEqual({
      first: [
        { label: "本白", stock: 4 },
        { label: "雾蓝", stock: 2 },
      ],
      sizes: [
        { label: "S", stock: 4 },
        { label: "M", stock: 2 },
      ],
    });
    expect(optionsOf(product(["白色", "黑色"]), "zh").sizes).toEqual([]);
  });
});
