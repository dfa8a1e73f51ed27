// The table's joins, and the readers' agreement against values worked out by hand.
import { describe, expect, it } from "vitest";
import { kappaOf } from "./agreement.ts";
import { behind, markdownOf, tableOf } from "./table.ts";

const figure = (id: string, value: number, n = 10) => ({ id, set: "turns", figure: id, n, value });

describe("the table", () => {
  const rows = tableOf(
    [
      { column: "majority", figures: [figure("lone.accuracy", 0.1), figure("lone.ece", 0)] },
      { column: "light", figures: [figure("lone.accuracy", 0.744), figure("lone.ece", 0.057)] },
      { column: "full", figures: [figure("lone.accuracy", 0.8), figure("lone.ece", 0.03), figure("sts.taobao.near", 0.6)] },
    ],
    { "lone.accuracy": { n: 9, value: 0.7636 }, gone: { n: 1, value: 1 } },
  );

  it("has one row a figure, every ear beside the floor and the goal", () => {
    expect(rows.map((row) => row.id)).toEqual(["lone.accuracy", "lone.ece", "sts.taobao.near"]);
    expect(rows[0]?.values).toEqual({ majority: 0.1, linear: 0.7636, light: 0.744, full: 0.8 });
    expect(rows[0]?.bound).toEqual({ floor: 0.79, goal: 0.82 });
  });

  it("says nothing for the majority where an ear that always says the same means nothing", () => {
    expect(rows[1]?.values).toEqual({ light: 0.057, full: 0.03 });
  });

  it("says how far light is behind", () => {
    expect(behind(rows)).toContain("lone messages 5.6, turns not measured");
  });

  it("marks a linear figure that was made when the set had another size", () => {
    expect(markdownOf(rows)).toContain("| turns | lone.accuracy | 10 | 0.100 | 0.764* | 0.744 | – | 0.800 | 0.790 | 0.820 |");
    expect(markdownOf(rows)).toContain("another size");
  });
});

describe("two readers", () => {
  it("agree beyond chance", () => {
    // equal in 3 of 4; chance: a .5 × .75 + b .5 × .25 = .5; (.75 − .5) / .5
    const { same, kappa } = kappaOf([
      ["a", "a"],
      ["a", "a"],
      ["b", "b"],
      ["b", "a"],
    ]);
    expect(same).toBe(0.75);
    expect(kappa).toBeCloseTo(0.5);
  });
});
