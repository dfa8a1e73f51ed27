// The seal of one row: what goes in comes out, and only under the key and the place it was sealed for.
import { describe, expect, it } from "vitest";
import { createSeal, drawKey, type Fields } from "./seal.ts";
import { aboutOf, sealedRow, shapeOfLine } from "./sealedRow.ts";

const KEY = new Uint8Array(32).fill(1);
const FIELDS = {
  text: "我的退款怎么还没到",
  n: 3,
  none: null,
  list: [{ a: "b" }],
  state: new Uint8Array([0, 255, 7]),
  empty: new Uint8Array(0),
};

it("a row that was sealed before tickets had ties opens still, and one that has them opens without", () => {
  const seal = createSeal(new Uint8Array(32).fill(3));
  const before = shapeOfLine("tickets", "id, [open+updatedAt+id]");
  const now = shapeOfLine("tickets", "id, [open+updatedAt+id], *ties");
  const row = { id: "t1", open: 1, updatedAt: 5, shopperName: "小雨" };
  const opened = (stored: Fields) => {
    const { sealed } = stored;
    return sealed instanceof Uint8Array ? seal.open(aboutOf(now, stored), sealed) : undefined;
  };
  expect(opened(sealedRow(seal, before, row))).toEqual({ shopperName: "小雨" });
  const stored = sealedRow(seal, now, { ...row, ties: ["+anna/1/5"] });
  expect(stored["ties"]).toEqual(["+anna/1/5"]);
  expect(opened(stored)).toEqual({ shopperName: "小雨" });
});

describe("the seal", () => {
  it("gives back what it was given: words, numbers, lists, bytes", () => {
    const seal = createSeal(KEY);
    expect(seal.open("docs", seal.close("docs", FIELDS))).toEqual(FIELDS);
    expect(seal.open("", seal.close("", {}))).toEqual({});
  });

  it("shows nothing of the words, and the same row differently each time", () => {
    const seal = createSeal(KEY);
    const sealed = seal.close("docs", FIELDS);
    expect(Buffer.from(sealed).includes(Buffer.from("退款"))).toBe(false);
    expect(seal.close("docs", FIELDS)).not.toEqual(sealed);
  });

  it("seals the same way for the same nonce, so that a test can foresee it", () => {
    const once = createSeal(KEY, () => new Uint8Array(24).fill(9));
    expect(once.close("docs", FIELDS)).toEqual(once.close("docs", FIELDS));
  });

  it("draws a nonce for every row, never the same twice", () => {
    const seal = createSeal(KEY);
    const nonces = Array.from({ length: 1_000 }, () => Buffer.from(seal.close("docs", {}).subarray(0, 24)).toString("hex"));
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("holds rows of any size, one after the other: nothing of one is left in the next", () => {
    const [seal, fresh] = [createSeal(KEY, undefined, 0), createSeal(KEY)];
    const rows = [90_000, 3, 20_000, 0, 16_384, 50_000].map((n) => ({
      text: "款".repeat(n),
      state: new Uint8Array(n).fill(n % 251),
      more: new Uint8Array(n % 7).fill(1),
    }));
    const sealed = rows.map((row) => seal.close("docs", row));
    expect(sealed.map((one) => seal.open("docs", one))).toEqual(rows);
    expect(sealed.map((one) => fresh.open("docs", one))).toEqual(rows);
  });

  it("opens under no other key and in no other place", () => {
    const sealed = createSeal(KEY).close("docs", FIELDS);
    expect(createSeal(drawKey()).open("docs", sealed)).toBeUndefined();
    expect(createSeal(KEY).open("tickets", sealed)).toBeUndefined();
  });

  it("does not open when any byte of it changed, nor when it was cut", () => {
    const seal = createSeal(KEY);
    const sealed = seal.close("docs", FIELDS);
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(seal.open("docs", changed)).toBeUndefined();
      expect(seal.open("docs", sealed.slice(0, i))).toBeUndefined();
    }
  });

  it("opens every row, remembered or not", () => {
    const seal = createSeal(KEY);
    const rows = Array.from({ length: 1_200 }, (_, i) => ({ about: `t${i}`, sealed: seal.close(`t${i}`, { i }) }));
    expect(rows.every(({ about, sealed }, i) => seal.open(about, sealed)?.["i"] === i)).toBe(true);
    expect(rows.every(({ about, sealed }, i) => createSeal(KEY).open(about, sealed)?.["i"] === i)).toBe(true);
  });
});
