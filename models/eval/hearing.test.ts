// What counts as rightly heard, on a handful of made-up answers.
import { describe, expect, it } from "vitest";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import { majorityEar, understandingOf } from "./ears.ts";
import { intentFigures, scopeAuroc, strangeness, turnFigures, twoFigures, type Figure, type Heard } from "./hearing.ts";

type Guess = readonly [IntentId, number];
const heard = (intents: readonly IntentId[], ...guesses: readonly Guess[]): Heard => ({
  item: { text: "", intents },
  said: understandingOf(
    guesses.map(([id, p]) => ({ id, p })),
    [0, 1, 0],
    0,
    0,
    "made up",
  ),
});
const NAME = { id: "x", set: "made up" };
const value = (figures: readonly Figure[], id: string): number | undefined => figures.find((one) => one.id === `x.${id}`)?.value;

describe("turns", () => {
  const turns = [
    heard(["invoice", "freight"], ["freight", 0.9]), // the second of two is right
    heard(["invoice"], ["freight", 0.6]),
    heard(["thanks_bye"], ["thanks_bye", 0.9]),
    heard([], ["invoice", 0.8]), // nothing to hear, yet sure
    heard([], ["invoice", 0.2]),
  ];
  const figures = turnFigures(NAME, turns);

  it("are right with either of two intents, and are counted without thanks as well", () => {
    expect(value(figures, "accuracy")).toBeCloseTo(2 / 3);
    expect(value(figures, "asking")).toBeCloseTo(1 / 2);
  });

  it("without an intent are right when the ear stays unsure, and wrong when it is sure", () => {
    expect(value(figures, "vague")).toBe(0.5);
    expect(value(figures, "sure")).toBe(0.8);
    expect(value(figures, "sureRight")).toBe(0.5);
  });

  it("with two intents are no test of lone messages", () => expect(intentFigures(NAME, turns)[0]).toMatchObject({ n: 2, value: 0.5 }));
});

it("two intents are both heard from .3 on, both sure from .55 on, in any place", () => {
  const figures = twoFigures(NAME, [
    heard(["invoice", "freight"], ["freight", 0.9], ["human", 0.5], ["invoice", 0.31]),
    heard(["invoice", "freight"], ["freight", 0.9], ["invoice", 0.56]),
    heard(["invoice"], ["invoice", 0.9], ["freight", 0.6]),
  ]);
  expect(figures.map((one) => [one.id, one.value])).toEqual([
    ["x.bothHeard", 1],
    ["x.bothSure", 0.5],
    ["x.falseSecond", 1],
  ]);
});

it("a text is strange by what is in scope, whatever it says of out_of_scope", () => {
  const one = heard(["out_of_scope"], ["out_of_scope", 0.6], ["invoice", 0.3], ["freight", 0.1]);
  expect(strangeness(one, "best")).toBeCloseTo(0.7);
  expect(strangeness(one, "sum")).toBeCloseTo(0.6);
  expect(scopeAuroc([one, heard(["invoice"], ["invoice", 0.9])], "sum")).toBe(1);
});

it("the majority says of all what is true of most", async () => {
  const said = await majorityEar.hear([
    { text: "a", intents: ["invoice"], mood: "negative" },
    { text: "b", intents: ["invoice"], mood: "negative" },
    { text: "c", intents: ["freight"], mood: "neutral" },
  ]);
  expect(said.map((one) => [one.intents[0]?.id, one.mood.label])).toEqual(Array.from({ length: 3 }, () => ["invoice", "negative"]));
});
