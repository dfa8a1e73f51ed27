// Several tickets at once, on a real shelf: what may be done, what was left and why, and all of it as it was before.
import { describe, expect, it } from "vitest";
import { aRow } from "../../../../test/kit/buildRow.ts";
import { openTestShelf, roomTicket, shopEntry, T0, teamEntry } from "../../../../test/kit/buildShelf.ts";
import { ANNA, BOB } from "../../../../test/kit/buildTicket.ts";
import { seededRandom } from "../../../../test/kit/random.ts";
import { erasedShopper } from "../../../../shared/domain/erased.ts";
import { DEFAULT_POLICY, type Policy } from "../../../../shared/domain/policy.ts";
import type { Role } from "../../../../shared/domain/team.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { createTicketActions } from "../../../actions/ticketActions.ts";
import { commit } from "../../../store/commit.ts";
import { createQueries } from "../../../store/queries.ts";
import { doAll, endedBy, mayUndo, undoOne, whyNotAny, whyNotRow, type BulkDeed } from "./bulkDeeds.ts";
import { BULK } from "./bulkWords.ts";

const me = (role: Role = "agent") => ({ id: ANNA, role });
const mine = aRow({ assignee: ANNA, assignmentState: "held" });
const bobs = aRow({ assignee: BOB, assignmentState: "held" });

describe("what may be done with a row", () => {
  it("of an agent's own is everything, of a colleague's little, of nobody's to take it", () => {
    for (const kind of ["resolve", "close", "snooze", "assign", "tag"] as const) expect(whyNotRow(kind, mine, me()), kind).toBeUndefined();
    expect(whyNotRow("claim", mine, me())).toBe(BULK.yours);
    expect(whyNotRow("resolve", bobs, me())).toBe(BULK.notYours);
    expect(whyNotRow("claim", bobs, me())).toBe(BULK.theirs);
    expect(whyNotRow("claim", aRow({}), me())).toBeUndefined();
    expect(whyNotRow("tag", bobs, me())).toBeUndefined();
  });
  it("of anybody's is everything for a supervisor; of what is done, or of somebody erased, it is not", () => {
    expect(whyNotRow("resolve", bobs, me("supervisor"))).toBeUndefined();
    expect(whyNotRow("assign", aRow({}), me("supervisor"))).toBeUndefined();
    expect(whyNotRow("resolve", aRow({ ...mine, phase: "resolved", open: 0 }), me())).toBe(BULK.isDone);
    expect(whyNotRow("close", aRow({ ...mine, phase: "resolved", open: 0 }), me())).toBeUndefined();
    expect(whyNotRow("tag", aRow({ shopper: erasedShopper("x") }), me("owner"))).toBe(BULK.erased);
  });
  it("of several can be done where it can with one", () => {
    expect(whyNotAny("resolve", [bobs, mine], me())).toBeUndefined();
    expect(whyNotAny("resolve", [bobs, aRow({})], me())).toBe(BULK.notYours);
  });
  it("is taken back by who may: what was given away, by a supervisor", () => {
    expect(mayUndo({ did: "assign", to: BOB }, me())).toBe(false);
    expect(mayUndo({ did: "assign", to: BOB }, me("supervisor"))).toBe(true);
    expect(mayUndo({ did: "close" }, me())).toBe(true);
  });
});

const TEAM = ["anna", "bob"].map((id) => ({
  id,
  name: { zh: id, en: id },
  role: "agent",
  skills: {},
  languages: ["zh"],
  capacity: 5,
  record: {},
  active: true,
}));

