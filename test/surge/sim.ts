// `npm run -s surge-sim -- --seeds 20 [--seed S] [--perDay N] [--weeks W] [--times 3,6] [--each]`: many shops' weeks with surges put into them. README.md says what is modelled.
import { parseArgs } from "node:util";
import { judge, together, type Verdict } from "./judge.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    perDay: { type: "string", default: "2000" },
    weeks: { type: "string", default: "4" },
    aWeek: { type: "string", default: "5" },
    times: { type: "string", default: "3,6" },
    each: { type: "boolean", default: false },
  },
});
const [least = 2, most = least] = values.times.split(",").map(Number);
const verdicts: Verdict[] = [];
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.seeds); seed++) {
  const scene = { seed, perDay: Number(values.perDay), before: 4, weeks: Number(values.weeks), aWeek: Number(values.aWeek) };
  const verdict = judge({ ...scene, times: [least, most] });
  verdicts.push(verdict);
  if (values.each) console.log(lineOf(`seed ${seed}`, verdict));
}
console.log(lineOf(`${verdicts.length} seeds`, together(verdicts)));

function lineOf(name: string, { planted, inTime, late, cause, alarms, again, busy, weeks }: Verdict): string {
  const share = (n: number, of: number): string => (of === 0 ? "–" : `${((100 * n) / of).toFixed(1)} %`);
  return [
    `${name}: ${weeks} weeks, ${planted} surges`,
    `within 2 windows ${share(inTime, planted)}`,
    `at all ${share(inTime + late, planted)}`,
    `cause named ${share(cause, inTime + late)}`,
    `false alarms ${(alarms / weeks).toFixed(2)} a week`,
    `told again ${again}, busy days told ${busy}`,
  ].join(" · ");
}
