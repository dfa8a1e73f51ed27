// A ticket found by its number, without an index.
import { describe, expect, it } from "vitest";
import { openTestShelf } from "../../test/kit/buildShelf.ts";
import { aRow } from "../../test/kit/buildRow.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { mintId, type TicketId } from "../../shared/core/ids.ts";
import { createQueries } from "./queries.ts";

const random = seededRandom(11);
const DAY = 86_400_000;
const MADE = Date.UTC(2026, 1, 1);
const ticketAt = (number: number, time: number) => aRow({ id: mintId<TicketId>(() => time, random), number });

describe("a ticket's number", () => {
  it("leads to it among many, also where only some are on this device", async () => {
    const shelf = openTestShelf();
    const all = Array.from({ length: 900 }, (_, i) => ticketAt(i + 1, MADE + i * 61_000)).filter(({ number }) => number % 3 !== 0);
    await shelf.db.tickets.bulkPut(all);
    const { numbered } = createQueries(shelf);
    for (const number of [1, 2, 500, 899]) expect((await numbered(number))?.number, String(number)).toBe(number);
    for (const number of [3, 600, 901]) expect(await numbered(number), String(number)).toBeUndefined();
  });
  it("leads to it where a shopper's clock was wrong by some hours, and past those that have none yet", async () => {
    const shelf = openTestShelf();
    const all = Array.from({ length: 300 }, (_, i) => ticketAt(i + 1, MADE + i * 600_000 + (i % 10 === 3 ? -5 * 3_600_000 : 0)));
    await shelf.db.tickets.bulkPut([...all, ticketAt(0, MADE + 10 * DAY), ticketAt(0, MADE + 11 * DAY)]);
    const { numbered } = createQueries(shelf);
    for (const number of [4, 14, 104, 294, 295, 300]) expect((await numbered(number))?.number, String(number)).toBe(number);
  });
  it("leads nowhere on an empty shelf", async () => {
    expect(await createQueries(openTestShelf()).numbered(1)).toBeUndefined();
  });
});
