// What of an order is taken, how much of a person is left in it, and what is said about a row that will not do.
import { describe, expect, it } from "vitest";
import { givenOrder, NUMBER, ORDERED_AT, PHONE } from "../../../test/kit/buildOrder.ts";
import { judgeOrder } from "./judgeOrder.ts";
import { maskAddress, maskName, phoneKey, tailOf } from "./mask.ts";
import { orderKey } from "./order.ts";

const judge = (change: Readonly<Record<string, unknown>> = {}) => judgeOrder(givenOrder(change), ORDERED_AT);

describe("an order as it is kept", () => {
  it("[R230] holds no whole name, phone, street or house", () => {
    const judged = judge();
    expect(judged).toMatchObject({
      ok: true,
      value: { customer: "u-1029", phone: PHONE, card: { number: NUMBER, name: "苏**", tail: "5678", address: "上海市徐汇区***" } },
    });
    const card = JSON.stringify(judged.ok ? judged.value.card : {});
    for (const word of ["小雨", PHONE, "1234567 ", "衡山路", "301", "u-1029"]) expect(card).not.toContain(word);
  });

  it.each([
    ["苏小雨", "苏**"],
    ["欧阳娜娜", "欧**"],
    ["Amy Adams", "A***"],
    ["  ", ""],
  ])("masks the name %s as %s", (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ["上海市徐汇区衡山路 88 弄 5 号 301", "上海市徐汇区***"],
    ["浙江省 杭州市 余杭区 文一西路 969 号", "浙江省杭州市余杭区***"],
    ["广西壮族自治区南宁市青秀区民族大道 1 号", "广西壮族自治区南宁市青秀区***"],
    ["衡山路 88 弄", "***"],
    ["88 Hengshan Rd, Apt 5, Xuhui, Shanghai", "***, Shanghai"],
    ["88 Hengshan Rd", "***"],
    ["", ""],
  ])("masks the address %s as %s", (address, masked) => expect(maskAddress(address)).toBe(masked));

  it.each([
    ["13912345678", "13912345678"],
    ["+86 139-1234-5678", "13912345678"],
    ["0086 13912345678", "13912345678"],
    ["１３９１２３４５６７８", "13912345678"],
    ["(021) 5555 1234", "02155551234"],
    ["+1 415 555 0100", "14155550100"],
  ])("knows the phone %s for %s", (phone, key) => expect([phoneKey(phone), tailOf(phone)]).toEqual([key, key.slice(-4)]));

  it("takes times as milliseconds or with their zone, null for nothing, and one number however it is written", () => {
    const at = judge({ placedAt: "2026-11-01T10:00:00+08:00", updatedAt: "2026-11-01T02:00:00Z", refund: null, page: null });
    expect(at).toMatchObject({ ok: true, value: { card: { placedAt: ORDERED_AT, updatedAt: ORDERED_AT } } });
    expect([orderKey("ORD-1001"), orderKey("ord 1001"), orderKey("ＯＲＤ１００１")]).toEqual(["ord1001", "ord1001", "ord1001"]);
  });

  it("keeps a parcel's events in order, the newest thirty", () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ at: ORDERED_AT - i, text: `第 ${i} 条` }));
    const judged = judge({ parcels: [{ carrier: "中通", number: "Z1", events }] });
    const kept = judged.ok ? (judged.value.card.parcels[0]?.events ?? []) : [];
    expect([kept.length, kept[0]?.at, kept.at(-1)?.text]).toEqual([30, ORDERED_AT - 29, "第 0 条"]);
  });
});

describe("[R231] an order that will not do is refused by the field", () => {
  it.each([
    ["number", { number: "2.02611E+11" }],
    ["number", { number: "=1+1" }],
    ["number", { number: 202611010001 }],
    ["number", { number: "abc" }],
    ["status", { status: "已发货" }],
    ["status", { status: undefined }],
    ["placedAt", { placedAt: "2026-11-19 10:22" }],
    ["placedAt", { placedAt: -1 }],
    ["updatedAt", { updatedAt: ORDERED_AT + 3 * 86_400_000 }],
    ["customer", { customer: 1029 }],
    ["name", { name: "名".repeat(61) }],
    ["phone", { phone: "1.39E+10" }],
    ["phone", { phone: "12" }],
    ["items", { items: [{ title: "衬衫", quantity: 1.5 }] }],
    ["items", { items: "衬衫" }],
    ["amount", { amount: "268" }],
    ["amount", { amount: -1 }],
    ["amount", { amount: Number.NaN }],
    ["parcels", { parcels: [{ number: "SF1" }] }],
    ["parcels", { parcels: Array.from({ length: 6 }, () => ({ carrier: "顺丰", number: "1" })) }],
    ["refund", { refund: { state: "lost", amount: 1 } }],
    ["invoice", { invoice: { state: "issued", url: "javascript:alert(1)" } }],
    ["invoice", { invoice: { state: "issued", url: "http://shop.example/i.pdf" } }],
    ["page", { page: "data:text/html,hello" }],
  ])("%s", (field, change) => {
    const judged = judge(change);
    expect(judged).toMatchObject({ ok: false, error: { field } });
    if (!judged.ok) expect([judged.error.words.zh, judged.error.words.en].every((one) => one.length > 5)).toBe(true);
  });

  it("is no order at all", () => {
    for (const odd of [null, [], "202611010001", 7, undefined])
      expect(judgeOrder(odd, 0)).toMatchObject({ ok: false, error: { field: "" } });
    expect(judgeOrder(JSON.parse('{"__proto__":{"number":"202611010001"}}'), 0)).toMatchObject({ ok: false, error: { field: "number" } });
  });
});
