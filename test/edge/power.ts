// `npm run -s power -- --kills N [--seed S]`: pulls the plug of the running shop N times at every moment it could hurt, and says what came of it.
import { parseArgs } from "node:util";
import { ensureBuilt } from "../kit/built.ts";
import { runPower, type PowerReport } from "./powerRun.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: "1" } } });

ensureBuilt();
const report = await runPower({ kills: Number(values.kills), seed: Number(values.seed), tell: (words) => console.error(`  ${words}`) });
console.log(linesOf(report).join("\n"));
process.exit(isClean(report) ? 0 : 1); // desks in this process keep databases open

function isClean({ lost, doubled, outOfOrder, due, dueOnce, replicas, whole }: PowerReport): boolean {
  return lost + doubled + outOfOrder === 0 && due === dueOnce && replicas === whole;
}

function linesOf(report: PowerReport): readonly string[] {
  const sorted = report.openings.toSorted((a, b) => a - b);
  const at = (share: number): string => ((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1_000).toFixed(2);
  return [
    `kills                       ${report.kills}`,
    ...[...report.moments].map(([moment, n]) => `  ${moment.padEnd(42)} ${n}`),
    `acknowledged                ${report.messages} messages, ${report.replies} replies`,
    `lost                        ${report.lost}`,
    `doubled                     ${report.doubled}`,
    `out of order                ${report.outOfOrder}`,
    `replicas whole              ${report.whole} of ${report.replicas} (desks, new desks, a phone)`,
    `fell due in the dark        ${report.due}, told exactly once: ${report.dueOnce}`,
    `seconds until open again    p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
  ];
}
