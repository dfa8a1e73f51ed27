// What a shopper in line is told: named cases.
import { describe, expect, it } from "vitest";
import { HOUR } from "../../shared/core/time.ts";
import { handedWords, lineWords } from "./waitWords.ts";

const NOON = new Date(2026, 10, 23, 12).getTime();

describe("the words of somebody in line", () => {
  it("say how many are ahead and about how long it takes", () => {
    const at = { position: 3, expected: { wait: { from: 3, to: 5 } }, online: true };
    expect(lineWords(at, "zh", NOON)).toBe("前面 2 位 · 大约 3–5 分钟");
    expect(lineWords(at, "en", NOON)).toBe("2 ahead · about 3–5 min");
  });

  it("give no lower end where none is known", () => {
    const at = { position: 1, expected: { wait: { from: 0, to: 5 } }, online: true };
    expect(lineWords(at, "zh", NOON)).toBe("下一位就是您 · 大约 5 分钟内");
    expect(lineWords(at, "en", NOON)).toBe("You are next · within about 5 min");
  });

  it("say nothing of time where the room said nothing, nor without a network", () => {
    expect(lineWords({ position: 2, expected: {}, online: true }, "en", NOON)).toBe("1 ahead");
    expect(lineWords({ position: 2, expected: { wait: { from: 3, to: 5 } }, online: false }, "en", NOON)).toBe("1 ahead");
    expect(lineWords({ position: undefined, expected: undefined, online: false }, "zh", NOON)).toBe("正在为您找客服");
    expect(handedWords({ online: false }, "en")).toContain("as soon as you are online");
  });

  it("say when people are back, until that moment has come", () => {
    const at = { position: 1, expected: { backAt: NOON + 3 * HOUR }, online: true };
    expect(lineWords(at, "zh", NOON)).toBe("下一位就是您 · 客服 15:00 回来，您的留言已收下");
    expect(lineWords(at, "en", NOON)).toContain("people are back at 15:00");
    expect(lineWords({ ...at, expected: { backAt: NOON + 20 * HOUR } }, "en", NOON)).toMatch(/Tue.*08:00/);
    expect(lineWords(at, "en", NOON + 4 * HOUR)).toBe("You are next");
  });
});
