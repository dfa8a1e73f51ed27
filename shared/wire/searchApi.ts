// Searching conversations that a device does not hold, JSON: asked of the room, a stretch of the shop at a time. What is searched for comes in a body, never
// in an address or a log; every refusal is {error:{kind,words,retryAfterMs?}}.
//
// POST /api/search    SearchAsk → 200 SearchPage    whoever may read the desk; go on with `next`
import { integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type TicketId } from "../core/ids.ts";
import { PHASES } from "../domain/ticket.ts";

const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

const WORDS_MOST = 8;
const WORD_CHARS = 200;
export const FOUND_MOST = 50; // of one answer
export const SNIPPET_CHARS = 120;

/** Every one of `words` must be said, `from` in the name, touched within the times (ms). `next`: where the answer before left off; absent begins. */
export const readSearchAsk = shape({
  words: list(string(WORD_CHARS, 1), WORDS_MOST),
  from: optional(string(WORD_CHARS, 1)),
  before: optional(number()),
  after: optional(number()),
  next: optional(string(20, 1)),
});
export type SearchAsk = Checked<typeof readSearchAsk>;

const readSearched = shape({
  id: ticketId,
  /** 0: not numbered yet. */
  number: integer(0),
  shopper: string(64),
  name: string(60),
  phase: oneOf(PHASES),
  updatedAt: number(0),
  /** The line that says most of it, cut around that; "" where only the name does. */
  line: string(SNIPPET_CHARS + 2),
});
export type Searched = Checked<typeof readSearched>;

/** `next`: ask again with it for what is not searched yet; absent: that was all. */
export const readSearchPage = shape({
  found: list(readSearched, FOUND_MOST),
  searched: integer(0),
  total: integer(0),
  next: optional(string(20, 1)),
});
export type SearchPage = Checked<typeof readSearchPage>;
