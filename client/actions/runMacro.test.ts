// Macros on a device: the list, and running one as a single change with one way back, whatever the ticket was.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MacroId, type MemberId, type TagId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { HOUR } from "../../shared/core/time.ts";
import type { Macro, MacroAction } from "../../shared/domain/macro.ts";
import { DEFAULT_POLICY, type Policy } from "../../shared/domain/policy.ts";
import type { Role } from "../../shared/domain/team.ts";
import { tagsOn } from "../../shared/domain/tagMark.ts";
import { settle, type Assignment } from "../../shared/domain/ticket.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createMacroActions, type WrittenMacro } from "./macroActions.ts";
import { createTagActions } from "./tagActions.ts";
import { createTicketActions } from "./ticketActions.ts";

const ANNA = asId<MemberId>("anna");
const TEAM = { id: "after", name: { zh: "售后", en: "After-sales" }, members: [], takes: [], overflowMs: 0 };
const POLICY = { ...DEFAULT_POLICY, dispatch: { ...DEFAULT_POLICY.dispatch, teams: [TEAM] } };
const held = (to: string, version = 1): Assignment => ({ version, to: asId(to), state: "held", at: T0, cause: "claim", reasons: [] });

async function desk({ role = "agent", assignment, policy = {} }: { role?: Role; assignment?: Assignment; policy?: Partial<Policy> } = {}) {
  const shelf = openTestShelf();
  const room = roomTicket("t1");
  room.says("在吗");
  if (assignment !== undefined) room.verdicts({ assignment });
  await commit(shelf, { kind: "feed", entries: [shopEntry({ ...POLICY, ...policy }), room.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0 + 60_000;
  const ports = { shelf, actor: { kind: "member", id: ANNA, role }, clock: () => now++, random: seededRandom(7) } as const;
  const macros = createMacroActions(ports);
  const read = async () => {
    const page = await queries.ticket(room.id);
    if (page === undefined) throw new Error("no ticket");
    return page.ticket;
  };
  return {
    ...macros,
    ...{ shelf, queries, id: room.id, tags: createTagActions(ports), replies: createTicketActions(ports), read },
    run: (actions: readonly MacroAction[], text?: string) =>
      macros.runMacro(room.id, { macro: { id: MACRO, name: "退货第一步" }, actions, ...(text === undefined ? {} : { text }) }),
    unsent: async () => (await queries.outbox()).map(({ summary }) => `${summary.what} ${summary.text}`),
  };
}

const MACRO = asId<MacroId>("m1");
const tag = (id: string, off?: true): MacroAction => ({ do: "tag", tag: asId<TagId>(id), ...(off === undefined ? {} : { off }) });
const written = (over: Partial<WrittenMacro> = {}): WrittenMacro => ({
  ...{ name: " 退货第一步 ", text: { zh: " 您好{顾客} ", en: "" }, actions: [tag("gift")], intents: [], place: 1 },
  ...over,
});

function value<T>(done: Result<T>): T {
  if (!done.ok) throw new Error(done.error.words);
  return done.value;
}

describe("the list of macros", () => {
  it("takes one's own, changes it, lets it go and has it back", async () => {
    const { putMacro, removeMacro, queries, unsent } = await desk();
    const made = value(await putMacro(written({ of: ANNA })));
    const known = async (): Promise<readonly Macro[]> => (await queries.macros()).known;
    expect(await known()).toEqual([{ ...written({ of: ANNA }), id: made.id, name: "退货第一步", text: { zh: "您好{顾客}", en: "" } }]);
    value(await putMacro({ ...made, name: "退货" }));
    expect((await known()).map((one) => one.name)).toEqual(["退货"]);
    value(await removeMacro(made));
    expect(await known()).toEqual([]);
    value(await putMacro(made));
    expect(await known()).toEqual([made]);
    expect(await unsent()).toEqual(["macro 退货第一步", "macro 退货", "macro 退货第一步", "macro 退货第一步"]);
  });
  it("is read from the document where the row was written by a version that knew of no macros", async () => {
    const { putMacro, queries, shelf } = await desk();
    value(await putMacro(written({ of: ANNA })));
    await shelf.db.singles.put({ key: "lists", value: { tags: {}, views: {} } });
    expect((await queries.macros()).known.map((one) => one.name)).toEqual(["退货第一步"]);
  });
  it("is a supervisor's where it is the shop's, and takes none that is empty or contradicts itself", async () => {
    const { putMacro, queries } = await desk();
    expect(await putMacro(written())).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect((await (await desk({ role: "supervisor" })).putMacro(written())).ok).toBe(true);
    const own = (over: Partial<WrittenMacro>) => putMacro(written({ of: ANNA, ...over }));
    expect(await own({ name: " " })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await own({ text: { zh: " ", en: "" }, actions: [] })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await own({ actions: [{ do: "waiting" }, { do: "resolved" }] })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect((await queries.macros()).known).toEqual([]);
  });
});

describe("running a macro", () => {
  it("[R351] writes reply, tags, state, level and note as one change, and says which macro it was", async () => {
    const { run, read, unsent, tags, id } = await desk({ assignment: held("anna") });
    await tags.tag(id, { id: asId("late"), name: "晚" }, true);
    const all = [tag("gift"), tag("late", true), { do: "waiting" }, { do: "level", level: "P1" }, { do: "note", text: "已核对" }] as const;
    value(await run(all, " 您好 "));
    const ticket = await read();
    expect(ticket.messages.at(-1)).toMatchObject({ kind: "agent", text: "您好", by: "anna", seen: { shopper: 1, assignment: 1 } });
    expect(tagsOn(ticket.tags ?? {})).toEqual(["gift"]);
    expect(settle(ticket, T0).phase).toBe("waiting");
    expect([ticket.levelWish?.level, ticket.note, ticket.macros?.["m1"]?.by]).toEqual(["P1", "已核对", "anna"]);
    expect(await unsent()).toEqual(["tag 晚", "macro 您好"]);
  });

  it("[R351] is taken back whole, each thing as it was; what was sent stays sent", async () => {
    const { run, takeMacroBack, read, replies, id } = await desk({ assignment: held("anna") });
    await replies.addNote(id, "老顾客");
    await replies.snooze(id, T0 + 9 * HOUR);
    const before = await read();
    const all = [tag("gift"), tag("gone", true), { do: "resolved" }, { do: "level", level: "P0" }, { do: "note", text: "已核对" }] as const;
    const done = value(await run(all, "您好"));
    await replies.addNote(id, "再看");
    value(await takeMacroBack(id, done));
    const ticket = await read();
    expect(tagsOn(ticket.tags ?? {})).toEqual([]);
    expect([ticket.note, ticket.levelWish?.level, settle(ticket, T0 + HOUR).phase]).toEqual(["老顾客\n再看", undefined, "snoozed"]);
    expect(ticket.statusWish?.until).toBe(before.statusWish?.until);
    expect(ticket.macros?.["m1"]?.off).toBe(true);
    expect(ticket.messages.at(-1)).toMatchObject({ kind: "agent", text: "您好" });
  });

  it("leaves alone on the way back what somebody changed since", async () => {
    const { run, takeMacroBack, read, replies, tags, id } = await desk({ assignment: held("anna") });
    const done = value(await run([tag("gift"), { do: "waiting" }, { do: "level", level: "P0" }]));
    await replies.close(id);
    await tags.tag(id, { id: asId("gift"), name: "礼" }, false);
    await tags.tag(id, { id: asId("gift"), name: "礼" }, true);
    value(await takeMacroBack(id, done));
    const ticket = await read();
    expect([tagsOn(ticket.tags ?? {}), settle(ticket, T0).phase, ticket.levelWish?.level]).toEqual([["gift"], "closed", undefined]);
  });

  it("takes a ticket or gives it to a team, and wishes it back", async () => {
    const free = await desk();
    const taken = value(await free.run([{ do: "claim" }, { do: "resolved" }]));
    expect((await free.read()).assignWish).toMatchObject({ want: "claim", by: "anna" });
    value(await free.takeMacroBack(free.id, taken));
    expect((await free.read()).assignWish).toMatchObject({ want: "release", by: "anna" });

    const mine = await desk({ assignment: held("anna", 4) });
    const given = value(await mine.run([{ do: "team", team: "after" }], "交给售后了"));
    expect((await mine.read()).assignWish).toMatchObject({ want: "release", team: "after", seen: 4 });
    value(await mine.takeMacroBack(mine.id, given));
    expect((await mine.read()).assignWish).toMatchObject({ want: "claim", by: "anna" });
  });

  it("[R351] does nothing at all where one thing may not be", async () => {
    const theirs = await desk({ assignment: held("ben") });
    expect(await theirs.run([tag("gift"), { do: "resolved" }])).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await theirs.run([tag("gift"), { do: "claim" }], "您好")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    const free = await desk();
    expect(await free.run([tag("gift"), { do: "waiting" }])).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await free.run([tag("gift"), { do: "team", team: "gone" }])).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(await free.run([tag("gift")], " ")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await free.run([tag("gift")], "长".repeat(4_001))).toMatchObject({ ok: false, error: { kind: "too-large" } });
    for (const one of [theirs, free]) {
      expect(await one.unsent()).toEqual([]);
      expect((await one.read()).tags).toBeUndefined();
    }
  });

  it("takes the reply's files along, and a file alone is a reply", async () => {
    const { runMacro, read, shelf, id } = await desk({ assignment: held("anna") });
    const file = { id: "a".repeat(64), kind: "png", name: "a.png", bytes: 3 } as const;
    value(await runMacro(id, { macro: { id: MACRO, name: "退货" }, actions: [tag("gift")], text: " ", files: [{ key: "k1", file }] }));
    expect((await read()).messages.at(-1)).toMatchObject({ kind: "agent", files: [file] });
    expect((await shelf.db.outbox.toArray()).at(-1)?.files).toEqual(["k1"]);
  });

  it("[R351] resolves nothing of which the shop wants a reason first", async () => {
    const { run, read, unsent } = await desk({ assignment: held("anna"), policy: { wrapUp: "required" } });
    expect(await run([tag("gift"), { do: "resolved" }], "您好")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect([await unsent(), (await read()).tags]).toEqual([[], undefined]);
    expect((await run([tag("gift"), { do: "waiting" }])).ok).toBe(true);
  });

  it("opens what is at an end by its reply, and leaves it as the macro says", async () => {
    const { run, read, replies, id } = await desk({ assignment: held("anna") });
    await replies.close(id);
    value(await run([], "您好"));
    expect(settle(await read(), T0).phase).toBe("open");
    await replies.close(id);
    value(await run([{ do: "resolved" }], "再见"));
    expect(settle(await read(), T0).phase).toBe("resolved");
  });
});
