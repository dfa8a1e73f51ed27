// `npm run -s sim -- --seeds N --steps M [--seed S] [--jobs J]`: runs seeds, J processes beside each other, says how fast and what happened,
// and stops at the first promise that breaks, with the shortest run that still breaks it.
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { planOf } from "./plan.ts";
import { NOTHING_RUN, runSeeds, sum, type SeedsAsk, type Tally } from "./runSeeds.ts";
import { shrink, stepText } from "./shrink.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    steps: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: String(availableParallelism()) },
    log: { type: "boolean", default: false },
    "no-shrink": { type: "boolean", default: false },
  },
});
const YOUNG = ["--min-semi-space-size=128", "--max-semi-space-size=128"]; // MB: a step leaves some 0.7 MB behind, most of it dead at once; with 32 a sixth more time goes into copying what lives
const SHOWN_MOST = 60; // lines; a longer trace nobody reads
const first = Number(values.seed);
const seeds = Number(values.seeds);
const steps = Number(values.steps);
const jobs = values.log ? 1 : Math.max(1, Math.min(Number(values.jobs), seeds));

if (process.send !== undefined) process.on("message", (ask: SeedsAsk) => void runSeeds(ask).then(answerParent));
else await main();

function answerParent(tally: Tally): void {
  process.send?.(tally, () => process.exit());
}

async function main(): Promise<void> {
  const begun = performance.now();
  const tally =
    jobs === 1 ? await runSeeds({ first, stride: 1, count: seeds, steps, log: values.log ? console.log : undefined }) : await beside();
  const seconds = (performance.now() - begun) / 1_000;
  if (tally.broken !== undefined) await tellBroken(tally.broken);
  console.log(
    Object.entries(tally.counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, n]) => `${what}: ${n}`)
      .join(" · "),
  );
  console.log(
    `${tally.seeds} seeds, ${tally.steps} steps, ${tally.events} events in ${seconds.toFixed(1)} s, ${jobs} beside each other: ${Math.round(tally.steps / seconds)} steps/s`,
  );
  process.exitCode = tally.broken === undefined ? 0 : 1;
}

/** Processes, not threads: a room's rows live in a shared memory of their process. The first to break a promise ends the others. */
async function beside(): Promise<Tally> {
  const children: ChildProcess[] = [];
  const tallies = await Promise.all(
    Array.from({ length: jobs }, (_, i) => {
      const child = fork(import.meta.filename, { execArgv: [...process.execArgv, ...YOUNG] });
      children.push(child);
      child.send({ first: first + i, stride: jobs, count: Math.ceil((seeds - i) / jobs), steps } satisfies SeedsAsk);
      return new Promise<Tally>((resolve, reject) => {
        let tally = NOTHING_RUN; // what one that was ended has done is not counted
        child.once("message", (told: Tally) => {
          tally = told;
          if (told.broken !== undefined) for (const one of children) if (one !== child) one.kill();
        });
        child.once("exit", (code, signal) =>
          code === 0 || signal === "SIGTERM" ? resolve(tally) : reject(new Error(`a process ended with ${code ?? signal}`)),
        );
      });
    }),
  );
  return tallies.reduce(sum);
}

async function tellBroken({ seed, after, violation }: NonNullable<Tally["broken"]>): Promise<void> {
  console.log(`seed ${seed} broke after ${after} steps\n  ${violation.rule}: ${violation.words}`);
  if (values["no-shrink"]) return;
  const plan = planOf(seed, steps).slice(0, Math.max(1, after + 1));
  const small = await shrink({ seed, plan, rule: violation.rule });
  console.log(`shrunk to ${small.plan.length} steps (${small.runs} runs)\n  ${small.violation.rule}: ${small.violation.words}`);
  for (const one of small.plan.slice(-SHOWN_MOST)) console.log(`  ${stepText(one)}`);
}
