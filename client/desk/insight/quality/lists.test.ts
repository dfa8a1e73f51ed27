// Which conversations a reviewer is shown in which list.
import { expect, it } from "vitest";
import { aRow } from "../../../../test/kit/buildRow.ts";
import { asId, type MemberId, type TicketId } from "../../../../shared/core/ids.ts";
import { DAY } from "../../../../shared/core/time.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { listOf, sampleOf } from "./lists.ts";

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
