// What of a conversation counts for an answer or against it, and what stands first in the work list.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, BOB, botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId, type TicketId } from "../core/ids.ts";
import { howFared, toMend, type Fared } from "./feedback.ts";
import type { Rating } from "./rating.ts";
import { remarkKey, type Remark } from "./remark.ts";
import type { BotMove, Message, Ticket } from "./ticket.ts";

const answer = (article: string, version = 1): BotMove => ({ did: "answer", intent: "return_exchange", article, version, reason: "" });
const handoff = (cause: string): BotMove => ({ did: "handoff", cause, reason: "" });
const begun = (id = "t1"): Ticket => shopperWrites(buildTicket({ head: { id: asId<TicketId>(id) } }), "能退吗");
const answered = (id = "t1", article = "returns", version = 1): Ticket =>
  botWrites(begun(id), "七天内可以", { move: answer(article, version), id: "b-1" });
const event = (reason: string): Message => ({
  kind: "event",
  id: asId<MessageId>("e-1"),
  at: MORNING + 3_600_000,
  what: "handoff",
  reason,
});
const remarked = (ticket: Ticket, is: Remark["is"], by: MemberId = ANNA, note?: string): Ticket => {
  const remark: Remark = { message: asId<MessageId>("b-1"), by, at: MORNING, is, ...(note === undefined ? {} : { note }) };
  return { ...ticket, remarks: { ...ticket.remarks, [remarkKey(remark)]: remark } };
};
const rated = (ticket: Ticket, is: Rating["is"]): Ticket => ({ ...ticket, ratings: { "b-1": { is, at: MORNING } } });
const only = (...tickets: readonly Ticket[]): Fared | undefined => howFared(tickets)[0];

describe("what came of an answer", () => {
  const cases: readonly [string, Ticket, Partial<Fared>][] = [
    ["nothing was said against it", answered(), { shown: 1, unhelped: 0, person: 0 }],
    ["she thanks", shopperWrites(answered(), "好的谢谢"), { unhelped: 0, person: 0 }],
    ["she says that it is of no use", shopperWrites(answered(), "没用"), { unhelped: 1, person: 0 }],
    ["she says so in English", shopperWrites(answered(), "that didn't help"), { unhelped: 1 }],
    [
      "she asks the same again, and the bot gives up",
      botWrites(shopperWrites(answered(), "能退吗能退吗"), "转人工", { move: handoff("failed") }),
      { unhelped: 1, person: 0 },
    ],
    [
      "she asks for a person right after",
      botWrites(shopperWrites(answered(), "找人工"), "转人工", { move: handoff("asked") }),
      { unhelped: 0, person: 1 },
    ],
    ["she taps for a person", { ...answered(), messages: [...answered().messages, event("button")] }, { person: 1 }],
    [
      "she asks for a person later, after something else",
      botWrites(shopperWrites(shopperWrites(answered(), "那发货呢"), "找人工"), "转人工", { move: handoff("asked") }),
      { person: 0 },
    ],
    [
      "a complaint is about something else",
      botWrites(shopperWrites(answered(), "我要投诉"), "", { move: handoff("complaint") }),
      { person: 0 },
    ],
    ["what she says to an agent is no word about the bot", shopperWrites(agentWrites(answered(), ANNA, "您好"), "没用"), { unhelped: 0 }],
    ["she says that it did not help, by the thumb", rated(answered(), "down"), { shown: 1, down: 1, unhelped: 0, helped: 0 }],
    ["she says that it helped", rated(answered(), "up"), { helped: 1, down: 0, lost: 0 }],
    [
      "the thumb down and then a person: one conversation, with both",
      rated({ ...answered(), messages: [...answered().messages, event("button")] }, "down"),
      { shown: 1, down: 1, person: 1 },
    ],
    [
      "it helped, and the person she then asks for is about something else",
      rated({ ...answered(), messages: [...answered().messages, event("button")] }, "up"),
      { helped: 1, person: 0, lost: 0 },
    ],
    [
      "it helped her, and an agent calls it wrong: wrong",
      remarked(rated(answered(), "up"), "wrong"),
      { helped: 0, marked: { wrong: 1, outdated: 0, missing: 0 } },
    ],
    ["an agent calls it wrong", remarked(answered(), "wrong"), { marked: { wrong: 1, outdated: 0, missing: 0 } }],
    [
      "two agents call it wrong: one conversation",
      remarked(remarked(answered(), "wrong"), "wrong", BOB),
      { marked: { wrong: 1, outdated: 0, missing: 0 } },
    ],
    ["an agent took the remark back", remarked(answered(), "fine"), { marked: { wrong: 0, outdated: 0, missing: 0 }, lost: 0 }],
    ["the same was said twice in one conversation", botWrites(answered(), "七天", { move: answer("returns"), id: "b-2" }), { shown: 1 }],
  ];
  it.each(cases)("%s", (_name, ticket, wanted) => expect(only(ticket)).toMatchObject(wanted));

  it("of two answers at one turn nobody knows which did not help: both", () => {
    const both = botWrites(answered(), "三天发货", { move: answer("delivery"), id: "b-2" });
    expect(howFared([shopperWrites(both, "没用")]).map((one) => [one.article, one.unhelped])).toEqual([
      ["delivery", 1],
      ["returns", 1],
    ]);
  });
  it("each version fares for itself", () => {
    const fared = howFared([shopperWrites(answered("t1", "returns", 1), "没用"), answered("t2", "returns", 2)]);
    expect(fared.map((one) => [one.version, one.shown, one.unhelped])).toEqual([
      [1, 1, 1],
      [2, 1, 0],
    ]);
  });
  it("gives the conversations behind it, with why and what agents wrote", () => {
    const ticket = remarked(shopperWrites(answered(), "没用"), "outdated", ANNA, "现在是十五天");
    expect(only(ticket, answered("t2"))?.tickets).toEqual([
      { ticket: "t1", at: expect.any(Number), why: ["unhelped", "outdated"], notes: ["现在是十五天"] },
    ]);
  });
  it("what was done with by then counts no more, unless something new is heard of it", () => {
    const old = shopperWrites(answered("t1"), "没用");
    const done = (_article: string, version: number): number => (version === 1 ? MORNING + 3_600_000 : 0);
    expect(howFared([old], done)).toEqual([]);
    const remark: Remark = { message: asId<MessageId>("b-1"), by: ANNA, at: MORNING + 7_200_000, is: "wrong" };
    expect(howFared([{ ...old, remarks: { [remarkKey(remark)]: remark } }], done)).toHaveLength(1);
    expect(howFared([shopperWrites(answered("t2", "returns", 2), "没用"), old], done).map((one) => one.version)).toEqual([2]);
  });
  it("no conversation, no answer: an empty list", () => {
    expect(howFared([])).toEqual([]);
    expect(howFared([handedOff(begun(), MORNING)])).toEqual([]);
  });
});

