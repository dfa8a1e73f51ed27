// Who may say what of a line of the bot.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, agentWrites, botWrites, buildTicket, MORNING, shopperWrites } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId } from "../core/ids.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import { REMARK_CHARS, readRemark, remarkKey, type Remark } from "./remark.ts";
import type { Ticket } from "./ticket.ts";

const talk = agentWrites(botWrites(shopperWrites(buildTicket(), "能退吗", { id: "s1" }), "可以", { id: "b1" }), ANNA, "您好", { id: "a1" });
const remark = (by: MemberId, parts: Partial<Remark> = {}): Remark => ({
  message: asId<MessageId>("b1"),
  by,
  at: MORNING,
  is: "wrong",
  ...parts,
});
const having = (...remarks: readonly Remark[]): Ticket => ({
  ...talk,
  remarks: Object.fromEntries(remarks.map((one) => [remarkKey(one), one])),
});
const answer = (by: MemberId, before: Ticket, after: Ticket): string => {
  const allowed = mayChangeTicket(by, before, after);
  return allowed.ok ? "in" : allowed.error.kind;
};

describe("[R270] a remark", () => {
  const cases: readonly [string, MemberId, Ticket, Ticket, "in" | "forbidden"][] = [
    ["in one's own name", ANNA, talk, having(remark(ANNA)), "in"],
    ["with a note", ANNA, talk, having(remark(ANNA, { note: "现在是十五天" })), "in"],
    ["in a colleague's name", ANNA, talk, having(remark(BOB)), "forbidden"],
    ["about a shopper's line", ANNA, talk, having(remark(ANNA, { message: asId<MessageId>("s1") })), "forbidden"],
    ["about a colleague's line", BOB, talk, having(remark(BOB, { message: asId<MessageId>("a1") })), "forbidden"],
    ["about a line that is not there", ANNA, talk, having(remark(ANNA, { message: asId<MessageId>("b9") })), "forbidden"],
    ["beside a colleague's", BOB, having(remark(ANNA)), having(remark(ANNA), remark(BOB, { is: "outdated" })), "in"],
    ["changed by its author", ANNA, having(remark(ANNA)), having(remark(ANNA, { is: "missing" })), "in"],
    ["taken back by its author", ANNA, having(remark(ANNA)), having(remark(ANNA, { is: "fine" })), "in"],
  ];
  it.each(cases)("%s: %#", (_name, by, before, after, wanted) => expect(answer(by, before, after)).toBe(wanted));
});

describe("[R271] what a colleague said", () => {
  it("is not changed by others, and by nobody taken away", () => {
    expect(answer(BOB, having(remark(ANNA)), having(remark(ANNA, { is: "fine" })))).toBe("forbidden");
    expect(answer(BOB, having(remark(ANNA)), having(remark(ANNA, { by: BOB })))).toBe("forbidden");
    expect(answer(BOB, having(remark(ANNA)), talk)).toBe("forbidden");
    expect(answer(ANNA, having(remark(ANNA)), talk)).toBe("forbidden");
  });
  it("stays beside what others do", () => {
    expect(answer(BOB, having(remark(ANNA)), agentWrites(having(remark(ANNA)), BOB, "我来"))).toBe("in");
  });
});

it("is read with a note of its own length, and nothing else", () => {
  expect(readRemark(remark(ANNA, { note: "字".repeat(REMARK_CHARS) }))).toBeDefined();
  for (const odd of [
    { ...remark(ANNA), note: "字".repeat(REMARK_CHARS + 1) },
    { ...remark(ANNA), note: "" },
    { ...remark(ANNA), is: "silly" },
    "wrong",
    null,
  ])
    expect(readRemark(odd)).toBeUndefined();
});
