// What an agent can do, and what each deed leaves in the ticket and in the outbox.
import { openTestShelf, roomTicket, T0, teamEntry, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { buildMember } from "../../test/kit/buildTicket.ts";
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { HOUR } from "../../shared/core/time.ts";
import type { Role } from "../../shared/domain/team.ts";
import { REMARK_CHARS } from "../../shared/domain/remark.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { MESSAGE_CHARS, NO_ASSIGNMENT, type Ticket } from "../../shared/domain/ticket.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import { createArticleActions } from "./articleActions.ts";
import { createTicketActions } from "./ticketActions.ts";

const [ANNA, BOB] = [asId<MemberId>("anna"), asId<MemberId>("bob")];
const NOW = T0 + HOUR;

async function desk(role: Role = "agent", prepare: (ticket: RoomTicket) => void = () => undefined) {
  const ticket = roomTicket("t1");
  ticket.says("衣服有个洞");
  prepare(ticket);
  const shelf = openTestShelf();
  const team = teamEntry([buildMember({ id: ANNA, role }), buildMember({ id: BOB })]);
  await commit(shelf, { kind: "feed", entries: [team, ticket.entry()], cursor: "c1" });
  const ports = { shelf, actor: { kind: "member", id: ANNA, role }, clock: () => NOW, random: seededRandom(7) } as const;
  return {
    shelf,
    ticket,
    actions: createTicketActions(ports),
    articles: createArticleActions(ports),
    read: () => read(shelf, ticket),
    unsent: () => unsent(shelf),
  };
}

async function read(shelf: Shelf, ticket: RoomTicket): Promise<Ticket> {
  const page = await createQueries(shelf).ticket(ticket.id);
  if (page === undefined) throw new Error("no ticket");
  return page.ticket;
}

const unsent = async (shelf: Shelf): Promise<readonly string[]> => (await createQueries(shelf).outbox()).map((one) => one.summary.what);
const heldBy = (to: MemberId) => (ticket: RoomTicket) =>
  ticket.verdicts({ assignment: { ...NO_ASSIGNMENT, to, state: "held", version: 3 } });

describe("a reply", () => {
  it("leaves of the draft what was typed after it, in the same write; a refused one leaves all of it", async () => {
    const { actions, shelf, ticket } = await desk();
    const draft = (): Promise<string> => createQueries(shelf).draft(ticket.id);
    await actions.keepDraft(ticket.id, "您好\n还有");
    expect((await actions.reply(ticket.id, "字".repeat(MESSAGE_CHARS + 1), "还有")).ok).toBe(false);
    expect(await draft()).toBe("您好\n还有");
    expect((await actions.reply(ticket.id, "您好", "还有")).ok).toBe(true);
    expect(await draft()).toBe("还有");
    expect((await actions.reply(ticket.id, "还有", "")).ok).toBe(true);
    expect(await draft()).toBe("");
  });

  it("is signed, says what its author had seen, and waits in the outbox", async () => {
    const { actions, ticket, read, unsent } = await desk();
    expect((await actions.reply(ticket.id, "  抱歉，马上换  ")).ok).toBe(true);
    expect((await read()).messages.at(-1)).toMatchObject({
      kind: "agent",
      text: "抱歉，马上换",
      by: ANNA,
      seen: { shopper: 1, shop: 0, assignment: 0 },
    });
    expect(await unsent()).toEqual(["reply"]);
  });
  it("stands after what it answers, even when this device's clock is behind", async () => {
    const { actions, ticket, shelf, read } = await desk();
    const late = roomTicket("t1");
    for (let i = 0; i < 7_200; i += 3_600) late.says("还在吗");
    await commit(shelf, { kind: "feed", entries: [late.entry()] });
    await actions.reply(ticket.id, "在");
    expect((await read()).messages.at(-1)?.kind).toBe("agent");
  });
  for (const [name, text, kind] of [
    ["that is empty is refused", "   ", "malformed"],
    ["that is too long is refused", "长".repeat(MESSAGE_CHARS + 1), "too-large"],
  ] as const) {
    it(name, async () => {
      const { actions, ticket, unsent } = await desk();
      expect(await actions.reply(ticket.id, text)).toMatchObject({ ok: false, error: { kind } });
      expect(await unsent()).toEqual([]);
    });
  }
  it("to a ticket that is not here is refused", async () => {
    const { actions } = await desk();
    expect(await actions.reply(asId("nowhere"), "在")).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
  it("to a closed ticket opens it again", async () => {
    const { actions, ticket, read } = await desk();
    await actions.close(ticket.id);
    await actions.reply(ticket.id, "补充一句");
    expect((await read()).statusWish?.want).toBe("open");
  });
});

describe("the life of a ticket", () => {
  it("resolve, close, waiting and snooze are wishes that know what was seen", async () => {
    const { actions, ticket, read, unsent } = await desk();
    await actions.resolve(ticket.id, "换货");
    expect((await read()).statusWish).toEqual({ want: "resolved", by: ANNA, at: NOW, seenShopper: 1, reason: "换货" });
    await actions.close(ticket.id);
    expect((await read()).statusWish?.want).toBe("closed");
    await actions.waiting(ticket.id);
    expect((await read()).statusWish?.want).toBe("waiting");
    await actions.snooze(ticket.id, NOW + HOUR);
    expect((await read()).statusWish).toMatchObject({ want: "snoozed", until: NOW + HOUR });
    expect(await unsent()).toEqual(["resolve", "close", "waiting", "snooze"]);
  });
  it("reopen undoes a resolve", async () => {
    const { actions, ticket, shelf } = await desk();
    await actions.resolve(ticket.id);
    expect((await shelf.db.tickets.get(ticket.id))?.open).toBe(0);
    await actions.reopen(ticket.id, "点错了");
    expect((await shelf.db.tickets.get(ticket.id))?.open).toBe(1);
  });
  it("a snooze into the past is refused", async () => {
    const { actions, ticket } = await desk();
    expect((await actions.snooze(ticket.id, NOW)).ok).toBe(false);
  });
  it("a reason may not be a novel", async () => {
    const { actions, ticket } = await desk();
    expect(await actions.resolve(ticket.id, "因".repeat(401))).toMatchObject({ ok: false, error: { kind: "too-large" } });
  });
});

describe("who has it", () => {
  it("a claim is a wish with the version seen", async () => {
    const { actions, ticket, read } = await desk();
    expect((await actions.claim(ticket.id)).ok).toBe(true);
    expect((await read()).assignWish).toEqual({ want: "claim", by: ANNA, at: NOW, seen: 0 });
  });
  it("an agent cannot claim what a colleague has, and is told who", async () => {
    const { actions, ticket } = await desk("agent", heldBy(BOB));
    const claimed = await actions.claim(ticket.id);
    expect(claimed).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(claimed.ok ? "" : claimed.error.words).toContain("bob");
  });
  it("a supervisor can", async () => {
    const { actions, ticket } = await desk("supervisor", heldBy(BOB));
    expect((await actions.claim(ticket.id)).ok).toBe(true);
  });
  it("claiming what one has already sends nothing", async () => {
    const { actions, ticket, unsent } = await desk("agent", heldBy(ANNA));
    expect((await actions.claim(ticket.id)).ok).toBe(true);
    expect(await unsent()).toEqual([]);
  });
  it("one's own can be given to a colleague, with a reason", async () => {
    const { actions, ticket, read } = await desk("agent", heldBy(ANNA));
    expect((await actions.transfer(ticket.id, BOB, "他懂尺码")).ok).toBe(true);
    expect((await read()).assignWish).toEqual({ want: "transfer", by: ANNA, to: BOB, at: NOW, seen: 3, reason: "他懂尺码" });
  });
  it("nobody can be given a ticket who is not there", async () => {
    const { actions, ticket } = await desk("agent", heldBy(ANNA));
    expect(await actions.transfer(ticket.id, asId("ghost"), "")).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
  it("one's own can be put back", async () => {
    const { actions, ticket, read } = await desk("agent", heldBy(ANNA));
    expect((await actions.release(ticket.id)).ok).toBe(true);
    expect((await read()).assignWish?.want).toBe("release");
  });
});

describe("the note", () => {
  it("grows by a line", async () => {
    const { actions, ticket, read } = await desk();
    await actions.addNote(ticket.id, "甲");
    await actions.addNote(ticket.id, "乙");
    expect((await read()).note).toBe("甲\n乙");
  });
  it("takes no empty line", async () => {
    const { actions, ticket } = await desk();
    expect((await actions.addNote(ticket.id, " ")).ok).toBe(false);
  });
});

describe("articles", () => {
  const draft = {
    id: asId<never>("a1"),
    intent: "product_info",
    scope: { at: "shop" },
    title: { zh: "材质", en: "Material" },
    answer: { zh: "棉", en: "Cotton" },
    questions: { zh: [], en: [] },
  } as const;
  it("an agent drafts, and may not publish", async () => {
    const { articles, shelf } = await desk();
    expect((await articles.save(draft)).ok).toBe(true);
    expect(await articles.publish(draft.id)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect((await createQueries(shelf).article("a1"))?.status).toBe("draft");
  });
  it("a supervisor publishes, which makes a new version, and archives", async () => {
    const { articles, shelf } = await desk("supervisor");
    await articles.save(draft);
    await articles.publish(draft.id);
    expect(await createQueries(shelf).article("a1")).toMatchObject({ status: "published", version: 1 });
    await articles.publish(draft.id);
    expect(await createQueries(shelf).article("a1")).toMatchObject({ status: "published", version: 2 });
    await articles.archive(draft.id);
    expect((await createQueries(shelf).article("a1"))?.status).toBe("archived");
  });
});

describe("what is wrong with an answer of the bot", () => {
  const LINE = asId<MessageId>("b1");
  const answered = (ticket: RoomTicket): void => {
    const move = { did: "answer", intent: "return_exchange", article: "returns", version: 1, reason: "" } as const;
    appendMessage(ticket.doc, { kind: "bot", id: LINE, at: T0 + 2_000, text: "七天内可以退", move });
  };
  it("is said in one's own name, waits in the outbox with its words, and may be said otherwise", async () => {
    const { actions, ticket, read, unsent } = await desk("agent", answered);
    expect((await actions.remark(ticket.id, LINE, "wrong", "  现在是十五天 ")).ok).toBe(true);
    expect((await read()).remarks).toEqual({ "b1:anna": { message: LINE, by: ANNA, at: NOW, is: "wrong", note: "现在是十五天" } });
    expect((await actions.remark(ticket.id, LINE, "outdated")).ok).toBe(true);
    expect((await read()).remarks).toEqual({ "b1:anna": { message: LINE, by: ANNA, at: NOW, is: "outdated" } });
    expect(await unsent()).toEqual(["remark", "remark"]);
  });
  it("is taken back", async () => {
    const { actions, ticket, read } = await desk("agent", answered);
    await actions.remark(ticket.id, LINE, "wrong");
    expect((await actions.remark(ticket.id, LINE, "fine")).ok).toBe(true);
    expect((await read()).remarks?.["b1:anna"]?.is).toBe("fine");
  });
  it("is about the bot's lines, in few words: else it is refused and nothing is kept", async () => {
    const { actions, ticket, read, unsent } = await desk("agent", answered);
    const hers = (await read()).messages[0]?.id ?? LINE;
    const tries = [
      await actions.remark(ticket.id, hers, "wrong"),
      await actions.remark(ticket.id, LINE, "wrong", "字".repeat(REMARK_CHARS + 1)),
      await actions.remark(asId("t9"), LINE, "wrong"),
    ];
    expect(tries.map((one) => (one.ok ? "ok" : one.error.kind))).toEqual(["forbidden", "too-large", "unknown"]);
    expect(await unsent()).toEqual([]);
  });
});
