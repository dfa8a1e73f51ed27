// Named cases of the table "Offline actions meet the edge": what a shopper gets of a reply written without knowing everything.
import { describe, expect, it } from "vitest";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  botWrites,
  buildReply,
  buildTicket,
  handedOff,
  MORNING,
  shopperWrites,
  wishes,
} from "../../test/kit/buildTicket.ts";
import { DAY } from "../core/time.ts";
import { deliverReplies, deliverReply, type DeliveryVerdict } from "./delivery.ts";
import { NO_ASSIGNMENT, type AgentMessage, type Ticket } from "./ticket.ts";

const withBot = botWrites(shopperWrites(buildTicket(), "会缩水吗"), "不会");
const annas = assignedTo(handedOff(withBot, MORNING), ANNA);
/** What Anna wrote while she saw `view`. */
const replyOn = (view: Ticket, at?: number): AgentMessage =>
  buildReply(view, ANNA, "您好", { id: "reply", ...(at === undefined ? {} : { at }) });
const reply = replyOn(annas);
const held = (why: "answered" | "closed" | "assigned"): DeliveryVerdict => ({ state: "held", why });
const crossed: DeliveryVerdict = { state: "crossed", why: "shopper" };

describe("deliverReply", () => {
  const bobWrote = agentWrites(annas, BOB, "我来", { id: "bobs" });
  const cases: readonly [string, Ticket, AgentMessage, DeliveryVerdict][] = [
    ["lets a reply through when nothing is new", annas, reply, "through"],
    ["lets it through a week late by its device's clock", annas, replyOn(annas, MORNING - 7 * DAY), "through"],
    ["marks it crossed when the shopper wrote meanwhile", shopperWrites(annas, "?"), reply, crossed],
    ["marks it crossed when shopper and bot wrote meanwhile", botWrites(shopperWrites(annas, "?"), "亲"), reply, crossed],
    ["is not crossed by the bot alone", botWrites(annas, "亲"), reply, "through"],
    ["holds it when a colleague answered", bobWrote, reply, held("answered")],
    ["holds it when a colleague answered and the shopper wrote", shopperWrites(bobWrote, "好"), reply, held("answered")],
    ["lets it through when the colleague's answer was in view", bobWrote, replyOn(bobWrote), "through"],
    [
      "lets it through when the colleague's answer never reached the shopper",
      { ...bobWrote, deliveries: { bobs: { state: "held", why: "assigned" } } },
      reply,
      "through",
    ],
    ["lets it through when what was not in view is one's own, from another device", agentWrites(annas, ANNA, "稍等"), reply, "through"],
    ["holds it when a colleague closed", wishes(annas, "closed", BOB), reply, held("closed")],
    ["holds it when a colleague resolved", wishes(annas, "resolved", BOB), reply, held("closed")],
    ["lets it through when the author closed", wishes(annas, "closed", ANNA), reply, "through"],
    ["is only crossed when the shopper wrote after the close", shopperWrites(wishes(annas, "closed", BOB), "还有"), reply, crossed],
    ["lets it through when a colleague only snoozed", wishes(annas, "snoozed", BOB, { until: MORNING + DAY }), reply, "through"],
    ["lets it through when a colleague waits for the shopper", wishes(annas, "waiting", BOB), reply, "through"],
    ["holds it when a colleague took over", assignedTo(annas, BOB), reply, held("assigned")],
    [
      "holds it when it is offered to a colleague",
      assignedTo(annas, BOB, { state: "offered", cause: "dispatch" }),
      reply,
      held("assigned"),
    ],
    ["lets it through when it went to a colleague and came back", assignedTo(assignedTo(annas, BOB), ANNA), reply, "through"],
    ["lets it through when it only went back to the queue", { ...annas, assignment: { ...NO_ASSIGNMENT, version: 2 } }, reply, "through"],
    ["lets a supervisor step in where a colleague has it, seen", assignedTo(annas, BOB), replyOn(assignedTo(annas, BOB)), "through"],
    ["lets a take-over from the bot through", withBot, replyOn(withBot), "through"],
    ["marks a take-over crossed when the shopper wrote meanwhile", shopperWrites(withBot, "?"), replyOn(withBot), crossed],
    [
      "holds a take-over when the ticket went to a colleague meanwhile",
      assignedTo(handedOff(withBot, MORNING), BOB),
      replyOn(withBot),
      held("assigned"),
    ],
  ];
  it.each(cases)("%s", (_name, before, message, expected) => {
    expect(deliverReply(before, message)).toEqual(expected);
  });
});

describe("deliverReplies", () => {
  const twoOn = (view: Ticket): readonly AgentMessage[] => {
    const first = buildReply(view, ANNA, "一", { id: "one" });
    const second = buildReply({ ...view, messages: [...view.messages, first] }, ANNA, "二", { id: "two", at: first.at - DAY });
    return [first, second];
  };
  const arrive = (edge: Ticket, replies: readonly AgentMessage[]): Ticket => ({
    ...edge,
    messages: [...edge.messages, ...replies].toSorted((a, b) => a.at - b.at),
  });

  it("lets two in a row through", () => {
    expect(deliverReplies(annas, arrive(annas, twoOn(annas)))).toEqual({});
  });
  it("holds both when a colleague answered before: the second is no more seen than the first", () => {
    const edge = agentWrites(annas, BOB, "我来");
    expect(deliverReplies(edge, arrive(edge, twoOn(annas)))).toEqual({ one: held("answered"), two: held("answered") });
  });
  it("lets the author send it again, knowing of the colleague's answer and of the held one", () => {
    const edge = agentWrites(annas, BOB, "我来");
    const after = { ...arrive(edge, [reply]), deliveries: deliverReplies(edge, arrive(edge, [reply])) };
    expect(after.deliveries).toEqual({ reply: held("answered") });
    expect(deliverReply(after, buildReply(after, ANNA, "补充一下"))).toBe("through");
  });
  it("marks both crossed", () => {
    const edge = shopperWrites(annas, "?");
    expect(deliverReplies(edge, arrive(edge, twoOn(annas)))).toEqual({ one: crossed, two: crossed });
  });
  it("lets a reply through that comes with opening the ticket again", () => {
    const closed = wishes(annas, "closed", BOB);
    const after = wishes(arrive(closed, [replyOn(closed)]), "open", ANNA);
    expect(deliverReplies(closed, after)).toEqual({});
  });
  it("still holds it when the change brought the author's own close", () => {
    const closed = wishes(annas, "closed", BOB);
    expect(deliverReplies(closed, wishes(arrive(closed, [reply]), "closed", ANNA))).toEqual({ reply: held("closed") });
  });
  it("has nothing to say of replies that were there", () => {
    expect(deliverReplies(agentWrites(annas, ANNA, "好"), agentWrites(annas, ANNA, "好"))).toEqual({});
  });
});
