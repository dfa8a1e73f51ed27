// Who counts as being at a ticket.
import { expect, it } from "vitest";
import { asId, type MemberId } from "../../../shared/core/ids.ts";
import { readHeardPeople } from "../../store/heard.ts";
import { whoIsHere } from "./whoIsHere.ts";

const ME = asId<MemberId>("me");
const heard = (people: readonly Record<string, unknown>[], at = 1_000) =>
  readHeardPeople({ at, people: people.map((one) => ({ presence: "online", since: 0, ...one })) });

it("is everybody but me who looks at it, who writes before who looks", () => {
  const found = whoIsHere(
    heard([
      { member: "bob", viewing: "t1" },
      { member: "chen", viewing: "t1", writing: true, quietMs: 4_000 },
      { member: "me", viewing: "t1" },
      { member: "dan", viewing: "t2" },
      { member: "eve" },
    ]),
    ME,
    1_000,
  );
  expect(found.get("t1")).toEqual([
    { member: "chen", writing: true },
    { member: "bob", writing: false },
  ]);
  expect([...found.keys()]).toEqual(["t1", "t2"]);
});

it("[R394] takes nobody for writing of whom no key was heard for 30 seconds, those before it was told counted", () => {
  const people = heard([{ member: "chen", viewing: "t1", writing: true, quietMs: 4_000 }]);
  expect(whoIsHere(people, ME, 1_000 + 25_999).get("t1")).toEqual([{ member: "chen", writing: true }]);
  expect(whoIsHere(people, ME, 1_000 + 26_000).get("t1")).toEqual([{ member: "chen", writing: false }]);
});

it("is nobody in what another version left on the shelf, or what is no list of people", () => {
  for (const value of [
    undefined,
    null,
    [],
    [{ member: "bob" }],
    { people: [{ member: "bob" }] },
    { at: 1, people: [7, { member: "bob" }] },
  ])
    expect(readHeardPeople(value)).toEqual([]);
});
