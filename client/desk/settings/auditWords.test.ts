// The log in words.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { speak } from "../../ui/words.ts";
import { aboutWords, deedWords, queryOf, whoWords } from "./auditWords.ts";

const nameOf = (id: string): string | undefined => (id === "m-zhou" ? "周敏" : undefined);

describe("an entry of the log", () => {
  beforeEach(() => speak("zh"));

  it("names who did it", () => {
    expect(whoWords("m-zhou", nameOf)).toBe("周敏");
    expect(whoWords("stranger", nameOf)).toBe("陌生人");
    expect(whoWords("key:01abc", nameOf)).toBe("接口密钥 01abc");
    expect(whoWords("m-gone", nameOf)).toBe("m-gone");
  });
  it("says what was done, and what it does not know as it is written", () => {
    expect(deedWords("signed in")).toBe("登录");
    expect(deedWords("something new")).toBe("something new");
  });
  it("has words for everything the room may write down", () => {
    const room = readFileSync(resolve(import.meta.dirname, "../../../edge/room/audit.ts"), "utf8");
    const deeds = [...(/type Deed =([^;]*);/.exec(room)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, deed = ""]) => deed);
    expect(deeds.length).toBeGreaterThan(15);
    speak("zh");
    expect(deeds.filter((one) => deedWords(one) === one)).toEqual([]);
  });
  it("says whom and what it was about", () => {
    expect(aboutWords("m-zhou: role, capacity", nameOf)).toBe("周敏: 角色、同时单数");
    expect(aboutWords("m-zhou recovery code", nameOf)).toBe("周敏 恢复码");
    expect(aboutWords("recovery code", nameOf)).toBe("恢复码");
    expect(aboutWords("by phone", nameOf)).toBe("按 手机号");
    expect(aboutWords("erased-01: 3 conversations", nameOf)).toBe("erased-01: 3 次会话");
    expect(aboutWords("2 conversations, 5 rows, 7 entries of the log", nameOf)).toBe("2 次会话、5 条零碎记录、7 条操作记录");
    expect(aboutWords("40 entries up to 40, whose link was ab12", nameOf)).toBe("40 条，截到 40、它的链是 ab12");
    expect(aboutWords("", nameOf)).toBe("");
  });
  it("speaks English too", () => {
    speak("en");
    expect(deedWords("signed in")).toBe("signed in");
    expect(aboutWords("m-zhou: role, capacity", nameOf)).toBe("周敏: role, capacity");
  });
  it("takes nothing that every object has for a word", () => {
    expect(deedWords("constructor")).toBe("constructor");
    expect(aboutWords("toString constructor", nameOf)).toBe("toString constructor");
  });
});

describe("a search of the log", () => {
  const names = new Map([["m-zhou", "周敏"]]);
  beforeEach(() => speak("zh"));

  it("asks for a member by id, whose name was typed", () => {
    expect(queryOf(" 周敏 ", names)).toBe("m-zhou");
  });
  it("asks for the code of a word of ours, or for what several have in common", () => {
    expect(queryOf("开店链", names)).toBe("set-up");
    expect(queryOf("了邀请", names)).toBe("invite");
  });
  it("asks for anything else as it was typed", () => {
    expect(queryOf("01abc", names)).toBe("01abc");
    expect(queryOf("", names)).toBe("");
  });
});
