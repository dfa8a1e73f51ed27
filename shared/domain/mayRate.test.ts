// When a conversation may be rated: a table of how conversations stand, and the edges of the week after their end.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, botWrites, buildTicket, happens, MORNING, shopperWrites, wishes } from "../../test/kit/buildTicket.ts";
import { readTurn } from "../wire/widgetApi.ts";
import { MINUTE } from "../core/time.ts";
import { RATE_FOR, rateableSince } from "./mayRate.ts";
import { erasedShopper, eraseTicket } from "./erased.ts";
import { asId, type MessageId } from "../core/ids.ts";
import type { BotMove, Ticket } from "./ticket.ts";

const m = (minutes: number): number => MORNING + minutes * MINUTE;
const ANSWER: BotMove = { did: "answer", intent: "refund_progress", article: "refund", version: 1, reason: "" };
const BYE: BotMove = { did: "smalltalk", intent: "thanks_bye", reason: "" };
const asks = shopperWrites(buildTicket(), "退款到哪了", { at: m(0) });
const answered = agentWrites(asks, ANNA, "今天到", { at: m(5) });
const resolved = happens(wishes(answered, "resolved", ANNA, { at: m(6) }), "resolved", { at: m(6), by: ANNA });
const told = botWrites(asks, "在处理", { at: m(1), move: ANSWER });
const bye = botWrites(shopperWrites(told, "谢谢", { at: m(2) }), "不客气", { at: m(3), move: BYE });

describe("[R640] a conversation", () => {
  it.each<[string, Ticket, number | undefined]>([
    ["that goes on cannot be rated", answered, undefined],
    ["with the bot that goes on cannot be rated", told, undefined],
    ["that was resolved can be, since then", resolved, m(6)],
    ["that was closed can be", happens(wishes(answered, "closed", ANNA, { at: m(7) }), "closed", { at: m(7), by: ANNA }), m(7)],
    ["in which the shopper wrote on cannot", shopperWrites(resolved, "还有", { at: m(8) }), undefined],
    ["in which the bot that answered was thanked can be", bye, m(3)],
    ["in which more is asked after the goodbye cannot", shopperWrites(bye, "发票呢", { at: m(4) }), undefined],
    ["of hello and goodbye cannot", botWrites(asks, "不客气", { at: m(1), move: BYE }), undefined],
    ["of somebody erased cannot", erased(resolved), undefined],
  ])("%s", (_, ticket, since) => expect(rateableSince(ticket, m(10))).toBe(since));

  it("can be rated for a week after its end, to the millisecond", () => {
    expect(rateableSince(resolved, m(6) + RATE_FOR)).toBe(m(6));
    expect(rateableSince(resolved, m(6) + RATE_FOR + 1)).toBeUndefined();
  });
});

it("[R642] stars are whole numbers from one to five, words at most 500 letters", () => {
  const turn = { kind: "rate", id: "r1", at: 1, message: "t1", stars: 3 };
  expect(readTurn({ ...turn, words: "好" })).toMatchObject({ stars: 3, words: "好" });
  const bad = [{ stars: 0 }, { stars: 6 }, { stars: 2.5 }, { stars: "5" }, { words: "" }, { words: "长".repeat(501) }];
  for (const one of bad) expect(readTurn({ ...turn, ...one }), JSON.stringify(one).slice(0, 40)).toBeUndefined();
});

function erased(ticket: Ticket): Ticket {
  return eraseTicket(ticket, { shopper: erasedShopper("x"), event: { id: asId<MessageId>("e9"), at: m(9) }, by: undefined });
}
