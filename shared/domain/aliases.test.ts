// Other names for a product, and what the shop calls its categories, are heard like their titles.
import { expect, it } from "vitest";
import { asId } from "../core/ids.ts";
import { shopWords } from "./entities/shopWords.ts";
import type { AnswerPack, Product } from "./knowledge.ts";
import { indexPack } from "./packIndex.ts";
import { categoriesIn, titleShare } from "./retrieve.ts";

const SHIRT: Product = {
  id: asId("p-shirt"),
  category: "衬衫",
  title: { zh: "亚麻立领上衣", en: "Linen band-collar shirt" },
  price: 1,
  attributes: {},
  variants: [],
  aliases: ["麻布褂子", "flax top"],
  updatedAt: 0,
};
const PACK: AnswerPack = {
  version: "1",
  shop: { name: { zh: "店", en: "Shop" }, hours: { zh: "", en: "" } },
  categories: { 衬衫: { name: { zh: "小衫", en: "blouses" } } },
  articles: [],
  products: [SHIRT],
};

it("a product is named by an alias as by its title", () => {
  const index = indexPack(PACK);
  expect(titleShare("麻布褂子会缩水吗", index)(SHIRT)).toBe(1);
  expect(titleShare("does the flax top shrink", index)(SHIRT)).toBe(1);
  const { aliases: _aliases, ...plain } = SHIRT;
  expect(titleShare("麻布褂子会缩水吗", indexPack({ ...PACK, products: [plain] }))(plain)).toBeLessThan(0.5);
  expect(shopWords([SHIRT])).not.toEqual(shopWords([plain]));
});

it("a category is named by its key and by what the shop calls it", () => {
  const index = indexPack(PACK);
  for (const text of ["衬衫怎么洗", "小衫怎么洗", "how do I wash blouses"]) expect(categoriesIn(text, index)).toEqual(["衬衫"]);
  expect(categoriesIn("裤子怎么洗", index)).toEqual([]);
});
