// Figures as lines of a spreadsheet: numbers as counted, names of goods and people that reckon with nothing there, no shopper in them.
import { expect, it } from "vitest";
import { buildFact, servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA } from "../../../test/kit/buildTicket.ts";
import { behindLines, cardLines, dayLines, figureLines, harmlessly, hotLines } from "./csvTables.ts";
import { partLines } from "./reports/partLines.ts";
import { viewOf } from "./view.ts";

const TODAY = 20_780;
const facts = [
  servedFact(ANNA, { day: TODAY, csat: 5 }),
  servedFact(ANNA, { day: TODAY, csat: 2 }),
  buildFact({ day: TODAY - 1, moodEnd: "negative" }),
];
const view = viewOf(facts, { last: TODAY, days: 7, chosen: {}, members: [ANNA] });

it("the figures stand with what they were counted of", () => {
  const lines = figureLines(view);
  expect(lines.find(([name]) => name === "Satisfied")).toEqual(["Satisfied", "0.5000", "1", "2", ""]);
  expect(lines.find(([name]) => name === "First response")).toEqual(["First response", "30.0", "30.0", "2", ""]);
});

it("every day has its line, and every matter its days", () => {
  const days = dayLines(view.days);
  expect(days).toHaveLength(8);
  expect(days[6]?.slice(0, 6)).toEqual(["2026-11-22", "2026-11-22", "1", "1", "1", "1.0000"]);
  const [head, ...hot] = hotLines(view.hot, view.days);
  expect(hot.every((one) => one.length === head?.length)).toBe(true);
});

it("what begins as a formula would is none there", () => {
  const lines = cardLines(view.cards, () => '=HYPERLINK("https://evil.test")');
  expect(
    harmlessly(lines)
      .flat()
      .some((cell) => /^[=+\-@\t\r]/.test(cell)),
  ).toBe(false);
  expect(harmlessly([["+1", "-2", "@x", "=1+1", "３", "ok"]])).toEqual([["'+1", "'-2", "'@x", "'=1+1", "３", "ok"]]);
});

it("conversations stand by their ids, without their shoppers", () => {
  const lines = behindLines([{ id: facts[0]?.id ?? buildFact().id, at: 0, intent: "refund_progress", agent: ANNA }], () => "周敏");
  expect(lines[1]).toEqual(["t1", "1970-01-01T00:00:00.000Z", "Refund progress", "周敏"]);
});

it("a whole report says what it is of, then its figures, then the parts that are shown and have something in them", () => {
  const lines = partLines({
    ...{ title: "Refunds", days: "1 to 7", chosen: "Web chat", view, parts: ["hot", "handOffs", "cards"] },
    ...{ reasons: [], inspected: [], nameOf: () => "周敏", nameOfProduct: () => "" },
  });
  expect(lines.slice(0, 4)).toEqual([["Refunds"], ["1 to 7"], ["Filters", "Web chat"], []]);
  expect(lines.filter(([head]) => head === "Part").map(([, name]) => name)).toEqual(["What is asked most", "Each agent’s card"]);
});
