// What a saved view asks of the shop's own fields: chosen ones, a range, whether anything stands there at all. Pure.
import { boolean, either, list, number, optional, record, shape, string, type Checked } from "../core/check.ts";
import type { FieldValue } from "./fieldMark.ts";

export const FIELD_FILTERS_MOST = 10;

const edge = either(number(), string(10, 10)); // a number, or a day as YYYY-MM-DD

/** `any`: ids of choices, or `yes` and `no`, of which one is enough. `from` and `to` both count. `filled`: something stands there, or nothing does. */
const readFieldFilter = shape({
  any: optional(list(string(64, 1), 30)),
  from: optional(edge),
  to: optional(edge),
  filled: optional(boolean),
});
export type FieldFilter = Checked<typeof readFieldFilter>;

/** By field. */
export const readFieldFilters = record(readFieldFilter, FIELD_FILTERS_MOST);

/** Does what stands in the field (undefined: nothing) answer to that? A value of another kind than is asked for does not. */
export function fitsFilter({ any, from, to, filled }: FieldFilter, value: FieldValue | undefined): boolean {
  if (filled !== undefined && filled !== (value !== undefined)) return false;
  if (any !== undefined && any.length > 0 && !chosenIn(value).some((one) => any.includes(one))) return false;
  const isWithin = (edge: number | string | undefined, holds: (value: number | string, edge: number | string) => boolean): boolean =>
    edge === undefined || ((typeof value === "number" || typeof value === "string") && typeof value === typeof edge && holds(value, edge));
  return isWithin(from, (is, least) => is >= least) && isWithin(to, (is, most) => is <= most);
}

function chosenIn(value: FieldValue | undefined): readonly string[] {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  return Array.isArray(value) ? value : [];
}

/** Does it ask anything? */
export function asksField({ any, from, to, filled }: FieldFilter): boolean {
  return (any !== undefined && any.length > 0) || from !== undefined || to !== undefined || filled !== undefined;
}
