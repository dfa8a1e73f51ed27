// Lines of spreadsheets as shops really write them, made into orders or refused by the field.
import { describe, expect, it } from "vitest";
import { cellText } from "../sheet.ts";
import { columnsIn, orderFromLine } from "./fromSheet.ts";
import { judgeOrder } from "./judgeOrder.ts";

const NOW = Date.parse("2026-11-20T12:00:00+08:00");
const HEADER = [
  "订单编号",
  "订单状态",
  "下单时间",
  "实付金额",
  "收货人",
  "手机",
  "收货地址",
  "商品名称",
  "快递公司",
  "快递单号",
  "物流状态",
  "退款状态",
  "退款金额",
  "备注",
];
const LINE = [
  "202611010001",
  "卖家已发货",
  "2026-11-01 10:22:33",
  "¥1,268.00",
  "苏小雨",
  "13912345678",
  "上海市徐汇区衡山路 88 弄",
  "亚麻衬衫 ×2；阔腿裤",
  "顺丰",
  "SF1",
  "到达虹桥",
  "",
  "",
  "急",
];
const at = columnsIn(HEADER);
const read = (change: Readonly<Record<number, string>> = {}) =>
  orderFromLine(
    LINE.map((one, i) => change[i] ?? one),
    at,
    { zone: "Asia/Shanghai", now: NOW },
  );
const judge = (change: Readonly<Record<number, string>> = {}) => judgeOrder(read(change), NOW);

describe("a line of a sheet", () => {
  it("is an order, by the names of its columns, whatever their order and case; unknown ones are left out", () => {
    expect(judge()).toMatchObject({
      ok: true,
      value: {
        phone: "13912345678",
        card: {
          number: "202611010001",
          state: "shipped",
          placedAt: Date.parse("2026-11-01T10:22:33+08:00"),
          updatedAt: NOW,
          amount: 1268,
          items: [
            { title: "亚麻衬衫", quantity: 2 },
            { title: "阔腿裤", quantity: 1 },
          ],
          parcels: [{ carrier: "顺丰", number: "SF1", events: [{ at: NOW, text: "到达虹桥" }] }],
        },
      },
    });
    expect([...columnsIn(["Order Number", "STATUS", "created_at", "Total", "x"]).keys()]).toEqual([
      "number",
      "status",
      "placedAt",
      "amount",
    ]);
  });

  it.each([
    ['="202611010001"', "202611010001"],
    ["'202611010001", "202611010001"],
    ["\t202611010001 ", "202611010001"],
    ["\uFEFF订单号", "订单号"],
    ['=HYPERLINK("http://evil.example")', '=HYPERLINK("http://evil.example")'],
  ])("the cell %s is the text %s, and is never reckoned", (cell, text) => expect(cellText(cell)).toBe(text));

  it.each([
    ["number", { 0: "2.02611E+11" }],
    ["number", { 0: "=1+1" }],
    ["status", { 1: "魔法中" }],
    ["placedAt", { 2: "昨天" }],
    ["placedAt", { 2: "2026-02-30 10:00" }],
    ["amount", { 3: "1.268,00" }],
    ["amount", { 3: "=SUM(A1)" }],
    ["phone", { 5: "1.39E+10" }],
    ["refund", { 11: "丢了" }],
  ])("is refused by %s where that is broken", (field, change) => expect(judge(change)).toMatchObject({ ok: false, error: { field } }));

  it("text that would be a formula elsewhere is kept as text, masked like any other", () => {
    expect(judge({ 4: "=cmd|' /C calc'!A0", 7: "+亚麻衬衫" })).toMatchObject({
      ok: true,
      value: { card: { name: "=***", items: [{ title: "+亚麻衬衫" }] } },
    });
  });

  it("a refund, a time with its own zone, and summer time are read as meant", () => {
    expect(judge({ 11: "退款中", 12: "99" })).toMatchObject({ ok: true, value: { card: { refund: { state: "refunding", amount: 99 } } } });
    expect(read({ 2: "2026-11-01T02:22:33Z" })["placedAt"]).toBe("2026-11-01T02:22:33Z");
    const london = orderFromLine(["2026/07/01 09:00"], new Map([["placedAt", 0]]), { zone: "Europe/London", now: NOW });
    expect(london["placedAt"]).toBe(Date.parse("2026-07-01T09:00:00+01:00"));
  });
});
