// The rules that hold for every text: places are true, nothing overlaps, the longer reading stands; and the shop's own words.
import { describe, expect, it } from "vitest";
import { buildPack, buildProduct } from "../../../test/kit/buildPack.ts";
import { FRIDAY, showEntities } from "../../../test/kit/showEntities.ts";
import { ENTITY_KINDS } from "./entity.ts";
import { findEntities } from "./findEntities.ts";
import { shopWords } from "./shopWords.ts";

describe("the place of an entity", () => {
  it("is counted in the text as it was sent: full width, emoji and invisible marks before it and in it", () => {
    const text = "😀\u200b我昨\u200b天买的ＡＢ,订单号 ２０２６１１２３００１ 没到";
    expect(findEntities(text, FRIDAY).map(({ start, end }) => text.slice(start, end))).toEqual(["昨\u200b天", "２０２６１１２３００１"]);
  });

  it("is not confused by right-to-left marks", () => {
    const text = "مرحبا \u202eorder number AB-88421177\u202c شكرا";
    expect(findEntities(text, FRIDAY).map(({ start, end }) => text.slice(start, end))).toEqual(["AB-88421177"]);
  });
});

describe("of two readings", () => {
  it.each([
    ["订单2026112313800001234", "order 2026112313800001234", "a phone inside an order number is no phone"],
    ["2026110411223344天内", "order 2026110411223344", "digits of an order begin no duration"],
    ["三天前", "date 2026-12-01", "«three days ago» is a day, not three days"],
    ["黑色星期五", "date 2026-11-27", "Black Friday is not black"],
    ["是纯棉的吗", "材质 纯棉", "a value stands before the aspect it belongs to"],
    ["红包5元", "amount CNY 5", "an idiom stands against its parts only"],
  ])("«%s» means: %s", (text, named) => {
    expect(showEntities(text)).toBe(named);
  });

  it("has an order among kinds that ends with the aspect", () => {
    expect(ENTITY_KINDS.at(-1)).toBe("aspect");
  });
});

describe("the shop's own words", () => {
  const products = [
    buildProduct("linen-shirt", "衬衫", "亚麻立领衬衫", "Linen band-collar shirt", {
      颜色: ["米白、雾蓝", "Off-white, Mist blue"],
      面料: ["棉麻", "linen-cotton"],
    }),
    buildProduct("oxford", "衬衫", "纯棉牛津衬衫", "Cotton Oxford shirt", { 保修: ["一年", "one year"] }),
    buildProduct("oxford-long", "衬衫", "纯棉牛津衬衫加长款", "Cotton Oxford shirt, tall"),
    buildProduct("oxford-fine", "衬衫", "细条牛津衬衫", "Striped Oxford shirt"),
    { ...buildProduct("buds", "耳机", "Air 3 蓝牙耳机", "Air 3 Bluetooth earphones"), aliases: ["小白豆", "air3"] },
    { ...buildProduct("buds-pro", "耳机", "Air 3 Pro", "Air 3 Pro"), aliases: ["小白豆pro", "豆子"] },
    { ...buildProduct("cable", "线", "编织线", "Braided cable"), aliases: ["豆子"] },
  ];
  const listening = { ...FRIDAY, shop: shopWords(products) };

  it.each([
    ["亚麻立领衬衫缩水吗", "product linen-shirt | aspect 缩水"],
    ["亚麻衬衫多少钱", "product linen-shirt"],
    ["立领 衬衫 有货吗", "product linen-shirt"],
    ["LINEN BAND COLLAR SHIRT in M?", "product linen-shirt | size M"],
    ["two linen band-collar shirts", "product linen-shirt"],
    ["纯棉牛津衬衫加长款", "product oxford-long"],
    ["纯棉牛津衬衫", "product oxford"],
    ["ａｉｒ３ 蓝牙耳机连不上", "product buds | aspect 连接"],
    ["air 3 pro还有吗", "product buds-pro"],
    ["小白豆续航", "product buds | aspect 续航"],
    ["小白豆pro", "product buds-pro"],
    ["雾蓝的还有吗", "颜色 雾蓝"],
    ["mist blue please", "颜色 雾蓝"],
    ["面料是棉麻吗", "aspect 材质 | 面料 棉麻"],
  ])("«%s» names: %s", (text, named) => {
    expect(showEntities(text, listening)).toBe(named);
  });

  it.each([
    ["豆子", "two products have that name"],
    ["牛津衬衫", "two products could be meant"],
    ["airport 3", "it is another word"],
  ])("«%s» names no product: %s", (text) => {
    expect(showEntities(text, listening)).not.toContain("product");
  });

  it("does not take a value that means nothing alone", () => {
    expect(showEntities("用了一年", listening)).toBe("duration 1 year");
  });
});

describe("any text at all", () => {
  const LONG = 100_000;
  const bits = [
    "1",
    "9",
    "一",
    "1,",
    "1.",
    "1-",
    "[",
    "[订单x",
    "(1",
    "😀",
    "👨‍👩‍👧",
    "\u200b",
    "\u202e",
    "ﷺ",
    "１",
    "a",
    "a ",
    "x l",
    " ",
    "\n",
    "昨天",
    "3号",
    "三块",
    "¥",
    "订单号",
    "快递单号:",
    "1-1-1",
    "12:",
    "+1 ",
    "sf1",
    "周一到",
    "上",
    "年",
    "红",
    "色",
    "air 3 ",
    "https://",
    "@a.",
    "\ud800",
    "165 110斤",
    "no. ",
  ];
  const words = shopWords(buildPack().products);

  it.each(bits)("made of «%s» a hundred thousand characters long is read to the end, in true places", (bit) => {
    const text = bit.repeat(Math.ceil(LONG / bit.length)).slice(0, LONG);
    const found = findEntities(text, { ...FRIDAY, shop: words });
    let before = 0;
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    expect(before).toBeLessThanOrEqual(text.length);
    expect(found.length).toBeLessThanOrEqual(200);
  });

  it("stirred together by a fixed seed never overlaps itself", () => {
    let seed = 20261204;
    const pick = (): string => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return bits[Math.floor((seed / 2 ** 32) * bits.length)] ?? "";
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 30 }, pick).join("");
      const found = findEntities(text, FRIDAY);
      const starts = found.slice(1).map((one) => one.start);
      expect(
        starts.every((start, i) => start >= (found[i]?.end ?? 0)),
        JSON.stringify(text),
      ).toBe(true);
    }
  });
});
