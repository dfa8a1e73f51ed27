// The shop's own fields: what fits one, what is missing, what a ticket and its row keep of them, what a view asks.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { ANNA, BOB, buildTicket } from "../../test/kit/buildTicket.ts";
import { asId, type FieldId, type MessageId, type ShopperId } from "../core/ids.ts";
import { declareTicket, readTicketDoc, writeTicket } from "../doc/ticketDoc.ts";
import { setField } from "../doc/ticketMarks.ts";
import { eraseTicket } from "./erased.ts";
import { fitsField, missingIn, readFields, type Field, type FieldKind } from "./field.ts";
import { fitsFilter } from "./fieldFilter.ts";
import { FIELD_MARKS_MOST, type FieldMarks, type FieldValue } from "./fieldMark.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import { textsOf } from "./personSearch.ts";
import { foldTicketRow } from "./ticketRow.ts";

const says = (is?: FieldValue, by = ANNA) => ({ by, at: 1, ...(is === undefined ? {} : { is }) });
const field = (id: string, kind: FieldKind, change: Partial<Field> = {}): Field => ({
  id: asId<FieldId>(id),
  name: { zh: id, en: id },
  kind,
  place: 1,
  choices: [
    { id: "m", name: { zh: "中", en: "M" } },
    { id: "l", name: { zh: "大", en: "L" }, off: true },
  ],
  ...change,
});

describe("what fits a field", () => {
  const cases: readonly (readonly [FieldKind, FieldValue, boolean])[] = [
    ["text", "抖音", true],
    ["text", 3, false],
    ["number", 3.5, true],
    ["number", "3.5", false],
    ["yesNo", false, true],
    ["yesNo", ["m"], false],
    ["date", "2026-02-28", true],
    ["date", "2026-02-30", false],
    ["date", "28.2.2026", false],
    ["choice", ["m"], true],
    ["choice", ["l"], true], // put away, and still called so
    ["choice", ["m", "l"], false],
    ["choice", ["gone"], false],
    ["choices", ["m", "l"], true],
    ["choices", [], false],
  ];
  it.each(cases)("[R385] %s: %j is %s", (kind, value, fits) => {
    expect(fitsField(field("f", kind), value)).toBe(fits);
  });
});

describe("what is missing", () => {
  const must = field("must", "choice", { required: true });
  const all = [must, field("may", "text"), field("gone", "text", { required: true, off: true })];
  it("[R387] is a required field in use that says nothing, or nothing that fits", () => {
    expect(missingIn(all)).toEqual([must]);
    expect(missingIn(all, { must: says() })).toEqual([must]);
    expect(missingIn(all, { must: says("中") })).toEqual([must]);
    expect(missingIn(all, { must: says(["m"]) })).toEqual([]);
  });
  it("[R386] fields stand in their order, and one that cannot be read is none", () => {
    const kept = { b: field("b", "text", { place: 2 }), a: field("a", "date", { place: 3 }), odd: { id: "odd" } };
    expect(readFields(kept).map((one) => one.id)).toEqual(["b", "a"]);
    expect(readFields(undefined)).toEqual([]);
  });
});

describe("fields of a ticket", () => {
  const allowed = (before: FieldMarks, after: FieldMarks) =>
    mayChangeTicket(ANNA, buildTicket({ fields: before }), buildTicket({ fields: after }));
  it("[R385] are any member's, in their own name; replaced, never taken away; and go by ids", () => {
    expect(allowed({}, { f: says("x") }).ok).toBe(true);
    expect(allowed({ f: says("x", BOB) }, { f: says() }).ok).toBe(true);
    expect(allowed({}, { f: says("x", BOB) })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(allowed({ f: says("x") }, {}).ok).toBe(false);
    expect(allowed({}, { 字段: says("x") }).ok).toBe(false);
    const many = Object.fromEntries(Array.from({ length: FIELD_MARKS_MOST + 1 }, (_, i) => [`f${i}`, says(i)]));
    expect(allowed({}, many)).toMatchObject({ ok: false, error: { kind: "full" } });
  });
  it("[R385] of two devices hold both, and of one field the later word; the row shows them, a text cut short", () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    declareTicket(other);
    writeTicket(one, buildTicket());
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    setField(one, "a", says("长".repeat(100)));
    setField(other, "b", says(["m"], BOB));
    setField(other, "c", says(undefined, BOB));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    const read = readTicketDoc(one);
    if (!read.ok) throw new Error(read.error.words);
    expect(foldTicketRow(read.value).fields).toEqual({ a: "长".repeat(60), b: ["m"] });
  });
  it("[R393] hold no typed word of a person who is erased, and are found while they do", () => {
    const fields = { typed: says("13800138000"), day: says("2026-01-01"), n: says(7), chosen: says(["m"]), yes: says(true) };
    const ticket = buildTicket({ fields, followUp: { at: 5, by: ANNA, made: 1, why: "问小雨" } });
    expect(textsOf(ticket)).toEqual(expect.arrayContaining(["13800138000", "7", "问小雨"]));
    const erased = eraseTicket(ticket, {
      shopper: asId<ShopperId>("erased-1"),
      event: { id: asId<MessageId>("e1"), at: 9 },
      by: undefined,
    });
    expect(erased.fields).toEqual({ typed: says(), day: says(), n: says(), chosen: says(["m"]), yes: says(true) });
    expect(erased.followUp).toBeUndefined();
  });
});

describe("what a view asks of a field", () => {
  it("[R386] is one of several choices, yes or no, a range of numbers or days, or whether anything is there", () => {
    expect(fitsFilter({ any: ["m", "s"] }, ["l", "m"])).toBe(true);
    expect(fitsFilter({ any: ["yes"] }, true)).toBe(true);
    expect(fitsFilter({ any: ["yes"] }, undefined)).toBe(false);
    expect(fitsFilter({ any: [] }, undefined)).toBe(true);
    expect(fitsFilter({ from: 3, to: 5 }, 5)).toBe(true);
    expect(fitsFilter({ from: 3 }, "5")).toBe(false);
    expect(fitsFilter({ from: "2026-01-01", to: "2026-01-31" }, "2026-01-31")).toBe(true);
    expect(fitsFilter({ to: "2026-01-30" }, "2026-01-31")).toBe(false);
    expect(fitsFilter({ filled: false }, undefined)).toBe(true);
    expect(fitsFilter({ filled: true }, undefined)).toBe(false);
  });
});
