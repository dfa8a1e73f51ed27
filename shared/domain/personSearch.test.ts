// Finding a person by what stands in words: the same number however it is written, and never a longer or another one.
import { describe, expect, it } from "vitest";
import { needleOf, says, type SaidBy } from "./personSearch.ts";

const found = (by: SaidBy, value: string, text: string): boolean => {
  const needle = needleOf(by, value);
  if (needle === undefined) throw new Error(`nothing to search for: ${value}`);
  return says(needle, text);
};

describe("a phone number is found", () => {
  it.each([
    ["13800138000", "我的电话13800138000谢谢"],
    ["13800138000", "138 0013 8000"],
    ["138-0013-8000", "tel: 138.0013.8000."],
    ["13800138000", "+86 138 0013 8000"],
    ["+8613800138000", "手机13800138000，晚上打"],
    ["0086 138 0013 8000", "１３８００１３８０００"],
    ["(555) 010-4477", "call (555) 010-4477 please"],
    ["13800138000", "订单 20261102001 电话 13800138000"],
  ])("%s in %s", (value, text) => expect(found("phone", value, text)).toBe(true));
  it.each([
    ["13800138000", "13800138001"],
    ["13800138000", "订单913800138000123"],
    ["13800138000", "1380013800"],
    ["55501", "价格 99955501 元"],
  ])("%s not in %s", (value, text) => expect(found("phone", value, text)).toBe(false));
});

describe("an e-mail address is found", () => {
  it.each([
    ["Mei.Lin@example.com", "写信到 mei.lin@EXAMPLE.com。"],
    ["mei@example.com", "邮箱：mei@example.com."],
  ])("%s in %s", (value, text) => expect(found("email", value, text)).toBe(true));
  it.each([
    ["lin@example.com", "mei.lin@example.com"],
    ["mei@example.co", "mei@example.com"],
    ["mei@example.com", "mei@example.com.cn"],
    ["a+b@example.com", "aab@example.com"],
  ])("%s not in %s", (value, text) => expect(found("email", value, text)).toBe(false));
});

describe("an order number is found", () => {
  it.each([
    ["ZX-2026-0042", "我的订单zx20260042呢"],
    ["zx20260042", "order ZX-2026-0042?"],
    ["20261102001", "订单号：2026 1102 001"],
  ])("%s in %s", (value, text) => expect(found("order", value, text)).toBe(true));
  it.each([
    ["20261102001", "202611020011"],
    ["zx2026", "azx2026"],
  ])("%s not in %s", (value, text) => expect(found("order", value, text)).toBe(false));
});

it("too little is no search", () => {
  expect([needleOf("phone", "12-34"), needleOf("email", "mei"), needleOf("order", "a1")]).toEqual([undefined, undefined, undefined]);
});
