// The pack of a shop that has more than a pack holds: what is too much is left out, and the rest is still a pack.
import { expect, it } from "vitest";
import { asId } from "../../shared/core/ids.ts";
import { PACK_MOST, readAnswerPack, type Product } from "../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { createNodeRoom } from "../host/nodeHost.ts";

it("[R298] holds five thousand products and no more, in the order of their ids", async () => {
  const product = (i: number): Product => ({
    id: asId(`p-${String(i).padStart(5, "0")}`),
    category: "围巾",
    title: { zh: `第 ${i} 条`, en: `No. ${i}` },
    price: 1,
    attributes: {},
    variants: [],
    updatedAt: 0,
  });
  const products = Array.from({ length: PACK_MOST + 2 }, (_, i) => product(i));
  const seed = {
    policy: { ...DEFAULT_POLICY, demo: true },
    members: [],
    articles: [],
    products: [{ ...product(0), off: true }, ...products.slice(1)],
  };
  const host = createNodeRoom({ file: ":memory:", clock: () => 1, random: () => 0.5, weights: () => new Uint8Array(0), seed });
  const pack = await host.room.pack();
  expect(pack.products.length).toBe(PACK_MOST);
  expect([pack.products[0]?.id, pack.products.at(-1)?.id]).toEqual(["p-00001", "p-05000"]);
  expect(readAnswerPack(pack)).toEqual(pack);
  host.close();
});