async function desk(role: Role = "agent", policy: Partial<Policy> = {}) {
  const shelf = openTestShelf();
  const tickets = ["t1", "t2", "t3"].map((id, i) => {
    const ticket = roomTicket(id);
    ticket.says("在吗");
    const to = i === 2 ? BOB : ANNA;
    ticket.verdicts({ number: i + 1, assignment: { version: 1, to, state: "held", at: T0, cause: "claim", reasons: [] } });
    return ticket;
  });
  await commit(shelf, {
    kind: "feed",
    entries: [teamEntry(TEAM), shopEntry({ ...DEFAULT_POLICY, ...policy }), ...tickets.map((one) => one.entry())],
    cursor: "c1",
  });
  const queries = createQueries(shelf);
  let now = T0 + 60_000;
  const actions = createTicketActions({ shelf, actor: { kind: "member", ...me(role) }, clock: () => now++, random: seededRandom(5) });
  const row = async (i: number): Promise<TicketRow> => {
    const page = await queries.ticket(tickets[i]?.id ?? mine.id);
    if (page === undefined) throw new Error("it is not here");
    return page.row;
  };
  const rows = () => Promise.all([row(0), row(1), row(2)]);
  const phases = async () => (await rows()).map((one) => one.phase);
  const run = async (deed: BulkDeed) => {
    const before = await rows();
    const outcome = await doAll(deed, before, me(role), actions);
    return {
      outcome,
      undo: async () => Promise.all(outcome.done.map(async (one) => undoOne(deed, one, await row(before.indexOf(one)), actions))),
    };
  };
  return { actions, tickets, rows, phases, run };
}

describe("several at once", () => {
  it("are resolved one by one; what is a colleague's is left, and said; undone they are open again", async () => {
    const { run, phases } = await desk();
    const { outcome, undo } = await run({ did: "resolve" });
    expect(outcome.done).toHaveLength(2);
    expect(outcome.left.map((one) => one.why)).toEqual([BULK.notYours]);
    expect(await phases()).toEqual(["resolved", "resolved", "assigned"]);
    await undo();
    expect(await phases()).toEqual(["assigned", "assigned", "assigned"]);
  });
  it("are put back each as it was: one waited, one slept", async () => {
    const { actions, tickets, run, phases, rows } = await desk();
    const [waits, sleeps] = tickets;
    const until = Date.now() + 3_600_000;
    if (waits === undefined || sleeps === undefined) throw new Error("no tickets");
    await actions.waiting(waits.id);
    await actions.snooze(sleeps.id, until);
    const { undo } = await run({ did: "close" });
    expect(await phases()).toEqual(["closed", "closed", "assigned"]);
    await undo();
    expect(await phases()).toEqual(["waiting", "snoozed", "assigned"]);
    expect((await rows())[1]?.wakeAt).toBe(until);
  });
  it("are remembered as they were, though the list's own rows change while it is done", async () => {
    const { actions, rows } = await desk();
    const list = (await rows()).map((row) => ({ ...row }));
    const doing = doAll({ did: "resolve" }, list, me(), actions);
    for (const row of list) Object.assign(row, { phase: "resolved", open: 0 });
    expect((await doing).done.map((row) => row.phase)).toEqual(["assigned", "assigned"]);
  });
  it("say of each that was refused why", async () => {
    const { run } = await desk("supervisor");
    const { outcome } = await run({ did: "snooze", until: 1 });
    expect(outcome.done).toEqual([]);
    expect(outcome.left.map((one) => "error" in one.why && one.why.error.kind)).toEqual(["malformed", "malformed", "malformed"]);
  });
  it("given away are not taken back before the shop has confirmed it: that says so", async () => {
    const { run } = await desk("supervisor");
    const { outcome, undo } = await run({ did: "assign", to: BOB });
    expect(outcome.done.length).toBeGreaterThanOrEqual(2);
    expect(new Set(await undo())).toEqual(new Set(["not yet"]));
  });
  it("where a reason is insisted on are ended for one reason, said once; what had ended keeps its own", async () => {
    const { actions, run, rows, phases } = await desk("supervisor", { wrapUp: "required" });
    const [ended] = await rows();
    if (ended === undefined) throw new Error("no ticket");
    expect((await run({ did: "resolve" })).outcome.done).toEqual([]);
    expect((await actions.resolve(ended.id, "", "silent")).ok).toBe(true);
    expect(endedBy({ did: "close" }, await rows(), me("supervisor"))).toBe(2);
    expect(endedBy({ did: "claim" }, await rows(), me("supervisor"))).toBe(0);
    const { outcome, undo } = await run({ did: "close", wrapUp: "exchanged" });
    expect(outcome.left).toEqual([]);
    expect((await rows()).map((row) => row.wrapUp)).toEqual(["silent", "exchanged", "exchanged"]);
    await undo();
    expect(await phases()).toEqual(["resolved", "assigned", "assigned"]);
    expect((await rows())[0]?.wrapUp).toBe("silent");
  });
});
