// The view as a pure fold: named cases.
import { describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import type { Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Kept } from "./outbox.ts";
import { isLater, viewOf, type Seen } from "./view.ts";

const id = (text: string): MessageId => asId<MessageId>(text);
const say = (name: string): WidgetTurn => ({ kind: "say", id: id(name), at: 1, text: name });
const person: WidgetTurn = { kind: "person", id: id("p1"), at: 1 };
const kept = (turn: WidgetTurn, more: Partial<Kept> = {}): Kept => ({ turns: [turn], decided: true, sent: false, keptAt: 1, ...more });
const shown = (more: Partial<Shown> = {}): Shown => ({
  ticket: asId<TicketId>("t"),
  phase: "new",
  withPerson: "no",
  accepted: [],
  messages: [],
  now: 100,
  ...more,
});
const seen = (more: Partial<Seen> = {}): Seen => ({
  shown: undefined,
  kept: [],
  online: true,
  waitUntil: undefined,
  thinking: false,
  gone: false,
  durable: true,
  botLine: () => undefined,
  ...more,
});
const fromRoom = (name: string) => ({ id: id(name), at: 1, from: "shopper", text: name }) as const;

describe("the view", () => {
  it("shows the room's lines in the room's order, then what is only here", () => {
    const view = viewOf(
      seen({ shown: shown({ messages: [fromRoom("m9"), fromRoom("m1")], accepted: [id("m9"), id("m1")] }), kept: [kept(say("m5"))] }),
    );
    expect(view.lines.map((line) => line.id)).toEqual(["m9", "m1", "m5"]);
    expect(view.lines.map((line) => line.mark)).toEqual(["delivered", "delivered", "sending"]);
  });

  it("shows a line once while the outbox still holds what the room already shows", () => {
    const view = viewOf(seen({ shown: shown({ messages: [fromRoom("m1")], accepted: [id("m1")] }), kept: [kept(say("m1"))] }));
    expect(view.lines).toHaveLength(1);
    expect(view.unsent).toBe(0);
  });

  it("marks what cannot leave: offline, told to wait, refused", () => {
    expect(viewOf(seen({ kept: [kept(say("m1"))], online: false })).lines[0]?.mark).toBe("kept");
    expect(viewOf(seen({ kept: [kept(say("m1"))], waitUntil: 5 })).lines[0]?.mark).toBe("kept");
    const refused = viewOf(seen({ kept: [kept(say("m1"), { refused: "too-large" })] }));
    expect(refused.lines[0]).toMatchObject({ mark: "refused", why: "too-large" });
    expect(refused.unsent).toBe(0);
  });

  it.each<readonly [string, Partial<Seen>, string]>([
    ["nothing said", {}, "fresh"],
    ["a message kept", { kept: [kept(say("m1"))] }, "bot"],
    ["the person button pressed in a tunnel", { kept: [kept(person)] }, "queued"],
    ["the room says queued", { shown: shown({ withPerson: "queued" }) }, "queued"],
    ["the room says a person has it", { shown: shown({ withPerson: "yes" }) }, "person"],
    ["resolved: writing goes on where it was", { shown: shown({ phase: "resolved", withPerson: "yes" }) }, "person"],
    ["closed", { shown: shown({ phase: "closed", withPerson: "yes" }) }, "closed"],
    [
      "closed, but something is still to be sent",
      { shown: shown({ phase: "closed", withPerson: "yes" }), kept: [kept(say("m1"))] },
      "person",
    ],
    ["the room does not know us", { gone: true, shown: shown() }, "gone"],
  ])("%s", (_, more, stage) => {
    expect(viewOf(seen(more)).stage).toBe(stage);
  });
});

describe("which of two showings is later", () => {
  it.each<readonly [string, Partial<Shown>, Partial<Shown>, boolean]>([
    ["a later clock", { now: 101 }, {}, true],
    ["an earlier clock", { now: 99 }, {}, false],
    ["fewer turns accepted", { now: 101 }, { accepted: [id("m1")] }, false],
    ["an earlier clock but more lines (the room moved)", { now: 99, messages: [fromRoom("m1")] }, {}, true],
    ["much later, whatever it holds (the room was restored)", { now: 100_000 }, { accepted: [id("m1")] }, true],
  ])("%s", (_, next, last, later) => {
    expect(isLater(shown(next), shown(last))).toBe(later);
  });
});
