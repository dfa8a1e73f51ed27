// Finds a ticket by its number without an index: ids sort by the time they were made, and numbers are given in nearly that order. Only reads.
import type { TicketId } from "../../shared/core/ids.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { Shelf } from "./db.ts";

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"; // of an id: core/ids.ts
const TIME_CHARS = 9;
const NEAR = 100; // rows looked through on each side of where it should stand: a shopper's clock may be wrong by a while

/** Undefined: it is not on this device, or far from where its number belongs. Reads some 40 rows one by one, and then at most 200. */
export async function ticketNumbered(shelf: Shelf, number: number): Promise<TicketRow | undefined> {
  const { tickets } = shelf.db;
  return shelf.db.transaction("r", tickets, async () => {
    let [low, high] = [0, 32 ** TIME_CHARS]; // milliseconds: made before `low` are smaller numbers
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const row = await firstFrom(shelf, idAt(middle));
      if (row === undefined || row.number === 0 || row.number > number) high = middle;
      else if (row.number === number) return row;
      else low = middle + 1;
    }
    const place = idAt(low);
    const after = await tickets.where("id").aboveOrEqual(place).limit(NEAR).toArray();
    const before = await tickets.where("id").below(place).reverse().limit(NEAR).toArray();
    return [...after, ...before].find((one) => one.number === number);
  });
}

function firstFrom(shelf: Shelf, id: TicketId): Promise<TicketRow | undefined> {
  return shelf.db.tickets.where("id").aboveOrEqual(id).first();
}

/** Before every id made at that time or later. */
function idAt(time: number): TicketId {
  let id = "";
  for (let rest = Math.floor(time), i = 0; i < TIME_CHARS; i++, rest = Math.floor(rest / 32)) id = DIGITS.charAt(rest % 32) + id;
  return id as TicketId;
}
