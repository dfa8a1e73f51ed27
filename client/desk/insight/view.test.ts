// What the page shows of facts: which days, which conversations, what is hot, whose card.
import { describe, expect, it } from "vitest";
import { buildFact, servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA, BOB, CHEN } from "../../../test/kit/buildTicket.ts";
import { asId, type ProductId } from "../../../shared/core/ids.ts";
import { shareIn } from "../../../shared/domain/insight/sums.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { changeOf, percent } from "./figureWords.ts";
import type { Chosen } from "../../../shared/domain/insight/chosen.ts";
import { viewOf, type View } from "./view.ts";

const TODAY = 20_780;
const ALL = [ANNA, BOB, CHEN];
const shown = (facts: readonly TicketFact[], chosen: Chosen = {}, members = ALL): View =>
  viewOf(facts, { last: TODAY, days: 7, chosen, members });
const onDay = (day: number, parts: Partial<TicketFact> = {}): TicketFact => buildFact({ day, ...parts });

describe("a period", () => {
  const facts = [onDay(TODAY), onDay(TODAY - 6), onDay(TODAY - 7), onDay(TODAY - 13), onDay(TODAY - 14), onDay(TODAY + 1)];
  it("is its days with today, beside as many days before", () => {
    const view = shown(facts);
    expect([view.first, view.last, view.facts.length, view.before.n]).toEqual([TODAY - 6, TODAY, 2, 2]);
  });
  it("has every day, those without anything too", () => {
    expect(shown(facts).days.map((one) => one.n)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
  it("says how many ended displeased, with the range, and how it was a week before", () => {
    const view = shown([
      onDay(TODAY, { moodEnd: "negative" }),
      onDay(TODAY, { moodEnd: "positive" }),
      onDay(TODAY - 7, { moodEnd: "negative" }),
      onDay(TODAY - 13),
    ]);
    const day = view.days.at(-1);
    expect(day).toMatchObject({ yes: 1, all: 2, rate: 0.5, before: 1 });
    expect(day?.low).toBeGreaterThan(0);
    expect(view.days[0]?.rate).toBeUndefined();
  });
});

describe("filters", () => {
  const shirt = asId<ProductId>("p-shirt");
  const facts = [servedFact(ANNA), servedFact(BOB, { product: shirt }), buildFact({ channel: "api", intents: ["stock"] })].map((one) => ({
    ...one,
    day: TODAY,
  }));
  it.each<[string, Chosen, number]>([
    ["none: all", {}, 3],
    ["a channel", { channel: "api" }, 1],
    ["a matter", { intent: "refund_progress" }, 2],
    ["a product", { product: shirt }, 1],
    ["an agent", { agent: ANNA }, 1],
    ["two at once", { product: shirt, agent: ANNA }, 0],
  ])("%s", (_, chosen, n) => expect(shown(facts, chosen).facts).toHaveLength(n));
  it("an agent's figures are as theirs: a first reply a colleague gave is not", () => {
    const theirs = servedFact(ANNA, { day: TODAY, waits: [{ by: BOB, ms: 1_000 }] });
    expect(shareIn(shown([theirs], { agent: ANNA }).sums, "quick")).toEqual([0, 0]);
  });
});

describe("what is asked most", () => {
  it("comes first, with its days and how it was before", () => {
    const facts = [
      onDay(TODAY, { intents: ["stock"] }),
      onDay(TODAY),
      onDay(TODAY - 1),
      onDay(TODAY - 8),
      onDay(TODAY - 9, { intents: ["stock"] }),
      onDay(TODAY - 13, { intents: ["price"] }),
    ];
    const [first, second] = shown(facts).hot;
    expect(first).toMatchObject({ intent: "refund_progress", n: 2, before: 1, line: [0, 0, 0, 0, 0, 1, 1], bot: 1 });
    expect(second).toMatchObject({ intent: "stock", n: 1, before: 1 });
  });
});

it("a wish for a person is no matter to ask about", () => {
  expect(shown([onDay(TODAY, { intents: ["human", "follow_up", "stock"] })]).hot.map((one) => one.intent)).toEqual(["stock"]);
});

describe("the period before", () => {
  it("is not compared with while this device has only a part of it", () => {
    const view = shown([onDay(TODAY), onDay(TODAY - 8)]);
    expect([view.before.n, view.hot[0]?.before]).toEqual([0, undefined]);
  });
});

describe("cards", () => {
  const facts = [servedFact(ANNA), servedFact(BOB, { reopened: true })].map((one) => ({ ...one, day: TODAY }));
  it("are of who served somebody, beside a team of everybody", () => {
    const view = shown(facts);
    expect(view.cards.map((one) => one.member)).toEqual([ANNA, BOB]);
    expect(view.cards[0]?.axes[0]?.team).toBe(0.5);
  });
  it("of oneself alone are beside the same team", () => {
    const view = shown(facts, {}, [ANNA]);
    expect(view.cards.map((one) => one.member)).toEqual([ANNA]);
    expect(view.cards[0]?.axes[0]?.team).toBe(0.5);
  });
});

describe("words of figures", () => {
  it.each([
    [0, "0%"],
    [0.084, "8.4%"],
    [0.08, "8%"],
    [0.5, "50%"],
    [0.999, "100%"],
    [1, "100%"],
  ])("%d is %s", (rate, words) => expect(percent(rate)).toBe(words));
  it.each([
    [412, 221, "+86%"],
    [88, 100, "−12%"],
    [5, 5, "0%"],
  ])("%d after %d is %s", (now, before, words) => expect(changeOf(now, before)).toBe(words));
});

it("the time to resolve stands by product, the most frequent first, and by agent in the members' order; the bot's own are no part of it", () => {
  const [shirt, scarf] = [asId<ProductId>("p-shirt"), asId<ProductId>("p-scarf")];
  const took = (minutes: number, parts: Partial<TicketFact> = {}): TicketFact =>
    servedFact(BOB, { day: TODAY, product: shirt, resolvedMs: minutes * 60_000, ...parts });
  const view = shown([
    ...[took(1), took(2), took(10), took(4, { agent: ANNA, product: scarf })],
    onDay(TODAY, { product: scarf, resolvedMs: 1 }), // the bot alone
  ]);
  expect(view.times.products).toEqual([
    { id: shirt, n: 3, median: 120_500, p90: 599_500 }, // of 1, 2 and 10 min: in the middle of 120–121 s and 592–607 s (durations.ts)
    { id: scarf, n: 1, median: 241_500, p90: 241_500 },
  ]);
  expect(view.times.agents.map(({ id, n }) => [id, n])).toEqual([
    [ANNA, 1],
    [BOB, 3],
  ]);
});
