// The room's figures of long ranges, as a desk asks for them. Sums in the order of `of`; a desk of another version asks in vain and says so.
//
// GET /api/figures?from=&to=&slice=          → 200 FiguresFace. Days since 1970-01-01 by the shop's clock, both among them, at most 400
// GET /api/surges                            → 200 {surges}: of the last day, the newest first
// GET /api/figures/behind?from=&to=&slice=&share=  → 200 {tickets}: the newest conversations behind a share, at most 200
import { integer, list, number, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type TicketId } from "../core/ids.ts";
import { readSurgeSeen } from "../domain/insight/surgeFace.ts";
import { KINDS, type Slice } from "../domain/insight/dayRows.ts";

const SLICE_ID = /^[0-9a-z][0-9a-z_-]{0,63}$/; // an id, or the name of an intent

/** `all`, or a kind and an id. */
export const readSlice: Check<Slice> = (v) => {
  if (v === "all") return "all";
  const [kind, id] = typeof v === "string" ? v.split(":", 2) : [];
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || known === "all" || !SLICE_ID.test(id ?? "") || v !== `${known}:${id}`) return undefined;
  return `${known}:${id ?? ""}`;
};

export interface FiguresAsk {
  readonly from: number;
  readonly to: number;
  readonly slice: Slice;
}

const readSums = shape({
  n: integer(),
  shares: list(integer(), 200),
  times: list(list(number(), 5_000), 40),
  returns: optional(list(integer(), 200)),
});

export const readFiguresFace = shape({
  /** Names what stands where in the sums. */
  of: string(2_000),
  /** The first day of which the room knows anything; absent: none yet. */
  since: optional(integer()),
  sums: readSums,
  before: optional(readSums),
  line: list(shape({ first: integer(), last: integer(), sums: readSums }), 400),
  /** Of the period before, point by point; an empty `shares`: nothing ended there. */
  lineBefore: list(readSums, 400),
  slices: list(shape({ slice: readSlice, sums: readSums, before: optional(integer()), line: optional(list(integer(), 400)) }), 2_000),
  team: readSums,
});
export type FiguresFace = Checked<typeof readFiguresFace>;

export const readSurges = shape({ surges: list(readSurgeSeen, 20) });
export type SurgesFace = Checked<typeof readSurges>;

export const BEHIND_MOST = 200;
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
export const readFiguresBehind = shape({
  tickets: list(shape({ id: ticketId, at: number(0), intent: optional(string(64)), agent: optional(string(64)) }), BEHIND_MOST),
});
export type FiguresBehind = Checked<typeof readFiguresBehind>;
