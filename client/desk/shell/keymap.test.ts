// Keys: plain ones outside fields, Alt anywhere, nothing while composing Chinese.
import { describe, expect, it } from "vitest";
import { actionOf, sends, type KeyPress } from "./keymap.ts";

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...over,
});

describe("keys", () => {
  it("work plainly while nobody types, and not while somebody does", () => {
    expect(actionOf(press("j"), false)).toBe("next");
    expect(actionOf(press("p"), false)).toBe("pull");
    expect(actionOf(press("j"), true)).toBeUndefined();
    expect(actionOf(press("?"), false)).toBe("help");
    expect(actionOf(press("？"), false)).toBe("help");
    expect(actionOf(press("/"), false)).toBe("search");
    expect(actionOf(press("/"), true)).toBeUndefined();
  });
  it("ask for what is missing and tick the next step with Alt too; the lamp's key is the same with a Chinese keyboard", () => {
    expect(actionOf(press("º", { altKey: true, code: "Digit0" }), true)).toBe("ask");
    expect(actionOf(press("˙", { altKey: true, code: "KeyH" }), true)).toBe("step");
    expect([actionOf(press("!"), false), actionOf(press("！"), false), actionOf(press("!"), true)]).toEqual(["lamp", "lamp", undefined]);
  });
  it("insert a suggestion with Alt even while typing, whatever letter Alt makes", () => {
    expect(actionOf(press("¡", { altKey: true, code: "Digit1" }), true)).toBe("suggest1");
  });
  it("open the list of macros, with Alt while typing", () => {
    expect(actionOf(press("q"), false)).toBe("macro");
    expect(actionOf(press("q"), true)).toBeUndefined();
    expect(actionOf(press("œ", { altKey: true, code: "KeyQ" }), true)).toBe("macro");
  });
  it("leave the browser's own keys alone", () => {
    expect(actionOf(press("r", { metaKey: true }), false)).toBeUndefined();
    expect(actionOf(press("constructor"), false)).toBeUndefined();
  });
  it("open the palette with ⌘K or Ctrl+K, also while typing", () => {
    expect(actionOf(press("k", { ctrlKey: true }), true)).toBe("palette");
    expect(actionOf(press("K", { metaKey: true }), false)).toBe("palette");
    expect(actionOf(press("k", { ctrlKey: true, isComposing: true }), true)).toBeUndefined();
    expect(actionOf(press("k", { ctrlKey: true, altKey: true }), true)).toBeUndefined();
  });
  it("do nothing while an input method is composing", () => {
    expect(actionOf(press("Escape", { isComposing: true }), true)).toBeUndefined();
    expect(sends(press("Enter", { ctrlKey: true, isComposing: true }))).toBe(false);
  });
  it("send with ⌘↵ or Ctrl+↵ only", () => {
    expect(sends(press("Enter", { metaKey: true }))).toBe(true);
    expect(sends(press("Enter", { ctrlKey: true }))).toBe(true);
    expect(sends(press("Enter"))).toBe(false);
  });
});
