// A file as a whole: which lines are orders, which are not and why, and files that are none.
import { describe, expect, it } from "vitest";
import { linesOf } from "../../sheet/csv.ts";
import { SAMPLE_SHEET } from "./ordersSnippet.ts";
import { readSheet } from "./readSheet.ts";

const WHEN = { zone: "Asia/Shanghai", now: Date.parse("2026-11-20T12:00:00+08:00") };
const HEADER = ["订单号", "状态", "下单时间", "金额"];
const line = (number: string, status = "已发货"): readonly string[] => [number, status, "2026-11-01 10:00", "99"];

describe("a sheet of orders", () => {
  it("says of every line whether it is an order, with the line as the spreadsheet counts it", () => {
    const read = readSheet("o.csv", [HEADER, line("202611010001"), line("x"), line("202611010002", "魔法"), line("2026-1101-0001")], WHEN);
    expect(read).toMatchObject({
      ok: true,
      value: {
        good: [{ line: 2, order: { number: "202611010001", status: "shipped" } }],
        bad: [
          { line: 3, about: "x", fault: { field: "number" } },
          { line: 4, fault: { field: "status" } },
          { line: 5, fault: { words: { en: "Line 2 has this order already." } } },
        ],
      },
    });
  });

  it.each(["zh", "en"] as const)("reads the sample to fill in (%s), every column of it", (language) => {
    const read = readSheet("orders.csv", linesOf(SAMPLE_SHEET[language].replace("\uFEFF", "")), WHEN);
    expect(read).toMatchObject({
      ok: true,
      value: { bad: [], good: [{ order: { number: "202611190003", status: "shipped", parcels: [{ number: "SF1234567890123" }] } }] },
    });
  });

  it("skips empty lines, and counts them", () => {
    const read = readSheet("o.csv", [HEADER, [""], ["", " "], line("x"), [""]], WHEN);
    expect(read).toMatchObject({ ok: true, value: { good: [], bad: [{ line: 4 }] } });
  });

  it.each([
    [[], { why: "empty" }],
    [[HEADER], { why: "empty" }],
    [[HEADER, [""]], { why: "empty" }],
    [
      [
        ["a", "b"],
        ["1", "2"],
      ],
      { why: "columns", missing: ["number", "status", "placedAt", "amount"] },
    ],
    [
      [
        ["订单号", "金额"],
        ["1", "2"],
      ],
      { why: "columns", missing: ["status", "placedAt"] },
    ],
    [[HEADER, ...Array.from({ length: 5_001 }, (_, i) => line(`2026${i}0000`))], { why: "too-long" }],
  ] as const)("is none: %#", (lines, error) => expect(readSheet("o.csv", lines, WHEN)).toEqual({ ok: false, error }));
});
