// Branded, sortable ids. Clock and randomness are passed in, so a simulation mints the same ids from the same seed.

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type ShopId = Branded<"shop">;
export type TicketId = Branded<"ticket">;
export type MessageId = Branded<"message">;
export type MemberId = Branded<"member">;
export type ShopperId = Branded<"shopper">;
export type ArticleId = Branded<"article">;
export type ProductId = Branded<"product">;
export type DeviceId = Branded<"device">;
export type CommentId = Branded<"comment">;
export type TagId = Branded<"tag">;
export type ViewId = Branded<"view">;
export type ReportId = Branded<"report">;
export type MacroId = Branded<"macro">;
export type FieldId = Branded<"field">;

type AnyId =
  | ShopId
  | TicketId
  | MessageId
  | MemberId
  | ShopperId
  | ArticleId
  | ProductId
  | DeviceId
  | CommentId
  | TagId
  | ViewId
  | ReportId
  | MacroId
  | FieldId;

/** Where time comes from: milliseconds since the epoch. */
export type Clock = () => number;
/** Where randomness comes from: a number in [0, 1). */
export type Random = () => number;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32, lower case
const TIME_CHARS = 9; // 45 bits of milliseconds: until the year 3084
const RANDOM_CHARS = 11; // 55 bits
const ID = /^[0-9a-z][0-9a-z-]{0,63}$/;
// Ids are keys of plain objects everywhere: a name that every object answers to is no id. Of those this one alone is written like one (ids.test.ts), and
// asking an object (`in`) for a name it has not takes longer than all the rest of reading an id.
const TAKEN = "constructor";

/** A new id: 9 characters of time, 11 of randomness; sorts by time of minting. */
export function mintId<T extends AnyId>(clock: Clock, random: Random): T {
  let time = Math.max(0, Math.floor(clock()));
  let head = "";
  for (let i = 0; i < TIME_CHARS; i++) {
    head = ALPHABET.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let tail = "";
  for (let i = 0; i < RANDOM_CHARS; i++) tail += ALPHABET.charAt(Math.floor(random() * 32));
  return (head + tail) as T;
}

/** Reads an id from outside: 1 to 64 characters of a-z, 0-9 and '-', not starting with '-', and not the name of something every object has. */
export function readId<T extends AnyId>(value: unknown): T | undefined {
  return typeof value === "string" && ID.test(value) && value !== TAKEN ? (value as T) : undefined;
}

/** Names an id written in our own code (demo shop, tests). Throws on a bad one: that is a bug. */
export function asId<T extends AnyId>(value: string): T {
  const id = readId<T>(value);
  if (id === undefined) throw new Error(`not an id: ${value}`);
  return id;
}
