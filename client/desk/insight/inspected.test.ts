// Which conversation a supervisor reads first, and by which of its lines it is told.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type TicketId } from "../../../shared/core/ids.ts";
import type { Finding } from "../../../shared/domain/inspection/inspect.ts";
import { byRisk, gravest, type Inspected } from "./inspected.ts";

const finding = (rule: string, deduction: number, redLine = false): Finding => ({
  rule,
  turn: 0,
  text: rule,
  deduction,
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
