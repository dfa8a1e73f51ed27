// Pinyin initials without a table.
import { describe, expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

describe("pinyin initials", () => {
  it.each([
    ["解决", "jj"],
    ["退款", "tk"],
    ["写回复", "xhf"],
    ["挂起", "gq"],
    ["转交", "zj"],
    ["知识", "zs"],
    ["我的", "wd"],
    ["排队", "pd"],
    ["全部", "qb"],
    ["浅色", "qs"],
    ["忙，不接新会话", "mbjxhh"],
    ["退出登录", "tcdl"],
    ["恩额欧安", "eeoa"],
    ["拿去年", "nqn"],
  ])("of %s are %s", (words, initials) => expect(initialsOf(words)).toBe(initials));

  it("leave letters and digits as they are, and drop signs", () => {
    expect(initialsOf("P1 · 退款！")).toBe("p1tk");
    expect(initialsOf("")).toBe("");
  });
});
