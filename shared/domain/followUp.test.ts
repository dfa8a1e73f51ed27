// A planned return and the reason of an end: what is still to come, what counts, who may say it.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildTicket, MORNING } from "../../test/kit/buildTicket.ts";
import { HOUR } from "../core/time.ts";
import { lifeOf } from "./life.ts";
import { plannedFor, type FollowUp } from "./followUp.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { asId, type MessageId } from "../core/ids.ts";
import type { StatusWish, Ticket } from "./ticket.ts";
import { foldTicketRow } from "./ticketRow.ts";
import { readWrapUps } from "./wrapUp.ts";
import { wrapUpOf } from "./wrapUpMark.ts";

const PLAN: FollowUp = { at: MORNING + HOUR, by: ANNA, made: MORNING };
const ended = (change: Partial<StatusWish> = {}): StatusWish => ({ want: "resolved", by: ANNA, at: MORNING, seenShopper: 0, ...change });

describe("a planned return", () => {
  it("[R388] is to come until the room says that it came, and again when it is planned anew", () => {
    const { at, by, made } = PLAN;
    expect(plannedFor({})).toBeUndefined();
    expect(plannedFor({ followUp: PLAN })).toBe(PLAN);
    expect(plannedFor({ followUp: { ...PLAN, off: true } })).toBeUndefined();
    expect(plannedFor({ followUp: PLAN, cameBack: { at, by, made } })).toBeUndefined();
    expect(plannedFor({ followUp: { ...PLAN, made: made + 1 }, cameBack: { at, by, made } })).toBeDefined();
  });
  it("[R389] is anybody's in their own name, and never taken away", () => {
    const may = (before: Partial<Ticket>, after: Partial<Ticket>) => mayChangeTicket(ANNA, buildTicket(before), buildTicket(after)).ok;
    expect(may({}, { followUp: PLAN })).toBe(true);
    expect(may({ followUp: { ...PLAN, by: BOB } }, { followUp: { ...PLAN, off: true } })).toBe(true);
    expect(may({}, { followUp: { ...PLAN, by: BOB } })).toBe(false);
    expect(may({ followUp: PLAN }, {})).toBe(false);
    expect(may({ followUp: PLAN }, { followUp: PLAN, cameBack: { at: 1, by: ANNA, made: 1 } })).toBe(false);
  });
  it("[R388] stands on the row with its time, and moves a ticket at its end up among those touched last", () => {
    const row = foldTicketRow(buildTicket({ statusWish: ended(), followUp: { ...PLAN, made: MORNING + 5 } }));
    expect(row).toMatchObject({ phase: "resolved", followUpAt: PLAN.at, updatedAt: MORNING + 5 });
    expect(foldTicketRow(buildTicket({ followUp: { ...PLAN, off: true } })).followUpAt).toBeUndefined();
  });
  it("[R373] [R388] is a mark in the ticket's life, and the shop's turn from then on", () => {
    const event = (id: string, what: string, at: number) =>
      ({ kind: "event", id: asId<MessageId>(id), at, what, by: ANNA, to: ANNA }) as const;
    const ticket = buildTicket({
      messages: [event("e1", "claimed", MORNING), event("e2", "resolved", MORNING + HOUR), event("e3", "followedUp", MORNING + 2 * HOUR)],
      assignment: { version: 1, to: ANNA, state: "held", at: MORNING, cause: "claim", reasons: [] },
    });
    const life = lifeOf(ticket, DEFAULT_POLICY, MORNING + 3 * HOUR);
    expect(life.marks.map((one) => one.what)).toContain("followedUp");
    expect(life.spans.at(-1)).toMatchObject({ holder: { kind: "member", member: ANNA }, waits: "shop" });
  });
});

describe("why it ended", () => {
  it("[R391] goes with its own end alone: said with the wish, or later of that very wish", () => {
    const later = { is: "silent", by: BOB, at: MORNING + 9, of: MORNING };
    expect(wrapUpOf({ statusWish: ended() })).toBe("");
    expect(wrapUpOf({ statusWish: ended({ wrapUp: "solved" }) })).toBe("solved");
    expect(wrapUpOf({ statusWish: ended({ wrapUp: "solved" }), wrapUp: later })).toBe("silent");
    expect(wrapUpOf({ statusWish: ended({ wrapUp: "solved" }), wrapUp: { ...later, is: "" } })).toBe("");
    expect(wrapUpOf({ statusWish: ended({ at: MORNING + 1 }), wrapUp: later })).toBe("");
    expect(wrapUpOf({ statusWish: ended({ want: "open" }), wrapUp: later })).toBe("");
  });
  it("[R391] is none on the row of a ticket that a shopper's message has opened again", () => {
    const over = buildTicket({ statusWish: ended({ wrapUp: "solved" }) });
    expect(foldTicketRow(over).wrapUp).toBe("solved");
    const messages = [{ kind: "shopper", id: asId<MessageId>("m1"), at: MORNING + 1, text: "还没好" }] as const;
    expect(foldTicketRow({ ...over, messages }).wrapUp).toBeUndefined();
  });
  it("[R392] comes from the list every shop begins with, as the shop keeps it", () => {
    expect(readWrapUps(undefined)).toHaveLength(6);
    const kept = { solved: { id: "solved", name: { zh: "搞定", en: "Done" }, place: 99 }, odd: 3 };
    expect(readWrapUps(kept).at(-1)?.name.zh).toBe("搞定");
    expect(readWrapUps(kept)).toHaveLength(6);
  });
});
