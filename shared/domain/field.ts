// The shop's own fields of a ticket: what they are called, of which kind, what may be chosen. What a ticket says in them is fieldMark.ts. Pure.
import { boolean, isPlain, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type FieldId } from "../core/ids.ts";
import type { FieldMarks, FieldValue } from "./fieldMark.ts";

export const FIELDS_MOST = 30; // in use at once: more nobody fills in
export const FIELDS_EVER = 100; // those put away too
export const FIELD_NAME_CHARS = 40;
export const FIELD_CHOICES_MOST = 30;

export const FIELD_KINDS = ["text", "number", "choice", "choices", "date", "yesNo"] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

const fieldId: Check<FieldId> = (v) => readId<FieldId>(v);
const named = shape({ zh: string(FIELD_NAME_CHARS, 1), en: string(FIELD_NAME_CHARS, 1) });

/** `off`: put away; nobody chooses it any more, and where it stands it is still called so. */
const readChoice = shape({ id: string(64, 1), name: named, off: optional(boolean) });
export type FieldChoice = Checked<typeof readChoice>;

/** One of the shop's list. */
export const readField = shape({
  id: fieldId,
  name: named,
  kind: oneOf(FIELD_KINDS),
  /** Its place among the others; ties by id. */
  place: number(),
  /** Of a choice, in their order. */
  choices: optional(list(readChoice, FIELD_CHOICES_MOST)),
  /** Asked for when a ticket is resolved. */
  required: optional(boolean),
  /** Put away: what tickets say in it stays, and nobody fills it in. */
  off: optional(boolean),
});
export type Field = Checked<typeof readField>;

/** The shop's list as it is kept, in its order, those put away too; what cannot be read is none. */
export function readFields(value: unknown): readonly Field[] {
  const all = isPlain(value) ? Object.values(value) : [];
  return all.flatMap((raw) => readField(raw) ?? []).toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;

/** Is it what such a field holds, as it is defined now? One that is not is shown, and never thrown away. */
export function fitsField(field: Pick<Field, "kind" | "choices">, value: FieldValue): boolean {
  const isKnown = (id: string): boolean => field.choices?.some((one) => one.id === id) === true;
  switch (field.kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "yesNo":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && DAY_TEXT.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
    case "choice":
      return Array.isArray(value) && value.length === 1 && value.every(isKnown);
    case "choices":
      return Array.isArray(value) && value.length > 0 && value.every(isKnown);
  }
}

/** The fields without which this ticket is not to be resolved and that say nothing yet, or nothing that fits. */
export function missingIn(fields: readonly Field[], marks: FieldMarks = {}): readonly Field[] {
  return fields.filter((field) => {
    if (field.required !== true || field.off === true) return false;
    const value = Object.hasOwn(marks, field.id) ? marks[field.id]?.is : undefined;
    return value === undefined || !fitsField(field, value);
  });
}
