// Words so plain that no ear is asked: what closes a conversation, and what only looks like it.
import { describe, expect, it } from "vitest";
import { smalltalkIn } from "./cues.ts";

describe("words that only close", () => {
  it.each(["没事", "没事了", "那没事了", "没有，没事", "没有没事了", "没,没事啦,谢谢", "好的，没有了"])("«%s»", (text) => {
    expect(smalltalkIn(text)).toBe("thanks_bye");
  });
  it.each(["没有", "没", "没有没事的包裹", "没有货", "没事吧怎么退"])("but not «%s»", (text) => {
    expect(smalltalkIn(text)).toBeUndefined();
  });
});
