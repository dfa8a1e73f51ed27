// A stretch of a text keeps its letters while others write, and is found again by its words.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { placeOf, stretchOf } from "./stretch.ts";

function textOf(words: string): Y.Text {
  const text = new Y.Doc().getText("zh");
  text.insert(0, words);
  return text;
}
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("nothing there");
  return value;
};
const wordsAt = (text: Y.Text, place: ReturnType<typeof placeOf>): string | undefined =>
  place === undefined ? undefined : text.toString().slice(place.from, place.to);

describe("[R311] a stretch of an answer", () => {
  it("holds its letters while words come before it, in it and behind it, on another device too", () => {
    const text = textOf("一般三天送到。");
    const stretch = must(stretchOf(text, "zh", { from: 2, to: 4 }));
    expect(stretch.quote).toBe("三天");
    text.insert(0, "亲，");
    text.insert(5, "到四");
    text.insert(text.length, "偏远五天。");
    expect(wordsAt(text, placeOf(text, stretch))).toBe("三到四天");
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(must(text.doc ?? undefined)));
    expect(wordsAt(other.getText("zh"), placeOf(other.getText("zh"), stretch))).toBe("三到四天");
    text.insert(4, "（大约）"); // at its edge: no part of it
    expect(wordsAt(text, placeOf(text, stretch))).toBe("三到四天");
  });

  it("shrinks with what is taken away, and is nowhere once all of it went", () => {
    const text = textOf("一般三天送到。");
    const stretch = must(stretchOf(text, "zh", { from: 0, to: 4 }));
    text.delete(0, 2);
    expect(wordsAt(text, placeOf(text, stretch))).toBe("三天");
    text.delete(0, 2);
    expect(placeOf(text, stretch)).toBeUndefined();
  });

  it("is found by its words where they were written anew, unless they stand twice", () => {
    const text = textOf("一般三天送到。");
    const stretch = must(stretchOf(text, "zh", { from: 2, to: 4 }));
    text.delete(0, text.length);
    text.insert(0, "顺丰三天，");
    expect(wordsAt(text, placeOf(text, stretch))).toBe("三天");
    text.insert(text.length, "其他也三天");
    expect(placeOf(text, stretch)).toBeUndefined();
  });

  it("counts a picture as one place, and is none where no words are", () => {
    const text = textOf("看图");
    text.insertEmbed(1, { image: "/a.png" });
    expect(stretchOf(text, "zh", { from: 0, to: 3 })?.quote).toBe("看图");
    expect(stretchOf(text, "zh", { from: 1, to: 2 })).toBeUndefined();
    expect(stretchOf(text, "zh", { from: 2, to: 2 })).toBeUndefined();
  });

  it("by letters that nobody wrote, or of another text, stands nowhere", () => {
    const text = textOf("三天");
    const other = must(text.doc ?? undefined).getText("en");
    other.insert(0, "abc");
    const elsewhere = must(stretchOf(other, "zh", { from: 0, to: 2 }));
    expect(placeOf(text, elsewhere)).toBeUndefined();
    const letter = { client: 77, clock: 3 };
    expect(placeOf(text, { language: "zh", from: letter, to: letter, quote: "没有" })).toBeUndefined();
    const late = { client: must(text.doc ?? undefined).clientID, clock: 9_999 };
    expect(placeOf(text, { language: "zh", from: late, to: late, quote: "没有" })).toBeUndefined();
  });
});
