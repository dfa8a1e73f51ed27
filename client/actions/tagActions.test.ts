// Tags on tickets and in the shop's list, saved views and reports beside them: what is kept, what is refused, what comes back.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId, type ReportId, type TagId, type ViewId } from "../../shared/core/ids.ts";
import type { Report } from "../../shared/domain/insight/report.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Role } from "../../shared/domain/team.ts";
import type { TicketView } from "../../shared/domain/ticketView.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createTagActions } from "./tagActions.ts";
import { createViewActions } from "./viewActions.ts";

async function desk(role: Role = "supervisor") {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY), ticket.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const ports = {
    shelf,
    actor: { kind: "member", id: asId<MemberId>("anna"), role },
    clock: () => now++,
    random: seededRandom(7),
  } as const;
  return {
    ...createTagActions(ports),
    ...createViewActions(ports),
    queries,
    ticket: ticket.id,
    tagsOn: async () => (await queries.ticket(ticket.id))?.row.tags,
    unsent: async () => (await queries.outbox()).map(({ summary }) => `${summary.what} ${summary.text}`),
  };
}

const GIFT = { id: asId<TagId>("gift"), name: "要礼品袋" };

describe("a tag on a ticket", () => {
  it("is put on once and taken off once, on the row at once", async () => {
    const { tag, ticket, tagsOn, unsent } = await desk("agent");
    expect(await tag(ticket, GIFT, true)).toEqual({ ok: true, value: true });
    expect(await tag(ticket, GIFT, true)).toEqual({ ok: true, value: false });
    expect(await tagsOn()).toEqual(["gift"]);
    expect(await tag(ticket, GIFT, false)).toEqual({ ok: true, value: true });
    expect(await tag(ticket, GIFT, false)).toEqual({ ok: true, value: false });
    expect(await tagsOn()).toEqual([]);
    expect(await unsent()).toEqual(["tag 要礼品袋", "tag 要礼品袋"]);
  });
  it("is the twenty-first no more", async () => {
    const { tag, ticket, tagsOn } = await desk("agent");
    for (let i = 0; i < 20; i++) expect((await tag(ticket, { id: asId<TagId>(`t${i}`), name: "x" }, true)).ok).toBe(true);
    expect(await tag(ticket, GIFT, true)).toMatchObject({ ok: false, error: { kind: "full" } });
    expect(await tagsOn()).toHaveLength(20);
  });
});

describe("the shop's list", () => {
  it("takes a tag, renames it, lets it go and has it back", async () => {
    const { putTag, removeTag, queries } = await desk();
    const made = await putTag({ name: " 退差价 ", colour: "amber" });
    if (!made.ok) throw new Error(made.error.words);
    expect(await queries.tags()).toEqual([{ id: made.value.id, name: "退差价", colour: "amber" }]);
    expect((await putTag({ ...made.value, name: "差价" })).ok).toBe(true);
    expect((await removeTag(made.value)).ok).toBe(true);
    expect(await queries.tags()).toEqual([]);
    expect((await putTag(made.value)).ok).toBe(true);
    expect((await queries.tags()).map((one) => one.name)).toEqual(["退差价"]);
  });
  it("takes no second of a name, none without, and nothing from an agent", async () => {
    const { putTag, queries } = await desk();
    await putTag({ name: "VIP", colour: "grey" });
    expect(await putTag({ name: "ｖｉｐ", colour: "blue" })).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await putTag({ name: "  ", colour: "blue" })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await queries.tags()).toHaveLength(1);
    const agent = await desk("agent");
    expect(await agent.putTag({ name: "x", colour: "grey" })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("a saved view", () => {
  const view = (id: string, over: Partial<TicketView> = {}): TicketView => ({
    id: asId<ViewId>(id),
    name: "金卡的急事",
    filter: { tiers: ["gold"] },
    order: "waiting",
    ...over,
  });
  const ANNA = asId<MemberId>("anna");

  it("of one's own is kept, changed, taken away and had back, by an agent too", async () => {
    const { putView, removeView, queries } = await desk("agent");
    expect((await putView(view("a", { of: ANNA }))).ok).toBe(true);
    expect((await putView(view("a", { of: ANNA, name: " 金卡 ", pinned: true }))).ok).toBe(true);
    expect(await queries.views()).toEqual([view("a", { of: ANNA, name: "金卡", pinned: true })]);
    expect((await removeView(view("a"))).ok).toBe(true);
    expect(await queries.views()).toEqual([]);
    expect((await putView(view("a", { of: ANNA }))).ok).toBe(true);
    expect(await queries.views()).toHaveLength(1);
  });
  it("of everybody is a supervisor's, and needs a name", async () => {
    const { putView, queries } = await desk();
    expect((await putView(view("a"))).ok).toBe(true);
    expect(await putView(view("b", { name: " " }))).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await queries.views()).toHaveLength(1);
    expect(await (await desk("agent")).putView(view("a"))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("a saved report", () => {
  const ANNA = asId<MemberId>("anna");
  const report = (over: Partial<Report> = {}): Report => ({
    ...{ id: asId<ReportId>("r"), name: " 退款 ", period: "week", chosen: {}, figures: ["fcr"], parts: ["hot"] },
    ...over,
  });

  it("of one's own is kept by an agent, changed, taken away; the shop's is not theirs", async () => {
    const { putReport, removeReport, queries, unsent } = await desk("agent");
    expect((await putReport(report({ of: ANNA }))).ok).toBe(true);
    expect(await queries.reports()).toEqual([report({ of: ANNA, name: "退款" })]);
    expect((await removeReport(report())).ok).toBe(true);
    expect(await queries.reports()).toEqual([]);
    expect(await putReport(report())).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await unsent()).toEqual(["view 退款", "view  退款 "]);
  });
  it("that is told is filtered by one thing at most, and needs a name", async () => {
    const { putReport } = await desk();
    const told = { every: "week", to: ["supervisors"] } as const;
    expect((await putReport(report({ told, chosen: { channel: "widget" } }))).ok).toBe(true);
    expect(await putReport(report({ told, chosen: { channel: "widget", intent: "invoice" } }))).toMatchObject({
      ok: false,
      error: { kind: "malformed" },
    });
    expect((await putReport(report({ name: " " }))).ok).toBe(false);
  });
});
