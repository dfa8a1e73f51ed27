// Categories as supervisors change them: names that are another's, circles and what still hangs somewhere are refused in words.
import { describe, expect, it } from "vitest";
import {
  addCategory,
  categoryMeant,
  categoryTitle,
  describeCategory,
  keysOf,
  moveCategory,
  nameCategory,
  removeCategory,
} from "./categories.ts";
import type { Categories } from "./policy.ts";

const ALL: Categories = {
  上装: {},
  衬衫: { parent: "上装" },
  亚麻衬衫: { parent: "衬衫", attributes: { 面料: { zh: "棉麻", en: "Linen" } } },
};
const KEYS = keysOf(ALL, ["衬衫", "裤装"]);

const kindOf = (result: ReturnType<typeof moveCategory>): string => (result.ok ? "ok" : result.error.kind);

describe("a category", () => {
  it("is added below another, under its Chinese name, and called in both languages", () => {
    const added = addCategory(ALL, KEYS, { zh: " 风衣 ", en: "Trench coats" }, "上装");
    expect(added).toMatchObject({ ok: true, value: { 风衣: { parent: "上装", name: { zh: "风衣", en: "Trench coats" } } } });
    expect(added.ok && categoryTitle("风衣", added.value, "en")).toBe("Trench coats");
    expect(addCategory(ALL, KEYS, { zh: "帽子", en: "" })).toMatchObject({ value: { 帽子: { name: { zh: "帽子", en: "帽子" } } } });
  });

  it("is not added twice, nor by the name of one that products are in, nor without a name, nor under a word every object answers to", () => {
    for (const zh of ["衬衫", "裤装"]) expect(kindOf(addCategory(ALL, KEYS, { zh, en: "x" }))).toBe("conflict");
    expect(kindOf(addCategory(ALL, KEYS, { zh: "新的", en: "shirts" }))).toBe("conflict");
    for (const zh of ["  ", "长".repeat(61), "constructor", "__proto__"])
      expect(kindOf(addCategory(ALL, KEYS, { zh, en: "" }))).toBe("malformed");
  });

  it("gets another name and keeps its key, so that what hangs on it stays; not the name of another", () => {
    const named = nameCategory(ALL, KEYS, "衬衫", { zh: "衬衣", en: "Shirts and blouses" });
    expect(named).toMatchObject({ ok: true, value: { 衬衫: { parent: "上装", name: { zh: "衬衣" } } } });
    if (!named.ok) throw new Error("refused");
    expect(categoryMeant("衬衣", named.value, KEYS)).toBe("衬衫");
    expect(categoryMeant("shirts AND blouses", named.value, KEYS)).toBe("衬衫");
    expect(kindOf(nameCategory(ALL, KEYS, "衬衫", { zh: "裤装", en: "x" }))).toBe("conflict");
  });

  it("hangs below another and never below itself, however far down", () => {
    expect(moveCategory(ALL, "裤装", "上装")).toMatchObject({ ok: true, value: { 裤装: { parent: "上装" } } });
    expect(moveCategory(ALL, "衬衫", undefined)).toEqual({ ok: true, value: { ...ALL, 衬衫: {} } });
    for (const below of ["上装", "衬衫", "亚麻衬衫"]) expect(kindOf(moveCategory(ALL, "上装", below))).toBe("conflict");
  });

  it("says what all below it have", () => {
    const described = describeCategory(ALL, "裤装", { 产地: { zh: "杭州", en: "Hangzhou" } });
    expect(described).toMatchObject({ value: { 裤装: { attributes: { 产地: { zh: "杭州" } } } } });
    expect(describeCategory(ALL, "亚麻衬衫", { 面料: { zh: "棉麻", en: "Linen" } })).toEqual({ ok: true, value: ALL });
  });

  it("goes only when nothing hangs on it", () => {
    expect(kindOf(removeCategory(ALL, "衬衫", () => false))).toBe("conflict");
    expect(kindOf(removeCategory(ALL, "亚麻衬衫", () => true))).toBe("conflict");
    expect(removeCategory(ALL, "亚麻衬衫", () => false)).toEqual({ ok: true, value: { 上装: {}, 衬衫: { parent: "上装" } } });
  });
});
