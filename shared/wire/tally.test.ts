// The tally: order means nothing, every document and every number does.
import { describe, expect, it } from "vitest";
import { BUCKETS, bucketOf, bucketsOf, isSame, moved, NOTHING_COUNTED, totalOf } from "./tally.ts";

const docs = Array.from({ length: 2_000 }, (_, i) => ({ name: `ticket:01h${i.toString(36).padStart(5, "0")}`, seq: i + 1 }));
const tallyOf = (all: readonly { readonly name: string; readonly seq: number }[]) => totalOf(bucketsOf(all));

describe("a tally", () => {
  it("is the same whatever the order, and however it came about", () => {
    const whole = tallyOf(docs);
    expect(tallyOf(docs.toReversed())).toEqual(whole);
    expect(docs.reduce((sum, one) => moved(moved(sum, one.name, 0, 7), one.name, 7, one.seq), NOTHING_COUNTED)).toEqual(whole);
  });

  it("differs when one document is missing, too many, or of another number, be it the last", () => {
    const whole = tallyOf(docs);
    const last = docs.at(-1);
    if (last === undefined) throw new Error("no documents");
    for (const other of [
      docs.slice(0, -1),
      [...docs, { name: "ticket:ghost", seq: 1 }],
      [...docs.slice(0, -1), { ...last, seq: last.seq + 1 }],
      [...docs.slice(0, -1), { ...last, seq: last.seq + 2 ** 32 }],
    ])
      expect(isSame(tallyOf(other), whole)).toBe(false);
  });

  it("is told apart where two documents changed places", () => {
    expect(
      isSame(
        tallyOf([
          { name: "a", seq: 1 },
          { name: "b", seq: 2 },
        ]),
        tallyOf([
          { name: "a", seq: 2 },
          { name: "b", seq: 1 },
        ]),
      ),
    ).toBe(false);
  });

  it("does not count what has no number", () => {
    expect(tallyOf([{ name: "ticket:new", seq: 0 }])).toEqual(NOTHING_COUNTED);
    expect(moved(moved(NOTHING_COUNTED, "a", 0, 9), "a", 9, 0)).toEqual(NOTHING_COUNTED);
  });

  it("is spread over buckets that are near of a size, each document in one", () => {
    const sizes = new Map<number, number>();
    for (const { name } of docs) sizes.set(bucketOf(name), (sizes.get(bucketOf(name)) ?? 0) + 1);
    expect([...sizes.keys()].every((one) => one >= 0 && one < BUCKETS)).toBe(true);
    expect(Math.max(...sizes.values())).toBeLessThan((docs.length / BUCKETS) * 5);
    const [first] = docs;
    if (first === undefined) throw new Error("no documents");
    const differing = bucketsOf(docs.slice(1)).flatMap((one, i) => (isSame(one, bucketsOf(docs)[i] ?? NOTHING_COUNTED) ? [] : [i]));
    expect(differing).toEqual([bucketOf(first.name)]);
  });
});
