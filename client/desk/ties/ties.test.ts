// What is typed in a note as a call, whom it may mean, and how the note reads with its calls.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildMember, CHEN } from "../../../test/kit/buildTicket.ts";
import { callAt } from "./callAt.ts";
import { calleesOf, fitting } from "./callees.ts";
import { noteParts } from "./noteParts.ts";

describe("a call that is typed", () => {
  it.each<[string, string, number, ReturnType<typeof callAt>]>([
    ["begins with an @", "请 @", 3, { at: 2, typed: "" }],
    ["goes to the caret", "请 @lx 看", 5, { at: 2, typed: "lx" }],
    ["may follow a Chinese word at once", "请@林", 3, { at: 1, typed: "林" }],
    ["may have a wide @", "＠lx", 3, { at: 0, typed: "lx" }],
    ["ends with a space", "请 @lx 看", 7, undefined],
    ["is none in an address", "a@b", 3, undefined],
    ["is none without an @", "林溪", 2, undefined],
    ["is none when it grows too long", `@${"x".repeat(21)}`, 22, undefined],
  ])("[R359] %s", (_name, text, caret, wanted) => {
    expect(callAt(text, caret)).toEqual(wanted);
  });
});

describe("whom one may call", () => {
  const named = (id: typeof ANNA, zh: string, en: string) => ({ ...buildMember({ id }), name: { zh, en } });
  const members = [named(ANNA, "林溪", "Lin Xi"), named(BOB, "周明", "Zhou Ming"), named(CHEN, "陈晨", "Chen Chen")];
  const team = { id: "after", name: { zh: "售后", en: "After-sales" }, members: ["bob"], takes: [], overflowMs: 0 };
  const all = calleesOf({ me: ANNA, members, here: new Set(["chen"]), teams: [team, { ...team, id: "empty", members: [] }] });
  it("[R359] is everybody but me, who is there first, and teams with people", () => {
    expect(all.map((one) => one.key)).toEqual(["m:chen", "m:bob", "t:after"]);
  });
  it.each([
    ["zm", "m:bob"],
    ["周", "m:bob"],
    ["zhou", "m:bob"],
    ["sh", "t:after"],
  ])("[R359] %s finds %s", (typed, wanted) => {
    expect(fitting(all, typed, 6)[0]?.key).toBe(wanted);
  });
  it("[R359] nobody, where nothing fits", () => {
    expect(fitting(all, "qqq", 6)).toEqual([]);
  });
});

it("[R359] a note reads as its words and its calls, without the empty ends", () => {
  const called = [{ id: "m1", by: ANNA, at: 1, member: BOB, from: 4, to: 7 }];
  expect(noteParts("\n请  @周明 看 \n", called)).toEqual([{ text: "请  " }, { text: "@周明", call: called[0] }, { text: " 看" }]);
  expect(noteParts("", [])).toEqual([]);
});
