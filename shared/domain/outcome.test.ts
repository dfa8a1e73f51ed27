// What an end says of who had the ticket.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, assignedTo, BOB, buildTicket, MORNING, shopperWrites, wishes } from "../../test/kit/buildTicket.ts";
import { DAY } from "../core/time.ts";
import { outcomeOf } from "./outcome.ts";

const asked = assignedTo(shopperWrites(buildTicket(), "我要退货", { intents: ["return_exchange"] }), ANNA);
const answered = agentWrites(asked, ANNA, "好的");
const ended = wishes(answered, "resolved", ANNA, { at: MORNING });
const again = shopperWrites(ended, "还是不行");
const aftersale = { member: ANNA, group: "aftersale" };

describe("[R329] the record", () => {
  it("counts an end as handled and solved", () => {
    expect(outcomeOf(answered, ended, MORNING)).toEqual({ ...aftersale, handled: 1, solved: 1 });
    expect(outcomeOf(ended, wishes(ended, "closed", BOB), MORNING)).toBeUndefined();
    expect(outcomeOf(asked, answered, MORNING)).toBeUndefined();
  });
  it("takes «solved» back where the shopper is back within seven days, and not after", () => {
    expect(outcomeOf(ended, again, MORNING + 6 * DAY)).toEqual({ ...aftersale, handled: 0, solved: -1 });
    expect(outcomeOf(ended, again, MORNING + 8 * DAY)).toBeUndefined();
  });
  it("takes all of it back where a colleague opens it again", () => {
    expect(outcomeOf(ended, wishes(ended, "open", BOB), MORNING)).toEqual({ ...aftersale, handled: -1, solved: -1 });
  });
  it("counts nothing for who had it and never answered, nor where nobody knows what it was about", () => {
    expect(outcomeOf(asked, wishes(asked, "closed", ANNA), MORNING)).toBeUndefined();
    const dumb = agentWrites(assignedTo(shopperWrites(buildTicket(), "……"), ANNA), ANNA, "您好");
    expect(outcomeOf(dumb, wishes(dumb, "closed", ANNA), MORNING)).toBeUndefined();
  });
});
