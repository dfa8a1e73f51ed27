// Who may say what of a judgement: each line a change somebody tries.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildTicket, CHEN, MORNING } from "../../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId } from "../../core/ids.ts";
import { mayChange } from "../mayChange.ts";
import type { Role } from "../team.ts";
import type { Ticket } from "../ticket.ts";
import { reviewKey, type Appeal, type Review } from "./reviewMark.ts";
import { REVIEW_MARKS_MOST } from "./mayReview.ts";

const seen = { shopper: 1, shop: 0, assignment: 0 };
const [first, second] = [asId<MessageId>("m1"), asId<MessageId>("m2")];
const ticket = buildTicket({
  messages: [
    { kind: "shopper", id: first, at: MORNING, text: "在吗" },
    { kind: "agent", id: second, at: MORNING, text: "嗯", by: ANNA, seen },
  ],
  assignment: { version: 1, to: BOB, state: "held", at: 1, cause: "claim", reasons: [] },
  judged: {
    rules: "v",
    at: 2,
    of: 1,
    pass: 70,
    found: [
      { rule: "Q08", message: second, takes: 5 },
      { rule: "Q06", message: first, takes: 10 },
    ],
  },
});
const review = (by: MemberId, more: Partial<Review> = {}): Review => ({ rule: "Q08", message: second, by, at: 3, is: "right", ...more });
const appeal = (by: MemberId, more: Partial<Appeal> = {}): Appeal => ({ rule: "Q08", message: second, by, at: 3, why: "有原因", ...more });
const keyed = <T extends Review | Appeal>(...all: readonly T[]) => Object.fromEntries(all.map((one) => [reviewKey(one), one]));
const tries = (by: MemberId, role: Role, after: Partial<Ticket>, before: Ticket = ticket) => {
  const view = (one: Ticket) => ({ kind: "ticket", ticket: one }) as const;
  const done = mayChange({ kind: "member", id: by, role }, "ticket", view(before), view({ ...before, ...after }));
  return done.ok ? "ok" : done.error.kind;
};

describe("a review", () => {
  it("is a supervisor's or the owner's, in their own name, of a finding that is there", () => {
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN)) })).toBe("ok");
    expect(tries(CHEN, "owner", { reviews: keyed(review(CHEN, { is: "wrong", note: "顾客先说的" })) })).toBe("ok");
    expect(tries(CHEN, "agent", { reviews: keyed(review(CHEN)) })).toBe("forbidden");
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(BOB)) })).toBe("forbidden");
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN, { rule: "Q99" })) })).toBe("conflict");
  });
  it("is of what others did: not of a line of one's own, nor of a conversation one answers for", () => {
    expect(tries(ANNA, "supervisor", { reviews: keyed(review(ANNA)) })).toBe("forbidden");
    expect(tries(ANNA, "supervisor", { reviews: keyed(review(ANNA, { rule: "Q06", message: first })) })).toBe("ok"); // Bob has it
    expect(tries(BOB, "owner", { reviews: keyed(review(BOB, { rule: "Q06", message: first })) })).toBe("forbidden");
  });
  it("adds what was missed, in a line that is there, where it was not found", () => {
    const missed = review(CHEN, { rule: "Q11", is: "missed", takes: 50, red: true });
    expect(tries(CHEN, "supervisor", { reviews: keyed(missed) })).toBe("ok");
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN, { is: "missed" })) })).toBe("conflict");
    expect(tries(CHEN, "supervisor", { reviews: keyed({ ...missed, message: asId<MessageId>("m9") }) })).toBe("schema");
    const before = { ...ticket, reviews: keyed(missed) };
    expect(tries(CHEN, "supervisor", { reviews: keyed({ ...missed, is: "none" }) }, before)).toBe("ok");
    const other = asId<MemberId>("own");
    expect(tries(other, "owner", { reviews: keyed(missed, { ...missed, by: other, is: "wrong" }) }, before)).toBe("ok");
  });
  it("is replaced and never taken away", () => {
    const before = { ...ticket, reviews: keyed(review(CHEN)) };
    expect(tries(CHEN, "supervisor", { reviews: {} }, before)).toBe("forbidden");
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN, { is: "none" })) }, before)).toBe("ok");
  });
  it("is none where nothing was judged, and of so many at most", () => {
    const { judged: _none, ...open } = ticket;
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN)) }, open)).toBe("conflict");
    const many = Array.from({ length: REVIEW_MARKS_MOST }, (_, n) => review(asId<MemberId>(`x${n}`)));
    expect(tries(CHEN, "supervisor", { reviews: keyed(...many, review(CHEN)) }, { ...ticket, reviews: keyed(...many) })).toBe("full");
  });
});

describe("an appeal", () => {
  it("is of who wrote the line, else of who answers for the conversation, with a reason", () => {
    expect(tries(ANNA, "agent", { appeals: keyed(appeal(ANNA)) })).toBe("ok");
    expect(tries(BOB, "agent", { appeals: keyed(appeal(BOB)) })).toBe("forbidden");
    expect(tries(BOB, "agent", { appeals: keyed(appeal(BOB, { rule: "Q06", message: first })) })).toBe("ok");
    expect(tries(CHEN, "supervisor", { appeals: keyed(appeal(CHEN)) })).toBe("forbidden");
    expect(tries(ANNA, "agent", { appeals: keyed(appeal(ANNA, { rule: "Q01" })) })).toBe("conflict");
  });
  it("[R606] is nobody's where it is the bot's", () => {
    const [own, other] = ticket.judged?.found ?? [];
    if (ticket.judged === undefined || own === undefined || other === undefined) throw new Error("not judged");
    const ofBot = { ...ticket, judged: { ...ticket.judged, found: [own, { ...other, bot: true }] } };
    const its = { rule: "Q06", message: first };
    expect(tries(BOB, "agent", { appeals: keyed(appeal(BOB, its)) })).toBe("ok");
    expect(tries(BOB, "agent", { appeals: keyed(appeal(BOB, its)) }, ofBot)).toBe("forbidden");
    expect(tries(BOB, "supervisor", { reviews: keyed(review(BOB, its)) }, ofBot)).toBe("ok"); // it names nobody
  });
  it("is taken back by who made it, and answered by no one it names", () => {
    const before = { ...ticket, appeals: keyed(appeal(ANNA)) };
    expect(tries(ANNA, "agent", { appeals: keyed(appeal(ANNA, { off: true })) }, before)).toBe("ok");
    expect(tries(BOB, "agent", { appeals: keyed(appeal(ANNA, { off: true })) }, before)).toBe("forbidden");
    expect(tries(ANNA, "owner", { reviews: keyed(review(ANNA, { is: "wrong", answers: 3 })) }, before)).toBe("forbidden");
    expect(tries(CHEN, "supervisor", { reviews: keyed(review(CHEN, { is: "wrong", answers: 3 })) }, before)).toBe("ok");
  });
});

describe("a reading", () => {
  it("is a reviewer's, in their own name", () => {
    expect(tries(CHEN, "supervisor", { readings: { [CHEN]: { by: CHEN, at: 3 } } })).toBe("ok");
    expect(tries(CHEN, "agent", { readings: { [CHEN]: { by: CHEN, at: 3 } } })).toBe("forbidden");
    expect(tries(CHEN, "supervisor", { readings: { [BOB]: { by: BOB, at: 3 } } })).toBe("forbidden");
  });
});
