// The lamp over a table of named cases: what lights it, which line it names, what leaves it calm.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, assignedTo, buildTicket, handedOff, MORNING, shopperWrites, wishes } from "../../../test/kit/buildTicket.ts";
import { MINUTE } from "../../core/time.ts";
import type { Ticket } from "../ticket.ts";
import { lampOf, type Lamp } from "./lamp.ts";

const NOW = MORNING + 30_000;
const held = (): Ticket => assignedTo(handedOff(buildTicket(), MORNING), ANNA);
/** Whose lines: the shopper's as they are, ours after «>». */
const talk = (...lines: readonly string[]): Ticket =>
  lines.reduce((ticket, line) => (line.startsWith(">") ? agentWrites(ticket, ANNA, line.slice(1)) : shopperWrites(ticket, line)), held());
const told = ({ light, causes }: Lamp): string =>
  [light, ...causes.map((one) => `${one.kind}${one.word === "" ? "" : ` ${one.word}`}`)].join(" · ");

/** Thirty lines that are nothing alike. */
const SMALL_TALK = Array.from({ length: 30 }, (_, i) => [0, 1, 2, 3].map((k) => String.fromCharCode(0x5000 + 97 * i + 7 * k)).join(""));

const CASES: readonly (readonly [name: string, ticket: Ticket, says: string])[] = [
  ["a plain question", talk("什么时候发货"), "calm"],
  ["a hello", talk("在吗", "你好"), "calm"],
  ["12315", talk("再不退我打12315"), "alarm · regulator 12315"],
  ["the police", talk("我要报警了"), "alarm · regulator 报警"],
  ["an alarm device is none", talk("这个报警器怎么装"), "calm"],
  ["the media", talk("我去黑猫投诉你们"), "alarm · media 黑猫投诉 · risk 投诉"],
  ["safety", talk("插上就冒烟了"), "alarm · safety 冒烟"],
  ["a threat", talk("你小心点，我知道你住哪"), "alarm · threat 你小心点"],
  ["a bad review", talk("给你差评"), "watch · risk 差评"],
  ["no bad review", talk("没有差评吧"), "calm"],
  ["another app", talk("加你微信聊吧"), "watch · outside 加你微信"],
  ["another app, hidden", talk("加 你 薇 信"), "watch · outside 加你薇信"],
  ["money for a rating", talk("好评返现多少"), "watch · outside 好评返现"],
  ["a lawyer in English", talk("I will talk to my lawyer"), "alarm · regulator lawyer"],
  ["the same again", talk("退款什么时候到账", ">我看一下", "我的退款什么时候到账啊"), "watch · repeat"],
  ["another question is not the same", talk("退款什么时候到账", ">明天", "那运费谁出"), "calm"],
  ["one bad mood", shopperWrites(held(), "怎么这么慢", { mood: "negative" }), "watch · mood"],
  ["content again", shopperWrites(shopperWrites(held(), "太慢了", { mood: "negative" }), "好的谢谢", { mood: "positive" }), "calm"],
  ["abuse", shopperWrites(held(), "你们这帮人", { mood: "negative", abuse: 0.9 }), "alarm · abuse · mood"],
  ["a complaint", shopperWrites(held(), "你们客服不理人", { intents: ["complaint_service"] }), "watch · complaint"],
  ["a dispute", shopperWrites(held(), "我要平台介入", { intents: ["complaint_escalation"] }), "alarm · dispute"],
];

describe("the lamp", () => {
  it.each(CASES)("%s", (_name, ticket, says) => expect(told(lampOf(ticket, NOW))).toBe(says));

  it("three bad lines in a row are an alarm; it names the newest and counts them", () => {
    let ticket = held();
    for (const text of ["慢", "太慢了", "到底行不行"]) ticket = shopperWrites(ticket, text, { mood: "negative" });
    const lamp = lampOf(ticket, NOW);
    expect(lamp.light).toBe("alarm");
    expect(lamp.causes).toEqual([{ kind: "mood", message: ticket.messages.at(-1)?.id, word: "", n: 3 }]);
  });

  it("names the line of a red flag however long ago it was said, and that of the newest word of risk", () => {
    let ticket = talk("我要找律师", ...SMALL_TALK, "给差评");
    expect(lampOf(ticket, NOW).causes.map((one) => one.message)).toEqual([ticket.messages[0]?.id, ticket.messages.at(-1)?.id]);
    ticket = talk("给差评", ...SMALL_TALK);
    expect(lampOf(ticket, NOW).light).toBe("calm"); // dealt with since
  });

  it("somebody waits: from their first line without an answer, where a clock runs by that clock", () => {
    const ticket = talk("在吗", "还有人吗我要退货");
    expect(lampOf(ticket, MORNING + 9 * MINUTE).light).toBe("calm");
    const lamp = lampOf(ticket, MORNING + 12 * MINUTE);
    expect(lamp.causes).toEqual([{ kind: "waiting", message: ticket.messages[0]?.id, word: "", n: 11 }]);
    const sla = { nextDue: MORNING + 60 * MINUTE, told: [] };
    expect(lampOf({ ...ticket, sla }, MORNING + 50 * MINUTE).light).toBe("calm");
    expect(lampOf({ ...ticket, sla }, MORNING + 61 * MINUTE).light).toBe("watch");
    expect(lampOf({ ...ticket, sla: { ...sla, pausedSince: MORNING } }, MORNING + 61 * MINUTE).light).toBe("calm");
  });

  it("while the bot has it nobody waits for a person, and at its end nothing is lit", () => {
    expect(lampOf(shopperWrites(buildTicket(), "在吗"), MORNING + 60 * MINUTE).light).toBe("calm");
    expect(lampOf(wishes(talk("我打12315"), "resolved", ANNA), NOW)).toEqual({ light: "calm", causes: [] });
  });
});
