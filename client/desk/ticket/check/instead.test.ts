// What is left of a draft whose worst sentence was put in better words.
import { describe, expect, it } from "vitest";
import { softened } from "./instead.ts";

const BETTER = "咱们在这里说就好。";
const stops = (text: string): boolean => /微信/.test(text);

describe("better words", () => {
  it("take the place of the one sentence that stops it", () => {
    expect(softened("尺码选 L。加我微信细聊吧！明天就发。", BETTER, stops)).toBe("尺码选 L。咱们在这里说就好。明天就发。");
  });

  it("stand once, however many sentences they are for", () => {
    expect(softened("加微信。\n微信号发你；好的", BETTER, stops)).toBe("咱们在这里说就好。好的");
  });

  it("are all that is left where no sentence stops it alone, or the rest still does", () => {
    expect(softened("加我微。信发你", BETTER, (text) => /微。?信/.test(text))).toBe(BETTER);
    expect(softened("微信。", BETTER, (text) => text !== BETTER)).toBe(BETTER);
  });
});
