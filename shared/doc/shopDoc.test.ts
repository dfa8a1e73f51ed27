// What is done with on the work list, in the shop's document: a key a thing, so that two people's marks both stay; bounded; what cannot be read is none.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type MemberId } from "../core/ids.ts";
import { DEFAULT_POLICY } from "../domain/policy.ts";
import { PUT_AWAY_MOST, type PutAway } from "../domain/putAway.ts";
import { declareShop, putAway, putAwaysIn, readShopDoc, takeBack, writeShop } from "./shopDoc.ts";

const mark = (at: number): PutAway => ({ by: asId<MemberId>("sue"), at });
function shop(): Y.Doc {
  const doc = new Y.Doc();
  declareShop(doc);
  writeShop(doc, DEFAULT_POLICY);
  return doc;
}

describe("[R365] the shop's settings", () => {
  it("changed by two at once in two places hold both changes, and what was taken away stays away", () => {
    const here = shop();
    writeShop(here, { ...DEFAULT_POLICY, color: "#c33" });
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    const now = (doc: Y.Doc) => {
      const read = readShopDoc(doc);
      if (!read.ok) throw new Error(read.error.words);
      return read.value;
    };
    writeShop(here, { ...now(here), sites: ["https://linen.cn"] });
    const { color: _color, ...plain } = now(there);
    writeShop(there, { ...plain, bot: { ...DEFAULT_POLICY.bot, sure: 0.7 } });
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    expect(now(here)).toEqual({ ...DEFAULT_POLICY, sites: ["https://linen.cn"], bot: { ...DEFAULT_POLICY.bot, sure: 0.7 } });
    expect(now(there)).toEqual(now(here));
  });
  it("cost the field that changed, not all of them", () => {
    const doc = shop();
    const before = Y.encodeStateVector(doc);
    writeShop(doc, { ...DEFAULT_POLICY, color: "#c33" });
    expect(Y.encodeStateAsUpdate(doc, before).length).toBeLessThan(60);
    writeShop(doc, { ...DEFAULT_POLICY, color: "#c33" });
    expect(Y.encodeStateAsUpdate(doc, before).length).toBeLessThan(60);
  });
  it("hold nothing a stranger's key says, and are refused where a field is of another shape", () => {
    const doc = shop();
    doc.getMap("shop").set("owner", "me");
    expect(readShopDoc(doc)).toEqual({ ok: true, value: DEFAULT_POLICY });
    doc.getMap("shop").set("sla", "none");
    expect(readShopDoc(doc).ok).toBe(false);
  });
});

describe("what is done with", () => {
  it("by two at once stays, both of it, beside the settings", () => {
    const [here, there] = [shop(), new Y.Doc()];
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    putAway(here, "a.one.1", mark(1));
    putAway(there, "a.two.1", mark(2));
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(Object.keys(putAwaysIn(here)).sort()).toEqual(["a.one.1", "a.two.1"]);
    takeBack(here, "a.one.1");
    takeBack(here, "a.never.1");
    expect(putAwaysIn(here)).toEqual({ "a.two.1": mark(2) });
    expect(readShopDoc(here)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });
  it("and cannot be read is none", () => {
    const doc = shop();
    doc.getMap("work").set("a.one.1", { by: 7 });
    expect(putAwaysIn(doc)).toEqual({});
  });
  it("is let go, the oldest first, of too much", () => {
    const doc = shop();
    for (let n = 0; n <= PUT_AWAY_MOST; n++) putAway(doc, `a.x.${n}`, mark(n));
    expect(Object.keys(putAwaysIn(doc))).toHaveLength(PUT_AWAY_MOST);
    expect(putAwaysIn(doc)["a.x.0"]).toBeUndefined();
  });
});
