// Which conversations a reviewer is shown in which list.
import { expect, it } from "vitest";
import { aRow } from "../../../../test/kit/buildRow.ts";
import { asId, type MemberId, type MessageId, type TicketId } from "../../../../shared/core/ids.ts";
import { DAY } from "../../../../shared/core/time.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { ANNA, BOB, buildTicket, CHEN, MORNING } from "../../../../test/kit/buildTicket.ts";
import { qualityIn } from "../../../../shared/domain/inspection/standing.ts";
import { listOf, sampleOf, shownTo } from "./lists.ts";

const NOW = 20_000 * DAY + 6 * 3_600_000;
const [SUE, AMY] = [asId<MemberId>("sue"), asId<MemberId>("amy")];
const row = (id: string, more: Partial<TicketRow> = {}): TicketRow => ({
  ...aRow({ id: asId<TicketId>(id), assignee: AMY, updatedAt: NOW - DAY }),
  quality: { score: 100, pass: true, rules: [] },
  ...more,
});
const list = (tab: "risk" | "sample" | "mine", ended: readonly TicketRow[], me = SUE, risky: readonly TicketRow[] = []) =>
  listOf(tab, { risky, ended }, me, "Asia/Shanghai", NOW).map((one) => one.id);

it("one's own conversations stand among what one looks at, and never among what one reviews", () => {
  const low = { quality: { score: 60, pass: false, rules: ["Q06"] } };
  const all = [row("a", low), row("b"), row("c", { ...low, assignee: SUE })];
  expect(list("mine", all, AMY)).toEqual(["a"]);
  expect(list("mine", all, SUE)).toEqual(["c"]);
  expect(list("sample", all, SUE)).toEqual(["a", "b"]);
  expect(list("risk", [], SUE, all)).toEqual(["a", "b"]);
});

it("the sample is of the last days, and goes once two have read it, or oneself has", () => {
  const all = [
    row("a"),
    row("b", { readBy: [SUE] }),
    row("c", { readBy: [AMY, asId<MemberId>("own")] }),
    row("d", { updatedAt: NOW - 9 * DAY }),
  ];
  expect([...sampleOf(all, "Asia/Shanghai", NOW)].toSorted()).toEqual(["a", "b", "c"]);
  expect(list("sample", all)).toEqual(["a"]);
});

it("a reviewer is shown all of a judgement, others what names them, and who has no part in it nothing", () => {
  const [hers, asked] = [asId<MessageId>("m2"), asId<MessageId>("m1")];
  const ticket = buildTicket({
    messages: [
      { kind: "shopper", id: asked, at: MORNING, text: "在吗" },
      { kind: "agent", id: hers, at: MORNING, text: "嗯", by: ANNA, seen: { shopper: 1, shop: 0, assignment: 0 } },
    ],
    assignment: { version: 1, to: BOB, state: "held", at: 1, cause: "claim", reasons: [] },
    judged: {
      rules: "v",
      at: 2,
      of: 1,
      pass: 70,
      found: ["Q08", "Q06"].map((rule, i) => ({ rule, message: i === 0 ? hers : asked, takes: 5 })),
    },
  });
  const rules = (me: MemberId, reviews: boolean) => shownTo(me, reviews, ticket, qualityIn(ticket)?.findings ?? [])?.map((one) => one.rule);
  expect(rules(CHEN, true)).toEqual(["Q08", "Q06"]);
  expect(rules(ANNA, false)).toEqual(["Q08"]);
  expect(rules(BOB, false)).toEqual(["Q06"]);
  expect(rules(CHEN, false)).toBeUndefined();
});
