// When a tail becomes part of its snapshot, and that nothing is lost by it.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { NOTHING_COUNTED } from "../../shared/wire/tally.ts";
import { compacted, weightOf } from "./compact.ts";
import type { DocRow } from "./docs.ts";
import { decodeTail, encodeTail, type TailEntry } from "./tail.ts";

function written(texts: readonly string[]): { readonly doc: Y.Doc; readonly tail: readonly TailEntry[] } {
  const doc = new Y.Doc();
  const tail: TailEntry[] = [];
  doc.on("update", (bytes: Uint8Array) => void tail.push({ seq: tail.length + 1, bytes }));
  for (const text of texts) doc.getText("note").insert(0, text);
  return { doc, tail };
}

const rowOf = (tail: readonly TailEntry[], snapshot = new Uint8Array(0)): DocRow => ({
  id: 1,
  seq: tail.length,
  tally: NOTHING_COUNTED,
  base: 0,
  snapshot,
  tail,
  clients: {},
  cap: "",
  open: false,
  due: 0,
  erased: false,
});

describe("compaction", () => {
  it("[R20] leaves a short tail alone", () => {
    const { doc, tail } = written(["a", "b"]);
    const row = rowOf(tail);
    expect(compacted(row, doc)).toBe(row);
  });

  it("[R20] folds a tail heavier than 1 KB and than the snapshot, and says up to which number", () => {
    const { doc, tail } = written(["x".repeat(700), "y".repeat(700)]);
    const row = compacted(rowOf(tail), doc);
    expect(row).toMatchObject({ tail: [], base: 2, seq: 2 });
    const again = new Y.Doc();
    Y.applyUpdate(again, row.snapshot);
    expect(again.getText("note").toString()).toBe(doc.getText("note").toString());
    const heavy = rowOf(tail, new Uint8Array(5_000));
    expect(compacted(heavy, doc)).toBe(heavy);
    expect(weightOf(heavy)).toBeGreaterThan(5_000);
  });

  it("[R20] lets go of what was erased", () => {
    const { doc, tail } = written(["说漏嘴的秘密".repeat(100)]);
    doc.getText("note").delete(0, 600);
    const row = compacted(rowOf(tail), doc);
    expect(new TextDecoder().decode(row.snapshot)).not.toContain("秘密");
  });

  it("[R3] a tail comes back as it was written", () => {
    const { tail } = written(["a", "b", "c"]);
    expect(decodeTail(encodeTail(tail))).toEqual(tail);
    expect(() => decodeTail(encodeTail(tail).slice(0, -1))).toThrow();
  });
});
