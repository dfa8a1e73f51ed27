// The shop's own fields, a planned return and the reason of an end, as a member does them: what is kept, what is refused, what comes back.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type FieldId, type MemberId } from "../../shared/core/ids.ts";
import { HOUR } from "../../shared/core/time.ts";
import { DEFAULT_POLICY, type Policy } from "../../shared/domain/policy.ts";
import type { Role } from "../../shared/domain/team.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createFieldActions } from "./fieldActions.ts";
import { createFollowUpActions } from "./followUpActions.ts";
import { createTicketActions } from "./ticketActions.ts";
import { createWrapUpActions } from "./wrapUpActions.ts";

async function desk(role: Role = "supervisor", change: Partial<Policy> = {}) {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  ticket.says("在吗");
  await commit(shelf, { kind: "feed", entries: [shopEntry({ ...DEFAULT_POLICY, ...change }), ticket.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const ports = {
    shelf,
    actor: { kind: "member", id: asId<MemberId>("anna"), role },
    clock: () => now++,
    random: seededRandom(7),
  } as const;
  return {
    ...createTicketActions(ports),
    ...createFieldActions(ports),
    ...createFollowUpActions(ports),
    ...createWrapUpActions(ports),
    queries,
    ticket: ticket.id,
    row: async () => (await queries.ticket(ticket.id))?.row,
    used: async () => (await queries.fields()).filter((one) => one.off !== true).map((one) => one.name.zh),
  };
}

type Made = Awaited<ReturnType<Awaited<ReturnType<typeof desk>>["putField"]>>;
const value = (made: Made) => {
  if (!made.ok) throw new Error(made.error.words);
  return made.value;
};
const named = (zh: string, en = zh) => ({ zh, en });
const SIZES = [{ id: "m", name: named("中", "M") }];

describe("the shop's own fields", () => {
  it("[R386] are made by a supervisor, sorted, put away and brought back", async () => {
    const { putField, moveField, used } = await desk();
    const channel = value(await putField({ name: named(" 渠道 ", ""), kind: "text" }));
    expect(channel.name).toEqual(named("渠道"));
    const size = value(await putField({ name: named("尺码", "Size"), kind: "choice", choices: SIZES }));
    const day = value(await putField({ name: named("日期", "Day"), kind: "date" }));
    expect(await used()).toEqual(["渠道", "尺码", "日期"]);
    await moveField(day, -1);
    expect(await used()).toEqual(["渠道", "日期", "尺码"]);
    await moveField(day, -1);
    await moveField(day, -1);
    expect(await used()).toEqual(["日期", "渠道", "尺码"]);
    await moveField(channel, 1);
    expect(await used()).toEqual(["日期", "尺码", "渠道"]);
    value(await putField({ ...size, off: true }));
    expect(await used()).toEqual(["日期", "渠道"]);
    value(await putField(size));
    expect(await used()).toEqual(["日期", "尺码", "渠道"]);
  });
  it("[R386] are refused without a name, without choices where one chooses, and to an agent", async () => {
    const { putField } = await desk();
    expect(await putField({ name: named(" "), kind: "text" })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await putField({ name: named("尺码"), kind: "choice" })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    const agent = await desk("agent");
    expect(await agent.putField({ name: named("渠道"), kind: "text" })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
  it("[R385] are filled in and emptied by an agent, each telling what stood there, and the same again writes nothing", async () => {
    const { fill, ticket, row, queries } = await desk("agent");
    const channel = { id: asId<FieldId>("channel"), name: named("渠道") };
    expect(await fill(ticket, channel, "抖音")).toEqual({ ok: true, value: undefined });
    expect(await fill(ticket, channel, "抖音")).toEqual({ ok: true, value: "抖音" });
    expect((await row())?.fields).toEqual({ channel: "抖音" });
    expect(await fill(ticket, channel, undefined)).toEqual({ ok: true, value: "抖音" });
    expect((await row())?.fields).toEqual({});
    expect((await queries.outbox()).map((one) => one.summary.what)).toEqual(["field", "field"]);
    expect(await fill(ticket, channel, "长".repeat(401))).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });
  it("[R387] that are required hold up an end until they say something that fits, whoever resolves from wherever", async () => {
    const { putField, fill, resolve, close, reopen, ticket, row } = await desk();
    const size = value(await putField({ name: named("尺码", "Size"), kind: "choice", choices: SIZES, required: true }));
    expect(await resolve(ticket)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await close(ticket)).toMatchObject({ ok: false });
    await fill(ticket, size, "中");
    expect((await resolve(ticket)).ok).toBe(false);
    await fill(ticket, size, ["m"]);
    expect((await resolve(ticket)).ok).toBe(true);
    await reopen(ticket, "");
    await putField({ ...size, required: false });
    await fill(ticket, size, undefined);
    expect((await resolve(ticket)).ok).toBe(true);
    expect((await row())?.phase).toBe("resolved");
  });
});

describe("a planned return", () => {
  it("[R389] is planned, moved, called off and put back, each telling what was planned before", async () => {
    const { plan, callOff, ticket, row } = await desk("agent");
    expect(await plan(ticket, T0 + HOUR, " 问仓库 ")).toEqual({ ok: true, value: undefined });
    expect((await row())?.followUpAt).toBe(T0 + HOUR);
    expect(await plan(ticket, T0 + 2 * HOUR, "")).toMatchObject({ ok: true, value: { at: T0 + HOUR, why: "问仓库" } });
    expect(await callOff(ticket)).toMatchObject({ ok: true, value: { at: T0 + 2 * HOUR } });
    expect((await row())?.followUpAt).toBeUndefined();
    expect(await callOff(ticket)).toEqual({ ok: true, value: undefined });
  });
  it("[R389] is for a time to come, and not for one nobody means", async () => {
    const { plan, ticket, queries } = await desk("agent");
    expect(await plan(ticket, T0 - 1, "")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await plan(ticket, T0 + 500 * 24 * HOUR, "")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await plan(ticket, T0 + HOUR, "长".repeat(201))).toMatchObject({ ok: false, error: { kind: "too-large" } });
    expect(await queries.outbox()).toEqual([]);
  });
});

describe("why a conversation ended", () => {
  it("[R391] is said with the end or after it, kept when what was resolved is closed, and gone when it is open again", async () => {
    const { resolve, close, reopen, wrapUp, ticket, row } = await desk("agent");
    expect(await wrapUp(ticket, "solved")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    await resolve(ticket, "", "solved");
    expect((await row())?.wrapUp).toBe("solved");
    expect(await wrapUp(ticket, "silent")).toEqual({ ok: true, value: "solved" });
    expect((await row())?.wrapUp).toBe("silent");
    await close(ticket);
    expect(await row()).toMatchObject({ phase: "closed", wrapUp: "silent" });
    await wrapUp(ticket, "");
    expect((await row())?.wrapUp).toBeUndefined();
    await reopen(ticket, "");
    await resolve(ticket);
    expect((await row())?.wrapUp).toBeUndefined();
  });
  it("[R391] must be said where the shop insists on it", async () => {
    const { resolve, close, ticket, row } = await desk("agent", { wrapUp: "required" });
    expect(await resolve(ticket)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await close(ticket)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect((await resolve(ticket, "", "silent")).ok).toBe(true);
    expect((await close(ticket)).ok).toBe(true);
    expect((await row())?.wrapUp).toBe("silent");
  });
  it("[R392] is by a list that a supervisor changes, and so is whether it is asked for", async () => {
    const { putReason, moveReason, askFor, queries } = await desk();
    const names = async () => (await queries.wrapUps()).filter((one) => one.off !== true).map((one) => one.name.zh);
    expect((await putReason({ name: named("重复咨询", "") })).ok).toBe(true);
    const [first, second] = await queries.wrapUps();
    if (first === undefined || second === undefined) throw new Error("no reasons");
    await moveReason(second, -1);
    await putReason({ ...first, off: true });
    expect(await names()).toEqual(["发放补偿", "退换货", "误会", "无回应", "转线下", "重复咨询"]);
    expect((await queries.policy()).wrapUp).toBeUndefined();
    await askFor("required");
    expect((await queries.policy()).wrapUp).toBe("required");
    const agent = await desk("agent");
    expect(await agent.askFor("never")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await agent.putReason({ name: named("x") })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});
