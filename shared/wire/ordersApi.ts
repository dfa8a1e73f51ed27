// Orders, JSON: how a shop's own system gives them, how the desk brings them in from a file, and who is shown which. Every row has a verdict of its own;
// a refused one stops none of the others. Every refusal of a whole request is {error:{kind,words,reason?,retryAfterMs?}}.
//
// PUT  /api/orders                {orders: [order…]}   Authorization: Bearer zgk_… (scope orders:write)   → 200 {rows}   up to 200 at once
// GET  /api/orders/:number        the same key, scope orders:read                                        → 200 {order}
// GET  /api/orders                → 200 OrdersFace      supervisor, owner: how many there are, and the last import
// POST /api/orders/import         ImportAsk             → 200 {rows}       supervisor, owner; `dry` only says what would happen
// POST /api/orders/undo           {batch}               → 200 {back, kept} supervisor, owner: the last import alone
// GET  /api/tickets/:id/orders    → 200 {orders}        any member: the orders that this ticket's shopper is shown
// GET  /api/demo/customer         → 200 {token}         a demo alone: what its own server would sign for a customer
//
// An order: {number, status, placedAt, updatedAt, amount, customer?, name?, phone?, address?, items?, parcels?, refund?, invoice?, page?}, always whole
// (domain/orders/judgeOrder.ts). Times in ms or ISO 8601 with a zone. The same number and updatedAt again is nothing new; an older one is not taken.
import { boolean, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";
import { readOrderCard } from "../domain/orders/order.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const anything: Check<{ readonly is: unknown }> = (v) => ({ is: v });

export const ORDERS_AT_ONCE = 200;
export const ORDERS_BYTES = 1_000_000; // of one request
export const IMPORT_MOST = 5_000; // rows of one file: some 20,000 of the 100,000 rows a free plan writes a day

/** What became of a row. `same`: known already; `older`: what is known is newer. */
const ROW_VERDICTS = ["made", "changed", "same", "older", "refused"] as const;
const readRowVerdict = shape({
  /** As it was given, shortened; "" where there is none. */
  number: string(60),
  did: oneOf(ROW_VERDICTS),
  /** Of a refusal: which field, and what to do. */
  field: optional(string(40)),
  words: optional(shape({ zh: string(300), en: string(300) })),
});
export type RowVerdict = Checked<typeof readRowVerdict>;
export const readRowVerdicts = shape({ rows: list(readRowVerdict, ORDERS_AT_ONCE) });

/** The rows unread: each is judged by itself. */
const rows = list(anything, ORDERS_AT_ONCE);
export const readOrdersAsk = shape({ orders: rows });

/** `first` begins an import and ends what could be undone of the one before; `last` ends it. */
export const readImportAsk = shape({
  batch: string(40, 8),
  name: string(120),
  dry: boolean,
  first: boolean,
  last: boolean,
  orders: rows,
});
export type ImportAsk = Checked<typeof readImportAsk>;

export const readImport = shape({
  batch: string(40, 8),
  /** Of the file. */
  name: string(120),
  by: memberId,
  at: number(0),
  made: integer(0),
  changed: integer(0),
  refused: integer(0),
  undone: boolean,
});
export type Import = Checked<typeof readImport>;
export const readOrdersFace = shape({ orders: integer(0), last: optional(readImport) });
export type OrdersFace = Checked<typeof readOrdersFace>;

export const readUndoAsk = shape({ batch: string(40, 8) });
/** `back`: as they were before; `kept`: changed since by the shop's system, and left alone. */
export const readUndone = shape({ back: integer(0), kept: integer(0) });
export type Undone = Checked<typeof readUndone>;

export const readTicketOrders = shape({ orders: list(readOrderCard, 40) });
