// Files as spreadsheets write them: with a mark or without, in GBK, quoted, with line breaks in cells.
import { describe, expect, it } from "vitest";
import { linesOf, textOf } from "./csv.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a CSV file", () => {
  it("is read with a byte order mark and without, and in the encoding of Chinese spreadsheets", () => {
    const gbk = Uint8Array.from([0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xd7, 0xb4, 0xcc, 0xac]); // 订单号,状态
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[..."订单号,状态"].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);
    for (const bytes of [utf8("订单号,状态"), utf8("\uFEFF订单号,状态"), gbk, utf16])
      expect(linesOf(textOf(bytes))).toEqual([["订单号", "状态"]]);
  });

  it("keeps commas, doubled quotes and line breaks inside quoted cells, and empty lines in their place", () => {
    expect(linesOf('a,"b, c","d ""e"""\r\n\r\n"two\r\nlines",x,y')).toEqual([["a", "b, c", 'd "e"'], [""], ["two\r\nlines", "x", "y"]]);
  });

  it("may be parted by semicolons or tabs", () => {
    expect(linesOf("a;b;c\n1;2;3")).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
    expect(linesOf("a\tb\n1\t2")[1]).toEqual(["1", "2"]);
  });

  it("keeps what would be a formula as text, and a number with all its digits", () => {
    expect(linesOf('="202611010001",=1+1,202611010001000001')).toEqual([['="202611010001"', "=1+1", "202611010001000001"]]);
  });
});
