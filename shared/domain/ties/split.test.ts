// A second matter split off a ticket: who may wish so, and what the lines of both say.
import { describe, expect, it } from "vitest";
import { ANNA, assignedTo, BOB, buildTicket, shopperWrites } from "../../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../../core/ids.ts";
import { mayChangeTicket } from "../mayChangeTicket.ts";
import { maySplit } from "./mayMerge.ts";
import { asMergeable } from "./mergeable.ts";
import { originIn, SPLITS_MOST, splitsIn, type SplitWish } from "./split.ts";
import type { TicketTies } from "./ticketTies.ts";

const ticket = shopperWrites(assignedTo(buildTicket(), ANNA), "在吗");
const wish = (by = ANNA): SplitWish => ({ by, at: 1, from: asId<MessageId>("m1") });

describe("a wish to split", () => {
  it.each<[string, TicketTies, TicketTies, string]>([
    ["is signed", {}, { splits: { t9: wish() } }, "ok"],
    ["is nobody else's", {}, { splits: { t9: wish(BOB) } }, "forbidden"],
    ["never changes", { splits: { t9: wish() } }, { splits: { t9: { ...wish(), at: 2 } } }, "forbidden"],
    ["is not taken away", { splits: { t9: wish() } }, {}, "forbidden"],
    ["goes by an id of its own", {}, { splits: { t1: wish() } }, "forbidden"],
    ["leaves the voice to the edge", {}, { voice: asId("t9") }, "forbidden"],
  ])("[R364] %s", (_name, before, after, wanted) => {
    const done = mayChangeTicket(ANNA, { ...ticket, ...before }, { ...ticket, ...after });
    expect(done.ok ? "ok" : done.error.kind).toBe(wanted);
  });
  it("[R364] there are ten of a ticket", () => {
    const many = (n: number) => ({ splits: Object.fromEntries(Array.from({ length: n }, (_, i) => [`t9${i}`, wish()])) });
    const done = mayChangeTicket(ANNA, { ...ticket, ...many(SPLITS_MOST) }, { ...ticket, ...many(SPLITS_MOST + 1) });
    expect(done.ok ? "ok" : done.error.kind).toBe("full");
  });
});

it.each([
  ["who has it", ANNA, "agent", "ok"],
  ["not a colleague", BOB, "agent", "forbidden"],
  ["a supervisor", BOB, "supervisor", "ok"],
] as const)("[R364] %s may split it", (_name, id, role, wanted) => {
  const may = maySplit({ id, role }, asMergeable(ticket));
  expect(may.ok ? "ok" : may.error.kind).toBe(wanted);
});

it("[R364] the lines say what was split off, and off what", () => {
  const event = (what: string, reason: string) => ({ kind: "event", what, reason });
  expect(splitsIn([event("split", "t8"), event("absorbed", "t7"), event("split", "t9")])).toEqual(["t8", "t9"]);
  expect(originIn([event("splitOff", "t1")])).toBe("t1");
  expect(originIn([])).toBeUndefined();
});
