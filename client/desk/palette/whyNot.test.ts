// What cannot be done with the open ticket now says why.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildTicket, MORNING } from "../../../test/kit/buildTicket.ts";
import { erasedShopper } from "../../../shared/domain/erased.ts";
import { foldTicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Assignment, StatusWish, Ticket } from "../../../shared/domain/ticket.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { KeyAction } from "../shell/keymap.ts";
import { PALETTE } from "./paletteWords.ts";
import { whyNot } from "./whyNot.ts";

const held = (to: Assignment["to"]): Assignment => ({
  version: 1,
  ...(to === undefined ? {} : { to }),
  state: to === undefined ? "none" : "held",
  at: MORNING,
  cause: "claim",
  reasons: [],
});
const wish = (want: StatusWish["want"]): StatusWish => ({ want, by: ANNA, at: MORNING, seenShopper: 0 });
const why = (action: KeyAction, parts: Partial<Ticket>, role: Role = "agent") => {
  const { head: _head, ...rest } = parts;
  const ticket = buildTicket(rest);
  return whyNot(action, { page: { row: foldTicketRow(ticket), ticket, pending: [] }, me: { id: ANNA, role }, now: MORNING });
};

describe("what cannot be done now", () => {
  it("of one's own open ticket is little", () => {
    for (const action of ["reply", "resolve", "snooze", "transfer", "waiting", "release", "close"] as const)
      expect(why(action, { assignment: held(ANNA) }), action).toBeUndefined();
    expect(why("claim", { assignment: held(ANNA) })).toBe(PALETTE.yours);
    expect(why("reopen", { assignment: held(ANNA) })).toBe(PALETTE.isOpen);
    expect(why("wrong", { assignment: held(ANNA) })).toBe(PALETTE.noAnswer);
  });
  it("of a ticket nobody has: take it first", () => {
    expect(why("claim", {})).toBeUndefined();
    expect(why("resolve", {})).toBe(PALETTE.takeFirst);
  });
  it("of a colleague's: an agent takes nothing, a supervisor does", () => {
    expect(why("claim", { assignment: held(BOB) })).toBe(PALETTE.theirs);
    expect(why("transfer", { assignment: held(BOB) })).toBe(PALETTE.theirs);
    expect(why("claim", { assignment: held(BOB) }, "supervisor")).toBeUndefined();
  });
  it("of what is done, or waits: opening it again can", () => {
    const done = { assignment: held(ANNA), statusWish: wish("resolved") };
    expect(why("resolve", done)).toBe(PALETTE.isDone);
    expect(why("reopen", done)).toBeUndefined();
    expect(why("close", done)).toBeUndefined();
    expect(why("waiting", { assignment: held(ANNA), statusWish: wish("waiting") })).toBe(PALETTE.isWaiting);
    expect(why("reopen", { assignment: held(ANNA), statusWish: wish("waiting") })).toBeUndefined();
  });
  it("of an erased person's nothing but looking at how it went", () => {
    const ticket = buildTicket({ head: { shopper: { id: erasedShopper("x1"), name: "", tier: "none" } } });
    const page = { row: foldTicketRow(ticket), ticket, pending: [] };
    const asked = (action: KeyAction) => whyNot(action, { page, me: { id: ANNA, role: "agent" }, now: MORNING });
    expect([asked("life"), asked("reply")]).toEqual([undefined, PALETTE.erased]);
  });
});
