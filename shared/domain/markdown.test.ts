// What an editor keeps and what a row carries say the same; nothing unsafe comes through.
import { describe, expect, it } from "vitest";
import { isSafeAddress, markdownOf } from "./markdown.ts";
import { blocksOf, deltaOf, isOwnPicture, plainOf, withoutForeignPictures } from "./markdownParts.ts";

describe("[R210] an answer's Markdown", () => {
  const same: readonly (readonly [name: string, text: string])[] = [
    ["plain words", "一般三天送到。"],
    ["paragraphs", "一\n\n二"],
    ["bold", "洗前**翻面**晾干"],
    ["a link", "见[退货说明](https://shop.example/returns?a=1#b)。"],
    ["a bold link", "[**退货**](/returns)"],
    ["a bullet list", "要准备:\n- 订单号\n- **照片**\n就这些"],
    ["a numbered list", "1. 打开\n2. 选择\n3. 确定"],
    ["two numbered lists", "1. 甲\n2. 乙\n\n1. 丙"],
    ["a picture", "尺码表:\n![尺码](/files/size.png)"],
    ["numbers that are no list", "3. 5 kg\n尺寸 3*5*2"],
    ["stars and brackets that are no format", "**未完 [方括号] (圆括号) - 1. 2*3"],
    ["an address that is no safe one, as words", "[点我](javascript:alert)"],
    ["a protocol-relative address, as words", "[点我](//evil.example)"],
    ["nothing", ""],
  ];
  it.each(same)("comes back from the editor as it went in: %s", (_name, text) => {
    expect(markdownOf(deltaOf(text))).toBe(text);
  });

  it("is what an editor's delta says, with formats we do not know left out", () => {
    const delta = [
      { insert: "退货 ", attributes: { italic: true, color: "red" } },
      { insert: "七天", attributes: { bold: true } },
      { insert: "\n第一步" },
      { insert: "\n", attributes: { list: "ordered", indent: 1 } },
      { insert: "第二步" },
      { insert: "\n", attributes: { list: "ordered" } },
      { insert: { image: "/files/a.png" }, attributes: { alt: "图" } },
      { insert: { video: "https://x.example" } },
      { insert: "\n" },
    ];
    expect(markdownOf(delta)).toBe("退货 **七天**\n1. 第一步\n2. 第二步\n![图](/files/a.png)");
  });

  it("carries no address that could run or lead elsewhere than it says", () => {
    const links = [
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "data:text/html,x",
      "http://x.example",
      "//x.example",
      "/\\x.example",
      "https://a@b.example",
      "vbscript:x",
      " https://x.example",
      "https://",
      "https://x.example/a b",
      'https://x.example/"onload',
    ];
    for (const link of links) {
      expect([link, isSafeAddress(link)]).toEqual([link, false]);
      expect(markdownOf([{ insert: "点我", attributes: { link } }])).toBe("点我");
      expect(markdownOf([{ insert: { image: link } }])).toBe("");
      for (const block of blocksOf(`[点我](${link}) ![图](${link})`))
        for (const run of block.items.flat()) expect(run).not.toHaveProperty("link");
    }
    for (const link of ["https://x.example", "https://x.example:8443/a?b=c#d", "/files/a.png", "/"])
      expect([link, isSafeAddress(link)]).toEqual([link, true]);
  });

  it("survives anything a delta or a text may hold", () => {
    expect(
      markdownOf([null, 1, "x", {}, { insert: null }, { insert: 5 }, { insert: "a", attributes: null }, { insert: { image: 1 } }]),
    ).toBe("a");
    const odd = [
      "*",
      "**",
      "****",
      "[",
      "](",
      "[]()",
      "![](",
      "[a](b",
      "- ",
      "1. ",
      "1.",
      "\n\n",
      "[a](/b)[c](/d)",
      "**[a](/b)**",
      "[**a](/b)**",
    ];
    for (const one of odd)
      for (const two of odd) {
        const text = markdownOf(deltaOf(one + two));
        expect(markdownOf(deltaOf(text))).toBe(text);
        expect(plainOf(text).length).toBeLessThanOrEqual(text.length);
      }
  });

  it("is drawn as paragraphs and lists", () => {
    expect(blocksOf("请看:\n- 甲\n- **乙**\n\n[丙](/c)")).toEqual([
      { kind: "p", items: [[{ text: "请看:" }]] },
      { kind: "bullet", items: [[{ text: "甲" }], [{ text: "乙", bold: true }]] },
      { kind: "p", items: [[{ text: "丙", link: "/c" }]] },
    ]);
    expect(plainOf("请看**这里** [丙](/c) ![图](/a.png)")).toBe("请看这里 丙 图");
  });

  it("shows pictures of our own origin and of the shop's sites alone", () => {
    const origins = ["https://shop.example", "http://plain.example"];
    expect(isOwnPicture("/a.png", [])).toBe(true);
    expect(isOwnPicture("https://shop.example/a.png", origins)).toBe(true);
    for (const one of ["https://shop.example.evil/a.png", "https://evil.example/a.png", "http://plain.example/a.png", "data:image/png,x"])
      expect([one, isOwnPicture(one, origins)]).toEqual([one, false]);
    const foreign = "https://evil.example/b.png";
    expect(withoutForeignPictures(`甲 ![一](/a.png) ![二](${foreign}) 乙`, origins)).toBe("甲 ![一](/a.png)  乙");
  });
});
