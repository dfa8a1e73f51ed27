// A reading is done once as long as the document stands as it stood, and never once too seldom.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { onceUnchanged } from "./onceUnchanged.ts";

function counted() {
  let times = 0;
  const read = onceUnchanged((doc) => {
    times++;
    return doc.getText("note").toString();
  });
  return { read, times: () => times };
}

function written(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText("note").insert(0, text);
  return doc;
}

describe("a reading done once", () => {
  it("is not done again while nobody writes, transactions that change nothing included", () => {
    const { read, times } = counted();
    const doc = written("好的");
    expect([read(doc), read(doc)]).toEqual(["好的", "好的"]);
    doc.transact(() => expect(read(doc)).toBe("好的"));
    expect(read(doc)).toBe("好的");
    expect(times()).toBe(1);
  });

  it("is done again after every letter written, within a transaction too", () => {
    const { read } = counted();
    const doc = written("a");
    expect(read(doc)).toBe("a");
    doc.transact(() => {
      doc.getText("note").insert(1, "b");
      expect(read(doc)).toBe("ab");
      doc.getText("note").insert(2, "c");
      expect(read(doc)).toBe("abc");
    });
    expect(read(doc)).toBe("abc");
  });

  it("is done again after every letter taken back, though nothing was written", () => {
    const { read } = counted();
    const doc = written("abcd");
    expect(read(doc)).toBe("abcd");
    doc.transact(() => {
      doc.getText("note").delete(0, 1);
      expect(read(doc)).toBe("bcd");
      doc.getText("note").delete(0, 1);
      expect(read(doc)).toBe("cd");
    });
    expect(read(doc)).toBe("cd");
    doc.getText("note").delete(0, 1);
    expect(read(doc)).toBe("d");
    doc.getText("note").delete(0, 1);
    expect(read(doc)).toBe("");
  });

  it("is done again after what came from elsewhere", () => {
    const { read } = counted();
    const [doc, other] = [written("a"), new Y.Doc()];
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(read(doc)).toBe("a");
    const before = Y.encodeStateVector(other);
    other.getText("note").delete(0, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before));
    expect(read(doc)).toBe("");
  });

  it("is done again for observers who are told, and who write themselves", () => {
    const { read } = counted();
    const doc = written("abc");
    const seen: string[] = [];
    doc.getText("note").observe(() => {
      seen.push(read(doc));
      if (seen.length === 1) doc.getText("note").delete(0, 1);
      seen.push(read(doc));
    });
    read(doc);
    doc.getText("note").delete(0, 1);
    expect(seen).toEqual(["bc", "c", "c", "c"]);
    expect(read(doc)).toBe("c");
  });

  it("is one of each document, and again after a reading that threw", () => {
    let fails = true;
    const read = onceUnchanged((doc) => {
      if (fails) throw new Error("not yet");
      return doc.getText("note").toString();
    });
    const [one, two] = [written("1"), written("2")];
    expect(() => read(one)).toThrow("not yet");
    fails = false;
    expect([read(one), read(two), read(one)]).toEqual(["1", "2", "1"]);
  });
});
