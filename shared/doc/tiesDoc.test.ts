// A call in a note, as the document holds it: found by its letters while others write, gone when one of them is.
import * as Y from "yjs";
import { expect, it } from "vitest";
import { asId, type MemberId, type ShopperId, type TicketId } from "../core/ids.ts";
import { createTicket, noteOf, readTicketDoc, writeTicket } from "./ticketDoc.ts";
import { setFollow, setLink, writeMention } from "./tiesDoc.ts";

const ANNA = asId<MemberId>("anna");
const BOB = asId<MemberId>("bob");

function aNote(words: string): Y.Doc {
  const doc = new Y.Doc();
  createTicket(doc, {
    id: asId<TicketId>("t1"),
    shopper: { id: asId<ShopperId>("s1"), name: "", tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: 1,
  });
  noteOf(doc).insert(0, words);
  return doc;
}

function called(doc: Y.Doc): readonly string[] {
  const ticket = readTicketDoc(doc);
  if (!ticket.ok) throw new Error(ticket.error.words);
  return (ticket.value.called ?? []).map((one) => `${one.member ?? one.team}:${ticket.value.note.slice(one.from, one.to)}`);
}

it("[R359] a call stands where its name was written, also when colleagues write before it", () => {
  const doc = aNote("请  看一下");
  writeMention(doc, "m1", { by: ANNA, at: 1, member: BOB }, 2, "林溪");
  expect(noteOf(doc).toString()).toBe("请 @林溪  看一下");
  noteOf(doc).insert(0, "急！");
  expect(called(doc)).toEqual(["bob:@林溪"]);
});

it("[R359] a name that only reads like one calls nobody", () => {
  expect(called(aNote("@林溪 在吗"))).toEqual([]);
});

it("[R359] struck out, or a letter of it, it calls nobody any more; what was called stays written", () => {
  const doc = aNote("");
  writeMention(doc, "m1", { by: ANNA, at: 1, member: BOB }, 0, "林溪");
  writeMention(doc, "m2", { by: ANNA, at: 2, team: "after-sales" }, 4, "售后");
  noteOf(doc).delete(2, 1);
  expect(called(doc)).toEqual(["after-sales:@售后"]);
  const ticket = readTicketDoc(doc);
  expect(ticket.ok && Object.keys(ticket.value.mentions ?? {})).toEqual(["m1", "m2"]);
});

it("two who call at once both do", () => {
  const [one, other] = [aNote("看"), new Y.Doc()];
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  writeMention(one, "m1", { by: ANNA, at: 1, member: BOB }, 0, "林溪");
  writeMention(other, "m2", { by: BOB, at: 1, member: ANNA }, 1, "安娜");
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(called(one).toSorted()).toEqual(["anna:@安娜", "bob:@林溪"]);
  expect(called(other)).toEqual(called(one));
});

it("written anew, it is followed and linked as before, and calls nobody", () => {
  const doc = aNote("");
  writeMention(doc, "m1", { by: ANNA, at: 1, member: BOB }, 0, "林溪");
  setFollow(doc, { by: ANNA, at: 3 });
  setLink(doc, "t2", { by: ANNA, at: 4 });
  const before = readTicketDoc(doc);
  if (!before.ok) throw new Error("unread");
  const fresh = new Y.Doc();
  writeTicket(fresh, { ...before.value, note: "" });
  const after = readTicketDoc(fresh);
  expect(after.ok && [after.value.follows, after.value.links, after.value.called]).toEqual([
    { anna: { by: "anna", at: 3 } },
    { t2: { by: "anna", at: 4 } },
    undefined,
  ]);
});
