// Tags of a ticket: signed, bounded, replaced and never taken away; and the row that shows them.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { ANNA, BOB, buildTicket } from "../../test/kit/buildTicket.ts";
import { declareTicket, readTicketDoc, setTag, writeTicket } from "../doc/ticketDoc.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import { isSameTagName, readTags } from "./tag.ts";
import { TAG_MARKS_MOST, TICKET_TAGS_MOST, tagsOn, type TagMarks } from "./tagMark.ts";
import { foldTicketRow } from "./ticketRow.ts";

const on = (by = ANNA, at = 1) => ({ by, at });
const off = (by = ANNA, at = 2) => ({ by, at, off: true });
const allowed = (before: TagMarks | undefined, after: TagMarks) =>
  mayChangeTicket(ANNA, buildTicket(before === undefined ? {} : { tags: before }), buildTicket({ tags: after }));
const many = (n: number): TagMarks => Object.fromEntries(Array.from({ length: n }, (_, i) => [`t${i}`, on()]));

describe("tags of a ticket", () => {
  it("[R340] are put on and taken off by any member, in their own name", () => {
    expect(allowed(undefined, { urgent: on() }).ok).toBe(true);
    expect(allowed({ urgent: on(BOB) }, { urgent: off() }).ok).toBe(true);
    expect(allowed({ urgent: off(BOB) }, { urgent: on() }).ok).toBe(true);
    expect(allowed(undefined, { urgent: on(BOB) })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(allowed({ urgent: on(BOB) }, { urgent: off(BOB) }).ok).toBe(false);
  });
  it("[R340] leave their trace, and go by ids: a word is none", () => {
    expect(allowed({ urgent: off() }, {}).ok).toBe(false);
    expect(allowed(undefined, { 急: on() }).ok).toBe(false);
  });
  it("[R340] are twenty at most; who has more may still take some off", () => {
    expect(allowed(many(TICKET_TAGS_MOST - 1), many(TICKET_TAGS_MOST)).ok).toBe(true);
    expect(allowed(many(TICKET_TAGS_MOST), many(TICKET_TAGS_MOST + 1))).toMatchObject({ ok: false, error: { kind: "full" } });
    const more = many(TICKET_TAGS_MOST + 2); // two who added at once
    expect(allowed(more, { ...more, t0: off() }).ok).toBe(true);
    const marks = Object.fromEntries(Object.keys(many(TAG_MARKS_MOST + 1)).map((id) => [id, off()]));
    expect(allowed(undefined, marks)).toMatchObject({ ok: false, error: { kind: "full" } });
  });
  it("[R340] of two who tag at once both hold, and of one on the same tag the later word", () => {
    const one = new Y.Doc();
    writeTicket(one, buildTicket());
    const other = new Y.Doc();
    declareTicket(other);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    setTag(one, "urgent", on(ANNA, 5));
    setTag(other, "gift", on(BOB, 4));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    const read = readTicketDoc(one);
    expect(read.ok && tagsOn(read.value.tags ?? {})).toEqual(["gift", "urgent"]);
  });
  it("stand on the row in the order they were put on, and a ticket without any has none", () => {
    expect(foldTicketRow(buildTicket({ tags: { b: on(ANNA, 2), a: on(BOB, 3), c: off() } })).tags).toEqual(["b", "a"]);
    expect(foldTicketRow(buildTicket()).tags).toBeUndefined();
  });
});

describe("the shop's list", () => {
  it("is read by name, and what cannot be read is none", () => {
    const tag = (id: string, name: string) => ({ id, name, colour: "grey" });
    expect(readTags({ b: tag("b", "退差价"), a: tag("a", "A"), x: { id: "x" }, y: 7 }).map((one) => one.id)).toEqual(["a", "b"]);
    expect(readTags(undefined)).toEqual([]);
  });
  it("takes names that look alike for one", () => {
    expect(isSameTagName("VIP  客", " ｖｉｐ 客")).toBe(true);
    expect(isSameTagName("VIP", "V I P")).toBe(false);
  });
});
