// What counts as read, and by whom.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId } from "../core/ids.ts";
import { ANNA, buildTicket } from "../../test/kit/buildTicket.ts";
import type { Message, Ticket } from "./ticket.ts";
import { furtherMark, placeOfReply, readByUs } from "./wasRead.ts";

const id = (text: string): MessageId => asId<MessageId>(text);
const asked = (name: string, at: number): Message => ({ kind: "shopper", id: id(name), at, text: name });
const replied = (name: string, at: number, shopper: number, by: MemberId = ANNA): Message => ({
  ...{ kind: "agent", id: id(name), at, text: name, by },
  seen: { shopper, shop: 0, assignment: 0 },
});
const mark = (name: string) => ({ message: id(name), at: 9 });

const talk = (more: Partial<Ticket> = {}): Ticket => ({
  ...buildTicket(),
  messages: [asked("s1", 1), asked("s2", 2), replied("r1", 3, 1), asked("s3", 4), replied("r2", 5, 1)],
  ...more,
});

describe("[R398] what we have read", () => {
  it("is what whoever replied had in view, or what stood there while somebody looked", () => {
    expect(readByUs(talk(), 0)).toBe("s1");
    expect(readByUs(talk(), 2)).toBe("s2");
    expect(readByUs(talk(), 99)).toBe("s3");
  });
  it("is nothing while the bot alone has the conversation, whoever looks", () => {
    expect(readByUs({ ...buildTicket(), messages: [asked("s1", 1)] }, 1)).toBeUndefined();
  });
});

describe("[R399] what the shopper has read", () => {
  it("is the mark that reaches further; what names no reply they were shown is none", () => {
    const held: Ticket = talk({ deliveries: { r2: { state: "held", why: "answered" } } });
    expect(furtherMark(talk(), mark("r2"), mark("r1"))).toEqual(mark("r2"));
    expect(furtherMark(talk(), undefined, mark("r1"), mark("s3"), mark("gone"))).toEqual(mark("r1"));
    expect(furtherMark(held, mark("r2"))).toBeUndefined();
    expect([placeOfReply(talk(), "s1"), placeOfReply(talk(), undefined), placeOfReply(talk(), "r1")]).toEqual([-1, -1, 2]);
  });
});
