// Lines that must not become wordings, and lines that may.
import { expect, it } from "vitest";
import { namesSomebody } from "./namesSomebody.ts";

it.each([
  "电话13800001234帮我改下",
  "138 0000 1234",
  "订单 20231105-8812",
  "我叫王小明，能退吗",
  "寄到上海市浦东新区世纪大道100号",
  "mail me at a@b.example",
  "My name is Ann, can I return it",
  "我的单号[数字x]到哪了",
  "１３８００００１２３４",
])("%s: names somebody", (line) => expect(namesSomebody(line)).toBe(true));

it.each(["能开发票吗", "199元的那件有货吗", "7天内能退吗", "Do you ship to the city?", "市面上别家更便宜", "180 的身高穿 XL 行吗"])(
  "%s: does not",
  (line) => expect(namesSomebody(line)).toBe(false),
);
