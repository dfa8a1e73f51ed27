// What somebody was told of: the newest first, bounded, seen with their ticket.
import { expect, it } from "vitest";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { asSeen, readTold, withTold, type Told } from "./told.ts";

const told = (ticket: string, at: number): Told => ({ kind: "given", ticket: asId<TicketId>(ticket), at });

it("the newest stands first, and fifty are kept", () => {
  const all = Array.from({ length: 60 }, (_, at) => told(`t${at}`, at)).reduce<readonly Told[]>(withTold, []);
  expect([all.length, all[0]?.at, all.at(-1)?.at]).toEqual([50, 59, 10]);
});

it("is seen with its ticket, every time it was told of; or all at once", () => {
  const all = [told("a", 3), told("b", 2), told("a", 1)];
  expect(asSeen(all, asId("a")).map((one) => one.seen)).toEqual([true, undefined, true]);
  expect(asSeen(all, undefined).every((one) => one.seen)).toBe(true);
  const seen = asSeen(all, asId("a"));
  expect(asSeen(seen, asId("a"))[0]).toBe(seen[0]); // nothing anew
});

it("what another version kept is left out, not guessed", () => {
  expect(readTold({ ...told("a", 1), kind: "sung" })).toBeUndefined();
  expect(readTold(told("a", 1))).toEqual(told("a", 1));
  expect(readTold({ ...told("a", 1), kind: "surge" })).toBeDefined();
});
