// The first screen's questions: of this page, answerable, and sure when tapped.
import { describe, expect, it } from "vitest";
import { buildPack, hear, PACK_AT, productId } from "../../test/kit/buildPack.ts";
import { decide } from "./answer.ts";
import { suggestedQuestions } from "./opening.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { indexPack } from "./packIndex.ts";

const PACK = buildPack();
const product = (id: string) => PACK.products.find((one) => one.id === id);
const texts = (id: string | undefined, language: "zh" | "en" = "zh") =>
  suggestedQuestions(PACK, id === undefined ? undefined : product(id), language, PACK_AT).map((one) => one.text);

describe("suggestedQuestions", () => {
  it("asks on a product's page about the product first", () => {
    expect(texts("linen-shirt")).toEqual(["这个衣服洗了会缩水吗", "165 110斤穿什么码", "几天能到"]);
    expect(texts("ai-earphones", "en")[0]).toBe("How long does the battery last?");
  });

  it("asks elsewhere about delivery, returns and refunds", () => {
    expect(texts(undefined)).toEqual(["几天能到", "我想退货", "退款什么时候到账"]);
    expect(texts(undefined, "en")[0]).toBe("How long does delivery take?");
  });

  it("has nothing to suggest from an empty pack", () => {
    expect(suggestedQuestions({ ...PACK, articles: [] }, undefined, "zh", PACK_AT)).toEqual([]);
  });

  it.each(["linen-shirt", "poly-dress", "ai-earphones", undefined])(
    "suggests on %s only what the bot then answers, though the ear heard nothing",
    (id) => {
      const index = indexPack(PACK);
      for (const language of ["zh", "en"] as const) {
        for (const text of texts(id, language)) {
          const lines = [{ from: "shopper", text, heard: hear("") }] as const;
          const moves = decide({
            language,
            lines,
            product: id === undefined ? undefined : productId(id),
            index,
            bot: DEFAULT_POLICY.bot,
            tier: "none",
            now: PACK_AT,
          });
          expect(
            moves.map((one) => one.did),
            text,
          ).toEqual(["answer"]);
        }
      }
    },
  );
});
