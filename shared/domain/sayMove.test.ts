// The words of every move, in both languages, and the moves for which there are none.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack, PACK_AT, productId } from "../../test/kit/buildPack.ts";
import { CAUSES } from "./cause.ts";
import { sayMove, type Said } from "./sayMove.ts";
import type { BotMove } from "./ticket.ts";

const PACK = buildPack();
const SHRINKS: BotMove = {
  did: "answer",
  intent: "product_info",
  article: "shrink-linen",
  version: 3,
  product: productId("linen-shirt"),
  reason: "",
};

function words(move: BotMove, language: "zh" | "en" = "zh", when = {}): Said {
  const said = sayMove(move, PACK, language, when);
  if (!said.ok) throw new Error(said.error.words);
  return said.value;
}
const refusal = (move: BotMove, now?: number): string | undefined => {
  const said = sayMove(move, PACK, "zh", now === undefined ? {} : { now });
  return said.ok ? undefined : said.error.kind;
};

describe("sayMove", () => {
  it("says an answer with the product and its attribute first, and cites title and version", () => {
    expect(words(SHRINKS)).toEqual({
      text: "亚麻立领衬衫（面料：棉麻）\n会缩一点,首次水洗约 2–3%。",
      cite: { title: "棉麻会缩水吗", version: 3 },
    });
    expect(words(SHRINKS, "en")).toEqual({
      text: "Linen band-collar shirt (linen-cotton)\nA little, about 2–3% on the first wash.",
      cite: { title: "Does it shrink? (linen-cotton)", version: 3 },
    });
  });

  it("names the attribute that an answer for the whole shop is about", () => {
    const pack = buildPack({
      articles: [buildArticle("weight", "product_info", { aspect: "重量" })],
      products: [{ ...kettle(), attributes: { 重量: { zh: "860 克", en: "860 g" } } }],
    });
    const said = sayMove(
      { did: "answer", intent: "product_info", article: "weight", version: 1, product: productId("kettle"), reason: "" },
      pack,
      "zh",
    );
    expect(said.ok && said.value.text).toBe("1.5 升电水壶（重量：860 克）\nweight 的答案。");
  });

  it("says an answer for the whole shop as it stands", () => {
    expect(words({ did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" }).text).toBe("delivery 的答案。");
  });

  it("refuses an article it does not know, of another version, a draft, out of its dates, or not true of the product", () => {
    expect(refusal({ ...SHRINKS, article: "no-such" })).toBe("unknown");
    expect(refusal({ ...SHRINKS, version: 2 })).toBe("conflict");
    expect(refusal({ did: "answer", intent: "member_wallet", article: "member-draft", version: 1, reason: "" })).toBe("conflict");
    expect(refusal({ did: "answer", intent: "promotion", article: "promo-over", version: 1, reason: "" }, PACK_AT)).toBe("conflict");
    expect(refusal({ ...SHRINKS, product: productId("poly-dress") })).toBe("conflict");
    expect(refusal({ ...SHRINKS, product: productId("no-such") })).toBe("unknown");
  });

  it("asks with choices that carry titles and intents' names", () => {
    expect(words({ did: "ask", about: "product", choices: ["linen-shirt", "poly-dress"], reason: "" }).choices).toEqual([
      { id: "linen-shirt", label: "亚麻立领衬衫" },
      { id: "poly-dress", label: "苔绿雪纺连衣裙" },
    ]);
    expect(words({ did: "ask", about: "intent", choices: ["refund_progress"], reason: "" }, "en").choices).toEqual([
      { id: "refund_progress", label: "Refund progress" },
    ]);
    expect(words({ did: "ask", about: "order", choices: [], reason: "" })).not.toHaveProperty("choices");
  });

  it("asks which article of one matter it is by their titles, and never by one that may not be said to this shopper", () => {
    const pack = buildPack({
      articles: [
        buildArticle("a-one", "coupon", { title: { zh: "领券", en: "Getting one" } }),
        buildArticle("a-gold", "coupon", { audience: { tiers: ["gold"] } }),
      ],
    });
    const ask = (...choices: string[]) => sayMove({ did: "ask", about: "intent", choices, reason: "" }, pack, "en");
    const asked = ask("a-one", "coupon");
    expect(asked.ok && asked.value.choices).toEqual([
      { id: "a-one", label: "Getting one" },
      { id: "coupon", label: "Coupons" },
    ]);
    expect(ask("a-one", "a-gold")).toMatchObject({ ok: false });
    expect(sayMove({ did: "ask", about: "intent", choices: ["a-gold"], reason: "" }, pack, "en", { tier: "gold" })).toMatchObject({
      ok: true,
    });
  });

  it("says sorry first to somebody upset, once, and is not merry in small talk", () => {
    expect(words({ ...SHRINKS, upset: true }).text).toBe("抱歉，给您添麻烦了。亚麻立领衬衫（面料：棉麻）\n会缩一点,首次水洗约 2–3%。");
    const pack = buildPack({
      articles: [
        buildArticle("late", "ship_out", { answer: { zh: "抱歉让您等了。", en: "Sorry for the wait." } }),
        buildArticle("hello", "greeting"),
      ],
    });
    const late = sayMove({ did: "answer", intent: "ship_out", article: "late", version: 1, upset: true, reason: "" }, pack, "zh");
    expect(late.ok && late.value.text).toBe("抱歉让您等了。");
    const hello = sayMove({ did: "smalltalk", intent: "greeting", upset: true, reason: "" }, pack, "zh");
    expect(hello.ok && hello.value.text).toBe("抱歉，给您添麻烦了。您好，我是半亩棉麻的机器人。请直接说您的问题。");
    expect(words({ did: "ask", about: "intent", choices: ["coupon"], upset: true, reason: "" }, "en").text).toMatch(
      /^Sorry about the trouble\. Which/,
    );
  });

  it("says what there is of the colour or size that is meant, from the shop's own figures", () => {
    const variants = [
      { name: { zh: "本白 S", en: "Off-white S" }, stock: 3 },
      { name: { zh: "本白 L", en: "Off-white L" }, stock: 0 },
      { name: { zh: "砖红 S", en: "Brick red S" }, stock: 1 },
    ];
    const pack = buildPack({ articles: [buildArticle("stock", "stock")], products: [{ ...kettle(), variants }] });
    const move = { did: "answer", intent: "stock", article: "stock", version: 1, product: productId("kettle"), reason: "" } as const;
    const zh = sayMove({ ...move, variant: "本白" }, pack, "zh");
    expect(zh.ok && zh.value.text).toBe("1.5 升电水壶\n本白 S：有货，本白 L：暂时没货\nstock 的答案。");
    const en = sayMove({ ...move, variant: "L" }, pack, "en");
    expect(en.ok && en.value.text).toBe("1.5 L kettle\nOff-white L: out of stock for now\nThe answer of stock.");
    const there = sayMove({ ...move, variant: "S" }, pack, "zh");
    expect(there.ok && there.value.text).toBe("1.5 升电水壶\n本白 S：有货，砖红 S：有货");
    expect(sayMove({ ...move, variant: "墨黑" }, pack, "zh")).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("refuses a choice that does not exist", () => {
    expect(refusal({ did: "ask", about: "product", choices: ["no-such"], reason: "" })).toBe("unknown");
    expect(refusal({ did: "ask", about: "intent", choices: ["no-such"], reason: "" })).toBe("unknown");
  });

  it("says when people are back, outside hours", () => {
    const move: BotMove = { did: "handoff", cause: "asked", reason: "" };
    expect(words(move, "zh", { open: false }).text).toContain("每天 9:00–21:00");
    expect(words(move, "en", { open: false }).text).toContain("9:00–21:00 every day");
    expect(words(move, "zh", { open: true }).text).not.toContain("9:00");
  });

  it("has words for every cause in both languages, one it does not know included", () => {
    for (const cause of [...Object.keys(CAUSES), "toString"]) {
      for (const language of ["zh", "en"] as const)
        expect(words({ did: "handoff", cause, reason: "" }, language).text.length).toBeGreaterThan(10);
    }
  });

  it("greets as the shop's bot, or in the shop's own words where it has some", () => {
    const move: BotMove = { did: "smalltalk", intent: "greeting", reason: "" };
    expect(words(move).text).toBe("您好，我是半亩棉麻的机器人。请直接说您的问题。");
    const own = buildPack({ articles: [buildArticle("hello", "greeting")] });
    const said = sayMove(move, own, "zh");
    expect(said.ok && said.value.text).toBe("hello 的答案。");
  });

  it("never lets a text of the pack be taken for a pattern", () => {
    const pack = { ...PACK, shop: { name: { zh: "$& 店", en: "$1" }, hours: PACK.shop.hours } };
    const said = sayMove({ did: "smalltalk", intent: "greeting", reason: "" }, pack, "zh");
    expect(said.ok && said.value.text).toContain("$& 店的机器人");
  });
});

function kettle() {
  const found = PACK.products.find((one) => one.id === "kettle");
  if (found === undefined) throw new Error("no kettle");
  return found;
}
