// Phrases: values, the English singular, both languages.
import { describe, expect, it } from "vitest";
import { fill, say, speak } from "./words.ts";

const unsent = { zh: "{n} 条待发送", en: "{n} unsent messages", one: "{n} unsent message" } as const;

describe("words", () => {
  it("puts values where they are marked", () => {
    expect(fill(unsent, { n: 3 }, "zh")).toBe("3 条待发送");
    expect(fill(unsent, { n: 3 }, "en")).toBe("3 unsent messages");
  });
  it("speaks of one thing in the English singular", () => {
    expect(fill(unsent, { n: 1 }, "en")).toBe("1 unsent message");
    expect(fill(unsent, { n: 1 }, "zh")).toBe("1 条待发送");
  });
  it("leaves a mark it has no value for, so that a slip is seen", () => {
    expect(fill(unsent, {}, "en")).toBe("{n} unsent messages");
  });
  it("follows the language in use", () => {
    speak("en");
    expect(say(unsent, { n: 2 })).toBe("2 unsent messages");
    speak("zh");
    expect(say(unsent, { n: 2 })).toBe("2 条待发送");
  });
});
