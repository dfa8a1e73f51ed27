// What somebody wrote in one of the shop's own fields of a ticket: the newest word a field. The ticket knows ids alone; what they are called is field.ts. Pure.
import { boolean, either, list, number, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";

export const FIELD_TEXT_CHARS = 400;
export const FIELD_MARKS_MOST = 100; // fields that ever said something on one ticket

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** A text, or a day as YYYY-MM-DD; a number; yes or no; ids of what was chosen. */
export const readFieldValue = either(string(FIELD_TEXT_CHARS, 1), number(), boolean, list(string(64, 1), 30));
export type FieldValue = Checked<typeof readFieldValue>;

/** `is` absent: it was emptied. */
export const readFieldMark = shape({ by: memberId, at: number(0), is: optional(readFieldValue) });
export type FieldMark = Checked<typeof readFieldMark>;
export type FieldMarks = Readonly<Record<string, FieldMark>>;

const ROW_CHARS = 60; // a list shows no more of a text

/** What stands in the fields, by their ids, as a list holds it. */
export function valuesIn(marks: FieldMarks): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(marks).flatMap(([id, { is }]) => (is === undefined ? [] : [[id, typeof is === "string" ? is.slice(0, ROW_CHARS) : is]])),
  );
}

/** Without what a person typed: what was chosen, yes and no stay. */
export function withoutTyped(marks: FieldMarks): FieldMarks {
  return Object.fromEntries(
    Object.entries(marks).map(([id, { is, ...rest }]) => [id, Array.isArray(is) || typeof is === "boolean" ? { ...rest, is } : rest]),
  );
}
