// Why goods come back, by hand: who wants them back at all, and what is wrong with them.
import { describe, expect, it } from "vitest";
import { buildFact } from "../../../test/kit/buildFact.ts";
import { asId, type ProductId } from "../../core/ids.ts";
import type { IntentId } from "../taxonomy.ts";
import { rowsOf } from "./dayRows.ts";
import { RETURN_REASONS, reasonWords, returnReasons, type ReturnReason } from "./returns.ts";
import { rateIn, returnsIn, sumOf, sumsOf } from "./sums.ts";

describe("a conversation", () => {
  it.each<[string, readonly IntentId[], readonly string[], readonly ReturnReason[] | undefined]>([
    ["that only asks whether it shrinks wants nothing back", ["product_info"], ["会缩水吗"], undefined],
    ["about a parcel that is late wants nothing back", ["logistics_track"], ["怎么还没到，太慢了"], undefined],
    ["is about what is wrong with the goods", ["return_exchange"], ["洗一次就缩水了", "我要退货"], ["缩水"]],
    ["may say two things", ["refund_request"], ["又起球又掉色，退款"], ["起球", "掉色"]],
    ["may say them in English", ["return_exchange"], ["it pilled after a week and arrived torn"], ["起球", "damaged"]],
    ["may be about a flaw", ["damaged_wrong_missing"], ["杯子收到就碎了"], ["damaged"]],
    ["may be about how it is made, too", ["damaged_wrong_missing"], ["袖口开线了"], ["做工", "damaged"]],
    ["may be about the wrong goods", ["damaged_wrong_missing"], ["你们发错了，我拍的是蓝色"], ["wrong-item"]],
    ["may be a change of mind", ["return_exchange", "stock"], ["不想要了，能退吗"], ["changed-mind"]],
    ["says nothing", ["refund_request"], ["我要退款"], ["unsaid"]],
    [
      "names three things at most, those of the goods first",
      ["return_exchange"],
      ["破了，缩水，掉色，起球，不想要了"],
      ["缩水", "掉色", "起球"],
    ],
  ])("%s", (_, intents, lines, reasons) => expect(returnReasons(intents, lines)).toEqual(reasons));
});

describe("the sums", () => {
  const shirt = asId<ProductId>("p-shirt");
  const facts = [
    buildFact({ product: shirt, returned: ["缩水"] }),
    buildFact({ product: shirt, returned: ["缩水", "damaged"] }),
    buildFact({ product: shirt }),
    buildFact({ returned: ["unsaid"] }),
  ];
  it("say how many of all want something back, and why, the most frequent first", () => {
    const row = rowsOf(facts).find((one) => one.slice === `product:${shirt}`);
    expect(row && rateIn(row.sums, "returned")).toBeCloseTo(2 / 3);
    expect(row && returnsIn(row.sums)).toEqual([
      { reason: "缩水", n: 2 },
      { reason: "damaged", n: 1 },
    ]);
    expect(rateIn(sumsOf(facts), "returned")).toBe(0.75);
  });
  it("added up are those of all, in any order", () => {
    const parts = facts.map((one) => sumsOf([one]));
    expect(sumOf(parts)).toEqual(sumsOf(facts));
    expect(sumOf(parts.toReversed())).toEqual(sumsOf(facts));
  });
});

it("every reason has words in both languages, and stands once", () => {
  expect(new Set(RETURN_REASONS).size).toBe(RETURN_REASONS.length);
  for (const one of RETURN_REASONS)
    expect(
      Object.values(reasonWords(one)).every((words) => words !== ""),
      one,
    ).toBe(true);
});
