// The view as a pure fold: named cases.
import { describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import type { Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { buildSeen } from "../../test/kit/buildSeen.ts";
import type { Kept } from "./outbox.ts";
import { isLater, keepRead, viewOf, type Seen } from "./view.ts";

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
const fromRoom = (name: string) => ({ id: id(name), at: 1, from: "shopper", text: name }) as const;

describe("the view", () => {
  it("shows the room's lines in the room's order, then what is only here", () => {
    const view = viewOf(
      buildSeen({ shown: shown({ messages: [fromRoom("m9"), fromRoom("m1")], accepted: [id("m9"), id("m1")] }), kept: [kept(say("m5"))] }),
    );
    expect(view.lines.map((line) => line.id)).toEqual(["m9", "m1", "m5"]);
    expect(view.lines.map((line) => line.mark)).toEqual(["delivered", "delivered", "sending"]);
  });

  it("marks what a person has read, up to there, and what is only delivered", () => {
    const messages = [fromRoom("m1"), { id: id("a1"), at: 2, from: "agent", text: "在" } as const, fromRoom("m2"), fromRoom("m3")];
    const accepted = [id("m1"), id("m2"), id("m3")];
    const marks = (read?: string) =>
      viewOf(buildSeen({ shown: shown({ messages, accepted, ...(read === undefined ? {} : { read }) }) })).lines.map((line) => line.mark);
    expect(marks("m2")).toEqual(["read", undefined, "read", "delivered"]);
    expect(marks("")).toEqual(["delivered", undefined, "delivered", "delivered"]);
    expect(marks()).toEqual(marks(""));
  });

  it("keeps what was read where a room that slept knows less, and drops it where the shop no longer says", () => {
    const messages = [fromRoom("m1"), fromRoom("m2")];
    expect(keepRead(shown({ messages, read: "" }), shown({ messages, read: "m2" })).read).toBe("m2");
    expect(keepRead(shown({ messages, read: "m2" }), shown({ messages, read: "m1" })).read).toBe("m2");
    expect(keepRead(shown({ messages }), shown({ messages, read: "m2" })).read).toBeUndefined();
  });

  it("shows a line once while the outbox still holds what the room already shows", () => {
    const view = viewOf(buildSeen({ shown: shown({ messages: [fromRoom("m1")], accepted: [id("m1")] }), kept: [kept(say("m1"))] }));
    expect(view.lines).toHaveLength(1);
    expect(view.unsent).toBe(0);
  });

  it("marks what cannot leave: offline, told to wait, refused", () => {
    expect(viewOf(buildSeen({ kept: [kept(say("m1"))], online: false })).lines[0]?.mark).toBe("kept");
    expect(viewOf(buildSeen({ kept: [kept(say("m1"))], waitUntil: 5 })).lines[0]?.mark).toBe("kept");
    const refused = viewOf(buildSeen({ kept: [kept(say("m1"), { refused: "too-large" })] }));
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
    expect(viewOf(buildSeen(more)).stage).toBe(stage);
  });
});

describe("which of two showings is later", () => {
  it.each<readonly [string, Partial<Shown>, Partial<Shown>, boolean]>([
    ["a later clock", { now: 101 }, {}, true],
    ["an earlier clock", { now: 99 }, {}, false],
    ["fewer lines", { now: 101 }, { messages: [fromRoom("m1")] }, false],
    ["a later clock, though the answer to a post named more turns (those that left no line)", { now: 101 }, { accepted: [id("m1")] }, true],
    ["an earlier clock but more lines (the room moved)", { now: 99, messages: [fromRoom("m1")] }, {}, true],
    ["much later, whatever it holds", { now: 100_000 }, { accepted: [id("m1")] }, true],
    ["fewer lines, of a room that was restored", { now: 101, epoch: "b" }, { messages: [fromRoom("m1")], epoch: "a" }, true],
    ["more lines, from before the room was restored", { now: 99, epoch: "a", messages: [fromRoom("m1")] }, { epoch: "b" }, false],
  ])("%s", (_, next, last, later) => {
    expect(isLater(shown(next), shown(last))).toBe(later);
  });
});
