// The layout against arrays written by hand from the rule in models/training/full/pieces.py.
import { describe, expect, it } from "vitest";
import { batchOf, clip, layOut, rowOf } from "./layout.ts";

const upTo = (n: number, from = 10): number[] => Array.from({ length: n }, (_, i) => from + i);

describe("the layout of a message", () => {
  it("alone is its pieces between two marks", () => {
    expect(layOut([7, 8, 9], [])).toEqual({ ids: [2, 7, 8, 9, 3], kinds: [0, 0, 0, 0, 0] });
  });

  it("of nothing is the two marks", () => {
    expect(layOut([], [])).toEqual({ ids: [2, 3], kinds: [0, 0] });
  });

  it("has the turns before it after it, newest first, each with its mark and its speaker", () => {
    expect(
      layOut(
        [7],
        [
          [1, [20, 21]],
          [2, [30]],
        ],
      ),
    ).toEqual({
      ids: [2, 7, 3, 30, 3, 20, 21, 3],
      kinds: [0, 0, 0, 2, 2, 1, 1, 1],
    });
  });

  it("passes over a turn of no pieces", () => {
    expect(
      layOut(
        [7],
        [
          [1, [20]],
          [2, []],
        ],
      ),
    ).toEqual({ ids: [2, 7, 3, 20, 3], kinds: [0, 0, 0, 1, 1] });
  });

  it("keeps the first 40 and the last 24 pieces of a long message", () => {
    const { ids } = layOut(upTo(100), []);
    expect(ids).toEqual([2, ...upTo(40), ...upTo(24, 86), 3]);
    expect(layOut(upTo(64), []).ids).toEqual([2, ...upTo(64), 3]);
  });

  it("keeps the first 14 and the last 6 pieces of a long turn", () => {
    expect(layOut([7], [[2, upTo(30)]]).ids).toEqual([2, 7, 3, ...upTo(14), ...upTo(6, 34), 3]);
  });

  it("has room for 44 pieces of earlier turns: the last that fits is cut at its end", () => {
    const row = layOut(
      [7],
      [
        [1, upTo(20, 200)],
        [2, upTo(20, 300)],
        [1, upTo(20, 400)],
      ],
    );
    // 21 + 21 of 44 are taken; two are left, and a turn is not begun with fewer than four
    expect(row.ids).toEqual([2, 7, 3, ...upTo(20, 400), 3, ...upTo(20, 300), 3]);
    const cut = layOut(
      [7],
      [
        [1, upTo(20, 200)],
        [2, upTo(18, 300)],
        [1, upTo(19, 400)],
      ],
    );
    // 20 + 19 are taken, five are left: four pieces and the mark
    expect(cut.ids).toEqual([2, 7, 3, ...upTo(19, 400), 3, ...upTo(18, 300), 3, 200, 201, 202, 203, 3]);
    expect(cut.kinds.slice(-5)).toEqual([1, 1, 1, 1, 1]);
  });

  it("is at most 110 pieces long", () => {
    const turns = Array.from({ length: 5 }, () => [1, upTo(50)] as const);
    expect(layOut(upTo(500), turns).ids.length).toBeLessThanOrEqual(110);
  });

  it("reads at most five turns back, bot and agent as one", () => {
    const heard: string[] = [];
    const pieces = (words: string): readonly number[] => {
      heard.push(words);
      return [words.length + 10];
    };
    const context = [
      { from: "shopper", text: "a" },
      { from: "shopper", text: "bb" },
      { from: "bot", text: "ccc" },
      { from: "agent", text: "dddd" },
      { from: "shopper", text: "eeeee" },
      { from: "bot", text: "ffffff" },
    ] as const;
    const row = rowOf("要退货", context, pieces);
    expect(row.ids).toEqual([2, 15, 3, 16, 3, 15, 3, 14, 3, 13, 3, 12, 3]);
    expect(row.kinds).toEqual([0, 0, 0, 2, 2, 1, 1, 2, 2, 2, 2, 1, 1]);
    expect(heard).toContain("要 退 货");
    expect(heard).not.toContain("a");
  });
});

describe("clip", () => {
  it("leaves what fits as it is", () => {
    expect(clip([1, 2, 3], 3, 2)).toEqual([1, 2, 3]);
    expect(clip([1, 2, 3, 4], 3, 2)).toEqual([1, 2, 4]);
  });
});

describe("a batch", () => {
  it("is padded to its longest row and masked", () => {
    const batch = batchOf([layOut([7], []), layOut([8], [[1, [9]]])]);
    expect([batch.rows, batch.width]).toEqual([2, 5]);
    expect([...batch.ids]).toEqual([2n, 7n, 3n, 0n, 0n, 2n, 8n, 3n, 9n, 3n]);
    expect([...batch.mask]).toEqual([1n, 1n, 1n, 0n, 0n, 1n, 1n, 1n, 1n, 1n]);
    expect([...batch.kinds]).toEqual([0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 1n, 1n]);
  });
});
