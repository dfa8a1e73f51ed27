// Pages of a search for a person, put together.
import { describe, expect, it } from "vitest";
import { asId, type ShopperId, type TicketId } from "../../../shared/core/ids.ts";
import type { FoundPerson, FoundTicket } from "../../../shared/wire/privacyApi.ts";
import { conversationsOf, spanOf, withPage } from "./found.ts";

const ticket = (id: string, createdAt: number, says = false): FoundTicket => ({
  id: asId<TicketId>(id),
  number: 1,
  phase: "closed",
  createdAt,
  lastAt: createdAt + 5,
  says,
});
const person = (shopper: string, tickets: readonly FoundTicket[], how: FoundPerson["how"]): FoundPerson => ({
  shopper: asId<ShopperId>(shopper),
  name: "",
  tier: "none",
  language: "zh",
  how,
  tickets,
  conversations: tickets.length,
});

describe("a search for a person", () => {
  const first = withPage(undefined, {
    people: [person("s1", [ticket("a", 10), ticket("b", 20, true)], ["words"]), person("s2", [ticket("c", 90)], ["identity"])],
    searched: 300,
    total: 600,
    next: "300",
  });

  it("shows who was found so far, the latest first, and goes on", () => {
    expect(first.people.map((one) => one.shopper)).toEqual(["s2", "s1"]);
    expect(first).toMatchObject({ searched: 300, total: 600, next: "300" });
  });

  it("makes one of a person who comes with two pages, and forgets no conversation that says it", () => {
    const again = person("s1", [ticket("a", 10, true), ticket("b", 20)], ["identity"]);
    const whole = withPage(first, { people: [again], searched: 600, total: 600 });
    expect(whole.people.map((one) => one.shopper)).toEqual(["s2", "s1"]);
    expect(whole.people[1]?.tickets.map((one) => one.says)).toEqual([true, true]);
    expect(whole.people[1]?.how).toEqual(["words", "identity"]);
    expect(whole.next).toBeUndefined();
    expect(conversationsOf(whole.people)).toBe(3);
  });

  it("knows from when to when somebody wrote, where they did", () => {
    const [, s1] = first.people;
    expect(s1 === undefined ? undefined : spanOf(s1)).toEqual({ from: 10, to: 25 });
    expect(spanOf(person("s3", [], ["identity"]))).toBeUndefined();
  });
});
