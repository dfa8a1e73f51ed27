// Which hand-offs leave a question without an answer, and which words of the conversation are that question.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../test/kit/buildTicket.ts";
import { asId, type ProductId, type ShopperId, type TicketId } from "../core/ids.ts";
import { ERASED_TEXT } from "./erased.ts";
import type { Ticket } from "./ticket.ts";
import { unansweredIn } from "./unanswered.ts";

const gone = (ticket: Ticket, cause: string): Ticket => {
  const said = botWrites(ticket, "转人工", { move: { did: "handoff", cause, reason: "" } });
  return handedOff(said, said.messages.at(-1)?.at ?? MORNING, { cause });
};
const asked = (...texts: readonly string[]): Ticket => texts.reduce((ticket, text) => shopperWrites(ticket, text), buildTicket());

describe("a question without an answer", () => {
  const cases: readonly [string, Ticket, string | undefined][] = [
    ["nothing to say", gone(asked("能开发票吗"), "no-answer"), "能开发票吗"],
    ["not understood", gone(asked("那个怎么弄"), "unclear"), "那个怎么弄"],
    ["said, and of no use: the question, not the reproach", gone(asked("怎么洗", "没用"), "failed"), "怎么洗"],
    [
      "a reproach with a question in it is a question",
      gone(asked("怎么洗", "没用，我问的是能不能机洗"), "failed"),
      "没用，我问的是能不能机洗",
    ],
    ["a hello or a number is none", gone(asked("能改地址吗", "订单号20231105881234", "在吗"), "no-answer"), "能改地址吗"],
    ["a hello beside a card of an order is none", gone(asked("能改地址吗", "你好 查询订单号:20231105881234"), "no-answer"), "能改地址吗"],
    ["only a hello was said", gone(asked("你好"), "unclear"), undefined],
    ["she wanted a person: no gap", gone(asked("找人工"), "asked"), undefined],
    ["a complaint: no gap", gone(asked("我要投诉"), "complaint"), undefined],
    ["a cause we do not know", gone(asked("能开发票吗"), "whatever"), undefined],
    ["still with the bot", asked("能开发票吗"), undefined],
    ["what came after the hand-off is not it", shopperWrites(gone(asked("能开发票吗"), "no-answer"), "还有别的颜色吗"), "能开发票吗"],
    ["a hand-off that no line of the bot shows", handedOff(asked("能开发票吗"), MORNING + 3_600_000, { cause: "no-answer" }), "能开发票吗"],
  ];
  it.each(cases)("%s", (_name, ticket, text) => expect(unansweredIn([ticket])[0]?.text).toBe(text));

  it("nobody's words once a person is erased", () => {
    const ticket = gone(asked(ERASED_TEXT), "no-answer");
    const nobody = { ...ticket.head.shopper, id: asId<ShopperId>("erased-1") };
    expect(unansweredIn([{ ...ticket, head: { ...ticket.head, shopper: nobody } }])).toEqual([]);
  });
  it("says what it is about where the ear was sure, and on which product", () => {
    const page = buildTicket({ head: { product: asId<ProductId>("shirt") } });
    const sure = shopperWrites(page, "能开发票吗", { intents: { invoice: 0.8 } });
    expect(unansweredIn([gone(sure, "no-answer")])[0]).toMatchObject({ intent: "invoice", product: "shirt", cause: "no-answer" });
    const unsure = shopperWrites(page, "能开发票吗", { intents: { invoice: 0.4 } });
    expect(unansweredIn([gone(unsure, "no-answer")])[0]).not.toHaveProperty("intent");
  });
  it("has what agents then wrote: no greeting, nothing held back", () => {
    const open = agentWrites(agentWrites(gone(asked("能开发票吗"), "no-answer"), ANNA, "您好"), ANNA, "可以开电子发票", { id: "a-2" });
    expect(unansweredIn([open])[0]?.replies.map((one) => one.text)).toEqual(["可以开电子发票"]);
    const held: Ticket = { ...open, deliveries: { "a-2": { state: "held", why: "answered" } } };
    expect(unansweredIn([held])[0]?.replies).toEqual([]);
  });
  it("the oldest first", () => {
    const later = gone(
      shopperWrites(buildTicket({ head: { id: asId<TicketId>("t2") } }), "能开发票吗", { at: MORNING + 9_000_000 }),
      "no-answer",
    );
    expect(unansweredIn([later, gone(asked("怎么洗"), "no-answer")]).map((one) => one.text)).toEqual(["怎么洗", "能开发票吗"]);
  });
});