describe("the work list", () => {
  const many = (article: string, good: number, bad: number): readonly Ticket[] => [
    ...Array.from({ length: good }, (_, i) => answered(`${article}-g${i}`, article)),
    ...Array.from({ length: bad }, (_, i) => shopperWrites(answered(`${article}-b${i}`, article), "没用")),
  ];
  it("one of one going wrong is no proof; eight of twenty are", () => {
    const fared = howFared([...many("once", 0, 1), ...many("often", 12, 8)]);
    expect(toMend(fared).map((one) => one.article)).toEqual(["often"]);
    expect(fared.find((one) => one.article === "once")?.share).toBeCloseTo(2 / 11);
  });
  it("an answer said often and usually of use is left alone, whatever the number of complaints", () => {
    expect(toMend(howFared(many("popular", 180, 20)))).toEqual([]);
  });
  it("one thumb down is worth a look, unless as many say that it helped", () => {
    const [bad, good] = [rated(answered("t1"), "down"), rated(answered("t2"), "up")];
    expect(toMend(howFared([bad, answered("t3")]))).toHaveLength(1);
    expect(toMend(howFared([bad, good, answered("t3")]))).toEqual([]);
  });
  it("what loses more conversations stands first; an agent's word counts for several", () => {
    const told = remarked(answered("told", "told"), "wrong");
    const fared = toMend(howFared([...many("some", 14, 6), told, ...many("most", 10, 30)]));
    expect(fared.map((one) => one.article)).toEqual(["most", "told", "some"]);
  });
  it("does not hang on the order in which conversations come", () => {
    const all = [...many("a", 3, 2), ...many("b", 3, 2)];
    expect(howFared(all.toReversed())).toEqual(howFared(all));
  });
});
