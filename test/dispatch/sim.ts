// `npm run -s dispatch-sim -- --seeds N [--seed S] [--calls C] [--effect E]`: many days, each under every way of choosing; one table. README.md says what is modelled.
import { parseArgs } from "node:util";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { averageOf, type DayFigures } from "./figures.ts";
import { compareOn } from "./compare.ts";
import { RIVALS } from "./rivals.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    calls: { type: "string", default: "1000" },
    effect: { type: "string", default: "1" },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => Number(values.seed) + i);
const days = seeds.map((seed) => compareOn({ seed, perDay: Number(values.calls), effect: Number(values.effect), policy: DEFAULT_POLICY }));
const rows = RIVALS.map((name) => ({ name, all: averageOf(days.map((one) => one[name])) }));
const base = rows.find((one) => one.name === "round robin")?.all;

console.log(
  `${seeds.length} days (seeds ${seeds[0]}-${seeds.at(-1)}), the same conversations, team and absences under each; beside: against round robin`,
);
console.log(
  ["", "mean wait", "p90 wait", "late", "left", "solved at first", "Gini of load", "of tickets", "busy", "talks"].map(cell).join(""),
);
for (const { name, all } of rows) console.log(lineOf(name, all, base));

function lineOf(name: string, all: DayFigures, against: DayFigures | undefined): string {
  const change = (key: "wait" | "wait90" | "late"): string =>
    against === undefined || against === all
      ? ""
      : ` ${all[key] <= against[key] ? "−" : "+"}${Math.abs((all[key] / against[key] - 1) * 100).toFixed(0)}%`;
  return [
    name,
    `${(all.wait / 1000).toFixed(0)} s${change("wait")}`,
    `${(all.wait90 / 1000).toFixed(0)} s${change("wait90")}`,
    `${(all.late * 100).toFixed(1)}%${change("late")}`,
    `${(all.left * 100).toFixed(1)}%`,
    `${(all.fcr * 100).toFixed(1)}%`,
    all.gini.toFixed(3),
    all.giniServed.toFixed(3),
    `${(all.busy * 100).toFixed(0)}%`,
    all.calls.toFixed(0),
  ]
    .map(cell)
    .join("");
}

function cell(text: string, column: number): string {
  return column === 0 ? text.padEnd(14) : text.padStart(16);
}
