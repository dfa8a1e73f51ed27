// Help with a ticket as a member does it: steps ticked and taken back, a summary written over and taken back, the shop's playbooks changed.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { isTicked } from "../../shared/domain/help/tick.ts";
import { SUMMARY_CHARS } from "../../shared/domain/help/summaryMark.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Role } from "../../shared/domain/team.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createHelpActions, type PlaybookDraft } from "./helpActions.ts";

async function desk(role: Role = "supervisor") {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY), ticket.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const actor = { kind: "member", id: asId<MemberId>("anna"), role } as const;
  const ports = { shelf, actor, clock: () => now++, random: seededRandom(7) };
  return {
    ...createHelpActions(ports),
    ticket: ticket.id,
    seen: async () => (await queries.ticket(ticket.id))?.ticket,
    unsent: async () => (await queries.outbox()).length,
    used: async () => (await queries.playbooks()).filter((one) => one.off !== true),
  };
}

const both = (zh: string, en = zh) => ({ zh, en });
const GIFTS: PlaybookDraft = {
  name: both(" 送礼 ", ""),
  intents: ["recommend"],
  steps: [{ text: both("问预算") }, { text: both("", "Ask by when") }, { text: both(" ") }, { text: both("说清包装") }],
};

describe("[R680] steps of a playbook", () => {
  it("are ticked and taken back, in one's own name; what is so already is no change", async () => {
    const { tick, ticket, seen, unsent } = await desk("agent");
    expect(await tick(ticket, "s-1", true)).toMatchObject({ ok: true });
    expect((await seen())?.ticks).toMatchObject({ "s-1": { by: "anna" } });
    const n = await unsent();
    await tick(ticket, "s-1", true);
    expect(await unsent()).toBe(n);
    await tick(ticket, "s-1", false);
    expect(isTicked((await seen())?.ticks, "s-1")).toBe(false);
    expect(await tick(ticket, "Not an id", true)).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });
});

describe("[R681] the summary", () => {
  it("is kept as it was written, with how much was in view; gives what stood before, to put it back", async () => {
    const { summarise, ticket, seen } = await desk("agent");
    expect(await summarise(ticket, " 问退款 ", 3)).toEqual({ ok: true, value: "" });
    expect((await seen())?.summary).toMatchObject({ text: "问退款", by: "anna", of: 3 });
    expect(await summarise(ticket, "问退款，已催", 4)).toEqual({ ok: true, value: "问退款" });
    expect(await summarise(ticket, "", 4)).toEqual({ ok: true, value: "问退款，已催" });
    expect((await seen())?.summary?.text).toBe("");
    expect(await summarise(ticket, "长".repeat(SUMMARY_CHARS + 1), 4)).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });
});

describe("[R682] the shop's playbooks", () => {
  it("are there from the beginning; a supervisor makes one, in one language as in both, empty steps left out", async () => {
    const { putPlaybook, used } = await desk();
    const n = (await used()).length;
    const made = await putPlaybook(GIFTS);
    if (!made.ok) throw new Error(made.error.words);
    expect(made.value).toMatchObject({
      name: both("送礼"),
      steps: [{ text: both("问预算") }, { text: both("Ask by when") }, { text: both("说清包装") }],
    });
    expect((await used()).map((one) => one.id).at(-1)).toBe(made.value.id);
    expect((await used()).length).toBe(n + 1);
  });

  it("are changed with their steps' ids kept, moved, put away and brought back", async () => {
    const { putPlaybook, movePlaybook, used } = await desk();
    const [first, second] = await used();
    if (first === undefined || second === undefined) throw new Error("no playbooks");
    const steps = first.steps.map((one, i) => (i === 0 ? { ...one, text: both("换一句") } : one));
    await putPlaybook({ ...first, steps });
    expect((await used())[0]?.steps.map((one) => one.id)).toEqual(first.steps.map((one) => one.id));
    await movePlaybook(first, 1);
    expect((await used()).map((one) => one.id).slice(0, 2)).toEqual([second.id, first.id]);
    await putPlaybook({ ...first, off: true });
    expect((await used()).some((one) => one.id === first.id)).toBe(false);
  });

  it("one of two steps is refused, and so is an agent's", async () => {
    const { putPlaybook } = await desk();
    expect(await putPlaybook({ ...GIFTS, steps: GIFTS.steps.slice(0, 2) })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await (await desk("agent")).putPlaybook(GIFTS)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});
