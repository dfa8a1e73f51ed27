// What may be moved where and by whom, and the way back.
import { describe, expect, it } from "vitest";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { foldTicketRow } from "../../../shared/domain/ticketRow.ts";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  buildTicket,
  handedOff,
  MORNING,
  shopperWrites,
  wishes,
} from "../../../test/kit/buildTicket.ts";
import { BOARD } from "./boardWords.ts";
import { LANES, type Lane } from "./lanes.ts";
import { whyNotMove } from "./moves.ts";

const queued = handedOff(shopperWrites(buildTicket(), "这件会缩水吗"), MORNING);
const assigned = assignedTo(queued, ANNA);
const open = agentWrites(assigned, ANNA, "您好");
const row = (ticket: Parameters<typeof foldTicketRow>[0]): TicketRow => foldTicketRow(ticket);
const anna = { id: ANNA, role: "agent" } as const;
const bob = { id: BOB, role: "agent" } as const;
const boss = { id: BOB, role: "supervisor" } as const;
const allowed = (ticket: TicketRow, from: Lane, me: Parameters<typeof whyNotMove>[3]): readonly Lane[] =>
  LANES.filter((to) => whyNotMove(ticket, from, to, me) === undefined);

describe("[R372] a card moves", () => {
  it("from the queue to who takes it, and nowhere else until somebody has", () => {
    expect(allowed(row(queued), "queued", anna)).toEqual(["assigned"]);
    expect(whyNotMove(row(queued), "queued", "resolved", anna)).toBe(BOARD.takeFirst);
  });
  it("wherever the deeds lead, for who has it", () => {
    expect(allowed(row(assigned), "assigned", anna)).toEqual(["queued", "waiting", "snoozed", "resolved"]);
    expect(allowed(row(open), "open", anna)).toEqual(["queued", "waiting", "snoozed", "resolved"]);
    expect(allowed(row(wishes(open, "waiting", ANNA)), "waiting", anna)).toEqual(["queued", "open", "snoozed", "resolved"]);
    expect(allowed(row(wishes(open, "resolved", ANNA)), "resolved", anna)).toEqual(["open"]);
  });
  it("not for a colleague, but for a supervisor", () => {
    expect(allowed(row(open), "open", bob)).toEqual([]);
    expect(whyNotMove(row(open), "open", "waiting", bob)).toBe(BOARD.theirs);
    expect(allowed(row(open), "open", boss)).toEqual(["queued", "waiting", "snoozed", "resolved"]);
  });
  it("never by saying what only a reply makes true, and never to where it is", () => {
    expect(whyNotMove(row(assigned), "assigned", "open", anna)).toBe(BOARD.byReply);
    expect(whyNotMove(row(open), "open", "assigned", anna)).toBe(BOARD.begun);
    expect(whyNotMove(row(open), "open", "open", anna)).toBe(BOARD.isThere);
  });
});
