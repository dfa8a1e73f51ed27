// The plug is pulled twenty times at every moment it could hurt; `npm run -s power` does it as often as one likes.
import { beforeAll, describe, expect, it } from "vitest";
import { runPower, type PowerReport } from "./powerRun.ts"; // before anything else that opens a shelf
import { demoArticles, demoProducts } from "../../edge/demo/demoShop.ts";
import { articleDocName, productDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { PULLS } from "./pulls.ts";
import { NOTHING_WRONG, tallyOf } from "./tally.ts";

const KILLS = 20;

describe("[R4] power cuts at every moment", () => {
  let report: PowerReport;
  beforeAll(async () => {
    report = await runPower({ kills: KILLS, seed: 20 });
    const { kills, messages, replies, openings } = report;
    console.log(`${kills} kills: ${messages} messages and ${replies} replies acknowledged; open again in ${openings.map(Math.round)} ms`);
  }, 600_000);

  it("come at each of them", () => {
    expect(report.kills).toBeGreaterThanOrEqual(KILLS);
    expect([...report.moments.keys()].toSorted()).toEqual(["as its tables are made", ...Object.keys(PULLS)].toSorted());
  });

  it("lose nothing acknowledged, double nothing, and keep the order", () => {
    expect(report).toMatchObject(NOTHING_WRONG);
    expect(report.messages).toBeGreaterThan(KILLS);
    expect(report.replies).toBeGreaterThan(0);
  });

  it("leave desks, new desks and phones with everything, connected by themselves", () => {
    expect(report.whole).toBe(report.replicas);
  });

  it("[R60] do not swallow what fell due in the dark, nor have it told twice", () => {
    expect(report.due).toBeGreaterThan(0);
    expect(report.dueOnce).toBe(report.due);
  });

  it("leave a shop whole that was cut off as it was made", () => {
    const made = [...demoArticles.map((one) => articleDocName(one.id)), ...demoProducts.map((one) => productDocName(one.id)), SHOP_DOC];
    expect(report.born).toEqual(["team", ...made].toSorted());
  });
});

describe("the tally", () => {
  it("sees what is lost, doubled and out of order, and nothing else", () => {
    expect(tallyOf(["a", "b", "c"], ["a", "b", "c", "in flight"])).toEqual(NOTHING_WRONG);
    expect(tallyOf(["a", "b", "c"], ["a", "c"])).toEqual({ lost: 1, doubled: 0, outOfOrder: 0 });
    expect(tallyOf(["a", "b"], ["a", "b", "b"])).toEqual({ lost: 0, doubled: 1, outOfOrder: 0 });
    expect(tallyOf(["a", "b"], ["b", "a"])).toEqual({ lost: 0, doubled: 0, outOfOrder: 2 });
  });
});
