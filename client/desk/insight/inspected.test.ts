// Which conversation a supervisor reads first, and by which of its lines it is told.
import { describe, expect, it } from "vitest";
import { ANNA, buildTicket, MORNING } from "../../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId, type TicketId } from "../../../shared/core/ids.ts";
import type { Finding } from "../../../shared/domain/inspection/inspect.ts";
import { DEFAULT_RULES } from "../../../shared/domain/inspection/defaultRules.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { byRisk, gravest, judgedIn, type Inspected } from "./inspected.ts";

const finding = (rule: string, deduction: number, redLine = false): Finding => ({
  rule,
  turn: 0,
  text: rule,
  deduction,
  points: deduction,
  redLine,
  why: { zh: "因", en: "why" },
});

function inspected(id: string, score: number, findings: readonly Finding[], at = 0): Inspected {
  const redLine = findings.some((one) => one.redLine);
  return {
    id: asId<TicketId>(id),
    at,
    agent: asId<MemberId>("m-zhou"),
    redLine,
    findings,
    runs: false,
    quality: {
      score,
      pass: !redLine && score >= 70,
      rules: findings.filter((one) => one.deduction > 0 || one.redLine).map((one) => one.rule),
    },
  };
}

describe("what was inspected", () => {
  it("is read by risk: a red line before a lower score that only failed, the newest of equals first, and nothing where nothing was found", () => {
    const all = [
      inspected("fine", 100, []),
      inspected("thanked", 100, [finding("Q03", -5)]),
      inspected("slow", 90, [finding("Q05", 10)]),
      inspected("failed", 40, [finding("Q06", 60)]),
      inspected("older", 50, [finding("Q18", 50, true)], 1),
      inspected("newer", 50, [finding("Q18", 50, true)], 2),
    ];
    expect(byRisk(all).map((one) => one.id)).toEqual(["newer", "older", "failed", "slow"]);
  });

  it("is told by its red line, else by what takes most; a red line at its cap still is one", () => {
    expect(gravest(inspected("a", 30, [finding("Q05", 20), finding("Q18", 0, true)]))?.rule).toBe("Q18");
    expect(gravest(inspected("a", 70, [finding("Q05", 10), finding("Q06", 20)]))?.rule).toBe("Q06");
    expect(gravest(inspected("a", 100, [finding("Q03", -5)]))).toBeUndefined();
  });
});

describe("a conversation the room has judged", () => {
  const m = asId<MessageId>("m1");
  const ticket = buildTicket({
    messages: [{ kind: "agent", id: m, at: MORNING, text: "加我微信聊", by: ANNA, seen: { shopper: 0, shop: 0, assignment: 0 } }],
    statusWish: { want: "closed", by: ANNA, at: MORNING, seenShopper: 0 },
    judged: { rules: "v", at: 2, of: MORNING, pass: 70, found: [{ rule: "Q18", message: m, takes: 50, red: true }] },
  });
  const read = (one: Ticket) => judgedIn(one, MORNING + 1, DEFAULT_RULES.rules);
  it("is told by that judgement, its line by the message, its words by the rules", () => {
    expect(read(ticket)).toMatchObject({ quality: { score: 50, pass: false, rules: ["Q18"] }, redLine: true });
    expect(read(ticket)?.findings).toMatchObject([
      { rule: "Q18", text: "加我微信聊", deduction: 50, why: { zh: expect.stringMatching(/./) } },
    ]);
  });
  it("shows no more what a supervisor struck, and nothing of an end that is over", () => {
    const review = { rule: "Q18", message: m, by: asId<MemberId>("sue"), at: 3, is: "wrong" } as const;
    expect(read({ ...ticket, reviews: { "Q18:m1:sue": review } })).toMatchObject({ quality: { score: 100, rules: [] }, findings: [] });
    expect(read({ ...ticket, statusWish: undefined })).toBeUndefined();
  });
});
