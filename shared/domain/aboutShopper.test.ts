// What is known of a shopper by all of their tickets: the later word holds, whichever ticket says it and in whatever order they are read.
import { expect, it } from "vitest";
import * as Y from "yjs";
import { buildTicket } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId, type ShopperId } from "../core/ids.ts";
import { declareTicket, readTicketDoc, writeTicket } from "../doc/ticketDoc.ts";
import { setShopperNote, setShopperTag } from "../doc/ticketMarks.ts";
import { eraseTicket } from "./erased.ts";
import { textsOf } from "./personSearch.ts";
import { foldTicketRow } from "./ticketRow.ts";
import { knownOf, readShopperNote, SHOPPER_NOTE_CHARS, type AboutShopper } from "./aboutShopper.ts";

const by = asId<MemberId>("amy");
const note = (text: string, at: number): AboutShopper => ({ note: { by, at, text } });
const tag = (id: string, at: number, off = false): AboutShopper => ({ tags: { [id]: { by, at, ...(off ? { off } : {}) } } });

it.each<[string, readonly (AboutShopper | undefined)[], string | undefined, readonly string[]]>([
  ["nobody said anything", [undefined, {}], undefined, []],
  ["one note, one tag", [note("皮肤过敏", 3), tag("vip", 4)], "皮肤过敏", ["vip"]],
  ["the later note, on another ticket", [note("住三楼", 5), note("搬到五楼", 9)], "搬到五楼", []],
  ["a note that was taken back", [note("住三楼", 5), note("", 9)], undefined, []],
  [
    "a tag taken off on another ticket, and one put on again",
    [tag("a", 1), tag("a", 2, true), tag("b", 3, true), tag("b", 4)],
    undefined,
    ["b"],
  ],
  ["two at once: on, rather than off", [tag("a", 7, true), tag("a", 7)], undefined, ["a"]],
])("[R690] %s", (_name, all, text, tags) => {
  for (const order of [all, all.toReversed()]) {
    expect(knownOf(order).note?.text).toBe(text);
    expect(knownOf(order).tags).toEqual(tags);
  }
});

it("[R690] who says more says it later than anything said, off and empty ones too", () => {
  expect(knownOf([note("", 12), tag("a", 30, true), note("x", 4)]).newest).toBe(30);
  expect(knownOf([]).newest).toBe(0);
});

it("[R690] two notes of one moment are the same one on every device", () => {
  const [a, b] = [note("甲", 5), note("乙", 5)];
  expect(knownOf([a, b]).note).toEqual(knownOf([b, a]).note);
});

it("a longer note than fits is none", () => {
  expect(readShopperNote({ by, at: 1, text: "好".repeat(SHOPPER_NOTE_CHARS + 1) })).toBeUndefined();
  expect(readShopperNote({ by, at: 1, text: "" })).toEqual({ by, at: 1, text: "" });
});

it("[R692] is found by what a person is searched for, and gone with them", () => {
  const ticket = buildTicket({ about: { note: { by, at: 5, text: "电话 13800138000" }, tags: { vip: { by, at: 6 } } } });
  expect(textsOf(ticket)).toContain("电话 13800138000");
  const erased = eraseTicket(ticket, { shopper: asId<ShopperId>("erased-1"), event: { id: asId<MessageId>("e1"), at: 9 }, by: undefined });
  expect(erased.about).toBeUndefined();
  expect(foldTicketRow(erased).about).toBeUndefined();
});

it("[R690] two agents on one ticket, one who notes and one who tags: both hold; a row says both", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  declareTicket(other);
  writeTicket(one, buildTicket());
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  setShopperNote(one, { by, at: 3, text: "皮肤过敏" });
  setShopperTag(other, "vip", { by, at: 4 });
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  const read = readTicketDoc(one);
  if (!read.ok) throw new Error(read.error.words);
  const about = { note: { by, at: 3, text: "皮肤过敏" }, tags: { vip: { by, at: 4 } } };
  expect(foldTicketRow(read.value).about).toEqual(about);
  const anew = new Y.Doc();
  writeTicket(anew, read.value);
  expect(readTicketDoc(anew)).toMatchObject({ ok: true, value: { about } });
});
