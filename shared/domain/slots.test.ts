// What a few words put into the question before: a colour, a size, another value; and words that look so and do not.
import { describe, expect, it } from "vitest";
import { buildPack, productId } from "../../test/kit/buildPack.ts";
import { headNouns, says } from "./englishNames.ts";
import type { Product } from "./knowledge.ts";
import { indexPack } from "./packIndex.ts";
import { asksOfOtherValue, isElliptic, variantIn } from "./slots.ts";

const INDEX = indexPack(buildPack());
const found = INDEX.products.get("linen-shirt");
if (found === undefined) throw new Error("no shirt");
const SHIRT: Product = found;
const name = (zh: string, en: string) => ({ name: { zh, en }, stock: 1 });
const DRESS: Product = {
  ...SHIRT,
  id: productId("moss"),
  title: { zh: "苔绿雪纺连衣裙", en: "Moss green dress" },
  variants: [name("本白 S", "Off-white S"), name("本白 L", "Off-white L"), name("砖红 S", "Brick red S"), name("苔绿 M", "Moss green M")],
};

describe("words that lean on the question before", () => {
  it.each(["那红色的呢?", "羊毛的呢", "What about the wool one?", "and the red one?", "and in black?"])("«%s» does", (text) =>
    expect(isElliptic(text)).toBe(true),
  );
  it.each(["那什么时候发货呢", "那退货呢", "能退吗", "and how long does a refund take", "会缩水"])("«%s» asks by itself", (text) =>
    expect(isElliptic(text)).toBe(false),
  );
});

describe("the colour or size that is meant", () => {
  it.each([
    ["那红色的呢", "砖红"],
    ["砖红的有吗", "砖红"],
    ["白色L码", "本白 L"],
    ["L码还有吗", "L"],
    ["is the white one in stock?", "本白"],
    ["do you have size l", "L"],
    ["苔绿雪纺连衣裙会缩水吗", undefined], // the colour is in its name
    ["I'm 165", undefined],
    ["M和L选哪个", undefined],
    ["灰色有吗", undefined],
  ])("«%s»: %s", (text, variant) => expect(variantIn(text, DRESS)).toBe(variant));
});

it("what was meant before stays, but for what the words change", () => {
  expect(variantIn("那红色的呢", DRESS, "本白 S")).toBe("砖红 S");
  expect(variantIn("L码呢", DRESS, "本白 S")).toBe("本白 L");
  expect(variantIn("会缩水吗", DRESS, "本白 S")).toBeUndefined();
});

describe("a question about another value than this product's", () => {
  it.each(["换成聚酯纤维的会不会缩水", "聚酯纤维的呢", "will the polyester one shrink"])("«%s» leaves the linen page", (text) =>
    expect(asksOfOtherValue(text, SHIRT, INDEX)).toBe(true),
  );
  it.each(["这是聚酯纤维的吗", "我对羊毛过敏能穿吗", "棉麻的会缩水吗", "会缩水吗"])("«%s» stays", (text) =>
    expect(asksOfOtherValue(text, SHIRT, INDEX)).toBe(false),
  );
});

describe("English for a category", () => {
  it("is how most of its titles end, and none of another's", () => {
    const of = (category: string, en: string): Product => ({ ...SHIRT, category, title: { zh: en, en } });
    const nouns = headNouns([
      of("移动电源", "10 k power bank"),
      of("移动电源", "Magnetic power bank"),
      of("T恤", "Heavy T-shirt"),
      of("T恤", "Light T-shirt"),
      of("童装", "Bear T-shirt"),
      of("童装", "Fleece jacket"),
      of("围巾", "Wool scarf"),
      of("围巾", "Silk square"),
    ]);
    expect([...nouns]).toEqual([["移动电源", "power bank"]]);
  });

  it("is heard as a word of its own, in the plural too", () => {
    expect(says("two power banks please", "power bank")).toBe(true);
    expect(says("a linen-cotton shirt", "cotton")).toBe(false);
    expect(says("sweatshirts", "shirt")).toBe(false);
    expect(says("anything", "")).toBe(false);
  });
});
