// `npm run -s fuzz -- --frames N [--seed S] [--from I] [--only NAME]`: bent frames at every decoder; figures, and every frame that was too much for one.
import { parseArgs } from "node:util";
import { allDecoders } from "./allDecoders.ts";
import { runFuzz, SLOW_MS, type Tally } from "./run.ts";

const { values } = parseArgs({
  options: {
    frames: { type: "string", default: "100000" },
    seed: { type: "string" },
    from: { type: "string", default: "0" },
    only: { type: "string" },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const frames = Number(values.frames);
const all = await allDecoders();
const decoders = values.only === undefined ? all : all.filter((one) => one.name.includes(values.only ?? ""));
const EVERY = 50_000;

console.log(`seed ${seed}, ${frames} frames, ${decoders.length} decoders`);
const tally = await runFuzz({
  seed,
  frames,
  from: Number(values.from),
  decoders,
  onBatch: (done) => void (done % EVERY === 0 && console.error(`${done} …`)),
});
for (const one of decoders) one.close?.();
say(tally);
process.exit(tally.found.length === 0 ? 0 : 1);

function say({ seconds, asked, found, heapBefore, heapAfter, rssMost }: Tally): void {
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  for (const [name, { frames: count, slowestMs, slowestWallMs, answers }] of asked) {
    const counts = [...answers].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
    console.log(
      `${name.padEnd(26)} ${String(count).padStart(8)}  slowest ${slowestMs.toFixed(1).padStart(5)} ms (${slowestWallMs.toFixed(0)} by the clock)  ${counts.map(([what, n]) => `${what} ${n}`).join(" · ")}`,
    );
  }
  for (const one of found.slice(0, 20))
    console.log(`${one.what.toUpperCase()} ${one.decoder}, frame ${one.frame}: ${one.words}\n  ${one.base64}`);
  const again = found[0] === undefined ? "" : `; again: --seed ${seed} --from ${Math.floor(found[0].frame / 1_000) * 1_000} --frames 1000`;
  console.log(`heap ${mb(heapBefore)} → ${mb(heapAfter)}, at most ${mb(rssMost)} resident`);
  console.log(
    `${frames} frames in ${seconds.toFixed(0)} s (${Math.round(frames / seconds)}/s), ${found.length} found (escapes, changes, above ${SLOW_MS} ms)${again}`,
  );
}
